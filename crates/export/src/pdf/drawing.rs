//! Words, lines and shapes on a page.

use krilla::color::rgb;
use krilla::geom::{PathBuilder, Point};
use krilla::paint::{Fill, Stroke, StrokeDash};
use krilla::surface::Surface;

use super::font::Faces;
use crate::report::{Anchor, EDGE, LETTERS, Picture, REACH, Shape, Spot, corners};

/// A line of words, which begins at a place.
pub(super) fn write_words(
    surface: &mut Surface<'_>,
    faces: &Faces,
    (at, size, bold): ((f32, f32), f32, bool),
    words: &str,
) {
    let face = faces.of(bold);
    surface.set_stroke(None);
    surface.set_fill(Some(fill(EDGE)));
    let words = face.writable(words);
    surface.draw_glyphs(
        Point::from_xy(at.0, at.1),
        &face.glyphs(&words),
        face.font.clone(),
        &words,
        size,
        false,
    );
}

/// A drawing, with its upper left corner at a place.
pub(super) fn draw_picture(
    surface: &mut Surface<'_>,
    faces: &Faces,
    ((x, y), scale): ((f32, f32), f32),
    picture: &Picture,
) {
    let place = |(right, down): Spot| (x + single(right) * scale, y + single(down) * scale);
    let reach = single(REACH) * scale;
    for shape in &picture.shapes {
        match shape {
            Shape::Line { through, colour, width, dashed } => {
                let through: Vec<_> = through.iter().map(|spot| place(*spot)).collect();
                line(surface, &through, (colour, single(*width) * scale, *dashed));
            }
            Shape::Square { at, colour } => {
                let (x, y) = place(*at);
                let corners = [
                    (x - reach, y - reach),
                    (x + reach, y - reach),
                    (x + reach, y + reach),
                    (x - reach, y + reach),
                ];
                filled(surface, &corners, (colour, false));
            }
            Shape::Diamond { at, colour } => filled(surface, &corners(*at).map(place), (colour, true)),
            Shape::Dot { at, colour } => filled(surface, &round(place(*at), reach), (colour, false)),
            Shape::Words { at, words, anchor } => {
                let size = single(LETTERS) * scale;
                let (x, y) = place(*at);
                let width = faces.regular.width(words) * size;
                let back = match anchor {
                    Anchor::Middle => width / 2.0,
                    Anchor::End => width,
                };
                write_words(surface, faces, ((x - back, y), size, false), words);
            }
        }
    }
}

/// A dot as a shape of twelve corners.
fn round((x, y): (f32, f32), reach: f32) -> [(f32, f32); 12] {
    let mut corners = [(x, y); 12];
    for (turn, corner) in (0u8..).zip(&mut corners) {
        let angle = f32::from(turn) * std::f32::consts::TAU / 12.0;
        *corner = (x + reach * angle.cos(), y + reach * angle.sin());
    }
    corners
}

/// A line through places.
pub(super) fn line(
    surface: &mut Surface<'_>,
    through: &[(f32, f32)],
    (colour, width, dashed): (&str, f32, bool),
) {
    let mut path = PathBuilder::new();
    for (place, (x, y)) in through.iter().enumerate() {
        if place == 0 { path.move_to(*x, *y) } else { path.line_to(*x, *y) }
    }
    let dash = dashed.then(|| StrokeDash { array: vec![3.5, 3.0], offset: 0.0 });
    surface.set_fill(None);
    surface.set_stroke(Some(Stroke { paint: paint(colour).into(), width, dash, ..Stroke::default() }));
    path.finish().iter().for_each(|path| surface.draw_path(path));
}

fn filled(surface: &mut Surface<'_>, corners: &[(f32, f32)], (colour, edged): (&str, bool)) {
    let mut path = PathBuilder::new();
    for (place, (x, y)) in corners.iter().enumerate() {
        if place == 0 { path.move_to(*x, *y) } else { path.line_to(*x, *y) }
    }
    path.close();
    surface.set_fill(Some(fill(colour)));
    let edge = Stroke { paint: paint(EDGE).into(), width: 0.7, ..Stroke::default() };
    surface.set_stroke(edged.then_some(edge));
    path.finish().iter().for_each(|path| surface.draw_path(path));
}

fn fill(colour: &str) -> Fill {
    Fill { paint: paint(colour).into(), ..Fill::default() }
}

/// The colour of `#12436d`.
fn paint(colour: &str) -> rgb::Color {
    let part =
        |from: usize| colour.get(from..from + 2).and_then(|it| u8::from_str_radix(it, 16).ok()).unwrap_or(0);
    rgb::Color::new(part(1), part(3), part(5))
}

/// A place on paper, in the precision that PDF has.
#[expect(
    clippy::as_conversions,
    reason = "the only way from a long to a short float; a place on paper loses nothing"
)]
pub(super) const fn single(value: f64) -> f32 {
    value as f32
}
