//! The tidy rows as JSON: one object with what it is, and its rows.

use serde::ser::{Serialize, SerializeSeq, SerializeStruct, Serializer};

use crate::rows::{Column, Field, Row, rows};
use crate::{ExportFault, Release};

/// The name and version of this form. A change that a reader would stumble over gets another.
const FORMAT: &str = "candour-figures/1";

/// The edition as JSON. A value that is withheld is null beside its marker.
pub fn json(release: &Release) -> Result<Vec<u8>, ExportFault> {
    Ok(serde_json::to_vec(&Document(release))?)
}

struct Document<'a>(&'a Release);

impl Serialize for Document<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Release { edition, version, published, .. } = self.0;
        let mut document = serializer.serialize_struct("document", 7)?;
        document.serialize_field("format", FORMAT)?;
        document.serialize_field("area_code", &edition.area_code)?;
        document.serialize_field("area", &edition.area)?;
        document.serialize_field("month", &edition.month)?;
        document.serialize_field("version", version)?;
        document.serialize_field("published", &published.to_string())?;
        document.serialize_field("rows", &Rows(self.0))?;
        document.end()
    }
}

struct Rows<'a>(&'a Release);

impl Serialize for Rows<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut sequence = serializer.serialize_seq(None)?;
        for row in rows(self.0) {
            sequence.serialize_element(&Line(row))?;
        }
        sequence.end()
    }
}

struct Line<'a>(Row<'a>);

impl Serialize for Line<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(Column::ALL.map(|column| (column.name(), self.0.field(column))))
    }
}

impl Serialize for Field<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Words(words) => serializer.serialize_str(words),
            Self::Number(number) => number.serialize(serializer),
            Self::Count(count) => count.serialize(serializer),
        }
    }
}
