//! Why a question is asked: what each part of its condition read, in words.

use std::collections::BTreeMap;

use questionnaire::{
    Answers, Compilation, Explained, Expression, FactRead, Facts, Questionnaire, Reason, Source, Text, Wave,
    compile,
};

use crate::form::{Form, question};
use crate::respondent::{name, today};

fn form(condition: &str) -> Questionnaire {
    let questions = [
        question("who", "select_multiple people", "non_answer = [\"dont_know\"]"),
        question("more", "select_one yes_no", "relevant = \"selected(${who}, 'isva')\""),
        question("last", "integer", &format!("relevant = \"{condition}\"")),
    ];
    Form::of(&questions.concat()).interview()
}

fn told(interview: &Questionnaire, answers: &[(&str, &str)]) -> Vec<Explained> {
    let given = answers.iter().map(|(question, raw)| {
        let accepted = interview.question(&name(question)).unwrap().accept(raw).unwrap();
        (name(question), accepted.unwrap())
    });
    let case = BTreeMap::from([("outcome".to_owned(), "charged".to_owned())]);
    interview.explain(&Answers::from_iter(given), &Facts { case, ..Facts::on(today()) })
}

/// Each part of the last question's condition: whether it holds, its text, and what it read.
#[track_caller]
fn check(condition: &str, answers: &[(&str, &str)], expected: &[&str]) {
    let told = told(&form(condition), answers);
    let last = told.last().unwrap();
    assert_eq!(last.reasons.iter().map(line).collect::<Vec<_>>(), expected, "{condition}");
    assert_eq!(last.asked, last.reasons.iter().all(|reason| reason.holds));
}

fn line(reason: &Reason) -> String {
    let mut line = format!("{}: {}", if reason.holds { "holds" } else { "fails" }, reason.source);
    for read in &reason.reads {
        let answer = read.answer.as_ref().map_or("-", |answer| &answer.en);
        line.push_str(&format!(" [{} = {answer}]", read.question));
    }
    line
}

#[test]
fn a_question_without_a_condition_has_no_reasons() {
    let first = told(&form("true()"), &[]).remove(0);
    assert!(first.asked && first.reasons.is_empty());
    assert_eq!(first.label, Text::english("who?"));
}

#[test]
fn answers_are_told_by_their_labels() {
    let yes = [("who", "isva"), ("more", "yes")];
    check("${more} = 'yes'", &yes, &["holds: ${more} = 'yes' [more = Yes]"]);
    check(
        "selected(${who}, 'friend')",
        &[("who", "friend isva")],
        &["holds: selected(${who}, 'friend') [who = An adviser, A friend]"],
    );
    check("is-missing(${who})", &[("who", "dont_know")], &["holds: is-missing(${who}) [who = Don’t know]"]);
}

#[test]
fn an_answer_off_the_route_is_told_as_none() {
    check("${more} != 'yes'", &[("more", "yes")], &["holds: ${more} != 'yes' [more = -]"]);
}

#[test]
fn each_part_has_its_own_text_and_truth() {
    check(
        "selected(${who}, 'isva') and (${more} = 'yes' and not(contains(${more}, '(o')))",
        &[("who", "isva"), ("more", "no")],
        &[
            "holds: selected(${who}, 'isva') [who = An adviser]",
            "fails: ${more} = 'yes' [more = No]",
            "holds: not(contains(${more}, '(o')) [more = No]",
        ],
    );
    check(
        "(1 + 2) * (3 + 4) = 21 and (${more} = 'no' or ${more} = 'yes')",
        &[],
        &["holds: (1 + 2) * (3 + 4) = 21", "fails: ${more} = 'no' or ${more} = 'yes' [more = -]"],
    );
}

#[test]
fn facts_of_the_case_are_told() {
    let told = told(&form("${case.outcome} = 'charged' and ${case.team} = ''"), &[]);
    let facts: Vec<&FactRead> = told.last().unwrap().reasons.iter().flat_map(|it| &it.facts).collect();
    let known = FactRead { fact: "outcome".to_owned(), value: Some("charged".to_owned()) };
    assert_eq!(facts, [&known, &FactRead { fact: "team".to_owned(), value: None }]);
}

#[test]
fn answers_of_the_earlier_interview_are_told() {
    let of = |text: &str, wave: &str| text.replace("six-week", wave);
    let mut sources = Form::of(&question("then", "select_one yes_no", "")).sources();
    let now = question("now", "select_one yes_no", "relevant = \"${prior.then} = 'no'\"")
        .replace("form.", "later.");
    for source in sources.clone() {
        let (path, text) = (of(&source.path, "case-closure"), of(&source.text, "case-closure"));
        let text = text.replace("form", "later").replace("\"then\"", "\"now\"");
        match path.split('/').next() {
            Some("interviews") => sources.push(Source { path, text }),
            Some("question-sets") => {
                let head = text.split("[[question]]").next().unwrap().to_owned();
                sources.push(Source { path: path.replace("form", "later"), text: head + &now });
            }
            _ => {}
        }
    }
    let Compilation { library, diagnostics } = compile(&sources);
    let interview = library.interview(Wave::CaseClosure, 1).unwrap_or_else(|| panic!("{diagnostics:#?}"));
    let no = interview.question(&name("now")).unwrap().accept("no").unwrap().unwrap();
    let facts = Facts { prior: Answers::from_iter([(name("then"), no)]), ..Facts::on(today()) };
    let told = interview.explain(&Answers::default(), &facts).remove(0);
    assert!(told.asked);
    assert_eq!(
        told.reasons[0].facts,
        [FactRead { fact: "prior.then".to_owned(), value: Some("no".to_owned()) }]
    );
}

#[test]
fn a_question_of_a_repeat_is_told_by_how_often_it_is_asked() {
    let inside = question("role", "select_one yes_no", "").replace("[[question]]", "[[question.question]]");
    let repeat = "[[question]]\nname = \"officer\"\ntype = \"repeat\"\ncount = \"${n}\"\nmost = 3\n";
    let interview = Form::of(&[question("n", "integer", ""), repeat.to_owned(), inside].concat()).interview();
    let told = told(&interview, &[("n", "1")]);
    let lines: Vec<(bool, String)> = told.iter().skip(1).map(|it| (it.asked, line(&it.reasons[0]))).collect();
    let second = "fails: 2 <= ${n} [n = 1]".to_owned();
    assert_eq!(lines[..2], [(true, "holds: 1 <= ${n} [n = 1]".to_owned()), (false, second)]);
}

#[test]
fn welsh_is_told_where_there_is_welsh() {
    let told = told(&form("${more} = 'yes'"), &[("who", "isva"), ("more", "yes")]);
    let read = &told.last().unwrap().reasons[0].reads[0];
    assert_eq!(read.answer.as_ref().unwrap().cy.as_deref(), Some("Ydw"));
}

#[test]
fn the_parts_of_a_condition_are_expressions_of_their_own() {
    let parts = Expression::parse("${a} = 'x' and 1 < 2").unwrap().conjuncts();
    assert_eq!(parts.iter().map(Expression::source).collect::<Vec<_>>(), ["${a} = 'x'", "1 < 2"]);
    assert!(parts[1].evaluate(&Answers::default(), &Facts::on(today())).truth());
}
