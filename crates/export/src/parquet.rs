//! The tidy rows as a Parquet file: the same columns, words as strings, numbers as doubles, nothing as null.

use std::sync::Arc;

use polars_arrow::array::{Array, PrimitiveArray, Utf8ViewArray};
use polars_arrow::datatypes::{ArrowDataType, ArrowSchema, Field as ArrowField};
use polars_arrow::record_batch::RecordBatchT;
use polars_buffer::Buffer;
use polars_parquet::write::{
    CompressionOptions, Encoding, FileWriter, RowGroupIterator, StatisticsOptions, Version, WriteOptions,
};

use crate::rows::{Column, Field, Kind, Row, rows};
use crate::{ExportFault, Release};

/// Rows of one part of the file.
const PART: usize = 65_536;

fn options() -> WriteOptions {
    WriteOptions {
        statistics: StatisticsOptions::empty(),
        version: Version::V2,
        compression: CompressionOptions::Snappy,
        data_page_size: None,
    }
}

/// The edition as a Parquet file.
pub fn parquet(release: &Release) -> Result<Vec<u8>, ExportFault> {
    let schema: ArrowSchema = Column::ALL.map(field).into_iter().map(|it| (it.name.clone(), it)).collect();
    let mut writer = FileWriter::try_new(Vec::new(), schema.clone(), options())?;
    let shared = Arc::new(schema.clone());
    let all: Vec<Row<'_>> = rows(release).collect();
    for part in all.chunks(PART) {
        let arrays = Column::ALL.map(|column| array(column, part)).into();
        let batch = RecordBatchT::try_new(part.len(), shared.clone(), arrays)?;
        let encodings: Vec<Vec<Encoding>> = Column::ALL.map(|column| vec![encoding(column)]).into();
        let groups = RowGroupIterator::try_new(
            std::iter::once(Ok(batch)),
            &schema,
            options(),
            Buffer::from(encodings),
        )?;
        for group in groups {
            writer.write(u64::try_from(part.len()).unwrap_or(u64::MAX), group?)?;
        }
    }
    writer.end(None)?;
    Ok(writer.into_inner())
}

fn field(column: Column) -> ArrowField {
    let kind = match column.kind() {
        Kind::Words => ArrowDataType::Utf8View,
        Kind::Number => ArrowDataType::Float64,
        Kind::Count => ArrowDataType::UInt32,
    };
    ArrowField::new(column.name().into(), kind, column.kind() != Kind::Words)
}

/// Words repeat from row to row and are kept once a page; measured numbers seldom do.
fn encoding(column: Column) -> Encoding {
    match column.kind() {
        Kind::Number => Encoding::Plain,
        Kind::Words | Kind::Count => Encoding::RleDictionary,
    }
}

fn array(column: Column, part: &[Row<'_>]) -> Box<dyn Array> {
    let fields = part.iter().map(|row| row.field(column));
    match column.kind() {
        Kind::Words => {
            let words: Vec<_> = fields.map(|field| Some(field.text())).collect();
            Box::new(Utf8ViewArray::from_slice(words))
        }
        Kind::Number => Box::new(PrimitiveArray::<f64>::from_iter(fields.map(|field| match field {
            Field::Number(number) => number,
            Field::Words(_) | Field::Count(_) => None,
        }))),
        Kind::Count => Box::new(PrimitiveArray::<u32>::from_iter(fields.map(|field| match field {
            Field::Count(count) => count,
            Field::Words(_) | Field::Number(_) => None,
        }))),
    }
}
