//! The answers of an interview as figures count them.

use crate::{Answer, Answers, Facts, NonAnswer, Questionnaire};

impl Questionnaire {
    /// The answers on the route, and every question the route left out marked as that.
    ///
    /// The facts are those the interview was held with: without them a condition that looks at the case would leave out
    /// what was asked.
    #[must_use]
    pub fn counted(&self, answers: &Answers, facts: &Facts) -> Answers {
        let route = self.route(answers, facts);
        let mut counted = route.in_force(answers);
        let left_out = self.questions().filter(|question| question.is_asked() && !route.asks(&question.name));
        counted
            .extend(left_out.map(|question| (question.name.clone(), Answer::Missing(NonAnswer::OffRoute))));
        counted
    }
}
