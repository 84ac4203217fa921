//! Small editions, made as every edition is made: counts through the release rule.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use export::{LogEntry, Release};
use statistics::RestatementReason;
use statistics::disclosure::{Counts, Question, Shape, Tally, from_nothing};
use statistics::{DisclosurePolicy, Edition, Month, OptionLabel, Polarity, WaveFigures, Wording};

/// People by answer, best answer first.
pub(crate) type Answers = [u32; 5];

/// Sixty-five of a hundred favourable: the published example of Wilson's interval.
pub(crate) const OF_A_HUNDRED: Answers = [30, 35, 15, 12, 8];

const NAMES: [(&str, &str, Polarity); 5] = [
    ("Strongly agree", "Cytuno’n gryf", Polarity::Favourable),
    ("Agree", "Cytuno", Polarity::Favourable),
    ("Neither agree nor disagree", "Ddim yn cytuno nac yn anghytuno", Polarity::Neutral),
    ("Disagree", "Anghytuno", Polarity::Unfavourable),
    ("Strongly disagree", "Anghytuno’n gryf", Polarity::Unfavourable),
];

/// An edition of one wave and one question, one set of answers a month, from January 2026.
pub(crate) fn edition(months: &[Answers]) -> Edition {
    about(question(), months)
}

/// The same, of a question of one's own.
pub(crate) fn about(question: Question, months: &[Answers]) -> Edition {
    let interviews: Vec<_> = calendar().zip(months.iter().map(|answers| answers.iter().sum())).collect();
    let counts: BTreeMap<_, _> =
        calendar().zip(months.iter().map(|answers| counts(answers).into())).collect();
    let tally = Tally { question, routed: true, months: counts };
    of(from_nothing("six-week", &interviews, &[tally], &DisclosurePolicy::default()))
}

/// The edition as it is published.
pub(crate) fn release(edition: &Edition) -> Release {
    let published = NaiveDate::from_ymd_opt(2026, 11, 6).unwrap();
    let month = Month::new(2026, 9).unwrap();
    let log = vec![LogEntry { month, version: 2, published, reason: RestatementReason::Counts }];
    Release { log, ..Release::first(edition.clone(), published) }
}

/// Two years of a wave with teams told apart, enough people for every table.
pub(crate) fn years() -> Edition {
    use statistics::{GroupFigures, UnitFigures};
    let months: Vec<Answers> =
        (0..24).map(|month| if month % 7 == 2 { [2, 1, 0, 0, 1] } else { [30, 35, 15, 12, 8] }).collect();
    let mut whole = edition(&months);
    let parts: Vec<_> = [[12, 10, 9, 8, 7], [18, 25, 6, 8, 9]]
        .into_iter()
        .map(|answers| edition(&vec![answers; 24]).waves.remove(0).series.remove(0))
        .collect();
    let unit = |(place, series): (usize, &statistics::Series), code: &str| UnitFigures {
        units: vec![format!("{code}{place}")],
        name: Some(Wording {
            en: format!("Team {place} of the tests"),
            cy: format!("Tîm {place} y profion"),
        }),
        periods: series.periods.clone(),
        rolling_12: series.rolling_12.last().cloned(),
        cumulative: series.cumulative.clone(),
    };
    let series = &mut whole.waves[0].series[0];
    series.teams = parts.iter().enumerate().map(|it| unit(it, "team-")).collect();
    series.groups = vec![GroupFigures {
        kind: "equality.age".to_owned(),
        title: Wording { en: "Age".to_owned(), cy: "Oedran".to_owned() },
        groups: parts.iter().enumerate().map(|it| unit(it, "age-")).collect(),
    }];
    whole.month = Month::new(2027, 12).unwrap();
    whole
}

/// An edition of one wave.
pub(crate) fn of(wave: WaveFigures) -> Edition {
    Edition {
        area_code: "W15000004".to_owned(),
        area: Wording { en: "Dwyrain Police".to_owned(), cy: "Heddlu Dŵr a Thŷ".to_owned() },
        month: Month::new(2026, 10).unwrap(),
        waves: vec![wave],
        questionnaires: vec![("six-week@1".to_owned(), "ab12".to_owned())],
        policy: DisclosurePolicy::default(),
        imported: Vec::new(),
    }
}

/// A question on the agreement scale, with a comma, quotes and Welsh letters in its words.
pub(crate) fn question() -> Question {
    let options = NAMES.iter().map(|(en, cy, polarity)| OptionLabel {
        code: en.to_lowercase().replace(' ', "_"),
        label: Wording { en: (*en).to_owned(), cy: (*cy).to_owned() },
        polarity: *polarity,
    });
    Question {
        concept: "respect.listened".to_owned(),
        theme: "respect".to_owned(),
        question: Wording {
            en: "They said \"we hear you\", and listened.".to_owned(),
            cy: "Roedden nhw’n gwrando, yn y tŷ ac wrth y dŵr.".to_owned(),
        },
        short: Wording::same("Listened"),
        shape: Shape::One,
        options: options.collect(),
        scores: [100, 75, 50, 25, 0].map(Some).to_vec(),
        non_answers: vec!["dont_know".to_owned()],
    }
}

fn counts(answers: &Answers) -> Counts {
    let base = answers.iter().sum();
    Counts { offered: base, off_route: 0, base, options: answers.to_vec(), non_answers: vec![0] }
}

fn calendar() -> impl Iterator<Item = Month> {
    std::iter::successors(Month::new(2026, 1), |month| Some(month.next()))
}
