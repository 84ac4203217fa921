//! What is held, part by part, as named values. Accounts of staff are left out: the person is told what was done and in
//! which role, not who works here.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use fieldwork::{
    AnswerSheet, Appointment, Call, Case, CaseState, Concern, ConcernEntry, Consent, Correction, Identity,
    Interview, InterviewNote, LegalHold, MaterialRequest, Participant, SafeContactPlan, Withdrawal,
};
use questionnaire::{Answer, Language, Question};
use store::{AuditEntry, HandedIn};
use verbatim::Comment;
use verbatim::frame::CodeName;

use crate::subject_safety::written;
use crate::{Held, HeldEntry, HeldSection, Platform};

fn section(code: &'static str, entries: Vec<HeldEntry>) -> HeldSection {
    HeldSection { code, entries }
}

pub(crate) fn identity(identity: Option<&Identity>) -> HeldSection {
    let entry = |identity: &Identity| {
        vec![
            ("name", Held::text(&identity.name)),
            ("preferred-name", Held::text(&identity.preferred_name)),
            ("number", Held::text(identity.number.national())),
            ("force-reference", Held::text(&identity.force_reference)),
        ]
    };
    section("identity", identity.into_iter().map(entry).collect())
}

pub(crate) fn person(person: &Participant) -> HeldSection {
    let mut entry = vec![
        ("force", Held::text(&person.force)),
        ("language", Held::word(format!("language-{}", person.language.code()))),
        ("reported-on", Held::Date(person.report_date)),
        ("referred-at", Held::Moment(person.referred_at)),
        ("agreed-on", Held::Date(person.agreed_on)),
        ("asked-by", Held::word(format!("asked-by-{}", person.asked_by.slug()))),
        ("wording", Held::text(&person.wording)),
    ];
    entry.extend(person.team.as_ref().map(|team| ("team", Held::text(team))));
    entry.extend(person.closed_on.map(|day| ("closed-on", Held::Date(day))));
    entry.extend(person.wall.map(|wall| ("no-contact", Held::word(format!("wall-{}", wall.slug())))));
    section("person", vec![entry])
}

pub(crate) fn contact(plan: Option<&SafeContactPlan>) -> HeldSection {
    let entry = |plan: &SafeContactPlan| {
        let mut entry = vec![
            ("means", Held::word(format!("contact-means-{}", plan.means.slug()))),
            ("safe-days", Held::Days(plan.safe_days.clone())),
            ("safe-from", Held::Time(plan.safe_from)),
            ("safe-until", Held::Time(plan.safe_until)),
            ("may-leave-message", Held::Flag(plan.may_leave_message)),
            ("someone-else-answers", Held::text(&plan.if_someone_else_answers)),
            ("phrase", Held::text(&plan.phrase)),
            ("if-call-drops", Held::word(format!("contact-drops-{}", plan.if_call_drops.slug()))),
            ("confirmed-on", Held::Date(plan.confirmed_on)),
            ("expires-on", Held::Date(plan.expires_on)),
            ("interpreter", Held::Flag(plan.interpreter)),
        ];
        let gender = plan.interviewer_gender;
        entry.extend(
            gender.map(|it| ("interviewer-gender", Held::word(format!("contact-gender-{}", it.slug())))),
        );
        entry.extend(written("video-link", &plan.video_link));
        entry.extend(written("other-language", &plan.language));
        entry.extend(written("message-text", &plan.message_text));
        entry.extend(written("adjustments", &plan.adjustments));
        entry
    };
    section("contact", plan.into_iter().map(entry).collect())
}

pub(crate) fn consents(consents: &[Consent]) -> HeldSection {
    let entry = |consent: &Consent| {
        vec![
            ("recorded-at", Held::Moment(consent.recorded_at)),
            ("taking-part", Held::Flag(consent.taking_part)),
            ("second-interview", Held::Flag(consent.second_interview)),
            ("quotes", Held::Flag(consent.quotes)),
            ("told-what-changed", Held::Flag(consent.told_what_changed)),
            ("wording", Held::text(&consent.wording)),
            ("wave", Held::word(format!("wave-{}", consent.wave.slug()))),
            ("channel", Held::word(format!("consent-channel-{}", consent.channel.slug()))),
        ]
    };
    section("consents", consents.iter().map(entry).collect())
}

