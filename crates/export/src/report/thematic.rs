//! The report on themes: how many people spoke of what, what they said, and what was done, over the twelve months to the
//! edition's.

use improvement::{Effect, effects};
use questionnaire::{Language, Theme};
use statistics::readings::{BeforeAfter, Reported};
use statistics::spoken::{Spoken, SpokenWave};
use statistics::{Change, Figure, Marker, Period, Series};
use verbatim::{Told, ToldWords};

use super::findings::percent;
use super::{Block, Grid};
use crate::Release;
use crate::words::Words;

/// How many months the report is about.
const MONTHS: u32 = 12;

/// The months the report is about.
fn period(release: &Release) -> Period {
    Period::to_end(release.edition.month, MONTHS)
}

/// How many people spoke of each thing, wave by wave, in the order of the code frame.
pub(super) fn spoken(release: &Release, words: Words) -> Vec<Block> {
    let lead = words.with("report-spoken-lead", &[("period", &words.period(period(release)))]);
    let told = release.spoken.iter().filter(|spoken| spoken.tells());
    let waves = told.flat_map(|spoken| spoken.waves.iter().map(move |wave| (spoken, wave)));
    let months = period(release);
    let tables: Vec<Block> = waves.flat_map(|told| of_wave(months, told, words)).collect();
    let nothing = tables.is_empty().then(|| Block::Paragraph(words.say("report-spoken-nothing")));
    std::iter::once(Block::Paragraph(lead)).chain(nothing).chain(tables).collect()
}

fn of_wave(months: Period, (spoken, wave): (&Spoken, &SpokenWave), words: Words) -> [Block; 2] {
    let name = words.with("report-wave", &[("wave", &words.wave(&wave.wave))]);
    let of_theme = |name: &str| wave.codes.iter().filter(|code| code.theme == name).collect::<Vec<_>>();
    let rows = spoken.themes.iter().flat_map(|theme| {
        let label = words.of(&theme.label);
        of_theme(&theme.name).into_iter().map(move |code| row((months, label), code, words))
    });
    let heads = [
        "report-code",
        "head-theme",
        "head-period",
        "report-spoke",
        "report-coded",
        "report-spoke-share",
        "report-spoke-lower",
        "report-spoke-upper",
        "report-trend",
    ];
    let grid = Grid {
        caption: words.say("report-spoken-caption"),
        header: heads.map(|key| words.say(key)).to_vec(),
        words: 3,
        rows: rows.collect(),
    };
    [Block::Heading { level: 3, words: name }, Block::Table(grid)]
}

/// A code: the latest period that is shown and ends within the report's months, or the months that wait, and how it stands against
/// the period before. What is older than that is no news, and a reader would take it for the year's.
fn row((within, theme): (Period, &str), code: &Series, words: Words) -> Vec<String> {
    let told = |figure: &&Figure| figure.favourable.is_shown() && within.contains(figure.period.to);
    let latest = code.periods.iter().rev().find(told);
    let waits = code.periods.last().map(|last| last.period).filter(|last| within.contains(last.to));
    let period = latest.map(|figure| figure.period).or(waits).unwrap_or(within);
    let mut row = vec![words.of(&code.short).to_owned(), theme.to_owned(), words.period(period)];
    row.extend(match latest.and_then(Reported::of) {
        Some(told) => [
            told.favourable.count.to_string(),
            told.base.to_string(),
            percent(&told),
            format!("{:.0}%", told.favourable.interval.low * 100.0),
            format!("{:.0}%", told.favourable.interval.high * 100.0),
        ],
        None => std::array::from_fn(|_| Marker::Confidential.shorthand().to_owned()),
    });
    row.push(latest.map_or_else(|| words.say("report-trend-first"), |_| trend(code, words)));
    row
}

/// What may be said of the last two periods: never more than their interval allows.
fn trend(code: &Series, words: Words) -> String {
    let shown: Vec<&Figure> = code.periods.iter().filter(|it| it.favourable.is_shown()).collect();
    let before = shown.iter().rev().nth(1).and_then(|figure| Reported::of(figure));
    let (Some(before), Some(change)) = (before, Change::between_last(&code.periods)) else {
        return words.say("report-trend-first");
    };
    let key = match change {
        Change::Higher => "report-trend-more",
        Change::Lower => "report-trend-fewer",
        Change::NoEvidence => "report-trend-none",
    };
    let count = format!("{}/{}", before.favourable.count, before.base);
    words.with(key, &[("before", &count), ("period", &words.period(before.period))])
}

