//! A question, as it was checked by the compiler.

use rust_decimal::Decimal;

use crate::{
    Answer, ChoiceList, Concept, Expression, Heading, NonAnswer, Precision, QuestionName, SetId, Severity,
    Text, Theme,
};

/// One question of an interview.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    /// Unique in the interview; the key of the stored answer.
    pub name: QuestionName,
    /// Its name as the author wrote it: the same, but for a question of a repeat, where each time it is asked it has
    /// a name of its own.
    pub authored: QuestionName,
    /// The groups it stands in, from the outside in.
    pub within: Vec<Heading>,
    /// The set it comes from.
    pub set: SetId,
    /// What it measures, the same through every rewording.
    pub concept: Concept,
    /// The theme of its set.
    pub theme: Theme,
    /// What kind of answer it takes.
    pub kind: Kind,
    /// What is read out.
    pub label: Text,
    /// Its name on dashboards.
    pub short_label: Text,
    /// Shown beneath the question.
    pub hint: Option<Text>,
    /// For the interviewer only, never read aloud.
    pub guidance_hint: Option<Text>,
    /// What to ask when the person says little.
    pub probe: Option<Text>,
    /// Must be answered, or passed over with a non-answer code.
    pub required: bool,
    /// What is said when a required answer is missing.
    pub required_message: Option<Text>,
    /// When it is asked; always, where there is none.
    pub relevant: Option<Expression>,
    /// What a sound answer fulfils.
    pub constraint: Option<Constraint>,
    /// Which of its choices are offered; all, where there is none.
    pub choice_filter: Option<Expression>,
    /// The answer it starts with, as [`Question::accept`] would read it: shown before anything is answered, and no answer
    /// until it is given. A hidden value has it until another is kept.
    pub default: Option<String>,
    /// A box for the person's own words beside the statistic.
    pub commentary: bool,
    /// The non-answer codes offered.
    pub non_answers: Vec<NonAnswer>,
    /// What part it plays in the analysis.
    pub role: QuestionRole,
    /// The right of the Victims' Code it speaks to, 1 to 12.
    pub victims_code_right: Option<u8>,
    /// The theme of the action plan it speaks to.
    pub action_plan_theme: Option<String>,
    /// Whether asking may hurt.
    pub sensitivity: Sensitivity,
    /// Whether the answer could name the person.
    pub identifier: Identifier,
    /// May evoke the account of the offence.
    pub disclosure_risk: bool,
    /// How far its figures may go.
    pub release: Release,
}

/// What kind of answer a question takes.
#[derive(Clone, Debug, PartialEq)]
pub enum Kind {
    /// One of a list.
    SelectOne(ChoiceList),
    /// Any of a list.
    SelectMultiple(ChoiceList),
    /// A whole number.
    Integer,
    /// A number.
    Decimal,
    /// A step between two numbers, both included.
    Range {
        /// The lowest answer.
        start: Decimal,
        /// The highest answer.
        end: Decimal,
        /// The distance between two answers.
        step: Decimal,
    },
    /// A date, as precisely as asked.
    Date(Precision),
    /// A time of day.
    Time,
    /// The person's own words.
    Text,
    /// Words to read; nothing is answered.
    Note,
    /// A tick that something was done or said.
    Acknowledge,
    /// Worked out from earlier answers; never asked.
    Calculate(Expression),
    /// Kept with the answers; never asked.
    Hidden,
}

/// What a sound answer fulfils.
#[derive(Clone, Debug, PartialEq)]
pub struct Constraint {
    /// True of a sound answer, which it calls `.`.
    pub test: Expression,
    /// What is said when it is false.
    pub message: Option<Text>,
    /// Whether a false one is refused or only remarked on.
    pub severity: Severity,
}

/// What part a question plays in the analysis.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum QuestionRole {
    /// How well the service did: scored, with % favourable.
    Outcome,
    /// What may explain an outcome.
    Driver,
    /// What happened.
    Process,
    /// The person's own words.
    Open,
}

/// Whether asking may hurt.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sensitivity {
    /// No more than any question.
    Normal,
    /// Carries an offer to skip.
    High,
}

/// Whether an answer could name the person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Identifier {
    /// No.
    None,
    /// With other facts.
    Indirect,
    /// By itself.
    Direct,
}

/// How far a question's figures may go.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Release {
    /// Never leave the interview.
    Never,
    /// To the agency.
    Internal,
    /// Into published editions, under disclosure control.
    Published,
}

impl Question {
    /// Is a person asked it? Not a note, a calculation or a hidden value.
    #[must_use]
    pub const fn is_asked(&self) -> bool {
        !matches!(self.kind, Kind::Note | Kind::Calculate(_) | Kind::Hidden)
    }

    /// Does it divide people into groups? An equality question of which one answer is chosen, unless its author never lets
    /// its figures out.
    #[must_use]
    pub fn divides_people(&self) -> bool {
        self.theme == Theme::Equality
            && self.release != Release::Never
            && matches!(self.kind, Kind::SelectOne(_))
    }

    /// Something of a set that nobody is asked, with nothing said about it yet.
    pub(crate) fn unasked(name: QuestionName, (set, theme): (SetId, Theme), kind: Kind) -> Self {
        Self {
            authored: name.clone(),
            name,
            within: Vec::new(),
            set,
            concept: Concept::unnamed(),
            theme,
            kind,
            label: Text::default(),
            short_label: Text::default(),
            hint: None,
            guidance_hint: None,
            probe: None,
            required: false,
            required_message: None,
            relevant: None,
            constraint: None,
            choice_filter: None,
            default: None,
            commentary: false,
            non_answers: Vec::new(),
            role: QuestionRole::Process,
            victims_code_right: None,
            action_plan_theme: None,
            sensitivity: Sensitivity::Normal,
            identifier: Identifier::None,
            disclosure_risk: false,
            release: Release::Never,
        }
    }

    /// Is it seen on a page? Everything asked, and notes.
    #[must_use]
    pub const fn is_shown(&self) -> bool {
        !matches!(self.kind, Kind::Calculate(_) | Kind::Hidden)
    }

    /// The answer a form shows before one is given.
    #[must_use]
    pub fn starting_answer(&self) -> Option<Answer> {
        self.default.as_deref().and_then(|raw| self.accept(raw).ok().flatten())
    }

    /// The choices it offers, where it has a list.
    #[must_use]
    pub const fn choices(&self) -> Option<&ChoiceList> {
        match &self.kind {
            Kind::SelectOne(list) | Kind::SelectMultiple(list) => Some(list),
            _ => None,
        }
    }
}
