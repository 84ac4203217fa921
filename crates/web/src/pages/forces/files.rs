//! The files of the page: the sums and comparisons of a theme, and each chart.

use access::permission::DownloadEdition;
use actix_web::web::Path;
use actix_web::{HttpRequest, HttpResponse};
use fieldwork::ForceCode;
use operations::{BesideRow, Told};
use statistics::readings::Reported;
use statistics::{Edition, Marker, Month};

use super::found::{Found, Summed, found, questions};
use crate::pages::beside::rows;
use crate::pages::dashboard::words::say;
use crate::{PageError, Section, SignedIn, attached};

/// What the page shows, as a file.
pub(super) async fn table(who: SignedIn, request: HttpRequest) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<DownloadEdition>()?;
    let found = found(&who, &request).await?;
    let editions = found.editions();
    let (language, slug) = (who.language(), found.asked.wave.slug());
    let theme = found.theme(&who.frame(Section::Dashboard));
    let names: Vec<String> = editions.iter().map(|edition| say(language, &edition.area).to_owned()).collect();
    let mut told = Vec::new();
    for series in questions(&editions, slug, &theme) {
        let Some(summed) = Summed::of(&editions, (slug, series), found.period()) else { continue };
        told.push(sum(slug, &theme, &summed));
        told.extend(rows("force", (slug, series), summed.beside, &names));
    }
    let name = format!("forces-{slug}-{theme}.csv");
    let file = (name, told.as_slice());
    Ok(attached(operations::download_comparison(&who.platform, &permit, &of(&found)?, file).await?))
}

/// One question's chart: `beside` the rest, or the `funnel`.
pub(super) async fn chart(
    who: SignedIn,
    request: HttpRequest,
    path: Path<(String, String)>,
) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<DownloadEdition>()?;
    let (concept, which) = path.into_inner();
    let (found, frame) = (found(&who, &request).await?, who.frame(Section::Dashboard));
    let editions = found.editions();
    let slug = found.asked.wave.slug();
    let series = questions(&editions, slug, "").into_iter().find(|series| series.concept == concept);
    let series = series.ok_or(PageError::NotFound)?;
    let shown = super::together(&frame, &editions, (slug, series), &found).ok_or(PageError::NotFound)?;
    let drawings = if which == "funnel" { shown.funnel } else { shown.drawings };
    let drawing = drawings.into_iter().next().ok_or(PageError::NotFound)?;
    let name = format!("forces-{slug}-{}-{which}.svg", concept.replace(['.', '@', '_'], "-"));
    let file = (name, drawing);
    Ok(attached(operations::download_chart(&who.platform, &permit, &of(&found)?, file).await?))
}

fn of(found: &Found) -> Result<Vec<(ForceCode, Month)>, PageError> {
    let of = |edition: &&Edition| {
        Ok((ForceCode::parse(&edition.area_code).map_err(|_| PageError::NotFound)?, edition.month))
    };
    found.editions().iter().map(of).collect()
}

/// All the forces together as a row.
fn sum(wave: &str, theme: &str, summed: &Summed<'_>) -> BesideRow {
    let figure = &summed.sum.figure;
    let shown = figure.favourable.shown().zip(figure.base.shown());
    let marker = figure.favourable.marker().or(figure.base.marker()).unwrap_or(Marker::NotAvailable);
    let areas: Vec<&str> = summed.sum.areas.iter().map(|(code, _)| code.as_str()).collect();
    BesideRow {
        wave: wave.to_owned(),
        theme: theme.to_owned(),
        concept: summed.series.concept.clone(),
        question: summed.series.short.clone(),
        kind: "together",
        unit: areas.join("+"),
        label: String::new(),
        areas: Some(areas.len()),
        told: match shown {
            Some((favourable, base)) => {
                Told::Alone(Reported { period: figure.period, base: *base, favourable: *favourable })
            }
            None => Told::Withheld(Some(figure.period), marker),
        },
    }
}
