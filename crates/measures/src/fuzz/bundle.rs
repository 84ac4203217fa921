//! Several files as one text, so that damage may fall on any of them, and on their paths.

use questionnaire::Source;

const MARK: &str = "=== ";

/// One text of these files.
pub(super) fn bundled(sources: &[Source]) -> String {
    sources.iter().map(|source| format!("{MARK}{}\n{}\n", source.path, source.text)).collect()
}

/// The files in a text; what comes before the first of them belongs to none.
pub(super) fn sources(bundle: &str) -> Vec<Source> {
    let mut sources: Vec<Source> = Vec::new();
    for line in bundle.split_inclusive('\n') {
        if let Some(path) = line.strip_prefix(MARK) {
            sources.push(Source { path: path.trim().to_owned(), text: String::new() });
        } else if let Some(source) = sources.last_mut() {
            source.text.push_str(line);
        }
    }
    sources
}
