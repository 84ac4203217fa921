//! Put a comment that was decided about back into the queue.

use access::{Permit, permission::ReopenComment};
use fieldwork::Id;
use verbatim::Comment;

use crate::{Error, Platform, Problem};

/// What was decided is taken back; the marks stay as they were. Where it was published, nobody is shown it any more, and that
/// it was told is listed. It is told again with the next edition, if it is let out again.
pub async fn reopen_comment(
    platform: &Platform,
    permit: &Permit<ReopenComment>,
    comment: Id<Comment>,
) -> Result<(), Error> {
    platform
        .write(permit, async |tx| {
            let comment = tx.comment(comment).await?.ok_or(Problem::NoSuchComment)?;
            tx.about(&comment.reference);
            if comment.is_released() {
                tx.take_back_words(&comment).await?;
            }
            Ok(tx.save_comment(&comment.reopen()).await?)
        })
        .await
}
