//! Parquet files as columns of numbers: written part by part, read part by part and only the columns asked for.

use std::io::Cursor;
use std::sync::Arc;

use polars_arrow::array::{Array, PrimitiveArray, Utf8ViewArray};
use polars_arrow::datatypes::{ArrowDataType, ArrowSchema, Field};
use polars_arrow::record_batch::RecordBatchT;
use polars_arrow::types::NativeType;
use polars_buffer::Buffer;
use polars_error::PolarsResult;
use polars_parquet::read::{
    BasicDecompressor, FileMetadata, PageReader, column_iter_to_arrays, read_metadata,
};
use polars_parquet::write::{
    CompressionOptions, Encoding, FileWriter, RowGroupIterator, StatisticsOptions, Version, WriteOptions,
};

use crate::TabulationFault;

/// A file in memory. Clones share it.
#[derive(Clone)]
pub(super) struct File {
    bytes: Buffer<u8>,
    metadata: Arc<FileMetadata>,
}

impl File {
    pub(super) fn open(bytes: Vec<u8>) -> Result<Self, TabulationFault> {
        let bytes = Buffer::from(bytes);
        let metadata = read_metadata(&mut Cursor::new(bytes.as_slice()))?;
        Ok(Self { bytes, metadata: Arc::new(metadata) })
    }

    /// How many parts it can be read in.
    pub(super) fn parts(&self) -> usize {
        self.metadata.row_groups.len()
    }

    /// One column of a part, whole.
    pub(super) fn column<T: NativeType>(
        &self,
        part: usize,
        name: &str,
    ) -> Result<PrimitiveArray<T>, TabulationFault> {
        let missing = || TabulationFault::Unreadable(format!("no column {name} of its kind"));
        let group = self.metadata.row_groups.get(part).ok_or_else(missing)?;
        let column = group.columns_under_root_iter(name).and_then(|mut columns| columns.next());
        let column = column.ok_or_else(missing)?;
        let range = column.byte_range();
        let (from, to) = (position(range.start)?, position(range.end)?);
        if from > to || to > self.bytes.len() {
            return Err(TabulationFault::Unreadable("the file ends too soon".to_owned()));
        }
        let pages =
            PageReader::new(Cursor::new(self.bytes.clone().sliced(from..to)), column, Vec::new(), usize::MAX);
        let decompressed = BasicDecompressor::new(pages, Vec::new());
        let of = &column.descriptor().descriptor.primitive_type;
        let field = Field::new(name.into(), T::PRIMITIVE.into(), false);
        let (arrays, _) = column_iter_to_arrays(vec![decompressed], vec![of], field, None)?;
        let array = arrays.into_iter().next().ok_or_else(missing)?;
        let array = array.as_any().downcast_ref::<PrimitiveArray<T>>().ok_or_else(missing)?;
        Ok(array.clone())
    }
}

fn position(offset: u64) -> Result<usize, TabulationFault> {
    usize::try_from(offset).map_err(|_| TabulationFault::Unreadable("the file is too long".to_owned()))
}

/// A column of numbers.
pub(super) fn numbers<T: NativeType>(values: Vec<T>) -> Box<dyn Array> {
    Box::new(PrimitiveArray::from_vec(values))
}

/// A column of numbers, some of which are none.
pub(super) fn some_numbers<T: NativeType>(values: impl Iterator<Item = Option<T>>) -> Box<dyn Array> {
    Box::new(PrimitiveArray::from_iter(values))
}

/// A column of words.
pub(super) fn words(values: &[Option<&str>]) -> Box<dyn Array> {
    Box::new(Utf8ViewArray::from_slice(values))
}

/// Writes columns of these names and kinds, part by part. A column may have missing values where its kind says so.
pub(super) fn write(
    columns: &[(&str, ArrowDataType, Missing)],
    parts: impl Iterator<Item = Vec<Box<dyn Array>>>,
) -> Result<Vec<u8>, TabulationFault> {
    let fields = columns
        .iter()
        .map(|(name, kind, missing)| Field::new((*name).into(), kind.clone(), *missing == Missing::Some));
    let schema: ArrowSchema = fields.map(|field| (field.name.clone(), field)).collect();
    let options = WriteOptions {
        statistics: StatisticsOptions::empty(),
        version: Version::V2,
        compression: CompressionOptions::Snappy,
        data_page_size: None,
    };
    let encodings: Vec<Vec<Encoding>> = columns.iter().map(|(_, kind, _)| vec![encoding(kind)]).collect();
    let mut writer = FileWriter::try_new(Vec::new(), schema.clone(), options)?;
    let shared = Arc::new(schema.clone());
    for arrays in parts {
        let batch = batch(&shared, arrays)?;
        let rows = u64::try_from(batch.len()).unwrap_or(u64::MAX);
        let encodings = Buffer::from(encodings.clone());
        for group in RowGroupIterator::try_new(std::iter::once(Ok(batch)), &schema, options, encodings)? {
            writer.write(rows, group?)?;
        }
    }
    writer.end(None)?;
    Ok(writer.into_inner())
}

/// Whether a column has values that are none.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Missing {
    None,
    Some,
}

fn batch(
    schema: &Arc<ArrowSchema>,
    arrays: Vec<Box<dyn Array>>,
) -> PolarsResult<RecordBatchT<Box<dyn Array>>> {
    let height = arrays.first().map_or(0, |array| array.len());
    RecordBatchT::try_new(height, schema.clone(), arrays)
}

/// Repeated values are kept once a page; measured numbers seldom repeat.
fn encoding(kind: &ArrowDataType) -> Encoding {
    match kind {
        ArrowDataType::Float64 => Encoding::Plain,
        _ => Encoding::RleDictionary,
    }
}
