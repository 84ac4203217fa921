//! The records of a panel that was kept elsewhere before: a file is sent, its columns and values are named, its rows are checked,
//! and then it counts, until it is taken back or published.

mod ended;
mod samples;
mod understanding;
mod views;

use access::permission::{
    CheckHistory, CommitHistory, DiscardHistory, DownloadHistoryRows, UploadHistory, ViewHistory,
};
use actix_web::web::{self, Bytes, Path, PayloadConfig, ServiceConfig};
use actix_web::{HttpRequest, HttpResponse};
use fieldwork::{HistoryFault, HistoryFile, HistoryState, Id};
use operations::{Error, HistoryMeaning, NewHistory, Problem};
use statistics::Month;

use self::ended::{Provenance, over};
use self::understanding::{Shown, checked};
use self::views::{columns, list};
use super::asking::Around;
use super::sheet;
use crate::site::UPLOAD_LIMIT;
use crate::upload::Upload;
use crate::{Form, Frame, PageError, Section, SignedIn, attached, page, refused, see_other};

pub(crate) use self::samples::samples;

/// Where files are sent to.
pub(crate) const UPLOAD: &str = "/history";

pub(crate) fn routes(config: &mut ServiceConfig) {
    let upload = web::resource(UPLOAD).app_data(PayloadConfig::new(UPLOAD_LIMIT));
    config.service(upload.get(show).post(submit));
    config.route("/history/{id}", web::get().to(one));
    config.route("/history/{id}/columns", web::get().to(choose));
    config.route("/history/{id}/columns", web::post().to(name));
    config.route("/history/{id}/values", web::post().to(mean));
    config.route("/history/{id}/commit", web::post().to(commit));
    config.route("/history/{id}/discard", web::post().to(discard));
    config.route("/history/{id}/rows.csv", web::get().to(rows));
}

async fn show(who: SignedIn) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<ViewHistory>()?;
    let files = who.reader().history_files(&permit).await?;
    page(&list(frame(&who), Form::default(), (&Around::of(&who), &who.platform), (&files, &[])))
}

async fn submit(who: SignedIn, request: HttpRequest, body: Bytes) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<UploadHistory>()?;
    let Upload { form, file } = Upload::read(request.headers(), &body)?.ok_or(PageError::UnreadForm)?;
    let new = NewHistory {
        force: Around::of(&who).force(form.value("force")),
        kind: form.value("kind").to_owned(),
        questionnaire: form.value("questionnaire").to_owned(),
        bytes: file.to_vec(),
    };
    let (form, faults) = match operations::upload_history(&who.platform, &permit, new).await {
        Ok(file) => return Ok(see_other(address(file))),
        Err(Error::Problem(Problem::Form(errors))) => (form.refused(errors), Vec::new()),
        Err(Error::Problem(Problem::BadFile(faults))) => (sheet::unread(form), faults),
        Err(error) => return Err(error.into()),
    };
    let files = who.reader().history_files(&who.permit::<ViewHistory>()?).await?;
    refused(&list(frame(&who), form, (&Around::of(&who), &who.platform), (&files, &faults)))
}

/// Whatever is to be seen of a file in the state it is in.
async fn one(who: SignedIn, path: Path<String>) -> Result<HttpResponse, PageError> {
    let file = found(&who, &path).await?;
    match file.state {
        HistoryState::Mapping => asked(&who, &file, None).await,
        HistoryState::Checked => looked_at(&who, &file).await,
        HistoryState::Committed | HistoryState::Discarded => ended(&who, &file).await,
    }
}

async fn looked_at(who: &SignedIn, file: &HistoryFile) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<ViewHistory>()?;
    let check = who.reader().history_check(&permit, file.id).await?.unwrap_or_default();
    let months = check.months.keys().map(|day| Month::of(*day));
    let shared = who.reader().shared_months(&permit, &file.force, months).await?;
    let shown = Shown { file, check: &check, shared: &shared };
    let questionnaire = who.platform.library.interview(file.questionnaire.wave, file.questionnaire.version);
    page(&checked(frame(who), (questionnaire, &who.platform.dispositions), shown))
}

