//! Pictures in the drawing language of the facades: the phases, empty states, the keys at the end,
//! and portraits. Knows no screen and no language: who shows a picture, labels it.

mod portrait;
mod props;

pub use portrait::{Age, Hair, persona_portrait};

use super::facade::pen::{Colour, Pen, Trace};
use props::{confetti, heart, key, leaf, magnifier, paper, seal, small_house};

const SHEET: [u16; 4] = [0, 0, 320, 220];
const CANAL: Colour = Colour(0x155e63);
const CANAL_WASH: Colour = Colour(0xd9eae8);
const BRICK: Colour = Colour(0xb5402a);
const OCHRE: Colour = Colour(0xe0a63a);
const OCHRE_WASH: Colour = Colour(0xfaebc8);
const GREEN: Colour = Colour(0x7a9d62);
const GREEN_WASH: Colour = Colour(0xdfead3);
const BRICK_WASH: Colour = Colour(0xf6ddd2);
const INK: Colour = Colour(0x33434a);
const SHADOW: &str = "#1d2a2f1f";

/// Oriëntatiefase: a map of a town with a house under the magnifier.
pub fn orientation() -> String {
    let mut pen = backdrop(CANAL_WASH);
    pen.ellipse(160.0, 190.0, 112.0, 9.0, SHADOW);
    folded_sheet(&mut pen);
    pen.shape(
        "M52 132l72-14v24l-72 16zM196 104l72-16v38l-72 12z",
        GREEN_WASH.darker(0.06),
    );
    pen.line("M54 96q44 30 68 12t70 32 74 2", Colour(0x8fbcc0), 9.0);
    pen.line(
        "M78 186q2-50 44-62t74-22 68-32M124 174q36-30 72-8",
        Colour(0xd8c6a6),
        4.0,
    );
    for (x, y, wall) in [
        (70.0, 116.0, 0xdcbd82),
        (232.0, 164.0, 0xb25a43),
        (92.0, 168.0, 0xcdb89b),
    ] {
        small_house(&mut pen, x, y, 0.5, Colour(wall), INK.lighter(0.1));
    }
    magnifier(&mut pen, 172.0, 106.0, 46.0, Colour(0xe9f1ea));
    small_house(&mut pen, 172.0, 134.0, 1.3, Colour(0xb25a43), INK);
    pen.line("M144 84q8-14 24-17", "#ffffffb3", 5.0);
    pin(&mut pen, 244.0, 98.0);
    pen.finish(SHEET)
}

/// Koopfase: a contract that two people sign, with a pen and the keys to come.
pub fn purchase() -> String {
    let mut pen = backdrop(OCHRE_WASH);
    pen.shape("M0 158h320v36H0z", Colour(0xc39566));
    pen.shape("M0 192h320v28H0z", Colour(0x94693f));
    pen.place(150.0, 100.0, -5.0, 1.0);
    paper(&mut pen, -62.0, -78.0, 124.0, 158.0);
    small_house(&mut pen, -36.0, -40.0, 0.6, Colour(0xb25a43), INK);
    pen.line(
        "M-12-60h58M-12-48h46M-46-22h92M-46-10h92M-46 2h70",
        Colour(0xd3c7b2),
        4.0,
    );
    pen.line("M-48 58h42M8 58h42", Colour(0xb9ac96), 1.6);
    pen.line("M-46 50q6-18 10-4t8-2 6 2 8-8", CANAL, 2.4);
    pen.line("M12 52q2-20 9-12t-3 12 10-6 7 4 8-10", BRICK, 2.4);
    pen.end();
    fountain_pen(&mut pen);
    pen.place(250.0, 176.0, 16.0, 1.0);
    key(&mut pen, 0.0, 0.0, Colour(0xd09a34));
    pen.end();
    cup(&mut pen, 56.0, 176.0);
    pen.finish(SHEET)
}

/// Transportfase: the deed with its seal, and the key.
pub fn transport() -> String {
    let mut pen = backdrop(GREEN_WASH);
    pen.ellipse(160.0, 194.0, 100.0, 8.0, SHADOW);
    pen.place(148.0, 104.0, 4.0, 1.0);
    paper(&mut pen, -72.0, -80.0, 144.0, 164.0);
    pen.line("M-40-60h80", INK.lighter(0.2), 6.0);
    pen.line(
        "M-52-40h104M-52-28h104M-52-16h88M-52-4h104M-52 8h62",
        Colour(0xd3c7b2),
        4.0,
    );
    pen.line("M-50 50q8-22 14-6t10-4 8 4 12-8", CANAL, 2.6);
    pen.end();
    seal(&mut pen, 196.0, 152.0, 1.0);
    pen.place(232.0, 78.0, 62.0, 1.4);
    key(&mut pen, 0.0, 0.0, Colour(0xd09a34));
    pen.end();
    leaf(&mut pen, 50.0, 186.0, GREEN.darker(0.15));
    leaf(&mut pen, 278.0, 188.0, GREEN);
    pen.finish(SHEET)
}

