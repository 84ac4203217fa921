//! A book as an OpenDocument spreadsheet (ODF 1.3, ISO/IEC 26300): a package of a few XML files.

mod content;
mod fixed;

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::Book;
use crate::ExportFault;

/// The media type, which is the first entry of the package and not compressed, so that it is seen at once.
const MEDIA_TYPE: &str = "application/vnd.oasis.opendocument.spreadsheet";

/// The book as bytes. No entry holds a time but the one the format begins with.
pub(super) fn write(book: &Book<'_>) -> Result<Vec<u8>, ExportFault> {
    let mut package = ZipWriter::new(Cursor::new(Vec::new()));
    let plain = SimpleFileOptions::default().last_modified_time(zip::DateTime::default());
    let parts = [
        ("mimetype", MEDIA_TYPE.to_owned(), plain.compression_method(CompressionMethod::Stored)),
        ("META-INF/manifest.xml", fixed::manifest(MEDIA_TYPE), plain),
        ("meta.xml", fixed::meta(book), plain),
        ("settings.xml", fixed::settings(book), plain),
        ("styles.xml", fixed::styles(book.language), plain),
        ("content.xml", content::content(book), plain),
    ];
    for (name, text, options) in parts {
        package.start_file(name, options)?;
        package.write_all(text.as_bytes())?;
    }
    Ok(package.finish()?.into_inner())
}
