//! A finding cites what is shown, and nothing that is withheld.

use improvement::{
    Citation, CitationFault, CitationForm, FigureCitation, FindingForm, NewFinding, WordsCitation,
    WordsStanding,
};
use proptest::prelude::*;
use statistics::{Marker, Month, Period};

use crate::invented::{Counts, edition};

fn form(question: &str, month: &str) -> FindingForm {
    let figure = CitationForm { question: question.to_owned(), month: month.to_owned() };
    FindingForm { what: "Fewer people felt heard.".to_owned(), figures: vec![figure], words: Vec::new() }
}

fn refused(form: &FindingForm, counts: &[Counts]) -> Vec<(&'static str, &'static str)> {
    let errors = form.read(&edition(counts), &[]).unwrap_err();
    errors.iter().map(|error| (error.field, error.code)).collect()
}

fn figure(new: &NewFinding) -> &FigureCitation {
    let mut figures = new.cites.iter().filter_map(|cited| match cited {
        Citation::Figure(figure) => Some(figure),
        Citation::Words(_) => None,
    });
    figures.next().unwrap()
}

#[test]
fn a_shown_figure_is_cited_with_its_base_and_interval() {
    let edition = edition(&[Ok((12, 20)), Err("c")]);
    let new = form("six-week/respect.listened", "2026-01").read(&edition, &[]).unwrap();
    let cited = figure(&new).of(&edition).unwrap();
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
    let nothing = FindingForm {
        what: " ".to_owned(),
        figures: vec![CitationForm::default()],
        words: vec![String::new()],
    };
    let expected = [("what", "improvement-words-required"), ("question", "finding-figure-required")];
    assert_eq!(refused(&nothing, &counts), expected);
}

#[test]
fn a_figure_that_is_withheld_later_is_no_longer_told() {
    let before = edition(&[Ok((12, 20))]);
    let new = form("six-week/respect.listened", "2026-01").read(&before, &[]).unwrap();
    let after = edition(&[Err("c")]);
    assert_eq!(figure(&new).of(&after), Err(CitationFault::Withheld(Marker::Confidential)));
}

/// The words of an edition of October: the first and third are told, the second was taken back.
fn told() -> Vec<(WordsCitation, WordsStanding)> {
    let at = |place| WordsCitation { edition: Month::new(2026, 10).unwrap(), version: 1, place };
    vec![(at(1), WordsStanding::Told), (at(2), WordsStanding::TakenBack), (at(3), WordsStanding::Told)]
}

fn standing_on(words: &[&str]) -> Result<NewFinding, Vec<(&'static str, &'static str)>> {
    let form = FindingForm {
        what: "People waited to hear.".to_owned(),
        figures: vec![CitationForm::default()],
        words: words.iter().map(|words| (*words).to_owned()).collect(),
    };
    let read = form.read(&edition(&[Ok((12, 20))]), &told());
    read.map_err(|errors| errors.iter().map(|error| (error.field, error.code)).collect())
}

#[test]
fn a_finding_stands_on_words_that_are_told_and_on_no_others() {
    let new = standing_on(&["2026-10/1/1", "2026-10/1/3"]).unwrap();
    let cited = [told()[0].0, told()[2].0].map(Citation::Words);
    assert_eq!(new.cites, cited);
    assert_eq!(standing_on(&["2026-10/1/2"]).unwrap_err(), [("words", "finding-words-taken-back")]);
    // What is held was never told; neither was anything by a place, version or month that is not there.
    for unknown in ["2026-10/1/4", "2026-10/2/1", "2026-09/1/1", "2026-10/1/1/1", "the second one"] {
        assert_eq!(
            standing_on(&["", unknown]).unwrap_err(),
            [("words-2", "finding-words-unknown")],
            "{unknown}"
        );
    }
    assert_eq!(standing_on(&["", ""]).unwrap_err(), [("question", "finding-figure-required")]);
}

#[test]
fn citations_are_kept_as_what_they_are_and_older_ones_are_read() {
    let new = standing_on(&["2026-10/1/3"]).unwrap();
    let kept = serde_json::to_string(&new.cites).unwrap();
    assert_eq!(kept, r#"[{"edition":"2026-10","version":1,"place":3}]"#);
    assert_eq!(serde_json::from_str::<Vec<Citation>>(&kept).unwrap(), new.cites);
    let older = r#"[{"edition":"2026-10","wave":"six-week","concept":"a.b","period":{"from":"2026-10","to":"2026-10"}}]"#;
    assert!(matches!(serde_json::from_str::<Vec<Citation>>(older).unwrap()[..], [Citation::Figure(_)]));
}

proptest! {
    /// Whatever is published, a form is taken exactly where the figure it names is shown.
    #[test]
    fn only_what_is_shown_is_taken(shown in prop::collection::vec(any::<bool>(), 1..12), month in 1_u32..13) {
        let counts: Vec<Counts> = shown.iter().map(|shown| if *shown { Ok((12, 20)) } else { Err("c") }).collect();
        let read = form("six-week/respect.listened", &format!("2026-{month:02}")).read(&edition(&counts), &[]);
        let place = usize::try_from(month).unwrap() - 1;
        prop_assert_eq!(read.is_ok(), shown.get(place).copied().unwrap_or(false));
    }
}
