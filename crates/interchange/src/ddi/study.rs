//! What the codebook is about: `stdyDscr`.

use std::io::Result;

use questionnaire::Language;

use super::xml::Xml;
use crate::outline::Outline;

/// Writes the description of the study.
pub(super) fn write(xml: &mut Xml, outline: &Outline<'_>) -> Result<()> {
    xml.within("stdyDscr", &[], |xml| {
        citation(xml, outline)?;
        if let Some(purpose) = outline.purpose.filter(|purpose| !purpose.trim().is_empty()) {
            xml.within("stdyInfo", &[], |xml| xml.words("abstract", &[("contentType", "purpose")], purpose))?;
        }
        xml.within("method", &[], |xml| {
            xml.within("dataColl", &[], |xml| {
                xml.words("collMode", &[], "Telephone or video interview")?;
                let languages: Vec<&str> = outline.languages.iter().map(|it| it.code()).collect();
                xml.words("resInstru", &[], &format!("Structured interview in {}", languages.join(", ")))
            })
        })
    })
}

fn citation(xml: &mut Xml, outline: &Outline<'_>) -> Result<()> {
    let version = outline.version.to_string();
    xml.within("citation", &[], |xml| {
        xml.within("titlStmt", &[], |xml| {
            xml.words("titl", &[("xml:lang", "en")], &outline.title.en)?;
            if let Some(welsh) = &outline.title.cy {
                xml.words("parTitl", &[("xml:lang", Language::Welsh.code())], welsh)?;
            }
            xml.words("IDNo", &[("agency", "candour")], &format!("{}@{version}", outline.name))
        })?;
        xml.within("verStmt", &[], |xml| {
            let from = outline.from.to_string();
            xml.words("version", &[("date", &from)], &version)?;
            outline
                .pins
                .iter()
                .try_for_each(|pin| xml.words("notes", &[("type", "candour")], &pin.to_string()))
        })
    })
}
