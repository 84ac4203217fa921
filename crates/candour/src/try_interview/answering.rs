//! Takes an answer in a practice interview, or says why not.

use questionnaire::{Answer, Question, Severity};

use super::conversation::Conversation;
use super::entry::offered;

impl Conversation<'_> {
    /// Takes an answer, or says why not. A remark holds an answer up once; the same again is taken.
    pub(super) fn answer(
        &mut self,
        question: &Question,
        raw: &str,
        remarked: &mut Option<Answer>,
    ) -> Result<(), String> {
        let answer = question.accept(raw).map_err(|refusal| refusal.to_string())?;
        let Some(answer) = answer else {
            self.answers.remove(&question.name);
            return Ok(());
        };
        self.is_offered(question, &answer)?;
        let before = self.answers.get(&question.name).cloned();
        self.answers.set(question.name.clone(), answer.clone());
        let Some((severity, message)) = self.breach(question) else { return Ok(()) };
        if severity == Severity::Warning && remarked.as_ref() == Some(&answer) {
            return Ok(());
        }
        match before {
            Some(before) => self.answers.set(question.name.clone(), before),
            None => drop(self.answers.remove(&question.name)),
        }
        if severity == Severity::Error {
            return Err(message);
        }
        *remarked = Some(answer);
        Err(format!("{message} Type it again to keep it."))
    }

    /// A choice that a filter withholds cannot be taken.
    fn is_offered(&self, question: &Question, answer: &Answer) -> Result<(), String> {
        let codes = match answer {
            Answer::Choice(code) => std::slice::from_ref(code),
            Answer::Choices(codes) => codes,
            _ => return Ok(()),
        };
        let route = self.route();
        let offered = offered(question, &route);
        match codes.iter().find(|code| !offered.iter().any(|choice| choice.name == **code)) {
            Some(withheld) => Err(format!("`{withheld}` is not offered here. Choose one of those shown.")),
            None => Ok(()),
        }
    }

    fn breach(&self, question: &Question) -> Option<(Severity, String)> {
        let route = self.route();
        let breach = route.breaches().iter().find(|breach| breach.question == question.name)?;
        let own = breach.message.as_ref().map(|message| message.say(self.language).to_owned());
        Some((
            breach.severity,
            own.unwrap_or_else(|| "The answer does not fulfil its constraint.".to_owned()),
        ))
    }
}
