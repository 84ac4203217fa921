//! An answer as a person would say it: labels in place of codes.

use crate::{Answer, ChoiceList, ChoiceName, NonAnswer, Question, Text};

impl Question {
    /// The answer in words: the labels of its choices, a non-answer code's label, or what was entered.
    #[must_use]
    pub fn in_words(&self, answer: &Answer) -> Text {
        match (answer, self.choices()) {
            (Answer::Choice(code), Some(list)) => label(list, code),
            (Answer::Choices(codes), Some(list)) => listed(codes.iter().map(|code| label(list, code))),
            (Answer::Missing(code), _) => code.label(),
            _ => Text::english(answer.raw()),
        }
    }
}

impl NonAnswer {
    /// What is read out for the code.
    #[must_use]
    pub fn label(self) -> Text {
        let (en, cy) = match self {
            Self::NotApplicable => ("Not relevant", "Ddim yn berthnasol"),
            Self::NotReached => ("Not reached", "Heb ei gyrraedd"),
            Self::OffRoute => ("Not asked", "Heb ei ofyn"),
            Self::DontKnow => ("Don’t know", "Ddim yn gwybod"),
            Self::PreferNotToSay => ("Rather not say", "Gwell peidio â dweud"),
        };
        Text { en: en.to_owned(), cy: Some(cy.to_owned()) }
    }
}

/// A code that is no longer in the list stands for itself.
fn label(list: &ChoiceList, code: &ChoiceName) -> Text {
    list.choice(code.as_str()).map_or_else(|| Text::english(code.as_str()), |choice| choice.label.clone())
}

/// In Welsh only where every part is.
fn listed(labels: impl Iterator<Item = Text>) -> Text {
    let labels: Vec<Text> = labels.collect();
    let welsh: Option<Vec<&str>> = labels.iter().map(|label| label.cy.as_deref()).collect();
    Text {
        en: labels.iter().map(|label| label.en.as_str()).collect::<Vec<_>>().join(", "),
        cy: welsh.map(|welsh| welsh.join(", ")),
    }
}
