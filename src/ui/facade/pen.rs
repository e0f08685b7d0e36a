//! Writes shapes as compact SVG, and rolls seeded dice. Knows nothing of houses.

use std::fmt::{self, Display, Write};

/// A colour, red-green-blue in one number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour(pub u32);

impl Colour {
    /// This colour with a share (0 to 1) of another.
    pub fn mix(self, other: Self, share: f32) -> Self {
        let channel = |shift: u32| {
            let from = ((self.0 >> shift) & 255) as f32;
            let to = ((other.0 >> shift) & 255) as f32;
            ((from + (to - from) * share).round() as u32 & 255) << shift
        };
        Self(channel(16) | channel(8) | channel(0))
    }

    /// Towards ink.
    pub fn darker(self, share: f32) -> Self {
        self.mix(Self(0x1d2a2f), share)
    }

    /// Towards paper.
    pub fn lighter(self, share: f32) -> Self {
        self.mix(Self(0xfffaf0), share)
    }
}

impl Display for Colour {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "#{:06x}", self.0)
    }
}

/// A coordinate: whole numbers for places, one decimal for what is small.
#[derive(Clone, Copy)]
pub struct Coordinate(pub f32);

impl Display for Coordinate {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let tenths = (self.0 * 10.0).round() as i32;
        if tenths % 10 == 0 || tenths.abs() > 120 {
            write!(formatter, "{}", self.0.round() as i32)
        } else {
            write!(formatter, "{}", tenths as f32 / 10.0)
        }
    }
}

/// A path that grows shape by shape, so that many equal shapes are one element.
#[derive(Clone, Default)]
pub struct Trace(String);

impl Trace {
    /// An empty path.
    pub fn new() -> Self {
        Self::default()
    }

    /// Whether nothing was added yet.
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Adds a rectangle.
    pub fn rect(&mut self, x: f32, y: f32, width: f32, height: f32) -> &mut Self {
        let [x, y, width, height, back] = [x, y, width, height, -width].map(Coordinate);
        self.write(format_args!("M{x} {y}h{width}v{height}h{back}z"))
    }

    /// Adds a closed outline.
    pub fn outline(&mut self, corners: &[(f32, f32)]) -> &mut Self {
        self.open(corners);
        self.write(format_args!("z"))
    }

    /// Adds a line through points.
    pub fn open(&mut self, corners: &[(f32, f32)]) -> &mut Self {
        for (index, &(x, y)) in corners.iter().enumerate() {
            let letter = if index == 0 { 'M' } else { 'L' };
            self.write(format_args!("{letter}{} {}", Coordinate(x), Coordinate(y)));
        }
        self
    }

    /// Adds a level line.
    pub fn level(&mut self, x: f32, y: f32, length: f32) -> &mut Self {
        let [x, y, length] = [x, y, length].map(Coordinate);
        self.write(format_args!("M{x} {y}h{length}"))
    }

    /// Adds an upright line.
    pub fn upright(&mut self, x: f32, y: f32, length: f32) -> &mut Self {
        let [x, y, length] = [x, y, length].map(Coordinate);
        self.write(format_args!("M{x} {y}v{length}"))
    }

    /// Adds a circle.
    pub fn circle(&mut self, x: f32, y: f32, radius: f32) -> &mut Self {
        let [left, y, radius, across] = [x - radius, y, radius, radius * 2.0].map(Coordinate);
        let back = Coordinate(-across.0);
        self.write(format_args!(
            "M{left} {y}a{radius} {radius} 0 1 1 {across} 0a{radius} {radius} 0 1 1 {back} 0z"
        ))
    }

    /// Adds a dot, as wide as the line that draws it.
    pub fn dot(&mut self, x: f32, y: f32) -> &mut Self {
        let [x, y] = [x, y].map(Coordinate);
        self.write(format_args!("M{x} {y}h0"))
    }

    /// Adds path commands as they are.
    pub fn raw(&mut self, commands: &str) -> &mut Self {
        self.write(format_args!("{commands}"))
    }

    fn write(&mut self, commands: fmt::Arguments<'_>) -> &mut Self {
        // Writing into a string cannot fail.
        let _ = self.0.write_fmt(commands);
        self
    }
}

/// A drawing that grows shape by shape, from back to front.
#[derive(Default)]
pub struct Pen {
    elements: Vec<Element>,
    merging_from: Option<usize>,
    finest: f32,
}

/// A path with its style, or another element as a whole.
struct Element {
    path: Option<String>,
    style: String,
}

impl Pen {
    /// A blank sheet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Leaves out lines thinner than this: for small pictures.
    pub const fn no_finer_than(mut self, width: f32) -> Self {
        self.finest = width;
        self
    }

    /// What follows is moved, then turned by degrees, then scaled, until `end`.
    pub fn place(&mut self, x: f32, y: f32, degrees: f32, scale: f32) {
        let [x, y, degrees, scale] = [x, y, degrees, scale].map(Coordinate);
        self.whole(format!(
            r#"<g transform="translate({x} {y}) rotate({degrees}) scale({scale})">"#
        ));
    }

    /// Ends what `place` began.
    pub fn end(&mut self) {
        self.whole("</g>".to_owned());
    }

