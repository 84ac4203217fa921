//! The parts that are the same in every document, but for its title and its language.

use questionnaire::Language;
use quick_xml::escape::escape;

use crate::Release;
use crate::report::Report;
use crate::words::Words;

/// The names that the parts use.
pub(super) const NAMESPACES: &str = "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" \
     xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" \
     xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" \
     xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" \
     xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\" \
     xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\" \
     xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\" \
     xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\" \
     xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"";

/// What the package holds.
pub(super) fn manifest(media_type: &str, drawings: &[(String, String)]) -> String {
    let entry = |path: &str, kind: &str| {
        format!("<manifest:file-entry manifest:full-path=\"{path}\" manifest:media-type=\"{kind}\"/>")
    };
    let parts = ["meta.xml", "styles.xml", "content.xml"].map(|part| entry(part, "text/xml"));
    let drawings = drawings.iter().map(|(path, _)| entry(path, "image/svg+xml"));
    let entries: String = std::iter::once(entry("/", media_type)).chain(parts).chain(drawings).collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<manifest:manifest \
         xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" manifest:version=\"1.3\">{entries}\
         </manifest:manifest>"
    )
}

/// Title, publisher, language and the day it was published.
pub(super) fn meta(report: &Report, release: &Release) -> String {
    let author = Words(report.language).say("publisher");
    let (title, author) = (escape(report.title.as_str()), escape(author.as_str()));
    let (language, made) = (report.language.code(), release.published);
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-meta {NAMESPACES} office:version=\"1.3\">\
         <office:meta><dc:title>{title}</dc:title><meta:initial-creator>{author}</meta:initial-creator>\
         <dc:creator>{author}</dc:creator><dc:language>{language}-GB</dc:language>\
         <meta:creation-date>{made}T00:00:00</meta:creation-date></office:meta></office:document-meta>"
    )
}

/// Sans serif, 12 point, A4, in the report's language. The looks are named, so that somebody who goes on writing finds them.
pub(super) fn styles(language: Language) -> String {
    let language = language.code();
    let heading = |level: u16, size: u16| {
        format!(
            "<style:style style:name=\"Heading_20_{level}\" style:display-name=\"Heading {level}\" \
             style:family=\"paragraph\" style:parent-style-name=\"Standard\" \
             style:next-style-name=\"Text_20_body\" style:default-outline-level=\"{level}\">\
             <style:paragraph-properties fo:margin-top=\"0.5cm\" fo:margin-bottom=\"0.2cm\" \
             fo:keep-with-next=\"always\"/><style:text-properties fo:font-size=\"{size}pt\" \
             fo:font-weight=\"bold\"/></style:style>"
        )
    };
    let headings: String = [(1, 20), (2, 16), (3, 14)].map(|(level, size)| heading(level, size)).concat();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-styles {NAMESPACES} office:version=\"1.3\">\
         <office:font-face-decls><style:font-face style:name=\"Arial\" svg:font-family=\"Arial\" \
         style:font-family-generic=\"swiss\"/></office:font-face-decls><office:styles>\
         <style:default-style style:family=\"paragraph\"><style:text-properties style:font-name=\"Arial\" \
         fo:font-size=\"12pt\" fo:language=\"{language}\" fo:country=\"GB\"/></style:default-style>\
         <style:style style:name=\"Standard\" style:family=\"paragraph\" style:class=\"text\"/>\
         <style:style style:name=\"Text_20_body\" style:display-name=\"Text body\" style:family=\"paragraph\" \
         style:parent-style-name=\"Standard\"><style:paragraph-properties fo:margin-bottom=\"0.25cm\"/></style:style>\
         <style:style style:name=\"Table_20_Contents\" style:display-name=\"Table Contents\" \
         style:family=\"paragraph\" style:parent-style-name=\"Standard\"/>\
         <style:style style:name=\"Table_20_Heading\" style:display-name=\"Table Heading\" \
         style:family=\"paragraph\" style:parent-style-name=\"Table_20_Contents\">\
         <style:text-properties fo:font-weight=\"bold\"/></style:style>{headings}\
         <text:list-style style:name=\"List_20_1\" style:display-name=\"List 1\">\
         <text:list-level-style-bullet text:level=\"1\" text:bullet-char=\"•\">\
         <style:list-level-properties text:space-before=\"0.4cm\" text:min-label-width=\"0.5cm\"/>\
         </text:list-level-style-bullet></text:list-style></office:styles>\
         <office:automatic-styles><style:page-layout style:name=\"page\"><style:page-layout-properties \
         fo:page-width=\"21cm\" fo:page-height=\"29.7cm\" fo:margin=\"2cm\"/></style:page-layout>\
         </office:automatic-styles><office:master-styles><style:master-page style:name=\"Standard\" \
         style:page-layout-name=\"page\"/></office:master-styles></office:document-styles>"
    )
}
