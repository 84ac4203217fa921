//! Workbooks for the XLSForm importer: bytes at random places, and damage to the texts inside.

use std::collections::BTreeSet;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io::{Cursor, Read, Write};

use anyhow::{Context, Result};
use chrono::NaiveDate;
use interchange::{ImportOptions, Imported, Wanted, export_xlsform, import_xlsform};
use questionnaire::{Source, Theme, compile};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use super::dice::Dice;
use super::target::Target;
use super::{bundle, corpus, damage};

const WORDS: [&str; 40] = [
    "survey",
    "choices",
    "settings",
    "begin_group",
    "end_group",
    "begin_repeat",
    "end_repeat",
    "begin group",
    "select_one yes_no",
    "select_multiple people",
    "integer",
    "text",
    "note",
    "calculate",
    "name",
    "label",
    "label::English (en)",
    "label::Welsh (cy)",
    "hint",
    "required",
    "relevant",
    "constraint",
    "repeat_count",
    "choice_filter",
    "list_name",
    "${a}",
    "${many} = 'isva'",
    "selected(${a}, 'yes')",
    "count(${officer})",
    ".",
    "true()",
    "<v>",
    "</v>",
    "<c r=\"XFD1048576\">",
    "<row r=\"1048576\">",
    "t=\"s\"",
    "t=\"inlineStr\"",
    "&#0;",
    "&lt;",
    "]]>",
];

/// A workbook is a zip archive: these are its texts.
type Parts = Vec<(String, Vec<u8>)>;

/// Workbooks.
pub(super) struct Workbooks;

impl Target for Workbooks {
    fn name(&self) -> &'static str {
        "workbooks"
    }

    /// Everything that is shipped and every case, as it is exported.
    fn corpus(&self) -> Result<Vec<Vec<u8>>> {
        let mut workbooks = Vec::new();
        for bundle in corpus::bundles()? {
            let sources = bundle::sources(&bundle);
            let library = compile(&sources).library;
            let sets = library.sets().map(|set| Wanted::Set(set.id.clone()));
            let interviews = library.interviews().map(|interview| Wanted::Interview(interview.id));
            for wanted in sets.chain(interviews) {
                let exported = export_xlsform(&sources, &wanted).with_context(|| wanted.to_string())?;
                workbooks.push(rewritten(&exported.bytes).unwrap_or(exported.bytes));
            }
        }
        Ok(workbooks)
    }

    fn damage(&self, input: &[u8], other: &[u8], dice: &mut Dice) -> Vec<u8> {
        if dice.once_in(6) {
            return damage::bytes_damaged(input, other, dice);
        }
        let (Some(mut parts), Some(others)) = (parts(input), parts(other)) else {
            return damage::bytes_damaged(input, other, dice);
        };
        for _ in 0..=dice.below(2) {
            let (at, from) = (a_part(&parts, dice), a_part(&others, dice));
            let (Some((_, part)), Some((_, other))) = (parts.get_mut(at), others.get(from)) else { continue };
            let (text, other) = (String::from_utf8_lossy(part), String::from_utf8_lossy(other));
            *part = damage::damaged(&text, &other, &WORDS, dice).into_bytes();
        }
        zipped(&parts).unwrap_or_default()
    }

    fn give(&self, input: &[u8]) -> Result<u64, String> {
        let mut hasher = DefaultHasher::new();
        match import_xlsform(input, &options()) {
            Ok(imported) => {
                comes_back_the_same(&imported)?;
                (true, kinds(&imported.findings)?).hash(&mut hasher);
            }
            Err(findings) if findings.is_empty() => return Err("it is refused without a reason".to_owned()),
            Err(findings) => (false, kinds(&findings)?).hash(&mut hasher),
        }
        Ok(hasher.finish())
    }
}

fn options() -> ImportOptions {
    let effective_from = NaiveDate::from_ymd_opt(2026, 10, 5).unwrap_or_default();
    ImportOptions { name: Some("form".to_owned()), theme: Theme::Process, effective_from, most_repeats: 5 }
}

/// What was imported compiles, and exported and imported again it is the same.
fn comes_back_the_same(imported: &Imported) -> Result<(), String> {
    let sources: [Source; 2] = [imported.set.clone(), imported.lists.clone()];
    if imported.set.text.contains("\nsupersedes = ") {
        // The version it takes the place of is not in the workbook.
        return Ok(());
    }
    let compilation = compile(&sources);
    if compilation.library.set(&imported.id).is_none() {
        let found: Vec<String> = compilation.diagnostics.iter().map(ToString::to_string).collect();
        return Err(format!("what was imported does not compile: {}", found.join("; ")));
    }
    let exported =
        export_xlsform(&sources, &Wanted::Set(imported.id.clone())).map_err(|fault| fault.to_string())?;
    match import_xlsform(&exported.bytes, &options()) {
        Ok(again) if again.set == imported.set && again.lists == imported.lists => Ok(()),
        Ok(again) => Err(format!("it comes back as something else: {}", again.set.text)),
        Err(findings) => Err(format!("it does not come back: {findings:?}")),
    }
}

/// The findings without what they quote.
fn kinds(findings: &[interchange::Finding]) -> Result<BTreeSet<String>, String> {
    if let Some(mute) = findings.iter().find(|found| found.what.is_empty()) {
        return Err(format!("a finding says nothing: {mute:?}"));
    }
    let kinds = findings.iter().map(|found| {
        let outside_quotes: String = found.what.split('`').step_by(2).collect();
        format!("{:?} {} {outside_quotes}", found.outcome, found.sheet)
    });
    Ok(kinds.collect())
}

/// Sheets and shared texts more often than the rest.
fn a_part(parts: &Parts, dice: &mut Dice) -> usize {
    let telling = |(name, _): &(String, Vec<u8>)| name.contains("sheet") || name.contains("sharedStrings");
    let chosen: Vec<usize> = (0..parts.len()).filter(|at| parts.get(*at).is_some_and(telling)).collect();
    match dice.pick(&chosen) {
        Some(at) if !dice.once_in(8) => *at,
        _ => dice.below(parts.len()),
    }
}

fn parts(workbook: &[u8]) -> Option<Parts> {
    let mut archive = ZipArchive::new(Cursor::new(workbook)).ok()?;
    let mut parts = Parts::new();
    for number in 0..archive.len() {
        let part = archive.by_index(number).ok()?;
        let name = part.name().ok()?.into_owned();
        let mut bytes = Vec::new();
        part.take(1 << 20).read_to_end(&mut bytes).ok()?;
        parts.push((name, bytes));
    }
    Some(parts)
}

/// The same, packed without compression: quicker to damage.
fn rewritten(workbook: &[u8]) -> Option<Vec<u8>> {
    zipped(&parts(workbook)?)
}

fn zipped(parts: &Parts) -> Option<Vec<u8>> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for (name, bytes) in parts {
        archive.start_file(name.as_str(), options).ok()?;
        archive.write_all(bytes).ok()?;
    }
    Some(archive.finish().ok()?.into_inner())
}
