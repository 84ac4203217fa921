//! The shorthand beside a figure that is shown.

use statistics::Figure;

/// What a reader has to know of a figure beyond its numbers: `[r]` where it was revised. Empty where there is nothing.
pub(crate) const fn marks(figure: &Figure) -> &'static str {
    if figure.revised { "[r]" } else { "" }
}
