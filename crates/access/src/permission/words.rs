//! Permissions about comments. Only the agency reads what was said; the police read what was let out, with the edition.

use super::{Permission, Sealed};
use crate::Role;

/// Those who read what people said.
const READERS: &[Role] = &[Role::Coordinator];

/// Reads which comments there are, without a word of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ViewWords;

impl Sealed for ViewWords {}

impl Permission for ViewWords {
    const NAME: &'static str = "view_words";
    const ROLES: &'static [Role] = READERS;
}

/// Puts comments into the queue that an earlier version left in their interviews.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GatherComments;

impl Sealed for GatherComments {}

impl Permission for GatherComments {
    const NAME: &'static str = "gather_comments";
    const ROLES: &'static [Role] = &[Role::System];
}

/// Reads what somebody said, beside what could identify them in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReadComment;

impl Sealed for ReadComment {}

impl Permission for ReadComment {
    const NAME: &'static str = "read_comment";
    const ROLES: &'static [Role] = READERS;
}

/// Marks what could identify somebody in a comment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RedactComment;

impl Sealed for RedactComment {}

impl Permission for RedactComment {
    const NAME: &'static str = "redact_comment";
    const ROLES: &'static [Role] = READERS;
}

/// Sends a comment to a second reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PassCommentOn;

impl Sealed for PassCommentOn {}

impl Permission for PassCommentOn {
    const NAME: &'static str = "pass_comment_on";
    const ROLES: &'static [Role] = READERS;
}

/// Lets readers be told of a comment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReleaseComment;

impl Sealed for ReleaseComment {}

impl Permission for ReleaseComment {
    const NAME: &'static str = "release_comment";
    const ROLES: &'static [Role] = READERS;
}

/// Keeps a comment back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HoldComment;

impl Sealed for HoldComment {}

impl Permission for HoldComment {
    const NAME: &'static str = "hold_comment";
    const ROLES: &'static [Role] = READERS;
}

/// Puts a comment that was decided about back into the queue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReopenComment;

impl Sealed for ReopenComment {}

impl Permission for ReopenComment {
    const NAME: &'static str = "reopen_comment";
    const ROLES: &'static [Role] = READERS;
}
