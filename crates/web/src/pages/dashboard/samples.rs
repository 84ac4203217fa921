//! An invented edition, cut by the release rule itself, and the dashboard of it.

use std::collections::BTreeMap;

use access::Role;
use fieldwork::Force;
use questionnaire::{Language, Theme, Wave};
use statistics::disclosure::{Counts, Question, Shape, Tally, from_nothing};
use statistics::{DisclosurePolicy, Edition, Month, OptionLabel, Polarity, WaveFigures, Wording};

use super::{Choice, Query, view};
use crate::samples::Sample;
use crate::{Frame, Section};

const AGREEMENT: [(&str, &str, &str, Polarity); 5] = [
    ("strongly_disagree", "Strongly disagree", "Anghytuno’n gryf", Polarity::Unfavourable),
    ("disagree", "Disagree", "Anghytuno", Polarity::Unfavourable),
    ("neither", "Neither agree nor disagree", "Ddim yn cytuno nac yn anghytuno", Polarity::Neutral),
    ("agree", "Agree", "Cytuno", Polarity::Favourable),
    ("strongly_agree", "Strongly agree", "Cytuno’n gryf", Polarity::Favourable),
];

const ASKED: [(Theme, &str, &str, &str, Shares); 6] = [
    (
        Theme::Respect,
        "respect.listened",
        "Listened to what you had to say",
        "Gwrando ar yr hyn oedd gennych i’w ddweud",
        Shares::Steady,
    ),
    (
        Theme::Respect,
        "respect.considerate",
        "Considerate of your needs",
        "Ystyriol o’ch anghenion",
        Shares::Rising,
    ),
    (
        Theme::Knowledge,
        "knowledge.explained",
        "Could explain what would happen",
        "Gallu esbonio beth fyddai’n digwydd",
        Shares::Steady,
    ),
    (
        Theme::Effectiveness,
        "effectiveness.kept_informed",
        "Kept you up to date as often as agreed",
        "Eich diweddaru mor aml ag y cytunwyd",
        Shares::Falling,
    ),
    (
        Theme::Safety,
        "safety.needs",
        "Responded to your needs around safety",
        "Ymateb i’ch anghenion o ran diogelwch",
        Shares::Few,
    ),
    (
        Theme::Process,
        "process.video",
        "The video interview was explained beforehand",
        "Esboniwyd y cyfweliad fideo ymlaen llaw",
        Shares::Rising,
    ),
];

/// How an invented question's answers go over time.
#[derive(Clone, Copy)]
enum Shares {
    Steady,
    Rising,
    Falling,
    Few,
}

impl Shares {
    /// How many of a month's people chose each option, in the order of the options.
    fn options(self, month: u32) -> Vec<u32> {
        match (self, month < 16) {
            (Self::Steady, _) | (Self::Rising, false) | (Self::Falling, true) => vec![6, 6, 6, 14, 12],
            (Self::Rising, true) | (Self::Falling, false) => vec![12, 12, 8, 6, 6],
            (Self::Few, _) => vec![1, 0, 0, 1, 1],
        }
    }
}

/// A year and a half of one force.
pub(crate) fn edition() -> Option<Edition> {
    Some(Edition {
        area_code: "E23000099".to_owned(),
        area: Wording { en: "Eastmere Police".to_owned(), cy: "Heddlu Eastmere".to_owned() },
        month: Month::new(2026, 10)?,
        waves: vec![wave(Wave::SixWeek)?],
        questionnaires: vec![("six-week@1".to_owned(), "0".repeat(64))],
        policy: DisclosurePolicy::default(),
    })
}

fn wave(wave: Wave) -> Option<WaveFigures> {
    let first = Month::new(2025, 5)?;
    let months: Vec<_> = std::iter::successors(Some(first), |month| Some(month.next())).take(18).collect();
    let interviews = |(index, month): (usize, &Month)| (*month, if index == 17 { 4 } else { 44 });
    let interviews: Vec<_> = months.iter().enumerate().map(interviews).collect();
    let tallies: Vec<_> = ASKED.into_iter().map(|asked| tally(asked, &interviews)).collect();
    Some(from_nothing(wave.slug(), &interviews, &tallies, &DisclosurePolicy::default()))
}

fn tally(
    (theme, concept, en, cy, shares): (Theme, &str, &str, &str, Shares),
    interviews: &[(Month, u32)],
) -> Tally {
    let label = |(code, en, cy, polarity): (&str, &str, &str, Polarity)| OptionLabel {
        code: code.to_owned(),
        label: Wording { en: en.to_owned(), cy: cy.to_owned() },
        polarity,
    };
    let wording = Wording { en: en.to_owned(), cy: cy.to_owned() };
    let counts = |(index, (month, people)): (usize, &(Month, u32))| {
        let options = shares.options(u32::try_from(index).unwrap_or_default());
        let base = options.iter().sum::<u32>();
        let non_answers = vec![people.saturating_sub(base)];
        let counts = Counts { offered: *people, off_route: 0, base, options, non_answers };
        (*month, counts.into())
    };
    Tally {
        question: Question {
            concept: concept.to_owned(),
            theme: theme.slug().to_owned(),
            question: wording.clone(),
            short: wording,
            shape: Shape::One,
            options: AGREEMENT.into_iter().map(label).collect(),
            scores: [0, 25, 50, 75, 100].into_iter().map(Some).collect(),
            non_answers: vec!["dont_know".to_owned()],
        },
        routed: true,
        months: interviews.iter().enumerate().map(counts).collect::<BTreeMap<_, _>>(),
    }
}

/// What an analyst of the invented force would find.
pub(crate) fn choice(edition: Option<Edition>) -> Option<Choice> {
    let force = force()?;
    let published = edition.iter().map(|edition| store::EditionHead {
        force: force.code.clone(),
        month: edition.month,
        version: 1,
        life: store::Life::Published,
        digest: "0".repeat(64),
        reason: None,
        drafted_at: chrono::DateTime::UNIX_EPOCH,
        reviewed_by: None,
        published_at: Some(chrono::DateTime::UNIX_EPOCH),
    });
    let query = Query { wave: Wave::SixWeek, month: None, theme: None, area: None };
    Some(Choice { forces: Vec::new(), published: published.collect(), edition, query, force })
}

/// The invented force.
pub(crate) fn force() -> Option<Force> {
    Some(Force {
        code: fieldwork::ForceCode::parse("E23000099").ok()?,
        slug: "eastmere".to_owned(),
        name: questionnaire::Text {
            en: "Eastmere Police".to_owned(),
            cy: Some("Heddlu Eastmere".to_owned()),
        },
        country: fieldwork::Country::England,
        policing_body: "Eastmere PCC".to_owned(),
        teams: Vec::new(),
        closes_on_working_day: None,
    })
}

/// With figures, and before anything is published.
pub(crate) fn samples(language: Language) -> Vec<Sample> {
    let frame = || Frame::sample(language, Role::Analyst, Section::Dashboard);
    [("dashboard/figures", choice(edition())), ("dashboard/nothing", choice(None))]
        .into_iter()
        .filter_map(|(name, choice)| Some(Sample::of(name, &view(frame(), &choice?))))
        .collect()
}
