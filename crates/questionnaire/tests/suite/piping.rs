//! Answers among words: where they stand, and what is said in their place.

use proptest::prelude::*;
use questionnaire::{Answers, Facts, Language, Piece, Questionnaire, Said, Text, UNSAID};

use crate::form::{Form, question};
use crate::respondent::{name, today};

fn text(en: &str, cy: &str) -> Text {
    Text { en: en.to_owned(), cy: Some(cy.to_owned()) }
}

fn answered(form: &Questionnaire, given: &[(&str, &str)]) -> Answers {
    let accept = |(asked, raw): &(&str, &str)| {
        let question = form.question(&name(asked)).unwrap();
        Some((name(asked), question.accept(raw).unwrap()?))
    };
    given.iter().filter_map(accept).collect()
}

fn said(form: &Questionnaire, asked: &str, given: &[(&str, &str)]) -> Option<Said> {
    let answers = answered(form, given);
    let route = form.route(&answers, &Facts::on(today()));
    form.said(&name(asked), &answers, &route)
}

#[test]
fn a_text_is_its_pieces() {
    let it = text("You met ${who} ${times} times.", "Cwrddoch chi ${times} o weithiau.");
    assert_eq!(
        it.pieces(Language::English),
        [
            Piece::Words("You met "),
            Piece::Answer(name("who")),
            Piece::Words(" "),
            Piece::Answer(name("times")),
            Piece::Words(" times."),
        ]
    );
    assert_eq!(it.answers_said().into_iter().collect::<Vec<_>>(), [name("times"), name("who")]);
    let three = |asked: &_| (*asked == name("times")).then(|| "3".to_owned());
    assert_eq!(it.say_with(Language::English, &three), format!("You met {UNSAID} 3 times."));
    assert_eq!(it.say_with(Language::Welsh, &three), "Cwrddoch chi 3 o weithiau.");
    assert_eq!(it.say_blank(Language::Welsh), format!("Cwrddoch chi {UNSAID} o weithiau."));
}

#[test]
fn braces_without_a_name_are_words() {
    for words in ["$5", "${", "a ${b", "${}", "${A}", "${a b}", "}{$", ""] {
        assert_eq!(text(words, words).say_blank(Language::English), words);
    }
}

#[test]
fn what_was_said_is_put_into_words() {
    let lines = [
        question("who", "select_multiple people", "non_answer = [\"dont_know\"]"),
        question("times", "decimal", ""),
        question("day", "date", ""),
        question("hour", "time", ""),
        question("more", "integer", "relevant = \"${times} > 3\""),
        question("own", "text", "").replace("\"process\"", "\"open\""),
        "[[question]]\nname = \"twice\"\ntype = \"calculate\"\ncalculation = \"${times} * 2\"\n".to_owned(),
    ];
    let form = Form::of(&lines.concat()).interview();
    let words = |en: &str| Some(Said::Words(Text::english(en)));
    assert_eq!(
        said(&form, "who", &[("who", "isva friend")]),
        Some(Said::Words(text("An adviser, A friend", "Cynghorydd, Ffrind")))
    );
    assert_eq!(said(&form, "times", &[("times", "2.50")]), words("2.5"));
    assert_eq!(said(&form, "twice", &[("times", "2.50")]), words("5"));
    assert!(matches!(said(&form, "day", &[("day", "2026-09-01")]), Some(Said::Date(_))));
    assert!(matches!(said(&form, "hour", &[("hour", "14:30")]), Some(Said::Time(_))));
    // Nothing was answered, it was passed over, it is off the route, or it is in the person's own words.
    assert_eq!(said(&form, "who", &[]), None);
    assert_eq!(said(&form, "who", &[("who", "dont_know")]), None);
    assert_eq!(said(&form, "more", &[("times", "1"), ("more", "4")]), None);
    assert_eq!(said(&form, "own", &[("own", "Invented words")]), None);
    assert_eq!(said(&form, "twice", &[]), None);
}

#[test]
fn in_a_repeat_the_answer_of_the_same_time_is_said() {
    let inner = |name: &str, more: &str| {
        question(name, "select_one yes_no", more).replace("[[question]]", "[[question.question]]")
    };
    let kind = inner("kind", "");
    let after = inner("after", "probe = { en = \"After ${kind} of ${n}\" }");
    let repeat = "[[question]]\nname = \"officer\"\ntype = \"repeat\"\ncount = \"${n}\"\nmost = 2\n";
    let form = Form::of(&[question("n", "integer", "").as_str(), repeat, &kind, &after].concat()).interview();
    let probe = |asked: &str| form.question(&name(asked)).unwrap().probe.clone().unwrap().en;
    assert_eq!(probe("after_1"), "After ${kind_1} of ${n}");
    assert_eq!(probe("after_2"), "After ${kind_2} of ${n}");
}

proptest! {
    #[test]
    fn nothing_of_a_text_is_lost(words in "(\\$\\{|\\}|[a-z]{1,3}|[ .é$]){0,12}") {
        let whole = text(&words, &words);
        let said = whole.pieces(Language::Welsh).into_iter().map(|piece| match piece {
            Piece::Words(words) => words.to_owned(),
            Piece::Answer(name) => format!("${{{name}}}"),
        });
        // Only spaces around a name are dropped, and none are made within one.
        prop_assert_eq!(said.collect::<String>().replace(' ', ""), words.replace(' ', ""));
    }
}
