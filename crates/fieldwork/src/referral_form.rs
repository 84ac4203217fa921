//! How a person enters the panel: a referral form, read in full or refused in full.

use std::fmt;

use chrono::NaiveDate;
use questionnaire::Language;

use crate::field_error::Faults;
use crate::{
    AskStage, AskedBy, Asking, FieldError, Force, ForceCode, Forces, Identity, NewReferral, NewSafeContact,
    PersonName, PhoneNumber, RawDate, RawSafeContact,
};

/// The longest reference of a force's own system.
const LONGEST_REFERENCE: usize = 60;

/// A referral as a form sends it: text in every box. It never prints itself in a log.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct RawReferral {
    /// The force's area code.
    pub force: String,
    /// The team, or empty.
    pub team: String,
    /// The investigation's number in the force's own system.
    pub force_reference: String,
    /// When the person reported to the police.
    pub report_date: RawDate,
    /// "yes" if the person agreed to be contacted.
    pub agreed: String,
    /// When they agreed.
    pub agreed_on: RawDate,
    /// The slug of [`AskedBy`].
    pub asked_by: String,
    /// The team of whoever asked, or empty.
    pub asked_team: String,
    /// When in the investigation they were asked: the slug of [`AskStage`], or empty.
    pub asked_stage: String,
    /// Which wording they were asked with.
    pub wording: String,
    /// `en` or `cy`.
    pub language: String,
    /// The name on the police record.
    pub name: String,
    /// What they like to be called; empty means the name.
    pub preferred_name: String,
    /// The number they said is safe.
    pub number: String,
    /// What the referrer knows about contacting them safely; all empty if nothing.
    pub safe_contact: RawSafeContact,
}

impl NewReferral {
    /// Reads a referral, saying everything that is wrong with it. `today` is the day in London.
    pub fn check(
        raw: RawReferral,
        today: NaiveDate,
        forces: &Forces,
        asking: &Asking,
    ) -> Result<Self, Vec<FieldError>> {
        let mut faults = Faults::default();
        let force = faults.keep("force", force(&raw.force, forces));
        let team = force.and_then(|force| faults.keep("team", team_of(&raw.team, force)));
        let report_date = faults.keep("report_date", report_date(&raw.report_date, today));
        if raw.agreed.trim() != "yes" {
            faults.add("agreed", "referral-agreed-required");
        }
        let agreed_on = faults.keep("agreed_on", agreed_on(&raw.agreed_on, report_date, today));
        let asked_by = faults
            .keep("asked_by", AskedBy::parse(raw.asked_by.trim()).or(Err("referral-asked-by-required")));
        let asked_team = force.and_then(|force| faults.keep("asked_team", team_of(&raw.asked_team, force)));
        let asked_stage = faults.keep("asked_stage", stage(&raw.asked_stage));
        let wording = faults.keep("wording", wording(&raw.wording, agreed_on, asking));
        let language = faults.keep("language", language(&raw.language));
        let identity = identity(&raw, &mut faults);
        let safe_contact = safe_contact(&raw.safe_contact, &mut faults);
        let referral = || {
            Some(Self {
                force: force?.code.clone(),
                team: team?,
                report_date: report_date?,
                agreed_on: agreed_on?,
                asked_by: asked_by?,
                asked_team: asked_team?,
                asked_stage: asked_stage?,
                wording: wording?,
                language: language?,
                identity: identity?,
                safe_contact,
            })
        };
        faults.or(referral())
    }
}

pub(crate) fn force<'a>(code: &str, forces: &'a Forces) -> Result<&'a Force, &'static str> {
    ForceCode::parse(code).ok().and_then(|code| forces.get(&code)).ok_or("referral-force-unknown")
}

pub(crate) fn team_of(name: &str, force: &Force) -> Result<Option<String>, &'static str> {
    let name = name.trim();
    if name.is_empty() {
        return Ok(None);
    }
    let known = force.teams.iter().find(|team| *team == name);
    known.map(|team| Some(team.clone())).ok_or("referral-team-unknown")
}

