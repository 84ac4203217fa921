//! What is new, in sentences.

use statistics::charts::{Meaning, Runs};
use statistics::readings::{Finding, News, Reported, changes_of};
use statistics::{Change, WaveFigures};

use super::Block;
use crate::Release;
use crate::interviews::interviews;
use crate::marks::earlier_panel;
use crate::words::Words;

/// Interviews, then what is new of the wave.
pub(super) fn summary(release: &Release, wave: &WaveFigures, words: Words) -> Vec<Block> {
    let latest = interviews(wave).filter_map(|(period, held)| Some((period, *held.shown()?))).last();
    let held = latest.map(|(period, count)| {
        words.with("report-interviews", &[("count", &count.to_string()), ("period", &words.period(period))])
    });
    let mut sentences: Vec<String> = held.into_iter().collect();
    sentences.extend(earlier_panel(&release.edition, wave, words));
    let news = changes_of(&release.edition, release.before.as_ref(), &release.changes, &Runs::default());
    let of_wave = || news.iter().filter(|finding| finding.wave == wave.wave);
    sentences.extend(of_wave().filter_map(|finding| sentence(finding, words)));
    let withheld = of_wave().filter(|finding| matches!(finding.news, News::Withheld { .. })).count();
    if withheld > 0 {
        sentences.push(words.count("report-withheld", withheld));
    }
    if sentences.is_empty() { Vec::new() } else { vec![Block::List(sentences)] }
}

/// The sentence of a finding; nothing for what the tables say better.
fn sentence(finding: &Finding, words: Words) -> Option<String> {
    let about = finding.about.as_ref().map(|about| words.of(&about.short)).unwrap_or_default();
    match &finding.news {
        News::Closed { periods } => {
            let periods: Vec<String> = periods.iter().map(|period| words.period(*period)).collect();
            Some(words.with("report-closed", &[("periods", &periods.join("; "))]))
        }
        News::Waiting { months } => Some(words.with("carried", &[("period", &words.period(*months))])),
        News::Tally { compared, higher, lower, by_chance } => Some(words.with(
            "report-tally",
            &[
                ("compared", &compared.to_string()),
                ("higher", &higher.to_string()),
                ("lower", &lower.to_string()),
                ("chance", &format!("{by_chance:.1}")),
            ],
        )),
        News::Compared { now, before, difference } => {
            compared(about, (now, before), difference.reading, words)
        }
        News::Unusual { now, meaning, .. } => {
            let key = match meaning {
                Meaning::Better => "report-better",
                Meaning::Worse => "report-worse",
                _ => "report-out-of-the-ordinary",
            };
            Some(words.with(
                key,
                &[("question", about), ("share", &percent(now)), ("period", &words.period(now.period))],
            ))
        }
        News::Revised { period } => {
            Some(words.with("report-revised", &[("question", about), ("period", &words.period(*period))]))
        }
        News::Began { .. } => Some(words.with("report-began", &[("question", about)])),
        News::Ended => Some(words.with("report-ended", &[("question", about)])),
        News::First { .. } | News::Withheld { .. } => None,
    }
}

fn compared(
    about: &str,
    (now, before): (&Reported, &Reported),
    reading: Change,
    words: Words,
) -> Option<String> {
    let key = match reading {
        Change::Higher => "report-higher",
        Change::Lower => "report-lower",
        Change::NoEvidence => return None,
    };
    Some(words.with(
        key,
        &[
            ("question", about),
            ("share", &percent(now)),
            ("base", &now.base.to_string()),
            ("period", &words.period(now.period)),
            ("before", &percent(before)),
            ("earlier", &words.period(before.period)),
        ],
    ))
}

/// "62%" of a share.
pub(super) fn percent(reported: &Reported) -> String {
    format!("{:.0}%", reported.favourable.share * 100.0)
}