/// No favourites yet: an empty frame that waits for a house, and a heart.
pub fn no_favourites() -> String {
    let mut pen = backdrop(BRICK_WASH);
    pen.ellipse(160.0, 194.0, 92.0, 8.0, SHADOW);
    for (degrees, x, colour) in [(-11.0, 136.0, 0xefe2cf), (7.0, 178.0, 0xf7eedf)] {
        pen.place(x, 108.0, degrees, 1.0);
        pen.rounded([-50.0, -66.0, 100.0, 136.0], 14.0, Colour(colour));
        pen.end();
    }
    pen.rounded([108.0, 36.0, 104.0, 146.0], 14.0, Colour(0xfffdf6));
    pen.rounded([118.0, 46.0, 84.0, 78.0], 8.0, CANAL_WASH);
    pen.line(
        "M132 112v-26l28-24 28 24v26zM152 112v-18h16v18",
        CANAL.mix(CANAL_WASH, 0.45),
        3.0,
    );
    pen.line("M120 140h52M120 154h76M120 167h36", Colour(0xe2d7c4), 5.0);
    heart(&mut pen, 214.0, 56.0, 1.5, BRICK);
    heart(&mut pen, 92.0, 82.0, 0.7, BRICK.mix(BRICK_WASH, 0.45));
    pen.finish(SHEET)
}

/// Nothing found: a magnifier over an empty plot.
pub fn nothing_found() -> String {
    let mut pen = backdrop(Colour(0xdcebee));
    pen.shape("M0 150q70-34 150-10t170-12v92H0z", GREEN_WASH.darker(0.08));
    pen.shape("M0 178q90-20 180-4t140-8v54H0z", Colour(0xb9cc98));
    leaf(&mut pen, 44.0, 180.0, GREEN.darker(0.2));
    leaf(&mut pen, 292.0, 172.0, GREEN.darker(0.1));
    magnifier(&mut pen, 154.0, 100.0, 58.0, Colour(0xf4f6ee));
    pen.shape(
        "M98 116q28-12 56-4t56-6q-3 42-50 52-48-2-62-42z",
        Colour(0xc7d7a8),
    );
    let dashes = "M126 128v-8M126 112v-8M126 96v-6l5-4M138 80l7-6M152 69l2-2 6 5M168 79l7 6M182 91v8M182 107v8M182 122v6";
    pen.line(dashes, CANAL.lighter(0.25), 3.0);
    pen.line("M114 70q8-16 24-21", "#ffffffcc", 5.0);
    pen.line(
        "M252 62q5-5 9 0 4-5 9 0M274 78q4-4 7 0 3-4 7 0",
        INK.lighter(0.3),
        1.8,
    );
    pen.finish(SHEET)
}

/// No network: two houses, and a line between them that came loose.
pub fn no_network() -> String {
    let mut pen = backdrop(Colour(0xe2e3e6));
    pen.shape("M0 172q90-16 170-4t150-6v58H0z", Colour(0xc3cdb0));
    pen.line("M62 62q44 34 78 22", INK, 2.4);
    pen.line("M258 62q-38 36-70 28", INK, 2.4);
    pen.line("M140 84q8 14 2 30M188 90q-10 12-2 26", INK, 2.4);
    pen.line("M158 96l8-10M164 108l12-3M154 112l-3 11", OCHRE, 3.0);
    for (x, wall) in [(70.0, 0xb25a43), (250.0, 0xdcbd82)] {
        small_house(&mut pen, x, 176.0, 2.4, Colour(wall), INK);
    }
    pen.line("M118 40h52", Colour(0xf7f6f3), 18.0);
    pen.line("M134 30h18", Colour(0xf7f6f3), 24.0);
    pen.line("M210 34h26", Colour(0xf1f0ee), 12.0);
    leaf(&mut pen, 156.0, 180.0, GREEN.darker(0.2));
    pen.finish(SHEET)
}

/// The end: the door stands open, and the keys are yours.
pub fn keys() -> String {
    let mut pen = backdrop(OCHRE_WASH);
    for turn in 0..8_u8 {
        pen.place(160.0, 112.0, f32::from(turn) * 45.0 + 10.0, 1.0);
        pen.shape("M-13-190L0 0 13-190z", "#fffaf099");
        pen.end();
    }
    pen.shape("M0 186h320v34H0z", Colour(0xb4cc8c));
    pen.rect(52.0, 44.0, 128.0, 144.0, Colour(0xb25a43));
    pen.line(
        "M60 62h9M150 58h9M66 98h8M58 132h9M160 116h9M156 160h9M64 164h9",
        Colour(0xa04c37),
        4.0,
    );
    pen.line(
        "M58 80h9M164 84h9M60 116h8M160 138h8",
        Colour(0xc4745c),
        4.0,
    );
    pen.rect(80.0, 62.0, 72.0, 126.0, Colour(0xfffaf0));
    pen.rect(86.0, 68.0, 60.0, 120.0, Colour(0xffdf96));
    pen.shape("M86 188l18-26h42v26z", Colour(0xd9a765));
    pen.shape("M86 68l-26 10v122l26-12z", CANAL);
    pen.shape(
        "M80 80l-14 6v38l14-5zM80 132l-14 5v42l14-7z",
        CANAL.lighter(0.16),
    );
    pen.shape("M74 188h84l10 12H64z", Colour(0xeee3cf));
    pen.shape("M96 188l8-26h34l14 38H92z", "#ffe9ad80");
    key_ring(&mut pen);
    leaf(&mut pen, 30.0, 196.0, GREEN.darker(0.12));
    confetti(&mut pen);
    pen.finish(SHEET)
}

