//! Walls in front of a person.

use fieldwork::*;

use crate::panel::*;

#[test]
fn the_first_wall_stays_and_a_death_is_always_said() {
    let person = participant().behind(Wall::Refused).behind(Wall::Unsafe);
    assert_eq!(person.wall, Some(Wall::Refused));
    assert_eq!(person.behind(Wall::Deceased).wall, Some(Wall::Deceased));
}

#[test]
fn every_refusal_has_its_own_code() {
    let mut codes = CaseRefusal::CODES.to_vec();
    codes.sort_unstable();
    codes.dedup();
    assert_eq!(codes.len(), CaseRefusal::CODES.len());
    assert!(CaseRefusal::CODES.contains(&CaseRefusal::BehindWall(Wall::Refused).code()));
    assert!(CaseRefusal::CODES.contains(&CaseRefusal::CaseClosed.code()));
}
