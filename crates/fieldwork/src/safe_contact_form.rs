//! The form a safe-contact plan comes in on.

use std::fmt;

use chrono::{NaiveDate, NaiveTime, Weekday};

use crate::field_error::{Faults, short};
use crate::policy::days_after;
use crate::{FieldError, IfDropped, InterviewerGender, Means, PanelPolicy, SafeContactPlan};

/// A safe-contact plan as a form sends it. It never prints itself in a log.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct RawSafeContact {
    /// `phone` or `video`; empty means phone.
    pub means: String,
    /// The days ticked, as English names or their first three letters.
    pub safe_days: Vec<String>,
    /// "09:00".
    pub safe_from: String,
    /// "17:30".
    pub safe_until: String,
    /// The address of the video call.
    pub video_link: String,
    /// The language they want to talk in, where it is neither English nor Welsh.
    pub language: String,
    /// "yes" if an interpreter is to be there.
    pub interpreter: String,
    /// "yes" if a message may be left; anything else is no.
    pub may_leave_message: String,
    /// The words of the message, where one may be left.
    pub message_text: String,
    /// What to say if someone else answers.
    pub if_someone_else_answers: String,
    /// The code phrase.
    pub phrase: String,
    /// `ring-back` or `wait`; empty means wait, which can give nobody away.
    pub if_call_drops: String,
    /// `woman`, `man`, or empty for no preference.
    pub interviewer_gender: String,
    /// What would make the call easier for them.
    pub adjustments: String,
}

/// A safe-contact plan that has been understood and not yet confirmed. It never prints itself in a log.
#[derive(Clone, PartialEq, Eq)]
pub struct NewSafeContact {
    /// How they want to talk.
    pub means: Means,
    /// The days that are safe, from Monday on, each once.
    pub safe_days: Vec<Weekday>,
    /// The hour from which it is safe, in London.
    pub safe_from: NaiveTime,
    /// The hour until which it is safe, in London.
    pub safe_until: NaiveTime,
    /// Where the video call is held. Empty for a telephone call.
    pub video_link: String,
    /// The language they want to talk in, where it is neither English nor Welsh.
    pub language: String,
    /// Whether an interpreter is to be there.
    pub interpreter: bool,
    /// Whether a voicemail or text may ever be left.
    pub may_leave_message: bool,
    /// The words that may be left. Empty where none may be, or where it is to be a name and a number to ring only.
    pub message_text: String,
    /// What to say if someone else answers.
    pub if_someone_else_answers: String,
    /// The phrase that tells each that the other is who they say.
    pub phrase: String,
    /// What to do if the call drops.
    pub if_call_drops: IfDropped,
    /// The gender of interviewer they asked for, if they did.
    pub interviewer_gender: Option<InterviewerGender>,
    /// What would make the call easier for them.
    pub adjustments: String,
}

impl RawSafeContact {
    /// No box was filled that a plan needs.
    pub fn is_empty(&self) -> bool {
        let boxes = [&self.safe_from, &self.safe_until, &self.phrase, &self.if_someone_else_answers];
        self.safe_days.is_empty() && boxes.iter().all(|text| text.trim().is_empty())
    }
}

impl NewSafeContact {
    /// Reads the form, saying everything that is wrong with it.
    pub fn check(raw: &RawSafeContact) -> Result<Self, Vec<FieldError>> {
        let mut faults = Faults::default();
        let means = faults.keep("means", means(&raw.means));
        let days = faults.keep("safe_days", safe_days(&raw.safe_days));
        let from = faults.keep("safe_from", time(&raw.safe_from).ok_or("contact-from-invalid"));
        let until = faults.keep("safe_until", time(&raw.safe_until).ok_or("contact-until-invalid"));
        if from.zip(until).is_some_and(|(from, until)| from >= until) {
            faults.add("safe_until", "contact-hours-reversed");
        }
        let else_says = faults.keep(
            "if_someone_else_answers",
            short(&raw.if_someone_else_answers, "contact-someone-else-long"),
        );
        let phrase = faults.keep("phrase", short(&raw.phrase, "contact-phrase-long"));
        let drops = faults.keep("if_call_drops", if_call_drops(&raw.if_call_drops));
        let gender = faults.keep("interviewer_gender", gender(&raw.interviewer_gender));
        let words = words(raw, means, &mut faults);
        let plan = || {
            let Words { video_link, language, message_text, adjustments } = words?;
            Some(Self {
                video_link,
                language,
                interpreter: is_yes(&raw.interpreter),
                message_text,
                adjustments,
                means: means?,
                safe_days: days?,
                safe_from: from?,
                safe_until: until?,
                may_leave_message: is_yes(&raw.may_leave_message),
                if_someone_else_answers: else_says?,
                phrase: phrase?,
                if_call_drops: drops?,
                interviewer_gender: gender?,
            })
        };
        faults.or(plan())
    }

