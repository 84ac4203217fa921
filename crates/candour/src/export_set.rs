//! `candour export-set`: a question set or an interview in another trade's format.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use anyhow::Context;
use interchange::{Wanted, ddi_codebook, export_xlsform, fhir_questionnaire};

use crate::command_line::{ExportFormat, ExportOptions};
use crate::files;

/// Writes the file, and says what other programs that read it will do otherwise.
pub(crate) fn run(options: &ExportOptions) -> anyhow::Result<()> {
    let wanted = Wanted::parse(&options.wanted).with_context(|| {
        format!("`{}` is neither a set nor an interview; write respect@1 or six-week@1", options.wanted)
    })?;
    let path = options.to.clone().unwrap_or_else(|| own_name(options));
    let (bytes, remarks) = made(options, &wanted)?;
    write_new(&path, &bytes)?;
    println!("{} holds {wanted}", path.display());
    for remark in remarks {
        println!("note: {remark}");
    }
    Ok(())
}

fn made(options: &ExportOptions, wanted: &Wanted) -> anyhow::Result<(Vec<u8>, Vec<String>)> {
    let sources = files::sources(&options.from)?;
    if options.format == ExportFormat::Xlsform {
        let exported = export_xlsform(&sources, wanted)?;
        return Ok((exported.bytes, exported.remarks));
    }
    let library = questionnaire::compile(&sources).library;
    let described = match options.format {
        ExportFormat::Ddi => ddi_codebook(&library, wanted)?,
        _ => fhir_questionnaire(&library, wanted)?,
    };
    Ok((described.text.into_bytes(), described.remarks))
}

fn own_name(options: &ExportOptions) -> PathBuf {
    let ending = match options.format {
        ExportFormat::Xlsform => "xlsx",
        ExportFormat::Ddi => "xml",
        ExportFormat::Fhir => "json",
    };
    PathBuf::from(format!("{}.{ending}", options.wanted.replace('@', "-")))
}

/// Writes a file that is not there yet: nothing is ever written over.
pub(crate) fn write_new(path: &Path, bytes: &[u8]) -> anyhow::Result<()> {
    if let Some(directory) = path.parent().filter(|directory| !directory.as_os_str().is_empty()) {
        std::fs::create_dir_all(directory)
            .with_context(|| format!("{} cannot be made", directory.display()))?;
    }
    let mut file = std::fs::File::create_new(path).with_context(|| {
        format!("{} is there already or cannot be written; nothing was changed", path.display())
    })?;
    file.write_all(bytes).with_context(|| path.display().to_string())
}
