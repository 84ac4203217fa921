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
//! `view` is pure. Each page folder has `samples(language)` beside its `routes`, and `all.rs` lists both; tests render every sample in
//! every language and look for missing messages and faulty HTML. The words are in `locales/{en,cy}/*.ftl`.

mod account;
mod account_acts;
mod account_keys;
mod account_mail;
mod accounts;
mod action;
mod actions;
mod add_passkey;
mod agreement;
pub(crate) mod all;
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
mod sheet;
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
