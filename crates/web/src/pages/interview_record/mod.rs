//! What was said in an interview that is over: to be read, and where something is wrong to be put right. Opening it is
//! written down.

use access::Role;
use access::permission::ReadInterviewRecord;
use actix_web::HttpResponse;
use actix_web::web::{self, Path, ServiceConfig};
use askama::Template;
use fieldwork::{CorrectionRefusal, Id, Interview, JournalEntry, Reference};
use operations::{Corrected, Error, InterviewRecord, Problem};
use questionnaire::{Language, Question, Questionnaire};

use super::interview::words;
use super::links;
use super::review::{Source, Topic, said, topics};
use super::times::Times;
use crate::locale::Message;
use crate::samples::Sample;
use crate::{Frame, PageError, Section, SignedIn, page, see_other, spoken};

pub(crate) fn routes(config: &mut ServiceConfig) {
    config.route("/interviews/{interview}/record", web::get().to(show));
}

#[derive(Template)]
#[template(path = "interview_record/page.html")]
struct Page {
    frame: Frame,
    reference: Reference,
    interview: Id<Interview>,
    back: String,
    lead: Message,
    mode: Message,
    may: Message,
    correctable: bool,
    published: bool,
    topics: Vec<Topic>,
    history: Vec<Change>,
    times: Option<Times>,
    note: Option<String>,
    spoken: &'static str,
}

/// One answer that was put right.
struct Change {
    number: usize,
    question: String,
    when: String,
    who: String,
    before: String,
    after: String,
    reason: String,
}

async fn show(who: SignedIn, id: Path<String>) -> Result<HttpResponse, PageError> {
    let id = Id::<Interview>::parse(&id).map_err(|_| PageError::NotFound)?;
    let record = match read(&who, id).await {
        // Whoever holds an interview that goes on sees it where it goes on.
        Err(Error::Problem(Problem::Correction(CorrectionRefusal::GoingOn)))
            if who.account.role == Role::Interviewer =>
        {
            return Ok(see_other(links::interview(id)));
        }
        read => read?,
    };
    let questionnaire = who.platform.questionnaire(record.interview.questionnaire)?;
    page(&view(who.frame(section(who.account.role)), &record, questionnaire))
}

/// The record, for this page and for the one that puts an answer right.
pub(crate) async fn read(who: &SignedIn, id: Id<Interview>) -> Result<InterviewRecord, Error> {
    let permit = who.actor.permit::<ReadInterviewRecord>().ok_or(Problem::NoSuchInterview)?;
    operations::read_interview_record(&who.platform, &permit, id).await
}

/// The section it belongs to for this role.
pub(crate) fn section(role: Role) -> Section {
    if role == Role::Coordinator { Section::People } else { Section::Calls }
}

fn view(frame: Frame, record: &InterviewRecord, questionnaire: &Questionnaire) -> Page {
    let language = record.interview.language;
    let reference = &record.case.reference;
    let coordinator = frame.section == Some(Section::People);
    Page {
        lead: lead(&frame, record),
        mode: frame.t(format!("contact-mode-{}", record.interview.mode.slug())),
        may: may(&frame, record),
        correctable: record.correctable,
        published: record.published,
        topics: topics(&Source {
            frame: &frame,
            questionnaire,
            route: &record.route,
            sheet: &record.sheet,
            language,
        }),
        history: record.corrections.iter().map(|it| change(&frame, record, (it, questionnaire))).collect(),
        times: Times::of(&frame, (&record.paradata, questionnaire), language),
        note: record.note.clone(),
        spoken: language.code(),
        back: if coordinator { links::person(reference) } else { "/calls".to_owned() },
        reference: reference.clone(),
        interview: record.interview.id,
        frame,
    }
}

fn lead(frame: &Frame, record: &InterviewRecord) -> Message {
    let ended = record.interview.on_record().unwrap_or(record.interview.started_at);
    let wave = frame.t(format!("wave-{}", record.case.wave.slug()));
    frame.t("record-lead").with("wave", wave).with("when", spoken::moment(frame.language, ended))
}

/// Who may put something right, and until when.
fn may(frame: &Frame, record: &InterviewRecord) -> Message {
    match record.until {
        Some(until) if record.correctable => {
            frame.t("record-until").with("when", spoken::moment(frame.language, until))
        }
        Some(_) => frame.t("record-too-late"),
        None => frame.t("record-coordinator"),
    }
}

fn change(
    frame: &Frame,
    record: &InterviewRecord,
    (corrected, questionnaire): (&Corrected, &Questionnaire),
) -> Change {
    let correction = &corrected.correction;
    let language = record.interview.language;
    let mut asked = questionnaire.questions().filter(|question| question.is_asked()).zip(1..);
    let known = asked.find(|(question, _)| question.name == correction.question);
    let answers = record.sheet.answers();
    let heard = |question: &Question| {
        words::heard(&question.label, questionnaire, (&answers, &record.route), language)
    };
    let in_words = |entry: &Option<JournalEntry>| {
        let entry = entry.as_ref();
        let answer = entry.and_then(|entry| entry.answer.as_ref()).zip(known);
        let answer = answer.map(|(answer, (question, _))| said(frame, question, answer, language));
        let words = entry.and_then(|entry| entry.words.clone());
        let both: Vec<String> = answer.into_iter().chain(words).filter(|it| !it.is_empty()).collect();
        if both.is_empty() { frame.t("review-not-asked").to_string() } else { both.join(" – ") }
    };
    Change {
        number: known.map(|(_, number)| number).unwrap_or_default(),
        question: known.map(|(question, _)| heard(question)).unwrap_or_default(),
        when: spoken::moment(frame.language, correction.at),
        who: record.names.get(&correction.by).cloned().unwrap_or_default(),
        before: in_words(&corrected.before),
        after: in_words(&corrected.after),
        reason: correction.reason.clone(),
    }
}

pub(crate) fn samples(language: Language) -> Vec<Sample> {
    use super::fixtures::{interview_record, questionnaire};
    let Some(questionnaire) = questionnaire() else { return Vec::new() };
    let frame = |role| Frame::sample(language, role, section(role));
    let sample = |name: &str, role, change: fn(InterviewRecord) -> InterviewRecord| {
        let record = change(interview_record()?);
        Some(Sample::of(format!("interview-record/{name}"), &view(frame(role), &record, &questionnaire)))
    };
    let own = sample("own", Role::Interviewer, |record| record);
    let late = sample("late", Role::Interviewer, |record| InterviewRecord { correctable: false, ..record });
    let coordinator = sample("coordinator", Role::Coordinator, |record| InterviewRecord {
        until: None,
        note: None,
        published: true,
        ..record
    });
    [own, late, coordinator].into_iter().flatten().collect()
}
