//! A month's answers in a Parquet file: one row for each interview and question, in that order.

use polars_arrow::array::PrimitiveArray;
use polars_arrow::datatypes::ArrowDataType;

use super::parquet::{File, Missing, numbers, words, write};
use crate::TabulationFault;

/// Rows to be written: columns of one length.
#[derive(Debug, Default)]
pub struct AnswerColumns {
    /// The interview's number.
    pub interviews: Vec<u32>,
    /// The question's, from 1.
    pub questions: Vec<u8>,
    /// What was answered, as [`super::Kind`] says; below zero, why nothing was.
    pub codes: Vec<i16>,
    /// What was said, where the question asks for words.
    pub texts: Vec<Option<&'static str>>,
}

/// A month's answers, to be read part by part.
#[derive(Clone)]
pub struct AnswerFile(File);

/// Some rows of it, without what was said.
pub struct AnswerPart {
    interviews: PrimitiveArray<u32>,
    questions: PrimitiveArray<u8>,
    codes: PrimitiveArray<i16>,
}

impl AnswerFile {
    /// Opens the bytes of a file. Nothing but its contents page is read.
    ///
    /// # Errors
    /// When they are no Parquet file.
    pub fn open(bytes: Vec<u8>) -> Result<Self, TabulationFault> {
        File::open(bytes).map(Self)
    }

    /// How many parts it can be read in.
    pub fn parts(&self) -> usize {
        self.0.parts()
    }

    /// One part, from 0.
    ///
    /// # Errors
    /// When it has no such part, or other columns.
    pub fn part(&self, part: usize) -> Result<AnswerPart, TabulationFault> {
        let answers = AnswerPart {
            interviews: self.0.column(part, "interview_id")?,
            questions: self.0.column(part, "question_id")?,
            codes: self.0.column(part, "code")?,
        };
        let rows = answers.codes.values().len();
        match answers.interviews().len() == rows && answers.questions().len() == rows {
            true => Ok(answers),
            false => Err(TabulationFault::Unreadable("columns of several lengths".to_owned())),
        }
    }

    /// The bytes of a file with these parts.
    ///
    /// # Errors
    /// When the columns of a part have several lengths.
    pub fn write(parts: impl Iterator<Item = AnswerColumns>) -> Result<Vec<u8>, TabulationFault> {
        let columns = [
            ("interview_id", ArrowDataType::UInt32, Missing::None),
            ("question_id", ArrowDataType::UInt8, Missing::None),
            ("code", ArrowDataType::Int16, Missing::None),
            ("answer_text", ArrowDataType::Utf8View, Missing::Some),
        ];
        let arrays = parts.map(|part| {
            let AnswerColumns { interviews, questions, codes, texts } = part;
            vec![numbers(interviews), numbers(questions), numbers(codes), words(&texts)]
        });
        write(&columns, arrays)
    }
}

impl AnswerPart {
    /// The interview of each row.
    pub fn interviews(&self) -> &[u32] {
        self.interviews.values()
    }

    /// The question of each row.
    pub fn questions(&self) -> &[u8] {
        self.questions.values()
    }

    /// What each row holds.
    pub fn codes(&self) -> &[i16] {
        self.codes.values()
    }
}
