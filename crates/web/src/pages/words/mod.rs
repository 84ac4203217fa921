//! The comments that wait to be read, and those that were decided about: where each stands, without a word of it.

use access::Role;
use access::permission::ViewWords;
use actix_web::web::{self, ServiceConfig};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use questionnaire::Language;
use store::CommentRow;
use verbatim::{CommentLife, Quarter};

use super::links;
use crate::locale::Message;
use crate::paging::PageNumber;
use crate::samples::Sample;
use crate::{Form, Frame, PageError, Section, SignedIn, page, see_other, spoken};

pub(crate) fn routes(config: &mut ServiceConfig) {
    config.route("/words", web::get().to(show)).route("/words/next", web::get().to(next));
}

#[derive(Template)]
#[template(path = "words/page.html")]
struct Page {
    frame: Frame,
    stage: Message,
    stages: Vec<Stage>,
    found: usize,
    lines: Vec<Line>,
    previous: Option<String>,
    next: Option<String>,
}

/// One of the lists, with its address; the one that is shown has none.
struct Stage {
    name: Message,
    link: Option<String>,
}

struct Line {
    link: String,
    name: Message,
    theme: Message,
    when: String,
    language: Message,
}

async fn show(who: SignedIn, request: HttpRequest) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<ViewWords>()?;
    let form = Form::of_query(&request);
    let asked = Some(form.value("stage")).filter(|stage| !stage.is_empty());
    let life = asked.map_or(Some(CommentLife::Waiting), CommentLife::parse).ok_or(PageError::BadAddress)?;
    let number = PageNumber { page: form.value("page").parse().unwrap_or_default() };
    let (rows, all) = who.reader().comments_page(&permit, life, number.window()).await?;
    let all = usize::try_from(all).unwrap_or(usize::MAX);
    page(&view(who.frame(Section::Words), life, (&rows, all), number))
}

/// To the next comment that waits, or back to the list when there is none.
async fn next(who: SignedIn) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<ViewWords>()?;
    let (rows, _) = who.reader().comments_page(&permit, CommentLife::Waiting, (0, 1)).await?;
    Ok(see_other(rows.first().map_or_else(|| "/words".to_owned(), |row| links::comment(row.id))))
}

fn view(frame: Frame, shown: CommentLife, (rows, all): (&[CommentRow], usize), number: PageNumber) -> Page {
    let first = number.window().0.saturating_add(1);
    let [previous, next] = number.neighbours(all, &format!("/words?stage={}&page=", shown.slug()));
    let stage = |life: CommentLife| Stage {
        name: frame.t(format!("words-stage-{}", life.slug())),
        link: (life != shown).then(|| format!("/words?stage={}", life.slug())),
    };
    Page {
        stage: frame.t(format!("words-stage-{}", shown.slug())),
        stages: CommentLife::ALL.map(stage).into(),
        found: all,
        lines: (first..).zip(rows).map(|(number, row)| line(&frame, number, row)).collect(),
        previous,
        next,
        frame,
    }
}

fn line(frame: &Frame, number: u32, row: &CommentRow) -> Line {
    let quarter = Quarter::of(row.month);
    let quarter = statistics::Period { from: quarter.from, to: quarter.to() };
    Line {
        link: links::comment(row.id),
        name: frame.t("words-comment").count("number", number),
        theme: frame.t(format!("theme-{}", row.theme.slug())),
        when: spoken::period(frame.language, quarter),
        language: frame.t(format!("language-{}", row.language.code())),
    }
}

pub(crate) fn samples(language: Language) -> Vec<Sample> {
    use super::fixtures::words::row;
    let frame = || Frame::sample(language, Role::Coordinator, Section::Words);
    let rows: Vec<CommentRow> = row().into_iter().collect();
    vec![
        Sample::of("words", &view(frame(), CommentLife::Waiting, (&rows, rows.len()), PageNumber::default())),
        Sample::of("words/empty", &view(frame(), CommentLife::Held, (&[], 0), PageNumber::default())),
    ]
}
