//! One month of one force before a publisher: the figures as readers will see them, and the button that publishes.

use access::Role;
use access::permission::{PublishEdition, ViewEditions};
use actix_web::web::{self, Path, ServiceConfig};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use fieldwork::{FieldError, Force};
use questionnaire::{Language, Wave};
use statistics::Month;
use store::StoredEdition;

use super::dashboard::{Figures, Query, choose, forces, words};
use crate::samples::Sample;
use crate::urls::Stage;
use crate::{Form, Frame, Message, PageError, Section, SignedIn, page, refused, see_other, spoken, urls};

/// The review of one month.
#[derive(Template)]
#[template(path = "edition/page.html")]
pub(crate) struct View {
    frame: Frame,
    form: Form,
    area: String,
    month: String,
    path: String,
    digest: String,
    published: Option<String>,
    tabs: Vec<(String, Message, bool)>,
    figures: Option<Figures>,
    linked: bool,
    downloads: Vec<(String, Message)>,
}

pub(crate) fn routes(config: &mut ServiceConfig) {
    config
        .route("/editions/{force}/{month}", web::get().to(show))
        .route("/editions/{force}/{month}", web::post().to(submit));
}

async fn show(
    who: SignedIn,
    request: HttpRequest,
    path: Path<(String, String)>,
) -> Result<HttpResponse, PageError> {
    let (force, stored) = find(&who, &path).await?;
    let wave = Query::of(&request)?.wave;
    page(&view(who.frame(Section::Editions), &force, &stored, wave, Form::default()))
}

/// Publishes when the box is ticked; otherwise asks for it.
async fn submit(who: SignedIn, path: Path<(String, String)>, form: Form) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<PublishEdition>()?;
    let (force, stored) = find(&who, &path).await?;
    if !form.chose("confirmed", "yes") {
        let missing = FieldError { field: "confirmed", code: "required" };
        let form = form.refused(vec![missing]);
        return refused(&view(who.frame(Section::Editions), &force, &stored, Wave::SixWeek, form));
    }
    operations::publish_edition(&who.platform, &permit, &force.code, stored.head.month).await?;
    Ok(see_other(format!("{}?done=published", urls::edition(&force.slug, &stored.head.month.to_string()))))
}

async fn find(who: &SignedIn, path: &(String, String)) -> Result<(Force, StoredEdition), PageError> {
    let permit = who.permit::<ViewEditions>()?;
    let force = choose(&forces(who), Some(&path.0))?;
    let month = Month::parse(&path.1).map_err(|_| PageError::NotFound)?;
    let reader = who.reader();
    let stored = match reader.draft(&permit, &force.code, month).await? {
        Some(draft) => Some(draft),
        None => reader.edition(&permit, &force.code, month).await?,
    };
    Ok((force, stored.ok_or(PageError::NotFound)?))
}

fn view(frame: Frame, force: &Force, stored: &StoredEdition, wave: Wave, form: Form) -> View {
    let language = frame.language;
    let month = stored.head.month.to_string();
    let path = urls::edition(&force.slug, &month);
    let stage = Stage { wave: wave.slug().to_owned(), month: Some(month), area: None };
    let figures = stored.edition.waves.iter().find(|figures| figures.wave == wave.slug());
    let tab =
        |tab: Wave| (format!("{path}?stage={}", tab.slug()), words::stage(language, tab.slug()), tab == wave);
    View {
        form,
        area: force.name.say(language).to_owned(),
        month: spoken::month(language, stored.head.month),
        digest: stored.head.digest.clone(),
        published: stored.head.published_at.map(|at| spoken::moment(language, at)),
        tabs: Wave::ALL.into_iter().map(tab).collect(),
        figures: figures.map(|figures| Figures::of(language, &stage, figures, "")),
        linked: false,
        downloads: Vec::new(),
        path,
        frame,
    }
}

/// A draft, and a published month.
pub(crate) fn samples(language: Language) -> Vec<Sample> {
    use super::dashboard::samples::{choice, edition, force};
    let sample = |name: &str, is_draft: bool| {
        let mut head = choice(edition())?.published.into_iter().next()?;
        head.published_at = head.published_at.filter(|_| !is_draft);
        let stored = StoredEdition { head, edition: edition()? };
        let frame = Frame::sample(language, Role::Publisher, Section::Editions);
        Some(Sample::of(name, &view(frame, &force()?, &stored, Wave::SixWeek, Form::default())))
    };
    [sample("edition/draft", true), sample("edition/published", false)].into_iter().flatten().collect()
}
