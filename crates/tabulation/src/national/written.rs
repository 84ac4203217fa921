//! The tables as bytes: as a Parquet file, and row by row for another program to be held against.

use std::io::{self, Write};

use polars_arrow::datatypes::ArrowDataType;

use super::parquet::{Missing, numbers, some_numbers, write};
use super::row::WHOLE;
use super::tables::{COLUMNS, Part, Tables};
use crate::TabulationFault;

impl Tables {
    /// A Parquet file; what cannot be said is null.
    ///
    /// # Errors
    /// When the writer refuses.
    pub fn to_parquet(&self) -> Result<Vec<u8>, TabulationFault> {
        let kind = |(place, name): (usize, &&'static str)| match place < WHOLE {
            true => (*name, ArrowDataType::UInt32, Missing::None),
            false => (*name, ArrowDataType::Float64, Missing::Some),
        };
        let columns: Vec<_> = COLUMNS.iter().enumerate().map(kind).collect();
        let arrays = |part: &Part| {
            let whole = part.whole.iter().map(|column| numbers(column.clone()));
            let said = |value: &f64| Some(*value).filter(|value| !value.is_nan());
            let measured = part.measured.iter().map(|column| some_numbers(column.iter().map(said)));
            whole.chain(measured).collect()
        };
        write(&columns, self.parts.iter().map(arrays))
    }

    /// Every row as eight bytes a column, little-endian, in the order of [`COLUMNS`]; what cannot be said is not a number.
    ///
    /// # Errors
    /// When the writer refuses.
    pub fn write_rows(&self, to: &mut impl Write) -> io::Result<()> {
        for part in &self.parts {
            for row in 0..part.rows() {
                let whole = part.whole.iter().filter_map(|column| column.get(row)).copied().map(f64::from);
                let measured = part.measured.iter().filter_map(|column| column.get(row)).copied();
                for value in whole.chain(measured) {
                    to.write_all(&value.to_le_bytes())?;
                }
            }
        }
        Ok(())
    }
}
