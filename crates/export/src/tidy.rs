//! The tidy rows as comma-separated values (RFC 4180, UTF-8).

use std::borrow::Cow;

use crate::rows::{Column, Field, rows};
use crate::{ExportFault, Release};

/// The edition as comma-separated values: a header, then one row a value.
pub fn csv(release: &Release) -> Result<Vec<u8>, ExportFault> {
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    writer.write_record(Column::ALL.map(Column::name))?;
    for row in rows(&release.edition) {
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
