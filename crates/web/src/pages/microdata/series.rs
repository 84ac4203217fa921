//! One series: what can be taken of it, what its files have in them, and which were taken.

use access::permission::{DownloadMicrodata, ViewMicrodata};
use actix_web::web::Path;
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use fieldwork::{Force, Id};
use operations::microdata::{MicrodataFormat, Variables};
use operations::{Error, Problem};
use questionnaire::{Language, Library, Wave};
use store::{MicrodataFile, MicrodataSeries};

use super::address;
use super::asked::asked;
use super::columns::{ColumnRow, columns};
use super::sending::streamed;
use crate::{Form, Frame, Item, Message, PageError, Section, SignedIn, as_file, page, refused, spoken};

/// A series.
#[derive(Template)]
#[template(path = "microdata/series.html")]
pub(super) struct View {
    frame: Frame,
    form: Form,
    address: String,
    name: String,
    purpose: String,
    items: Items,
    wave: Wave,
    /// The other wave's columns.
    other: (String, Message),
    columns: Vec<ColumnRow>,
    taken: Vec<Taken>,
}

/// What can be chosen.
struct Items {
    forces: Vec<Item>,
    waves: Vec<Item>,
    formats: Vec<Item>,
    languages: Vec<Item>,
}

/// A file that was taken.
struct Taken {
    at: String,
    what: Message,
    reason: String,
    digest: String,
}

/// What a page is made of.
pub(super) struct Found {
    pub(super) series: MicrodataSeries,
    pub(super) files: Vec<MicrodataFile>,
    pub(super) forces: Vec<Force>,
}

pub(super) async fn show(
    who: SignedIn,
    request: HttpRequest,
    id: Path<String>,
) -> Result<HttpResponse, PageError> {
    // Taking a file away asks for a late proof: asked for now, nothing that was chosen is lost.
    who.permit::<DownloadMicrodata>()?;
    let found = found(&who, &id).await?;
    let wave = wave(&request)?;
    let form =
        Form::filled([("wave", wave.slug()), ("format", "codes"), ("language", who.language().code())]);
    page(&view(who.frame(Section::Reports), form, found, (&who.platform.library, wave)))
}

pub(super) async fn download(who: SignedIn, id: Path<String>, form: Form) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<DownloadMicrodata>()?;
    let found = found(&who, &id).await?;
    let taken = match asked(&form, found.series.id, &found.forces) {
        Ok(asked) => operations::download_microdata(&who.platform, &permit, &asked).await,
        Err(errors) => Err(errors.into()),
    };
    match taken {
        Ok(file) => Ok(streamed(file)),
        Err(Error::Problem(Problem::Form(errors))) => {
            let wave = Wave::parse(form.value("wave")).unwrap_or(Wave::SixWeek);
            let library = (&*who.platform.library, wave);
            refused(&view(who.frame(Section::Reports), form.refused(errors), found, library))
        }
        Err(error) => Err(error.into()),
    }
}

/// What the columns and numbers of a wave's files mean. Nothing of it is anybody's, so taking it is not written down.
pub(super) async fn codebook(
    who: SignedIn,
    request: HttpRequest,
    id: Path<String>,
) -> Result<HttpResponse, PageError> {
    found(&who, &id).await?;
    let wave = wave(&request)?;
    let variables = Variables::of(&who.platform.library, wave, true);
    let bytes = operations::microdata::codebook(&variables).map_err(operations::Fault::Export)?;
    let name = format!("microdata-{}-codebook.csv", wave.slug());
    Ok(as_file("text/csv; charset=utf-8", name).body(bytes))
}

fn wave(request: &HttpRequest) -> Result<Wave, PageError> {
    let form = Form::of_query(request);
    match form.value("wave") {
        "" => Ok(Wave::SixWeek),
        slug => Wave::parse(slug).ok_or(PageError::BadAddress),
    }
}

async fn found(who: &SignedIn, id: &str) -> Result<Found, PageError> {
    let permit = who.permit::<ViewMicrodata>()?;
    let id: Id<MicrodataSeries> = Id::parse(id).map_err(|_| PageError::NotFound)?;
    let series = who.reader().microdata_series(&permit).await?;
    let series = series.into_iter().find(|series| series.id == id).ok_or(PageError::NotFound)?;
    let files = who.reader().microdata_files(&permit, id).await?;
    Ok(Found { series, files, forces: who.platform.forces.iter().cloned().collect() })
}

pub(super) fn view(frame: Frame, form: Form, found: Found, (library, wave): (&Library, Wave)) -> View {
    let Found { series, files, forces } = found;
    let address = address(series.id);
    let other = if wave == Wave::SixWeek { Wave::CaseClosure } else { Wave::SixWeek };
    let words = frame.t("microdata-other-wave").with("wave", frame.t(format!("wave-{}", other.slug())));
    View {
        other: (format!("{address}?wave={}", other.slug()), words),
        columns: columns(&frame, &Variables::of(library, wave, true)),
        taken: files.iter().map(|file| taken(&frame, file, &forces)).collect(),
        items: items(&frame, &forces),
        name: series.name,
        purpose: series.purpose,
        address,
        wave,
        frame,
        form,
    }
}

fn items(frame: &Frame, forces: &[Force]) -> Items {
    let all = std::iter::once(Item::new("", frame.t("microdata-all-forces")));
    let each = forces.iter().map(|force| Item::new(&force.slug, force.name.say(frame.language)));
    let format = |format: MicrodataFormat| Item {
        hint: frame.t(format!("microdata-format-{}-hint", format.slug())).to_string(),
        ..Item::new(format.slug(), frame.t(format!("microdata-format-{}", format.slug())))
    };
    let language = |language: Language| {
        Item::new(language.code(), frame.t(format!("microdata-language-{}", language.code())))
    };
    Items {
        forces: all.chain(each).collect(),
        waves: Wave::ALL.map(|it| Item::new(it.slug(), frame.t(format!("wave-{}", it.slug())))).to_vec(),
        formats: MicrodataFormat::ALL.map(format).to_vec(),
        languages: [Language::English, Language::Welsh].map(language).to_vec(),
    }
}

fn taken(frame: &Frame, file: &MicrodataFile, forces: &[Force]) -> Taken {
    let force = file.force.as_ref().and_then(|code| forces.iter().find(|force| force.code == *code));
    let area = match force {
        Some(force) => force.name.say(frame.language).to_owned(),
        None => frame.t("microdata-all-forces").to_string(),
    };
    Taken {
        at: spoken::moment(frame.language, file.taken_at),
        what: frame
            .t("microdata-taken-what")
            .with("area", area)
            .with("wave", frame.t(format!("wave-{}", file.wave.slug())))
            .with("period", spoken::period(frame.language, file.period))
            .with("format", frame.t(format!("microdata-format-{}", file.format)))
            .count("rows", file.rows),
        reason: file.reason.clone(),
        digest: file.digest.clone(),
    }
}
