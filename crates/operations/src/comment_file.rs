//! A comment as its reader sees it: what was said, what in it could identify somebody, and what is needed before it goes out.

use access::Permit;
use data_encoding::HEXLOWER;
use fieldwork::{Account, Consent, Id};
use sha2::{Digest, Sha256};
use store::{OpensVault, Tx};
use verbatim::{Comment, CommentRefusal, Finding, Known, Reading, Redaction, detect, needs_second_reader};

use crate::{Error, Problem};

/// A comment with what was found in it.
#[derive(Debug, Clone)]
pub struct CommentFile {
    /// The comment, what was said and all.
    pub comment: Comment,
    /// What in it could identify somebody.
    pub findings: Vec<Finding>,
    /// It takes two people to let it out.
    pub needs_two: bool,
    /// The person agreed to their words being used. Where they did not, only a paraphrase goes out.
    pub quotes_agreed: bool,
    /// Whoever looks read it first, so that somebody else lets it out.
    pub read_first: bool,
    /// It takes two people, and nobody but whoever looks has marked it: it is sent on before it goes out.
    pub send_on_first: bool,
    /// What a decision has to name, so that nothing is decided about a text that was not seen.
    pub seen: String,
}

/// A comment with what is known of the person. The knowledge is used and never shown.
pub(crate) async fn open<P: OpensVault>(
    tx: &Tx,
    permit: &Permit<P>,
    id: Id<Comment>,
) -> Result<(Comment, Known), Error> {
    let comment = tx.comment(id).await?.ok_or(Problem::NoSuchComment)?;
    tx.about(&comment.reference);
    let identity = tx.identity(permit, comment.participant).await?;
    let known = identity.map_or_else(Known::default, |it| Known {
        names: vec![it.name.clone(), it.preferred_name.clone()],
        numbers: vec![it.number.national(), it.force_reference.clone(), comment.reference.to_string()],
    });
    Ok((comment, known))
}

/// The comment as this reader sees it.
pub(crate) async fn file(
    tx: &Tx,
    (comment, known): (Comment, Known),
    reader: Id<Account>,
) -> Result<CommentFile, Error> {
    let needs_two = needs_two(&comment, &known);
    let by = Reading { by: reader, at: tx.now() };
    let release = comment.takes_release(by, needs_two).err();
    Ok(CommentFile {
        findings: detect(&comment.original, &known),
        needs_two,
        quotes_agreed: quotes_agreed(tx, &comment).await?,
        read_first: release == Some(CommentRefusal::SamePerson),
        send_on_first: release == Some(CommentRefusal::NeedsSecondReader),
        seen: seen(&comment),
        comment,
    })
}

/// Whether it takes two people to let it out: their own words always do, because everybody was promised that; a paraphrase where it, or
/// what was said, has to do with harm or the offence, or names somebody.
pub(crate) fn needs_two(comment: &Comment, known: &Known) -> bool {
    let paraphrase = comment.redaction.as_ref().and_then(|it| it.paraphrase.as_deref());
    comment.may_quote()
        || needs_second_reader(&comment.original, known)
        || paraphrase.is_some_and(|text| needs_second_reader(text, known))
}

/// Whether the person's own words may be used, by what they said of this interview and by what they said last.
pub(crate) async fn quotes_agreed(tx: &Tx, comment: &Comment) -> Result<bool, Error> {
    let said = tx.consents(comment.participant).await?;
    Ok(Consent::may_quote(&said, comment.questionnaire.wave))
}

/// A comment that somebody decides about, as they saw it.
pub(crate) async fn as_seen(tx: &Tx, comment: Id<Comment>, named: &str) -> Result<Comment, Error> {
    let comment = tx.comment(comment).await?.ok_or(Problem::NoSuchComment)?;
    tx.about(&comment.reference);
    was_seen(&comment, named)?;
    Ok(comment)
}

/// A decision is about this text and no other: somebody may have marked it, or put the answer right, meanwhile.
pub(crate) fn was_seen(comment: &Comment, named: &str) -> Result<(), Problem> {
    if seen(comment) == named { Ok(()) } else { Err(Problem::CommentChanged) }
}

fn seen(comment: &Comment) -> String {
    let empty = Redaction { marked: String::new(), paraphrase: None };
    let redaction = comment.redaction.as_ref().unwrap_or(&empty);
    let paraphrase = redaction.paraphrase.as_deref().unwrap_or_default();
    let hash = [comment.original.as_str(), redaction.marked.as_str(), paraphrase]
        .iter()
        .fold(Sha256::new(), |hash, part| hash.chain_update(part.as_bytes()).chain_update([0]));
    HEXLOWER.encode(&hash.finalize()).chars().take(24).collect()
}
