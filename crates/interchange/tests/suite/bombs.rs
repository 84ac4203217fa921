//! Workbooks that are small until somebody opens them. Each is refused with a reason, at once and in little memory.

use std::fmt::Write as _;
use std::io::{Cursor, Write as _};
use std::process::Command;
use std::time::{Duration, Instant};

use interchange::{TableFault, table};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// How long refusing may take, and how much memory, with the program and its test around it.
const TIME: Duration = Duration::from_secs(1);
const KIBIBYTES: u64 = 64 * 1024;

const TYPES: &str =
    r#"<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>"#;
const ROOT: &str = r#"<?xml version="1.0"?><Relationships
    xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1"
    Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/>
    </Relationships>"#;
const BOOK: &str = r#"<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>
    <sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>"#;
const LINKS: &str = r#"<?xml version="1.0"?><Relationships
    xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1"
    Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/>
    <Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings"
    Target="sharedStrings.xml"/></Relationships>"#;

/// A workbook of one sheet with these cells and these texts that cells share, and other parts beside them.
fn book(cells: &str, shared: &str, others: &[(&str, &[u8])]) -> Vec<u8> {
    let sheet = format!(
        r#"<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{cells}</sheetData></worksheet>"#
    );
    let parts: [(&str, &[u8]); 6] = [
        ("[Content_Types].xml", TYPES.as_bytes()),
        ("_rels/.rels", ROOT.as_bytes()),
        ("xl/workbook.xml", BOOK.as_bytes()),
        ("xl/_rels/workbook.xml.rels", LINKS.as_bytes()),
        ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
        ("xl/sharedStrings.xml", shared.as_bytes()),
    ];
    zipped(parts.iter().chain(others).copied())
}

fn zipped<'a>(parts: impl Iterator<Item = (&'a str, &'a [u8])>) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(content).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn shared(texts: &str) -> String {
    format!(
        r#"<?xml version="1.0"?><sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">{texts}</sst>"#
    )
}

const ONE: &str = r#"<row r="1"><c r="A1" t="inlineStr"><is><t>Month</t></is></c></row>"#;

