//! Dates, times and numbers as the pages say them: "2pm", "21 November 2026", "August to October 2026".

use chrono::{DateTime, Datelike, NaiveDate, NaiveTime, Timelike, Utc};
use chrono_tz::Europe::London;
use questionnaire::Language;
use statistics::{Month, Period};

use crate::locale::t;

/// "21 November 2026".
pub fn date(language: Language, date: NaiveDate) -> String {
    format!("{} {} {}", date.day(), month_name(language, date.month()), date.year())
}

/// "21 November".
pub fn day_and_month(language: Language, date: NaiveDate) -> String {
    format!("{} {}", date.day(), month_name(language, date.month()))
}

/// "Saturday 21 November 2026".
pub fn long_date(language: Language, day: NaiveDate) -> String {
    format!("{} {}", weekday(language, day), date(language, day))
}

/// "Saturday".
pub fn weekday(language: Language, date: NaiveDate) -> String {
    t(language, "weekday-name").count("day", date.weekday().number_from_monday()).to_string()
}

/// "2pm", "9:30am", "midday".
pub fn time(language: Language, time: NaiveTime) -> String {
    match (time.hour(), time.minute()) {
        (0, 0) => return t(language, "midnight").to_string(),
        (12, 0) => return t(language, "midday").to_string(),
        _ => {}
    }
    let (afternoon, hour) = time.hour12();
    let half = if afternoon { "pm" } else { "am" };
    match time.minute() {
        0 => format!("{hour}{half}"),
        minute => format!("{hour}:{minute:02}{half}"),
    }
}

/// "October 2026".
pub fn month(language: Language, month: Month) -> String {
    let first = month.first_day();
    format!("{} {}", month_name(language, first.month()), first.year())
}

/// "Oct 2026", for the axis of a chart.
pub fn short_month(language: Language, month: Month) -> String {
    let first = month.first_day();
    let name = t(language, "month-short").count("month", first.month());
    format!("{name} {}", first.year())
}

/// "October 2026", "August to October 2026" or "December 2025 to January 2026".
pub fn period(language: Language, period: Period) -> String {
    if period.from == period.to {
        return month(language, period.from);
    }
    let (from, to) = (period.from.first_day(), period.to.first_day());
    let begins = match from.year() == to.year() {
        true => month_name(language, from.month()),
        false => month(language, period.from),
    };
    let last = t(language, "month-name-after-to").count("month", to.month());
    t(language, "period-joined").with("from", begins).with("to", format!("{last} {}", to.year())).to_string()
}

/// "62%" of a share between 0 and 1.
pub fn percent(share: f64) -> String {
    format!("{:.0}%", share * 100.0)
}

/// "12", "0", "−3": a difference of two shares in percentage points.
pub fn points(difference: f64) -> String {
    let points = (difference * 100.0).round();
    if points < 0.0 { format!("−{:.0}", points.abs()) } else { format!("{:.0}", points.abs()) }
}

/// "+12", "0", "−3": the same, with its sign.
pub fn signed_points(difference: f64) -> String {
    let points = points(difference);
    if points == "0" || difference < 0.0 { points } else { format!("+{points}") }
}

fn month_name(language: Language, month: u32) -> String {
    t(language, "month-name").count("month", month).to_string()
}

/// "21 November 2026", where the panel works, of a moment.
pub fn date_of(language: Language, moment: DateTime<Utc>) -> String {
    date(language, moment.with_timezone(&London).date_naive())
}

/// "2pm on 21 November 2026", where the panel works, of a moment.
pub fn moment(language: Language, moment: DateTime<Utc>) -> String {
    let there = moment.with_timezone(&London);
    t(language, "moment")
        .with("time", time(language, there.time()))
        .with("date", date(language, there.date_naive()))
        .to_string()
}