    /// From here on, paths of the same style become one: only for things that do not overlap.
    pub const fn merge(&mut self) {
        self.merging_from = Some(self.elements.len());
    }

    /// From here on, every path is its own again.
    pub const fn separate(&mut self) {
        self.merging_from = None;
    }

    /// A filled rectangle.
    pub fn rect(&mut self, x: f32, y: f32, width: f32, height: f32, fill: impl Display) {
        self.fill(Trace::new().rect(x, y, width, height), fill);
    }

    /// A filled rectangle with round corners.
    pub fn rounded(&mut self, place: [f32; 4], radius: f32, fill: impl Display) {
        let [x, y, width, height] = place.map(Coordinate);
        let radius = Coordinate(radius);
        self.whole(format!(
            r#"<rect x="{x}" y="{y}" width="{width}" height="{height}" rx="{radius}" fill="{fill}"/>"#
        ));
    }

    /// A filled circle.
    pub fn circle(&mut self, x: f32, y: f32, radius: f32, fill: impl Display) {
        let [x, y, radius] = [x, y, radius].map(Coordinate);
        self.whole(format!(
            r#"<circle cx="{x}" cy="{y}" r="{radius}" fill="{fill}"/>"#
        ));
    }

    /// A filled ellipse.
    pub fn ellipse(&mut self, x: f32, y: f32, wide: f32, high: f32, fill: impl Display) {
        let [x, y, wide, high] = [x, y, wide, high].map(Coordinate);
        self.whole(format!(
            r#"<ellipse cx="{x}" cy="{y}" rx="{wide}" ry="{high}" fill="{fill}"/>"#
        ));
    }

    /// A filled path; nothing when it is empty.
    pub fn fill(&mut self, trace: &Trace, fill: impl Display) {
        self.path(&trace.0, format!(r#"fill="{fill}""#));
    }

    /// A filled path from commands.
    pub fn shape(&mut self, commands: &str, fill: impl Display) {
        self.path(commands, format!(r#"fill="{fill}""#));
    }

    /// A drawn line with round ends; nothing when it is empty.
    pub fn stroke(&mut self, trace: &Trace, colour: impl Display, width: f32) {
        if width < self.finest {
            return;
        }
        let width = Coordinate(width);
        self.path(
            &trace.0,
            format!(r#"stroke="{colour}" stroke-width="{width}""#),
        );
    }

    /// A filled path with a drawn edge; nothing when it is empty.
    pub fn framed(&mut self, trace: &Trace, fill: impl Display, edge: impl Display, width: f32) {
        let width = Coordinate(width);
        self.path(
            &trace.0,
            format!(r#"fill="{fill}" stroke="{edge}" stroke-width="{width}""#),
        );
    }

    /// A drawn line from commands.
    pub fn line(&mut self, commands: &str, colour: impl Display, width: f32) {
        self.stroke(Trace::new().raw(commands), colour, width);
    }

    /// Everything drawn so far, as an SVG; `view` is x, y, width, height.
    pub fn finish(self, view: [u16; 4]) -> String {
        let [x, y, width, height] = view;
        let mut svg = format!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="{x} {y} {width} {height}" preserveAspectRatio="xMidYMid slice" fill="none" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false">"#
        );
        for Element { path, style } in self.elements {
            match path {
                Some(path) => svg.extend(["<path d=\"", &path, "\" ", &style, "/>"]),
                None => svg.push_str(&style),
            }
        }
        svg.push_str("</svg>");
        svg
    }

    fn whole(&mut self, element: String) {
        self.elements.push(Element {
            path: None,
            style: element,
        });
    }

    fn path(&mut self, commands: &str, style: String) {
        if commands.is_empty() {
            return;
        }
        let merging_from = self.merging_from.unwrap_or(self.elements.len());
        let alike = self.elements[merging_from..]
            .iter_mut()
            .find(|element| element.style == style)
            .and_then(|element| element.path.as_mut());
        match alike {
            Some(path) => path.push_str(commands),
            None => self.elements.push(Element {
                path: Some(commands.to_owned()),
                style,
            }),
        }
    }
}

/// Dice that fall the same way for the same seed.
pub struct Chance(u64);

impl Chance {
    /// Dice for a name.
    pub fn of(seed: &str) -> Self {
        let hash = seed.bytes().fold(0xcbf2_9ce4_8422_2325, |hash: u64, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        });
        let mixed = (hash ^ (hash >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        Self((mixed ^ (mixed >> 31)) | 1)
    }

    /// The next number from 0 up to 1.
    pub fn share(&mut self) -> f32 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 40) as f32 / (1_u64 << 24) as f32
    }

    /// A number between two others.
    pub fn between(&mut self, low: f32, high: f32) -> f32 {
        low + (high - low) * self.share()
    }

    /// True once in so many times.
    pub fn once_in(&mut self, times: u8) -> bool {
        self.share() * f32::from(times) < 1.0
    }

    /// One of the choices; the first when there is only one.
    pub fn pick<T: Copy, const COUNT: usize>(&mut self, choices: [T; COUNT]) -> T {
        let index = (self.share() * COUNT as f32) as usize;
        choices[index.min(COUNT - 1)]
    }
}
