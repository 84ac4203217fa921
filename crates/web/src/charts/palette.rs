//! The colours of the charts: the Government Analysis Function's, with our own grey and plum.

/// Text, axes, averages.
pub(super) const INK: &str = "#0b0c0c";
/// Text beside the main text.
pub(super) const QUIET: &str = "#484949";
/// Lines behind the data.
pub(super) const GRID: &str = "#dfe5e7";
/// Data without a direction.
pub(super) const NEUTRAL: &str = "#5f6d74";
/// Higher than before; the strongest favourable answer.
pub(super) const BETTER: &str = "#12436d";
/// Lower than before.
pub(super) const WORSE: &str = "#f46a25";
/// A favourable answer.
pub(super) const FAVOURABLE: &str = "#6bace6";
/// An unfavourable answer.
pub(super) const UNFAVOURABLE: &str = "#d99bbd";
/// The strongest unfavourable answer.
pub(super) const STRONGLY_UNFAVOURABLE: &str = "#801650";
/// Neither.
pub(super) const NEITHER: &str = "#c4ced2";
/// The stripes over what is withheld.
pub(super) const WITHHELD: &str = "#8a979c";
