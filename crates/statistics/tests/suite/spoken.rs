//! What people spoke of is told as every answer is, and nothing that is withheld can be worked out from it: not over the months,
//! and not together with the answers of the same people.

use std::collections::BTreeMap;

use statistics::audit::{Audit, Truth, audit};
use statistics::disclosure::{Counted, Counts, Labels, Ledger, Shape, Tally, extend, wave_figures};
use statistics::spoken::{
    Spoken, SpokenCode, SpokenFrame, SpokenMonth, SpokenTheme, spoken, spoken_audit, told_months,
};
use statistics::{
    DisclosurePolicy, Edition, Figure, Month, OptionLabel, Period, Polarity, Series, WaveFigures, Wording,
};

use crate::audit_people::Dice;
use crate::invented::{months, question};

pub(crate) const WAVE: &str = "six-week";

pub(crate) fn frame(version: u32, codes: &[(&str, &str)]) -> SpokenFrame {
    let code = |(name, root): &(&str, &str)| SpokenCode {
        name: (*name).to_owned(),
        root: (*root).to_owned(),
        theme: "respect".to_owned(),
        label: Wording::same(name),
        definition: Wording::same("What it means"),
    };
    let theme = SpokenTheme { name: "respect".to_owned(), label: Wording::same("Respect") };
    SpokenFrame {
        id: format!("words@{version}"),
        themes: vec![theme],
        codes: codes.iter().map(code).collect(),
    }
}

pub(crate) fn first() -> SpokenFrame {
    frame(1, &[("listened", "listened"), ("rights", "rights")])
}

/// A month of so many people, and of them so many who spoke of each code.
pub(crate) fn month(month: Month, people: u32, codes: &[(&str, u32)]) -> SpokenMonth {
    SpokenMonth {
        wave: WAVE.to_owned(),
        month,
        frame: Some("words@1".to_owned()),
        interviewed: people + 6,
        people,
        codes: codes.iter().map(|(code, people)| ((*code).to_owned(), *people)).collect(),
    }
}

pub(crate) fn told(frames: &[SpokenFrame], months: &[SpokenMonth]) -> Spoken {
    spoken(frames, months, Ledger::default(), (&known(months), &DisclosurePolicy::default())).0.unwrap()
}

/// What readers know of each wave: from the first month of all to the last.
pub(crate) fn known(counted: &[SpokenMonth]) -> BTreeMap<String, Period> {
    let until = counted.iter().map(|it| it.month).max().unwrap();
    let span = Period { from: months().next().unwrap(), to: until };
    counted.iter().map(|it| (it.wave.clone(), span)).collect()
}

pub(crate) fn series<'a>(spoken: &'a Spoken, concept: &str) -> &'a Series {
    spoken.waves[0].codes.iter().find(|series| series.concept == concept).unwrap()
}

/// The shown periods as months, people who spoke of it, and everybody.
pub(crate) fn shown(series: &Series) -> Vec<(String, u32, u32)> {
    let one = |figure: &Figure| {
        let share = figure.favourable.shown()?;
        let period = format!("{} {}", figure.period.from, figure.period.to);
        Some((period, share.count, *figure.base.shown()?))
    };
    series.periods.iter().filter_map(one).collect()
}

#[test]
fn a_month_is_told_where_enough_spoke_of_it_and_joined_with_the_next_where_not() {
    let thirty = |rights| [("listened", 12), ("rights", rights)];
    let months: Vec<SpokenMonth> =
        months().zip([2, 2, 3, 9]).map(|(it, n)| month(it, 30, &thirty(n))).collect();
    let spoken = told(&[first()], &months);
    assert_eq!(shown(series(&spoken, "listened")).len(), 4);
    let expected = [("2026-01 2026-03".to_owned(), 7, 90), ("2026-04 2026-04".to_owned(), 9, 30)];
    assert_eq!(shown(series(&spoken, "rights")), expected);
    assert!(spoken.tells());
    assert_eq!(Spoken::from_json(&spoken.to_json().unwrap()).unwrap(), spoken);
}

