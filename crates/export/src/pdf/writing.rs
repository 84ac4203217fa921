//! The pages as bytes, each piece marked as what it is.

use krilla::configure::{Accessibility, ConfigurationBuilder};
use krilla::destination::XyzDestination;
use krilla::geom::Point;
use krilla::metadata::{DateTime, Metadata};
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag, Identifier, SpanTag, TagTree};
use krilla::{Document, SerializeSettings};

use super::drawing::{draw_picture, line, write_words};
use super::font::Faces;
use super::layout::{Drawn, Layout, MARGIN, PAGE, Piece};
use super::tags::Tagged;
use crate::report::Report;
use crate::words::Words;
use crate::{ExportFault, Release};

const FOOT: f32 = 9.0;

/// Writes the pages, their outline, the tree and the properties.
pub(super) fn write(
    release: &Release,
    report: &Report,
    layout: Layout<'_>,
    tags: &[Tagged],
) -> Result<Vec<u8>, ExportFault> {
    let fault = |what: String| ExportFault::Report(what);
    let configuration = ConfigurationBuilder::new().with_accessibility_validator(Accessibility::UA1).finish();
    let configuration = configuration.map_err(|found| fault(format!("{found:?}")))?;
    let mut document =
        Document::new_with(SerializeSettings { configuration, ..SerializeSettings::default() });
    let mut marks: Vec<Option<Identifier>> = (0..layout.count()).map(|_| None).collect();
    let pages = layout.pages.len();
    for (place, pieces) in layout.pages.iter().enumerate() {
        let settings = PageSettings::from_wh(PAGE.0, PAGE.1).ok_or_else(|| fault("no page".to_owned()))?;
        let mut page = document.start_page_with(settings);
        let mut surface = page.surface();
        for piece in pieces {
            draw(&mut surface, &layout.faces, piece, &mut marks);
        }
        let number = Words(report.language)
            .with("page-of", &[("page", &(place + 1).to_string()), ("pages", &pages.to_string())]);
        foot(&mut surface, &layout.faces, &number);
        surface.finish();
        page.finish();
    }
    let mut tree = TagTree::new().with_lang(Some(format!("{}-GB", report.language.code())));
    tags.iter().for_each(|tagged| tree.push(tagged.tree(&mut marks)));
    document.set_tag_tree(tree);
    document.set_outline(outline(&layout));
    document.set_metadata(metadata(release, report));
    document.finish().map_err(|found| fault(format!("{found:?}")))
}

fn outline(layout: &Layout<'_>) -> Outline {
    let mut outline = Outline::new();
    for (words, page, y) in &layout.outline {
        let there = XyzDestination::new(*page, Point::from_xy(MARGIN, *y));
        outline.push_child(OutlineNode::new(words.clone(), there));
    }
    outline
}

/// The day of publication is the only time in it, so that the same release gives the same bytes.
fn metadata(release: &Release, report: &Report) -> Metadata {
    use chrono::Datelike;
    let day = release.published;
    let part = |number: u32| u8::try_from(number).unwrap_or(1);
    let made = DateTime::new(u16::try_from(day.year()).unwrap_or_default())
        .month(part(day.month()))
        .day(part(day.day()));
    Metadata::new()
        .title(report.title.clone())
        .language(format!("{}-GB", report.language.code()))
        .authors(vec![Words(report.language).say("publisher")])
        .creation_date(made)
        .document_id(format!("{}-{}-{}", release.edition.area_code, release.edition.month, release.version))
}

fn draw(surface: &mut Surface<'_>, faces: &Faces, piece: &Piece<'_>, marks: &mut [Option<Identifier>]) {
    let tag = match (piece.number, &piece.drawn) {
        (Some(_), Drawn::Words { .. }) => ContentTag::Span(SpanTag::empty()),
        (Some(_), _) => ContentTag::Other,
        (None, _) => ContentTag::Artifact(Artifact::with_kind(ArtifactType::Layout)),
    };
    let mark = surface.start_tagged(tag);
    match &piece.drawn {
        Drawn::Words { at, size, bold, words } => write_words(surface, faces, (*at, *size, *bold), words),
        Drawn::Picture { at, scale, picture } => draw_picture(surface, faces, (*at, *scale), picture),
        Drawn::Rule { from: (x, y), width } => {
            line(surface, &[(*x, *y), (x + width, *y)], ("#b1b4b6", 0.5, false));
        }
    }
    surface.end_tagged();
    if let Some(place) = piece.number.and_then(|number| marks.get_mut(number)) {
        *place = Some(mark);
    }
}

fn foot(surface: &mut Surface<'_>, faces: &Faces, words: &str) {
    let _mark = surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(ArtifactType::PageNumber)));
    let width = faces.regular.width(words) * FOOT;
    let at = (PAGE.0 - MARGIN - width, PAGE.1 - MARGIN / 2.0);
    write_words(surface, faces, (at, FOOT, false), words);
    surface.end_tagged();
}
