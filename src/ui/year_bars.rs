//! A picture of amounts over years: two parts on top of each other a year, a line over them, and one
//! year set apart. Its table twin stands beside it. Must not calculate amounts or write words.

use std::fmt::Write as _;

use leptos::prelude::*;

/// One year, in one unit for all three.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct YearBar {
    /// The part that stands on the ground.
    pub bottom: i64,
    /// The part on top of it.
    pub top: i64,
    /// Where the line runs.
    pub line: i64,
}

/// The words around the picture.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BarWords {
    /// What the picture shows, for who cannot see it.
    pub summary: String,
    /// What the lower part is.
    pub bottom: String,
    /// What the upper part is.
    pub top: String,
    /// What the line is.
    pub line: String,
    /// The amount at the top of the picture.
    pub most: String,
    /// Under the first year.
    pub first: String,
    /// Under the last year.
    pub last: String,
}

/// Width of a year and height of the picture, in units of the drawing.
const YEAR: i64 = 10;
const HEIGHT: i64 = 1_000;

/// The three outlines of the picture.
fn outlines(bars: &[YearBar]) -> [String; 3] {
    let most = bars.iter().map(|bar| (bar.bottom + bar.top).max(bar.line));
    let most = most.max().unwrap_or_default().max(1);
    let high = |amount: i64| amount.max(0) * HEIGHT / most;
    let [mut bottoms, mut tops, mut line] = [const { String::new() }; 3];
    for (bar, left) in bars.iter().zip((0_i64..).step_by(YEAR as usize)) {
        let (low, all) = (high(bar.bottom), high(bar.bottom + bar.top));
        let (x, width) = (left + 1, YEAR - 2);
        // Writing into a string never fails.
        let _ = write!(bottoms, "M{x} {HEIGHT}v-{low}h{width}v{low}Z");
        let upper = all - low;
        let _ = write!(tops, "M{x} {}v-{upper}h{width}v{upper}Z", HEIGHT - low);
        let (letter, middle) = (if left == 0 { 'M' } else { 'L' }, left + YEAR / 2);
        let _ = write!(line, "{letter}{middle} {}", HEIGHT - high(bar.line));
    }
    [bottoms, tops, line]
}

/// The picture with its legend.
#[component]
pub fn YearBars(
    /// The years from left to right.
    #[prop(into)]
    bars: Signal<Vec<YearBar>>,
    /// The words around them.
    #[prop(into)]
    words: Signal<BarWords>,
    /// The year that is set apart; the first is 1.
    #[prop(into)]
    chosen: Signal<i64>,
) -> impl IntoView {
    let drawn = move || {
        bars.with(|bars| {
            let [bottoms, tops, line] = outlines(bars);
            let width = bars.len() as i64 * YEAR;
            let mark = (chosen.get() - 1) * YEAR;
            view! {
                <svg class="year-bars-picture" viewBox=format!("0 0 {width} {HEIGHT}") preserveAspectRatio="none"
                    role="img" aria-label=move || words.get().summary>
                    <path class="year-bars-bottom" d=bottoms/>
                    <path class="year-bars-top" d=tops/>
                    <path class="year-bars-line" d=line/>
                    <rect class="year-bars-chosen" x=mark y="0" width=YEAR height=HEIGHT/>
                </svg>
            }
        })
    };
    let word =
        move |part: fn(&BarWords) -> &String| move || words.with(|words| part(words).clone());
    view! {
        <figure class="year-bars">
            <p class="year-bars-most" aria-hidden="true">{word(|words| &words.most)}</p>
            {drawn}
            <p class="year-bars-axis" aria-hidden="true">
                <span>{word(|words| &words.first)}</span><span>{word(|words| &words.last)}</span>
            </p>
            <figcaption class="year-bars-legend">
                <span data-part="top">{word(|words| &words.top)}</span>
                <span data-part="bottom">{word(|words| &words.bottom)}</span>
                <span data-part="line">{word(|words| &words.line)}</span>
            </figcaption>
        </figure>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_dearest_year_reaches_the_top_and_the_parts_stand_on_each_other() {
        let bar = |bottom, top, line| YearBar { bottom, top, line };
        let [bottoms, tops, line] = outlines(&[bar(50, 50, 80), bar(25, 25, 40)]);
        assert_eq!(bottoms, "M1 1000v-500h8v500ZM11 1000v-250h8v250Z");
        assert_eq!(tops, "M1 500v-500h8v500ZM11 750v-250h8v250Z");
        assert_eq!(line, "M5 200L15 600");
    }

    #[test]
    fn nothing_to_draw_is_no_mistake() {
        assert_eq!(outlines(&[]), ["", "", ""].map(str::to_owned));
        let [bottoms, ..] = outlines(&[YearBar::default()]);
        assert_eq!(bottoms, "M1 1000v-0h8v0Z");
    }
}
