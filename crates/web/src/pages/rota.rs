//! Interviewers as the pages about their time show them: what they speak, how full their week is, what waits.

use chrono::NaiveDate;
use fieldwork::{
    Account, CaseRefusal, Diary, Dispositions, Id, InterviewerProfile, PanelPolicy, heavy_in_a_row,
};
use operations::Problem;
use store::InterviewerDiary;

use crate::locale::Message;
use crate::{Frame, spoken};

/// An interviewer with everything the rules decide by.
pub(crate) struct Member<'a> {
    /// What the store knows.
    pub(crate) seen: &'a InterviewerDiary,
    /// What was recorded of them, or else the usual.
    pub(crate) profile: InterviewerProfile,
    /// Heavy calls in a row since the last debrief.
    pub(crate) heavy: u32,
}

/// The interviewers of these diaries, in their order.
pub(crate) fn members<'a>(
    policy: &PanelPolicy,
    dispositions: &Dispositions,
    seen: &'a [InterviewerDiary],
) -> Vec<Member<'a>> {
    seen.iter().map(|seen| Member::of(policy, dispositions, seen)).collect()
}

impl<'a> Member<'a> {
    /// The interviewer of this diary.
    pub(crate) fn of(policy: &PanelPolicy, dispositions: &Dispositions, seen: &'a InterviewerDiary) -> Self {
        let who = &seen.interviewer;
        let usual = || InterviewerProfile::usual(who.id, who.language, policy);
        let profile = seen.profile.clone().unwrap_or_else(usual);
        Self { seen, profile, heavy: heavy_in_a_row(&seen.weights, dispositions) }
    }

    /// Whose they are.
    pub(crate) fn id(&self) -> Id<Account> {
        self.seen.interviewer.id
    }

    /// What colleagues call them.
    pub(crate) fn name(&self) -> &'a str {
        &self.seen.interviewer.name
    }

    /// What the rules decide by.
    pub(crate) fn diary(&self) -> Diary<'_> {
        Diary { profile: &self.profile, appointments: &self.seen.appointments, heavy: self.heavy }
    }

    /// A debrief has to be held before another call is booked.
    pub(crate) fn needs_debrief(&self) -> bool {
        self.heavy >= self.profile.heavy_in_a_row
    }

    /// "English, Welsh".
    pub(crate) fn languages(&self, frame: &Frame) -> String {
        let known =
            self.profile.languages.iter().map(|language| frame.t(format!("language-{}", language.code())));
        let others = self.profile.other_languages.iter().cloned();
        known.map(|name| name.to_string()).chain(others).collect::<Vec<_>>().join(", ")
    }

    /// "3 of 12 calls this week", of the week of a day.
    pub(crate) fn week(&self, frame: &Frame, day: NaiveDate) -> Message {
        let calls = self.diary().calls_in_week(day);
        frame.t("rota-week").with("calls", calls).with("all", self.profile.calls_a_week)
    }

    /// Their absences that are not over, as they are said.
    pub(crate) fn absences(&self, frame: &Frame, today: NaiveDate) -> Vec<String> {
        let ahead = self.profile.away.iter().filter(|away| away.last >= today);
        ahead.map(|away| absence(frame, away)).collect()
    }
}

/// "24 December 2026", or "24 December 2026 to 2 January 2027".
pub(crate) fn absence(frame: &Frame, away: &fieldwork::Away) -> String {
    let date = |day| spoken::date(frame.language, day);
    if away.first == away.last {
        return date(away.first);
    }
    frame.t("rota-from-to").with("from", date(away.first)).with("to", date(away.last)).to_string()
}

/// The words of a refusal.
pub(crate) fn refusal(frame: &Frame, refusal: CaseRefusal) -> Message {
    frame.t(format!("problem-{}", Problem::Case(refusal).code()))
}
