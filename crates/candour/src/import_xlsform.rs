//! `candour import-xlsform`: an XLSForm workbook as a question set, or everything of it that cannot be taken.

use std::fs::OpenOptions;
use std::io::Write as _;
use std::path::Path;
use std::process::ExitCode;

use anyhow::Context;
use interchange::{Imported, import_xlsform, lists_to_add};
use operations::Environment as _;

use crate::command_line::ImportOptions;
use crate::export_set::write_new;
use crate::files;
use crate::machine::Machine;

/// Prints or writes the files of the set. The report goes to standard error; exit code 1 where nothing was imported.
pub(crate) fn run(options: &ImportOptions) -> anyhow::Result<ExitCode> {
    let bytes = read(&options.workbook)?;
    let imported = import_xlsform(&bytes, &asked(options));
    let findings = imported.as_ref().map_or_else(|findings| findings, |imported| &imported.findings);
    for finding in findings {
        eprintln!("{finding}");
    }
    let Ok(imported) = imported else {
        eprintln!("{} was not imported", options.workbook.display());
        return Ok(ExitCode::FAILURE);
    };
    match &options.into {
        Some(directory) => write(directory, &imported)?,
        None => print!(
            "# {}\n{}\n# {}\n{}",
            imported.set.path, imported.set.text, imported.lists.path, imported.lists.text
        ),
    }
    Ok(ExitCode::SUCCESS)
}

fn asked(options: &ImportOptions) -> interchange::ImportOptions {
    interchange::ImportOptions {
        name: options.name.clone(),
        theme: options.theme,
        effective_from: Machine.now().date_naive(),
        most_repeats: options.most_repeats,
    }
}

#[expect(clippy::disallowed_methods, reason = "this is where files enter the program")]
fn read(path: &Path) -> anyhow::Result<Vec<u8>> {
    std::fs::read(path).with_context(|| format!("{} cannot be read", path.display()))
}

/// The set is a new file; lists that are not there yet are added to the others. Nothing that is there is changed.
fn write(directory: &Path, imported: &Imported) -> anyhow::Result<()> {
    let lists = directory.join(&imported.lists.path);
    let is_new = !lists.exists();
    let more = if is_new {
        imported.lists.text.clone()
    } else {
        lists_to_add(&files::text(&lists)?, &imported.lists.text)?
    };
    let set = directory.join(&imported.set.path);
    write_new(&set, imported.set.text.as_bytes())?;
    println!("{} holds {}", set.display(), imported.id);
    if is_new {
        write_new(&lists, more.as_bytes())?;
    } else if !more.is_empty() {
        let mut file =
            OpenOptions::new().append(true).open(&lists).with_context(|| lists.display().to_string())?;
        file.write_all(more.as_bytes()).with_context(|| lists.display().to_string())?;
    }
    if !more.is_empty() {
        println!("{} has its choice lists", lists.display());
    }
    println!("now run `candour check {}`", directory.display());
    Ok(())
}