pub(crate) fn cases(platform: &Platform, person: &Participant, cases: &[Case]) -> HeldSection {
    let entry = |case: &Case| {
        let mut entry = vec![
            ("wave", Held::word(format!("wave-{}", case.wave.slug()))),
            ("opens", Held::Date(case.window.opens)),
            ("closes", Held::Date(case.window.closes)),
        ];
        if let CaseState::Closed { disposition, on } = &case.state {
            let outcome = platform.dispositions.get(disposition);
            let label = outcome.map(|outcome| outcome.label.say(person.language)).unwrap_or_default();
            entry.extend([("outcome", Held::text(label)), ("ended-on", Held::Date(*on))]);
        }
        entry
    };
    section("cases", cases.iter().map(entry).collect())
}

pub(crate) fn appointment(appointment: &Appointment) -> HeldEntry {
    let state = format!("event-appointment-{}", appointment.state.slug());
    vec![("appointment", Held::Moment(appointment.slot.start)), ("appointment-state", Held::word(state))]
}

pub(crate) fn call(platform: &Platform, person: &Participant, call: &Call) -> HeldEntry {
    let mut entry = vec![("called-at", Held::Moment(call.dialled_at))];
    let outcome = call.outcome.as_ref().and_then(|code| platform.dispositions.get(code));
    entry.extend(outcome.map(|outcome| ("outcome", Held::text(outcome.label.say(person.language)))));
    entry.push(("message-left", Held::Flag(call.message_left)));
    entry
}

pub(crate) fn interview(interview: &Interview) -> HeldEntry {
    vec![
        ("interview", Held::word(format!("wave-{}", interview.questionnaire.wave.slug()))),
        ("started-at", Held::Moment(interview.started_at)),
        ("spoken", Held::word(format!("language-{}", interview.language.code()))),
        ("mode", Held::word(format!("contact-mode-{}", interview.mode.slug()))),
    ]
}

/// That an answer was put right, and why.
pub(crate) fn correction(
    platform: &Platform,
    person: &Participant,
    (interview, correction): (&Interview, &Correction),
) -> HeldEntry {
    let id = interview.questionnaire;
    let asked = platform.library.interview(id.wave, id.version);
    let question = asked.and_then(|asked| asked.question(&correction.question));
    let label = question.map(|question| question.label.say_blank(person.language));
    let mut entry = vec![
        ("corrected-at", Held::Moment(correction.at)),
        ("question", Held::text(label.unwrap_or_else(|| correction.question.to_string()))),
    ];
    entry.extend(written("words", &correction.reason));
    entry
}

/// What an interviewer noted for themselves on a call.
pub(crate) fn interview_note(note: &InterviewNote) -> HeldEntry {
    vec![("noted-at", Held::Moment(note.changed_at)), ("interviewer-note", Held::text(&note.words))]
}

/// Every answer with the words of its question. One whose questionnaire is no longer loaded stands under its code.
pub(crate) fn answers(
    platform: &Platform,
    person: &Participant,
    (interview, sheet): (&Interview, &AnswerSheet),
) -> Vec<HeldEntry> {
    let id = interview.questionnaire;
    let asked = platform.library.interview(id.wave, id.version);
    let entry = |entry: &fieldwork::JournalEntry| {
        let question = asked.and_then(|asked| asked.question(&entry.question));
        let label = question.map(|question| question.label.say_blank(person.language));
        let mut line = vec![("question", Held::text(label.unwrap_or_else(|| entry.question.to_string())))];
        line.extend(entry.answer.as_ref().map(|answer| ("answer", said(question, answer, person.language))));
        line.extend(entry.words.as_ref().map(|words| ("own-words", Held::text(words))));
        line
    };
    sheet.entries().map(entry).collect()
}

fn said(question: Option<&Question>, answer: &Answer, language: Language) -> Held {
    let label = |code: &str| {
        let choice = question.and_then(Question::choices).and_then(|list| list.choice(code));
        choice.map_or_else(|| code.to_owned(), |choice| choice.label.say(language).to_owned())
    };
    match answer {
        Answer::Choice(code) => Held::text(label(code.as_str())),
        Answer::Choices(codes) => {
            Held::text(codes.iter().map(|code| label(code.as_str())).collect::<Vec<_>>().join(", "))
        }
        Answer::Missing(code) => Held::word(format!("held-missing-{}", code.name().replace('_', "-"))),
        Answer::Acknowledged => Held::Flag(true),
        other => Held::text(other.raw()),
    }
}

