//! Every page: where it is, and its samples.

use actix_web::web::ServiceConfig;
use questionnaire::Language;

use crate::pages;
use crate::samples::Sample;

/// What a page folder gives: its addresses, and the page in each of its states.
type Page = (fn(&mut ServiceConfig), fn(Language) -> Vec<Sample>);

/// Addresses are tried in this order, and a call asks for those of the interview with every answer.
const PAGES: &[Page] = &[
    (pages::interview::routes, pages::interview::samples),
    (pages::home::routes, no_page),
    (pages::language::routes, no_page),
    (pages::sign_in::routes, pages::sign_in::samples),
    (pages::sign_in_with::routes, pages::sign_in_with::samples),
    (pages::give_second_factor::routes, pages::give_second_factor::samples),
    (pages::prove_again::routes, pages::prove_again::samples),
    (pages::ask_for_link::routes, pages::ask_for_link::samples),
    (pages::set_password::routes, pages::set_password::samples),
    (pages::security::routes, pages::security::samples),
    (pages::set_up_codes::routes, pages::set_up_codes::samples),
    (pages::add_passkey::routes, pages::add_passkey::samples),
    (pages::change_password::routes, pages::change_password::samples),
    (pages::sign_out::routes, pages::sign_out::samples),
    (pages::stay::routes, no_page),
    (pages::locked::routes, pages::locked::samples),
    (pages::hidden::routes, pages::hidden::samples),
    (pages::account_keys::routes, pages::account_keys::samples),
    (pages::account_mail::routes, pages::account_mail::samples),
    (pages::account_acts::routes, pages::account_acts::samples),
    (pages::programs::routes, pages::programs::samples),
    (pages::standing::routes, pages::standing::samples),
    (no_address, pages::error::samples),
    (pages::today::routes, pages::today::samples),
    (pages::people::routes, pages::people::samples),
    (pages::person::routes, pages::person::samples),
    (pages::attempts::routes, pages::attempts::samples),
    (pages::record_outcome::routes, pages::record_outcome::samples),
    (pages::close_case::routes, pages::close_case::samples),
    (pages::fieldwork_report::routes, pages::fieldwork_report::samples),
    (pages::response_bias::routes, pages::response_bias::samples),
    (pages::provisional::routes, pages::provisional::samples),
    (pages::microdata::routes, pages::microdata::samples),
    (pages::consent::routes, pages::consent::samples),
    (pages::contact::routes, pages::contact::samples),
    (pages::number::routes, pages::number::samples),
    (pages::risk::routes, pages::risk::samples),
    (pages::wall::routes, pages::wall::samples),
    (pages::do_not_contact::routes, pages::do_not_contact::samples),
    (pages::book::routes, pages::book::samples),
    (pages::cancel::routes, pages::cancel::samples),
    (pages::event::routes, pages::event::samples),
    (pages::events::routes, pages::events::samples),
    (pages::hold::routes, pages::hold::samples),
    (pages::move_appointment::routes, no_page),
    (pages::bookings::routes, pages::bookings::samples),
    (pages::team::routes, pages::team::samples),
    (pages::debriefs::routes, pages::debriefs::samples),
    (pages::coding::routes, pages::coding::samples),
    (pages::code_frame::routes, pages::code_frame::samples),
    (pages::agreement::routes, pages::agreement::samples),
    (pages::reconcile_coding::routes, pages::reconcile_coding::samples),
    (pages::code_comment::routes, pages::code_comment::samples),
    (pages::refer::routes, pages::refer::samples),
    (pages::referrals::routes, pages::referrals::samples),
    (pages::ask::routes, pages::ask::samples),
    (pages::register::routes, pages::register::samples),
    (pages::asking_card::routes, pages::asking_card::samples),
    (pages::asking_report::routes, pages::asking_report::samples),
    (pages::history::routes, pages::history::samples),
    (pages::imports::routes, pages::imports::samples),
    (pages::api_docs::routes, pages::api_docs::samples),
    (pages::api_tokens::routes, pages::api_tokens::samples),
    (pages::calls::routes, pages::calls::samples),
    (pages::call::routes, pages::call::samples),
    (pages::outcome::routes, pages::outcome::samples),
    (pages::hand_over::routes, pages::hand_over::samples),
    (pages::hours::routes, pages::hours::samples),
    (pages::calendar::routes, pages::calendar::samples),
    (pages::debrief::routes, pages::debrief::samples),
    (pages::pause::routes, pages::pause::samples),
    (pages::stop::routes, pages::stop::samples),
    (pages::review::routes, pages::review::samples),
    (pages::complete::routes, pages::complete::samples),
    (pages::note::routes, pages::note::samples),
    (pages::telling::routes, no_page),
    (pages::interview_record::routes, pages::interview_record::samples),
    (pages::correct::routes, pages::correct::samples),
    (pages::words::routes, pages::words::samples),
    (pages::comment::routes, pages::comment::samples),
    (pages::told_words::routes, pages::told_words::samples),
    (pages::concerns::routes, pages::concerns::samples),
    (pages::concern::routes, pages::concern::samples),
    (pages::raise_concern::routes, pages::raise_concern::samples),
    (pages::withdraw::routes, pages::withdraw::samples),
    (pages::withdrawals::routes, pages::withdrawals::samples),
    (pages::erase::routes, pages::erase::samples),
    (pages::legal_hold::routes, pages::legal_hold::samples),
    (pages::requests::routes, pages::requests::samples),
    (pages::request::routes, pages::request::samples),
    (pages::log_request::routes, pages::log_request::samples),
    (pages::subject_access::routes, pages::subject_access::samples),
    (pages::dashboard::routes, pages::dashboard::samples::samples),
    (pages::question::routes, pages::question::samples::samples),
    (pages::theme::routes, pages::theme::samples),
    (pages::forces::routes, pages::forces::samples),
    (pages::teams::routes, pages::teams::samples),
    (pages::outcomes::routes, pages::outcomes::samples),
    (pages::actions::routes, pages::actions::samples),
    (pages::plan_action::routes, pages::plan_action::samples),
    (pages::action::routes, pages::action::samples),
    (pages::findings::routes, pages::findings::samples),
    (pages::record_finding::routes, pages::record_finding::samples),
    (pages::finding::routes, pages::finding::samples),
    (pages::plans::routes, pages::plans::samples),
    (pages::what_changed::routes, pages::what_changed::samples),
    (pages::to_be_told::routes, pages::to_be_told::samples),
    (pages::method::routes, pages::method::samples),
    (pages::downloads::routes, pages::downloads::samples),
    (pages::report::routes, pages::report::samples),
    (pages::editions::routes, pages::editions::samples),
    (pages::edition::routes, pages::edition::samples),
    (pages::accounts::routes, pages::accounts::samples),
    (pages::account::routes, pages::account::samples),
    (pages::change_account::routes, pages::change_account::samples),
    (pages::mail_log::routes, pages::mail_log::samples),
    (pages::question_sets::routes, pages::question_sets::samples),
    (pages::practice::routes, pages::practice::samples),
    (pages::paper::routes, pages::paper::samples),
    (pages::audit::routes, pages::audit::samples),
    (pages::retention::routes, pages::retention::samples),
    (pages::jobs::routes, pages::jobs::samples),
];

/// Of what is shown at any address.
fn no_address(_: &mut ServiceConfig) {}

/// Of addresses that lead on and show nothing themselves.
fn no_page(_: Language) -> Vec<Sample> {
    Vec::new()
}

/// The addresses of all pages.
pub(crate) fn routes(config: &mut ServiceConfig) {
    PAGES.iter().for_each(|(routes, _)| routes(config));
}

/// Every sample of every page.
pub(crate) fn samples(language: Language) -> Vec<Sample> {
    PAGES.iter().flat_map(|(_, samples)| samples(language)).collect()
}
