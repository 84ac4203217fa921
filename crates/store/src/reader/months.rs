//! Which interviews count in a month.

use access::Permission;
use access::permission::{
    CloseMonth, CommitHistory, DiscardHistory, DownloadMicrodata, DownloadResponseBias, ReadProvisional,
    ReadResponseBias, RecountMonths, RestateMonth,
};
use fieldwork::ForceCode;
use sea_orm::{ColumnTrait, Condition};
use statistics::Month;

use crate::rows::interviews;

/// Permissions that count a month's answers.
pub trait CountsMonths: Permission {}

impl CountsMonths for CloseMonth {}
impl CountsMonths for RecountMonths {}
impl CountsMonths for RestateMonth {}
impl CountsMonths for ReadProvisional {}
impl CountsMonths for ReadResponseBias {}
impl CountsMonths for DownloadResponseBias {}
impl CountsMonths for DownloadMicrodata {}
impl CountsMonths for CommitHistory {}
impl CountsMonths for DiscardHistory {}

pub(super) fn finished_in(force: &ForceCode, month: Month) -> Condition {
    Condition::all()
        .add(interviews::Column::ForceCode.eq(force.as_str()))
        .add(interviews::Column::FinishedOn.gte(month.first_day()))
        .add(interviews::Column::FinishedOn.lte(month.last_day()))
        .add(kept())
}

/// Finished, or broken off with leave to keep what was said.
pub(crate) fn kept() -> Condition {
    Condition::any().add(interviews::Column::State.eq("finished")).add(
        Condition::all()
            .add(interviews::Column::State.eq("broken-off"))
            .add(interviews::Column::Answers.eq("kept")),
    )
}
