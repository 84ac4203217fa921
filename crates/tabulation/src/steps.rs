//! The polars steps, each a named function, so that the pipeline reads as a sentence: people, counted by
//! questionnaire, concept, measure and code.

use polars::prelude::*;
use questionnaire::NonAnswer;

use crate::answers::{CODE, CONCEPT, INTERVIEW, QUESTIONNAIRE, REASON, Tables};
use crate::cells::Measure;

/// What is counted.
pub(crate) const MEASURE: &str = "measure";
/// How many people.
pub(crate) const PEOPLE: &str = "people";

/// Every count of the month.
pub(crate) fn counts(tables: Tables) -> PolarsResult<LazyFrame> {
    let answers = tables.answers.with_column(reason());
    let counted = [
        interviews(tables.interviews),
        answered(answers.clone()),
        by_option(answers.clone()),
        by_reason(answers),
    ];
    concat(counted, UnionArgs::default())
}

/// Why there is no choice to count: a non-answer was given, the route left the question out, or the interview ended
/// before it. Null where there is a choice.
fn reason() -> Expr {
    when(col(REASON).is_null().and(col(CODE).is_null()))
        .then(lit(NonAnswer::NotReached.name()))
        .otherwise(col(REASON))
        .alias(REASON)
}

/// Interviews by questionnaire.
fn interviews(interviews: LazyFrame) -> LazyFrame {
    let counted = interviews.group_by([col(QUESTIONNAIRE)]).agg([people()]);
    counted.with_columns([lit("").alias(CONCEPT), lit("").alias(CODE)]).select(columns(Measure::Interviews))
}

/// People who chose an option, by question.
fn answered(answers: LazyFrame) -> LazyFrame {
    let chosen = answers.filter(col(REASON).is_null());
    let counted = chosen.group_by([col(QUESTIONNAIRE), col(CONCEPT)]).agg([people()]);
    counted.with_column(lit("").alias(CODE)).select(columns(Measure::Answered))
}

/// People by question and option.
fn by_option(answers: LazyFrame) -> LazyFrame {
    let chosen = answers.filter(col(REASON).is_null());
    chosen
        .group_by([col(QUESTIONNAIRE), col(CONCEPT), col(CODE)])
        .agg([people()])
        .select(columns(Measure::Option))
}

/// People without a choice, by question and reason.
fn by_reason(answers: LazyFrame) -> LazyFrame {
    let without = answers.filter(col(REASON).is_not_null()).with_column(col(REASON).alias(CODE));
    without
        .group_by([col(QUESTIONNAIRE), col(CONCEPT), col(CODE)])
        .agg([people()])
        .select(columns(Measure::Reason))
}

/// Each person once, however many options they chose.
fn people() -> Expr {
    col(INTERVIEW).n_unique().cast(DataType::UInt32).alias(PEOPLE)
}

/// The same columns for every measure.
fn columns(measure: Measure) -> [Expr; 5] {
    [col(QUESTIONNAIRE), col(CONCEPT), lit(measure.name()).alias(MEASURE), col(CODE), col(PEOPLE)]
}
