//! Files of many rows: sent, their columns named, their rows checked, then taken in or thrown away. The work goes on while
//! the page that shows it asks for itself again.

mod views;

use access::permission::{
    CheckImport, CommitImport, DiscardImport, DownloadFaultyRows, UploadImport, ViewImports,
};
use actix_web::http::header::HeaderName;
use actix_web::web::{self, Bytes, Path, PayloadConfig, ServiceConfig};
use actix_web::{HttpRequest, HttpResponse, rt};
use fieldwork::{Id, Import, ImportFinding, ImportState};
use operations::{Error, NewImport, Problem};

use self::views::{Asked, checked, columns, list, over, working};
use super::asking::Around;
use super::sheet;
use crate::site::UPLOAD_LIMIT;
use crate::upload::Upload;
use crate::{Form, Frame, PageError, Section, SignedIn, attached, page, refused, see_other};

pub(crate) use self::views::samples;

/// Where files are sent to.
pub(crate) const UPLOAD: &str = "/referrals/import";

pub(crate) fn routes(config: &mut ServiceConfig) {
    let upload = web::resource(UPLOAD).app_data(PayloadConfig::new(UPLOAD_LIMIT));
    config.service(upload.get(show).post(submit));
    config.route("/referrals/import/{id}", web::get().to(one));
    config.route("/referrals/import/{id}/columns", web::get().to(choose));
    config.route("/referrals/import/{id}/check", web::post().to(check));
    config.route("/referrals/import/{id}/commit", web::post().to(commit));
    config.route("/referrals/import/{id}/discard", web::post().to(discard));
    config.route("/referrals/import/{id}/rows.csv", web::get().to(rows));
}

async fn show(who: SignedIn) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<ViewImports>()?;
    let imports = who.reader().imports(&permit).await?;
    page(&list(frame(&who), Form::default(), &Around::of(&who), (&imports, &[])))
}

async fn submit(who: SignedIn, request: HttpRequest, body: Bytes) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<UploadImport>()?;
    let Upload { form, file } = Upload::read(request.headers(), &body)?.ok_or(PageError::UnreadForm)?;
    let new = NewImport {
        force: Around::of(&who).force(form.value("force")),
        kind: form.value("kind").to_owned(),
        bytes: file.to_vec(),
    };
    let (form, faults) = match operations::upload_import(&who.platform, &permit, new).await {
        Ok(import) => return Ok(see_other(address(import))),
        Err(Error::Problem(Problem::Form(errors))) => (form.refused(errors), Vec::new()),
        Err(Error::Problem(Problem::BadFile(faults))) => (sheet::unread(form), faults),
        Err(error) => return Err(error.into()),
    };
    let imports = who.reader().imports(&who.permit::<ViewImports>()?).await?;
    refused(&list(frame(&who), form, &Around::of(&who), (&imports, &faults)))
}

/// Whatever is to be seen of an import in the state it is in.
async fn one(who: SignedIn, path: Path<String>) -> Result<HttpResponse, PageError> {
    let import = found(&who, &path).await?;
    let now = who.platform.now();
    if import.is_working(now) {
        let mut response = page(&working(frame(&who), &import))?;
        let again = actix_web::http::header::HeaderValue::from_static("2");
        response.headers_mut().insert(HeaderName::from_static("refresh"), again);
        return Ok(response);
    }
    match import.state {
        ImportState::Committed | ImportState::Discarded => page(&over(frame(&who), &import)),
        ImportState::Checked => {
            let permit = who.permit::<ViewImports>()?;
            let findings = who.reader().import_findings(&permit, import.id).await?;
            page(&checked(frame(&who), &import, &findings))
        }
        ImportState::Mapping | ImportState::Checking | ImportState::Committing => {
            asked(&who, &import, None).await
        }
    }
}

/// The columns again, after a check.
async fn choose(who: SignedIn, path: Path<String>) -> Result<HttpResponse, PageError> {
    let import = found(&who, &path).await?;
    match import.is_open(who.platform.now()) {
        true => asked(&who, &import, None).await,
        false => Ok(see_other(address(import.id))),
    }
}

async fn asked(who: &SignedIn, import: &Import, form: Option<Form>) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<ViewImports>()?;
    let names = operations::import_columns(&who.platform, &permit, import.id).await?;
    let interrupted = import.is_interrupted(who.platform.now());
    let view = columns(frame(who), form, import, Asked { names: &names, interrupted });
    if view.is_refused() { refused(&view) } else { page(&view) }
}

async fn check(who: SignedIn, path: Path<String>, form: Form) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<CheckImport>()?;
    let import = found(&who, &path).await?;
    let columns = sheet::chosen(&form);
    let begun = operations::check_import(&who.platform, &permit, import.id, &columns).await;
    match begun {
        Ok(work) => {
            begin("check_import", work.run());
            Ok(see_other(address(import.id)))
        }
        Err(Error::Problem(Problem::Form(errors))) => {
            let errors = errors.into_iter().map(views::of_column).collect();
            asked(&who, &import, Some(form.refused(errors))).await
        }
        Err(error) => Err(error.into()),
    }
}

async fn commit(who: SignedIn, path: Path<String>) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<CommitImport>()?;
    let import = found(&who, &path).await?;
    let work = operations::commit_import(&who.platform, &permit, import.id).await?;
    begin("commit_import", work.run());
    Ok(see_other(address(import.id)))
}

/// Work that goes on after the reply. What it comes to stands on the import's page.
fn begin(verb: &'static str, work: impl Future<Output = Result<(), Error>> + 'static) {
    rt::spawn(async move {
        if let Err(error) = work.await {
            tracing::error!(verb, %error, "an import did not finish; nothing was taken in");
        }
    });
}

async fn discard(who: SignedIn, path: Path<String>) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<DiscardImport>()?;
    let import = found(&who, &path).await?;
    operations::discard_import(&who.platform, &permit, import.id).await?;
    Ok(see_other(address(import.id)))
}

async fn rows(who: SignedIn, path: Path<String>) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<DownloadFaultyRows>()?;
    let import = found(&who, &path).await?;
    let frame = frame(&who);
    let names = [frame.t("import-row").to_string(), frame.t("import-reason").to_string()];
    let say = |finding: &ImportFinding| views::said(&frame, finding);
    let [number, reason] = names.each_ref().map(String::as_str);
    let file =
        operations::download_faulty_rows(&who.platform, &permit, import.id, [number, reason], say).await?;
    Ok(attached(file))
}

async fn found(who: &SignedIn, path: &Path<String>) -> Result<Import, PageError> {
    let permit = who.permit::<ViewImports>()?;
    let id: Id<Import> = Id::parse(path.as_str()).map_err(|_| PageError::NotFound)?;
    who.reader().import(&permit, id).await?.ok_or(PageError::NotFound)
}

fn frame(who: &SignedIn) -> Frame {
    who.frame(Section::Referrals)
}

/// The page of one import.
fn address(import: Id<Import>) -> String {
    format!("{UPLOAD}/{import}")
}
