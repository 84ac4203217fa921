//! Read a comment to say what it is about.

use access::{Permit, permission::ReadForCoding};
use fieldwork::Id;
use questionnaire::{Language, QuestionName, QuestionnaireId};
use statistics::Month;
use store::{HandedIn, Tx};
use verbatim::coding::{Coded, CodingState};
use verbatim::frame::{CodeFrame, Suggestion};
use verbatim::{Comment, CommentState};

use crate::{Error, Platform, Problem};

/// A comment as a coder reads it: what is left of it once everything that identifies is taken out, and nothing of whose it is.
/// It never prints itself in a log.
#[derive(Clone, PartialEq, Eq)]
pub struct ForCoding {
    /// Which comment.
    pub id: Id<Comment>,
    /// The questionnaire it was said in.
    pub questionnaire: QuestionnaireId,
    /// The question it was said beside.
    pub question: QuestionName,
    /// The month of the interview.
    pub month: Month,
    /// The language it was said in.
    pub language: Language,
    /// What is left of it, with marks.
    pub marked: String,
    /// The frame it is coded with.
    pub frame: CodeFrame,
    /// Codes that the frame's rules suggest, with the words that caused them. None is chosen by it.
    pub suggestions: Vec<Suggestion>,
}

/// Opens a comment for whoever has not coded it. Who else has is not said.
pub async fn read_for_coding(
    platform: &Platform,
    permit: &Permit<ReadForCoding>,
    comment: Id<Comment>,
) -> Result<ForCoding, Error> {
    platform
        .write(permit, async |tx| {
            let (comment, handed_in) = released(tx, comment).await?;
            takes_coding(&handed_in, permit.account())?;
            tx.about(&comment.reference);
            opened(platform, comment, &handed_in)
        })
        .await
}

/// Opens a comment about which two coders part, with what each gave.
pub async fn read_parted(
    platform: &Platform,
    permit: &Permit<ReadForCoding>,
    comment: Id<Comment>,
) -> Result<(ForCoding, Coded), Error> {
    platform
        .write(permit, async |tx| {
            let (comment, handed_in) = released(tx, comment).await?;
            let coded = parted(handed_in.clone())?;
            tx.about(&comment.reference);
            Ok((opened(platform, comment, &handed_in)?, coded))
        })
        .await
}

/// A comment that is let out, with what was handed in for it. One that was taken back is coded by nobody until it is let out
/// again.
pub(crate) async fn released(tx: &Tx, id: Id<Comment>) -> Result<(Comment, HandedIn), Error> {
    let comment = tx.comment(id).await?.ok_or(Problem::NoSuchCoding)?;
    if !matches!(comment.state, CommentState::Released { .. }) {
        return Err(Problem::NoSuchCoding.into());
    }
    let handed_in = tx.handed_in(&comment).await?;
    Ok((comment, handed_in))
}

/// There is room for one more coding, and whoever asks has not handed one in.
pub(crate) fn takes_coding(handed_in: &HandedIn, who: Id<fieldwork::Account>) -> Result<(), Problem> {
    if handed_in.codings.iter().any(|coding| coding.coder == who) {
        return Err(Problem::CodedBefore);
    }
    if handed_in.codings.len() >= 2 { Err(Problem::CodedByTwo) } else { Ok(()) }
}

/// Both codings, where the two part and nobody has decided.
pub(crate) fn parted(handed_in: HandedIn) -> Result<Coded, Problem> {
    let coded = handed_in.both().ok_or(Problem::NoSuchCoding)?;
    match coded.state() {
        CodingState::Parted(_) => Ok(coded),
        CodingState::Alike(_) => Err(Problem::NothingToReconcile),
        CodingState::Reconciled(_) => Err(Problem::ReconciledBefore),
    }
}

/// The frame a comment is coded with: that of whoever was first, so that two are compared over the same codes; otherwise the
/// one in use.
pub(crate) fn frame_of<'a>(platform: &'a Platform, handed_in: &HandedIn) -> Result<&'a CodeFrame, Problem> {
    let first = handed_in.codings.first();
    let frame = match first {
        Some(first) => platform.frames.get(&first.frame),
        None => platform.frames.in_use(),
    };
    frame.ok_or(Problem::NoCodeFrame)
}

fn opened(platform: &Platform, comment: Comment, handed_in: &HandedIn) -> Result<ForCoding, Error> {
    let frame = frame_of(platform, handed_in)?.clone();
    let marked = comment.redaction.map(|redaction| redaction.marked).unwrap_or_default();
    Ok(ForCoding {
        id: comment.id,
        questionnaire: comment.questionnaire,
        question: comment.key.question,
        month: comment.month,
        language: comment.language,
        suggestions: frame.suggest(&marked),
        marked,
        frame,
    })
}

impl std::fmt::Debug for ForCoding {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "ForCoding({}, hidden)", self.id)
    }
}