    /// The plan, confirmed by the person on this day and good for as long as the policy says.
    pub fn confirmed(self, on: NaiveDate, policy: &PanelPolicy) -> SafeContactPlan {
        SafeContactPlan {
            means: self.means,
            safe_days: self.safe_days,
            safe_from: self.safe_from,
            safe_until: self.safe_until,
            video_link: self.video_link,
            language: self.language,
            interpreter: self.interpreter,
            may_leave_message: self.may_leave_message,
            message_text: self.message_text,
            if_someone_else_answers: self.if_someone_else_answers,
            phrase: self.phrase,
            if_call_drops: self.if_call_drops,
            interviewer_gender: self.interviewer_gender,
            adjustments: self.adjustments,
            confirmed_on: on,
            expires_on: days_after(on, policy.plan_valid_days),
        }
    }
}

/// The boxes of the plan that are wanted of some people only.
struct Words {
    video_link: String,
    language: String,
    message_text: String,
    adjustments: String,
}

/// Words to leave where nothing may be left, or a video call without its address, would be a promise nobody can keep.
fn words(raw: &RawSafeContact, means: Option<Means>, faults: &mut Faults) -> Option<Words> {
    let link = faults.keep("video_link", video_link(&raw.video_link, means));
    let language = faults.keep("contact_language", short(&raw.language, "contact-language-long"));
    let message = faults.keep("message_text", short(&raw.message_text, "contact-message-long"));
    if message.as_ref().is_some_and(|text| !text.is_empty()) && !is_yes(&raw.may_leave_message) {
        faults.add("message_text", "contact-message-not-allowed");
    }
    let adjustments = faults.keep("adjustments", short(&raw.adjustments, "contact-adjustments-long"));
    Some(Words { video_link: link?, language: language?, message_text: message?, adjustments: adjustments? })
}

fn video_link(text: &str, means: Option<Means>) -> Result<String, &'static str> {
    let link = short(text, "contact-video-link-invalid")?;
    let is_link = link.starts_with("https://") && !link.contains(char::is_whitespace);
    match means {
        _ if !link.is_empty() && !is_link => Err("contact-video-link-invalid"),
        Some(Means::Phone) if !link.is_empty() => Err("contact-video-link-not-wanted"),
        _ => Ok(link),
    }
}

fn is_yes(text: &str) -> bool {
    text.trim() == "yes"
}

fn means(text: &str) -> Result<Means, &'static str> {
    match text.trim() {
        "" => Ok(Means::Phone),
        slug => Means::parse(slug).map_err(|_| "contact-means-unknown"),
    }
}

fn safe_days(ticked: &[String]) -> Result<Vec<Weekday>, &'static str> {
    let read: Result<Vec<Weekday>, _> = ticked.iter().map(|day| day.trim().parse()).collect();
    let mut days = read.map_err(|_| "contact-days-unknown")?;
    days.sort_by_key(Weekday::num_days_from_monday);
    days.dedup();
    if days.is_empty() { Err("contact-days-required") } else { Ok(days) }
}

fn time(text: &str) -> Option<NaiveTime> {
    NaiveTime::parse_from_str(text.trim(), "%H:%M").ok()
}

fn if_call_drops(text: &str) -> Result<IfDropped, &'static str> {
    match text.trim() {
        "" => Ok(IfDropped::Wait),
        slug => IfDropped::parse(slug).map_err(|_| "contact-if-call-drops-unknown"),
    }
}

/// The gender of an interviewer, where a form says one.
pub(crate) fn gender(text: &str) -> Result<Option<InterviewerGender>, &'static str> {
    match text.trim() {
        "" => Ok(None),
        slug => InterviewerGender::parse(slug).map(Some).map_err(|_| "contact-interviewer-gender-unknown"),
    }
}

impl fmt::Debug for RawSafeContact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RawSafeContact(hidden)")
    }
}

impl fmt::Debug for NewSafeContact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("NewSafeContact(hidden)")
    }
}
