//! Portraits of fictional people, the same for the same name. Knows no persona.

use super::super::facade::pen::{Chance, Colour, Pen, Trace};

/// About how old a person looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Age {
    /// About twenty-five.
    Young,
    /// About forty.
    Grown,
    /// About seventy.
    Elder,
}

pub use crate::domain::persona::Hair;

/// A portrait as a square SVG without ids, hidden from assistive technology. The seed chooses skin,
/// colours and glasses.
pub fn persona_portrait(seed: &str, age: Age, style: Hair) -> String {
    let mut chance = Chance::of(seed);
    chance.share();
    let skin = Colour(chance.pick([0xf1cdb0, 0xe3b08c, 0xc68c64, 0x8f5f43, 0xf5d8c0]));
    let shade = match age {
        Age::Elder => chance.pick([0xd9d6cf, 0xb9b6b0, 0xe8e4da]),
        Age::Young | Age::Grown => chance.pick([0x3a2c28, 0x6b4630, 0xb5793d, 0x24262b, 0x8a4a2c]),
    };
    let cloth = Colour(chance.pick([0x155e63, 0xb5402a, 0xd79a2b, 0x2d5684, 0x5f8558, 0x754c55]));
    let hair = if style == Hair::Scarf {
        cloth.mix(Colour(0xfffaf0), 0.35)
    } else {
        Colour(shade)
    };
    let wash = chance.pick([0xd9eae8, 0xfaebc8, 0xf6ddd2, 0xdfead3]);
    let mut pen = Pen::new();
    pen.rect(0.0, 0.0, 120.0, 120.0, Colour(wash));
    pen.circle(60.0, 56.0, 50.0, "#fffaf066");
    hair_behind(&mut pen, style, hair);
    shoulders(&mut pen, skin, cloth, chance.once_in(2));
    face(&mut pen, skin, age);
    hair_before(&mut pen, style, hair);
    if age == Age::Elder || chance.once_in(4) {
        glasses(&mut pen);
    }
    if style == Hair::ShortWithBeard {
        pen.shape(
            "M39 64q2 26 21 26t21-26q-4 10-12 10-4-4-9-4t-9 4q-8 0-12-10z",
            hair,
        );
        pen.line("M54 77q6 4 12 0", skin.darker(0.45), 1.8);
    }
    pen.finish([0, 0, 120, 120])
}

fn hair_behind(pen: &mut Pen, style: Hair, hair: Colour) {
    match style {
        Hair::Long => pen.shape("M34 54q0-32 26-32t26 32l5 42H29z", hair.darker(0.14)),
        Hair::Bob => pen.shape(
            "M33 56q0-34 27-34t27 34v22q-8 6-14 4H47q-8 2-14-4z",
            hair.darker(0.14),
        ),
        Hair::Bun => pen.circle(60.0, 19.0, 12.0, hair.darker(0.1)),
        Hair::Scarf => pen.shape(
            "M33 56q0-35 27-35t27 35q2 26 9 40H24q7-14 9-40z",
            hair.darker(0.1),
        ),
        Hair::Curls => {
            let mut curls = Trace::new();
            for (x, y) in [
                (36.0, 52.0),
                (38.0, 36.0),
                (50.0, 26.0),
                (66.0, 25.0),
                (80.0, 34.0),
                (84.0, 50.0),
                (82.0, 64.0),
                (38.0, 64.0),
            ] {
                curls.dot(x, y);
            }
            pen.stroke(&curls, hair.darker(0.1), 22.0);
        }
        Hair::Short | Hair::ShortWithBeard => {}
    }
}

fn shoulders(pen: &mut Pen, skin: Colour, cloth: Colour, collar: bool) {
    pen.shape("M14 122q2-30 32-32h28q30 2 32 32z", cloth);
    pen.shape("M51 74h18v16q-9 12-18 0z", skin.darker(0.1));
    if collar {
        pen.shape(
            "M49 87l-7 5 14 16 4-8 4 8 14-16-7-5q-11 14-22 0z",
            Colour(0xfffaf0),
        );
    } else {
        pen.line("M48 90q12 15 24 0", cloth.darker(0.25), 3.0);
    }
}

fn face(pen: &mut Pen, skin: Colour, age: Age) {
    let dark = skin.darker(0.62);
    pen.circle(38.0, 58.0, 5.0, skin.darker(0.06));
    pen.circle(82.0, 58.0, 5.0, skin.darker(0.06));
    pen.shape("M38 52q0-24 22-24t22 24q0 32-22 34-22-2-22-34z", skin);
    let mut eyes = Trace::new();
    eyes.dot(51.0, 57.0).dot(69.0, 57.0);
    pen.stroke(&eyes, dark, 4.6);
    pen.line("M46.500 49q4-3 9 0M64.500 49q4-3 9 0", dark, 1.8);
    pen.line("M60 58q-3 7 1 8", skin.darker(0.22), 1.8);
    pen.line("M53 73q7 6 14 0", Colour(0xa84c3c).mix(skin, 0.15), 2.4);
    let mut blush = Trace::new();
    blush.dot(46.0, 66.0).dot(74.0, 66.0);
    pen.stroke(&blush, "#c8503a2e", 8.0);
    match age {
        Age::Young => pen.line("M47 64h0M51 66h0M69 66h0M73 64h0", skin.darker(0.2), 1.4),
        Age::Grown => pen.line("M48 69q-1 3 0 5M72 69q1 3 0 5", skin.darker(0.16), 1.2),
        Age::Elder => pen.line(
            "M43 61l-3 2M77 61l3 2M49 70q-1 4 1 7M71 70q1 4-1 7M54 40q6-2 12 0",
            skin.darker(0.2),
            1.2,
        ),
    }
}

fn hair_before(pen: &mut Pen, style: Hair, hair: Colour) {
    let front = match style {
        Hair::Short | Hair::ShortWithBeard => {
            "M37 54q-4-33 24-33 26 0 22 33-2-14-9-18-14 5-28 0-8 5-9 18z"
        }
        Hair::Bob | Hair::Long => "M36 60q-3-38 24-38t24 38q-4-18-10-24-18 8-30 2-6 8-8 22z",
        Hair::Bun => "M37 54q-2-31 23-31t23 31q-6-18-23-19-17 1-23 19z",
        Hair::Curls => "M38 50q2-24 22-24t22 24q-8-12-22-11-14-1-22 11z",
        Hair::Scarf => "M36 60q-4-38 24-38t24 38q-2-22-24-25-22 3-24 25zM42 84q18 16 36 0l6 14H36z",
    };
    pen.shape(front, hair);
    pen.line("M48 28q10-5 20-2", hair.lighter(0.22), 2.4);
}

fn glasses(pen: &mut Pen) {
    let mut rims = Trace::new();
    rims.circle(51.0, 57.0, 7.5).circle(69.0, 57.0, 7.5);
    rims.raw("M58.500 56q1.500-1.500 3 0M43.500 56l-5-2M76.500 56l5-2");
    pen.stroke(&rims, Colour(0x33434a), 1.8);
}
