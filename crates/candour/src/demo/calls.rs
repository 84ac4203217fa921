//! The interviewers make the calls in the diary.

use access::Actor;
use access::permission::RecordCall;
use chrono::{Days, NaiveDate, NaiveDateTime, TimeDelta};
use fieldwork::{DispositionCode, RawCallCheck};
use operations::{CallOutcome, Dialling, Error, check_before_call, record_call, reveal_number};

use super::story::{Story, Visit, permit};

/// What comes of a call that does not become an interview: the outcome, and how likely beside the others.
const OUTCOMES: &[(&str, f64)] = &[
    ("no_answer", 0.50),
    ("voicemail", 0.22),
    ("asked_to_move", 0.12),
    ("declined", 0.10),
    ("not_safe_to_talk", 0.06),
];

impl Story {
    /// Makes the day's calls, earliest first.
    pub(super) async fn calls(&mut self, day: NaiveDate, until: NaiveDateTime) -> anyhow::Result<()> {
        while let Some((start, visit)) = self.next_call(day) {
            if start + TimeDelta::hours(1) > until {
                // The story ends before this call does: it stays in the interviewer's list for a visitor to make.
                return Ok(());
            }
            self.diary.remove(&start);
            self.strike_at(start, until);
            self.call(start, &visit).await?;
        }
        Ok(())
    }

    fn next_call(&self, day: NaiveDate) -> Option<(NaiveDateTime, Visit)> {
        let (start, visit) = self.diary.first_key_value()?;
        (start.date() == day).then(|| (*start, visit.clone()))
    }

    async fn call(&mut self, start: NaiveDateTime, visit: &Visit) -> anyhow::Result<()> {
        let Some(interviewer) = self.cast.interviewers.get(visit.interviewer).cloned() else { return Ok(()) };
        let dialling = match self.dial(visit, &interviewer).await {
            Ok(dialling) => dialling,
            // The plan ran out or the person said no since the booking: nobody is called.
            Err(Error::Problem(_)) => return Ok(()),
            Err(fault) => return Err(fault.into()),
        };
        let reachable = self.people.get(visit.person).is_some_and(|person| person.reachable);
        let answers = if reachable { 0.82 } else { 0.02 };
        if self.dice.chance(answers) {
            return self.interview(start, visit, &interviewer).await;
        }
        self.clock.pass(TimeDelta::minutes(2));
        let code = self.outcome();
        let outcome = CallOutcome { disposition: DispositionCode::parse(code)?, message_left: false };
        record_call(&self.platform, &permit::<RecordCall>(&interviewer)?, dialling.call, outcome).await?;
        if code == "not_safe_to_talk" {
            self.talk_it_over(&interviewer).await?;
        }
        if let Some(person) = self.people.get_mut(visit.person) {
            person.over |= code == "declined";
            person.look_on.push(start.date() + Days::new(4));
            // After such a call nobody rings until the coordinator has gone through the plan with the person again.
            if let Some(contact) = person.contact.as_mut().filter(|_| code == "not_safe_to_talk") {
                contact.plan.expires_on = start.date();
            }
        }
        Ok(())
    }

    /// Looks at everything again, and has the number shown.
    async fn dial(&self, visit: &Visit, interviewer: &Actor) -> Result<Dialling, Error> {
        let (Some(checking), Some(revealing)) = (interviewer.permit(), interviewer.permit()) else {
            return Err(operations::Problem::NoSuchCase.into());
        };
        check_before_call(&self.platform, &checking, visit.case, &nothing_new()).await?;
        reveal_number(&self.platform, &revealing, visit.case).await
    }

    fn outcome(&mut self) -> &'static str {
        let mut left = self.dice.share();
        for (code, chance) in OUTCOMES {
            left -= chance;
            if left <= 0.0 {
                return code;
            }
        }
        "no_answer"
    }
}

/// A check before a call that found the plan as it was and nothing new.
fn nothing_new() -> RawCallCheck {
    let no = || "no".to_owned();
    RawCallCheck {
        plan_read: "yes".to_owned(),
        safeguarding: no(),
        retraumatisation: no(),
        criminal_justice: no(),
        outcome: "go".to_owned(),
        ..RawCallCheck::default()
    }
}
