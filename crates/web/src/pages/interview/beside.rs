//! What stands beside the questions for the interviewer: how the call is held, and what they note for themselves.

use fieldwork::ContactMode;

use crate::pages::note::OwnNote;

/// How the call is held, and the interviewer's own note.
pub(crate) struct Beside {
    /// How the call is held.
    pub(crate) mode: ContactMode,
    /// The note; in practice there is none.
    pub(crate) note: Option<OwnNote>,
}

impl Beside {
    /// How the call is held, and no note.
    pub(crate) fn of(mode: ContactMode) -> Self {
        Self { mode, note: None }
    }

    /// Both can be seen, and seen by others.
    pub(crate) fn is_video(&self) -> bool {
        self.mode == ContactMode::Video
    }
}
