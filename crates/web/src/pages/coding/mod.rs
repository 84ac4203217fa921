//! The comments that wait for whoever looks to say what they are about.

use access::Role;
use access::permission::ViewCoding;
use actix_web::HttpResponse;
use actix_web::web::{self, ServiceConfig};
use askama::Template;
use fieldwork::Id;
use questionnaire::Language;
use store::CommentRow;
use verbatim::Comment;

use super::links;
use crate::samples::Sample;
use crate::{Frame, PageError, Section, SignedIn, page, spoken};

pub(crate) fn routes(config: &mut ServiceConfig) {
    config.route("/coding", web::get().to(show));
}

#[derive(Template)]
#[template(path = "coding/page.html")]
struct Page {
    frame: Frame,
    rows: Vec<Row>,
}

struct Row {
    number: usize,
    id: Id<Comment>,
    month: String,
    wave: String,
    language: String,
}

async fn show(who: SignedIn) -> Result<HttpResponse, PageError> {
    let rows = who.reader().coding_queue(&who.permit::<ViewCoding>()?).await?;
    page(&view(who.frame(Section::Coding), &rows))
}

fn view(frame: Frame, rows: &[CommentRow]) -> Page {
    let row = |(number, row): (usize, &CommentRow)| Row {
        number,
        id: row.id,
        month: spoken::month(frame.language, row.month),
        wave: frame.t(format!("wave-{}", row.questionnaire.wave.slug())).to_string(),
        language: frame.t(format!("language-{}", row.language.code())).to_string(),
    };
    Page { rows: (1..).zip(rows).map(row).collect(), frame }
}

pub(crate) fn samples(language: Language) -> Vec<Sample> {
    let frame = || Frame::sample(language, Role::Coordinator, Section::Coding);
    let mut samples = vec![Sample::of("coding/none", &view(frame(), &[]))];
    if let Some(row) = super::agreement::invented_row() {
        samples.push(Sample::of("coding/some", &view(frame(), &[row])));
    }
    samples
}
