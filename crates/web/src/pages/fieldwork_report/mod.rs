//! How the fieldwork goes, for the agency that does it: the funnel with the reason for each loss, the trade's rates, and
//! who agreed by who asked and with which wording. No police role has this page.

pub(in crate::pages) mod filters;
mod view;

use access::Role;
use access::permission::{DownloadFieldwork, ViewFieldwork};
use actix_web::web::{self, ServiceConfig};
use actix_web::{HttpRequest, HttpResponse};
use questionnaire::Language;

use self::filters::{Choices, Filters};
use self::view::{Around, view};
use crate::samples::Sample;
use crate::{Frame, PageError, Section, SignedIn, attached, page};

pub(crate) fn routes(config: &mut ServiceConfig) {
    config.route("/reports/fieldwork", web::get().to(show));
    config.route("/reports/fieldwork.csv", web::get().to(download));
}

async fn show(who: SignedIn, request: HttpRequest) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<ViewFieldwork>()?;
    let filters = Filters::of(&request, &who.platform)?;
    let report =
        operations::fieldwork_report(&who.platform, &permit, filters.wave, &filters.cohort()).await?;
    let frame = who.frame(Section::Reports);
    let times = operations::interview_times(&who.platform, &permit).await?;
    let around = Around {
        dispositions: &who.platform.dispositions,
        asking: Some(&who.platform.asking),
        form: filters.form(),
        file: filters.file(),
        times,
        choices: Choices::of(&frame, &who.platform, &filters),
    };
    page(&view(frame, &report, around))
}

async fn download(who: SignedIn, request: HttpRequest) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<DownloadFieldwork>()?;
    let filters = Filters::of(&request, &who.platform)?;
    let file =
        operations::download_fieldwork(&who.platform, &permit, filters.wave, &filters.cohort()).await?;
    Ok(attached(file))
}

pub(crate) fn samples(language: Language) -> Vec<Sample> {
    use super::fixtures::{dispositions, fieldwork_report, today};
    let Some(dispositions) = dispositions() else { return Vec::new() };
    let frame = || Frame::sample(language, Role::Coordinator, Section::Reports);
    let around = || Around {
        dispositions: &dispositions,
        asking: None,
        form: crate::Form::filled([("wave", "six-week")]),
        file: "/reports/fieldwork.csv?wave=six-week".to_owned(),
        times: super::fixtures::wave_times(),
        choices: Choices {
            waves: filters::waves(&frame()),
            forces: Vec::new(),
            teams: Vec::new(),
            months: filters::months(&frame(), statistics::Month::of(today())),
        },
    };
    let (busy, quiet) = (fieldwork_report(true), fieldwork_report(false));
    vec![
        Sample::of("fieldwork-report/some", &view(frame(), &busy, around())),
        Sample::of("fieldwork-report/none", &view(frame(), &quiet, around())),
    ]
}
