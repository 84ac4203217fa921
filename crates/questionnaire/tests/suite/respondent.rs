//! A person who answers: drives the engine as an interviewer does.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use questionnaire::{Answer, Answers, Facts, Heading, QuestionName, Questionnaire, Route, Severity, Wave};

use crate::form::Form;

/// An interview being answered. Every step returns the respondent, so that a test reads as a conversation.
pub(crate) struct Respondent {
    interview: Questionnaire,
    earlier: Option<Questionnaire>,
    answers: Answers,
    facts: Facts,
}

pub(crate) fn name(text: &str) -> QuestionName {
    QuestionName::parse(text).unwrap()
}

pub(crate) fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 10, 5).unwrap()
}

impl Respondent {
    pub(crate) fn of(form: &Form, wave: Wave) -> Self {
        let earlier = (wave == Wave::CaseClosure).then(|| form.interview());
        let interview = form.interview_of(wave);
        Self { interview, earlier, answers: Answers::default(), facts: Facts::on(today()) }
    }

    /// In the interview before this one.
    #[track_caller]
    pub(crate) fn having_said(mut self, prior: &BTreeMap<String, String>) -> Self {
        for (question, raw) in prior {
            let asked = self.earlier.as_ref().unwrap().question(&name(question)).unwrap();
            self.facts.prior.extend(asked.accept(raw).unwrap().map(|answer| (name(question), answer)));
        }
        self
    }

    pub(crate) fn knowing(mut self, case: &BTreeMap<String, String>) -> Self {
        self.facts.case.extend(case.clone());
        self
    }

    #[track_caller]
    pub(crate) fn answer(mut self, question: &str, raw: &str) -> Self {
        let accepted = self.interview.question(&name(question)).unwrap().accept(raw);
        match accepted.unwrap_or_else(|refusal| panic!("{question}: {refusal}")) {
            Some(answer) => self.answers.set(name(question), answer),
            None => drop(self.answers.remove(&name(question))),
        }
        self
    }

    pub(crate) fn keeping(mut self, question: &str, text: &str) -> Self {
        self.answers.set(name(question), Answer::Text(text.to_owned()));
        self
    }

    #[track_caller]
    pub(crate) fn says(self, question: &str, labels: &[String]) -> Self {
        let list = self.interview.question(&name(question)).unwrap().choices().unwrap();
        assert_eq!(
            list.choices.iter().map(|choice| &choice.label.en).collect::<Vec<_>>(),
            labels.iter().collect::<Vec<_>>()
        );
        self
    }

    #[track_caller]
    pub(crate) fn refused(self, question: &str, raw: &str, code: &str) -> Self {
        let accepted = self.interview.question(&name(question)).unwrap().accept(raw);
        assert_eq!(accepted.map_err(|refusal| refusal.code()), Err(code), "{question} = {raw}");
        self
    }

    #[track_caller]
    pub(crate) fn on(self, question: &str) -> Self {
        assert!(self.route().asks(&name(question)), "{question} should be asked");
        self
    }

    #[track_caller]
    pub(crate) fn off(self, question: &str) -> Self {
        assert!(!self.route().asks(&name(question)), "{question} should not be asked");
        self
    }

    #[track_caller]
    pub(crate) fn has_no(self, question: &str) -> Self {
        assert!(self.interview.question(&name(question)).is_none(), "there should be no {question}");
        self
    }

    #[track_caller]
    pub(crate) fn asked_in_order(self, questions: &[String]) -> Self {
        let route = self.route();
        assert_eq!(route.questions().iter().map(QuestionName::as_str).collect::<Vec<_>>(), questions);
        self
    }

    #[track_caller]
    pub(crate) fn under(self, question: &str, groups: &[String]) -> Self {
        let found = self.interview.question(&name(question)).unwrap();
        let heading = |it: &Heading| match it.instance {
            Some(time) => format!("{} {time}", it.group),
            None => it.group.to_string(),
        };
        assert_eq!(found.within.iter().map(heading).collect::<Vec<_>>(), groups, "{question}");
        self
    }

    #[track_caller]
    pub(crate) fn hears(self, script: &str) -> Self {
        assert!(self.route().reads(script), "{script} should be read");
        self
    }

    #[track_caller]
    pub(crate) fn hears_no(self, script: &str) -> Self {
        assert!(!self.route().reads(script), "{script} should not be read");
        self
    }

    #[track_caller]
    pub(crate) fn can_choose(self, question: &str, codes: &[&str]) -> Self {
        let route = self.route();
        let list = self.interview.question(&name(question)).unwrap().choices().unwrap();
        let offered = list.choices.iter().filter(|choice| route.offers(&name(question), &choice.name));
        assert_eq!(offered.map(|choice| choice.name.as_str()).collect::<Vec<_>>(), codes, "{question}");
        self
    }

    #[track_caller]
    pub(crate) fn has_done(self, answered: usize, asked: usize) -> Self {
        assert_eq!(self.route().progress(&self.answers), (answered, asked));
        self
    }

    #[track_caller]
    pub(crate) fn still_owes(self, questions: &[&str]) -> Self {
        let route = self.route();
        let outstanding: Vec<&str> = route.outstanding().iter().map(QuestionName::as_str).collect();
        assert_eq!(outstanding, questions);
        self
    }

    #[track_caller]
    pub(crate) fn breaks(self, questions: &[(&str, Severity)]) -> Self {
        let route = self.route();
        let breaches: Vec<_> =
            route.breaches().iter().map(|it| (it.question.as_str(), it.severity)).collect();
        assert_eq!(breaches, questions);
        self
    }

    #[track_caller]
    pub(crate) fn reckons(self, calculation: &str, text: &str) -> Self {
        let value = self.route().calculated(&name(calculation)).map(questionnaire::Value::text);
        assert_eq!(value.as_deref(), Some(text), "{calculation}");
        self
    }

    pub(crate) fn route(&self) -> Route {
        self.interview.route(&self.answers, &self.facts)
    }
}
