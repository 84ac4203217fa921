//! Every question of a wave as one table, and which months are joined.

use actix_web::{HttpRequest, HttpResponse};
use askama::Template;

use super::tables::{MonthRow, QuestionTable, months, questions};
use super::{Address, Choice, Query};
use crate::{Frame, Message, PageError, Section, SignedIn, page, see_other, spoken};

/// The table.
#[derive(Template)]
#[template(path = "dashboard/table.html")]
pub(crate) struct View {
    frame: Frame,
    address: Address,
    area: String,
    month: String,
    caption: Message,
    table: QuestionTable,
    months: Vec<MonthRow>,
}

pub(super) async fn show(who: SignedIn, request: HttpRequest) -> Result<HttpResponse, PageError> {
    let choice = Choice::find(&who, Query::of(&request)?).await?;
    match view(who.frame(Section::Dashboard), &choice) {
        Some(view) => page(&view),
        None => Ok(see_other(choice.address().dashboard())),
    }
}

/// The page, where the edition has the wave; the dashboard says so where it has not.
pub(super) fn view(frame: Frame, choice: &Choice) -> Option<View> {
    let (edition, lens, language) = (choice.edition.as_deref()?, &choice.query.lens, frame.language);
    let (published, address) = (choice.wave()?, choice.address());
    Some(View {
        area: choice.force.name.say(language).to_owned(),
        month: spoken::month(language, edition.month),
        caption: frame.t(format!("table-caption-{}", lens.window.slug())),
        table: questions(language, &address, &lens.wave(published), (lens.window, lens.months(edition))),
        months: months(language, published),
        address,
        frame,
    })
}
