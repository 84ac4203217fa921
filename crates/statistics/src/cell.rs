//! A published value, or the reason it is withheld.

use serde::{Deserialize, Serialize};

use crate::Marker;

/// A value that passed disclosure control, or a marker in its place.
///
/// The inside is private: only the release rule makes a shown cell. Reading an edition back from its stored
/// bytes is the one other way, and gives back what the rule once decided.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Cell<T>(Inner<T>);

#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Inner<T> {
    Shown(T),
    Withheld(Marker),
}

impl<T> Cell<T> {
    /// A cell without a value.
    pub const fn withheld(marker: Marker) -> Self {
        Self(Inner::Withheld(marker))
    }

    /// A cell with a value. Only the release rule may call it.
    pub(crate) const fn show(value: T) -> Self {
        Self(Inner::Shown(value))
    }

    /// The value, where it may be shown.
    pub const fn shown(&self) -> Option<&T> {
        match &self.0 {
            Inner::Shown(value) => Some(value),
            Inner::Withheld(_) => None,
        }
    }

    /// The reason, where there is no value.
    pub const fn marker(&self) -> Option<Marker> {
        match &self.0 {
            Inner::Shown(_) => None,
            Inner::Withheld(marker) => Some(*marker),
        }
    }

    /// Whether there is a value.
    pub const fn is_shown(&self) -> bool {
        matches!(self.0, Inner::Shown(_))
    }
}
