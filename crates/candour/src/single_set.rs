//! A question set by itself, as an interview that asks nothing else.

use anyhow::bail;
use questionnaire::{Compilation, Diagnostic, QuestionSet, Questionnaire, Severity, Source, Wave, compile};

/// The closing interview may read what the earlier one asked, so a set of either can be tried in it.
const WAVE: Wave = Wave::CaseClosure;

/// An interview of this set, at a version nothing else has. Fails with the reasons where the set needs another one.
pub(crate) fn interview(
    set: &QuestionSet,
    sources: &[Source],
    before: &Compilation,
) -> anyhow::Result<Questionnaire> {
    let versions = before.library.interviews().filter(|it| it.id.wave == WAVE).map(|it| it.id.version);
    let version = versions.max().unwrap_or_default() + 1;
    let path = format!("interviews/{WAVE}/{version}.toml");
    let mut sources = sources.to_vec();
    sources.push(Source { path, text: text(set, version) });
    let after = compile(&sources);
    match after.library.interview(WAVE, version) {
        Some(interview) => Ok(interview.clone()),
        None => bail!("{} cannot be asked by itself:\n{}", set.id, new_errors(before, &after).join("\n")),
    }
}

fn new_errors(before: &Compilation, after: &Compilation) -> Vec<String> {
    let is_new = |found: &&Diagnostic| {
        found.severity == Severity::Error
            && !before.diagnostics.iter().any(|known| known.code == found.code && known.span == found.span)
    };
    after.diagnostics.iter().filter(is_new).map(ToString::to_string).collect()
}

fn text(set: &QuestionSet, version: u32) -> String {
    let title = toml::Value::from(set.title.en.as_str());
    format!(
        r#"schema = 1
wave = "{WAVE}"
version = {version}
title = {{ en = {title} }}
languages = ["en"]
status = "draft"
effective_from = {}
expected_minutes = 240
script = [
  {{ name = "safe_to_talk", kind = "safe_to_talk", text = {{ en = "An interview asks here if it is safe to talk." }} }},
  {{ name = "consent", kind = "consent", text = {{ en = "An interview asks here for consent." }} }},
  {{ name = "stop", kind = "stop", text = {{ en = "An interview says here how it stops." }} }},
  {{ name = "close", kind = "close", text = {{ en = "An interview ends here." }} }},
]
topic = [
  {{ name = "only", title = {{ en = {title} }}, items = ["{}", "script:consent", "script:close"] }},
]
"#,
        set.effective_from, set.id
    )
}
