//! Put one answer right after the interview is over.

mod fields;

use access::Role;
use access::permission::CorrectAnswer;
use actix_web::HttpResponse;
use actix_web::web::{self, Path, ServiceConfig};
use askama::Template;
use fieldwork::{FieldError, Id, Interview, RawCorrection, Reference};
use operations::{Error, InterviewRecord, Problem};
use questionnaire::{Answer, Language, Question, QuestionName, Questionnaire};

use self::fields::Field;
use super::interview::asked::takes_words;
use super::interview::words;
use super::interview_record::{read, section};
use super::links;
use crate::locale::Message;
use crate::samples::Sample;
use crate::{Form, Frame, Item, PageError, SignedIn, page, refused, see_other};

pub(crate) fn routes(config: &mut ServiceConfig) {
    let address = web::resource("/interviews/{interview}/correct/{question}");
    config.service(address.get(show).post(submit));
}

#[derive(Template)]
#[template(path = "correct/page.html")]
struct Page {
    frame: Frame,
    form: Form,
    reference: Reference,
    interview: Id<Interview>,
    name: String,
    number: usize,
    question: String,
    field: Field,
    codes: Vec<Item>,
    takes_words: bool,
    reason_hint: Message,
    published: bool,
    spoken: &'static str,
}

/// A question of an interview that is over, with what stands there.
struct Wrong<'a> {
    record: &'a InterviewRecord,
    questionnaire: &'a Questionnaire,
    question: &'a Question,
    number: usize,
}

impl Wrong<'_> {
    /// The answer that was given. A mark that it was not asked is none.
    fn answer(&self) -> Option<&Answer> {
        self.record.sheet.answer(&self.question.name).filter(|answer| !answer.is_mark())
    }

    fn words(&self) -> Option<&str> {
        self.record.sheet.words(&self.question.name)
    }
}

async fn show(who: SignedIn, path: Path<(String, String)>) -> Result<HttpResponse, PageError> {
    who.permit::<CorrectAnswer>()?;
    let (record, questionnaire) = open(&who, &path.0).await?;
    let wrong = find(&record, questionnaire, &path.1)?;
    let form = fields::filled(wrong.question, wrong.answer(), wrong.words());
    page(&view(who.frame(section(who.account.role)), &wrong, form))
}

async fn submit(who: SignedIn, path: Path<(String, String)>, form: Form) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<CorrectAnswer>()?;
    let (record, questionnaire) = open(&who, &path.0).await?;
    let wrong = find(&record, questionnaire, &path.1)?;
    let raw = RawCorrection {
        question: wrong.question.name.to_string(),
        value: fields::value(wrong.question, &form),
        words: fields::words(wrong.question, &form, wrong.words()),
        reason: form.value("reason").to_owned(),
    };
    let interview = record.interview.id;
    match operations::correct_answer(&who.platform, &permit, interview, raw).await {
        Ok(()) => Ok(see_other(format!("{}?done=corrected", links::record(interview)))),
        Err(Error::Problem(Problem::Form(errors))) => {
            refused(&view(who.frame(section(who.account.role)), &wrong, form.refused(errors)))
        }
        Err(error) => Err(error.into()),
    }
}

/// The record, while this account may put it right.
async fn open<'a>(who: &'a SignedIn, id: &str) -> Result<(InterviewRecord, &'a Questionnaire), PageError> {
    let id = Id::<Interview>::parse(id).map_err(|_| PageError::NotFound)?;
    let record = read(who, id).await?;
    if !record.correctable {
        return Err(Problem::Correction(fieldwork::CorrectionRefusal::TooLate).into());
    }
    let questionnaire = who.platform.questionnaire(record.interview.questionnaire)?;
    Ok((record, questionnaire))
}

fn find<'a>(
    record: &'a InterviewRecord,
    questionnaire: &'a Questionnaire,
    name: &str,
) -> Result<Wrong<'a>, PageError> {
    let name = QuestionName::parse(name).map_err(|_| PageError::NotFound)?;
    let mut asked = questionnaire.questions().filter(|question| question.is_asked()).zip(1..);
    let found = asked.find(|(question, _)| question.name == name);
    let (question, number) = found.ok_or(PageError::NotFound)?;
    Ok(Wrong { record, questionnaire, question, number })
}

fn view(frame: Frame, wrong: &Wrong<'_>, form: Form) -> Page {
    let record = wrong.record;
    let language = record.interview.language;
    let optional = record.until.is_some();
    Page {
        form,
        reference: record.case.reference.clone(),
        interview: record.interview.id,
        name: wrong.question.name.to_string(),
        number: wrong.number,
        question: words::heard(
            &wrong.question.label,
            wrong.questionnaire,
            (&record.sheet.answers(), &record.route),
            language,
        ),
        field: Field::of(&frame, wrong.question, language),
        codes: fields::codes_beside(&frame, wrong.question),
        takes_words: takes_words(wrong.question),
        reason_hint: frame.t(if optional { "correct-reason-optional" } else { "correct-reason-hint" }),
        published: record.published,
        spoken: language.code(),
        frame,
    }
}

pub(crate) fn samples(language: Language) -> Vec<Sample> {
    use super::fixtures::{interview_record, questionnaire};
    let (Some(record), Some(asked)) = (interview_record(), questionnaire()) else { return Vec::new() };
    let frame = || Frame::sample(language, Role::Interviewer, section(Role::Interviewer));
    let sample = |state: &str, name: &str, errors: Vec<FieldError>| {
        let wrong = find(&record, &asked, name).ok()?;
        let form = fields::filled(wrong.question, wrong.answer(), wrong.words());
        let form = if errors.is_empty() { form } else { form.refused(errors) };
        Some(Sample::of(format!("correct/{state}"), &view(frame(), &wrong, form)))
    };
    let errors = vec![
        FieldError { field: "value", code: "correction-not-an-answer" },
        FieldError { field: "reason", code: "correction-reason-required" },
    ];
    [
        sample("scale", "listened", Vec::new()),
        sample("several", "who_was_there", Vec::new()),
        sample("typed", "how_many", Vec::new()),
        sample("words", "one_thing", Vec::new()),
        sample("refused", "how_many", errors),
    ]
    .into_iter()
    .flatten()
    .collect()
}
