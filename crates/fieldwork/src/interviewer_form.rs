//! The forms an interviewer's profile and working time come in on.

use chrono::{NaiveDate, NaiveTime, Weekday};
use questionnaire::Language;

use crate::field_error::Faults;
use crate::safe_contact_form::gender;
use crate::{Away, FieldError, InterviewerProfile, RawDate, WorkingHours};

/// The most calls anybody could be given in a week.
const MOST_CALLS: u32 = 60;
/// The longest name of a language.
const LONGEST: usize = 40;
/// The most other languages, and the most stretches of absence.
const MOST_LINES: usize = 20;

/// What an interviewer speaks and how much they take, as the form sends it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RawProfile {
    /// The codes of the languages ticked.
    pub languages: Vec<String>,
    /// Other languages, one a line or parted by commas.
    pub other_languages: String,
    /// `woman`, `man`, or empty.
    pub gender: String,
    /// The most calls on one day.
    pub calls_a_day: String,
    /// The most calls in one week.
    pub calls_a_week: String,
    /// How many heavy calls in a row.
    pub heavy_in_a_row: String,
}

/// When an interviewer works, as the form sends it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RawAvailability {
    /// For each day from Monday to Sunday: from when ("09:00") until when, both empty on a day off.
    pub hours: [(String, String); 7],
    /// Absences kept: first and last day in one piece ("2026-12-24/2027-01-02").
    pub keep: Vec<String>,
    /// The first day of a new absence, empty for none.
    pub away_from: RawDate,
    /// Its last day; empty for the same day.
    pub away_until: RawDate,
}

/// The days of a week in their order.
pub const WEEK: [Weekday; 7] =
    [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri, Weekday::Sat, Weekday::Sun];

/// The fields of the hours, a pair for each day from Monday to Sunday.
pub const HOURS_FIELDS: [(&str, &str); 7] = [
    ("mon_from", "mon_until"),
    ("tue_from", "tue_until"),
    ("wed_from", "wed_until"),
    ("thu_from", "thu_until"),
    ("fri_from", "fri_until"),
    ("sat_from", "sat_until"),
    ("sun_from", "sun_until"),
];

impl InterviewerProfile {
    /// The profile with what the form says, or everything that is wrong with it.
    pub fn with(self, raw: &RawProfile) -> Result<Self, Vec<FieldError>> {
        let mut faults = Faults::default();
        let languages = faults.keep("languages", languages(&raw.languages));
        let others = faults.keep("other_languages", others(&raw.other_languages));
        let gender = faults.keep("gender", gender(&raw.gender));
        let day = faults.keep("calls_a_day", limit(&raw.calls_a_day));
        let week = faults.keep("calls_a_week", limit(&raw.calls_a_week));
        let heavy = faults.keep("heavy_in_a_row", limit(&raw.heavy_in_a_row));
        let profile = || {
            Some(Self {
                languages: languages?,
                other_languages: others?,
                gender: gender?,
                calls_a_day: day?,
                calls_a_week: week?,
                heavy_in_a_row: heavy?,
                ..self
            })
        };
        faults.or(profile())
    }

    /// The profile with the working time the form says, or everything that is wrong with it.
    pub fn at_times(self, raw: &RawAvailability) -> Result<Self, Vec<FieldError>> {
        let mut faults = Faults::default();
        let mut hours = Vec::new();
        for ((day, field), (from, until)) in WEEK.into_iter().zip(HOURS_FIELDS).zip(&raw.hours) {
            match stretch(day, from, until) {
                Ok(stretch) => hours.extend(stretch),
                Err(code) => faults.add(field.0, code),
            }
        }
        let mut away: Vec<Away> = raw.keep.iter().filter_map(|kept| Away::parse(kept)).collect();
        away.extend(faults.keep("away_from", absence(&raw.away_from, &raw.away_until)).flatten());
        away.sort();
        away.dedup();
        if away.len() > MOST_LINES {
            faults.add("away_from", "away-many");
        }
        faults.or(Some(Self { hours, away, ..self }))
    }
}

impl Away {
    /// Both days in one piece, for a form: "2026-12-24/2027-01-02".
    pub fn joined(&self) -> String {
        format!("{}/{}", self.first, self.last)
    }

    fn parse(joined: &str) -> Option<Self> {
        let (first, last) = joined.split_once('/')?;
        let (first, last): (NaiveDate, NaiveDate) = (first.parse().ok()?, last.parse().ok()?);
        (first <= last).then_some(Self { first, last })
    }
}

fn languages(codes: &[String]) -> Result<Vec<Language>, &'static str> {
    let read: Option<Vec<Language>> = codes.iter().map(|code| Language::parse(code.trim())).collect();
    let read = read.ok_or("profile-language-unknown")?;
    let known: Vec<Language> = Language::ALL.into_iter().filter(|language| read.contains(language)).collect();
    if known.is_empty() { Err("profile-language-required") } else { Ok(known) }
}

fn others(text: &str) -> Result<Vec<String>, &'static str> {
    let names = text.split([',', '\n']).map(str::trim).filter(|name| !name.is_empty());
    let names: Vec<String> = names.map(str::to_owned).collect();
    let sound = |name: &String| name.chars().count() <= LONGEST && !name.chars().any(char::is_control);
    if names.len() <= MOST_LINES && names.iter().all(sound) {
        Ok(names)
    } else {
        Err("profile-others-invalid")
    }
}

fn limit(text: &str) -> Result<u32, &'static str> {
    let number = text.trim().parse().ok();
    number.filter(|number| (1..=MOST_CALLS).contains(number)).ok_or("profile-limit-invalid")
}

/// A day's stretch: none where both boxes are empty.
fn stretch(day: Weekday, from: &str, until: &str) -> Result<Option<WorkingHours>, &'static str> {
    if from.trim().is_empty() && until.trim().is_empty() {
        return Ok(None);
    }
    let time = |text: &str| NaiveTime::parse_from_str(text.trim(), "%H:%M").map_err(|_| "hours-invalid");
    let (from, until) = (time(from)?, time(until)?);
    if from < until { Ok(Some(WorkingHours { day, from, until })) } else { Err("hours-reversed") }
}

fn absence(from: &RawDate, until: &RawDate) -> Result<Option<Away>, &'static str> {
    if from.is_empty() && until.is_empty() {
        return Ok(None);
    }
    let first = from.date().ok_or("away-invalid")?;
    let last = if until.is_empty() { first } else { until.date().ok_or("away-invalid")? };
    if first <= last { Ok(Some(Away { first, last })) } else { Err("away-reversed") }
}
