//! What comes before the first call: referrals, closures, consent and safe-contact plans.

use access::permission::{RecordConsent, RecordEvent, RecordSafeContact, Refer};
use anyhow::Context;
use chrono::{Days, NaiveDate, NaiveTime};
use fieldwork::{AskStage, AskedBy, ConsentChannel, NewSafeContact, RawDate, RawReferral, RawSafeContact};
use operations::{ConsentForm, record_consent, record_event, record_safe_contact, refer};
use questionnaire::{Language, Wave};

use super::investigations::closing;
use super::people;
use super::story::{Contact, Person, Story, permit};

/// Reports a year in each force, a middling one and a small one, and the share of people who agree to be contacted:
/// the scale of a real scheme.
pub(super) const REPORTS_A_YEAR: [f64; 2] = [900.0, 450.0];
const AGREE: f64 = 0.25;
/// Working days in a year, on which liaison officers refer.
pub(super) const WORKING_DAYS: f64 = 253.0;

impl Story {
    /// Refers the people who agreed since the last working day.
    pub(super) async fn refer_people(&mut self, day: NaiveDate) -> anyhow::Result<()> {
        for (force, reports) in REPORTS_A_YEAR.into_iter().enumerate() {
            for _ in 0..self.dice.poisson(reports * AGREE / WORKING_DAYS) {
                self.refer_person(day, force).await?;
            }
        }
        Ok(())
    }

    async fn refer_person(&mut self, day: NaiveDate, force: usize) -> anyhow::Result<()> {
        let reported_on = day - Days::new(u64::from(self.dice.between(3, 21)));
        let Some((raw, language)) = self.raw_referral(day, reported_on, force) else { return Ok(()) };
        let Some(officer) = self.cast.liaison.get(force) else { return Ok(()) };
        let reference = refer(&self.platform, &permit::<Refer>(officer)?, raw).await?;
        self.told.referred += 1;
        let person = Person {
            reference,
            force,
            language,
            reported_on,
            paperwork_on: self.next_working_day(day),
            closes_on: self.dice.chance(0.55).then(|| day + Days::new(u64::from(self.dice.between(20, 420)))),
            reachable: self.dice.chance(0.66),
            kindness: (self.dice.share() - 0.5) * 0.5,
            contact: None,
            cleared_until: None,
            look_on: Vec::new(),
            over: false,
        };
        self.people.push(person);
        Ok(())
    }

    fn raw_referral(
        &mut self,
        day: NaiveDate,
        reported_on: NaiveDate,
        force: usize,
    ) -> Option<(RawReferral, Language)> {
        let force = self.forces.get(force)?;
        let number = self.told.referred + 1;
        let welsh = force.country == fieldwork::Country::Wales && self.dice.chance(0.25);
        let language = if welsh { Language::Welsh } else { Language::English };
        let preferred_name = people::preferred_name(&mut self.dice);
        let raw = RawReferral {
            force: force.code.to_string(),
            team: self.dice.pick(&force.teams).cloned().unwrap_or_default(),
            force_reference: people::force_reference(&force.slug, number),
            report_date: RawDate::iso(&reported_on.to_string()),
            agreed: "yes".to_owned(),
            agreed_on: RawDate::iso(&day.to_string()),
            asked_by: self.dice.pick(&AskedBy::ALL)?.slug().to_owned(),
            asked_team: String::new(),
            asked_stage: self.dice.pick(&AskStage::ALL)?.slug().to_owned(),
            wording: self.wording_on(day),
            language: language.code().to_owned(),
            name: people::full_name(&preferred_name),
            preferred_name,
            number: people::drama_number(number),
            ..RawReferral::default()
        };
        Some((raw, language))
    }

    /// Reports the cases that closed.
    pub(super) async fn report_closures(&mut self, day: NaiveDate) -> anyhow::Result<()> {
        for (at, person) in self.people.iter_mut().enumerate() {
            let Some(closed_on) = person.closes_on.filter(|closed| *closed <= day && !person.over) else {
                continue;
            };
            let Some(officer) = self.cast.liaison.get(person.force) else { continue };
            for event in closing(at, closed_on) {
                record_event(&self.platform, &permit::<RecordEvent>(officer)?, &person.reference, event)
                    .await?;
            }
            person.closes_on = None;
            person.look_on.extend([9, 16, 24].map(|days| closed_on + Days::new(days)));
        }
        Ok(())
    }

