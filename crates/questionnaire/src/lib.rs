//! What is asked: TOML text to a checked questionnaire, the route through it, an answer's validity and the codebook.
//!
//! This crate must never read a file, a clock or the environment, never stop at the first mistake an author made, and
//! never panic whatever text it is given. An answer is judged here and nowhere else.
//!
//! Start reading at [`compile`], which turns [`Source`] texts into a [`Library`]; then [`Questionnaire::route`], which
//! says what a person is asked next, [`Questionnaire::begin`], which keeps that up to date answer by answer, and
//! [`Question::accept`], which says whether an answer is one.

mod accept;
mod answer;
mod answers;
mod choice;
mod codebook;
mod compare;
mod compiler;
mod counted;
mod decimal_text;
mod diagnostic;
mod duration;
mod entry;
mod equivalence;
mod explain;
mod expression;
mod facts;
mod identity;
mod in_words;
mod language;
mod library;
mod likeness;
mod lineage;
mod name;
mod non_answer;
mod partial_date;
mod piping;
mod plan;
mod question;
mod questionnaire;
mod reachability;
mod readability;
mod refusal;
mod route;
mod routing;
mod said;
mod schema;
mod script;
mod series;
mod spelling;
mod text;
mod theme;
mod walk;
mod wave;

pub use answer::Answer;
pub use answers::Answers;
pub use choice::{Choice, ChoiceList, Polarity};
pub use codebook::{Codebook, CodebookEntry};
pub use compare::{ChoiceChange, CompareFault, Comparison, ItemChange, ScriptChange, Trend, compare};
pub use compiler::{Compilation, Source, compile};
pub use diagnostic::{Code, Diagnostic, Position, Severity};
pub use entry::{Entry, Group, Heading, Repeat};
pub use equivalence::{Equivalence, ItemId, Relation};
pub use explain::{Explained, FactRead, Read, Reason};
pub use expression::{Clause, Expression, ExpressionFault, Test, Value};
pub use facts::{CASE_FACTS, Facts};
pub use identity::{Digest, IdentityFault, QuestionnaireId, SetId};
pub use language::Language;
pub use library::{Library, QuestionSet};
pub use lineage::{Lineage, Way};
pub use name::{ChoiceName, Concept, NameFault, QuestionName};
pub use non_answer::NonAnswer;
pub use partial_date::{PartialDate, Precision};
pub use piping::{Piece, UNSAID};
pub use question::{Constraint, Identifier, Kind, Question, QuestionRole, Release, Sensitivity};
pub use questionnaire::{Item, Questionnaire, Status, Topic};
pub use readability::reading_age;
pub use refusal::Refusal;
pub use route::{Breach, Route};
pub use routing::{Change, Routing};
pub use said::Said;
pub use schema::Schema;
pub use script::{Script, ScriptKind};
pub use series::{JoinedSeries, Member, SeriesKey, SeriesSet};
pub use text::Text;
pub use theme::Theme;
pub use wave::Wave;
