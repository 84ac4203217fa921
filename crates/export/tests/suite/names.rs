//! What the files are called.

use statistics::Wording;

use crate::editions::{OF_A_HUNDRED, edition};

fn check(area: &str, expected: &str) {
    let mut edition = edition(&[OF_A_HUNDRED]);
    edition.area = Wording::same(area);
    assert_eq!(export::file_name(&edition, "csv"), expected);
}

#[test]
fn a_file_is_named_for_its_force_and_month() {
    check("Dyfed-Powys Police", "dyfed-powys-police-2026-10.csv");
    check("Devon & Cornwall Police", "devon-cornwall-police-2026-10.csv");
}

#[test]
fn a_name_cannot_leave_its_folder() {
    check("../../etc/passwd", "etc-passwd-2026-10.csv");
    check("a\"; b=\"", "a-b-2026-10.csv");
}
