//! Who agreed, by how they were asked: the sums close, the intervals are the published ones, and few people are no percentage.

use chrono::NaiveDate;
use fieldwork::{Agreement, AskStage, AskedBy, Counted, Loss, Passage, Stands, Step};
use improvement::{AgreementReading, AskingReading, Told};
use proptest::prelude::*;
use statistics::Change;

fn asked(wording: &str, asked_by: AskedBy, stage: Option<AskStage>, step: Step) -> Counted {
    let day = NaiveDate::from_ymd_opt(2026, 10, 1).unwrap();
    Counted {
        passage: Passage::ended(step, Loss::Declined(String::new()), day),
        stands: Stands::Never,
        asked_by,
        wording: wording.to_owned(),
        stage,
    }
}

fn reading(wordings: &[(&str, u32, u32)]) -> AskingReading {
    let of = |offered, agreed| AgreementReading { counts: Agreement { referred: offered, offered, agreed } };
    let by_wording =
        wordings.iter().map(|(name, offered, agreed)| ((*name).to_owned(), of(*offered, *agreed)));
    AskingReading { by_wording: by_wording.collect(), ..AskingReading::default() }
}

/// Newcombe (1998), *Interval estimation for the difference between independent proportions*, Table II, example (a), method
/// 10: 56 of 70 less 48 of 80.
#[test]
fn two_wordings_differ_by_newcombes_interval() {
    let compared = reading(&[("new", 70, 56), ("old", 80, 48)]).compare("new", "old").unwrap();
    assert!((compared.difference - 0.2).abs() < 1e-12);
    assert!((compared.interval.low - 0.0524).abs() < 5e-5, "{compared:?}");
    assert!((compared.interval.high - 0.3339).abs() < 5e-5, "{compared:?}");
    assert_eq!(compared.reading, Change::Higher);
    let turned = reading(&[("new", 70, 56), ("old", 80, 48)]).compare("old", "new").unwrap();
    assert_eq!(turned.reading, Change::Lower);
}

#[test]
fn no_evidence_of_a_difference_is_said_where_the_interval_takes_in_none() {
    let compared = reading(&[("new", 12, 7), ("old", 11, 6)]).compare("new", "old").unwrap();
    assert_eq!(compared.reading, Change::NoEvidence);
    assert!(compared.interval.contains(0.0));
}

#[test]
fn few_people_are_no_percentage_and_are_not_compared() {
    let few = reading(&[("new", 4, 4), ("old", 40, 20), ("none", 0, 0)]);
    assert_eq!(few.by_wording["new"].told(), Told::TooFew);
    assert_eq!(few.by_wording["none"].told(), Told::NobodyAsked);
    assert!(matches!(few.by_wording["old"].told(), Told::Rate(..)));
    for (one, other) in [("new", "old"), ("old", "new"), ("old", "none"), ("old", "no such")] {
        assert_eq!(few.compare(one, other), None, "{one} {other}");
    }
}

proptest! {
    /// However asks are divided, everybody is in exactly one part.
    #[test]
    fn every_way_of_dividing_adds_up_to_all(
        asks in prop::collection::vec((0..3_usize, 0..7_usize, 0..7_usize, 0..3_usize), 0..60)
    ) {
        let steps = [Step::Referred, Step::Offered, Step::Agreed];
        let counted: Vec<Counted> = asks
            .iter()
            .map(|(wording, role, stage, step)| {
                let stage = AskStage::ALL.get(*stage).copied();
                asked(["", "2025-1", "2026-1"][*wording], AskedBy::ALL[*role], stage, steps[*step])
            })
            .collect();
        let reading = AskingReading::of(&counted);
        let sum = |parts: Vec<AgreementReading>| {
            parts.iter().fold((0, 0, 0), |sum, it| {
                (sum.0 + it.counts.referred, sum.1 + it.counts.offered, sum.2 + it.counts.agreed)
            })
        };
        let all = sum(vec![reading.all]);
        prop_assert_eq!(sum(reading.by_wording.into_values().collect()), all);
        prop_assert_eq!(sum(reading.by_asker.into_values().collect()), all);
        prop_assert_eq!(sum(reading.by_stage.into_values().collect()), all);
        prop_assert_eq!(all.0, u32::try_from(asks.len()).unwrap());
    }
}