/// What people said, by the theme of the question: what was told with the edition and not taken back.
pub(super) fn quotes(release: &Release, words: Words) -> Vec<Block> {
    let quarter = |told: &ToldWords| Period { from: told.quarter.from, to: told.quarter.to() };
    let within = |told: &&ToldWords| period(release).holds(quarter(told));
    let blocks: Vec<Block> = Theme::ALL
        .into_iter()
        .flat_map(|theme| {
            let said = release.words.iter().filter(within).filter(|told| told.theme == theme);
            let said: Vec<String> = said.map(|told| quote(told, words)).collect();
            let heading = Block::Heading { level: 3, words: words.theme(theme.slug()) };
            if said.is_empty() { Vec::new() } else { vec![heading, Block::List(said)] }
        })
        .collect();
    if blocks.is_empty() { vec![Block::Paragraph(words.say("report-quotes-none"))] } else { blocks }
}

fn quote(told: &ToldWords, words: Words) -> String {
    let (key, text) = match &told.told {
        Told::Quote(text) => ("report-quote", text),
        Told::Paraphrase(text) => ("report-paraphrase", text),
    };
    let quarter = Period { from: told.quarter.from, to: told.quarter.to() };
    let language = match told.language.filter(|language| *language != words.0) {
        None => String::new(),
        Some(Language::English) => words.say("report-said-in-english"),
        Some(Language::Welsh) => words.say("report-said-in-welsh"),
    };
    let said = words.with(key, &[("words", text), ("period", &words.period(quarter))]);
    format!("{said} {language}").trim_end().to_owned()
}

/// What was done: the changes marked on the charts with what the figures say of them, and what was published in reply.
pub(super) fn done(release: &Release, words: Words) -> Vec<Block> {
    let within = |month| period(release).contains(month);
    let changes = release.changes.iter().filter(|change| within(change.month)).flat_map(|change| {
        let line = words.with(
            "report-change-done",
            &[("month", &words.month(change.month)), ("what", words.of(&change.what))],
        );
        let told = effects(&release.edition, change, &release.changes);
        let told = told.iter().map(|effect| {
            let short = words.of(&effect.short);
            effect_said(short, &words.wave(&effect.wave), &effect.effect, words)
        });
        std::iter::once(line).chain(told).collect::<Vec<_>>()
    });
    let changes: Vec<String> = changes.collect();
    let replies: Vec<String> = release
        .replies
        .iter()
        .map(|reply| {
            let (said, done) = (words.of(&reply.said), words.of(&reply.done));
            let date = words.date(reply.published);
            words.with("report-reply", &[("date", &date), ("said", said), ("done", done)])
        })
        .collect();
    let part = |key: &str, sentences: Vec<String>| {
        let heading = Block::Heading { level: 3, words: words.say(key) };
        let none = || Block::Paragraph(words.say("report-done-none"));
        [heading, if sentences.is_empty() { none() } else { Block::List(sentences) }]
    };
    let changes = part("report-changes-marked", changes);
    changes.into_iter().chain(part("report-replies", replies)).collect()
}

fn effect_said(question: &str, wave: &str, effect: &Effect, words: Words) -> String {
    let about = [("question", question), ("wave", wave)];
    match effect {
        Effect::Read(read) => before_after(about, read, words),
        Effect::WaitFor(_) => words.with("report-effect-wait", &about),
        Effect::NothingBefore => words.with("report-effect-nothing-before", &about),
    }
}

fn before_after(about: [(&'static str, &str); 2], read: &BeforeAfter, words: Words) -> String {
    let key = match read.difference.reading {
        Change::Higher => "report-effect-higher",
        Change::Lower => "report-effect-lower",
        Change::NoEvidence => "report-effect-none",
    };
    let told = |it: &Reported| format!("{} ({})", percent(it), it.base);
    let points = |share: f64| format!("{:+.0}", share * 100.0);
    let (before, after) = (told(&read.before.reported), told(&read.after.reported));
    let difference = points(read.difference.difference);
    let (low, high) = (points(read.difference.interval.low), points(read.difference.interval.high));
    let texts: [(&'static str, &str); 5] =
        [("before", &before), ("after", &after), ("difference", &difference), ("low", &low), ("high", &high)];
    words.with(key, &about.into_iter().chain(texts).collect::<Vec<_>>())
}

/// How to read the counts of what people spoke of.
pub(super) fn method(release: &Release, words: Words) -> Vec<Block> {
    let policy = release.spoken.as_ref().map_or(release.edition.policy, |spoken| spoken.policy).floored();
    // Months are joined until they hold as many people as a period does, which is more than the smallest base.
    let (base, cell) = (policy.period_interviews, policy.minimum_cell);
    let numbers = [("base", base.to_string()), ("cell", cell.to_string())];
    let numbers = numbers.each_ref().map(|(name, number)| (*name, number.as_str()));
    let keys = ["counted", "joined", "themes", "chance", "quotes", "why"];
    let said = keys.map(|key| words.with(&format!("report-spoken-means-{key}"), &numbers));
    vec![Block::List(said.to_vec())]
}
