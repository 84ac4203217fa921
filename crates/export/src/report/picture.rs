//! A drawing of a few shapes, which a page shows as SVG and a PDF as lines: neither is a picture of the other.

use std::fmt::Write;

/// A place: to the right, and down.
pub type Spot = (f64, f64);

/// A drawing. Everything lies inside its width and height.
#[derive(Debug, Clone, PartialEq)]
pub struct Picture {
    /// How wide it is.
    pub width: f64,
    /// How high it is.
    pub height: f64,
    /// What is drawn, the first below the others.
    pub shapes: Vec<Shape>,
}

/// Something drawn. Colours are written `#12436d`.
#[derive(Debug, Clone, PartialEq)]
pub enum Shape {
    /// A line through places.
    Line {
        /// The places.
        through: Vec<Spot>,
        /// The colour.
        colour: &'static str,
        /// How thick it is.
        width: f64,
        /// Whether it is dashed.
        dashed: bool,
    },
    /// A dot around a place.
    Dot {
        /// The place.
        at: Spot,
        /// The colour.
        colour: &'static str,
    },
    /// A square around a place.
    Square {
        /// The place.
        at: Spot,
        /// The colour.
        colour: &'static str,
    },
    /// A square on its corner around a place, with a dark edge.
    Diamond {
        /// The place.
        at: Spot,
        /// The colour.
        colour: &'static str,
    },
    /// Words at a place.
    Words {
        /// The place, at the foot of the letters.
        at: Spot,
        /// The words.
        words: String,
        /// Where they stand against it.
        anchor: Anchor,
    },
}

/// Where words stand against their place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    /// They are centred on it.
    Middle,
    /// They end at it.
    End,
}

/// How far marks reach from their place.
pub(crate) const REACH: f64 = 5.0;
/// How high the letters are.
pub(crate) const LETTERS: f64 = 12.0;
/// The edge of a diamond.
pub(crate) const EDGE: &str = "#0b0c0c";

/// The corners of a diamond.
pub(crate) fn corners((x, y): Spot) -> [Spot; 4] {
    let reach = REACH + 2.0;
    [(x, y - reach), (x + reach, y), (x, y + reach), (x - reach, y)]
}

impl Picture {
    /// The drawing as SVG with presentation attributes only; `says` is what it shows, `class` for which screens it is.
    pub fn svg(&self, says: &str, class: &str) -> String {
        let (width, height, says) = (number(self.width), number(self.height), escape(says));
        let body: String = self.shapes.iter().map(svg).collect();
        format!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" class="app-report-chart {class}" viewBox="0 0 {width} {height}" width="{width}" height="{height}" focusable="false" font-family="Helvetica Neue, Helvetica, Arial, sans-serif" role="img" aria-label="{says}">{body}</svg>"#
        )
    }
}

fn svg(shape: &Shape) -> String {
    match shape {
        Shape::Line { through, colour, width, dashed } => {
            let dashes = if *dashed { r#" stroke-dasharray="5 4""# } else { "" };
            let (points, width) = (points(through), number(*width));
            format!(
                r#"<polyline points="{points}" fill="none" stroke="{colour}" stroke-width="{width}"{dashes}/>"#
            )
        }
        Shape::Dot { at: (x, y), colour } => {
            format!(
                r#"<circle cx="{}" cy="{}" r="{}" fill="{colour}"/>"#,
                number(*x),
                number(*y),
                number(REACH)
            )
        }
        Shape::Square { at: (x, y), colour } => {
            let (x, y, side) = (number(x - REACH), number(y - REACH), number(REACH * 2.0));
            format!(r#"<rect x="{x}" y="{y}" width="{side}" height="{side}" fill="{colour}"/>"#)
        }
        Shape::Diamond { at, colour } => {
            let points = points(&corners(*at));
            format!(r#"<polygon points="{points}" fill="{colour}" stroke="{EDGE}" stroke-width="1"/>"#)
        }
        Shape::Words { at: (x, y), words, anchor } => {
            let anchor = match anchor {
                Anchor::Middle => "middle",
                Anchor::End => "end",
            };
            let (x, y, size, words) = (number(*x), number(*y), number(LETTERS), escape(words));
            format!(
                r#"<text x="{x}" y="{y}" font-size="{size}" text-anchor="{anchor}" fill="{EDGE}">{words}</text>"#
            )
        }
    }
}

fn points(through: &[Spot]) -> String {
    let mut points = String::new();
    for (x, y) in through {
        // Writing to a text cannot fail.
        let _ = write!(points, "{},{} ", number(*x), number(*y));
    }
    points.trim_end().to_owned()
}

/// A number with one decimal at most. What is not a number becomes zero, so that a drawing is always well formed.
fn number(value: f64) -> String {
    let text = format!("{:.1}", if value.is_finite() { value } else { 0.0 });
    text.strip_suffix(".0").map_or(text.clone(), str::to_owned)
}

fn escape(words: &str) -> String {
    words.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
