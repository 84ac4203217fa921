//! One call that can be made right now, so that a visitor can be the interviewer at any hour.

use chrono::{NaiveDateTime, TimeDelta, Timelike};
use fieldwork::RawSafeContact;

use super::story::{Story, Visit};

const EVERY_DAY: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

impl Story {
    /// Gives somebody with an open case a plan for any hour, and books the first interviewer to call them now.
    pub(super) async fn call_for_a_visitor(&mut self, now: NaiveDateTime) -> anyhow::Result<()> {
        let start = beginning(now);
        self.strike_at(start - TimeDelta::minutes(5), now);
        for at in (0..self.people.len()).rev() {
            if self.people.get(at).is_none_or(|person| person.over || person.contact.is_none()) {
                continue;
            }
            let Some((case, wave)) = self.open_case(at).await? else { continue };
            self.any_hour(at).await?;
            self.assess(at, start.date()).await?;
            let visit = Visit { person: at, case, wave, interviewer: 0 };
            if self.book_agreed(visit, start).await? {
                break;
            }
        }
        self.strike_at(now, now);
        Ok(())
    }

    async fn any_hour(&mut self, at: usize) -> anyhow::Result<()> {
        let contact = self.people.get(at).and_then(|person| person.contact.as_ref());
        let Some(form) = contact.map(|contact| contact.form.clone()) else { return Ok(()) };
        let form = RawSafeContact {
            safe_days: EVERY_DAY.map(str::to_owned).to_vec(),
            safe_from: "00:00".to_owned(),
            safe_until: "23:59".to_owned(),
            ..form
        };
        self.agree_contact(at, form).await
    }
}

/// The half hour that began last, or one that still ends today.
fn beginning(now: NaiveDateTime) -> NaiveDateTime {
    let last_start = now.date().and_hms_opt(22, 55, 0).unwrap_or(now);
    let minutes = TimeDelta::minutes(i64::from(now.minute() % 30));
    // Appointments begin on whole minutes.
    let rest =
        TimeDelta::seconds(i64::from(now.second())) + TimeDelta::nanoseconds(i64::from(now.nanosecond()));
    (now - minutes - rest).min(last_start)
}
