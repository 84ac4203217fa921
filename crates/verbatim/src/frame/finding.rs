//! What is wrong with a frame's file, for the person who writes it: where, what, and what to do.

use std::fmt;

/// One thing that is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FrameFinding {
    /// What kind of thing; stable.
    pub code: FrameFindingCode,
    /// The file.
    pub path: String,
    /// The line, from 1.
    pub line: usize,
    /// What is wrong.
    pub message: String,
}

/// Everything that can be wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FrameFindingCode {
    /// A line is not TOML.
    Syntax,
    /// A key is missing, unknown, or of the wrong kind.
    Shape,
    /// The path and the file disagree on the name or the version.
    Path,
    /// A name is not one.
    Name,
    /// A name is there twice.
    Twice,
    /// A code belongs to a theme that is not there.
    Theme,
    /// A theme has no code.
    EmptyTheme,
    /// Words are missing in English or in Welsh.
    Words,
    /// A colour is not one.
    Colour,
    /// A rule for suggestions is not one.
    Term,
    /// The first version relates to one before it, or a later one does not say how it does.
    Relation,
    /// It relates to a code that the version before does not have.
    Was,
    /// Two codes say that they are the same as one of the version before.
    SameTwice,
    /// A code of the version before has no successor and is not retired.
    Lost,
    /// Something is retired that was not there, or that has a successor.
    Retired,
    /// A version before it is missing.
    Gap,
    /// There is a second frame.
    Second,
}

impl FrameFindingCode {
    /// Everything, in the order of the numbers.
    pub const ALL: [Self; 17] = [
        Self::Syntax,
        Self::Shape,
        Self::Path,
        Self::Name,
        Self::Twice,
        Self::Theme,
        Self::EmptyTheme,
        Self::Words,
        Self::Colour,
        Self::Term,
        Self::Relation,
        Self::Was,
        Self::SameTwice,
        Self::Lost,
        Self::Retired,
        Self::Gap,
        Self::Second,
    ];

    /// Its number: `F001`.
    pub fn number(self) -> String {
        let place = Self::ALL.iter().position(|code| *code == self).unwrap_or_default();
        format!("F{:03}", place.saturating_add(1))
    }

    /// What to do about it.
    pub const fn remedy(self) -> &'static str {
        match self {
            Self::Syntax => "Write one `key = value` on a line, with text between straight quotes.",
            Self::Shape => "Compare with the keys of config/code-frames/words/1.toml.",
            Self::Path => "Keep the file at <name>/<version>.toml, with the same name and version inside.",
            Self::Name => "Use a small letter, then small letters, digits or underscores, 32 at most.",
            Self::Twice => "Give one of the two another name.",
            Self::Theme => "Name one of the file's [[theme]] entries, or add one.",
            Self::EmptyTheme => "Give it a code, or take it out.",
            Self::Words => "Write it in both: { en = \"..\", cy = \"..\" }.",
            Self::Colour => "Write it as #rrggbb.",
            Self::Term => "Write words with spaces between; a * may end a word of at least three letters.",
            Self::Relation => {
                "From version 2 on, each code has relation = \"same\", \"narrower\" or \"wider\" with was = \"..\", or \"new\"."
            }
            Self::Was => "Name a code of the version before.",
            Self::SameTwice => "A meaning goes on once; call the other narrower.",
            Self::Lost => "Name it in `was` of the code that takes its place, or add it to `retired`.",
            Self::Retired => "Take it out of `retired`.",
            Self::Gap => "Number the versions 1, 2, 3 and keep every one.",
            Self::Second => "Keep one frame, in one directory: what goes on in it is its next version.",
        }
    }
}

impl fmt::Display for FrameFinding {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { code, path, line, message } = self;
        write!(formatter, "[{}] {path}:{line}: {message} {}", code.number(), code.remedy())
    }
}
