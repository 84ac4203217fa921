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
//!     let (permit, frame) = (who.permit::<Refer>()?, who.frame(Section::Referrals));
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

mod account;
mod account_acts;
mod account_keys;
mod account_mail;
mod accounts;
mod action;
mod actions;
mod add_passkey;
mod agreement;
mod api_docs;
mod api_tokens;
mod ask;
mod ask_for_link;
mod asking;
mod asking_card;
mod asking_report;
mod attempts;
mod audit;
mod beside;
mod book;
mod bookings;
pub(crate) mod calendar;
mod call;
mod calls;
mod cancel;
mod change_account;
mod change_password;
mod changing;
mod close_case;
mod code_comment;
mod code_frame;
mod coded;
mod coding;
mod comment;
mod complete;
mod concern;
mod concerns;
mod consent;
mod contact;
mod correct;
mod dashboard;
mod debrief;
mod debriefs;
mod do_not_contact;
mod downloads;
mod edition;
mod editions;
mod erase;
pub(crate) mod error;
mod event;
mod events;
mod fieldwork_report;
mod finding;
mod findings;
mod fixtures;
mod forces;
mod give_second_factor;
mod hand_over;
mod headings;
mod hidden;
pub(crate) mod history;
mod hold;
mod home;
pub(crate) mod hours;
pub(crate) mod imported;
pub(crate) mod imports;
mod interview;
mod interview_record;
mod investigation;
mod jobs;
mod language;
mod legal_hold;
mod links;
mod locked;
mod log_request;
mod mail_log;
mod method;
mod microdata;
mod move_appointment;
mod note;
mod number;
mod of_force;
mod outcome;
mod outcomes;
mod paper;
mod passkeys;
mod pause;
mod people;
mod person;
mod plan_action;
mod plans;
mod practice;
mod programs;
mod prove_again;
mod provisional;
mod question;
mod question_sets;
mod raise_concern;
mod reconcile_coding;
mod record_finding;
mod record_outcome;
mod refer;
mod referrals;
mod register;
mod report;
mod request;
mod requests;
mod response_bias;
mod retention;
mod review;
mod risk;
mod rota;
mod safety;
mod security;
mod set_password;
mod set_up_codes;
mod sign_in;
mod sign_in_with;
mod sign_out;
mod stage;
mod standing;
mod stay;
mod stop;
mod subject_access;
mod support;
mod team;
mod teams;
mod telling;
mod theme;
mod times;
mod to_be_told;
mod today;
mod told_words;
mod wall;
mod what_changed;
mod withdraw;
mod withdrawals;
mod words;

/// The samples of each page.
pub(crate) const SAMPLES: &[fn(Language) -> Vec<Sample>] = &[
    sign_in::samples,
    sign_in_with::samples,
    give_second_factor::samples,
    prove_again::samples,
    ask_for_link::samples,
    set_password::samples,
    security::samples,
    set_up_codes::samples,
    add_passkey::samples,
    change_password::samples,
    sign_out::samples,
    locked::samples,
    hidden::samples,
    account_keys::samples,
    account_mail::samples,
    account_acts::samples,
    programs::samples,
    standing::samples,
    error::samples,
    today::samples,
    people::samples,
    person::samples,
    attempts::samples,
    record_outcome::samples,
    close_case::samples,
    fieldwork_report::samples,
    response_bias::samples,
    provisional::samples,
    microdata::samples,
    consent::samples,
    contact::samples,
    number::samples,
    risk::samples,
    wall::samples,
    do_not_contact::samples,
    book::samples,
    cancel::samples,
    event::samples,
    events::samples,
    hold::samples,
    bookings::samples,
    team::samples,
    debriefs::samples,
    coding::samples,
    code_frame::samples,
    agreement::samples,
    reconcile_coding::samples,
    code_comment::samples,
    refer::samples,
    referrals::samples,
    ask::samples,
    register::samples,
    asking_card::samples,
    asking_report::samples,
    history::samples,
    imports::samples,
    api_docs::samples,
    api_tokens::samples,
    calls::samples,
    call::samples,
    outcome::samples,
    hand_over::samples,
    hours::samples,
    calendar::samples,
    debrief::samples,
    interview::samples,
    pause::samples,
    stop::samples,
    review::samples,
    complete::samples,
    note::samples,
    interview_record::samples,
    correct::samples,
    words::samples,
    comment::samples,
    told_words::samples,
    concerns::samples,
    concern::samples,
    raise_concern::samples,
    withdraw::samples,
    withdrawals::samples,
    erase::samples,
    legal_hold::samples,
    requests::samples,
    request::samples,
    log_request::samples,
    subject_access::samples,
    dashboard::samples::samples,
    question::samples::samples,
    theme::samples,
    forces::samples,
    teams::samples,
    outcomes::samples,
    actions::samples,
    plan_action::samples,
    action::samples,
    findings::samples,
    record_finding::samples,
    finding::samples,
    plans::samples,
    what_changed::samples,
    to_be_told::samples,
    method::samples,
    downloads::samples,
    report::samples,
    editions::samples,
    edition::samples,
    accounts::samples,
    account::samples,
    change_account::samples,
    mail_log::samples,
    question_sets::samples,
    practice::samples,
    paper::samples,
    audit::samples,
    retention::samples,
    jobs::samples,
];