#[test]
fn nothing_is_told_of_few_people_or_where_nearly_everybody_spoke_of_it() {
    let few: Vec<SpokenMonth> = months().take(2).map(|it| month(it, 4, &[("listened", 4)])).collect();
    let policy = DisclosurePolicy::default();
    let nothing = |counted: &[SpokenMonth]| {
        spoken(&[first()], counted, Ledger::default(), (&known(counted), &policy)).0.is_none()
    };
    assert!(nothing(&few), "not even that somebody's words were coded");
    let nearly: Vec<SpokenMonth> = months().take(1).map(|it| month(it, 30, &[("listened", 27)])).collect();
    assert!(shown(series(&told(&[first()], &nearly), "listened")).is_empty());
}

/// Figures may tell how many were interviewed, so those whose words were not coded follow from the base: months wait for enough.
#[test]
fn months_are_joined_until_those_whose_words_were_not_coded_are_enough() {
    let with = |interviewed| move |it| SpokenMonth { interviewed, ..month(it, 30, &[("listened", 12)]) };
    let everybody: Vec<SpokenMonth> = months().take(3).map(with(30)).collect();
    let policy = DisclosurePolicy::default();
    let none = spoken(&[first()], &everybody, Ledger::default(), (&known(&everybody), &policy)).0;
    assert_eq!(none, None);
    let nearly: Vec<SpokenMonth> = months().take(3).map(with(32)).collect();
    let expected = [("2026-01 2026-03".to_owned(), 36, 90)];
    assert_eq!(shown(series(&told(&[first()], &nearly), "listened")), expected);
}

#[test]
fn what_was_told_stays_when_a_person_leaves_or_a_coding_changes() {
    let policy = DisclosurePolicy::default();
    let counted: Vec<SpokenMonth> =
        months().take(2).map(|it| month(it, 30, &[("listened", 12), ("rights", 3)])).collect();
    let (before, ledger) = spoken(&[first()], &counted, Ledger::default(), (&known(&counted), &policy));
    assert_eq!(told_months(&ledger, &counted).len(), 2);
    let left: Vec<SpokenMonth> =
        months().take(2).map(|it| month(it, 29, &[("listened", 11), ("rights", 2)])).collect();
    let (after, _) = spoken(&[first()], &left, ledger, (&known(&left), &policy));
    assert_eq!(before, after);
}

#[test]
fn a_code_goes_on_in_its_series_and_a_new_one_begins_with_its_version() {
    let second = frame(2, &[("heard", "listened"), ("waiting", "waiting@2")]);
    let all: Vec<Month> = months().take(4).collect();
    let mut counted: Vec<SpokenMonth> =
        all.iter().take(2).map(|it| month(*it, 30, &[("listened", 12), ("rights", 2)])).collect();
    counted.extend(all.iter().skip(2).map(|it| SpokenMonth {
        frame: Some("words@2".to_owned()),
        ..month(*it, 20, &[("heard", 7), ("waiting", 6)])
    }));
    let spoken = told(&[first(), second], &counted);
    let bases = |concept| shown(series(&spoken, concept)).iter().map(|it| it.2).collect::<Vec<_>>();
    assert_eq!(bases("listened"), [30, 30, 20, 20]);
    assert_eq!(bases("waiting@2"), [20, 20]);
    // What ended is not told any more, and its last months are not joined with others.
    assert!(spoken.waves[0].codes.iter().all(|series| series.concept != "rights"));
}

/// A panel of invented people who answered one question of five options, and spoke of some of six things, by month.
struct People {
    answers: Vec<[u32; 5]>,
    silent: Vec<u32>,
    coded: Vec<SpokenMonth>,
}

const CODES: [(&str, u64); 6] = [("a", 2), ("b", 3), ("c", 6), ("d", 12), ("e", 30), ("f", 80)];

fn codes() -> SpokenFrame {
    frame(1, &CODES.map(|(name, _)| (name, name)))
}

