//! A month's interviews in a Parquet file: one row each.

use polars_arrow::datatypes::ArrowDataType;

use super::parquet::{File, Missing, numbers, write};
use crate::TabulationFault;

/// Columns of one length.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct InterviewColumns {
    /// The interview's number.
    pub interviews: Vec<u32>,
    /// Its force, from 1.
    pub forces: Vec<u16>,
    /// Its team, from 1.
    pub teams: Vec<u16>,
    /// Its wave: 1 or 2.
    pub stages: Vec<u8>,
    /// Its month, from 0.
    pub months: Vec<u16>,
    /// The day it was completed, in days from the first of January 1970.
    pub completed: Vec<i32>,
    /// 1 complete, 2 partial, 3 withdrawn.
    pub statuses: Vec<u8>,
}

/// The file.
pub struct InterviewFile(File);

impl InterviewFile {
    /// Opens the bytes of a file.
    ///
    /// # Errors
    /// When they are no Parquet file.
    pub fn open(bytes: Vec<u8>) -> Result<Self, TabulationFault> {
        File::open(bytes).map(Self)
    }

    /// Number, team, wave and status of every interview.
    ///
    /// # Errors
    /// When it has other columns.
    pub fn read(&self) -> Result<InterviewColumns, TabulationFault> {
        let mut all = InterviewColumns::default();
        for part in 0..self.0.parts() {
            all.interviews.extend_from_slice(self.0.column(part, "interview_id")?.values());
            all.forces.extend_from_slice(self.0.column(part, "force_id")?.values());
            all.teams.extend_from_slice(self.0.column(part, "team_id")?.values());
            all.stages.extend_from_slice(self.0.column(part, "stage")?.values());
            all.months.extend_from_slice(self.0.column(part, "month")?.values());
            all.statuses.extend_from_slice(self.0.column(part, "status")?.values());
        }
        Ok(all)
    }

    /// The bytes of a file with these rows.
    ///
    /// # Errors
    /// When the columns have several lengths.
    pub fn write(rows: InterviewColumns) -> Result<Vec<u8>, TabulationFault> {
        let columns = [
            ("interview_id", ArrowDataType::UInt32, Missing::None),
            ("force_id", ArrowDataType::UInt16, Missing::None),
            ("team_id", ArrowDataType::UInt16, Missing::None),
            ("stage", ArrowDataType::UInt8, Missing::None),
            ("month", ArrowDataType::UInt16, Missing::None),
            ("completed_on", ArrowDataType::Date32, Missing::None),
            ("status", ArrowDataType::UInt8, Missing::None),
        ];
        let days = polars_arrow::array::PrimitiveArray::from_vec(rows.completed).to(ArrowDataType::Date32);
        let arrays = vec![
            numbers(rows.interviews),
            numbers(rows.forces),
            numbers(rows.teams),
            numbers(rows.stages),
            numbers(rows.months),
            Box::new(days),
            numbers(rows.statuses),
        ];
        write(&columns, std::iter::once(arrays))
    }
}
