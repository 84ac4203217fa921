//! A finding cites what is shown, and nothing that is withheld.

use improvement::{CitationFault, CitationForm, FindingForm};
use proptest::prelude::*;
use statistics::{Marker, Month, Period};

use crate::invented::{Counts, edition};

fn form(question: &str, month: &str) -> FindingForm {
    let figure = CitationForm { question: question.to_owned(), month: month.to_owned() };
    FindingForm { what: "Fewer people felt heard.".to_owned(), figures: vec![figure] }
}

fn refused(form: &FindingForm, counts: &[Counts]) -> Vec<(&'static str, &'static str)> {
    let errors = form.read(&edition(counts)).unwrap_err();
    errors.iter().map(|error| (error.field, error.code)).collect()
}

#[test]
fn a_shown_figure_is_cited_with_its_base_and_interval() {
    let edition = edition(&[Ok((12, 20)), Err("c")]);
    let new = form("six-week/respect.listened", "2026-01").read(&edition).unwrap();
    let cited = new.cites[0].of(&edition).unwrap();
    assert_eq!((cited.reported.favourable.count, cited.reported.base), (12, 20));
    assert_eq!(cited.reported.period, Period::single(Month::new(2026, 1).unwrap()));
}

#[test]
fn what_is_withheld_unpublished_or_not_asked_is_refused() {
    let counts = [Ok((12, 20)), Err("c")];
    let asked = |question, month| refused(&form(question, month), &counts);
    assert_eq!(asked("six-week/respect.listened", "2026-02"), [("question", "finding-figure-withheld")]);
    assert_eq!(asked("six-week/respect.listened", "2026-03"), [("month", "finding-month-unpublished")]);
    assert_eq!(asked("six-week/respect.listened", "soon"), [("month", "finding-month-invalid")]);
    assert_eq!(asked("case-closure/respect.listened", "2026-01"), [("question", "finding-figure-unknown")]);
    assert_eq!(asked("", "2026-01"), [("question", "finding-figure-required")]);
    let nothing = FindingForm { what: " ".to_owned(), figures: vec![CitationForm::default()] };
    let expected = [("what", "improvement-words-required"), ("question", "finding-figure-required")];
    assert_eq!(refused(&nothing, &counts), expected);
}

#[test]
fn a_figure_that_is_withheld_later_is_no_longer_told() {
    let before = edition(&[Ok((12, 20))]);
    let new = form("six-week/respect.listened", "2026-01").read(&before).unwrap();
    let after = edition(&[Err("c")]);
    assert_eq!(new.cites[0].of(&after), Err(CitationFault::Withheld(Marker::Confidential)));
}

proptest! {
    /// Whatever is published, a form is taken exactly where the figure it names is shown.
    #[test]
    fn only_what_is_shown_is_taken(shown in prop::collection::vec(any::<bool>(), 1..12), month in 1_u32..13) {
        let counts: Vec<Counts> = shown.iter().map(|shown| if *shown { Ok((12, 20)) } else { Err("c") }).collect();
        let read = form("six-week/respect.listened", &format!("2026-{month:02}")).read(&edition(&counts));
        let place = usize::try_from(month).unwrap() - 1;
        prop_assert_eq!(read.is_ok(), shown.get(place).copied().unwrap_or(false));
    }
}