fn people(seed: u64, most: u64) -> People {
    let mut dice = Dice::seeded(seed);
    let mut panel = People { answers: Vec::new(), silent: Vec::new(), coded: Vec::new() };
    for at in months().take(18) {
        let (mut answers, mut coded, mut silent) = ([0; 5], month(at, 0, &[]), 0);
        coded.interviewed = 0;
        for _ in 0..dice.below(most) {
            answers[usize::try_from(dice.below(5)).unwrap()] += 1;
            if dice.below(4) == 0 {
                silent += 1;
                coded.interviewed += 1;
                continue;
            }
            coded.people += 1;
            coded.interviewed += 1;
            for (code, one_in) in CODES {
                if dice.below(one_in) == 0 {
                    *coded.codes.entry(code.to_owned()).or_default() += 1;
                }
            }
        }
        panel.answers.push(answers);
        panel.silent.push(silent);
        panel.coded.push(coded);
    }
    panel
}

impl People {
    fn question(&self) -> Tally {
        let polarity = [Polarity::Favourable, Polarity::Favourable, Polarity::Neutral];
        let polarity: Vec<Polarity> = polarity.into_iter().chain([Polarity::Unfavourable; 2]).collect();
        let counts = |options: &[u32; 5]| Counts {
            offered: options.iter().sum(),
            off_route: 0,
            base: options.iter().sum(),
            options: options.to_vec(),
            non_answers: vec![0; 2],
        };
        let months = months().zip(self.answers.iter().map(|it| counts(it).into())).collect();
        Tally { question: question(Shape::One, &polarity), routed: false, months }
    }

    /// Every edition with its answers, and what people spoke of in the same wave in the months that were settled by then.
    fn editions(&self, policy: &DisclosurePolicy, settled: impl Fn(usize) -> usize) -> Vec<Edition> {
        let (mut answers, mut words) = (Ledger::default(), Ledger::default());
        let tally = self.question();
        let interviews: Vec<(Month, u32)> =
            months().zip(self.answers.iter().map(|it| it.iter().sum())).collect();
        let editions = (1..=interviews.len()).map(|until| {
            let (month, _) = interviews[until - 1];
            let tallies = std::slice::from_ref(&tally);
            let counted = Counted { wave: WAVE, until: month, interviews: &interviews[..until], tallies };
            answers = extend(std::mem::take(&mut answers), &counted, policy);
            let questions = [tally.question.clone()];
            let figures = wave_figures(&answers, WAVE, &questions, &Labels::default(), policy);
            let (spans, settled) = (known(&self.coded[..until]), settled(until).min(until));
            let (spoken, ledger) =
                spoken(&[codes()], &self.coded[..settled], std::mem::take(&mut words), (&spans, policy));
            words = ledger;
            let spoken = spoken.into_iter().flat_map(|it| it.waves).flat_map(|it| it.codes);
            let series = figures.series.iter().cloned().chain(spoken).collect();
            edition(month, WaveFigures { series, ..figures })
        });
        editions.collect()
    }

    /// What was truly counted: of each code with those who said nothing, so that everybody is the same people.
    fn truth(&self) -> Truth {
        let mut truth = Truth::new();
        truth.add(WAVE, 0, &self.question());
        for (code, _) in CODES {
            let option = |name: &str, polarity| OptionLabel {
                code: name.to_owned(),
                label: Wording::same(name),
                polarity,
            };
            let counts = |(month, silent): (&SpokenMonth, &u32)| {
                let spoke = month.codes.get(code).copied().unwrap_or(0);
                Counts {
                    offered: month.people + silent,
                    off_route: 0,
                    base: month.people,
                    options: vec![spoke, month.people - spoke],
                    non_answers: vec![*silent],
                }
            };
            let counted = months().zip(self.coded.iter().zip(&self.silent).map(|it| counts(it).into()));
            let months: BTreeMap<_, _> = counted.collect();
            let asked = statistics::disclosure::Question {
                concept: code.to_owned(),
                options: vec![option("spoke", Polarity::Favourable), option("did_not", Polarity::None)],
                scores: vec![None, None],
                non_answers: vec!["silent".to_owned()],
                ..question(Shape::One, &[Polarity::None])
            };
            truth.add(WAVE, 0, &Tally { question: asked, routed: false, months });
        }
        truth
    }
}

