//! What can be tried, with any of the people: by staff, by the force, by the night.

use proptest::prelude::*;

/// Something that somebody tries.
#[derive(Debug, Clone, Copy)]
pub(super) enum Act {
    Wait(i64),
    /// So many mornings later, at nine.
    ToMorning(u64),
    Consent {
        taking_part: bool,
        second: bool,
    },
    Plan,
    /// Go, go with conditions, or hold; to be looked at again after so many days.
    Assess(usize, u64),
    Check(usize),
    /// The force closes the case, so many days ago.
    Closure(u64),
    /// The force takes the last closure back.
    Reopen,
    Outcome13,
    Hold {
        ahead: u64,
        lasts: u64,
    },
    Release,
    Night,
    Book {
        ahead: u64,
        hour: u32,
        asked_by_person: bool,
    },
    Cancel,
    Dial,
    /// Books for the next possible day, checks and rings: the way things mostly go.
    Ring {
        ahead: u64,
        asked_by_person: bool,
        checked: bool,
    },
    Record(usize),
    Start,
    Pause,
    Resume,
    Finish(bool),
    BreakOff(bool),
    Incoming(usize),
    CloseByHand(usize),
    Wall(usize),
    Lift,
}

/// How many people there are.
pub(super) const PEOPLE: usize = 4;

/// Any act, with those that lead on more often than those that end.
fn acts() -> impl Strategy<Value = Act> {
    let paperwork = prop_oneof![
        3 => (prop::bool::weighted(0.98), any::<bool>())
            .prop_map(|(taking_part, second)| Act::Consent { taking_part, second }),
        4 => Just(Act::Plan),
        4 => (0_usize..8, 5_u64..120).prop_map(|(outcome, days)| Act::Assess(outcome, days)),
        1 => (0_u64..10).prop_map(Act::Closure),
        1 => Just(Act::Reopen),
        1 => (0_u64..10, 0_u64..12).prop_map(|(ahead, lasts)| Act::Hold { ahead, lasts }),
        2 => Just(Act::Release),
        4 => Just(Act::Night),
    ];
    let arranging = prop_oneof![
        2 => (0_i64..90).prop_map(Act::Wait),
        2 => (1_u64..4).prop_map(Act::ToMorning),
        4 => (0_u64..4, 9_u32..13, prop::bool::weighted(0.3))
            .prop_map(|(ahead, hour, asked_by_person)| Act::Book { ahead, hour, asked_by_person }),
        12 => (0_u64..3, prop::bool::weighted(0.3), prop::bool::weighted(0.9))
            .prop_map(|(ahead, asked_by_person, checked)| Act::Ring { ahead, asked_by_person, checked }),
        1 => Just(Act::Cancel),
        2 => (0_usize..8).prop_map(Act::Check),
        3 => Just(Act::Dial),
    ];
    let calling = prop_oneof![
        6 => (0_usize..4).prop_map(Act::Record),
        3 => (0_usize..40).prop_map(Act::Record),
        6 => Just(Act::Start),
        1 => Just(Act::Pause),
        1 => Just(Act::Resume),
        4 => any::<bool>().prop_map(Act::Finish),
        1 => any::<bool>().prop_map(Act::BreakOff),
        2 => (0_usize..20).prop_map(Act::Incoming),
    ];
    let ending = prop_oneof![
        3 => (0_usize..12).prop_map(Act::CloseByHand),
        2 => (0_usize..5).prop_map(Act::Wall),
        2 => Just(Act::Lift),
        1 => Just(Act::Outcome13),
    ];
    prop_oneof![20 => paperwork, 34 => arranging, 40 => calling, 1 => ending]
}

/// A stretch of things that are tried with one person, one after the other.
pub(super) fn stretch() -> impl Strategy<Value = (usize, Vec<Act>)> {
    (0..PEOPLE, proptest::collection::vec(acts(), 8))
}
