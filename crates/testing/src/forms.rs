//! Forms with nothing wrong with them, for a test to spoil.

use fieldwork::{ConsentChannel, RawCallCheck, RawRisk, RawRiskConcern, RawSafeContact};
use operations::ConsentForm;
use questionnaire::Wave;

/// Agreement to everything.
pub fn consent() -> ConsentForm {
    ConsentForm {
        wave: Wave::SixWeek,
        taking_part: true,
        second_interview: true,
        quotes: true,
        told_what_changed: true,
        wording: "2026-1".to_owned(),
        channel: ConsentChannel::Phone,
    }
}

/// An assessment that finds nothing: a go for as long as the policy allows.
pub fn risk() -> RawRisk {
    let none = || RawRiskConcern { level: "none".to_owned(), note: String::new() };
    RawRisk {
        safeguarding: none(),
        retraumatisation: none(),
        criminal_justice: none(),
        outcome: "go".to_owned(),
        ..RawRisk::default()
    }
}

/// A check before a call that finds nothing new: a go.
pub fn call_check() -> RawCallCheck {
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

/// A plan that allows any day from nine to seven.
pub fn safe_contact() -> RawSafeContact {
    RawSafeContact {
        safe_days: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"].map(str::to_owned).to_vec(),
        safe_from: "09:00".to_owned(),
        safe_until: "19:00".to_owned(),
        if_someone_else_answers: "say it is about a survey".to_owned(),
        phrase: "is the kettle on".to_owned(),
        ..RawSafeContact::default()
    }
}
