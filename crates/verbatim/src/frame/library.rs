//! The frames that can be coded with.

use questionnaire::Text;

use super::{CodeName, FrameId, Term};

/// A version of a code frame.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CodeFrame {
    /// Which one.
    pub id: FrameId,
    /// What it is called.
    pub title: Text,
    /// Comments are coded with it. Another version is read and compared, and nobody codes with it.
    pub live: bool,
    /// Its themes, in the order they are published.
    pub themes: Vec<FrameTheme>,
    /// Its codes, theme by theme.
    pub codes: Vec<FrameCode>,
    /// Codes of the version before that nothing of this one stands for.
    pub retired: Vec<CodeName>,
}

/// What several codes are about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FrameTheme {
    /// Its name.
    pub name: CodeName,
    /// What it is called.
    pub label: Text,
    /// Its colour in a codebook, `#rrggbb`.
    pub colour: String,
}

/// One thing that a comment can be about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FrameCode {
    /// Its name.
    pub name: CodeName,
    /// The theme it belongs to.
    pub theme: CodeName,
    /// What it is called.
    pub label: Text,
    /// What it means.
    pub definition: Text,
    /// Words it is given to, invented.
    pub include: Text,
    /// Words that it looks fit for and is not given to, with what they have instead.
    pub exclude: Text,
    /// The rules that suggest it.
    pub terms: Vec<Term>,
    /// How it relates to the version before.
    pub relation: Relation,
}

/// How a code relates to one of the version before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Relation {
    /// Nothing of the version before is like it.
    New,
    /// It means what this one meant. The trend goes on.
    Same(CodeName),
    /// It means less than this one did. The trend breaks.
    Narrower(CodeName),
    /// It means more than this one did. The trend breaks.
    Wider(CodeName),
}

/// Every version of every frame.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Frames(Vec<CodeFrame>);

impl Relation {
    /// Its word in files and messages.
    pub const fn slug(&self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Same(_) => "same",
            Self::Narrower(_) => "narrower",
            Self::Wider(_) => "wider",
        }
    }

    /// The code of the version before that it is about.
    pub const fn was(&self) -> Option<&CodeName> {
        match self {
            Self::New => None,
            Self::Same(was) | Self::Narrower(was) | Self::Wider(was) => Some(was),
        }
    }
}

impl CodeFrame {
    /// A code by its name.
    pub fn code(&self, name: &CodeName) -> Option<&FrameCode> {
        self.codes.iter().find(|code| code.name == *name)
    }

    /// The codes of a theme, in their order.
    pub fn codes_of<'a>(&'a self, theme: &'a CodeName) -> impl Iterator<Item = &'a FrameCode> {
        self.codes.iter().filter(move |code| code.theme == *theme)
    }
}

impl Frames {
    /// The frames in the order of their names and versions.
    pub(super) fn new(mut frames: Vec<CodeFrame>) -> Self {
        frames.sort_by(|one, other| one.id.cmp(&other.id));
        Self(frames)
    }

    /// Every version of every frame.
    pub fn all(&self) -> impl Iterator<Item = &CodeFrame> {
        self.0.iter()
    }

    /// One version.
    pub fn get(&self, id: &FrameId) -> Option<&CodeFrame> {
        self.0.iter().find(|frame| frame.id == *id)
    }

    /// What comments are coded with: the highest live version of the panel's frame. There is one frame, because whoever codes
    /// reads a comment once.
    pub fn in_use(&self) -> Option<&CodeFrame> {
        self.0.iter().filter(|frame| frame.live).max_by_key(|frame| frame.id.version)
    }

    /// The version before this one.
    pub fn before(&self, frame: &CodeFrame) -> Option<&CodeFrame> {
        let earlier = |it: &&CodeFrame| it.id.name == frame.id.name && it.id.version < frame.id.version;
        self.0.iter().filter(earlier).max_by_key(|it| it.id.version)
    }
}
