//! How many agreed, by the wording they were asked with, by who asked and by when; and two wordings side by side. For the
//! agency that does the fieldwork: no police role has this page, since who agreed is not for the police to know.

use access::Role;
use access::permission::{DownloadAsking, ViewFieldwork};
use actix_web::web::{self, ServiceConfig};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use fieldwork::{AskStage, AskedBy};
use improvement::{AgreementReading, AskingReading, FEWEST_ASKED, Told, WordingsCompared};
use questionnaire::Language;
use statistics::Change;

use super::fieldwork_report::filters::{Choices, Filters};
use crate::samples::Sample;
use crate::{Form, Frame, Item, Message, PageError, Section, SignedIn, attached, page, spoken};

/// The page.
#[derive(Template)]
#[template(path = "asking_report/page.html")]
struct View {
    frame: Frame,
    form: Form,
    choices: Choices,
    /// The wordings that can be compared.
    wordings: Vec<Item>,
    file: String,
    lead: Message,
    compared: Option<Message>,
    tables: Vec<(Message, Vec<Row>)>,
}

/// A wording, a role or a stage.
struct Row {
    name: String,
    asked: u32,
    agreed: u32,
    rate: String,
    interval: String,
}

/// The two wordings that are compared.
type Pair = Option<(String, String)>;

pub(crate) fn routes(config: &mut ServiceConfig) {
    config
        .route("/reports/asking", web::get().to(show))
        .route("/reports/asking.csv", web::get().to(download));
}

async fn show(who: SignedIn, request: HttpRequest) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<ViewFieldwork>()?;
    let filters = Filters::of(&request, &who.platform)?;
    let query = Form::of_query(&request);
    let known: Vec<String> =
        who.platform.asking.wordings_by(who.platform.today()).map(|it| it.version.clone()).collect();
    let pair = pair(&query, &known)?;
    let reading = operations::asking_report(&who.platform, &permit, &filters.cohort()).await?;
    let frame = who.frame(Section::Reports);
    let choices = Choices::of(&frame, &who.platform, &filters);
    page(&view(frame, &reading, (filters, choices), (known, pair)))
}

async fn download(who: SignedIn, request: HttpRequest) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<DownloadAsking>()?;
    let filters = Filters::of(&request, &who.platform)?;
    Ok(attached(operations::download_asking(&who.platform, &permit, &filters.cohort()).await?))
}

/// The two wordings asked for; the latest two where none are.
fn pair(query: &Form, known: &[String]) -> Result<Pair, PageError> {
    let chosen = |name: &str, place: usize| match query.value(name) {
        "" => Ok(known.get(place).cloned()),
        version => known.iter().find(|it| *it == version).cloned().map(Some).ok_or(PageError::BadAddress),
    };
    let (one, other) = (chosen("one", 0)?, chosen("other", 1)?);
    Ok(one.zip(other).filter(|(one, other)| one != other))
}

fn view(
    frame: Frame,
    reading: &AskingReading,
    (filters, choices): (Filters, Choices),
    (known, pair): (Vec<String>, Pair),
) -> View {
    let unknown = |text: &str, key: &str| match text {
        "" => frame.t(key).to_string(),
        _ => text.to_owned(),
    };
    let asker = |role: &AskedBy| frame.t(format!("asked-by-{}", role.slug())).to_string();
    let stage = |stage: &Option<AskStage>| {
        let slug = stage.map_or("none", AskStage::slug);
        frame.t(format!("ask-stage-{slug}")).to_string()
    };
    let wordings =
        reading.by_wording.iter().map(|(it, of)| row(unknown(it, "fieldwork-wording-unknown"), of));
    let tables = vec![
        (frame.t("fieldwork-by-wording"), wordings.collect()),
        (frame.t("fieldwork-by-asker"), reading.by_asker.iter().map(|(it, of)| row(asker(it), of)).collect()),
        (frame.t("asking-by-stage"), reading.by_stage.iter().map(|(it, of)| row(stage(it), of)).collect()),
    ];
    let compared = pair.as_ref().map(|(one, other)| said(&frame, (one, other), reading.compare(one, other)));
    View {
        lead: lead(&frame, &reading.all),
        form: filled(&filters, pair),
        file: format!("/reports/asking.csv?{}", filters.query()),
        wordings: known.iter().map(|version| Item::new(version, version)).collect(),
        compared,
        tables,
        choices,
        frame,
    }
}

