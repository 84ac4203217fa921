//! The linter of files: a workbook that was tampered with is caught by the rule that is broken.

use std::io::{Cursor, Read, Write};

use export::book::{BookFormat, lint_file};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use crate::editions::years;
use crate::reading::workbook;

/// The rules broken by a file after one text in one of its parts was replaced by another.
fn broken(format: BookFormat, part: &str, from: &str, to: &str) -> Vec<usize> {
    let mut archive = ZipArchive::new(Cursor::new(workbook(&years(), format))).unwrap();
    let mut changed = ZipWriter::new(Cursor::new(Vec::new()));
    for place in 0..archive.len() {
        let mut entry = archive.by_index(place).unwrap();
        let name = entry.name().unwrap().into_owned();
        let mut text = String::new();
        entry.read_to_string(&mut text).unwrap();
        if name == part {
            assert!(text.contains(from), "{from} is not in {part}");
            text = text.replacen(from, to, 1);
        }
        changed.start_file(name, SimpleFileOptions::default()).unwrap();
        changed.write_all(text.as_bytes()).unwrap();
    }
    let bytes = changed.finish().unwrap().into_inner();
    let mut rules: Vec<usize> = lint_file(&bytes).unwrap().into_iter().map(|breach| breach.rule).collect();
    rules.dedup();
    rules
}

const SHEET: &str = "xl/worksheets/sheet5.xml";
const END: &str = "</sheetData>";
const LAST: &str = "</table:table><table:database-ranges>";

#[test]
fn a_file_as_it_is_made_breaks_nothing() {
    for format in [BookFormat::Ods, BookFormat::Xlsx] {
        assert_eq!(lint_file(&workbook(&years(), format)).unwrap(), [], "{format:?}");
    }
}

#[test]
fn what_is_no_workbook_is_no_file_that_keeps_rules() {
    assert!(lint_file(b"PK nothing").is_err());
}

#[test]
fn a_tampered_excel_workbook_is_caught() {
    let cases = [
        (1, "xl/tables/table4.xml", "totalsRowShown", "headerRowCount=\"0\" totalsRowShown"),
        (3, SHEET, END, "</sheetData><mergeCells count=\"1\"><mergeCell ref=\"A1:B1\"/></mergeCells>"),
        (7, "xl/tables/table4.xml", "<tableColumns", "<autoFilter ref=\"A3:J9\"/><tableColumns"),
        (8, "xl/workbook.xml", "<sheet name=\"Notes\"", "<sheet state=\"hidden\" name=\"Notes\""),
        (8, SHEET, "<row ", "<row hidden=\"1\" "),
        (13, "xl/tables/table4.xml", "ref=\"A", "ref=\"B"),
        (14, SHEET, END, "<row r=\"9999\"><c r=\"A9999\" t=\"s\"><v>0</v></c></row></sheetData>"),
        (15, SHEET, "<tablePart ", "<tablePart r:id=\"rId9\"/><tablePart "),
        (19, SHEET, END, "</sheetData><headerFooter><oddHeader>&amp;CSecret</oddHeader></headerFooter>"),
        (20, SHEET, END, "</sheetData><drawing r:id=\"rId7\"/>"),
        (21, SHEET, END, "<row r=\"1\"><c r=\"A1\"><f>1+1</f></c></row></sheetData>"),
        (22, "xl/styles.xml", "<sz val=\"12\"/>", "<sz val=\"9\"/>"),
        (22, "xl/styles.xml", "<b/>", "<b/><i/>"),
        (22, "xl/styles.xml", "<name val=\"Arial\"/>", "<name val=\"Times New Roman\"/>"),
        (26, "docProps/core.xml", "<dc:language>en-GB</dc:language>", ""),
        (27, "xl/workbook.xml", "<workbookView ", "<workbookView activeTab=\"3\" "),
        (27, SHEET, "<sheetView ", "<sheetView zoomScale=\"50\" "),
    ];
    for (rule, part, from, to) in cases {
        let found = broken(BookFormat::Xlsx, part, from, to);
        assert!(found.contains(&rule), "rule {rule}: {to} gives {found:?}");
    }
}

#[test]
fn a_tampered_opendocument_workbook_is_caught() {
    let content = "content.xml";
    let cases = [
        (1, content, "table:display-filter-buttons=\"false\"", "table:display-filter-buttons=\"true\""),
        (3, content, "<table:table-cell ", "<table:table-cell table:number-columns-spanned=\"2\" "),
        (8, content, "<table:table-row>", "<table:table-row table:visibility=\"collapse\">"),
        (13, content, ".A3:", ".B3:"),
        (14, content, LAST, "<table:table-row/></table:table><table:database-ranges>"),
        (20, content, "<text:p>", "<text:p><draw:frame xmlns:draw=\"urn:x\"/>"),
        (21, content, "office:value-type=\"float\"", "table:formula=\"of:=1\" office:value-type=\"float\""),
        (22, "styles.xml", "fo:font-size=\"12pt\"", "fo:font-size=\"8pt\""),
        (26, "meta.xml", "<dc:language>en-GB</dc:language>", ""),
    ];
    for (rule, part, from, to) in cases {
        let found = broken(BookFormat::Ods, part, from, to);
        assert!(found.contains(&rule), "rule {rule}: {to} gives {found:?}");
    }
}
