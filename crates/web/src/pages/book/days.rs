//! The days on which a call can be booked, with their times and who is free, or why nobody is.

use std::ops::RangeInclusive;

use chrono::{Days, NaiveDate};
use fieldwork::{Account, CaseRefusal, DayOffers, Diary, Id, Offer, OffersFor, Rules, offers};

use super::form::SLOT;
use crate::pages::rota::{Member, refusal};
use crate::{Frame, spoken};

/// Days on one page.
pub(super) const SHOWN: u64 = 7;

/// One day.
pub(crate) struct Day {
    pub(crate) name: String,
    pub(crate) times: Vec<Time>,
    /// Why nobody is free, or why the day has no times at all.
    pub(crate) reasons: Vec<String>,
}

/// A time that can be booked.
pub(crate) struct Time {
    pub(crate) value: String,
    pub(crate) label: String,
    pub(crate) who: String,
}

/// The days that are shown from a day on, within the case's window.
pub(super) fn shown(from: NaiveDate, closes: NaiveDate) -> RangeInclusive<NaiveDate> {
    let last = from.checked_add_days(Days::new(SHOWN.saturating_sub(1))).unwrap_or(from);
    from..=last.min(closes)
}

/// What can be offered on these days.
pub(super) fn days(
    frame: &Frame,
    shown: &RangeInclusive<NaiveDate>,
    wanted: &OffersFor<'_>,
    members: &[Member<'_>],
    rules: &Rules<'_>,
) -> Vec<Day> {
    let diaries: Vec<Diary<'_>> = members.iter().map(Member::diary).collect();
    let each = shown.start().iter_days().take_while(|day| day <= shown.end());
    each.map(|day| view(frame, &offers(day, wanted, &diaries, rules), members)).collect()
}

fn view(frame: &Frame, found: &DayOffers, members: &[Member<'_>]) -> Day {
    Day {
        name: spoken::long_date(frame.language, found.day),
        times: found.offers.iter().map(|offer| time(frame, offer, members)).collect(),
        reasons: if found.offers.is_empty() { reasons(frame, found, members) } else { Vec::new() },
    }
}

fn time(frame: &Frame, offer: &Offer, members: &[Member<'_>]) -> Time {
    let start = offer.slot.starts_at();
    Time {
        value: start.format(SLOT).to_string(),
        label: spoken::time(frame.language, start.time()),
        who: names(&offer.interviewers, members).join(", "),
    }
}

/// The reason of the whole day, or each interviewer's own.
fn reasons(frame: &Frame, found: &DayOffers, members: &[Member<'_>]) -> Vec<String> {
    let same = |first: &CaseRefusal| found.nobody.iter().all(|(_, other)| other == first);
    match (found.closed, found.nobody.first()) {
        (Some(closed), _) => vec![refusal(frame, closed).to_string()],
        (None, Some((_, first))) if same(first) && !first.is_of_interviewer() => {
            vec![refusal(frame, *first).to_string()]
        }
        (None, _) => found.nobody.iter().map(|(who, why)| theirs(frame, *who, *why, members)).collect(),
    }
}

fn theirs(frame: &Frame, who: Id<Account>, why: CaseRefusal, members: &[Member<'_>]) -> String {
    let name = names(&[who], members).concat();
    let short = frame.t(format!("why-{}", why.code()));
    if why.is_of_interviewer() { format!("{name}: {short}") } else { refusal(frame, why).to_string() }
}

fn names(ids: &[Id<Account>], members: &[Member<'_>]) -> Vec<String> {
    let name = |id: &Id<Account>| members.iter().find(|member| member.id() == *id).map(Member::name);
    ids.iter().filter_map(name).map(str::to_owned).collect()
}
