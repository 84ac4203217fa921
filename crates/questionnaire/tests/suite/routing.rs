//! The route kept up to date answer by answer: the same as the route from the beginning, with less work.

use std::sync::LazyLock;

use proptest::prelude::*;
use questionnaire::{Answer, Answers, Change, Facts, Item, Kind, QuestionName, Questionnaire, Routing};

use crate::form::{Form, question};
use crate::respondent::{name, today};

/// One interview with everything in it that can come and go.
static RICH: LazyLock<Questionnaire> = LazyLock::new(|| {
    let inside = |text: String| text.replace("[[question]]", "[[question.question]]");
    let group = |name: &str, more: &str| format!("[[question]]\nname = \"{name}\"\n{more}\n");
    let calculate = |name: &str, text: &str| {
        format!("[[question]]\nname = \"{name}\"\ntype = \"calculate\"\ncalculation = \"{text}\"\n")
    };
    let questions = [
        question("a", "select_one yes_no", "non_answer = [\"dont_know\"]"),
        question("n", "integer", "constraint = \". < 4\"\nseverity = \"warning\""),
        question("people", "select_multiple people", "relevant = \"${a} != 'no'\""),
        group("contact", "type = \"group\"\nrelevant = \"${a} = 'yes' or selected(${people}, 'isva')\""),
        inside(question("b", "select_one yes_no", "required = true")),
        inside(question("c", "select_one yes_no", "relevant = \"${b} = 'no'\"")),
        group("officer", "type = \"repeat\"\nrelevant = \"${b} = 'yes'\"\ncount = \"${n}\"\nmost = 3"),
        inside(question("kind", "select_one yes_no", "relevant = \"position(..) < 3 or ${c} = ''\"")),
        inside(question("why", "select_one people", "relevant = \"${kind} = 'no'\"\nchoice_filter = \"selected(${people}, name)\"")),
        inside(question("calls", "integer", "constraint = \". <= ${n}\"\nrequired = true")),
        calculate("total", "sum(${calls}) + count(${why})"),
        calculate("first", "once(${total})"),
        question("much", "select_one yes_no", "relevant = \"${total} > 2 and ${first} > 1\""),
        "[[question]]\nname = \"said\"\ntype = \"note\"\nlabel = { en = \"So.\" }\nrelevant = \"is-missing(${a}) or ${much} = 'yes'\"\n".to_owned(),
        "[[question]]\nname = \"kept\"\ntype = \"hidden\"\nrelevant = \"count(${officer}) = 2\"\n".to_owned(),
        question("last", "select_one yes_no", "relevant = \"${kept} = 'x' or not(is-answered(${n}))\""),
    ];
    let scripts = r#"script = [
      { name = "safe", kind = "safe_to_talk", text = { en = "Can you talk?" } },
      { name = "consent", kind = "consent", text = { en = "All right?" } },
      { name = "stop", kind = "stop", text = { en = "We can stop." } },
      { name = "help", kind = "signpost", text = { en = "Here is help." }, relevant = "${much} = 'no'" },
      { name = "twice", kind = "transition", text = { en = "Again." }, relevant = "${a} = 'yes'" },
      { name = "close", kind = "close", text = { en = "Thank you." } },
    ]
    "#;
    let topics = r#"topic = [
      { name = "main", title = { en = "Main" }, items = ["script:consent", "form@1/a", "script:twice"] },
      { name = "rest", title = { en = "Rest" }, items = [REST, "script:twice", "script:close"] },
    ]
    "#;
    let rest = ["n", "people", "contact", "officer", "total", "first", "much", "said", "kept", "last"];
    let topics = topics.replace("REST", &rest.map(|name| format!("\"form@1/{name}\"")).join(", "));
    let form =
        Form { scripts: Some(scripts.to_owned()), topics: Some(topics), ..Form::of(&questions.concat()) };
    form.interview()
});

/// Anything that might be answered to one of its questions; none takes the answer back.
fn any_answer() -> impl Strategy<Value = (QuestionName, Option<Answer>)> {
    let questions: Vec<_> = RICH.questions().cloned().collect();
    let words = ["yes", "no", "dont_know", "isva", "friend isva", "nobody", "1", "2", "3", "9", ""];
    (prop::sample::select(questions), prop::sample::select(words.to_vec())).prop_map(|(question, raw)| {
        let kept = || Some(Answer::Text("x".to_owned())).filter(|_| raw.len() > 2);
        let answer = if matches!(question.kind, Kind::Hidden | Kind::Calculate(_)) {
            kept()
        } else {
            question.accept(raw).ok().flatten()
        };
        (question.name.clone(), answer)
    })
}

fn any_answers() -> impl Strategy<Value = Vec<(QuestionName, Option<Answer>)>> {
    prop::collection::vec(any_answer(), 0..40)
}

fn given(routing: &mut Routing<'_>, answers: &[(QuestionName, Option<Answer>)]) {
    for (question, answer) in answers {
        routing.answer(question, answer.clone());
    }
}

fn begun() -> Routing<'static> {
    RICH.begin(Answers::default(), Facts::on(today()))
}

