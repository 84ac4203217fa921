//! An invented edition, cut by the release rule itself, and the dashboard of it.

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use access::Role;
use fieldwork::Force;
use questionnaire::{Language, Theme, Wave};
use statistics::charts::MarkedChange;
use statistics::disclosure::{
    Counted, Counts, KindLabel, Labels, Ledger, MonthCounts, Question, Shape, Tally, extend, wave_figures,
};
use statistics::{DisclosurePolicy, Edition, Imported, Month, OptionLabel, Polarity, WaveFigures, Wording};

use super::lens::{Lens, Window};
use super::{Choice, Query, table_page, view};
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

/// A year and a half of one force, in both waves.
pub(crate) fn edition() -> Option<Edition> {
    static MADE: OnceLock<Option<Edition>> = OnceLock::new();
    MADE.get_or_init(made).clone()
}

/// Three years of sixty questions: the most a page has to carry.
fn large() -> Option<Edition> {
    static MADE: OnceLock<Option<Edition>> = OnceLock::new();
    MADE.get_or_init(made_large).clone()
}

fn made_large() -> Option<Edition> {
    let first = Month::new(2023, 11)?;
    let months = std::iter::successors(Some(first), |month| Some(month.next())).take(36);
    let interviews: Vec<_> = months.map(|month| (month, 44)).collect();
    let tallies: Vec<_> = (0..60).map(|number| numbered(number, &interviews)).collect();
    let (slug, policy) = (Wave::SixWeek.slug(), DisclosurePolicy::default());
    let wave = statistics::disclosure::from_nothing(slug, &interviews, &tallies, &policy);
    Some(Edition { waves: vec![wave], ..edition()? })
}

/// One of many questions, whose answers differ a little from month to month.
fn numbered(number: u32, interviews: &[(Month, u32)]) -> Tally {
    let kinds = [Shares::Steady, Shares::Rising, Shares::Falling];
    let themes = [Theme::Respect, Theme::Sensitivity, Theme::Knowledge, Theme::Effectiveness, Theme::Safety];
    let pick = |length: usize| usize::try_from(number).unwrap_or_default() % length;
    let theme = themes.get(pick(themes.len())).copied().unwrap_or(Theme::Respect);
    let shares = kinds.get(pick(kinds.len())).copied().unwrap_or(Shares::Steady);
    let (en, cy) =
        ("Told you about one more thing that mattered", "Dweud wrthych am un peth arall oedd o bwys");
    let mut tally = tally((theme, "", en, cy, shares), interviews);
    tally.question.concept = format!("{}.thing_{number}", theme.slug());
    let wording = Wording { en: format!("{en}: {number}"), cy: format!("{cy}: {number}") };
    (tally.question.short, tally.question.question) = (wording.clone(), wording);
    for (month, counts) in (number..).zip(tally.months.values_mut()) {
        let moved = month * 7 % 5;
        if let [from, .., to] = counts.all.options.as_mut_slice() {
            (*from, *to) = (*from - moved.min(*from - 5), *to + moved.min(*from - 5));
        }
        *counts = counts.all.clone().into();
    }
    tally
}

fn made() -> Option<Edition> {
    let mut six_week = wave(Wave::SixWeek)?;
    // One of the figures has been published anew.
    six_week.series.last_mut()?.periods.get_mut(1)?.revised = true;
    Some(Edition {
        area_code: "E23000099".to_owned(),
        area: Wording { en: "Eastmere Police".to_owned(), cy: "Heddlu Eastmere".to_owned() },
        month: Month::new(2026, 10)?,
        waves: vec![six_week, wave(Wave::CaseClosure)?],
        questionnaires: vec![("six-week@1".to_owned(), "0".repeat(64))],
        policy: DisclosurePolicy::default(),
        imported: vec![Imported {
            wave: Wave::SixWeek.slug().to_owned(),
            months: vec![Month::new(2025, 5)?, Month::new(2025, 6)?],
        }],
    })
}

fn wave(wave: Wave) -> Option<WaveFigures> {
    let first = Month::new(2025, 5)?;
    let months: Vec<_> = std::iter::successors(Some(first), |month| Some(month.next())).take(18).collect();
    let interviews = |(index, month): (usize, &Month)| (*month, if index == 17 { 4 } else { 44 });
    let interviews: Vec<_> = months.iter().enumerate().map(interviews).collect();
    let asked = if wave == Wave::SixWeek { ASKED.as_slice() } else { ASKED.get(..4)? };
    let tallies: Vec<_> = asked.iter().map(|asked| tally(*asked, &interviews)).collect();
    let (slug, policy) = (wave.slug(), DisclosurePolicy::default());
    let counted =
        Counted { wave: slug, until: Month::new(2026, 10)?, interviews: &interviews, tallies: &tallies };
    let ledger = extend(Ledger::default(), &counted, &policy);
    let questions: Vec<Question> = tallies.iter().map(|tally| tally.question.clone()).collect();
    Some(wave_figures(&ledger, slug, &questions, &labels(), &policy))
}

