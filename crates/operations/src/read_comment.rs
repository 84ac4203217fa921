//! Read what somebody said.

use access::{Permit, permission::ReadComment};
use fieldwork::Id;
use verbatim::Comment;

use crate::comment_file::{CommentFile, file, open};
use crate::{Error, Platform};

/// Opens a comment, with what in it could identify somebody. Reading is written down like any other act.
pub async fn read_comment(
    platform: &Platform,
    permit: &Permit<ReadComment>,
    comment: Id<Comment>,
) -> Result<CommentFile, Error> {
    platform
        .write(permit, async |tx| {
            let opened = open(tx, permit, comment).await?;
            file(tx, opened, permit.account()).await
        })
        .await
}
