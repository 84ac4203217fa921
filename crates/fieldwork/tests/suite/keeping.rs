//! How long a person is kept.

use fieldwork::*;
use questionnaire::Wave;

use crate::panel::*;

/// A case of the wave that was closed on the day, or is open.
fn case(wave: Wave, closed_on: Option<&str>) -> Case {
    let case = Case { wave, ..Panel::new().case() };
    let Some(on) = closed_on else { return case };
    let disposition = DispositionCode::parse("lapsed_not_attempted").unwrap();
    Case { state: CaseState::Closed { disposition, on: day(on) }, ..case }
}

/// From when, until when and why, by the default policy: 24 months after everything was over, 84 of silence.
fn kept(person: &Participant, cases: &[Case]) -> Option<(String, String, Ended)> {
    let kept = PanelPolicy::default().kept_until(person, cases)?;
    Some((kept.since.to_string(), kept.until.to_string(), kept.ended))
}

fn since(since: &str, until: &str, ended: Ended) -> Option<(String, String, Ended)> {
    Some((since.to_owned(), until.to_owned(), ended))
}

#[test]
fn the_time_counts_from_the_last_case_once_no_other_can_come() {
    let cases = [case(Wave::CaseClosure, Some("2027-03-02")), case(Wave::SixWeek, Some("2026-10-20"))];
    let everything = since("2027-03-02", "2029-03-02", Ended::Everything);
    assert_eq!(kept(&participant(), &cases), everything);
}

#[test]
fn somebody_whose_investigation_goes_on_is_kept_until_long_silence() {
    let cases = [case(Wave::SixWeek, Some("2026-10-20"))];
    assert_eq!(kept(&participant(), &cases), since("2026-10-20", "2033-10-20", Ended::Silence));
    assert_eq!(kept(&participant(), &[]), since("2026-08-12", "2033-08-12", Ended::Silence));
}

#[test]
fn the_end_of_all_contact_is_the_end_of_everything() {
    let walled = participant().behind(Wall::Refused);
    let cases = [case(Wave::SixWeek, Some("2026-10-20"))];
    assert_eq!(kept(&walled, &cases), since("2026-10-20", "2028-10-20", Ended::Everything));
}

#[test]
fn while_a_case_is_open_no_time_counts() {
    let cases = [case(Wave::SixWeek, Some("2026-10-20")), case(Wave::CaseClosure, None)];
    assert_eq!(kept(&participant(), &cases), None);
    assert_eq!(kept(&participant().behind(Wall::Deceased), &cases), None);
}
