//! What a coder may hand in, and what two codings come to.

use std::collections::BTreeSet;

use chrono::DateTime;
use fieldwork::Id;
use proptest::collection::btree_set;
use proptest::prelude::*;
use verbatim::coding::{Coded, Coding, CodingState, RawCoding, Reconciliation, check_codes};
use verbatim::frame::{CodeName, FrameId, FrameSource, compile};

fn codes(names: &[&str]) -> BTreeSet<CodeName> {
    names.iter().map(|name| CodeName::parse(name).unwrap()).collect()
}

fn coding(codes: BTreeSet<CodeName>) -> Coding {
    let coder = Id::parse("00000000-0000-0000-0000-000000000007").unwrap();
    Coding { coder, frame: FrameId::parse("words@1").unwrap(), codes, at: DateTime::UNIX_EPOCH }
}

fn coded(first: BTreeSet<CodeName>, second: BTreeSet<CodeName>) -> Coded {
    Coded { first: coding(first), second: coding(second), reconciliation: None }
}

#[test]
fn none_has_to_be_said_and_a_code_has_to_be_of_the_frame() {
    let text = include_str!("../../../../config/code-frames/words/1.toml").to_owned();
    let compilation = compile(&[FrameSource { path: "words/1.toml".to_owned(), text }]);
    let frame = compilation.frames.in_use().unwrap();
    let check = |names: &[&str], none| {
        let codes = names.iter().map(|name| (*name).to_owned()).collect();
        check_codes(frame, &RawCoding { codes, none }).map_err(|errors| errors[0].code)
    };
    assert_eq!(check(&["listened", "delay"], false), Ok(codes(&["listened", "delay"])));
    assert_eq!(check(&[], true), Ok(codes(&[])));
    assert_eq!(check(&[], false), Err("coding-codes-required"));
    assert_eq!(check(&["delay"], true), Err("coding-none-and-some"));
    assert_eq!(check(&["delay", "weather"], false), Err("coding-code-unknown"));
}

#[test]
fn two_who_part_count_nowhere_until_somebody_decides() {
    let mut both = coded(codes(&["delay", "kind"]), codes(&["delay", "decision"]));
    assert_eq!(both.settled(), None);
    let CodingState::Parted(differences) = both.state() else { panic!("they parted") };
    assert_eq!(differences.both, codes(&["delay"]));
    assert_eq!(differences.first_only, codes(&["kind"]));
    assert_eq!(differences.second_only, codes(&["decision"]));
    let by = both.first.coder;
    both.reconciliation = Some(Reconciliation { by, codes: codes(&["delay"]), at: DateTime::UNIX_EPOCH });
    assert_eq!(both.settled(), Some(codes(&["delay"])));
}

fn some() -> impl Strategy<Value = BTreeSet<CodeName>> {
    btree_set("[a-e]", 0..5).prop_map(|names| names.iter().map(|it| CodeName::parse(it).unwrap()).collect())
}

proptest! {
    /// Two codings are settled by themselves exactly where they are the same, and their parts are all there is.
    #[test]
    fn the_parts_of_two_codings_are_all_there_is(first in some(), second in some()) {
        let both = coded(first.clone(), second.clone());
        let parts = both.differences();
        prop_assert_eq!(both.settled().is_some(), parts.parted().next().is_none());
        prop_assert_eq!(both.settled().is_some(), first == second);
        let all: BTreeSet<CodeName> = parts.both.iter().chain(parts.parted()).cloned().collect();
        prop_assert_eq!(all, first.union(&second).cloned().collect::<BTreeSet<_>>());
    }
}
