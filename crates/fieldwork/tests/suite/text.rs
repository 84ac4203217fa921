//! Text that comes in: codes, references, numbers, names, dates, identifiers.

use fieldwork::*;

use crate::panel::day;

#[test]
fn a_force_code_is_a_letter_and_eight_digits() {
    assert_eq!(ForceCode::parse(" e23000036 ").unwrap().as_str(), "E23000036");
    for wrong in ["", "E2300003", "E230000366", "023000036", "E2300003x", "É23000036"] {
        assert!(ForceCode::parse(wrong).is_err(), "{wrong}");
    }
}

#[test]
fn a_reference_is_read_as_people_type_it() {
    assert_eq!(Reference::from_number(2041).to_string(), "VF-2041");
    for typed in ["VF-2041", " vf-2041 ", "vf2041", "VF 2041", "VF-02041"] {
        assert_eq!(Reference::parse(typed).unwrap(), Reference::from_number(2041), "{typed}");
    }
    for wrong in ["", "VF-", "2041", "VF-20x1", "VF-+41", "VF-99999999999"] {
        assert!(Reference::parse(wrong).is_err(), "{wrong}");
    }
}

#[test]
fn a_number_is_read_however_it_is_written() {
    for written in [
        "07700 900123",
        "07700900123",
        "+44 7700 900123",
        "+44 (0)7700 900123",
        "0044 7700-900-123",
        "(07700) 900123",
    ] {
        let number = PhoneNumber::parse(written).unwrap();
        assert_eq!(number.international(), "+447700900123", "{written}");
        assert_eq!(number.national(), "07700 900123");
    }
    assert_eq!(PhoneNumber::parse("01632 960100").unwrap().national(), "01632 960100");
    assert_eq!(PhoneNumber::parse("020 7946 0123").unwrap().national(), "020 7946 0123");
}

#[test]
fn what_is_no_persons_number_is_refused() {
    let wrong = [
        "",
        "999",
        "07700 90012",
        "07700 9001234",
        "0900 123 4567",
        "0800 123 4567",
        "+33 1 23 45 67 89",
        "070 1234 5678",
        "076 1234 5678",
        "call me",
        "07700 900123 ext 4",
        "0٧700 900123",
    ];
    for number in wrong {
        assert!(PhoneNumber::parse(number).is_err(), "{number}");
    }
}

#[test]
fn a_name_is_any_script_on_one_line() {
    assert_eq!(PersonName::parse("  Siân   O’Neill-Ó ").unwrap().as_str(), "Siân O’Neill-Ó");
    assert!(PersonName::parse("李小龙").is_ok());
    assert!(PersonName::parse("a\u{7}b").is_err());
    assert!(PersonName::parse(" \t ").is_err());
}

#[test]
fn a_date_comes_in_three_boxes_or_one_piece() {
    let three = |year: &str, month: &str, day: &str| {
        RawDate { year: year.to_owned(), month: month.to_owned(), day: day.to_owned() }.date()
    };
    assert_eq!(three(" 2026", "08 ", "1"), Some(day("2026-08-01")));
    assert_eq!(RawDate::iso("2026-08-01").date(), Some(day("2026-08-01")));
    assert_eq!(three("2026", "2", "29"), None);
    assert_eq!(three("2026", "", "29"), None);
    assert!(RawDate::default().is_empty());
}

#[test]
fn an_identifier_reads_back_what_it_shows() {
    let id: Id<Case> = crate::panel::id(77);
    assert_eq!(Id::<Case>::parse(&id.to_string()).unwrap(), id);
    assert!(Id::<Case>::parse("77").is_err());
    let stored = serde_json::to_string(&id).unwrap();
    assert_eq!(serde_json::from_str::<Id<Case>>(&stored).unwrap(), id);
}

#[test]
fn an_outcome_has_a_plain_name() {
    assert!(DispositionCode::parse("no_answer").is_ok());
    for wrong in ["", "No", "_x", "a-b", "1x"] {
        assert!(DispositionCode::parse(wrong).is_err(), "{wrong}");
    }
}

#[test]
fn every_slug_reads_back() {
    for wall in Wall::ALL {
        assert_eq!(Wall::parse(wall.slug()), Ok(wall));
        let stored = serde_json::to_string(&wall).unwrap();
        assert_eq!(stored, format!("\"{}\"", wall.slug()));
    }
    for role in AskedBy::ALL {
        assert_eq!(AskedBy::parse(role.slug()), Ok(role));
    }
    for state in AppointmentState::ALL {
        assert_eq!(AppointmentState::parse(state.slug()), Ok(state));
    }
    assert!(Means::ALL.into_iter().all(|means| Means::parse(means.slug()) == Ok(means)));
    assert!(IfDropped::ALL.into_iter().all(|what| IfDropped::parse(what.slug()) == Ok(what)));
    assert!(InterviewerGender::ALL.into_iter().all(|who| InterviewerGender::parse(who.slug()) == Ok(who)));
}