/// The filters and the two wordings as they are set.
fn filled(filters: &Filters, pair: Pair) -> Form {
    let form = filters.form();
    let (one, other) = pair.unwrap_or_default();
    let fields = form.fields().chain([("one", one.as_str()), ("other", other.as_str())]);
    Form::filled(fields)
}

fn lead(frame: &Frame, all: &AgreementReading) -> Message {
    let counts = all.counts;
    frame.t("asking-lead").count("asked", counts.offered).count("agreed", counts.agreed)
}

fn row(name: String, of: &AgreementReading) -> Row {
    let (rate, interval) = match of.told() {
        Told::NobodyAsked => ("[z]".to_owned(), "[z]".to_owned()),
        Told::TooFew => ("[u]".to_owned(), "[u]".to_owned()),
        Told::Rate(rate, interval) => {
            let ends = format!("{} – {}", spoken::percent(interval.low), spoken::percent(interval.high));
            (spoken::percent(rate), ends)
        }
    };
    Row { name, asked: of.counts.offered, agreed: of.counts.agreed, rate, interval }
}

/// What the comparison says, in words.
fn said(frame: &Frame, (one, other): (&str, &str), compared: Option<WordingsCompared>) -> Message {
    let Some(compared) = compared else {
        return frame.t("asking-few").with("one", one).with("other", other).count("fewest", FEWEST_ASKED);
    };
    let key = match compared.reading {
        Change::Higher => "asking-higher",
        Change::Lower => "asking-lower",
        Change::NoEvidence => "asking-no-evidence",
    };
    frame
        .t(key)
        .with("one", one)
        .with("other", other)
        .with("points", spoken::signed_points(compared.difference))
        .with("low", spoken::signed_points(compared.interval.low))
        .with("high", spoken::signed_points(compared.interval.high))
}

pub(crate) fn samples(language: Language) -> Vec<Sample> {
    let frame = || Frame::sample(language, Role::Coordinator, Section::Reports);
    let choices = || Choices {
        waves: Vec::new(),
        forces: Vec::new(),
        teams: Vec::new(),
        months: super::fieldwork_report::filters::months(
            &frame(),
            statistics::Month::of(super::fixtures::today()),
        ),
    };
    let filters =
        || Filters { wave: questionnaire::Wave::SixWeek, force: None, team: None, from: None, until: None };
    let known = || vec!["2026-1".to_owned(), "2025-1".to_owned()];
    let both = || Some(("2026-1".to_owned(), "2025-1".to_owned()));
    let sample = |name: &str, reading: &AskingReading, pair: Pair| {
        Sample::of(name, &view(frame(), reading, (filters(), choices()), (known(), pair)))
    };
    vec![
        sample("asking-report/higher", &reading([(40, 32), (40, 12)]), both()),
        sample("asking-report/lower", &reading([(40, 12), (40, 32)]), both()),
        sample("asking-report/no-evidence", &reading([(12, 7), (11, 6)]), both()),
        sample("asking-report/few", &reading([(12, 7), (3, 1)]), both()),
        sample("asking-report/none", &AskingReading::default(), None),
    ]
}

/// An invented reading: so many asked and so many of them agreed, with the later and with the earlier wording.
fn reading([later, earlier]: [(u32, u32); 2]) -> AskingReading {
    let of = |(offered, agreed)| AgreementReading {
        counts: fieldwork::Agreement { referred: offered, offered, agreed },
    };
    let by_wording = [("2026-1", of(later)), ("2025-1", of(earlier)), ("", of((0, 0)))];
    AskingReading {
        all: of((later.0 + earlier.0, later.1 + earlier.1)),
        by_wording: by_wording.into_iter().map(|(name, of)| (name.to_owned(), of)).collect(),
        by_asker: AskedBy::ALL.into_iter().zip([later, earlier].map(of)).collect(),
        by_stage: [(Some(AskStage::FirstContact), of(later)), (None, of(earlier))].into(),
    }
}
