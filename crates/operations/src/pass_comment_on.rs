//! Send a comment to a second reader.

use access::{Permit, permission::PassCommentOn};
use fieldwork::Id;
use verbatim::{Comment, Reading};

use crate::comment_file::as_seen;
use crate::{Error, Platform};

/// The comment then waits for somebody else: whoever marked it does not let it out.
pub async fn pass_comment_on(
    platform: &Platform,
    permit: &Permit<PassCommentOn>,
    comment: Id<Comment>,
    seen: &str,
) -> Result<(), Error> {
    platform
        .write(permit, async |tx| {
            let comment = as_seen(tx, comment, seen).await?;
            let by = Reading { by: permit.account(), at: tx.now() };
            Ok(tx.save_comment(&comment.pass_on(by)?).await?)
        })
        .await
}