async fn ended(who: &SignedIn, file: &HistoryFile) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<ViewHistory>()?;
    let reader = who.reader();
    let check = reader.history_check(&permit, file.id).await?.unwrap_or_default();
    let sender = reader.history_sender(&permit, file).await?;
    let standing =
        reader.history_standing(&permit, &file.force, (file.kind, file.questionnaire.wave)).await?;
    let first = check.months.keys().next().map(|day| Month::of(*day));
    let published = first.zip(standing.published).is_some_and(|(first, published)| published >= first);
    page(&over(frame(who), file, &check, Provenance { sender, published }))
}

/// The columns again, after a check.
async fn choose(who: SignedIn, path: Path<String>) -> Result<HttpResponse, PageError> {
    let file = found(&who, &path).await?;
    if file.is_open() { asked(&who, &file, None).await } else { Ok(see_other(address(file.id))) }
}

async fn asked(who: &SignedIn, file: &HistoryFile, form: Option<Form>) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<ViewHistory>()?;
    let names = operations::history_columns(&who.platform, &permit, file.id).await?;
    let questionnaire = who.platform.questionnaire(file.questionnaire)?;
    let view = columns(frame(who), form, (file, questionnaire), &names);
    if view.is_refused() { refused(&view) } else { page(&view) }
}

async fn name(who: SignedIn, path: Path<String>, form: Form) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<CheckHistory>()?;
    let file = found(&who, &path).await?;
    let columns = sheet::chosen(&form);
    let meaning = HistoryMeaning::Columns(&columns);
    match operations::check_history(&who.platform, &permit, file.id, meaning).await {
        Ok(_) => Ok(see_other(address(file.id))),
        Err(Error::Problem(Problem::Form(errors))) => asked(&who, &file, Some(form.refused(errors))).await,
        Err(error) => Err(error.into()),
    }
}

/// What values mean: each has a number, under which its field, itself and its meaning stand.
async fn mean(who: SignedIn, path: Path<String>, form: Form) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<CheckHistory>()?;
    let file = found(&who, &path).await?;
    let fields = form.fields().filter_map(|(name, field)| Some((name.strip_prefix("field-")?, field)));
    let meaning = |(number, field)| {
        (field, form.value(&format!("raw-{number}")), form.value(&format!("value-{number}")))
    };
    let meanings: Vec<(&str, &str, &str)> = fields.map(meaning).collect();
    let meaning = HistoryMeaning::Values(&meanings);
    operations::check_history(&who.platform, &permit, file.id, meaning).await?;
    Ok(see_other(address(file.id)))
}

async fn commit(who: SignedIn, path: Path<String>) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<CommitHistory>()?;
    let file = found(&who, &path).await?;
    operations::commit_history(&who.platform, &permit, file.id).await?;
    Ok(see_other(address(file.id)))
}

async fn discard(who: SignedIn, path: Path<String>) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<DiscardHistory>()?;
    let file = found(&who, &path).await?;
    operations::discard_history(&who.platform, &permit, file.id).await?;
    Ok(see_other(address(file.id)))
}

async fn rows(who: SignedIn, path: Path<String>) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<DownloadHistoryRows>()?;
    let file = found(&who, &path).await?;
    let frame = frame(&who);
    let names = [frame.t("import-row").to_string(), frame.t("import-reason").to_string()];
    let say = |fault: HistoryFault| frame.t(format!("history-fault-{}", fault.slug())).to_string();
    let names = names.each_ref().map(String::as_str);
    let file = operations::download_history_rows(&who.platform, &permit, file.id, names, say).await?;
    Ok(attached(file))
}

async fn found(who: &SignedIn, path: &Path<String>) -> Result<HistoryFile, PageError> {
    let permit = who.permit::<ViewHistory>()?;
    let id: Id<HistoryFile> = Id::parse(path.as_str()).map_err(|_| PageError::NotFound)?;
    who.reader().history_file(&permit, id).await?.ok_or(PageError::NotFound)
}

fn frame(who: &SignedIn) -> Frame {
    who.frame(Section::History)
}

/// The page of one file.
fn address(file: Id<HistoryFile>) -> String {
    format!("{UPLOAD}/{file}")
}
