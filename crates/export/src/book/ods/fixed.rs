//! The parts that are the same in every book, but for its title, its language and its first sheet.

use questionnaire::Language;
use quick_xml::escape::escape;

use super::super::Book;

/// The names that the other parts use.
pub(super) const NAMESPACES: &str = "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" \
     xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" \
     xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" \
     xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" \
     xmlns:number=\"urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0\" \
     xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\" \
     xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\" \
     xmlns:config=\"urn:oasis:names:tc:opendocument:xmlns:config:1.0\" \
     xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"";

/// What the package holds.
pub(super) fn manifest(media_type: &str) -> String {
    let entry = |(path, kind): (&str, &str)| {
        format!("<manifest:file-entry manifest:full-path=\"{path}\" manifest:media-type=\"{kind}\"/>")
    };
    let parts = ["meta.xml", "settings.xml", "styles.xml", "content.xml"].map(|part| (part, "text/xml"));
    let entries: String = std::iter::once(("/", media_type)).chain(parts).map(entry).collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<manifest:manifest \
         xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" manifest:version=\"1.3\">{entries}\
         </manifest:manifest>"
    )
}

/// Title, publisher and language.
pub(super) fn meta(book: &Book<'_>) -> String {
    let (title, author) = (escape(book.title.as_str()), escape(book.author.as_str()));
    let (language, made) = (book.language.code(), book.made);
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-meta {NAMESPACES} office:version=\"1.3\">\
         <office:meta><dc:title>{title}</dc:title><meta:initial-creator>{author}</meta:initial-creator>\
         <dc:creator>{author}</dc:creator><dc:language>{language}-GB</dc:language>\
         <meta:creation-date>{made}T00:00:00</meta:creation-date></office:meta></office:document-meta>"
    )
}

/// The book opens at its first sheet.
pub(super) fn settings(book: &Book<'_>) -> String {
    let first = book.sheets.first().map(|sheet| sheet.name.as_str()).unwrap_or_default();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-settings {NAMESPACES} office:version=\"1.3\">\
         <office:settings><config:config-item-set config:name=\"ooo:view-settings\"><config:config-item-map-indexed \
         config:name=\"Views\"><config:config-item-map-entry><config:config-item config:name=\"ActiveTable\" \
         config:type=\"string\">{}</config:config-item><config:config-item config:name=\"ZoomValue\" \
         config:type=\"int\">100</config:config-item></config:config-item-map-entry></config:config-item-map-indexed>\
         </config:config-item-set></office:settings></office:document-settings>",
        escape(first)
    )
}

/// Sans serif, 12 point, in the book's language.
pub(super) fn styles(language: Language) -> String {
    let language = language.code();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-styles {NAMESPACES} office:version=\"1.3\">\
         <office:font-face-decls><style:font-face style:name=\"Arial\" xmlns:svg=\
         \"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\" svg:font-family=\"Arial\" \
         style:font-family-generic=\"swiss\"/></office:font-face-decls><office:styles>\
         <style:default-style style:family=\"table-cell\"><style:text-properties style:font-name=\"Arial\" \
         fo:font-size=\"12pt\" fo:language=\"{language}\" fo:country=\"GB\"/></style:default-style>\
         <style:style style:name=\"Default\" style:family=\"table-cell\"/></office:styles></office:document-styles>"
    )
}

/// How cells look: words to the left and wrapped, numbers to the right, heads and titles in bold.
pub(super) const fn cell_styles() -> &'static str {
    "<number:number-style style:name=\"whole\"><number:number number:decimal-places=\"0\" \
     number:min-integer-digits=\"1\" number:grouping=\"true\"/></number:number-style>\
     <number:number-style style:name=\"tenths\"><number:number number:decimal-places=\"1\" \
     number:min-decimal-places=\"1\" number:min-integer-digits=\"1\"/></number:number-style>\
     <style:style style:name=\"title\" style:family=\"table-cell\" style:parent-style-name=\"Default\">\
     <style:text-properties fo:font-weight=\"bold\" fo:font-size=\"15pt\"/></style:style>\
     <style:style style:name=\"line\" style:family=\"table-cell\" style:parent-style-name=\"Default\"/>\
     <style:style style:name=\"text\" style:family=\"table-cell\" style:parent-style-name=\"Default\">\
     <style:table-cell-properties fo:wrap-option=\"wrap\" style:vertical-align=\"top\"/>\
     <style:paragraph-properties fo:text-align=\"start\"/></style:style>\
     <style:style style:name=\"right\" style:family=\"table-cell\" style:parent-style-name=\"Default\">\
     <style:paragraph-properties fo:text-align=\"end\"/></style:style>\
     <style:style style:name=\"head\" style:family=\"table-cell\" style:parent-style-name=\"text\">\
     <style:text-properties fo:font-weight=\"bold\"/></style:style>\
     <style:style style:name=\"head-right\" style:family=\"table-cell\" style:parent-style-name=\"Default\">\
     <style:table-cell-properties fo:wrap-option=\"wrap\"/><style:paragraph-properties fo:text-align=\"end\"/>\
     <style:text-properties fo:font-weight=\"bold\"/></style:style>\
     <style:style style:name=\"count\" style:family=\"table-cell\" style:parent-style-name=\"right\" \
     style:data-style-name=\"whole\"/>\
     <style:style style:name=\"decimal\" style:family=\"table-cell\" style:parent-style-name=\"right\" \
     style:data-style-name=\"tenths\"/>"
}
