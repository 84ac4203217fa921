//! The fields of a working week and of absences.

use chrono::NaiveDate;
use fieldwork::{Away, HOURS_FIELDS, InterviewerProfile, RawAvailability, WEEK};

use crate::pages::person::day_name;
use crate::pages::refer::form::date;
use crate::pages::rota::absence;
use crate::{Form, Frame, Item};

/// The two boxes of a day.
pub(crate) struct Line {
    pub(crate) day: String,
    pub(crate) from: &'static str,
    pub(crate) until: &'static str,
}

/// The boxes of the week, from Monday on.
pub(crate) fn lines(frame: &Frame) -> Vec<Line> {
    let line = |(day, (from, until))| Line { day: day_name(frame, day), from, until };
    WEEK.into_iter().zip(HOURS_FIELDS).map(line).collect()
}

/// The form as it was sent.
pub(crate) fn read(form: &Form) -> RawAvailability {
    let hours = HOURS_FIELDS.map(|(from, until)| (form.value(from).to_owned(), form.value(until).to_owned()));
    RawAvailability {
        hours,
        keep: form.all("keep").map(str::to_owned).collect(),
        away_from: date(form, "away_from"),
        away_until: date(form, "away_until"),
    }
}

/// The form as it begins: what is on record. Of a day with several stretches the first is shown.
pub(crate) fn filled(profile: &InterviewerProfile) -> Form {
    let mut values: Vec<(String, String)> = Vec::new();
    for (day, (from, until)) in WEEK.into_iter().zip(HOURS_FIELDS) {
        if let Some(hours) = profile.hours.iter().find(|hours| hours.day == day) {
            values.push((from.to_owned(), hours.from.format("%H:%M").to_string()));
            values.push((until.to_owned(), hours.until.format("%H:%M").to_string()));
        }
    }
    values.extend(profile.away.iter().map(|away| ("keep".to_owned(), away.joined())));
    Form::filled(values.iter().map(|(name, value)| (name.as_str(), value.as_str())))
}

/// The absences that can be kept or dropped; those that are over are dropped by themselves.
pub(crate) fn kept(frame: &Frame, profile: &InterviewerProfile, today: NaiveDate) -> Vec<Item> {
    let ahead = profile.away.iter().filter(|away: &&Away| away.last >= today);
    ahead.map(|away| Item::new(away.joined(), absence(frame, away))).collect()
}