/// The addresses of all pages.
pub(crate) fn routes(config: &mut ServiceConfig) {
    let pages = [
        // Addresses are tried in this order, and a call asks for these with every answer.
        interview::routes,
        home::routes,
        language::routes,
        sign_in::routes,
        sign_in_with::routes,
        give_second_factor::routes,
        prove_again::routes,
        ask_for_link::routes,
        set_password::routes,
        security::routes,
        set_up_codes::routes,
        add_passkey::routes,
        change_password::routes,
        sign_out::routes,
        stay::routes,
        locked::routes,
        hidden::routes,
        account_keys::routes,
        account_mail::routes,
        account_acts::routes,
        programs::routes,
        standing::routes,
        today::routes,
        people::routes,
        person::routes,
        attempts::routes,
        record_outcome::routes,
        close_case::routes,
        fieldwork_report::routes,
        response_bias::routes,
        provisional::routes,
        microdata::routes,
        consent::routes,
        contact::routes,
        number::routes,
        risk::routes,
        wall::routes,
        do_not_contact::routes,
        book::routes,
        cancel::routes,
        event::routes,
        events::routes,
        hold::routes,
        move_appointment::routes,
        bookings::routes,
        team::routes,
        debriefs::routes,
        coding::routes,
        code_frame::routes,
        agreement::routes,
        reconcile_coding::routes,
        code_comment::routes,
        refer::routes,
        referrals::routes,
        ask::routes,
        register::routes,
        asking_card::routes,
        asking_report::routes,
        history::routes,
        imports::routes,
        api_docs::routes,
        api_tokens::routes,
        calls::routes,
        call::routes,
        outcome::routes,
        hand_over::routes,
        hours::routes,
        calendar::routes,
        debrief::routes,
        pause::routes,
        stop::routes,
        review::routes,
        complete::routes,
        note::routes,
        telling::routes,
        interview_record::routes,
        correct::routes,
        words::routes,
        comment::routes,
        told_words::routes,
        concerns::routes,
        concern::routes,
        raise_concern::routes,
        withdraw::routes,
        withdrawals::routes,
        erase::routes,
        legal_hold::routes,
        requests::routes,
        request::routes,
        log_request::routes,
        subject_access::routes,
        dashboard::routes,
        question::routes,
        theme::routes,
        forces::routes,
        teams::routes,
        outcomes::routes,
        actions::routes,
        plan_action::routes,
        action::routes,
        findings::routes,
        record_finding::routes,
        finding::routes,
        plans::routes,
        what_changed::routes,
        to_be_told::routes,
        method::routes,
        downloads::routes,
        report::routes,
        editions::routes,
        edition::routes,
        accounts::routes,
        account::routes,
        change_account::routes,
        mail_log::routes,
        question_sets::routes,
        practice::routes,
        paper::routes,
        audit::routes,
        retention::routes,
        jobs::routes,
    ];
    pages.into_iter().for_each(|routes| routes(config));
}
