//! A report as an OpenDocument text (ODF 1.3, ISO/IEC 26300), for whoever wants to go on writing: real headings, lists and
//! tables with a head that repeats, and drawings with their words.

mod content;
mod fixed;

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use crate::report::{Block, Report};
use crate::words::Words;
use crate::{ExportFault, Release};

/// The media type, which is the first entry of the package and not compressed, so that it is seen at once.
const MEDIA_TYPE: &str = "application/vnd.oasis.opendocument.text";

/// The report as a text document. No entry holds a time but the one the format begins with.
///
/// # Errors
/// When the package cannot be written.
pub fn odt(release: &Release, report: &Report) -> Result<Vec<u8>, ExportFault> {
    let published = crate::book::published(release, Words(report.language));
    let drawings = drawings(report);
    let mut parts = vec![
        ("META-INF/manifest.xml".to_owned(), fixed::manifest(MEDIA_TYPE, &drawings)),
        ("meta.xml".to_owned(), fixed::meta(report, release)),
        ("styles.xml".to_owned(), fixed::styles(report.language)),
        ("content.xml".to_owned(), content::content(report, &published)),
    ];
    parts.extend(drawings);
    let mut package = ZipWriter::new(Cursor::new(Vec::new()));
    let plain = SimpleFileOptions::default().last_modified_time(zip::DateTime::default());
    package.start_file("mimetype", plain.compression_method(CompressionMethod::Stored))?;
    package.write_all(MEDIA_TYPE.as_bytes())?;
    for (name, text) in parts {
        package.start_file(name, plain)?;
        package.write_all(text.as_bytes())?;
    }
    Ok(package.finish()?.into_inner())
}

/// The drawings, each as a file of its own, in the order they stand.
fn drawings(report: &Report) -> Vec<(String, String)> {
    let pictures = report.blocks.iter().filter_map(|block| match block {
        Block::Picture { picture, says, .. } => Some((picture, says)),
        _ => None,
    });
    let file = |(number, (picture, says)): (usize, (&crate::Picture, &String))| {
        (content::drawing(number), picture.svg(says, "app-chart--wide"))
    };
    (1..).zip(pictures).map(file).collect()
}
