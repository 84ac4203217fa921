//! The tidy rows as comma-separated values (RFC 4180, UTF-8).

use std::borrow::Cow;

use crate::rows::{Column, Field, Row, rows};
use crate::{ExportFault, Release};

/// Which rows of an edition are wanted. What is not named is not narrowed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Part {
    /// Those of one team, or of the teams it is told together with.
    pub team: Option<String>,
    /// Those of one window, by its name in the column `coverage`.
    pub coverage: Option<&'static str>,
}

impl Part {
    fn has(&self, row: &Row<'_>) -> bool {
        let of_team = |team: &String| {
            row.place.unit.is_some_and(|unit| unit.kind == "team" && unit.figures.units.contains(team))
        };
        self.team.as_ref().is_none_or(of_team) && self.coverage.is_none_or(|it| it == row.place.coverage)
    }
}

/// The edition as comma-separated values: a header, then one row a value.
pub fn csv(release: &Release) -> Result<Vec<u8>, ExportFault> {
    csv_part(release, &Part::default())
}

/// The rows of a part, with the columns of the whole.
///
/// # Errors
/// When they cannot be written.
pub fn csv_part(release: &Release, part: &Part) -> Result<Vec<u8>, ExportFault> {
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    writer.write_record(Column::ALL.map(Column::name))?;
    for row in rows(release).filter(|row| part.has(row)) {
        for column in Column::ALL {
            writer.write_field(row.field(column).text().as_bytes())?;
        }
        writer.write_record(None::<&[u8]>)?;
    }
    writer.into_inner().map_err(|fault| ExportFault::Unfinished(fault.to_string()))
}

impl<'a> Field<'a> {
    /// As it stands in a file of text: numbers in their shortest exact form, nothing where there is none.
    pub(crate) fn text(self) -> Cow<'a, str> {
        let written = |number: Option<String>| Cow::Owned(number.unwrap_or_default());
        match self {
            Self::Words(words) => words,
            Self::Number(number) => written(number.map(|number| number.to_string())),
            Self::Count(count) => written(count.map(|count| count.to_string())),
        }
    }
}
