//! A report as PDF: tagged, with real headings, tables and text for each chart, by PDF/UA-1 (ISO 14289-1), which the writer
//! checks before it gives the bytes.
//!
//! The report is laid out first, page by page (`layout`), then written with a tag for every piece (`writing`): what is
//! on which page is known before anything is drawn.

mod drawing;
mod font;
mod layout;
mod table;
mod tags;
mod writing;

use crate::report::{Block, Report};
use crate::words::Words;
use crate::{ExportFault, Release};

use layout::{Layout, Look};
use tags::{Kind, Tagged};

/// The report as a PDF file.
///
/// # Errors
/// When it would not keep PDF/UA-1.
pub fn pdf(release: &Release, report: &Report) -> Result<Vec<u8>, ExportFault> {
    let mut layout = Layout::new()?;
    let mut tags = vec![layout.text(Kind::Heading(1, report.title.clone()), &report.title, Look::TITLE)];
    let published = crate::book::published(release, Words(report.language));
    tags.extend([&report.selection, &published].map(|words| layout.text(Kind::Paragraph, words, Look::TEXT)));
    tags.extend(report.blocks.iter().map(|block| set(&mut layout, block)));
    writing::write(release, report, layout, &tags)
}

fn set<'a>(layout: &mut Layout<'a>, block: &'a Block) -> Tagged {
    match block {
        Block::Heading { level, words } => {
            layout.heading_room();
            let look = if *level == 2 { Look::SECTION } else { Look::PART };
            layout.text(Kind::Heading(*level, words.clone()), words, look)
        }
        Block::Paragraph(words) => layout.text(Kind::Paragraph, words, Look::TEXT),
        Block::List(sentences) => {
            let items = sentences.iter().map(|words| {
                let body = layout.text(Kind::ItemBody, words, Look::ITEM);
                Tagged::group(Kind::Item, vec![body])
            });
            let items = items.collect();
            Tagged::group(Kind::List, items)
        }
        Block::Table(grid) => table::set(layout, grid),
        Block::Picture { picture, says, caption, .. } => {
            let figure = layout.picture(picture, says);
            let line = layout.text(Kind::Paragraph, caption, Look::CAPTION);
            Tagged::group(Kind::Section, vec![figure, line])
        }
    }
}
