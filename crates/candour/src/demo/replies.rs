//! How an invented person answers: a temperament, the theme's level that month, and the route.

use questionnaire::{Choice, Kind, Language, Polarity, Question, Theme};

use super::dice::Dice;

/// What an invented person says to one question: a raw value as an interviewer would enter it, and words.
pub(super) struct Reply {
    pub(super) value: Option<String>,
    pub(super) words: Option<String>,
}

/// An invented person in a call.
pub(super) struct Temperament {
    /// How kindly they look on things, added to the level of every theme.
    pub(super) kindness: f64,
    /// Months since the panel began.
    pub(super) month: u32,
    /// The language they are asked in.
    pub(super) language: Language,
}

const SAID: &[(Language, &[&str])] = &[
    (
        Language::English,
        &[
            "(Invented) It took a while, but they got there.",
            "(Invented) They rang when they said they would.",
            "(Invented) I had to ask more than once.",
            "(Invented) They used words I could follow.",
            "(Invented) It changed when a new person took over.",
            "(Invented) Nobody told me how long it would be.",
            "(Invented) I was given time.",
            "(Invented) I would have liked a letter as well.",
        ],
    ),
    (
        Language::Welsh,
        &[
            "(Dyfeisiwyd) Cymerodd amser, ond fe ddaeth popeth i drefn.",
            "(Dyfeisiwyd) Fe wnaethon nhw ffonio pan ddywedon nhw.",
            "(Dyfeisiwyd) Roedd rhaid i mi ofyn fwy nag unwaith.",
            "(Dyfeisiwyd) Cefais amser i feddwl.",
        ],
    ),
];

impl Temperament {
    /// What they say to a question; nothing where it is not one to answer.
    pub(super) fn reply(&self, question: &Question, dice: &mut Dice) -> Reply {
        let value = self.value(question, dice);
        let words = (question.commentary && dice.chance(0.35)).then(|| self.words(dice));
        Reply { value, words }
    }

    fn value(&self, question: &Question, dice: &mut Dice) -> Option<String> {
        if dice.chance(0.03) {
            let code = question.non_answers.first()?;
            return Some(code.name().to_owned());
        }
        match &question.kind {
            Kind::SelectOne(list) => {
                self.choose(&list.choices, question.theme, dice).map(|choice| choice.name.to_string())
            }
            Kind::SelectMultiple(list) => dice.pick(&list.choices).map(|choice| choice.name.to_string()),
            Kind::Integer | Kind::Decimal | Kind::Range { .. } => Some(dice.between(1, 5).to_string()),
            Kind::Text => Some(self.words(dice)),
            Kind::Acknowledge => Some("yes".to_owned()),
            _ => None,
        }
    }

    /// A choice: by its score where the list is a scale, else the earlier ones more often.
    fn choose<'a>(&self, choices: &'a [Choice], theme: Theme, dice: &mut Dice) -> Option<&'a Choice> {
        let weights: Vec<f64> =
            choices.iter().zip(1u32..).map(|(choice, place)| self.weight(choice, place, theme)).collect();
        let mut left = dice.share() * weights.iter().sum::<f64>();
        for (choice, weight) in choices.iter().zip(&weights) {
            left -= weight;
            if left <= 0.0 {
                return Some(choice);
            }
        }
        choices.last()
    }

    fn weight(&self, choice: &Choice, place: u32, theme: Theme) -> f64 {
        let level = (self.level(theme) + self.kindness).clamp(0.05, 0.95);
        match (choice.polarity, choice.score) {
            (Polarity::None, _) => 1.0 / f64::from(place),
            (Polarity::Neutral, _) => 0.16,
            (_, Some(score)) => {
                let distance = f64::from(score) / 100.0 - level;
                (-distance * distance / 0.09).exp()
            }
            (Polarity::Favourable, None) => level,
            (Polarity::Unfavourable, None) => 1.0 - level,
        }
    }

    /// The level of a theme: being kept informed sinks in the second year, process rises after the first six months.
    fn level(&self, theme: Theme) -> f64 {
        match theme {
            Theme::Respect => 0.76,
            Theme::Sensitivity => 0.70,
            Theme::Knowledge => 0.66,
            Theme::Effectiveness if self.month >= 12 => 0.45,
            Theme::Effectiveness => 0.60,
            Theme::Process if self.month >= 7 => 0.72,
            Theme::Process => 0.50,
            Theme::Safety => 0.72,
            Theme::Support | Theme::Equality => 0.68,
        }
    }

    fn words(&self, dice: &mut Dice) -> String {
        let said =
            SAID.iter().find(|(language, _)| *language == self.language).map_or(&[][..], |(_, said)| said);
        dice.pick(said).map_or_else(|| "(Invented)".to_owned(), |words| (*words).to_owned())
    }
}
