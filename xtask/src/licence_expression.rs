//! Reads an SPDX licence expression and tells whether an allow-list satisfies it.

/// Whether the expression can be fulfilled with allowed licences only: of `A OR B` one suffices, of `A AND B` both
/// count. The old `A/B` means `A OR B`. An expression that cannot be read is not allowed.
pub fn is_allowed(expression: &str, allowed: &[&str]) -> bool {
    let spaced = expression
        .replace('(', " ( ")
        .replace(')', " ) ")
        .replace('/', " OR ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let mut reader = Reader {
        words: &words,
        allowed,
    };
    reader.either() == Some(true) && reader.words.is_empty()
}

struct Reader<'words> {
    words: &'words [&'words str],
    allowed: &'words [&'words str],
}

impl<'words> Reader<'words> {
    fn either(&mut self) -> Option<bool> {
        let mut result = self.both()?;
        while self.take("OR") {
            // Both sides are read in any case: what stands behind must be sound too.
            result |= self.both()?;
        }
        Some(result)
    }

    fn both(&mut self) -> Option<bool> {
        let mut result = self.single()?;
        while self.take("AND") {
            result &= self.single()?;
        }
        Some(result)
    }

    fn single(&mut self) -> Option<bool> {
        if self.take("(") {
            let inner = self.either()?;
            return self.take(")").then_some(inner);
        }
        let licence = self.identifier()?;
        if !self.take("WITH") {
            return Some(self.allowed.contains(&licence));
        }
        let exception = self.identifier()?;
        let whole = format!("{licence} WITH {exception}");
        // An exception only adds permissions to those of the licence.
        Some(self.allowed.contains(&licence) || self.allowed.contains(&whole.as_str()))
    }

    fn identifier(&mut self) -> Option<&'words str> {
        let (first, rest) = self.words.split_first()?;
        let is_name = !matches!(*first, "(" | ")" | "AND" | "OR" | "WITH");
        self.words = rest;
        is_name.then_some(*first)
    }

    fn take(&mut self, word: &str) -> bool {
        let found = self.words.first() == Some(&word);
        if found {
            self.words = &self.words[1..];
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::is_allowed;

    const ALLOWED: &[&str] = &["MIT", "Apache-2.0", "Unicode-3.0"];

    #[test]
    fn one_of_a_choice_and_all_of_a_sum() {
        for expression in [
            "MIT",
            "MIT OR GPL-3.0-only",
            "GPL-3.0-only OR MIT",
            "Unlicense/MIT",
            "Apache-2.0 / MIT",
            "(MIT OR GPL-3.0-only) AND Unicode-3.0",
            "Apache-2.0 WITH LLVM-exception",
            "GPL-3.0-only AND MIT OR Apache-2.0",
        ] {
            assert!(is_allowed(expression, ALLOWED), "{expression}");
        }
        for expression in [
            "GPL-3.0-only",
            "MIT AND GPL-3.0-only",
            "(MIT OR Apache-2.0) AND GPL-3.0-only",
            "GPL-3.0-only WITH Classpath-exception-2.0",
            "mit",
        ] {
            assert!(!is_allowed(expression, ALLOWED), "{expression}");
        }
    }

    #[test]
    fn what_cannot_be_read_is_not_allowed() {
        for expression in [
            "", "MIT OR", "(MIT", "MIT)", "MIT MIT", "AND MIT", "MIT WITH",
        ] {
            assert!(!is_allowed(expression, ALLOWED), "{expression}");
        }
    }
}
