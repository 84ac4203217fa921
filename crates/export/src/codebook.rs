//! A code frame as a codebook that programs for qualitative analysis read: the REFI-QDA standard's exchange format, `.qdc`.
//!
//! A theme is a code that nothing is coded with; the codes of the theme stand inside it. An identifier follows the meaning and
//! not the version: a code that says "same" keeps the one it had, so a project that was begun with an earlier version
//! goes on with a later one.

use std::io::Result;

use data_encoding::HEXLOWER;
use questionnaire::{Language, Text};
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};
use sha2::{Digest, Sha256};
use verbatim::frame::{CodeFrame, FrameCode, FrameTheme, Frames};

use crate::ExportFault;
use crate::words::Words;

/// The name of the format.
const NAMESPACE: &str = "urn:QDA-XML:codebook:1.0";

/// Where the format's own description of itself can be found, by its name and the file everybody calls it.
const SCHEMA: &str = "urn:QDA-XML:codebook:1.0 Codebook.xsd";

/// A version of a frame as a codebook in one language. The same frame always gives the same bytes.
///
/// # Errors
/// When it cannot be written.
pub fn codebook(
    frames: &Frames,
    frame: &CodeFrame,
    language: Language,
) -> std::result::Result<Vec<u8>, ExportFault> {
    let mut book = Book { writer: Writer::new_with_indent(Vec::new(), b' ', 2), frames, frame, language };
    book.write()?;
    let mut bytes = book.writer.into_inner();
    bytes.push(b'\n');
    Ok(bytes)
}

struct Book<'f> {
    writer: Writer<Vec<u8>>,
    frames: &'f Frames,
    frame: &'f CodeFrame,
    language: Language,
}

impl Book<'_> {
    fn write(&mut self) -> Result<()> {
        self.writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("utf-8"), None)))?;
        let root = [
            ("xmlns", NAMESPACE),
            ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
            ("xsi:schemaLocation", SCHEMA),
            ("origin", "Candour"),
        ];
        self.open("CodeBook", &root)?;
        self.open("Codes", &[])?;
        for theme in &self.frame.themes {
            self.theme(theme)?;
        }
        self.close("Codes")?;
        self.close("CodeBook")
    }

    fn theme(&mut self, theme: &FrameTheme) -> Result<()> {
        let guid = guid(&format!("{}/{}", self.frame.id.name, theme.name));
        let name = theme.label.say(self.language);
        let said =
            [("guid", guid.as_str()), ("name", name), ("isCodable", "false"), ("color", &theme.colour)];
        self.open("Code", &said)?;
        for code in self.frame.codes_of(&theme.name) {
            self.code(code, theme)?;
        }
        self.close("Code")
    }

    fn code(&mut self, code: &FrameCode, theme: &FrameTheme) -> Result<()> {
        let root = self.frames.root(self.frame, code);
        let guid = guid(&format!("{}/{}", root.frame, root.code));
        let name = code.label.say(self.language);
        let said = [("guid", guid.as_str()), ("name", name), ("isCodable", "true"), ("color", &theme.colour)];
        self.open("Code", &said)?;
        self.open("Description", &[])?;
        let description = self.description(code);
        self.writer.write_event(Event::Text(BytesText::new(&description)))?;
        self.close("Description")?;
        self.close("Code")
    }

    /// What it means, with the words it is and is not given to.
    fn description(&self, code: &FrameCode) -> String {
        let words = Words(self.language);
        let said = |key: &str, text: &Text| words.with(key, &[("words", text.say(self.language))]);
        let definition = code.definition.say(self.language);
        let parts = [said("codebook-include", &code.include), said("codebook-exclude", &code.exclude)];
        format!("{definition}\n{}", parts.join("\n"))
    }

    fn open(&mut self, name: &str, attributes: &[(&str, &str)]) -> Result<()> {
        let start = BytesStart::new(name).with_attributes(attributes.iter().copied());
        self.writer.write_event(Event::Start(start.into_owned()))
    }

    fn close(&mut self, name: &str) -> Result<()> {
        self.writer.write_event(Event::End(BytesEnd::new(name)))
    }
}

/// An identifier made from a name, in the form of a UUID of version 8 (RFC 9562): whoever makes it anew makes the same.
fn guid(name: &str) -> String {
    let digest = Sha256::digest(format!("candour code {name}").as_bytes());
    let mut hex = HEXLOWER.encode(&digest);
    hex.replace_range(12..13, "8");
    hex.replace_range(16..17, "8");
    let part = |range: std::ops::Range<usize>| hex.get(range).unwrap_or_default();
    [part(0..8), part(8..12), part(12..16), part(16..20), part(20..32)].join("-")
}
