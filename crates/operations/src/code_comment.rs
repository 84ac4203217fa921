//! Say what a comment is about.

use access::{Permit, permission::CodeComment};
use fieldwork::Id;
use verbatim::Comment;
use verbatim::coding::{Coding, RawCoding, check_codes};

use crate::read_for_coding::{frame_of, released, takes_coding};
use crate::{Error, Platform};

/// Keeps the codes that somebody gave a comment, as theirs. Each comment takes two codings, by two people; what was handed in
/// is not changed, and nobody is told of the other's.
pub async fn code_comment(
    platform: &Platform,
    permit: &Permit<CodeComment>,
    comment: Id<Comment>,
    form: &RawCoding,
) -> Result<(), Error> {
    platform
        .write(permit, async |tx| {
            let (comment, handed_in) = released(tx, comment).await?;
            takes_coding(&handed_in, permit.account())?;
            let frame = frame_of(platform, &handed_in)?;
            let codes = check_codes(frame, form)?;
            tx.about(&comment.reference);
            let coding =
                Coding { coder: permit.account(), frame: frame.id.clone(), codes, at: platform.now() };
            Ok(tx.add_coding(&comment, &coding).await?)
        })
        .await
}
