//! Holds a finished file, ODS or XLSX, to the rules that a book has no way to break: a reader of the package looks for
//! everything the rules forbid.

use std::io::{Cursor, Read};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use zip::ZipArchive;

use super::Breach;
use super::geometry::Geometry;
use crate::ExportFault;

/// What makes an element forbidden.
enum When {
    /// It is there.
    Always,
    /// It has this attribute with a value that is not one of these.
    Not(&'static str, &'static [&'static str]),
    /// It has this attribute with a number below this.
    Below(&'static str, f64),
    /// It is in a part whose path begins so.
    Within(&'static str),
}

/// Elements that break a rule, by their names without prefix.
const FORBIDDEN: &[(usize, &str, When)] = &[
    (3, "mergeCell", When::Always),
    (3, "covered-table-cell", When::Always),
    (3, "table-cell", When::Not("table:number-columns-spanned", &["1"])),
    (3, "table-cell", When::Not("table:number-rows-spanned", &["1"])),
    (7, "pane", When::Always),
    (7, "autoFilter", When::Always),
    (7, "filter", When::Always),
    (1, "database-range", When::Not("table:display-filter-buttons", &["false"])),
    (1, "database-range", When::Not("table:contains-header", &["true"])),
    (1, "table", When::Not("headerRowCount", &["1"])),
    (8, "sheet", When::Not("state", &["visible"])),
    (8, "row", When::Not("hidden", &["0", "false"])),
    (8, "col", When::Not("hidden", &["0", "false"])),
    (8, "table-row", When::Not("table:visibility", &["visible"])),
    (8, "table-column", When::Not("table:visibility", &["visible"])),
    (8, "table-properties", When::Not("table:display", &["true"])),
    (19, "headerFooter", When::Always),
    (19, "header", When::Always),
    (19, "footer", When::Always),
    (19, "legacyDrawing", When::Always),
    (19, "text-box", When::Always),
    (20, "drawing", When::Always),
    (20, "picture", When::Always),
    (20, "frame", When::Always),
    (21, "f", When::Within("xl/worksheets/")),
    (21, "table-cell", When::Not("table:formula", &[])),
    (22, "i", When::Within("xl/styles")),
    (22, "u", When::Within("xl/styles")),
    (22, "sz", When::Below("val", 12.0)),
    (22, "name", When::Not("val", &["Arial"])),
    (22, "patternFill", When::Not("patternType", &["none", "gray125"])),
    (22, "left", When::Not("style", &["none"])),
    (22, "right", When::Not("style", &["none"])),
    (22, "top", When::Not("style", &["none"])),
    (22, "bottom", When::Not("style", &["none"])),
    (22, "text-properties", When::Below("fo:font-size", 12.0)),
    (22, "text-properties", When::Not("style:font-name", &["Arial"])),
    (22, "text-properties", When::Not("fo:font-style", &["normal"])),
    (22, "text-properties", When::Not("fo:color", &["#000000"])),
    (22, "text-properties", When::Not("style:text-underline-style", &["none"])),
    (22, "table-cell-properties", When::Not("fo:background-color", &["transparent"])),
    (22, "table-cell-properties", When::Not("fo:border", &["none"])),
    (27, "workbookView", When::Not("activeTab", &["0"])),
    (27, "sheetView", When::Not("zoomScale", &["100"])),
    (27, "sheetView", When::Not("topLeftCell", &["A1"])),
    (27, "selection", When::Not("activeCell", &["A1"])),
];

/// Parts that a package must not have, by what is in their path.
const PARTS: [(usize, &str); 5] =
    [(20, "media/"), (20, "charts/"), (20, "Pictures/"), (21, "vbaProject"), (21, "Basic/")];

/// Properties that a package must have.
const PROPERTIES: [&str; 3] = ["title", "creator", "language"];

/// Every breach of a file.
///
/// # Errors
/// When it is no package of XML at all.
pub fn lint_file(bytes: &[u8]) -> Result<Vec<Breach>, ExportFault> {
    let mut package = ZipArchive::new(Cursor::new(bytes))?;
    let mut breaches = Vec::new();
    let (mut properties, mut geometry) = (Vec::new(), Geometry::default());
    for place in 0..package.len() {
        let mut entry = package.by_index(place)?;
        let path = entry.name()?.into_owned();
        breaches.extend(
            PARTS
                .iter()
                .filter(|(_, part)| path.contains(part))
                .map(|(rule, _)| Breach::new(*rule, &path, &path)),
        );
        if !path.ends_with(".xml") && !path.ends_with(".rels") {
            continue;
        }
        let mut xml = String::new();
        entry.read_to_string(&mut xml)?;
        for_each_element(&xml, |element| {
            breaches.extend(forbidden(&path, element));
            geometry.see(&path, element);
            let name = element.local_name();
            properties.extend(PROPERTIES.into_iter().filter(|wanted| *wanted == name.as_ref()));
        })?;
    }
    let missing = PROPERTIES.into_iter().filter(|wanted| !properties.contains(wanted));
    breaches.extend(missing.map(|name| Breach::new(26, "the file", name)));
    breaches.extend(geometry.breaches());
    Ok(breaches)
}

fn for_each_element(xml: &str, mut see: impl FnMut(&BytesStart<'_>)) -> Result<(), ExportFault> {
    let mut reader = Reader::from_str(xml);
    loop {
        match reader.read_event() {
            Ok(Event::Start(element) | Event::Empty(element)) => see(&element),
            Ok(Event::Eof) => return Ok(()),
            Ok(_) => {}
            Err(fault) => return Err(ExportFault::Unfinished(format!("a part is not XML: {fault}"))),
        }
    }
}

fn forbidden(path: &str, element: &BytesStart<'_>) -> Option<Breach> {
    let local = element.local_name();
    let name: &str = local.as_ref();
    let of_name = FORBIDDEN.iter().filter(|(_, wanted, _)| *wanted == name);
    let broken = of_name.filter(|(_, _, when)| when.holds(path, element)).map(|(rule, ..)| *rule).next()?;
    Some(Breach::new(broken, path, format!("<{name}>")))
}

impl When {
    fn holds(&self, path: &str, element: &BytesStart<'_>) -> bool {
        match self {
            Self::Always => true,
            Self::Within(part) => path.starts_with(part),
            Self::Not(name, allowed) => {
                attribute(element, name).is_some_and(|value| !allowed.contains(&value.as_str()))
            }
            Self::Below(name, least) => {
                let number =
                    |text: String| text.trim_end_matches(|it: char| it.is_alphabetic()).parse::<f64>().ok();
                attribute(element, name).and_then(number).is_some_and(|value| value < *least)
            }
        }
    }
}

/// The value of an attribute, by its name with its prefix.
pub(super) fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    let found = element.try_get_attribute(name).ok().flatten()?;
    Some(found.value.into_owned())
}