/// The invented teams and groups.
fn labels() -> Labels {
    let named = |en: &str, cy: &str| Wording { en: en.to_owned(), cy: cy.to_owned() };
    let teams = [("north", "North division", "Adran y gogledd"), ("south", "South division", "Adran y de")];
    let ages = [("younger", "Under 35", "Dan 35"), ("older", "35 and over", "35 a throsodd")];
    let all = |units: [(&str, &str, &str); 2]| units.map(|(code, en, cy)| (code.to_owned(), named(en, cy)));
    Labels {
        teams: all(teams).to_vec(),
        kinds: vec![KindLabel {
            kind: "equality.age".to_owned(),
            title: named("Age", "Oedran"),
            groups: all(ages).to_vec(),
        }],
    }
}

/// The same answers, with nearly half of them given in one of two units.
fn divided(all: &Counts) -> [Counts; 2] {
    let part = |take: fn(u32) -> u32| Counts {
        offered: take(all.offered),
        off_route: 0,
        base: all.options.iter().map(|option| take(*option)).sum(),
        options: all.options.iter().map(|option| take(*option)).collect(),
        non_answers: all.non_answers.iter().map(|reason| take(*reason)).collect(),
    };
    [part(|count| count / 2), part(|count| count - count / 2)]
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
        let all = Counts { offered: *people, off_route: 0, base, options, non_answers };
        (*month, by_unit(all))
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

/// The counts with those of the teams and the ages.
fn by_unit(all: Counts) -> MonthCounts {
    let [north, south] = divided(&all);
    let [younger, older] = divided(&all);
    let age = |group: &str| ("equality.age".to_owned(), group.to_owned());
    MonthCounts {
        teams: [("north".to_owned(), north), ("south".to_owned(), south)].into(),
        groups: [(age("younger"), younger), (age("older"), older)].into(),
        all,
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
    let published = published.collect();
    let (edition, forces) = (edition.map(Arc::new), Vec::new());
    Some(Choice {
        forces,
        published,
        edition,
        before: None,
        changes: changes()?,
        outcomes: Vec::new(),
        query: query(),
        force,
    })
}

fn query() -> Query {
    let lens = Lens::default();
    Query { wave: Wave::SixWeek, both: false, month: None, theme: None, area: None, lens }
}

/// What the invented force changed.
fn changes() -> Option<Vec<MarkedChange>> {
    let change = |month, en: &str, cy: &str, concern: &str| MarkedChange {
        month,
        what: Wording { en: en.to_owned(), cy: cy.to_owned() },
        concerns: vec![concern.to_owned()],
    };
    Some(vec![
        change(
            Month::new(2026, 3)?,
            "New leaflet about the video interview",
            "Taflen newydd am y cyfweliad fideo",
            "process.video",
        ),
        change(
            Month::new(2025, 11)?,
            "Interview rooms refurbished",
            "Adnewyddu’r ystafelloedd cyfweld",
            "process.video",
        ),
    ])
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

/// Every way to look at it, and before anything is published.
pub(crate) fn samples(language: Language) -> Vec<Sample> {
    let frame = || Frame::sample(language, Role::Analyst, Section::Dashboard);
    let shown = |name: &str, set: fn(&mut Query)| {
        let mut choice = choice(edition())?;
        set(&mut choice.query);
        Some(Sample::of(format!("dashboard/{name}"), &view(frame(), &choice)))
    };
    [
        shown("figures", |_| {}),
        shown("both", |query| query.both = true),
        shown("theme", |query| query.theme = Some(Theme::Respect)),
        shown("team", |query| query.lens.team = Some("north".to_owned())),
        shown("quarters", |query| query.lens.window = Window::Quarters),
        shown("rolling", |query| query.lens.window = Window::Rolling3),
        shown("since-start", |query| query.lens.window = Window::SinceStart),
        shown("some-months", |query| query.lens.from = Month::new(2026, 1)),
        choice(large()).map(|choice| Sample::of("dashboard/large", &view(frame(), &choice))),
        choice(None).map(|choice| Sample::of("dashboard/nothing", &view(frame(), &choice))),
        choice(edition())
            .and_then(|choice| Some(Sample::of("dashboard/table", &table_page::view(frame(), &choice)?))),
    ]
    .into_iter()
    .flatten()
    .collect()
}
