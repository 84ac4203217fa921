//! An XML file, written element by element, with everything escaped that has to be.

use std::io::Result;

use questionnaire::{Language, Text};
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

pub(super) struct Xml {
    writer: Writer<Vec<u8>>,
}

impl Xml {
    pub(super) fn new() -> Result<Self> {
        let mut writer = Writer::new_with_indent(Vec::new(), b' ', 2);
        writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
        Ok(Self { writer })
    }

    pub(super) fn text(self) -> String {
        let mut text = String::from_utf8_lossy(&self.writer.into_inner()).into_owned();
        text.push('\n');
        text
    }

    /// An element with others inside.
    pub(super) fn within(
        &mut self,
        name: &str,
        attributes: &[(&str, &str)],
        inside: impl FnOnce(&mut Self) -> Result<()>,
    ) -> Result<()> {
        self.writer.write_event(Event::Start(start(name, attributes)))?;
        inside(self)?;
        self.writer.write_event(Event::End(BytesEnd::new(name)))
    }

    /// An element with nothing inside.
    pub(super) fn empty(&mut self, name: &str, attributes: &[(&str, &str)]) -> Result<()> {
        self.writer.write_event(Event::Empty(start(name, attributes)))
    }

    /// An element with words inside. XML has no control characters, not even escaped ones.
    pub(super) fn words(&mut self, name: &str, attributes: &[(&str, &str)], words: &str) -> Result<()> {
        let words: String = words.chars().filter(|c| !c.is_control() || matches!(c, '\n' | '\t')).collect();
        self.writer.write_event(Event::Start(start(name, attributes)))?;
        self.writer.write_event(Event::Text(BytesText::new(&words)))?;
        self.writer.write_event(Event::End(BytesEnd::new(name)))
    }

    /// An element for each language a text is in.
    pub(super) fn said(&mut self, name: &str, attributes: &[(&str, &str)], text: &Text) -> Result<()> {
        for language in Language::ALL {
            if let Some(words) = in_language(text, language) {
                let language = [("xml:lang", language.code())];
                self.words(name, &[&language, attributes].concat(), words)?;
            }
        }
        Ok(())
    }
}

/// The words in one language, none where it is not written in it.
pub(super) fn in_language(text: &Text, language: Language) -> Option<&str> {
    match language {
        Language::English => Some(&text.en),
        Language::Welsh => text.cy.as_deref(),
    }
}

fn start<'n>(name: &'n str, attributes: &[(&str, &str)]) -> BytesStart<'n> {
    let mut start = BytesStart::new(name);
    for attribute in attributes {
        start.push_attribute(*attribute);
    }
    start
}
