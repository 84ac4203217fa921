//! Let readers be told of a comment.

use access::{Permit, permission::ReleaseComment};
use fieldwork::Id;
use verbatim::{Comment, Known, Reading, certain, needs_second_reader};

use crate::comment_file::{open, quotes_agreed, was_seen};
use crate::{Error, Platform, Problem, field};

/// Lets a comment out with the next edition that is published. One that has to do with harm or the offence, or that names
/// somebody, takes two people. Where the person did not agree to their words being used, only a paraphrase goes out. Their
/// name, a number or an address never does. A comment of which nothing is left is held.
pub async fn release_comment(
    platform: &Platform,
    permit: &Permit<ReleaseComment>,
    comment: Id<Comment>,
    seen: &str,
) -> Result<Comment, Error> {
    platform
        .write(permit, async |tx| {
            let (comment, known) = open(tx, permit, comment).await?;
            was_seen(&comment, seen)?;
            tells_nobody(&comment, &known)?;
            let paraphrase = comment.redaction.as_ref().and_then(|it| it.paraphrase.as_deref());
            let needs_two = needs_second_reader(&comment.original, &known)
                || paraphrase.is_some_and(|text| needs_second_reader(text, &known));
            let by = Reading { by: permit.account(), at: tx.now() };
            let agreed = quotes_agreed(tx, &comment).await?;
            let decided = comment.release(by, needs_two)?;
            if decided.is_released() && decided.told(agreed).is_none() {
                return Err(field("paraphrase", "words-paraphrase-required"));
            }
            tx.save_comment(&decided).await?;
            Ok(decided)
        })
        .await
}

/// What names or reaches the person is nowhere in what would go out.
fn tells_nobody(comment: &Comment, known: &Known) -> Result<(), Error> {
    let Some(redaction) = &comment.redaction else { return Err(Problem::CommentNotMarked.into()) };
    if !certain(&redaction.marked, known).is_empty() {
        return Err(field("marked", "words-still-identifies"));
    }
    let paraphrase = redaction.paraphrase.as_deref().unwrap_or_default();
    if !certain(paraphrase, known).is_empty() {
        return Err(field("paraphrase", "words-paraphrase-identifies"));
    }
    Ok(())
}
