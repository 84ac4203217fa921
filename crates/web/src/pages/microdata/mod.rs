//! Microdata for the agency: who it is for, the series in which a person keeps one pseudonym, and each series' files.

mod asked;
mod columns;
mod samples;
mod sending;
mod series;

use access::permission::{BeginMicrodataSeries, ViewMicrodata};
use actix_web::HttpResponse;
use actix_web::web::{self, ServiceConfig};
use askama::Template;
use fieldwork::Id;
use operations::{Error, Problem, SeriesForm};
use store::MicrodataSeries;

use crate::{Form, Frame, PageError, Section, SignedIn, page, refused, see_other, spoken};

pub(crate) use samples::samples;

/// The series there are, and a form for another.
#[derive(Template)]
#[template(path = "microdata/page.html")]
struct View {
    frame: Frame,
    form: Form,
    series: Vec<Line>,
}

/// One series in the list.
struct Line {
    address: String,
    name: String,
    begun: String,
    purpose: String,
}

pub(crate) fn routes(config: &mut ServiceConfig) {
    config.service(web::resource("/microdata").get(show).post(begin));
    config.service(web::resource("/microdata/{id}").get(series::show).post(series::download));
    config.route("/microdata/{id}/codebook.csv", web::get().to(series::codebook));
}

async fn show(who: SignedIn) -> Result<HttpResponse, PageError> {
    let series = who.reader().microdata_series(&who.permit::<ViewMicrodata>()?).await?;
    page(&view(who.frame(Section::Reports), Form::default(), series))
}

async fn begin(who: SignedIn, form: Form) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<BeginMicrodataSeries>()?;
    let asked = SeriesForm { name: form.value("name").to_owned(), purpose: form.value("purpose").to_owned() };
    match operations::begin_microdata_series(&who.platform, &permit, &asked).await {
        Ok(id) => Ok(see_other(format!("{}?done=series-begun", address(id)))),
        Err(Error::Problem(Problem::Form(errors))) => {
            let series = who.reader().microdata_series(&who.permit::<ViewMicrodata>()?).await?;
            refused(&view(who.frame(Section::Reports), form.refused(errors), series))
        }
        Err(error) => Err(error.into()),
    }
}

fn view(frame: Frame, form: Form, series: Vec<MicrodataSeries>) -> View {
    let line = |series: MicrodataSeries| Line {
        address: address(series.id),
        name: series.name,
        begun: spoken::date_of(frame.language, series.begun_at),
        purpose: series.purpose,
    };
    View { series: series.into_iter().map(line).collect(), frame, form }
}

/// The page of a series.
fn address(series: Id<MicrodataSeries>) -> String {
    format!("/microdata/{series}")
}
