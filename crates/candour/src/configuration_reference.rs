//! The reference of what can be set, made from the file that sets it: each key, its default, its name in the environment, and
//! what it means.

use std::fmt::Write as _;

/// One key, as the file has it.
#[derive(Debug, PartialEq, Eq)]
struct Key {
    name: String,
    /// What it is unless told otherwise; nothing where it is left out.
    default: Option<String>,
    /// It is a list or a table, for which the environment has no way to write it.
    several: bool,
    meaning: String,
}

/// A section with its keys.
struct Section {
    name: String,
    meaning: String,
    keys: Vec<Key>,
}

/// The page, from the text of `config/default.toml`.
pub(crate) fn page(file: &str) -> String {
    let mut page = String::from(
        "# What can be set\n\nMade by `cargo xtask docs` from `config/default.toml`. A file that is named with `--config` goes over that \
         one, and the environment goes over both. What has no default is left out unless you set it.\n",
    );
    for section in sections(file) {
        // Writing to a String cannot fail.
        let _ = write!(page, "\n## [{}]\n\n", section.name);
        if !section.meaning.is_empty() {
            let _ = write!(page, "{}\n\n", section.meaning);
        }
        page.push_str("| key | default | in the environment | what it means |\n|---|---|---|---|\n");
        for key in section.keys {
            let default =
                key.default.as_ref().map_or_else(String::new, |it| format!("`{}`", it.replace('|', "\\|")));
            let variable = in_environment(&section.name, &key);
            let meaning = key.meaning.replace('|', "\\|");
            let _ = writeln!(page, "| `{}` | {default} | {variable} | {meaning} |", key.name);
        }
    }
    page
}

/// What it is called in the environment, which has no lists.
fn in_environment(section: &str, key: &Key) -> String {
    if key.several {
        return "only in a file".to_owned();
    }
    let section = section.replace('.', "__");
    format!("`{}`", format!("CANDOUR__{section}__{}", key.name).to_uppercase())
}

fn sections(file: &str) -> Vec<Section> {
    let (mut sections, mut comment) = (Vec::<Section>::new(), Vec::new());
    let mut lines = file.lines();
    while let Some(line) = lines.next() {
        let bare = line.strip_prefix("# ").unwrap_or(line);
        if let Some(name) = bare.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
            sections.push(Section { name: name.to_owned(), meaning: said(&mut comment), keys: Vec::new() });
        } else if let Some((name, value)) = setting(bare) {
            let whole = if value == "[" { list(&mut lines) } else { value.to_owned() };
            let several = whole.starts_with(['[', '{']);
            let default = (bare == line).then_some(whole);
            let Some(section) = sections.last_mut() else { continue };
            section.keys.push(Key { name: name.to_owned(), default, several, meaning: said(&mut comment) });
        } else if line.starts_with('#') {
            comment.push(bare.trim_start_matches('#').trim().to_owned());
        } else {
            comment.clear();
        }
    }
    sections
}

/// A key and its value; prose has no key before its first equals sign.
fn setting(line: &str) -> Option<(&str, &str)> {
    let (name, value) = line.split_once(" = ")?;
    let is_key = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_');
    is_key.then_some((name, value))
}

/// A list that goes over several lines.
fn list<'a>(lines: &mut impl Iterator<Item = &'a str>) -> String {
    let items: Vec<&str> =
        lines.take_while(|line| *line != "]").map(|line| line.trim().trim_end_matches(',')).collect();
    format!("[{}]", items.join(", "))
}

fn said(comment: &mut Vec<String>) -> String {
    std::mem::take(comment).join(" ")
}
