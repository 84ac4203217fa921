//! What is given damaged input.

use anyhow::Result;

use super::dice::Dice;

/// A part of the engine that reads what people write.
pub(super) trait Target: Sync {
    /// Its name in figures and in the names of kept inputs.
    fn name(&self) -> &'static str;

    /// The inputs a campaign begins with.
    fn corpus(&self) -> Result<Vec<Vec<u8>>>;

    /// One input damaged, perhaps with a piece of another.
    fn damage(&self, input: &[u8], other: &[u8], dice: &mut Dice) -> Vec<u8>;

    /// Gives the engine an input. What it said, shortened so that two inputs it treats alike come to the same.
    ///
    /// # Errors
    /// With the law that was broken.
    fn give(&self, input: &[u8]) -> Result<u64, String>;
}