proptest! {
    #[test]
    fn a_route_kept_up_to_date_is_the_route_from_the_beginning(answers in any_answers()) {
        let mut routing = begun();
        for (question, answer) in answers {
            let before = routing.route().clone();
            let Change { shown, hidden } = routing.answer(&question, answer);
            let after = RICH.route(routing.answers(), &Facts::on(today()));
            prop_assert_eq!(routing.route(), &after);
            let new = |name: &&QuestionName| !before.asks(name);
            prop_assert_eq!(shown, after.questions().iter().filter(new).cloned().collect::<Vec<_>>());
            let gone = |name: &&QuestionName| !after.asks(name);
            prop_assert_eq!(hidden, before.questions().iter().filter(gone).cloned().collect::<Vec<_>>());
        }
    }

    #[test]
    fn the_order_of_answering_does_not_matter(answers in any_answers(), seed in any::<u64>()) {
        let (mut one, mut other) = (begun(), begun());
        let last: std::collections::BTreeMap<_, _> = answers.iter().cloned().collect();
        let mut shuffled: Vec<_> = last.into_iter().collect();
        given(&mut one, &answers);
        shuffled.sort_by_key(|(name, _)| seed.wrapping_mul(name.as_str().bytes().fold(7, |sum: u64, byte| sum.wrapping_mul(31) + u64::from(byte))));
        given(&mut other, &shuffled);
        prop_assert_eq!(one.route(), other.route());
        prop_assert_eq!(one.answers(), other.answers());
    }

    #[test]
    fn hiding_and_showing_again_restores_everything(answers in any_answers(), (question, other) in any_answer()) {
        let mut routing = begun();
        given(&mut routing, &answers);
        let (before, answer) = (routing.route().clone(), routing.answers().get(&question).cloned());
        let there = routing.answer(&question, other);
        let back = routing.answer(&question, answer);
        prop_assert_eq!(routing.route(), &before);
        prop_assert_eq!((there.shown, there.hidden), (back.hidden, back.shown));
    }

    #[test]
    fn only_what_is_relevant_is_on_the_route(answers in any_answers()) {
        let mut routing = begun();
        given(&mut routing, &answers);
        let route = routing.route();
        let facts = Facts::on(today());
        let mut in_force = route.in_force(routing.answers());
        for question in RICH.questions() {
            let holds = question.relevant.as_ref().is_none_or(|it| it.evaluate(&in_force, &facts).truth());
            prop_assert_eq!(route.asks(&question.name), holds && question.is_shown(), "{}", &question.name);
            if let Some(value) = route.calculated(&question.name).and_then(questionnaire::Value::number) {
                in_force.set(question.name.clone(), Answer::Number(value));
            }
            if holds && matches!(question.kind, Kind::Hidden) {
                in_force.extend(routing.answers().get(&question.name).cloned().map(|it| (question.name.clone(), it)));
            }
        }
    }

    #[test]
    fn a_condition_holds_where_each_of_its_conjuncts_does(answers in any_answers()) {
        let mut routing = begun();
        given(&mut routing, &answers);
        let facts = Facts::on(today());
        for condition in RICH.questions().filter_map(|question| question.relevant.as_ref()) {
            let each = condition.conjuncts();
            let all = each.iter().all(|part| part.evaluate(routing.answers(), &facts).truth());
            prop_assert_eq!(all, condition.evaluate(routing.answers(), &facts).truth());
        }
    }
}

#[test]
fn the_rich_interview_has_everything_that_can_come_and_go() {
    let kinds = RICH.questions().filter(|question| question.relevant.is_some()).count();
    assert_eq!((RICH.questions().count(), kinds), (21, 17));
    assert!(RICH.items().any(|item| matches!(item, Item::Script(script) if script.relevant.is_some())));
}

#[test]
fn a_composed_condition_reads_well_and_comes_apart() {
    let why = RICH.question(&name("why_2")).unwrap().relevant.clone().unwrap();
    assert_eq!(why.source(), "(${b} = 'yes') and (2 <= ${n}) and (${kind_2} = 'no')");
    let parts: Vec<String> = why.conjuncts().iter().map(ToString::to_string).collect();
    assert_eq!(parts, ["${b} = 'yes'", "2 <= ${n}", "${kind_2} = 'no'"]);
    let b = RICH.question(&name("b")).unwrap().relevant.clone().unwrap();
    assert_eq!(b.conjuncts().len(), 1, "an `or` is one condition");
}

/// Two hundred questions: each asked where the one ten before it was answered with yes.
fn long_interview() -> Questionnaire {
    let each = (0..200).map(|at: usize| {
        let relevant = at.checked_sub(10).map(|before| format!("relevant = \"${{q{before}}} = 'yes'\"\n"));
        question(&format!("q{at}"), "select_one yes_no", &relevant.unwrap_or_default())
    });
    Form::of(&each.collect::<String>()).interview()
}

#[test]
fn an_answer_is_followed_no_further_than_it_reaches() {
    let interview = long_interview();
    let yes = interview.question(&name("q0")).unwrap().accept("yes").unwrap();
    let mut routing = interview.begin(Answers::default(), Facts::on(today()));
    assert!(routing.evaluated() >= 200, "in the beginning everything is looked at");
    let change = routing.answer(&name("q0"), yes.clone());
    assert_eq!((change.shown, routing.evaluated()), (vec![name("q10")], 2));
    routing.answer(&name("q0"), yes.clone());
    assert_eq!(routing.evaluated(), 0, "the same answer again");
    assert_eq!(routing.answer(&name("q195"), yes.clone()), Change::default());
    assert_eq!(routing.evaluated(), 1, "nobody reads it");
    for at in [10, 20, 30] {
        routing.answer(&name(&format!("q{at}")), yes.clone());
    }
    let change = routing.answer(&name("q0"), None);
    let hidden: Vec<_> = change.hidden.iter().map(QuestionName::as_str).collect();
    assert_eq!((hidden, routing.evaluated()), (vec!["q10", "q20", "q30", "q40"], 5));
    assert_eq!(routing.answer(&name("nobody"), yes), Change::default());
}
