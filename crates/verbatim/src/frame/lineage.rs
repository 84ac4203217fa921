//! Where a code comes from: the first version in which it meant what it means now.

use super::{CodeFrame, CodeName, FrameCode, FrameId, Frames, Relation};

/// A code where it began: the key of its trend. Versions that say "same" share it, all others begin another.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Root {
    /// The version it began in.
    pub frame: FrameId,
    /// What it was called there.
    pub code: CodeName,
}

impl Frames {
    /// Where the code of a frame began.
    pub fn root(&self, frame: &CodeFrame, code: &FrameCode) -> Root {
        let (mut frame, mut code) = (frame, code);
        while let Relation::Same(was) = &code.relation {
            let Some(before) = self.before(frame) else { break };
            let Some(earlier) = before.code(was) else { break };
            (frame, code) = (before, earlier);
        }
        Root { frame: frame.id.clone(), code: code.name.clone() }
    }
}
