//! Codebooks: the exchange format's own rules, held to by a check that shares nothing with the writer; and identifiers that
//! follow a meaning from version to version.

use std::collections::BTreeMap;

use questionnaire::Language;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use verbatim::frame::{FrameSource, Frames, compile};

const OURS: &str = include_str!("../../../../config/code-frames/words/1.toml");

/// An element with everything in it.
#[derive(Debug, Default, PartialEq)]
struct Element {
    name: String,
    attributes: BTreeMap<String, String>,
    children: Vec<Element>,
    text: String,
}

fn element(start: &BytesStart<'_>) -> Element {
    let attributes = start.attributes().map(|attribute| {
        let attribute = attribute.unwrap();
        let value = quick_xml::escape::unescape(&attribute.value).unwrap();
        (attribute.key.as_ref().to_owned(), value.into_owned())
    });
    Element { attributes: attributes.collect(), name: start.name().as_ref().to_owned(), ..Element::default() }
}

/// The document as a tree.
fn parsed(xml: &str) -> Element {
    let mut reader = Reader::from_str(xml);
    let mut open = vec![Element::default()];
    loop {
        match reader.read_event().unwrap() {
            Event::Start(start) => open.push(element(&start)),
            Event::Empty(start) => open.last_mut().unwrap().children.push(element(&start)),
            Event::End(_) => {
                let done = open.pop().unwrap();
                open.last_mut().unwrap().children.push(done);
            }
            Event::Text(text) => open.last_mut().unwrap().text += &*text,
            Event::GeneralRef(_) => open.last_mut().unwrap().text.push('&'),
            Event::Eof => break,
            _ => {}
        }
    }
    open.pop().unwrap().children.pop().unwrap()
}

/// The attributes an element has to have, those it may have, and its children, each with how often it stands there at least and at most.
type Rule = (&'static [&'static str], &'static [&'static str], &'static [(&'static str, usize, usize)]);

/// What the published structure of a codebook says of each element: the attributes it has to have and may have, and its
/// children in their order, with how often each may stand there.
fn breaches(element: &Element) -> Vec<String> {
    let (required, allowed, children): Rule = match &*element.name {
        "CodeBook" => (&[], &["origin"], &[("Codes", 1, 1), ("Sets", 0, 1)]),
        "Codes" => (&[], &[], &[("Code", 1, usize::MAX)]),
        "Code" => (
            &["guid", "name", "isCodable"],
            &["color"],
            &[("Description", 0, 1), ("NoteRef", 0, usize::MAX), ("Code", 0, usize::MAX)],
        ),
        "Description" => (&[], &[], &[]),
        other => return vec![format!("{other} is no element of a codebook")],
    };
    let mut found = of_attributes(element, required, allowed);
    found.extend(of_children(element, children));
    found.extend(element.children.iter().flat_map(breaches));
    found
}

fn of_attributes(element: &Element, required: &[&str], allowed: &[&str]) -> Vec<String> {
    let missing = required.iter().filter(|name| !element.attributes.contains_key(**name));
    let mut found: Vec<String> = missing.map(|name| format!("{} has no {name}", element.name)).collect();
    for (name, value) in &element.attributes {
        let right = match name.as_str() {
            "xmlns" | "xmlns:xsi" | "xsi:schemaLocation" => element.name == "CodeBook",
            "guid" => is_guid(value),
            "isCodable" => ["true", "false", "1", "0"].contains(&value.as_str()),
            "color" => is_colour(value),
            _ => true,
        };
        let known = name.starts_with("xmlns") || name.starts_with("xsi:");
        if !right || !(known || required.contains(&name.as_str()) || allowed.contains(&name.as_str())) {
            found.push(format!("{} may not have {name}={value:?}", element.name));
        }
    }
    found
}

fn of_children(element: &Element, children: &[(&str, usize, usize)]) -> Vec<String> {
    let place = |child: &Element| children.iter().position(|(name, ..)| *name == child.name);
    let places: Vec<Option<usize>> = element.children.iter().map(place).collect();
    let mut found = Vec::new();
    if places.contains(&None) || !places.is_sorted() {
        found.push(format!("{} holds what it may not, or in another order", element.name));
    }
    for (at, (name, fewest, most)) in children.iter().enumerate() {
        let count = places.iter().filter(|place| **place == Some(at)).count();
        if count < *fewest || count > *most {
            found.push(format!("{} holds {count} of {name}", element.name));
        }
    }
    found
}

