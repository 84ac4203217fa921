//! Invented people: visibly so, with numbers that Ofcom keeps for drama and that ring nowhere.

use super::dice::Dice;

const PREFERRED: &[&str] = &[
    "Alder", "Ash", "Aspen", "Bay", "Birch", "Briar", "Cedar", "Clover", "Coral", "Elm", "Fern", "Hazel",
    "Heath", "Holly", "Iris", "Ivy", "Juniper", "Laurel", "Linden", "Maple", "Moss", "Myrtle", "Olive",
    "Reed", "River", "Robin", "Rowan", "Sage", "Sorrel", "Wren",
];

/// A name to be called by.
pub(super) fn preferred_name(dice: &mut Dice) -> String {
    dice.pick(PREFERRED).map_or_else(|| "Rowan".to_owned(), |name| (*name).to_owned())
}

/// A full name nobody can take for a real one.
pub(super) fn full_name(preferred: &str) -> String {
    format!("{preferred} Invented")
}

/// A number from the ranges kept for drama, another one for each of two thousand people: first the mobile ones, 07700
/// 900000 to 900999, then 01632 960000 to 960999.
pub(super) fn drama_number(person: u32) -> String {
    // Stepping by a number that has no factor in common with a thousand visits every one of them before any comes again.
    let spread = (person % 1000) * 617 % 1000;
    if (person / 1000).is_multiple_of(2) {
        format!("07700 900{spread:03}")
    } else {
        format!("01632 960{spread:03}")
    }
}

/// A force's own reference, plainly a demonstration's.
pub(super) fn force_reference(slug: &str, number: u32) -> String {
    format!("DEMO-{}-{number:05}", slug.to_uppercase())
}
