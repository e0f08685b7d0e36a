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

/// A coordinate with one decimal at most.
#[derive(Clone, Copy)]
pub struct Coordinate(pub f32);

impl Display for Coordinate {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let tenths = (self.0 * 10.0).round() as i32;
        if tenths % 10 == 0 {
            write!(formatter, "{}", tenths / 10)
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
            "M{left} {y}a{radius} {radius} 0 1 0 {across} 0a{radius} {radius} 0 1 0 {back} 0z"
        ))
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
    drawn: String,
}

impl Pen {
    /// A blank sheet.
    pub fn new() -> Self {
        Self::default()
    }

    /// A filled rectangle.
    pub fn rect(&mut self, x: f32, y: f32, width: f32, height: f32, fill: impl Display) {
        let [x, y, width, height] = [x, y, width, height].map(Coordinate);
        self.write(format_args!(
            r#"<path d="M{x} {y}h{width}v{height}H{x}z" fill="{fill}"/>"#
        ));
    }

    /// A filled rectangle with round corners.
    pub fn rounded(&mut self, place: [f32; 4], radius: f32, fill: impl Display) {
        let [x, y, width, height] = place.map(Coordinate);
        let radius = Coordinate(radius);
        self.write(format_args!(
            r#"<rect x="{x}" y="{y}" width="{width}" height="{height}" rx="{radius}" fill="{fill}"/>"#
        ));
    }

    /// A filled circle.
    pub fn circle(&mut self, x: f32, y: f32, radius: f32, fill: impl Display) {
        let [x, y, radius] = [x, y, radius].map(Coordinate);
        self.write(format_args!(
            r#"<circle cx="{x}" cy="{y}" r="{radius}" fill="{fill}"/>"#
        ));
    }

    /// A filled ellipse.
    pub fn ellipse(&mut self, x: f32, y: f32, wide: f32, high: f32, fill: impl Display) {
        let [x, y, wide, high] = [x, y, wide, high].map(Coordinate);
        self.write(format_args!(
            r#"<ellipse cx="{x}" cy="{y}" rx="{wide}" ry="{high}" fill="{fill}"/>"#
        ));
    }

    /// A filled path; nothing when it is empty.
    pub fn fill(&mut self, trace: &Trace, fill: impl Display) {
        if !trace.0.is_empty() {
            self.write(format_args!(r#"<path d="{}" fill="{fill}"/>"#, trace.0));
        }
    }

    /// A filled path from commands.
    pub fn shape(&mut self, commands: &str, fill: impl Display) {
        self.write(format_args!(r#"<path d="{commands}" fill="{fill}"/>"#));
    }

    /// A drawn line with round ends; nothing when it is empty.
    pub fn stroke(&mut self, trace: &Trace, colour: impl Display, width: f32) {
        if !trace.0.is_empty() {
            let (path, width) = (&trace.0, Coordinate(width));
            self.write(format_args!(
                r#"<path d="{path}" fill="none" stroke="{colour}" stroke-width="{width}" stroke-linecap="round" stroke-linejoin="round"/>"#
            ));
        }
    }

    /// A drawn line from commands.
    pub fn line(&mut self, commands: &str, colour: impl Display, width: f32) {
        self.stroke(Trace::new().raw(commands), colour, width);
    }

    /// Everything drawn so far, as the inside of an SVG; `view` is x, y, width, height.
    pub fn finish(self, view: [u16; 4]) -> String {
        let [x, y, width, height] = view;
        format!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="{x} {y} {width} {height}" preserveAspectRatio="xMidYMid slice" aria-hidden="true" focusable="false">{}</svg>"#,
            self.drawn
        )
    }

    fn write(&mut self, element: fmt::Arguments<'_>) {
        // Writing into a string cannot fail.
        let _ = self.drawn.write_fmt(element);
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
        Self(hash | 1)
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
