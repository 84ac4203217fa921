//! The words of files that are packed: workbooks, texts, PDF and Parquet, as other programs read them. What is looked for in a
//! packed file would not be found in its bytes.

use std::path::PathBuf;
use std::process::Command;

use crate::walk::{Seen, Text};

/// Whether the bytes are packed: their words are not in them as they stand.
pub(crate) fn is_packed(bytes: &[u8]) -> bool {
    [&b"PK\x03\x04"[..], b"%PDF-", b"PAR1"].iter().any(|begins| bytes.starts_with(begins))
}

/// The words of each of these files.
#[expect(clippy::disallowed_methods, reason = "files are written for other programs to read")]
pub(crate) fn words_of(files: &[&[u8]]) -> Vec<String> {
    let folder = tempfile::tempdir().unwrap();
    let path = |number: usize, ending: &str| folder.path().join(format!("{number:05}{ending}"));
    for (number, bytes) in files.iter().enumerate() {
        std::fs::write(path(number, ""), bytes).unwrap();
    }
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..");
    // `cargo xtask test` installs it.
    let python = Command::new(root.join("target/python/bin/python"))
        .arg(root.join("crates/web/tests/unpack.py"))
        .arg(folder.path())
        .output()
        .unwrap();
    assert!(python.status.success(), "{}", String::from_utf8_lossy(&python.stderr));
    let words = |number: usize| std::fs::read_to_string(path(number, ".words")).unwrap();
    (0..files.len()).map(words).collect()
}

impl Seen {
    /// Looks into every packed file. The names of those that were opened.
    pub(crate) fn unpack(&mut self) -> Vec<String> {
        let packed = std::mem::take(&mut self.packed);
        let files: Vec<&[u8]> = packed.keys().map(Vec::as_slice).collect();
        for (words, places) in words_of(&files).into_iter().zip(packed.values()) {
            // A line may break a word in two where a page is narrow.
            let together: String = words.split_whitespace().collect();
            let words = Text::of(words);
            for (place, pattern) in places {
                let forbidden =
                    self.planted.iter().filter(|(_, allowed)| !allowed.contains(&pattern.as_str()));
                let here = forbidden.map(|(planted, _)| *planted).filter(|planted| {
                    let letters = planted.bytes().any(|byte| !byte.is_ascii_digit());
                    words.holds(planted) || letters && together.contains(&planted.replace(' ', ""))
                });
                self.found.extend(here.map(|planted| format!("{planted}: {place}")));
            }
        }
        packed.into_values().flatten().map(|(place, _)| place).collect()
    }
}
