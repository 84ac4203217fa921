//! What people said, as the published edition tells it: marked words or a paraphrase, with a theme and a quarter, and nobody
//! behind them.

use access::Role;
use access::permission::{RecordFinding, ViewDashboard};
use actix_web::web::{self, ServiceConfig};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use improvement::WordsCitation;
use questionnaire::{Concept, Language, Theme};
use statistics::{Edition, Period};
use store::PlacedWords;
use verbatim::Told;

use super::dashboard::words::{say, stage};
use super::dashboard::{Choice, Query};
use crate::samples::Sample;
use crate::{Form, Frame, Item, Message, PageError, Section, SignedIn, page, spoken};

pub(crate) fn routes(config: &mut ServiceConfig) {
    config.route("/dashboard/words", web::get().to(show));
}

#[derive(Template)]
#[template(path = "told_words/page.html")]
struct Page {
    frame: Frame,
    form: Form,
    area: String,
    month: Option<String>,
    stage: Message,
    themes: Vec<Item>,
    /// What has to stay in the address: the months and the force that were chosen.
    kept: Vec<(&'static str, String)>,
    words: Vec<Line>,
    /// The report on themes of the same month.
    report: Option<String>,
}

struct Line {
    text: String,
    language: &'static str,
    is_quote: bool,
    /// The question, where the edition has figures of it.
    question: Option<String>,
    theme: Message,
    when: String,
    /// Where a finding on these words is recorded, for those who may.
    finding: Option<String>,
}

/// Which of the words are asked for.
struct Asked {
    theme: Option<Theme>,
    question: Option<Concept>,
    /// Whether this account records findings.
    records: bool,
}

async fn show(who: SignedIn, request: HttpRequest) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<ViewDashboard>()?;
    let form = Form::of_query(&request);
    let question = Some(form.value("question")).filter(|name| !name.is_empty());
    let question = question.map(Concept::parse).transpose().map_err(|_| PageError::BadAddress)?;
    let choice = Choice::find(&who, Query::of(&request)?).await?;
    let month = choice.edition.as_ref().map(|edition| edition.month);
    let head = choice.published.iter().find(|head| Some(head.month) == month);
    let told = match head {
        Some(head) => {
            who.reader().placed_words(&permit, &choice.force.code, (head.month, head.version)).await?
        }
        None => Vec::new(),
    };
    let records = who.permit::<RecordFinding>().is_ok();
    let asked = Asked { theme: choice.query.theme, question, records };
    page(&view(who.frame(Section::Dashboard), &choice, (&told, asked)))
}

fn view(frame: Frame, choice: &Choice, (told, asked): (&[PlacedWords], Asked)) -> Page {
    let edition = choice.edition.as_deref();
    // Of a question without figures nobody learns which words belong to it: the address does not tell what the page does not.
    let waves = edition.into_iter().flat_map(|edition| &edition.waves);
    let mut told_of =
        waves.filter(|wave| wave.wave == choice.query.wave.slug()).flat_map(|wave| &wave.series);
    let question = asked.question.filter(|asked| told_of.any(|it| it.concept == asked.to_string()));
    let wanted = |placed: &&PlacedWords| {
        let Some(words) = &placed.words else { return false };
        let theme = asked.theme.is_none_or(|theme| words.theme == theme);
        let question = question.as_ref().is_none_or(|question| words.concept == *question);
        words.wave == choice.query.wave && theme && question
    };
    let all = Item::new("", frame.t("told-words-every-theme"));
    let theme = |theme: Theme| Item::new(theme.slug(), frame.t(format!("theme-{}", theme.slug())));
    let area = choice.query.area.clone().map(|area| ("area", area));
    let month = edition.map(|edition| ("month", edition.month.to_string()));
    let wave = ("stage", choice.query.wave.slug().to_owned());
    Page {
        form: Form::filled([("theme", asked.theme.map_or("", Theme::slug))]),
        area: choice.force.name.say(frame.language).to_owned(),
        report: edition.map(|it| crate::urls::report(&choice.force.slug, &it.month.to_string(), "thematic")),
        month: edition.map(|edition| spoken::month(frame.language, edition.month)),
        stage: stage(frame.language, choice.query.wave.slug()),
        themes: [all].into_iter().chain(Theme::ALL.map(theme)).collect(),
        kept: [Some(wave), month, area].into_iter().flatten().collect(),
        words: told
            .iter()
            .filter(wanted)
            .filter_map(|placed| line(&frame, choice, (placed, asked.records)))
            .collect(),
        frame,
    }
}

fn line(frame: &Frame, choice: &Choice, (placed, records): (&PlacedWords, bool)) -> Option<Line> {
    let words = placed.words.as_ref()?;
    let edition = choice.edition.as_deref();
    let (text, is_quote) = match &words.told {
        Told::Quote(text) => (text, true),
        Told::Paraphrase(text) => (text, false),
    };
    let waves = edition.into_iter().flat_map(|edition| &edition.waves);
    let mut series = waves.filter(|wave| wave.wave == words.wave.slug()).flat_map(|wave| &wave.series);
    let concept = words.concept.to_string();
    let quarter = Period { from: words.quarter.from, to: words.quarter.to() };
    let head = edition.and_then(|edition| choice.published.iter().find(|head| head.month == edition.month));
    let finding = head.filter(|_| records).map(|head| {
        let (edition, version, place) = (head.month, head.version, placed.place);
        crate::urls::finding_on(&choice.force.slug, WordsCitation { edition, version, place })
    });
    Some(Line {
        finding,
        text: text.clone(),
        language: words.language.unwrap_or(frame.language).code(),
        is_quote,
        question: series.find(|it| it.concept == concept).map(|it| say(frame.language, &it.short).to_owned()),
        theme: frame.t(format!("theme-{}", words.theme.slug())),
        when: spoken::period(frame.language, quarter),
    })
}

pub(crate) fn samples(language: Language) -> Vec<Sample> {
    use super::fixtures::words::told;
    let sample = |name: &str, edition: Option<Edition>, told: &[PlacedWords]| {
        let choice = super::dashboard::samples::choice(edition)?;
        let frame = Frame::sample(language, Role::Analyst, Section::Dashboard);
        let asked = Asked { theme: None, question: None, records: true };
        Some(Sample::of(format!("told-words/{name}"), &view(frame, &choice, (told, asked))))
    };
    let edition = super::fixtures::figures::edition;
    let placed: Vec<PlacedWords> =
        told().into_iter().zip(1..).map(|(words, place)| PlacedWords { place, words: Some(words) }).collect();
    [sample("some", edition(), &placed), sample("none", edition(), &[]), sample("unpublished", None, &[])]
        .into_iter()
        .flatten()
        .collect()
}
