//! The closing summary of `cargo xtask test`: one line a step, then one plain line with the counts.

use crate::failure::Outcome;
use std::time::{Duration, Instant};

struct Step {
    name: &'static str,
    passed: bool,
    took: Duration,
}

/// What the steps came to.
#[derive(Default)]
pub struct Summary {
    steps: Vec<Step>,
}

impl Summary {
    /// Runs a step; a failure is printed and remembered, and stops nothing.
    pub fn step(&mut self, name: &'static str, work: impl FnOnce() -> Outcome<()>) {
        println!("\n== {name}");
        let start = Instant::now();
        let result = work();
        if let Err(failure) = &result {
            println!("FAILED: {failure}");
        }
        self.steps.push(Step {
            name,
            passed: result.is_ok(),
            took: start.elapsed(),
        });
    }

    /// Prints the table; fails when a step failed. The last line printed is the one with the counts.
    pub fn close(&self) -> Outcome<()> {
        println!("\n{}", self.table());
        println!("{}", self.counts());
        if self.failed() == 0 {
            return Ok(());
        }
        // The counts are the last line: nothing is printed behind them.
        std::process::exit(1);
    }

    fn failed(&self) -> usize {
        self.steps.iter().filter(|step| !step.passed).count()
    }

    fn counts(&self) -> String {
        let failed = self.failed();
        format!("{} passed, {failed} failed", self.steps.len() - failed)
    }

    fn table(&self) -> String {
        let width = self
            .steps
            .iter()
            .map(|step| step.name.len())
            .max()
            .unwrap_or(0);
        let lines = self.steps.iter().map(|step| {
            let result = if step.passed { "passed" } else { "FAILED" };
            format!(
                "{:width$}  {result}  {:>7.1} s\n",
                step.name,
                step.took.as_secs_f64()
            )
        });
        lines.collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::failure::Failure;

    #[test]
    fn a_failed_step_stops_nothing_and_is_counted() {
        let mut summary = Summary::default();
        summary.step("first", || Err(Failure::new("no")));
        summary.step("second", || Ok(()));
        assert_eq!(summary.counts(), "1 passed, 1 failed");
        let table = summary.table();
        assert!(table.lines().next().unwrap().contains("FAILED"));
        assert_eq!(table.lines().count(), 2);
    }
}
