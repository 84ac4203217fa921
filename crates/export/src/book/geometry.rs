//! Where the tables of a file are: in column A, one a sheet, with nothing below them.

use std::collections::BTreeMap;

use quick_xml::events::BytesStart;

use super::Breach;
use super::file_lint::attribute;

/// What was seen of the sheets and tables of a file.
#[derive(Debug, Default)]
pub(super) struct Geometry {
    /// By sheet: the last row with a cell, and how many tables it has.
    sheets: BTreeMap<String, (u32, u32)>,
    /// By table: its range, and the sheet it is on once that is known.
    tables: BTreeMap<String, (String, Option<String>)>,
    /// The sheet of an OpenDocument file that is being read.
    current: Option<String>,
}

impl Geometry {
    /// Takes note of an element.
    pub(super) fn see(&mut self, path: &str, element: &BytesStart<'_>) {
        if path == "content.xml" {
            return self.see_ods(element);
        }
        match (folder(path), element.local_name().as_ref()) {
            ("xl/worksheets", "row") => {
                let row = attribute(element, "r").and_then(|row| row.parse().ok()).unwrap_or_default();
                self.sheet(path).0 = row;
            }
            ("xl/worksheets", "tablePart") => self.sheet(path).1 += 1,
            ("xl/worksheets/_rels", "Relationship") => {
                let target = attribute(element, "Target").unwrap_or_default();
                let sheet = path.replace("_rels/", "").replace(".rels", "");
                let Some(table) = target.strip_prefix("../tables/") else { return };
                self.tables.entry(format!("xl/tables/{table}")).or_default().1 = Some(sheet);
            }
            ("xl/tables", "table") => {
                let range = attribute(element, "ref").unwrap_or_default();
                self.tables.entry(path.to_owned()).or_default().0 = range;
            }
            _ => {}
        }
    }

    fn see_ods(&mut self, element: &BytesStart<'_>) {
        match element.name().as_ref() {
            "table:table" => {
                let name = attribute(element, "table:name").unwrap_or_default();
                self.sheets.entry(name.clone()).or_default();
                self.current = Some(name);
            }
            "table:table-row" => {
                let current = self.current.clone().unwrap_or_default();
                let repeated =
                    attribute(element, "table:number-rows-repeated").and_then(|it| it.parse().ok());
                self.sheet(&current).0 += repeated.unwrap_or(1);
            }
            "table:database-range" => {
                let address = attribute(element, "table:target-range-address").unwrap_or_default();
                let sheet = address.split('.').next().unwrap_or_default();
                let sheet = sheet.replace("&apos;", "'").trim_matches('\'').to_owned();
                let ends = address.split(':').filter_map(|end| end.rsplit('.').next());
                let name = attribute(element, "table:name").unwrap_or_default();
                self.sheet(&sheet).1 += 1;
                self.tables.insert(name, (ends.collect::<Vec<_>>().join(":"), Some(sheet)));
            }
            _ => {}
        }
    }

    fn sheet(&mut self, name: &str) -> &mut (u32, u32) {
        self.sheets.entry(name.to_owned()).or_default()
    }

    /// What breaks a rule.
    pub(super) fn breaches(&self) -> Vec<Breach> {
        let several = self.sheets.iter().filter(|(_, (_, tables))| *tables > 1);
        let mut breaches: Vec<Breach> =
            several.map(|(name, (_, tables))| Breach::new(15, name, format!("{tables} tables"))).collect();
        for (name, (range, sheet)) in &self.tables {
            let (first, last) = range.split_once(':').unwrap_or_default();
            let column = first.trim_end_matches(|it: char| it.is_ascii_digit());
            let last_row = last.trim_start_matches(|it: char| it.is_ascii_alphabetic()).parse().ok();
            if column != "A" {
                breaches.push(Breach::new(13, name, range));
            }
            let ends = sheet.as_ref().and_then(|sheet| self.sheets.get(sheet)).map(|(row, _)| *row);
            if last_row != ends {
                breaches.push(Breach::new(14, name, format!("{range}, and the sheet ends at {ends:?}")));
            }
        }
        breaches
    }
}

fn folder(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(folder, _)| folder)
}
