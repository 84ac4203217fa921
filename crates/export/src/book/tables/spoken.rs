//! How many people spoke of what.

use statistics::{Figure, Interval, Proportion, Series};

use super::{number, said, text};
use crate::Release;
use crate::book::front::head;
use crate::book::{Holds, Sheet, Value};
use crate::marks::marks;
use crate::safe_text::line;
use crate::words::Words;

/// Every code over each of its periods, theme by theme in the order of the frame.
pub(super) fn spoken(release: &Release, words: Words) -> Sheet<'_> {
    let waves = release.spoken.iter().flat_map(|spoken| spoken.waves.iter().map(move |wave| (spoken, wave)));
    let rows = waves.flat_map(|(spoken, wave)| {
        spoken.themes.iter().flat_map(move |theme| {
            let of_theme = wave.codes.iter().filter(move |code| code.theme == theme.name);
            let label = words.of(&theme.label);
            of_theme.flat_map(move |code| {
                code.periods.iter().map(move |figure| row((&wave.wave, label), code, figure, words))
            })
        })
    });
    let columns = vec![
        head(words, "head-wave", Holds::Label, 26),
        head(words, "head-theme", Holds::Label, 18),
        head(words, "report-code", Holds::Label, 44),
        head(words, "head-period", Holds::Period, 30),
        head(words, "head-coded", Holds::Count, 20),
        head(words, "head-spoke", Holds::Count, 20),
        head(words, "head-spoke-share", Holds::Estimate, 20),
        head(words, "head-spoke-lower", Holds::Lower, 20),
        head(words, "head-spoke-upper", Holds::Upper, 20),
    ];
    super::lists::sheet(release, words, "spoken", columns, rows.collect())
}

fn row<'a>(
    (wave, theme): (&str, &'a str),
    code: &'a Series,
    figure: &'a Figure,
    words: Words,
) -> Vec<Value<'a>> {
    let end = |end: fn(&Interval) -> f64| {
        number(&figure.favourable, |share: &Proportion| Value::Decimal(end(&share.interval) * 100.0))
    };
    vec![
        text(words.wave(wave)),
        said(theme),
        text(line(words.of(&code.short))),
        text(format!("{} {}", words.period(figure.period), marks(figure)).trim_end().to_owned()),
        number(&figure.base, |people| Value::Count(*people)),
        number(&figure.favourable, |share| Value::Count(share.count)),
        number(&figure.favourable, |share| Value::Decimal(share.share * 100.0)),
        end(|interval| interval.low),
        end(|interval| interval.high),
    ]
}
