//! Write the letters that the clock brings: the day's calls, tomorrow's, new referrals, comments that wait.

use access::permission::{RemindStaff, ViewCalls, ViewToday, ViewWords};
use access::{AccountRecord, Actor, Permit};
use chrono::{
    DateTime, Datelike, Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Timelike, Utc, Weekday,
};
use fieldwork::{Calendar, from_london, london};
use mail::AtWork;

use crate::letters::at_work;
use crate::{Error, Platform};

/// When a coordinator's day begins.
const MORNING: (u32, u32) = (7, 30);
/// When comments are counted, on Mondays.
const MONDAY: (u32, u32) = (8, 0);
/// When interviewers hear of the next day.
const EVE: (u32, u32) = (16, 0);
/// The first and last hour at which coordinators hear of new referrals, on working days.
const OFFICE: std::ops::RangeInclusive<u32> = 9..=17;

/// One reason to write at a half hour.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Occasion {
    Morning(NaiveDate),
    Comments,
    Eve(NaiveDate),
    Referrals(NaiveDateTime, NaiveDateTime),
}

/// Writes to everybody for whom something waits at the half hour that it is in London, and says how many letters that were.
/// Run again in the same half hour, it writes nothing more. Where nothing waits nobody gets a letter.
pub async fn remind_staff(platform: &Platform, permit: &Permit<RemindStaff>) -> Result<usize, Error> {
    if platform.post.is_none() {
        return Ok(0);
    }
    let half_hour = half_hour(london(platform.now()));
    let occasions = occasions(half_hour, &platform.calendar);
    if occasions.is_empty() {
        return Ok(0);
    }
    let staff = platform.store.reader().staff(permit).await?;
    let actors: Vec<Actor> = staff.iter().filter_map(AccountRecord::actor).collect();
    let mut letters = Vec::new();
    for occasion in &occasions {
        for actor in &actors {
            let news = news(platform, permit, actor, occasion).await?;
            letters.extend(news.map(|news| (actor.account, news)));
        }
    }
    if letters.is_empty() {
        return Ok(0);
    }
    platform
        .write(permit, async |tx| {
            tx.about(half_hour.format("%Y-%m-%d %H:%M"));
            for (account, news) in &letters {
                at_work::once(platform, tx, (*account, None), news, half_hour.format("%Y-%m-%dT%H:%M"))
                    .await?;
            }
            Ok(letters.len())
        })
        .await
}

/// The half hour that it is in London, if it is one at which anybody is written to.
pub fn reminds_now(platform: &Platform) -> Option<String> {
    let half_hour = half_hour(london(platform.now()));
    let any = platform.post.is_some() && !occasions(half_hour, &platform.calendar).is_empty();
    any.then(|| half_hour.format("%Y-%m-%dT%H:%M").to_string())
}

/// What there is to tell somebody; nothing where it is not their work, or none of it waits.
async fn news(
    platform: &Platform,
    permit: &Permit<RemindStaff>,
    actor: &Actor,
    occasion: &Occasion,
) -> Result<Option<AtWork>, Error> {
    let (reader, scope) = (platform.store.reader(), &actor.scope);
    let news = match *occasion {
        Occasion::Morning(day) if actor.may::<ViewToday>() => {
            AtWork::Today { count: reader.calls_on(permit, scope, day).await? }
        }
        Occasion::Eve(day) if actor.may::<ViewCalls>() => {
            AtWork::CallsTomorrow { day, count: reader.calls_on(permit, scope, day).await? }
        }
        Occasion::Comments if actor.may::<ViewWords>() => {
            AtWork::Comments { count: reader.comments_that_wait(permit, scope).await? }
        }
        Occasion::Referrals(from, until) if actor.may::<ViewToday>() => {
            let time = instant(from)..instant(until);
            AtWork::Referrals { count: reader.referred_in(permit, scope, time).await? }
        }
        _ => return Ok(None),
    };
    Ok(Some(news).filter(|news| news.count() > 0))
}

/// What is written at a half hour.
fn occasions(now: NaiveDateTime, calendar: &Calendar) -> Vec<Occasion> {
    let (day, time) = (now.date(), (now.hour(), now.minute()));
    let mut occasions = Vec::new();
    if time == MORNING {
        occasions.push(Occasion::Morning(day));
    }
    if time == MONDAY && day.weekday() == Weekday::Mon {
        occasions.push(Occasion::Comments);
    }
    if time == EVE {
        occasions.extend(day.checked_add_days(Days::new(1)).map(Occasion::Eve));
    }
    if time.1 == 0 && OFFICE.contains(&time.0) && calendar.working_day(day) {
        let since = match time.0 == *OFFICE.start() {
            true => last_of_office(day, calendar),
            false => now - TimeDelta::hours(1),
        };
        occasions.push(Occasion::Referrals(since, now));
    }
    occasions
}

/// The end of the working day before.
fn last_of_office(day: NaiveDate, calendar: &Calendar) -> NaiveDateTime {
    let before = day.iter_days().rev().skip(1).find(|day| calendar.working_day(*day)).unwrap_or(day);
    before.and_time(NaiveTime::from_hms_opt(*OFFICE.end(), 0, 0).unwrap_or_default())
}

/// The half hour that has begun.
fn half_hour(now: NaiveDateTime) -> NaiveDateTime {
    let minute = if now.minute() < 30 { 0 } else { 30 };
    now.date().and_time(NaiveTime::from_hms_opt(now.hour(), minute, 0).unwrap_or_default())
}

/// The instant of a time in London that office hours have, which no change of the clocks skips.
fn instant(time: NaiveDateTime) -> DateTime<Utc> {
    from_london(time).unwrap_or_else(|| time.and_utc())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(time: &str) -> NaiveDateTime {
        NaiveDateTime::parse_from_str(time, "%Y-%m-%dT%H:%M").unwrap()
    }

    #[test]
    fn each_letter_has_its_half_hour() {
        let calendar = Calendar::new([NaiveDate::from_ymd_opt(2026, 5, 4).unwrap()]);
        let written = |time| occasions(half_hour(at(time)), &calendar);
        assert_eq!(written("2026-11-20T07:44"), [Occasion::Morning(at("2026-11-20T00:00").date())]);
        assert_eq!(written("2026-11-23T08:10"), [Occasion::Comments]);
        assert_eq!(written("2026-11-24T08:10"), []);
        assert_eq!(
            written("2026-11-24T12:29"),
            [Occasion::Referrals(at("2026-11-24T11:00"), at("2026-11-24T12:00"))]
        );
        assert_eq!(written("2026-11-24T12:30"), []);
        assert_eq!(written("2026-11-24T18:00"), []);
        // Tuesday after a bank holiday: since Friday evening.
        assert_eq!(
            written("2026-05-05T09:00"),
            [Occasion::Referrals(at("2026-05-01T17:00"), at("2026-05-05T09:00"))]
        );
        // On a Saturday nobody hears of referrals; of tomorrow's calls they do.
        assert_eq!(written("2026-11-21T16:00"), [Occasion::Eve(at("2026-11-22T00:00").date())]);
    }
}