fn is_guid(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let lengths: Vec<usize> = parts.iter().map(|part| part.len()).collect();
    lengths == [8, 4, 4, 4, 12] && parts.concat().chars().all(|digit| digit.is_ascii_hexdigit())
}

fn is_colour(text: &str) -> bool {
    let digits = text.strip_prefix('#').unwrap_or_default();
    [3, 6].contains(&digits.len()) && digits.chars().all(|digit| digit.is_ascii_hexdigit())
}

fn frames(files: &[(&str, &str)]) -> Frames {
    let source = |(path, text): &(&str, &str)| FrameSource { path: (*path).into(), text: (*text).into() };
    let compilation = compile(&files.iter().map(source).collect::<Vec<_>>());
    assert_eq!(compilation.findings, []);
    compilation.frames
}

fn written(frames: &Frames, language: Language) -> Element {
    let bytes = export::codebook(frames, frames.in_use().unwrap(), language).unwrap();
    assert_eq!(bytes, export::codebook(frames, frames.in_use().unwrap(), language).unwrap());
    parsed(std::str::from_utf8(&bytes).unwrap())
}

/// Every code by its name, whatever it stands in.
fn guids(element: &Element) -> BTreeMap<String, String> {
    let own = element.attributes.get("guid").map(|guid| (element.attributes["name"].clone(), guid.clone()));
    own.into_iter().chain(element.children.iter().flat_map(guids)).collect()
}

#[test]
fn the_panels_codebook_keeps_the_formats_rules_in_both_languages() {
    let frames = frames(&[("words/1.toml", OURS)]);
    for language in Language::ALL {
        let book = written(&frames, language);
        assert_eq!(breaches(&book), Vec::<String>::new());
        assert_eq!(book.attributes["xmlns"], "urn:QDA-XML:codebook:1.0");
        let themes = &book.children[0].children;
        let codes: usize = themes.iter().map(|theme| theme.children.len()).sum();
        let frame = frames.in_use().unwrap();
        assert_eq!((themes.len(), codes), (frame.themes.len(), frame.codes.len()));
        assert!(themes.iter().all(|theme| theme.attributes["isCodable"] == "false"));
        assert_eq!(guids(&book).len(), themes.len() + codes, "identifiers and names are unique");
    }
}

#[test]
fn the_check_finds_what_breaks_the_rules() {
    let good = r##"<CodeBook><Codes><Code guid="01234567-89ab-cdef-0123-456789abcdef" name="a" isCodable="true"/></Codes></CodeBook>"##;
    assert!(breaches(&parsed(good)).is_empty());
    let bad = [
        good.replace("isCodable", "codable"),
        good.replace("01234567-", ""),
        good.replace("name=\"a\"", "name=\"a\" color=\"red\""),
        good.replace("Codes>", "Kodes>"),
        good.replace("/></Codes>", "><Code/><Description/></Code></Codes>"),
        "<CodeBook><Codes></Codes></CodeBook>".to_owned(),
    ];
    for bad in bad {
        assert!(!breaches(&parsed(&bad)).is_empty(), "{bad}");
    }
}

#[test]
fn a_code_that_means_the_same_keeps_its_identifier_and_no_other_does() {
    let first = frames(&[("words/1.toml", OURS)]);
    let mut next = OURS.replace("version = 1", "version = 2");
    for code in &first.in_use().unwrap().codes {
        let relation = if code.name.as_str() == "delay" { "wider" } else { "same" };
        let name = format!("[[code]]\nname = \"{}\"\n", code.name);
        next = next.replace(&name, &format!("{name}relation = \"{relation}\"\nwas = \"{}\"\n", code.name));
    }
    let both = frames(&[("words/1.toml", OURS), ("words/2.toml", &next)]);
    let (before, after) = (written(&first, Language::English), written(&both, Language::English));
    let (before, after) = (guids(&before), guids(&after));
    let changed: Vec<&String> = before.keys().filter(|name| before[*name] != after[*name]).collect();
    assert_eq!(changed, ["Delay"]);
}

#[test]
fn words_that_look_like_markup_stay_words() {
    let sly = OURS.replace("label = { en = \"Delay\"", "label = { en = \"<b> \\\"&\\\" </Code>\"");
    let frames = frames(&[("words/1.toml", &sly)]);
    let book = written(&frames, Language::English);
    assert!(breaches(&book).is_empty());
    assert!(guids(&book).contains_key("<b> \"&\" </Code>"));
}
