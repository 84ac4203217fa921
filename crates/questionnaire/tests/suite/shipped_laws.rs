//! Laws, tried on the interviews this project ships with answers nobody would think of.

use std::sync::LazyLock;

use proptest::prelude::*;
use questionnaire::{Answer, Answers, Facts, Library, Question, QuestionName, Questionnaire};

use crate::content::shipped;
use crate::respondent::today;

static LIBRARY: LazyLock<Library> = LazyLock::new(|| shipped().library);

/// One thing that happens in an interview: which interview, which of its questions, which of the answers it takes.
type Step = (usize, usize);

fn steps() -> impl Strategy<Value = (usize, Vec<Step>)> {
    (0..LIBRARY.interviews().count(), prop::collection::vec((0..1000usize, 0..1000usize), 0..60))
}

fn interview(at: usize) -> &'static Questionnaire {
    LIBRARY.interviews().nth(at).unwrap()
}

/// The answers a question takes, and last of all none.
fn answers_to(question: &Question) -> Vec<Option<Answer>> {
    const RAW: [&str; 7] = ["0", "7", "2026-03", "2026-03-04", "14:30", "ok", "words"];
    let codes = question.choices().into_iter().flat_map(|list| &list.choices).map(|it| it.name.as_str());
    let given = question.non_answers.iter().map(|code| code.name());
    let taken = codes.chain(given).chain(RAW).filter_map(|raw| question.accept(raw).ok());
    taken.chain([None]).collect()
}

/// The change a step makes.
fn change(interview: &Questionnaire, (question, answer): Step) -> (QuestionName, Option<Answer>) {
    let asked: Vec<&Question> = interview.questions().filter(|question| question.is_asked()).collect();
    let question = asked[question % asked.len()];
    let answers = answers_to(question);
    (question.name.clone(), answers[answer % answers.len()].clone())
}

fn make(answers: &mut Answers, (question, answer): (QuestionName, Option<Answer>)) {
    match answer {
        Some(answer) => answers.set(question, answer),
        None => drop(answers.remove(&question)),
    }
}

fn after(interview: &Questionnaire, steps: &[Step]) -> Answers {
    let mut answers = Answers::default();
    steps.iter().for_each(|step| make(&mut answers, change(interview, *step)));
    answers
}

fn facts(outcome: bool) -> Facts {
    let mut facts = Facts::on(today());
    if outcome {
        facts.case.insert("outcome".to_owned(), "charged".to_owned());
    }
    facts
}

proptest! {
    #[test]
    fn what_is_explained_is_what_is_routed((at, steps) in steps(), outcome: bool) {
        let (interview, facts) = (interview(at), facts(outcome));
        let answers = after(interview, &steps);
        let route = interview.route(&answers, &facts);
        let told = interview.explain(&answers, &facts);
        let asked: Vec<&QuestionName> = told.iter().filter(|told| told.asked).map(|told| &told.question).collect();
        prop_assert_eq!(asked, route.questions().iter().collect::<Vec<_>>());
        for told in &told {
            prop_assert_eq!(told.asked, told.reasons.iter().all(|reason| reason.holds));
            for read in told.reasons.iter().flat_map(|reason| &reason.reads) {
                let counts = route.in_force(&answers).get(&read.question).is_some();
                let reckoned = route.calculated(&read.question).is_some_and(|value| !value.is_empty());
                prop_assert_eq!(read.answer.is_some(), counts || reckoned);
            }
        }
    }

    #[test]
    fn what_is_answered_last_is_what_counts((at, steps) in steps()) {
        let interview = interview(at);
        let answers = after(interview, &steps);
        let mut backwards = Answers::default();
        let mut seen = Vec::new();
        for step in steps.iter().rev() {
            let change = change(interview, *step);
            if !seen.contains(&change.0) {
                seen.push(change.0.clone());
                make(&mut backwards, change);
            }
        }
        prop_assert_eq!(interview.route(&answers, &facts(true)), interview.route(&backwards, &facts(true)));
    }

    #[test]
    fn a_question_off_the_route_is_nowhere_in_it((at, steps) in steps(), outcome: bool) {
        let (interview, facts) = (interview(at), facts(outcome));
        let answers = after(interview, &steps);
        let route = interview.route(&answers, &facts);
        for question in interview.questions().filter(|question| !route.asks(&question.name)) {
            prop_assert!(!route.outstanding().contains(&question.name));
            prop_assert!(!route.breaches().iter().any(|breach| breach.question == question.name));
            prop_assert!(route.in_force(&answers).get(&question.name).is_none());
        }
    }

    #[test]
    fn hiding_and_showing_again_restores_every_answer((at, steps) in steps(), other in (0..1000usize, 0..1000usize)) {
        let (interview, facts) = (interview(at), facts(false));
        let before = after(interview, &steps);
        let (question, answer) = change(interview, other);
        let mut answers = before.clone();
        make(&mut answers, (question.clone(), answer));
        let _ = interview.route(&answers, &facts);
        make(&mut answers, (question.clone(), before.get(&question).cloned()));
        prop_assert_eq!(interview.route(&answers, &facts), interview.route(&before, &facts));
    }

    #[test]
    fn a_route_that_follows_each_answer_is_the_route_from_the_beginning((at, steps) in steps(), outcome: bool) {
        let (interview, facts) = (interview(at), facts(outcome));
        let mut routing = interview.begin(Answers::default(), facts.clone());
        for step in &steps {
            let before = routing.route().questions().to_vec();
            let (question, answer) = change(interview, *step);
            let told = routing.answer(&question, answer);
            let whole = interview.route(routing.answers(), &facts);
            prop_assert_eq!(routing.route(), &whole);
            let shown: Vec<QuestionName> = whole.questions().iter().filter(|it| !before.contains(it)).cloned().collect();
            let hidden: Vec<QuestionName> = before.into_iter().filter(|it| !whole.asks(it)).collect();
            prop_assert_eq!((told.shown, told.hidden), (shown, hidden));
        }
        prop_assert_eq!(routing.answers(), &after(interview, &steps));
    }
}
