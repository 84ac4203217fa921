//! The pages, a folder each: `mod.rs` has the routes, `page.html` the template.
//!
//! # How a page is made
//!
//! A handler is four moves: permit, read or operation, `view`, render.
//!
//! ```ignore
//! pub(crate) fn routes(config: &mut ServiceConfig) { config.route("/people", web::get().to(show)); }
//!
//! async fn show(who: SignedIn) -> Result<HttpResponse, PageError> {
//!     let permit = who.permit::<ViewPeople>()?;                       // 404 for everybody else
//!     let people = who.reader().people(&permit, filter).await?;       // a Fault becomes the 500 page
//!     page(&view(who.frame(Section::People), people))                 // respond::page
//! }
//!
//! async fn submit(who: SignedIn, form: Form) -> Result<HttpResponse, PageError> {
//!     let (permit, frame) = (who.permit::<Refer>()?, who.frame(Section::Refer));
//!     match operations::refer(&who.platform, &permit, raw(&form)).await {
//!         Ok(_) => Ok(see_other("/referrals?done=referred")),         // shows the message `done-referred`
//!         Err(Error::Problem(Problem::Form(errors))) => refused(&view(frame, form.refused(errors))),
//!         Err(error) => Err(error.into()),                            // absence 404, other problems the 409 page
//!     }
//! }
//! ```
//!
//! # How a template is made
//!
//! It begins `{% extends "layout.html" %}{% import "components.html" as c %}`, has the field `frame: Frame`, and fills
//! the blocks `title`, `before` (the back link) and `content`. The title is `{{ frame.page_title(frame.t("key")) }}`, or
//! with a form `{{ frame.title(frame.t("key"), form) }}`, which says "Error:" where the form was refused.
//!
//! Messages: `{{ frame.t("key") }}`; `.with("name", text)` and `.count("n", number)` put values in; a key is put together
//! with `"state-" ~ code`. Dates and times: `crate::spoken`. Components: `{{ c::input(frame, form, "email",
//! frame.t("sign-in-email")) }}`; arguments after the label are named and optional; radios, checkboxes and selects take
//! `&Vec<Item>`.
//!
//! # What is checked for every page
//!
//! Every form begins `{{ c::csrf(frame) }}`: the token and the origin of every POST are checked before the handler runs. A
//! script sends the token as the header `x-csrf-token`, and its failures come back without a page. Every other failure
//! becomes a page: a refused field says `error-<field>-<code>` or else `error-<code>`, a refused operation says
//! `problem-<code>` on the 409 page.
//!
//! `view` is pure. Each page folder has `samples(language)`, listed in `SAMPLES` below; tests render every sample in every
//! language and look for missing messages and faulty HTML. The words are in `locales/{en,cy}/*.ftl`.

use actix_web::web::ServiceConfig;
use questionnaire::Language;

use crate::samples::Sample;

mod accounts;
mod audit;
mod book;
mod call;
mod calls;
mod cancel;
mod closure;
mod complete;
mod consent;
mod contact;
mod dashboard;
mod downloads;
mod edition;
mod editions;
pub(crate) mod error;
mod fixtures;
mod headings;
mod home;
mod interview;
mod language;
mod links;
mod method;
mod outcome;
mod paper;
mod pause;
mod people;
mod person;
mod practice;
mod question;
mod question_sets;
mod refer;
mod referrals;
mod review;
mod safety;
mod sign_in;
mod sign_out;
mod stage;
mod standing;
mod stop;
mod support;
mod today;

/// The samples of each page.
pub(crate) const SAMPLES: &[fn(Language) -> Vec<Sample>] = &[
    sign_in::samples,
    sign_out::samples,
    standing::samples,
    error::samples,
    today::samples,
    people::samples,
    person::samples,
    consent::samples,
    contact::samples,
    book::samples,
    cancel::samples,
    closure::samples,
    refer::samples,
    referrals::samples,
    calls::samples,
    call::samples,
    outcome::samples,
    interview::samples,
    pause::samples,
    stop::samples,
    review::samples,
    complete::samples,
    dashboard::samples::samples,
    question::samples::samples,
    method::samples,
    downloads::samples,
    editions::samples,
    edition::samples,
    accounts::samples,
    question_sets::samples,
    practice::samples,
    paper::samples,
    audit::samples,
];

/// The addresses of all pages.
pub(crate) fn routes(config: &mut ServiceConfig) {
    let pages = [
        home::routes,
        language::routes,
        sign_in::routes,
        sign_out::routes,
        standing::routes,
        today::routes,
        people::routes,
        person::routes,
        consent::routes,
        contact::routes,
        book::routes,
        cancel::routes,
        closure::routes,
        refer::routes,
        referrals::routes,
        calls::routes,
        call::routes,
        outcome::routes,
        interview::routes,
        pause::routes,
        stop::routes,
        review::routes,
        complete::routes,
        dashboard::routes,
        question::routes,
        method::routes,
        downloads::routes,
        editions::routes,
        edition::routes,
        accounts::routes,
        question_sets::routes,
        practice::routes,
        paper::routes,
        audit::routes,
    ];
    pages.into_iter().for_each(|routes| routes(config));
}
