//! What was said, cut where something was found: each finding with its number, its mark and its reason.

use operations::CommentFile;
use verbatim::Finding;

use crate::{Frame, Item, Message};

/// A stretch of what was said.
pub(super) struct Piece {
    pub(super) text: String,
    /// The number and the kind of what was found here, where something was.
    pub(super) found: Option<(usize, Message)>,
}

/// What was said, from the first word to the last.
pub(super) fn pieces(frame: &Frame, file: &CommentFile) -> Vec<Piece> {
    let original = &file.comment.original;
    let cut = |from: usize, to: usize| original.get(from..to).unwrap_or_default().to_owned();
    let mut pieces = Vec::new();
    let mut at = 0;
    for (number, finding) in (1..).zip(&file.findings) {
        let span = finding.span;
        pieces.push(Piece { text: cut(at, span.start), found: None });
        let kind = frame.t(format!("mark-{}", span.mark.slug()));
        pieces.push(Piece { text: cut(span.start, span.end), found: Some((number, kind)) });
        at = span.end;
    }
    pieces.push(Piece { text: cut(at, original.len()), found: None });
    pieces.retain(|piece| !piece.text.is_empty());
    pieces
}

/// A box to tick for each finding.
pub(super) fn items(frame: &Frame, file: &CommentFile) -> Vec<Item> {
    let item = |(number, finding): (usize, &Finding)| {
        let span = finding.span;
        let words = file.comment.original.get(span.start..span.end).unwrap_or_default();
        let label = frame.t("words-finding").count("number", number).with("words", words);
        let kind = frame.t(format!("mark-{}", span.mark.slug()));
        let why = frame.t(format!("finding-{}", finding.reason.slug()));
        Item::new(value(finding), label).hint(format!("{kind}. {why}"))
    };
    (1..).zip(&file.findings).map(item).collect()
}

/// How a finding is named in the form.
pub(super) fn value(finding: &Finding) -> String {
    let span = finding.span;
    format!("{}-{}-{}", span.start, span.end, span.mark.slug())
}