fn report_date(raw: &RawDate, today: NaiveDate) -> Result<NaiveDate, &'static str> {
    if raw.is_empty() {
        return Err("referral-report-date-required");
    }
    let date = raw.date().ok_or("referral-report-date-invalid")?;
    if date > today { Err("referral-report-date-future") } else { Ok(date) }
}

fn agreed_on(
    raw: &RawDate,
    reported: Option<NaiveDate>,
    today: NaiveDate,
) -> Result<NaiveDate, &'static str> {
    if raw.is_empty() {
        return Err("referral-agreed-on-required");
    }
    let date = raw.date().ok_or("referral-agreed-on-invalid")?;
    if date > today {
        Err("referral-agreed-on-future")
    } else if reported.is_some_and(|reported| date < reported) {
        Err("referral-agreed-on-before-report")
    } else {
        Ok(date)
    }
}

/// The day somebody was asked: a day that has been.
pub(crate) fn asked_on(raw: &RawDate, today: NaiveDate) -> Result<NaiveDate, &'static str> {
    if raw.is_empty() {
        return Err("ask-date-required");
    }
    let date = raw.date().ok_or("ask-date-invalid")?;
    if date > today { Err("ask-date-future") } else { Ok(date) }
}

/// The wording with this version, which was in use on the day, where the day is known.
pub(crate) fn wording(version: &str, on: Option<NaiveDate>, asking: &Asking) -> Result<String, &'static str> {
    let version = filled(version, "referral-wording-required")?;
    let wording = asking.wording(&version).ok_or("referral-wording-unknown")?;
    let too_early = on.is_some_and(|on| on < wording.from);
    if too_early { Err("referral-wording-later") } else { Ok(version) }
}

pub(crate) fn stage(slug: &str) -> Result<Option<AskStage>, &'static str> {
    match slug.trim() {
        "" => Ok(None),
        slug => AskStage::parse(slug).map(Some).or(Err("ask-stage-unknown")),
    }
}

fn language(code: &str) -> Result<Language, &'static str> {
    Language::parse(code.trim()).ok_or("referral-language-unknown")
}

fn identity(raw: &RawReferral, faults: &mut Faults) -> Option<Identity> {
    let name = faults.keep("name", name(&raw.name));
    let preferred_name = faults.keep("preferred_name", preferred_name(&raw.preferred_name));
    let number = faults.keep("number", number(&raw.number));
    let force_reference = faults.keep("force_reference", force_reference(&raw.force_reference));
    let name = name?.into_string();
    Some(Identity {
        preferred_name: preferred_name?.map_or_else(|| name.clone(), PersonName::into_string),
        name,
        number: number?,
        force_reference: force_reference?,
    })
}

fn name(text: &str) -> Result<PersonName, &'static str> {
    let text = filled(text, "referral-name-required")?;
    PersonName::parse(&text).or(Err("referral-name-invalid"))
}

fn preferred_name(text: &str) -> Result<Option<PersonName>, &'static str> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    PersonName::parse(text).map(Some).or(Err("referral-preferred-name-invalid"))
}

fn number(text: &str) -> Result<PhoneNumber, &'static str> {
    let text = filled(text, "referral-number-required")?;
    PhoneNumber::parse(&text).or(Err("referral-number-invalid"))
}

fn force_reference(text: &str) -> Result<String, &'static str> {
    let text = filled(text, "referral-force-reference-required")?;
    if text.chars().count() > LONGEST_REFERENCE { Err("referral-force-reference-long") } else { Ok(text) }
}

fn filled(text: &str, empty: &'static str) -> Result<String, &'static str> {
    let text = text.trim();
    if text.is_empty() { Err(empty) } else { Ok(text.to_owned()) }
}

fn safe_contact(raw: &RawSafeContact, faults: &mut Faults) -> Option<NewSafeContact> {
    if raw.is_empty() {
        return None;
    }
    NewSafeContact::check(raw).map_err(|found| faults.take(found)).ok()
}

impl fmt::Debug for RawReferral {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RawReferral(hidden)")
    }
}
