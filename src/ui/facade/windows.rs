//! Windows and doors of every age, gathered so that all panes of a house are a few shapes. Knows no
//! roofs and no surroundings.

use super::palette::{Paint, SHADOW};
use super::pen::{Colour, Pen, Trace};
use super::scene::WIDE;

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
    plain: bool,
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
            plain: false,
            glass: Trace::new(),
            glow: Trace::new(),
            shine: Trace::new(),
            shade: Trace::new(),
            bars: Trace::new(),
            curtains: Trace::new(),
            stone: Trace::new(),
        }
    }

    /// The same without curtains, shine and sills: for houses further away.
    pub const fn plain(mut self) -> Self {
        self.plain = true;
        self
    }

    /// Adds a window, unless it lies beside the paper; lit has a lamp behind it.
    pub fn add(&mut self, hole: Opening, lit: bool) {
        let Opening {
            x,
            y,
            width,
            height,
        } = hole;
        if x + width < 1.0 || x > WIDE - 1.0 {
            return;
        }
        let pane = if lit { &mut self.glow } else { &mut self.glass };
        pane.rect(x + 1.0, y + 1.0, width - 2.0, height - 2.0);
        if width >= 14.0 {
            self.bars_of(x + 1.0, y + 1.0, width - 2.0, height - 2.0);
        }
        if self.plain {
            return;
        }
        self.shade.level(x + 2.6, y + 2.8, width - 5.2);
        if width >= 14.0 {
            self.stone.level(x, y + height + 1.2, width);
        }
        if !lit && width >= 12.0 {
            let (low, high) = (y + height - 3.0, y + 3.0);
            self.shine.outline(&[
                (x + width * 0.5, high),
                (x + width * 0.8, high),
                (x + width * 0.4, low),
                (x + width * 0.1, low),
            ]);
        }
        if width >= 18.0 && self.making != Making::Modern {
            self.curtains
                .upright(x + width * 0.13, y + 4.0, height - 8.0);
            self.curtains
                .upright(x + width * 0.87, y + 4.0, height - 8.0);
        }
    }

    /// Adds a stone band above an opening.
    pub fn lintel(&mut self, hole: Opening) {
        if !self.plain {
            self.stone
                .level(hole.x - 1.0, hole.y - 2.6, hole.width + 2.0);
        }
    }

    fn bars_of(&mut self, x: f32, y: f32, wide: f32, high: f32) {
        match self.making {
            Making::Sash => {
                self.bars.level(x, y + high * 0.46, wide);
                if !self.plain {
                    self.bars.upright(x + wide / 2.0, y, high);
                    self.bars.level(x, y + high * 0.23, wide);
                }
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
        let border = if self.small() { 1.3 } else { 2.2 };
        pen.stroke(&self.stone, self.paint.stone, 2.6);
        pen.framed(&self.glass, self.paint.glass, self.paint.frame, border);
        pen.framed(&self.glow, self.paint.glow, self.paint.frame, border);
        pen.stroke(&self.curtains, "#fffaf08c", 3.6);
        pen.fill(&self.shine, "#ffffff38");
        pen.stroke(&self.shade, SHADOW, 1.6);
        pen.stroke(&self.bars, self.paint.frame, 1.3);
    }

    /// Panes without bars are small ones.
    fn small(&self) -> bool {
        self.bars.is_empty()
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
