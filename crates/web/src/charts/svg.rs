//! A drawing: shapes written as SVG with presentation attributes only, every number finite and short.

use std::fmt::Write;

/// A drawing of a given size.
pub(super) struct Svg {
    width: f64,
    height: f64,
    decimals: usize,
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
        Self { width, height, decimals: 1, body: String::new() }
    }

    /// A drawing whose places are rounded to whole units, for small ones of which there are many.
    pub(super) fn whole(width: f64, height: f64) -> Self {
        Self { decimals: 0, ..Self::new(width, height) }
    }

    pub(super) fn line(&mut self, (x1, y1): (f64, f64), (x2, y2): (f64, f64), stroke: Stroke) {
        let (x1, y1, x2, y2) = (number(x1), number(y1), number(x2), number(y2));
        let look = look(stroke);
        self.push(format_args!(r#"<line x1="{x1}" y1="{y1}" x2="{x2}" y2="{y2}" {look}/>"#));
    }

    pub(super) fn path(&mut self, points: &[(f64, f64)], stroke: Stroke) {
        let listed: Vec<_> = points.iter().map(|point| self.pair(*point).replace(' ', ",")).collect();
        let (points, look) = (listed.join(" "), look(stroke));
        self.push(format_args!(r#"<polyline points="{points}" fill="none" {look}/>"#));
    }

    /// Separate lines as one shape; nothing where there are none.
    pub(super) fn strokes(&mut self, lines: impl IntoIterator<Item = [(f64, f64); 2]>, stroke: Stroke) {
        let drawn = lines.into_iter().map(|[from, to]| format!("M{}L{}", self.pair(from), self.pair(to)));
        let drawn: String = drawn.collect();
        if !drawn.is_empty() {
            let look = look(stroke);
            self.push(format_args!(r#"<path d="{drawn}" fill="none" {look}/>"#));
        }
    }

    /// Dots of a diameter as one shape: strokes so short that only their round ends are seen.
    pub(super) fn dots(&mut self, places: &[(f64, f64)], diameter: f64, colour: &str) {
        let drawn: String = places.iter().map(|place| format!("M{}h.1", self.pair(*place))).collect();
        if !drawn.is_empty() {
            let width = number(diameter);
            self.push(format_args!(
                r#"<path d="{drawn}" fill="none" stroke="{colour}" stroke-width="{width}" stroke-linecap="round"/>"#
            ));
        }
    }

    /// Squares as one shape, each so far from its middle to its side.
    pub(super) fn squares(&mut self, places: &[(f64, f64)], half: f64, fill: &str) {
        let corners = |(x, y): (f64, f64)| {
            [(x - half, y - half), (x + half, y - half), (x + half, y + half), (x - half, y + half)]
        };
        self.polygons(places, corners, fill, "");
    }

    /// Diamonds with an outline as one shape, each so far from its middle to its corners.
    pub(super) fn diamonds(&mut self, places: &[(f64, f64)], radius: f64, (fill, outline): (&str, &str)) {
        let corners =
            |(x, y): (f64, f64)| [(x, y - radius), (x + radius, y), (x, y + radius), (x - radius, y)];
        self.polygons(places, corners, fill, &format!(r#" stroke="{outline}""#));
    }

    fn polygons(
        &mut self,
        places: &[(f64, f64)],
        corners: impl Fn((f64, f64)) -> [(f64, f64); 4],
        fill: &str,
        outline: &str,
    ) {
        let one = |place: &(f64, f64)| {
            let points = corners(*place).map(|corner| self.pair(corner));
            format!("M{}z", points.join("L"))
        };
        let drawn: String = places.iter().map(one).collect();
        if !drawn.is_empty() {
            self.push(format_args!(r#"<path d="{drawn}" fill="{fill}"{outline}/>"#));
        }
    }

    fn pair(&self, (x, y): (f64, f64)) -> String {
        match self.decimals {
            0 => format!("{} {}", number(x.round()), number(y.round())),
            _ => format!("{} {}", number(x), number(y)),
        }
    }

    pub(super) fn rect(&mut self, (x, y): (f64, f64), (width, height): (f64, f64), fill: &str) {
        let (x, y, width, height) = (number(x), number(y), number(width.max(0.0)), number(height.max(0.0)));
        self.push(format_args!(r#"<rect x="{x}" y="{y}" width="{width}" height="{height}" fill="{fill}"/>"#));
    }

    pub(super) fn circle(&mut self, (x, y): (f64, f64), radius: f64, fill: &str) {
        let (x, y, radius) = (number(x), number(y), number(radius));
        self.push(format_args!(r#"<circle cx="{x}" cy="{y}" r="{radius}" fill="{fill}"/>"#));
    }

    /// A circle with a white inside.
    pub(super) fn ring(&mut self, (x, y): (f64, f64), radius: f64, stroke: Stroke) {
        let (x, y, radius, look) = (number(x), number(y), number(radius), look(stroke));
        self.push(format_args!(r##"<circle cx="{x}" cy="{y}" r="{radius}" fill="#ffffff" {look}/>"##));
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
        let step = 7.0;
        let places = std::iter::successors(Some(step), |along| Some(along + step));
        let stripe = |along: f64| {
            let (low, high) = ((along - height).max(0.0), along.min(width));
            [(x + low, y + along - low), (x + high, y + along - high)]
        };
        self.strokes(places.take_while(|along| *along < width + height).map(stripe), stroke);
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