/// Their words on the way to readers: what became of each, and what is left of it.
pub(crate) fn comments(comments: &[Comment]) -> HeldSection {
    let entry = |comment: &Comment| {
        let mut line = vec![
            ("comment-state", Held::word(format!("comment-state-{}", comment.state.slug()))),
            ("own-words", Held::text(&comment.original)),
        ];
        let redaction = comment.redaction.as_ref();
        line.extend(redaction.map(|it| ("marked-words", Held::text(&it.marked))));
        line.extend(redaction.and_then(|it| it.paraphrase.as_ref()).map(|it| ("paraphrase", Held::text(it))));
        line
    };
    section("comments", comments.iter().map(entry).collect())
}

pub(crate) fn concern(concern: &Concern) -> HeldEntry {
    vec![
        ("concern", Held::word(format!("concern-kind-{}", concern.kind.slug()))),
        ("raised-at", Held::Moment(concern.raised_at)),
        ("concern-state", Held::word(format!("concern-state-{}", concern.state.slug()))),
    ]
}

pub(crate) fn concern_entry(entry: ConcernEntry) -> HeldEntry {
    let mut line = vec![
        ("noted-at", Held::Moment(entry.at)),
        ("step", Held::word(format!("concern-step-{}", entry.step.slug()))),
    ];
    line.extend(entry.words.map(|words| ("words", Held::text(words))));
    line
}

/// What coders said that the person's comments are about: the codes that count, or what each coder gave where nobody has decided.
/// Who coded is left out.
pub(crate) fn codings(platform: &Platform, person: &Participant, all: &[HandedIn]) -> HeldSection {
    let entry = |handed_in: &HandedIn| {
        let settled = handed_in.clone().both().and_then(|coded| Some((coded.second.at, coded.settled()?)));
        let each = handed_in.codings.iter().map(|coding| (coding.at, coding.codes.clone()));
        let said: Vec<_> = settled.map_or_else(|| each.collect(), |settled| vec![settled]);
        let frame = handed_in.codings.first().and_then(|coding| platform.frames.get(&coding.frame));
        let label = |name: &CodeName| {
            let code = frame.and_then(|frame| frame.code(name));
            code.map_or_else(|| name.to_string(), |code| code.label.say(person.language).to_owned())
        };
        let line = |(at, codes): (DateTime<Utc>, BTreeSet<CodeName>)| {
            let codes: Vec<String> = codes.iter().map(label).collect();
            [("coded-at", Held::Moment(at)), ("codes", Held::text(codes.join(", ")))]
        };
        said.into_iter().flat_map(line).collect()
    };
    section("codings", all.iter().map(entry).collect())
}

pub(crate) fn requests(requests: &[MaterialRequest]) -> HeldSection {
    let entry = |request: &MaterialRequest| {
        let mut line = vec![
            ("requester", Held::word(format!("requester-{}", request.requester.slug()))),
            ("basis", Held::word(format!("basis-{}", request.basis.slug()))),
            ("received-on", Held::Date(request.received_on)),
        ];
        if let Some(answer) = &request.answer {
            line.push(("decision", Held::word(format!("decision-{}", answer.decision.slug()))));
            line.push(("answered-on", Held::Date(answer.answered_on)));
            line.extend(answer.notice_on.map(|day| ("notice-on", Held::Date(day))));
        }
        line
    };
    section("requests", requests.iter().map(entry).collect())
}

pub(crate) fn holds(holds: &[LegalHold]) -> HeldSection {
    let entry = |hold: &LegalHold| {
        let mut line = vec![("placed-at", Held::Moment(hold.placed_at))];
        line.extend(hold.lifted.as_ref().map(|lifted| ("lifted-at", Held::Moment(lifted.at))));
        line
    };
    section("holds", holds.iter().map(entry).collect())
}

pub(crate) fn withdrawal(withdrawal: Option<&Withdrawal>) -> HeldSection {
    let entry = |it: &Withdrawal| {
        let mut line = vec![
            ("asked-on", Held::Date(it.asked_on)),
            ("channel", Held::word(format!("channel-{}", it.channel.slug()))),
        ];
        line.extend(it.answers_deleted_at.map(|at| ("deleted-at", Held::Moment(at))));
        line
    };
    section("withdrawal", withdrawal.into_iter().map(entry).collect())
}

pub(crate) fn looked(entries: &[AuditEntry]) -> HeldSection {
    let entry = |entry: &AuditEntry| {
        vec![
            ("done-at", Held::Moment(entry.at)),
            ("done", Held::word(format!("audit-{}", entry.action.replace('_', "-")))),
            ("by-role", Held::word(format!("role-{}", entry.actor_role.slug()))),
        ]
    };
    section("looked", entries.iter().map(entry).collect())
}
