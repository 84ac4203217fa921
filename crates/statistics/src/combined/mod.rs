//! Figures over several questions, waves or forces: sums of figures that are published already, so that they tell nothing
//! new. Where one of the parts is withheld, so is the sum.

mod areas;
mod sum;
mod themes;
mod waves;

pub use areas::{AreasTogether, areas_together};
pub use themes::{ThemeFigure, ThemeFigures, themes};
pub use waves::{WavesTogether, both_waves};
