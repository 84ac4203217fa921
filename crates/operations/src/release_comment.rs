//! Let readers be told of a comment.

use access::{Permit, permission::ReleaseComment};
use fieldwork::Id;
use verbatim::{Comment, Known, Reading, certain};

use crate::comment_file::{needs_two, open, quotes_agreed, was_seen};
use crate::{Error, Platform, Problem, field};

/// Lets a comment out with the next edition that is published. A person's own words take two people, and so does a paraphrase where
/// it has to do with harm or the offence, or names somebody. Where the person did not agree to their words being used, only a
/// paraphrase goes out. Their name, a number or an address never does. A comment of which nothing is left is held.
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
            comment.state.takes_marks()?;
            if comment.may_quote() && !quotes_agreed(tx, &comment).await? {
                return Err(field("paraphrase", "words-paraphrase-required"));
            }
            let by = Reading { by: permit.account(), at: tx.now() };
            let takes_two = needs_two(&comment, &known);
            let decided = comment.release(by, takes_two)?;
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
