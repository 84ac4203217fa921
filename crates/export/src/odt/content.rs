//! What stands in the document: `content.xml`.

use std::fmt::Write;

use quick_xml::escape::escape;

use super::fixed::NAMESPACES;
use crate::report::{Block, Grid, Report};
use crate::safe_text::safe;

/// How many points of a drawing a centimetre of paper takes, so that the widest fits between the margins.
const POINTS: f64 = 38.0;

/// The file of a drawing.
pub(super) fn drawing(number: usize) -> String {
    format!("Pictures/{number}.svg")
}

/// The title, what the report is and when it was published, and its blocks in order.
pub(super) fn content(report: &Report, published: &str) -> String {
    let mut xml = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-content {NAMESPACES} office:version=\"1.3\">\
         <office:automatic-styles>{}</office:automatic-styles><office:body><office:text>",
        looks()
    );
    heading(&mut xml, 1, &report.title);
    for words in [report.selection.as_str(), published] {
        paragraph(&mut xml, "Text_20_body", words);
    }
    let (mut tables, mut pictures) = (0_usize, 0_usize);
    for block in &report.blocks {
        match block {
            Block::Heading { level, words } => heading(&mut xml, *level, words),
            Block::Paragraph(words) => paragraph(&mut xml, "Text_20_body", words),
            Block::List(sentences) => list(&mut xml, sentences),
            Block::Table(grid) => {
                tables += 1;
                table(&mut xml, tables, grid);
            }
            Block::Picture { picture, says, caption, .. } => {
                pictures += 1;
                frame(&mut xml, pictures, (picture.width, picture.height), says);
                paragraph(&mut xml, "Text_20_body", caption);
            }
        }
    }
    xml.push_str("</office:text></office:body></office:document-content>");
    xml
}

/// Lines below the head and the rows, words to the left and numbers to the right.
fn looks() -> &'static str {
    "<style:style style:name=\"cell\" style:family=\"table-cell\"><style:table-cell-properties fo:padding=\"0.1cm\" \
     fo:border-bottom=\"0.5pt solid #505a5f\"/></style:style>\
     <style:style style:name=\"number\" style:family=\"paragraph\" style:parent-style-name=\"Table_20_Contents\">\
     <style:paragraph-properties fo:text-align=\"end\"/></style:style>\
     <style:style style:name=\"number-head\" style:family=\"paragraph\" style:parent-style-name=\"Table_20_Heading\">\
     <style:paragraph-properties fo:text-align=\"end\"/></style:style>"
}

fn heading(xml: &mut String, level: u16, words: &str) {
    let words = escape(safe(words).as_ref()).into_owned();
    let look = format!("Heading_20_{level}");
    push(
        xml,
        format_args!("<text:h text:style-name=\"{look}\" text:outline-level=\"{level}\">{words}</text:h>"),
    );
}

fn paragraph(xml: &mut String, look: &str, words: &str) {
    let words = escape(safe(words).as_ref()).into_owned();
    push(xml, format_args!("<text:p text:style-name=\"{look}\">{words}</text:p>"));
}

fn list(xml: &mut String, sentences: &[String]) {
    xml.push_str("<text:list text:style-name=\"List_20_1\">");
    for words in sentences {
        xml.push_str("<text:list-item>");
        paragraph(xml, "Text_20_body", words);
        xml.push_str("</text:list-item>");
    }
    xml.push_str("</text:list>");
}

/// The caption above, then a head that repeats on every page, and the rows.
fn table(xml: &mut String, number: usize, grid: &Grid) {
    paragraph(xml, "Table_20_Heading", &grid.caption);
    let columns = grid.header.len();
    push(
        xml,
        format_args!(
            "<table:table table:name=\"table{number}\"><table:table-column \
             table:number-columns-repeated=\"{columns}\"/><table:table-header-rows>"
        ),
    );
    row(xml, &grid.header, grid.words, ["Table_20_Heading", "number-head"]);
    xml.push_str("</table:table-header-rows>");
    for cells in &grid.rows {
        row(xml, cells, grid.words, ["Table_20_Contents", "number"]);
    }
    xml.push_str("</table:table>");
}

fn row(xml: &mut String, cells: &[String], words: usize, [of_words, of_numbers]: [&str; 2]) {
    xml.push_str("<table:table-row>");
    for (place, cell) in cells.iter().enumerate() {
        xml.push_str("<table:table-cell table:style-name=\"cell\" office:value-type=\"string\">");
        paragraph(xml, if place < words { of_words } else { of_numbers }, cell);
        xml.push_str("</table:table-cell>");
    }
    xml.push_str("</table:table-row>");
}

/// A drawing, with what it shows for whoever does not see it.
fn frame(xml: &mut String, number: usize, (width, height): (f64, f64), says: &str) {
    let (width, height) = (width / POINTS, height / POINTS);
    let (path, says) = (drawing(number), escape(safe(says).as_ref()).into_owned());
    push(
        xml,
        format_args!(
            "<text:p text:style-name=\"Text_20_body\"><draw:frame draw:name=\"drawing{number}\" \
             text:anchor-type=\"as-char\" svg:width=\"{width:.2}cm\" svg:height=\"{height:.2}cm\">\
             <draw:image xlink:href=\"{path}\" xlink:type=\"simple\" xlink:show=\"embed\" \
             xlink:actuate=\"onLoad\"/><svg:desc>{says}</svg:desc></draw:frame></text:p>"
        ),
    );
}

fn push(xml: &mut String, text: std::fmt::Arguments<'_>) {
    // Writing to a text cannot fail.
    let _ = xml.write_fmt(text);
}