    /// Records consent and safe contact for the people whose turn it is.
    pub(super) async fn paperwork(&mut self, day: NaiveDate) -> anyhow::Result<()> {
        let waiting: Vec<usize> = (0..self.people.len())
            .filter(|at| {
                self.people.get(*at).is_some_and(|person| person.paperwork_on == day && !person.over)
            })
            .collect();
        for at in waiting {
            self.record_paperwork(at, day).await?;
        }
        Ok(())
    }

    async fn record_paperwork(&mut self, at: usize, day: NaiveDate) -> anyhow::Result<()> {
        let consent = ConsentForm {
            wave: Wave::SixWeek,
            taking_part: self.dice.chance(0.94),
            second_interview: self.dice.chance(0.85),
            quotes: self.dice.chance(0.6),
            told_what_changed: self.dice.chance(0.7),
            wording: self.consent_wording(day)?,
            channel: ConsentChannel::Phone,
        };
        let form = self.safe_contact_form();
        let Some(person) = self.people.get_mut(at) else { return Ok(()) };
        person.over = !consent.taking_part;
        let coordinator = &self.cast.coordinator;
        record_consent(&self.platform, &permit::<RecordConsent>(coordinator)?, &person.reference, consent)
            .await?;
        if person.over {
            return Ok(());
        }
        let opens = person.reported_on + Days::new(36);
        person.look_on.extend([0, 7, 14, 21].map(|days| opens.max(day) + Days::new(days)));
        self.agree_contact(at, form).await?;
        self.assess(at, day).await
    }

    /// The version of the consent text that is read on this day.
    fn consent_wording(&self, day: NaiveDate) -> anyhow::Result<String> {
        let text = self.platform.consent_texts.in_use(day).context("a consent text is in use")?;
        Ok(text.version.clone())
    }

    /// Records how the person can be called safely, as of today.
    pub(super) async fn agree_contact(&mut self, at: usize, form: RawSafeContact) -> anyhow::Result<()> {
        let Some(person) = self.people.get_mut(at) else { return Ok(()) };
        let permit = permit::<RecordSafeContact>(&self.cast.coordinator)?;
        record_safe_contact(&self.platform, &permit, &person.reference, &form).await?;
        let checked =
            NewSafeContact::check(&form).map_err(|_| anyhow::anyhow!("the verb accepted the form"))?;
        let plan = checked.confirmed(self.platform.today(), &self.platform.policy);
        person.contact = Some(Contact { form, plan });
        Ok(())
    }

    fn safe_contact_form(&mut self) -> RawSafeContact {
        let hours = [
            ("09:00", "19:00"),
            ("09:00", "13:00"),
            ("12:00", "17:00"),
            ("09:00", "17:00"),
            ("13:00", "19:00"),
        ];
        let (from, until) = self.dice.pick(&hours).copied().unwrap_or(("09:00", "17:00"));
        let days = ["mon", "tue", "wed", "thu", "fri", "sat"];
        let mut safe_days: Vec<String> =
            days.into_iter().filter(|_| self.dice.chance(0.6)).map(str::to_owned).collect();
        if safe_days.is_empty() {
            safe_days.push("wed".to_owned());
        }
        RawSafeContact {
            means: "phone".to_owned(),
            safe_days,
            safe_from: from.to_owned(),
            safe_until: until.to_owned(),
            may_leave_message: if self.dice.chance(0.1) { "yes" } else { "no" }.to_owned(),
            if_someone_else_answers: "(Invented) Say it is about a parcel, and say sorry.".to_owned(),
            phrase: "(Invented) I have already switched supplier".to_owned(),
            if_call_drops: if self.dice.chance(0.5) { "ring-back" } else { "wait" }.to_owned(),
            ..RawSafeContact::default()
        }
    }

    fn next_working_day(&self, day: NaiveDate) -> NaiveDate {
        let mut next = day + Days::new(1);
        while !self.platform.calendar.working_day(next) {
            next = next + Days::new(1);
        }
        next
    }
}

/// A time on the hour; midnight where there is no such hour.
pub(super) fn hour(hour: u32) -> NaiveTime {
    NaiveTime::from_hms_opt(hour, 0, 0).unwrap_or_default()
}
