//! How people answered one question: unfavourable answers to the left of a line, favourable ones to the right, and
//! "neither" apart, because it belongs to no side.

use statistics::{Cell, Figure, OptionLabel, Polarity, Series, Share};

use super::palette::{BETTER, FAVOURABLE, INK, NEITHER, STRONGLY_UNFAVOURABLE, UNFAVOURABLE};
use super::svg::{Anchor, Lettering, Stroke, Svg};

const HEIGHT: f64 = 30.0;
const WIDTH: f64 = 560.0;
/// Below this share of the half width a number does not fit into its bar.
const FITS: f64 = 0.07;

/// The answers to one question, by side. A side is empty where one of its options is withheld.
#[derive(Debug, Clone, PartialEq)]
pub struct LikertRow {
    /// Shares of the unfavourable options, the mildest first.
    pub unfavourable: Vec<f64>,
    /// Shares of the favourable options, the mildest first. A single total where the options are withheld.
    pub favourable: Vec<f64>,
    /// The options between.
    pub neither: Neither,
}

/// The answers that belong to no side.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Neither {
    /// The question has no such option.
    Absent,
    /// The share is withheld.
    Withheld,
    /// Its share.
    Shown(f64),
}

impl LikertRow {
    /// The sides of a figure. Nothing where the whole figure is withheld.
    pub fn of(series: &Series, figure: &Figure) -> Option<Self> {
        figure.base.shown()?;
        let side = |polarity| shares(&series.options, &figure.options, polarity);
        let ordered =
            |polarity| side(polarity).map(|shares| mildest_first(shares, begins_with(series, polarity)));
        // Where the options are withheld, their side may be told as a whole.
        let band = |place: usize| Some(figure.bands.get(place)?.shown()?.share);
        let total = || figure.favourable.shown().map(|favourable| vec![favourable.share]);
        let row = Self {
            unfavourable: ordered(Polarity::Unfavourable)
                .or_else(|| band(2).map(|share| vec![share]))
                .unwrap_or_default(),
            favourable: ordered(Polarity::Favourable).or_else(total).unwrap_or_default(),
            neither: match side(Polarity::Neutral) {
                None => band(1).map_or(Neither::Withheld, Neither::Shown),
                Some(shares) if shares.is_empty() => Neither::Absent,
                Some(shares) => Neither::Shown(shares.iter().sum()),
            },
        };
        (!row.unfavourable.is_empty() || !row.favourable.is_empty()).then_some(row)
    }

    /// The share of unfavourable answers, where every one of them may be shown.
    pub fn unfavourable_total(&self) -> Option<f64> {
        (!self.unfavourable.is_empty()).then(|| self.unfavourable.iter().sum())
    }

    /// The share of favourable answers.
    pub fn favourable_total(&self) -> Option<f64> {
        (!self.favourable.is_empty()).then(|| self.favourable.iter().sum())
    }
}

/// Draws the bars. The list beside them says every number, so they are decoration; on a small screen the style sheet
/// leaves out the numbers inside them.
pub fn likert(row: &LikertRow) -> String {
    let mut svg = Svg::whole(WIDTH, HEIGHT);
    let gap = 64.0;
    let middle = (WIDTH - gap) / 2.0;
    let mut bars = Bars { svg: &mut svg, middle };
    bars.side(&row.unfavourable, -1.0, [UNFAVOURABLE, STRONGLY_UNFAVOURABLE]);
    bars.side(&row.favourable, 1.0, [FAVOURABLE, BETTER]);
    svg.line((middle, 0.0), (middle, HEIGHT), Stroke::solid(INK, 1.5));
    if let Neither::Shown(share) = row.neither {
        svg.rect((WIDTH - gap + 8.0, 7.0), ((gap - 8.0) * share, HEIGHT - 14.0), NEITHER);
    }
    svg.decoration("app-chart app-chart--bars")
}

struct Bars<'a> {
    svg: &'a mut Svg,
    middle: f64,
}

impl Bars<'_> {
    /// The bars of one side, from the middle outwards: the strongest answer is the last and the darkest.
    fn side(&mut self, shares: &[f64], direction: f64, [mild, strong]: [&'static str; 2]) {
        let mut reached = 0.0;
        for (index, share) in shares.iter().enumerate() {
            let is_strongest = shares.len() > 1 && index + 1 == shares.len();
            let (fill, ink) = if is_strongest { (strong, "#ffffff") } else { (mild, INK) };
            let width = self.middle * share;
            let from = self.middle + direction * reached;
            let left = if direction < 0.0 { from - width } else { from };
            // A white gap tells neighbours of similar lightness apart.
            self.svg.rect((left + 0.5, 2.0), (width - 1.0, HEIGHT - 4.0), fill);
            if *share >= FITS {
                let lettering =
                    Lettering { size: 14.0, anchor: Anchor::Middle, colour: ink, bold: false, edged: false };
                self.svg.text((left + width / 2.0, 20.0), &format!("{:.0}", share * 100.0), lettering);
            }
            reached += width;
        }
    }
}

/// The shares of the options of a direction, in the order of the list; nothing if one of them is withheld.
fn shares(labels: &[OptionLabel], cells: &[Cell<Share>], polarity: Polarity) -> Option<Vec<f64>> {
    let of_side = labels.iter().zip(cells).filter(|(label, _)| label.polarity == polarity);
    of_side.map(|(_, cell)| cell.shown().map(|share| share.share)).collect()
}

/// Whether the list of options begins with this direction, so that its first option is the strongest.
fn begins_with(series: &Series, polarity: Polarity) -> bool {
    let directed =
        |label: &&OptionLabel| matches!(label.polarity, Polarity::Favourable | Polarity::Unfavourable);
    series.options.iter().find(directed).is_some_and(|label| label.polarity == polarity)
}

fn mildest_first(mut shares: Vec<f64>, strongest_first: bool) -> Vec<f64> {
    if strongest_first {
        shares.reverse();
    }
    shares
}
