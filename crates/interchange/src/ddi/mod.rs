//! DDI-Codebook 2.5: a codebook of a set or an interview, as archives and statistical packages read it.
//!
//! The order of elements is the schema's. What DDI has no element for (how far figures go, the right of the Victims' Code)
//! is in `notes` of type `candour`.

mod study;
mod variable;
mod xml;

use questionnaire::{Library, QuestionnaireId};

use crate::outline::Outline;
use crate::{DescribeFault, Described, Wanted};
use xml::Xml;

/// A codebook of a set or an interview: one variable for each question that has an answer.
///
/// # Errors
/// When there is no such set or interview in the library.
pub fn ddi_codebook(library: &Library, wanted: &Wanted) -> Result<Described, DescribeFault> {
    let outline = Outline::of(library, wanted).ok_or_else(|| DescribeFault::Unknown(wanted.clone()))?;
    codebook(&outline)
}

/// The codebook of what is published of an interview: a variable for each question whose figures anybody sees.
///
/// # Errors
/// When there is no such interview in the library.
pub fn published_codebook(library: &Library, interview: QuestionnaireId) -> Result<Described, DescribeFault> {
    let wanted = Wanted::Interview(interview);
    let outline = Outline::of(library, &wanted).ok_or(DescribeFault::Unknown(wanted))?;
    codebook(&outline.published())
}

fn codebook(outline: &Outline<'_>) -> Result<Described, DescribeFault> {
    let mut xml = Xml::new()?;
    let root = [
        ("xmlns", "ddi:codebook:2_5"),
        ("version", "2.5"),
        ("xml:lang", "en"),
        ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
        (
            "xsi:schemaLocation",
            "ddi:codebook:2_5 https://ddialliance.org/Specification/DDI-Codebook/2.5/XMLSchema/codebook.xsd",
        ),
    ];
    xml.within("codeBook", &root, |xml| {
        study::write(xml, outline)?;
        variable::write_all(xml, outline)
    })?;
    Ok(Described { text: xml.text(), remarks: Vec::new() })
}
