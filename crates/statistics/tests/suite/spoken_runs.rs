//! What people spoke of where versions of the frame change, and what the withheld figures of it say of when words were coded.

use std::collections::BTreeMap;

use statistics::disclosure::Ledger;
use statistics::spoken::{SpokenFrame, SpokenMonth, is_told, spoken, spoken_audit, told_months, wave_spans};
use statistics::{DisclosurePolicy, Month, Period, WaveFigures};

use crate::invented::months;
use crate::spoken::{WAVE, edition, first, frame, known, month, passed, series, shown, told};

/// The second version of the frame, and a month that was coded with it.
fn second() -> SpokenFrame {
    frame(2, &[("heard", "listened"), ("waiting", "waiting@2")])
}

fn later(at: Month, people: u32, codes: &[(&str, u32)]) -> SpokenMonth {
    SpokenMonth { frame: Some("words@2".to_owned()), ..month(at, people, codes) }
}

/// One comment of January was stuck, and was coded when the second version was in use; what came between was coded with the first.
#[test]
fn months_coded_with_two_versions_in_turn_are_not_joined_and_can_be_audited() {
    let all: Vec<Month> = months().take(5).collect();
    let counted = [
        later(all[0], 1, &[("heard", 1)]),
        month(all[1], 12, &[("listened", 6)]),
        month(all[2], 11, &[("listened", 6)]),
        later(all[3], 19, &[("heard", 8)]),
        later(all[4], 6, &[("heard", 2)]),
    ];
    let frames = [first(), second()];
    let spoken = told(&frames, &counted);
    let expected = [("2026-02 2026-03".to_owned(), 12, 23), ("2026-04 2026-05".to_owned(), 10, 25)];
    assert_eq!(shown(series(&spoken, "listened")), expected);
    passed(&spoken_audit(&[(all[4], spoken)], &frames, &counted, &DisclosurePolicy::default()), 0);
}

/// A month in which two versions were used has no counts, and nothing is joined over it: "January to March" is January and March.
#[test]
fn nothing_is_joined_over_a_month_without_counts_and_it_stays_so() {
    let policy = DisclosurePolicy::default();
    let all: Vec<Month> = months().take(4).collect();
    let mixed = SpokenMonth { frame: None, ..month(all[1], 9, &[]) };
    let counted = [
        month(all[0], 15, &[("listened", 7)]),
        mixed,
        month(all[2], 24, &[("listened", 9)]),
        month(all[3], 24, &[("listened", 9)]),
    ];
    let until = |last: usize| &counted[..=last];
    let (before, ledger) = spoken(&[first()], until(2), Ledger::default(), (&known(until(2)), &policy));
    let march = ("2026-03 2026-03".to_owned(), 9, 24);
    assert_eq!(shown(series(&before.unwrap(), "listened")), std::slice::from_ref(&march));
    let kept: Vec<SpokenMonth> = told_months(&ledger, until(2)).into_iter().cloned().collect();
    assert_eq!(kept.len(), 3, "the month without counts is kept, so that a run stays the run it was");
    assert!(
        is_told(&ledger, WAVE, all[2]) && !is_told(&ledger, WAVE, all[3]) && !is_told(&ledger, "six", all[0])
    );
    let (after, _) = spoken(&[first()], &counted, ledger, (&known(&counted), &policy));
    let april = ("2026-04 2026-04".to_owned(), 9, 24);
    assert_eq!(shown(series(&after.unwrap(), "listened")), [march, april]);
}

/// One wave's change of version takes nothing from the other.
#[test]
fn a_wave_keeps_what_was_told_of_it_when_the_other_has_a_new_version() {
    let all: Vec<Month> = months().take(3).collect();
    let closure = |it: SpokenMonth| SpokenMonth { wave: "case-closure".to_owned(), ..it };
    let counted = [
        month(all[0], 30, &[("listened", 12)]),
        closure(month(all[0], 30, &[("listened", 10)])),
        later(all[1], 30, &[("heard", 9)]),
    ];
    let spoken = told(&[first(), second()], &counted);
    let waves: Vec<(&str, usize)> =
        spoken.waves.iter().map(|wave| (wave.wave.as_str(), shown(&wave.codes[0]).len())).collect();
    assert_eq!(waves, [(WAVE, 2), ("case-closure", 1)]);
    assert_eq!(spoken.frame, "words@2");
}

/// What is withheld has the months that readers know of the wave, and not those in which somebody's words were coded.
#[test]
fn withheld_figures_say_nothing_of_when_words_were_coded() {
    let all: Vec<Month> = months().take(6).collect();
    let span = Period { from: all[0], to: all[5] };
    let spans: BTreeMap<String, Period> = [(WAVE.to_owned(), span)].into();
    let policy = DisclosurePolicy::default();
    let tell = |counted: &[SpokenMonth]| spoken(&[first()], counted, Ledger::default(), (&spans, &policy)).0;
    assert_eq!(tell(&[month(all[2], 1, &[])]), None);
    let one = [month(all[1], 30, &[("listened", 12), ("rights", 2)])];
    let more = [one[0].clone(), month(all[4], 1, &[])];
    assert_eq!(tell(&one), tell(&more), "one person's words in a later month change nothing");
    let told = tell(&one).unwrap();
    assert_eq!(series(&told, "rights").cumulative.period, span);
    assert_eq!(shown(series(&told, "listened")), [("2026-01 2026-02".to_owned(), 12, 30)]);
}

/// Without figures of a wave there is no month that readers know.
#[test]
fn what_readers_know_of_a_wave_begins_with_its_figures_and_ends_with_the_edition() {
    let all: Vec<Month> = months().take(4).collect();
    let waits = |from, to| WaveFigures {
        wave: WAVE.to_owned(),
        periods: Vec::new(),
        carried: Some(Period { from, to }),
        series: Vec::new(),
    };
    let spans = wave_spans(&edition(all[3], waits(all[1], all[2])));
    assert_eq!(spans, [(WAVE.to_owned(), Period { from: all[1], to: all[3] })].into());
    let none = WaveFigures { carried: None, ..waits(all[1], all[2]) };
    assert!(wave_spans(&edition(all[3], none)).is_empty());
}
