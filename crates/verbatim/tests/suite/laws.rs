//! Laws of redaction, for any text and any choice of spans.

use proptest::prelude::*;
use verbatim::{Known, Mark, Redaction, Span, detect, mark_spans, spans_of_words};

fn spans() -> impl Strategy<Value = Vec<Span>> {
    let span = (0_usize..60, 0_usize..60, 0_usize..9).prop_map(|(start, end, mark)| Span {
        start,
        end,
        mark: Mark::ALL[mark],
    });
    proptest::collection::vec(span, 0..6)
}

/// A text of words, some of them with letters of more than one byte.
fn text() -> impl Strategy<Value = String> {
    "([a-zŵŷ’]{1,8}[ ,.\n]){1,12}"
}

/// The text with nothing left of what any span touches.
fn survivors(text: &str, spans: &[Span]) -> String {
    let covered = |at: usize| spans.iter().any(|span| span.start <= at && at < span.end);
    text.char_indices().filter(|(at, _)| !covered(*at)).map(|(_, sign)| sign).collect()
}

fn without_marks(text: &str) -> String {
    Mark::ALL.iter().fold(text.to_owned(), |text, mark| text.replace(mark.in_text(), ""))
}

#[test]
fn a_name_is_known_however_it_is_typed() {
    let known = Known { names: vec!["Siân Made-Up".to_owned()], numbers: Vec::new() };
    // The last three: an accent of its own behind the letter, a soft hyphen, and a space without width.
    for said in [
        "They rang Sian.",
        "They rang SIÂN.",
        "They rang Mrs Up.",
        "They asked for made-up.",
        "They rang Sia\u{302}n’s mother.",
        "They rang Si\u{ad}ân.",
        "They rang Si\u{200b}an.",
    ] {
        assert!(detect(said, &known).iter().any(|it| it.reason == verbatim::Reason::KnownName), "{said}");
    }
}

#[test]
fn a_phone_number_is_one_whatever_stands_between_its_digits() {
    let known = Known { names: Vec::new(), numbers: Vec::new() };
    for said in [
        "07700 900123",
        "07700\u{a0}900\u{2013}123",
        "+44\u{2009}7700\u{2011}900\u{200b}123",
        "(07700) 900.123",
    ] {
        assert!(detect(said, &known).iter().any(|it| it.reason == verbatim::Reason::Phone), "{said}");
    }
}

#[test]
fn what_is_missing_has_a_mark() {
    let said = "They did not listen to me.";
    for sound in ["They [detail] me.", "[detail]", "They did not listen [detail]", "", said] {
        assert!(Redaction::check(said, sound, "").is_ok(), "{sound}");
    }
    for turned in ["They did listen to me.", "They did not listen", "not listen to me."] {
        assert!(Redaction::check(said, turned, "").is_err(), "{turned}");
    }
}

#[test]
fn signs_between_words_are_no_words() {
    let sound = Redaction::check("They came, and went.", "They came and went", "").unwrap();
    assert!(sound.says_something());
    // Where no word is left, the text is all marks and signs.
    let nothing = Redaction::check("They came, and went.", "[detail], [detail].", "").unwrap();
    assert!(!nothing.says_something());
}

#[test]
fn marks_beside_each_other_stay_two_and_those_that_overlap_become_one() {
    let marked = |place: usize| {
        let name = Span { start: 0, end: 5, mark: Mark::Name };
        mark_spans("Madeup Place", &[Span { start: place, end: 12, mark: Mark::Place }, name])
    };
    assert_eq!(marked(5), format!("{}{}", Mark::Name.in_text(), Mark::Place.in_text()));
    assert_eq!(marked(4), Mark::Name.in_text());
    let nothing = Span { start: 3, end: 3, mark: Mark::Name };
    assert_eq!(mark_spans("Madeup Place", &[nothing]), "Madeup Place");
}

#[test]
fn chosen_words_are_found_wherever_they_were_said() {
    let said = "The Blue House, then the blue house again, and a blue door.";
    let spans = spans_of_words(said, "blue house", Mark::Place);
    let found: Vec<&str> = spans.iter().map(|span| &said[span.start..span.end]).collect();
    assert_eq!(found, ["Blue House", "blue house"]);
    assert!(spans.iter().all(|span| span.mark == Mark::Place));
    assert!(spans_of_words(said, "green", Mark::Place).is_empty());
}

#[test]
fn what_was_said_is_never_printed() {
    let redaction = Redaction::check("They rang Quennell.", "They rang [name].", "A call.").unwrap();
    assert_eq!(format!("{redaction:?}"), "Redaction(hidden)");
}

proptest! {
    #[test]
    fn nothing_of_a_chosen_span_is_left(text in text(), spans in spans()) {
        let left = without_marks(&mark_spans(&text, &spans));
        let most = survivors(&text, &spans);
        let mut rest = most.chars();
        // A span that ends inside a letter takes the whole letter: never more is left than lay outside.
        prop_assert!(left.chars().all(|sign| rest.any(|other| other == sign)), "{left:?} of {most:?}");
    }

    #[test]
    fn whole_words_taken_out_leave_a_redaction(text in text(), at in 0_usize..12) {
        let words: Vec<&str> = text.split([' ', ',', '.', '\n']).filter(|word| !word.is_empty()).collect();
        let spans = spans_of_words(&text, words[at % words.len()], Mark::Detail);
        let marked = mark_spans(&text, &spans);
        prop_assert!(Redaction::check(&text, &marked, "").is_ok(), "{marked:?} of {text:?}");
    }

    #[test]
    fn a_word_that_was_not_said_is_refused(text in text(), at in 0_usize..40) {
        let at = (at..=text.len()).find(|at| text.is_char_boundary(*at)).unwrap_or(0);
        let more = format!("{} QQQ {}", &text[..at], &text[at..]);
        prop_assert!(Redaction::check(&text, &more, "").is_err());
    }

    #[test]
    fn findings_are_in_order_apart_and_on_whole_letters(text in "\\PC{0,80}") {
        let found = detect(&text, &Known::default());
        prop_assert!(found.iter().all(|it| text.get(it.span.start..it.span.end).is_some()));
        prop_assert!(found.windows(2).all(|pair| pair[0].span.end <= pair[1].span.start));
    }

    #[test]
    fn a_known_name_is_found_wherever_it_stands(before in text(), after in text()) {
        let said = format!("{before}Quennell {after}");
        let known = Known { names: vec!["Quennell Made-Up".to_owned()], numbers: Vec::new() };
        let found = detect(&said, &known);
        prop_assert!(found.iter().any(|it| said[it.span.start..it.span.end].contains("Quennell")));
    }
}