fn key_ring(pen: &mut Pen) {
    pen.ellipse(234.0, 194.0, 54.0, 6.0, SHADOW);
    pen.place(206.0, 96.0, 102.0, 1.7);
    key(pen, 0.0, 0.0, Colour(0xd09a34));
    pen.end();
    pen.place(258.0, 94.0, 66.0, 1.5);
    key(pen, 0.0, 0.0, Colour(0xb5bcc0));
    pen.end();
    pen.line("M230 74v32", Colour(0x8d979b), 3.0);
    small_house(pen, 231.0, 156.0, 1.5, BRICK, CANAL);
    let mut ring = Trace::new();
    ring.circle(230.0, 58.0, 20.0);
    pen.stroke(&ring, Colour(0x8d979b), 4.0);
}

fn backdrop(wash: Colour) -> Pen {
    let mut pen = Pen::new();
    pen.rect(0.0, 0.0, 320.0, 220.0, wash);
    pen.circle(70.0, 54.0, 90.0, "#fffaf04d");
    pen.circle(264.0, 150.0, 104.0, "#fffaf038");
    pen
}

fn folded_sheet(pen: &mut Pen) {
    let folds = [
        (52.0, 66.0, 0xfffaf0),
        (124.0, 54.0, 0xf3ead9),
        (196.0, 66.0, 0xfffaf0),
    ];
    for (index, (x, y, colour)) in folds.into_iter().enumerate() {
        let skew = if index == 1 { 12.0 } else { -12.0 };
        let mut fold = Trace::new();
        fold.outline(&[
            (x, y),
            (x + 72.0, y + skew),
            (x + 72.0, y + skew + 122.0),
            (x, y + 122.0),
        ]);
        pen.fill(&fold, Colour(colour));
    }
}

fn pin(pen: &mut Pen, x: f32, y: f32) {
    pen.ellipse(x, y + 1.0, 9.0, 3.0, SHADOW);
    pen.place(x, y, 0.0, 1.0);
    pen.shape(
        "M0 0C-6-14-17-20-17-33a17 17 0 1 1 34 0C17-20 6-14 0 0z",
        BRICK,
    );
    pen.circle(0.0, -33.0, 6.5, Colour(0xfffaf0));
    pen.end();
}

fn fountain_pen(pen: &mut Pen) {
    pen.place(206.0, 138.0, 38.0, 1.0);
    pen.rounded([-6.0, -86.0, 12.0, 66.0], 5.0, CANAL);
    pen.rect(-6.0, -34.0, 12.0, 5.0, OCHRE);
    pen.shape("M-5-22h10L0 4z", Colour(0xe8dcc4));
    pen.line("M0-10v10", INK, 1.4);
    pen.line("M-2-78v34", "#ffffff66", 2.0);
    pen.end();
}

fn cup(pen: &mut Pen, x: f32, floor: f32) {
    pen.place(x, floor, 0.0, 1.0);
    pen.ellipse(0.0, 8.0, 30.0, 5.0, SHADOW);
    pen.line("M18-16q16-2 12 8t-14 8", Colour(0xfffaf0), 5.0);
    pen.shape("M-22-26h44l-5 30q-2 6-8 6h-18q-6 0-8-6z", Colour(0xfffaf0));
    pen.ellipse(0.0, -26.0, 22.0, 4.0, Colour(0x8a5a3a));
    pen.line(
        "M-7-40q-5-7 0-13t0-13M7-40q-5-7 0-13t0-13",
        "#fffaf0cc",
        2.6,
    );
    pen.end();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_picture_is_small_and_closes_what_it_opens() {
        let portrait = persona_portrait("anna", Age::Elder, Hair::Bun);
        let all = [
            orientation(),
            purchase(),
            transport(),
            no_favourites(),
            nothing_found(),
            no_network(),
            keys(),
            portrait,
        ];
        for svg in all {
            assert!(svg.starts_with("<svg ") && svg.ends_with("</svg>"));
            assert_eq!(svg.matches("<g ").count(), svg.matches("</g>").count());
            assert!(
                svg.len() < 6_000 && !svg.contains(" id="),
                "{} bytes",
                svg.len()
            );
        }
    }
}
