//! The lists of words the detector looks things up in: plain text beside the code, read once.

use std::collections::BTreeSet;
use std::sync::LazyLock;

/// A list of small-letter words.
pub(crate) type List = LazyLock<BTreeSet<&'static str>>;

pub(crate) static GIVEN_NAMES: List = LazyLock::new(|| read(include_str!("../lists/given-names.txt")));
pub(crate) static PLACES: List = LazyLock::new(|| read(include_str!("../lists/places.txt")));
pub(crate) static STREET_WORDS: List = LazyLock::new(|| read(include_str!("../lists/street-words.txt")));
pub(crate) static BUILDING_WORDS: List = LazyLock::new(|| read(include_str!("../lists/building-words.txt")));
pub(crate) static RANKS: List = LazyLock::new(|| read(include_str!("../lists/ranks.txt")));
pub(crate) static JOBS: List = LazyLock::new(|| read(include_str!("../lists/jobs.txt")));
pub(crate) static RELATIONS: List = LazyLock::new(|| read(include_str!("../lists/relations.txt")));
pub(crate) static MONTHS: List = LazyLock::new(|| read(include_str!("../lists/months.txt")));
pub(crate) static DAYS: List = LazyLock::new(|| read(include_str!("../lists/days.txt")));
pub(crate) static NUMBERS: List = LazyLock::new(|| read(include_str!("../lists/numbers.txt")));
pub(crate) static NOT_NAMES: List = LazyLock::new(|| read(include_str!("../lists/not-names.txt")));
pub(crate) static SENSITIVE: List = LazyLock::new(|| read(include_str!("../lists/sensitive.txt")));

/// The words of a list; a line that begins with `#` says where they are from.
fn read(text: &'static str) -> BTreeSet<&'static str> {
    text.lines().filter(|line| !line.starts_with('#')).flat_map(str::split_whitespace).collect()
}
