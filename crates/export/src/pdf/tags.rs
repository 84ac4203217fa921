//! What each piece on the pages is: the tree that a screen reader follows.

use std::num::NonZeroU16;

use krilla::tagging::{Identifier, ListNumbering, TableHeaderScope, Tag, TagGroup, TagKind};

/// What a piece is.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Kind {
    /// A heading of a level, with its words.
    Heading(u16, String),
    /// A paragraph.
    Paragraph,
    /// Things that belong together.
    Section,
    /// A list, and what is in it.
    List,
    Item,
    ItemBody,
    /// A table, and what is in it.
    Table,
    Caption,
    Head,
    Body,
    Row,
    ColumnHead,
    RowHead,
    Cell,
    /// A drawing, with what it shows.
    Figure(String),
}

/// A piece with what is in it.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Tagged {
    /// Other pieces.
    Group(Kind, Vec<Tagged>),
    /// Something drawn: its number among all that is drawn.
    Drawn(usize),
}

impl Tagged {
    pub(super) const fn group(kind: Kind, inside: Vec<Self>) -> Self {
        Self::Group(kind, inside)
    }

    /// Adds it to a group. Every mark has exactly one place in the tree.
    pub(super) fn join(&self, group: &mut TagGroup, marks: &mut [Option<Identifier>]) {
        match self {
            Self::Drawn(number) => {
                if let Some(mark) = marks.get_mut(*number).and_then(Option::take) {
                    group.push(mark);
                }
            }
            Self::Group(..) => group.push(self.tree(marks)),
        }
    }

    /// The group it is.
    pub(super) fn tree(&self, marks: &mut [Option<Identifier>]) -> TagGroup {
        let (kind, inside) = match self {
            Self::Group(kind, inside) => (kind.tag(), inside.as_slice()),
            Self::Drawn(_) => (Tag::Span.into(), std::slice::from_ref(self)),
        };
        let mut group = TagGroup::new(kind);
        inside.iter().for_each(|piece| piece.join(&mut group, marks));
        group
    }
}

impl Kind {
    fn tag(&self) -> TagKind {
        match self {
            Self::Heading(level, words) => {
                Tag::Hn(NonZeroU16::new(*level).unwrap_or(NonZeroU16::MIN), Some(words.clone())).into()
            }
            Self::Paragraph => Tag::P.into(),
            Self::Section => Tag::Div.into(),
            Self::List => Tag::L(ListNumbering::None).into(),
            Self::Item => Tag::LI.into(),
            Self::ItemBody => Tag::LBody.into(),
            Self::Table => Tag::Table.into(),
            Self::Caption => Tag::Caption.into(),
            Self::Head => Tag::THead.into(),
            Self::Body => Tag::TBody.into(),
            Self::Row => Tag::TR.into(),
            Self::ColumnHead => Tag::TH(TableHeaderScope::Column).into(),
            Self::RowHead => Tag::TH(TableHeaderScope::Row).into(),
            Self::Cell => Tag::TD.into(),
            Self::Figure(says) => Tag::Figure(Some(says.clone())).into(),
        }
    }
}
