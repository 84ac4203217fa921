//! `candour docs`: the documents that are made from the code, so that they cannot drift from it.

use std::fmt::Write as _;
use std::path::Path;

use access::{Role, permission};
use anyhow::Context;
use questionnaire::{Item, Library, Questionnaire};

use crate::{configuration_reference, files};

/// Writes every generated document into a directory.
pub(crate) fn run(directory: &Path) -> anyhow::Result<()> {
    std::fs::create_dir_all(directory).with_context(|| directory.display().to_string())?;
    for (name, text) in documents()? {
        write(&directory.join(name), &text)?;
    }
    Ok(())
}

/// File name and text of every generated document.
pub(crate) fn documents() -> anyhow::Result<[(&'static str, String); 3]> {
    let library = files::library(Path::new("questionnaires"))?;
    let configuration = configuration_reference::page(&files::text(Path::new("config/default.toml"))?);
    Ok([
        ("permissions.md", permissions()),
        ("codebook.md", codebook(&library)),
        ("configuration.md", configuration),
    ])
}

#[expect(clippy::disallowed_methods, reason = "this command's work is to write files")]
fn write(path: &Path, text: &str) -> anyhow::Result<()> {
    std::fs::write(path, text).with_context(|| path.display().to_string())
}

fn permissions() -> String {
    let mut page = String::from(
        "# Who may do what\n\nMade by `cargo xtask docs` from `access::permission`.\n\n| permission |",
    );
    for role in Role::ALL {
        let _ = write!(page, " {} |", role.slug());
    }
    page.push_str("\n|---|");
    page.push_str(&"---|".repeat(Role::ALL.len()));
    page.push('\n');
    for (name, roles) in permission::ALL {
        let _ = write!(page, "| {name} |");
        for role in Role::ALL {
            page.push_str(if roles.contains(&role) { " yes |" } else { " |" });
        }
        page.push('\n');
    }
    let _ = writeln!(
        page,
        "\nWhoever does one of these proves first that it is them, unless they did so in the last minutes: {}.",
        permission::PROVED_LATELY.join(", ")
    );
    page
}

fn codebook(library: &Library) -> String {
    let mut page = String::from("# Codebook\n\nMade by `cargo xtask docs` from `questionnaires/`.\n");
    for questionnaire in library.interviews() {
        interview(&mut page, questionnaire);
    }
    page
}

fn interview(page: &mut String, questionnaire: &Questionnaire) {
    let _ = writeln!(
        page,
        "\n## {} ({})\n\n{} questions, about {} minutes.",
        questionnaire.title.en,
        questionnaire.id,
        questionnaire.question_count(),
        questionnaire.estimated_minutes(),
    );
    for topic in &questionnaire.topics {
        let _ = writeln!(page, "\n### {}\n\n| name | concept | asks |\n|---|---|---|", topic.title.en);
        for item in &topic.items {
            if let Item::Question(question) = item {
                let label = question.label.en.replace('|', "\\|");
                let _ = writeln!(page, "| {} | {} | {label} |", question.name, question.concept);
            }
        }
    }
}
