//! A drawing: shapes written as SVG with presentation attributes only, every number finite and short.

use std::fmt::Write;

/// A drawing of a given size.
pub(super) struct Svg {
    width: f64,
    height: f64,
    body: String,
}

/// Where a text stands against its point.
#[derive(Clone, Copy)]
pub(super) enum Anchor {
    Start,
    Middle,
    End,
}

/// How a text looks.
#[derive(Clone, Copy)]
pub(super) struct Lettering {
    pub(super) size: f64,
    pub(super) anchor: Anchor,
    pub(super) colour: &'static str,
    pub(super) bold: bool,
    /// Whether a white edge keeps it readable over lines.
    pub(super) edged: bool,
}

/// How a line looks.
#[derive(Clone, Copy)]
pub(super) struct Stroke {
    pub(super) colour: &'static str,
    pub(super) width: f64,
    /// The pattern of dashes, or nothing for a solid line.
    pub(super) dashes: &'static str,
}

impl Stroke {
    pub(super) const fn solid(colour: &'static str, width: f64) -> Self {
        Self { colour, width, dashes: "" }
    }

    pub(super) const fn dashed(colour: &'static str, width: f64) -> Self {
        Self { colour, width, dashes: "5 4" }
    }
}

impl Svg {
    pub(super) fn new(width: f64, height: f64) -> Self {
        Self { width, height, body: String::new() }
    }

    pub(super) fn line(&mut self, (x1, y1): (f64, f64), (x2, y2): (f64, f64), stroke: Stroke) {
        let (x1, y1, x2, y2) = (number(x1), number(y1), number(x2), number(y2));
        let look = look(stroke);
        self.push(format_args!(r#"<line x1="{x1}" y1="{y1}" x2="{x2}" y2="{y2}" {look}/>"#));
    }

    pub(super) fn path(&mut self, points: &[(f64, f64)], stroke: Stroke) {
        let listed: Vec<_> = points.iter().map(|(x, y)| format!("{},{}", number(*x), number(*y))).collect();
        let (points, look) = (listed.join(" "), look(stroke));
        self.push(format_args!(r#"<polyline points="{points}" fill="none" {look}/>"#));
    }

    pub(super) fn rect(&mut self, (x, y): (f64, f64), (width, height): (f64, f64), fill: &str) {
        let (x, y, width, height) = (number(x), number(y), number(width.max(0.0)), number(height.max(0.0)));
        self.push(format_args!(r#"<rect x="{x}" y="{y}" width="{width}" height="{height}" fill="{fill}"/>"#));
    }

    pub(super) fn circle(&mut self, (x, y): (f64, f64), radius: f64, fill: &str) {
        let (x, y, radius) = (number(x), number(y), number(radius));
        self.push(format_args!(r#"<circle cx="{x}" cy="{y}" r="{radius}" fill="{fill}"/>"#));
    }

    pub(super) fn diamond(&mut self, (x, y): (f64, f64), radius: f64, fill: &str) {
        let corners = [(x, y - radius), (x + radius, y), (x, y + radius), (x - radius, y)];
        let listed: Vec<_> = corners.iter().map(|(x, y)| format!("{},{}", number(*x), number(*y))).collect();
        let points = listed.join(" ");
        self.push(format_args!(
            r##"<polygon points="{points}" fill="{fill}" stroke="#0b0c0c" stroke-width="1"/>"##
        ));
    }

    pub(super) fn text(&mut self, (x, y): (f64, f64), words: &str, lettering: Lettering) {
        let anchor = match lettering.anchor {
            Anchor::Start => "start",
            Anchor::Middle => "middle",
            Anchor::End => "end",
        };
        let weight = if lettering.bold { r#" font-weight="700""# } else { "" };
        let (x, y, size, colour) = (number(x), number(y), number(lettering.size), lettering.colour);
        let edge =
            if lettering.edged { r##" stroke="#ffffff" stroke-width="4" paint-order="stroke""## } else { "" };
        let words = escape(words);
        self.push(format_args!(
            r#"<text x="{x}" y="{y}" font-size="{size}" text-anchor="{anchor}" fill="{colour}"{weight}{edge}>{words}</text>"#
        ));
    }

    /// Stripes over a column where something is withheld. Each is cut where it would leave the column.
    pub(super) fn stripes(&mut self, (x, y): (f64, f64), (width, height): (f64, f64), stroke: Stroke) {
        let step = 6.0;
        let mut along = step;
        while along < width + height {
            let (low, high) = ((along - height).max(0.0), along.min(width));
            self.line((x + low, y + along - low), (x + high, y + along - high), stroke);
            along += step;
        }
    }

    /// The drawing as a picture that speaks for itself: `label` says what it shows.
    pub(super) fn picture(self, class: &str, label: &str) -> String {
        let label = escape(label);
        self.wrap(class, &format!(r#"role="img" aria-label="{label}""#))
    }

    /// The drawing as decoration of a text that says the same.
    pub(super) fn decoration(self, class: &str) -> String {
        self.wrap(class, r#"aria-hidden="true""#)
    }

    fn wrap(self, class: &str, role: &str) -> String {
        let (width, height, body) = (number(self.width), number(self.height), self.body);
        format!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" class="{class}" viewBox="0 0 {width} {height}" width="{width}" height="{height}" focusable="false" font-family="Helvetica Neue, Helvetica, Arial, sans-serif" {role}>{body}</svg>"#
        )
    }

    fn push(&mut self, shape: std::fmt::Arguments<'_>) {
        // Writing to a text cannot fail.
        let _ = self.body.write_fmt(shape);
    }
}

fn look(stroke: Stroke) -> String {
    let dashes = match stroke.dashes {
        "" => String::new(),
        dashes => format!(r#" stroke-dasharray="{dashes}""#),
    };
    format!(r#"stroke="{}" stroke-width="{}"{dashes}"#, stroke.colour, number(stroke.width))
}

/// A number with one decimal at most. What is not a number becomes zero, so that a drawing is always well formed.
fn number(value: f64) -> String {
    if !value.is_finite() {
        return "0".to_owned();
    }
    let text = format!("{value:.1}");
    text.strip_suffix(".0").map_or(text.clone(), str::to_owned)
}

fn escape(words: &str) -> String {
    words.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
