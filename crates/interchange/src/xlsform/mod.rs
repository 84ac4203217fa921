//! XLSForm: the workbook that ODK, KoBoToolbox, SurveyCTO and others read.
//!
//! A set's own keys that XLSForm has no column for stand in columns `bind::candour:<key>`, which every reader of XLSForm
//! accepts and passes on. Where a key has a column of its own but XLSForm says it in other words, the column says it in
//! those words and the key stands beside it as its author wrote it ([`cells`]).

mod answers;
mod cells;
mod columns;
mod export;
mod finding;
mod import;
mod interview;
mod own;
mod pieces;
mod remarks;
mod rows;
mod said;
mod sheets;
mod stand_ins;
mod translate;
mod words;

pub use export::{ExportFault, Exported, Wanted, export_xlsform};
pub use finding::{Finding, Outcome};
pub use import::{ImportOptions, Imported, import_xlsform};
pub(crate) use pieces::{Piece, closing, pieces};
