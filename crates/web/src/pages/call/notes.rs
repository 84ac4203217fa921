//! What the interviewer reads before ringing: how the person is called safely, and what was decided about the risk to them.

use fieldwork::{IfDropped, RiskAssessment, RiskLevel, SafeContactPlan};

use crate::Frame;
use crate::pages::safety;

/// How the person is called safely.
pub(super) fn safety_lines(frame: &Frame, plan: &SafeContactPlan) -> Vec<String> {
    let message = if plan.may_leave_message { "call-message" } else { "call-no-message" };
    let drops = match plan.if_call_drops {
        IfDropped::RingBack => "interview-ring-back",
        IfDropped::Wait => "interview-wait",
    };
    let between = safety::between(frame, plan);
    let words = [&plan.message_text, &plan.video_link, &plan.language, &plan.adjustments];
    let keys = ["call-message-text", "call-video-link", "call-other-language", "call-adjustments"];
    let said = keys.into_iter().zip(words).filter(|(_, words)| !words.is_empty());
    let said = said.map(|(key, words)| frame.t(key).with("words", words).to_string());
    let interpreter = plan.interpreter.then(|| frame.t("call-interpreter").to_string());
    let drops = format!("{}: {}", frame.t("call-drops"), frame.t(drops));
    let always = [between.to_string(), frame.t(message).to_string(), drops];
    always.into_iter().chain(said).chain(interpreter).collect()
}

/// What was decided about the risk, and what was found.
pub(super) fn risk_lines(frame: &Frame, risk: &RiskAssessment) -> Vec<String> {
    let outcome = frame.t(format!("risk-outcome-{}", risk.outcome.slug())).to_string();
    let conditions = (!risk.conditions.is_empty()).then(|| risk.conditions.clone());
    let found = risk.concerns.iter().filter(|concern| concern.level != RiskLevel::None).map(|concern| {
        let family = frame.t(format!("risk-family-{}", concern.family.slug()));
        format!("{family}: {}", concern.note)
    });
    std::iter::once(outcome).chain(conditions).chain(found).collect()
}