pub(crate) fn edition(month: Month, wave: WaveFigures) -> Edition {
    Edition {
        area_code: "E23000000".to_owned(),
        area: Wording::same("Invented"),
        month,
        waves: vec![wave],
        questionnaires: Vec::new(),
        policy: DisclosurePolicy::default(),
        imported: Vec::new(),
    }
}

pub(crate) fn passed(audit: &Audit, seed: u64) {
    assert!(audit.passed(), "{seed}: {:?} {:?}", audit.fault, audit.leaks);
}

/// The auditor, who keeps every edition and reads the answers of the same people beside what they spoke of, finds nothing.
#[test]
fn nothing_is_worked_out_over_the_months_and_beside_the_answers_of_the_same_people() {
    let policy = DisclosurePolicy::default();
    let (mut examined, mut told) = (0, 0);
    for seed in 0..24 {
        let panel = people(seed, [12, 30, 60][usize::try_from(seed % 3).unwrap()]);
        let editions = panel.editions(&policy, |until| until);
        let audit = audit(&editions, &panel.truth(), &policy);
        passed(&audit, seed);
        examined += audit.examined;
        let codes = editions.last().unwrap().waves[0].series.iter().skip(1);
        told += codes.map(|series| shown(series).len()).sum::<usize>();
    }
    assert!(examined > 1_000 && told > 200, "{examined} counts attacked, {told} figures told");
}

/// Comments are read and coded weeks or months after the interviews that figures count already. Each month takes up to six more, and
/// the months behind it wait for it.
#[test]
fn nothing_is_worked_out_where_words_are_settled_months_after_the_answers() {
    let policy = DisclosurePolicy::default();
    let mut told = 0;
    for seed in 100..112 {
        let panel = people(seed, [20, 40, 60][usize::try_from(seed % 3).unwrap()]);
        let mut dice = Dice::seeded(seed);
        let ready: Vec<usize> =
            (0..18).map(|month| month + 1 + usize::try_from(dice.below(7)).unwrap()).collect();
        let editions =
            panel.editions(&policy, |until| ready.iter().take_while(|ready| **ready <= until).count());
        passed(&audit(&editions, &panel.truth(), &policy), seed);
        let codes = editions.last().unwrap().waves[0].series.iter().skip(1);
        told += codes.map(|series| shown(series).len()).sum::<usize>();
    }
    assert!(told > 50, "{told} figures told");
}

/// The audit that holds publication back finds nothing where the rule was kept, and finds what breaks it.
#[test]
fn the_audit_before_publication_passes_what_the_rule_tells_and_finds_a_difference_of_two_editions() {
    let policy = DisclosurePolicy::default();
    let counted: Vec<SpokenMonth> =
        months().zip([6, 2, 6]).map(|(it, n)| month(it, 30, &[("listened", n)])).collect();
    let all: Vec<Month> = counted.iter().map(|it| it.month).collect();
    let kept = told(&[first()], &counted);
    passed(&spoken_audit(&[(all[2], kept.clone())], &[first()], &counted, &policy), 0);
    // The same edition as if it had told two months together that it told one of before: a reader subtracts.
    let text = String::from_utf8(kept.to_json().unwrap()).unwrap();
    let joined = r#""period":{"from":"2026-02","to":"2026-03"}"#;
    assert!(text.contains(joined), "{text}");
    let two = told(&[first()], &[month(all[0], 60, &[("listened", 8)])]);
    let two = String::from_utf8(two.to_json().unwrap()).unwrap();
    let single = r#""period":{"from":"2026-01","to":"2026-01"}"#;
    let two = two.replace(single, r#""period":{"from":"2026-01","to":"2026-02"}"#);
    let careless = Spoken::from_json(two.as_bytes()).unwrap();
    let both = [(all[1], careless), (all[2], kept)];
    let found = spoken_audit(&both, &[first()], &counted, &policy);
    assert!(found.fault.is_none() && !found.leaks.is_empty(), "{found:?}");
}
