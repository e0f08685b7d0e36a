//! Windows and doors of every age, gathered so that all panes of a house are a few shapes. Knows no
//! roofs and no surroundings.

use super::palette::{Paint, SHADOW};
use super::pen::{Colour, Pen, Trace};

/// How windows were made when the house was built.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Making {
    /// Tall sash windows with small panes, until about 1900.
    Sash,
    /// Wide windows with small panes on top, until the war.
    TopLight,
    /// Broad panes with one narrow part, until about 1990.
    Broad,
    /// Large panes in thin dark frames.
    Modern,
}

impl Making {
    /// The making of a year.
    pub const fn of(built: u16) -> Self {
        match built {
            ..1905 => Self::Sash,
            1905..1946 => Self::TopLight,
            1946..1991 => Self::Broad,
            _ => Self::Modern,
        }
    }
}

/// A hole in a wall: left, top, width, height.
#[derive(Clone, Copy)]
pub struct Opening {
    /// The left side.
    pub x: f32,
    /// The top.
    pub y: f32,
    /// How wide.
    pub width: f32,
    /// How high.
    pub height: f32,
}

impl Opening {
    /// An opening around an upright middle line.
    pub fn around(middle: f32, y: f32, width: f32, height: f32) -> Self {
        Self {
            x: middle - width / 2.0,
            y,
            width,
            height,
        }
    }
}

/// All windows of a house.
pub struct Windows {
    making: Making,
    paint: Paint,
    frames: Trace,
    glass: Trace,
    glow: Trace,
    shine: Trace,
    shade: Trace,
    bars: Trace,
    curtains: Trace,
    stone: Trace,
}

impl Windows {
    /// No windows yet.
    pub fn new(making: Making, paint: Paint) -> Self {
        Self {
            making,
            paint,
            frames: Trace::new(),
            glass: Trace::new(),
            glow: Trace::new(),
            shine: Trace::new(),
            shade: Trace::new(),
            bars: Trace::new(),
            curtains: Trace::new(),
            stone: Trace::new(),
        }
    }

    /// Adds a window; lit has a lamp behind it.
    pub fn add(&mut self, hole: Opening, lit: bool) {
        let Opening {
            x,
            y,
            width,
            height,
        } = hole;
        let border = if width < 14.0 { 1.3 } else { 2.2 };
        let (inner_x, inner_y) = (x + border, y + border);
        let (wide, high) = (width - border * 2.0, height - border * 2.0);
        self.frames.rect(x, y, width, height);
        let pane = if lit { &mut self.glow } else { &mut self.glass };
        pane.rect(inner_x, inner_y, wide, high);
        self.shade
            .rect(inner_x, inner_y, wide, (high * 0.1).max(1.2));
        if !lit && width >= 12.0 {
            self.shine.outline(&[
                (inner_x + wide * 0.45, inner_y),
                (inner_x + wide * 0.8, inner_y),
                (inner_x + wide * 0.35, inner_y + high),
                (inner_x, inner_y + high),
            ]);
        }
        if width >= 14.0 {
            self.bars_of(inner_x, inner_y, wide, high);
            self.stone.rect(x - 1.5, y + height, width + 3.0, 2.2);
        }
        if width >= 18.0 && self.making != Making::Modern {
            self.curtains.rect(inner_x, inner_y, wide * 0.14, high);
            self.curtains
                .rect(inner_x + wide * 0.86, inner_y, wide * 0.14, high);
        }
    }

    /// Adds a stone band above an opening.
    pub fn lintel(&mut self, hole: Opening) {
        self.stone
            .rect(hole.x - 2.0, hole.y - 4.0, hole.width + 4.0, 3.2);
    }

    fn bars_of(&mut self, x: f32, y: f32, wide: f32, high: f32) {
        match self.making {
            Making::Sash => {
                self.bars.upright(x + wide / 2.0, y, high);
                self.bars.level(x, y + high * 0.46, wide);
                self.bars.level(x, y + high * 0.23, wide);
            }
            Making::TopLight => {
                self.bars.level(x, y + high * 0.3, wide);
                for part in [1.0, 2.0] {
                    self.bars.upright(x + wide * part / 3.0, y, high * 0.3);
                }
                self.bars
                    .upright(x + wide / 2.0, y + high * 0.3, high * 0.7);
            }
            Making::Broad => {
                self.bars.upright(x + wide * 0.66, y, high);
            }
            Making::Modern => {
                self.bars.upright(x + wide / 2.0, y, high);
            }
        }
    }

    /// Draws them all.
    pub fn draw(self, pen: &mut Pen) {
        pen.fill(&self.stone, self.paint.stone);
        pen.fill(&self.frames, self.paint.frame);
        pen.fill(&self.glass, self.paint.glass);
        pen.fill(&self.glow, self.paint.glow);
        pen.fill(&self.curtains, "#fffaf08c");
        pen.fill(&self.shine, "#ffffff38");
        pen.fill(&self.shade, SHADOW);
        pen.stroke(&self.bars, self.paint.frame, 1.3);
    }
}

/// A front door with its fanlight, as made in its time.
pub fn door(pen: &mut Pen, making: Making, paint: &Paint, hole: Opening) {
    let Opening {
        x,
        y,
        width,
        height,
    } = hole;
    let frame = if making == Making::Modern {
        paint.stone.darker(0.25)
    } else {
        paint.frame
    };
    pen.rect(x - 2.0, y - 2.0, width + 4.0, height + 2.0, frame);
    let light = if making == Making::Broad {
        0.0
    } else {
        height * 0.2
    };
    if light > 0.0 && making != Making::Modern {
        pen.rect(x, y, width, light - 1.5, paint.glow);
    }
    let top = if making == Making::Modern {
        y
    } else {
        y + light
    };
    let leaf = y + height - top;
    pen.rect(x, top, width, leaf, paint.door);
    panels(pen, making, paint, [x, top, width, leaf]);
    pen.circle(x + width * 0.83, top + leaf * 0.55, 1.1, Colour(0xf2cf7e));
    pen.rect(x - 4.0, y + height - 2.5, width + 8.0, 3.5, paint.stone);
}

fn panels(pen: &mut Pen, making: Making, paint: &Paint, leaf: [f32; 4]) {
    let [x, y, width, height] = leaf;
    let dark = paint.door.darker(0.28);
    match making {
        Making::Modern => pen.rect(x + 2.5, y + 4.0, 3.0, height * 0.7, paint.glass),
        Making::Broad => {
            pen.rect(x + 3.0, y + 4.0, width - 6.0, height * 0.42, paint.glass);
        }
        Making::Sash | Making::TopLight => {
            let mut trace = Trace::new();
            trace.rect(x + 2.5, y + 3.0, width - 5.0, height * 0.4);
            trace.rect(x + 2.5, y + height * 0.52, width - 5.0, height * 0.38);
            pen.fill(&trace, dark);
        }
    }
}