/// What each bomb is called, and how it is made. None is larger than a file that may be sent.
fn bomb(name: &str) -> Vec<u8> {
    let nothing = shared("");
    match name {
        "a sheet of nothing" => book(&" ".repeat(300 << 20), &nothing, &[]),
        "another part of nothing" => book(ONE, &nothing, &[("xl/media/a.bin", &vec![0; 40 << 20])]),
        "texts that are long" => {
            book(ONE, &shared(&format!("<si><t>{}</t></si>", "x".repeat(40 << 20))), &[])
        }
        "texts that are many" => book(ONE, &shared(&"<si><t>a</t></si>".repeat(3_000_000)), &[]),
        "one text in every cell" => {
            let text = shared(&format!("<si><t>{}</t></si>", "x".repeat(1 << 20)));
            let cells: String = (1..=2_000).fold(String::new(), |mut all, row| {
                let _ = write!(all, r#"<row r="{row}"><c r="A{row}" t="s"><v>0</v></c></row>"#);
                all
            });
            book(&cells, &text, &[])
        }
        "cells far to the right" => {
            let cells: String = (1..=40_000).fold(String::new(), |mut all, row| {
                let _ = write!(all, r#"<row r="{row}"><c r="ALL{row}"><v>1</v></c></row>"#);
                all
            });
            book(&cells, &nothing, &[])
        }
        "a zip in a zip" => {
            let inner = zipped([("a", vec![0; 30 << 20].as_slice())].into_iter());
            let inner = zipped([("b", inner.as_slice())].into_iter());
            zipped([("c.zip", inner.as_slice())].into_iter())
        }
        "many parts" => {
            let names: Vec<String> = (0..20_000).map(|number| format!("xl/p{number}.xml")).collect();
            zipped(names.iter().map(|name| (name.as_str(), b"x".as_slice())))
        }
        "laughs" => book(ONE, &laughs(), &[]),
        "a part that says it is small" => lying(book(ONE, &shared(&" ".repeat(40 << 20)), &[])),
        _ => unreachable!("{name}"),
    }
}

/// Words made of words made of words.
fn laughs() -> String {
    let mut types = String::from("<!ENTITY l0 \"lol\">");
    for level in 1..12 {
        let _ = write!(types, "<!ENTITY l{level} \"{}\">", format!("&l{};", level - 1).repeat(10));
    }
    format!("<?xml version=\"1.0\"?><!DOCTYPE sst [{types}]><sst><si><t>&l11;</t></si></sst>")
}

/// The same archive, in which every part says that it unpacks to a hundred bytes.
fn lying(mut bytes: Vec<u8>) -> Vec<u8> {
    for (mark, at) in [(b"PK\x03\x04", 22), (b"PK\x01\x02", 24)] {
        let places: Vec<usize> =
            bytes.windows(4).enumerate().filter(|(_, it)| it == mark).map(|(at, _)| at).collect();
        for place in places {
            let size = bytes.iter_mut().skip(place + at);
            size.zip(100_u32.to_le_bytes()).for_each(|(byte, told)| *byte = told);
        }
    }
    bytes
}

const BOMBS: [&str; 10] = [
    "a sheet of nothing",
    "another part of nothing",
    "texts that are long",
    "texts that are many",
    "one text in every cell",
    "cells far to the right",
    "a zip in a zip",
    "many parts",
    "laughs",
    "a part that says it is small",
];

const WHICH: &str = "CANDOUR_TEST_BOMB";

/// Each in a program of its own, whose memory is its own: nothing else has made it larger before.
#[test]
fn no_bomb_takes_long_or_much_memory() {
    let folder = tempfile::tempdir().unwrap();
    let own = std::env::current_exe().unwrap();
    for name in BOMBS {
        let path = folder.path().join("bomb.xlsx");
        let bytes = bomb(name);
        assert!(bytes.len() < 20 << 20, "{name} is larger than any file that is taken");
        std::fs::write(&path, bytes).unwrap();
        let mut child = Command::new(&own);
        child.args(["--exact", "bombs::one_bomb_goes_off", "--nocapture"]).env(WHICH, &path);
        let said = child.output().unwrap();
        let said =
            String::from_utf8_lossy(&said.stdout).into_owned() + &String::from_utf8_lossy(&said.stderr);
        assert!(said.contains("refused in "), "{name}: {said}");
    }
}

/// What the child does. Without a bomb in its environment there is nothing to do.
#[test]
fn one_bomb_goes_off() {
    let Ok(path) = std::env::var(WHICH) else { return };
    let bytes = std::fs::read(&path).unwrap();
    let (before, begun) = (peak(), Instant::now());
    let read = table(&bytes);
    let (took, grown) = (begun.elapsed(), peak() - before);
    // What expands nothing has nothing to refuse: then it reads as a file of next to nothing.
    let harmless = read.as_ref().is_ok_and(|rows| rows.len() < 2);
    let refused = matches!(&read, Err(TableFault::TooLarge(_) | TableFault::NotAWorkbook));
    assert!(refused || harmless, "it was read: {} rows", read.map_or(0, |rows| rows.len()));
    assert!(took < TIME, "it took {took:?}");
    assert!(grown < KIBIBYTES, "it took {grown} KiB");
    println!("refused in {took:?} and {grown} KiB: {:?}", read.err());
}

/// The most memory this program has had, in KiB.
fn peak() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap();
    line.trim().trim_end_matches(" kB").parse().unwrap()
}

/// Files that are two things at once, or half of one.
#[test]
fn what_is_something_else_or_half_of_it_is_refused() {
    let whole = book(ONE, &shared(""), &[]);
    assert!(table(&whole).is_ok(), "the test's own workbook does not read");
    let pdf = [b"%PDF-1.7\n%%EOF\n".as_slice(), b"x"].concat();
    let files: [(&str, &[u8]); 6] = [
        ("a PDF", pdf.as_slice()),
        ("a page", b"<!doctype html><script>alert(1)</script>"),
        ("a program", b"\x7fELF\x02\x01\x01"),
        ("the half of one", &whole[..whole.len() / 2]),
        ("one byte less", &whole[..whole.len() - 1]),
        ("a zip of something else", &zipped([("../../etc/passwd", b"x".as_slice())].into_iter())),
    ];
    for (name, bytes) in files {
        let read = table(bytes);
        assert!(read.is_err() || read.as_ref().is_ok_and(Vec::is_empty), "{name}: {read:?}");
    }
}

/// What a part is called leads nowhere: nothing is unpacked to a disk.
#[test]
fn names_that_lead_out_are_names_and_nothing_more() {
    let long = "x".repeat(60_000);
    for name in ["../../../../tmp/candour-was-here", "/tmp/candour-was-here", "a\u{0}b", "..\\..\\a", &long] {
        let read = table(&book(ONE, &shared(""), &[(name, b"x")]));
        assert_eq!(read.map(|rows| rows.len()), Ok(1), "{name}");
    }
    assert!(!std::path::Path::new("/tmp/candour-was-here").exists());
}
