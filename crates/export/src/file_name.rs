//! What a downloaded file is called: lower case, with dashes.

use statistics::Edition;

/// The force, the month and the ending: `eastmere-police-2026-10.csv`.
pub fn file_name(edition: &Edition, ending: &str) -> String {
    format!("{}-{}.{ending}", dashed(&edition.area.en), edition.month)
}

fn dashed(name: &str) -> String {
    let words = name.split(|letter: char| !letter.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_ascii_lowercase).collect::<Vec<_>>().join("-")
}
