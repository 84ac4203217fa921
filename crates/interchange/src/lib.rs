//! Question sets in other trades' formats: XLSForm workbooks in and out, DDI-Codebook and FHIR Questionnaire out.
//!
//! It takes bytes and texts and gives bytes and texts. It must never lose anything silently: what another format cannot
//! hold travels in a place that format leaves free, or is named in the report; and it must never panic or run without
//! bound, whatever workbook it is given.
//!
//! Start reading at [`import_xlsform`] and [`export_xlsform`]; both work on a set as a tree of keys and values ([`form`]),
//! so that a key of the question format needs no change here.

mod ddi;
mod described;
mod fhir;
mod form;
mod lists;
mod outline;
mod table;
mod workbook;
mod xlsform;

pub use ddi::{ddi_codebook, published_codebook};
pub use described::{DescribeFault, Described};
pub use fhir::fhir_questionnaire;
pub use lists::{ListsClash, lists_to_add};
pub use table::{TableFault, table};
pub use xlsform::{
    ExportFault, Exported, Finding, ImportOptions, Imported, Outcome, Wanted, export_xlsform, import_xlsform,
};
