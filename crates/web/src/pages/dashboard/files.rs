//! The files of the dashboard: the same figures as on the page, written into the audit.

use access::permission::DownloadEdition;
use actix_web::{HttpRequest, HttpResponse};
use operations::Excerpt;
use questionnaire::Theme;

use super::{Choice, Query};
use crate::{PageError, SignedIn, attached, see_other};

/// Every question that the page shows.
pub(super) async fn questions(who: SignedIn, request: HttpRequest) -> Result<HttpResponse, PageError> {
    let choice = Choice::find(&who, Query::of(&request)?).await?;
    if choice.edition.is_none() {
        return Ok(see_other(choice.address().dashboard()));
    }
    excerpt(&who, &choice, None).await
}

/// The part of the edition that is chosen, of one question or of all, as CSV.
pub(crate) async fn excerpt(
    who: &SignedIn,
    choice: &Choice,
    concept: Option<&str>,
) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<DownloadEdition>()?;
    let edition = choice.edition.as_deref().ok_or(PageError::NotFound)?;
    let excerpt = Excerpt {
        wave: (!choice.query.both).then(|| choice.query.wave.slug().to_owned()),
        theme: choice.query.theme.map(Theme::slug).map(str::to_owned),
        concept: concept.map(str::to_owned),
        months: choice.query.lens.months(edition),
        team: choice.query.lens.team.clone(),
        window: choice.query.lens.window.coverage(),
    };
    let of = (&choice.force.code, edition.month);
    Ok(attached(operations::download_excerpt(&who.platform, &permit, of, excerpt).await?))
}

/// The name of a chart's file.
pub(crate) fn svg_name(choice: &Choice, concept: &str) -> String {
    let month = choice.edition.as_ref().map(|edition| edition.month.to_string()).unwrap_or_default();
    let name = format!("{}-{}-{month}-{concept}", choice.force.slug, choice.query.wave.slug());
    format!("{}.svg", name.replace(['.', '@', '_'], "-"))
}
