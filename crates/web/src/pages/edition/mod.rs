//! One month of one force before a publisher: the figures as readers will see them, what they change, and what can be done with
//! them: review, publish, make anew.

mod acts;
mod differences;
mod report;
mod stopped;

use access::Role;
use access::permission::ViewEditions;
use actix_web::web::{self, Path, ServiceConfig};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use fieldwork::Force;
use operations::Proof;
use questionnaire::{Language, Wave};
use statistics::{Edition, Month, RestatementReason};
use store::{EditionHead, Life, StoredEdition};

use self::differences::Differences;
pub(crate) use self::report::report;
use super::dashboard::{Figures, Query, choose, forces, words};
use crate::samples::Sample;
use crate::urls::Stage;
use crate::{Form, Frame, Item, Message, PageError, Section, SignedIn, page, spoken, urls};

/// The review of one month.
#[derive(Template)]
#[template(path = "edition/page.html")]
pub(crate) struct View {
    frame: Frame,
    form: Form,
    area: String,
    month: String,
    path: String,
    digest: String,
    /// Where the edition is in its life.
    life: Life,
    /// What is said of that.
    state: Message,
    /// Why this version stands in place of another, where it does.
    reason: Option<Message>,
    /// What keeps it from being reviewed or published, where something does.
    stopped: Option<Message>,
    /// How many counts were attacked, where it was reviewed.
    attacked: Option<Message>,
    /// The plain report, wave by wave.
    report: Vec<(Message, Message)>,
    /// Whoever reads this reviewed the draft, and somebody else has to publish it.
    needs_another: bool,
    /// Why a month could be published anew.
    reasons: Vec<Item>,
    /// Every published version: its address, its words, and whether it is the one that is shown.
    versions: Vec<(String, Message, bool)>,
    differences: Option<Differences>,
    proofs: Vec<(String, Message)>,
    tabs: Vec<(String, Message, bool)>,
    /// Which months count interviews of an earlier panel.
    imported: Option<Message>,
    figures: Option<Figures>,
    linked: bool,
    downloads: Vec<(String, Message)>,
}

/// What the page is about.
pub(crate) struct Shown {
    pub(crate) force: Force,
    pub(crate) stored: StoredEdition,
    /// What was published before the draft.
    before: Option<Edition>,
    /// Every version of the month.
    versions: Vec<EditionHead>,
    /// How many counts an auditor attacked before it was reviewed.
    attacked: Option<u64>,
    /// Counts of codes are told with it.
    has_codes: bool,
}

pub(crate) fn routes(config: &mut ServiceConfig) {
    config
        .route("/editions/{force}/{month}", web::get().to(show))
        .route("/editions/{force}/{month}", web::post().to(acts::publish))
        .route("/editions/{force}/{month}/review", web::post().to(acts::review))
        .route("/editions/{force}/{month}/restate", web::post().to(acts::restate));
}

async fn show(
    who: SignedIn,
    request: HttpRequest,
    path: Path<(String, String)>,
) -> Result<HttpResponse, PageError> {
    let query = Form::of_query(&request);
    let asked = Some(query.value("version")).filter(|text| !text.is_empty());
    let version = asked.map(str::parse::<u32>).transpose().map_err(|_| PageError::BadAddress)?;
    let shown = found(&who, &path, version).await?;
    page(&shown.view(&who, Query::of(&request)?.wave, Form::default()))
}

/// A version of the month; where none is named, the draft or else the version that stands.
async fn found(who: &SignedIn, path: &(String, String), version: Option<u32>) -> Result<Shown, PageError> {
    let permit = who.permit::<ViewEditions>()?;
    let force = choose(&forces(who), Some(&path.0))?;
    let month = Month::parse(&path.1).map_err(|_| PageError::NotFound)?;
    let reader = who.reader();
    let stored = match version {
        Some(version) => reader.edition_version(&permit, &force.code, (month, version)).await?,
        None => match reader.draft(&permit, &force.code, month).await? {
            Some(draft) => Some(draft),
            None => reader.edition(&permit, &force.code, month).await?,
        },
    };
    let stored = stored.ok_or(PageError::NotFound)?;
    let before = if stored.head.is_published() {
        None
    } else {
        reader.edition_before(&permit, &force.code, month).await?.map(|before| before.edition)
    };
    let versions = reader.versions(&permit, &force.code, month).await?;
    let attacked = reader.attacked(&permit, &stored.head).await?;
    let with_codes = reader.editions_with_codes(&permit, &force.code).await?;
    let has_codes = with_codes.contains(&(month, stored.head.version));
    Ok(Shown { force, stored, before, versions, attacked, has_codes })
}

impl Shown {
    fn view(&self, who: &SignedIn, wave: Wave, form: Form) -> View {
        let reviewed = self.stored.head.reviewed_by == Some(who.actor.account);
        let needs_another = reviewed && who.platform.publication.two_people;
        self.page(who.frame(Section::Editions), needs_another, wave, form)
    }

    fn page(&self, frame: Frame, needs_another: bool, wave: Wave, form: Form) -> View {
        let (language, head) = (frame.language, &self.stored.head);
        let month = head.month.to_string();
        let path = urls::edition(&self.force.slug, &month);
        let stage = Stage { wave: wave.slug().to_owned(), month: Some(month), area: None };
        let figures = self.stored.edition.waves.iter().find(|figures| figures.wave == wave.slug());
        let tab = |tab: Wave| {
            let href = format!("{path}?stage={}&version={}", tab.slug(), head.version);
            let href = if head.is_published() { href } else { format!("{path}?stage={}", tab.slug()) };
            (href, words::stage(language, tab.slug()), tab == wave)
        };
        let draft = !head.is_published();
        View {
            form,
            area: self.force.name.say(language).to_owned(),
            month: spoken::month(language, head.month),
            digest: head.digest.clone(),
            life: head.life,
            state: state(&frame, head),
            reason: head.reason.map(|reason| frame.t(format!("restatement-{}", reason.slug()))),
            stopped: None,
            attacked: self.attacked.map(|number| frame.t("edition-attacked").count("number", number)),
            report: report(language, &self.stored.edition),
            needs_another,
            reasons: reasons(&frame),
            versions: versions(&frame, &path, (&self.versions, head)),
            differences: draft.then(|| Differences::of(language, self.before.as_ref(), &self.stored.edition)),
            proofs: if draft { Vec::new() } else { proofs(&frame, &self.force.slug, (head, self.has_codes)) },
            imported: super::imported::note(language, &self.stored.edition, wave.slug()),
            tabs: Wave::ALL.into_iter().map(tab).collect(),
            figures: figures.map(|figures| Figures::of(language, &stage, figures, "")),
            linked: false,
            downloads: Vec::new(),
            path,
            frame,
        }
    }
}

/// Where the edition is in its life, in a sentence.
fn state(frame: &Frame, head: &EditionHead) -> Message {
    let moment = head.published_at.map(|at| spoken::moment(frame.language, at)).unwrap_or_default();
    frame.t(format!("edition-{}", head.life.slug())).with("moment", moment)
}

fn reasons(frame: &Frame) -> Vec<Item> {
    let item = |reason: RestatementReason| {
        Item::new(reason.slug(), frame.t(format!("restatement-{}", reason.slug())))
    };
    RestatementReason::ALL.into_iter().map(item).collect()
}

/// The published versions, where there are several: when each was published, and why.
fn versions(
    frame: &Frame,
    path: &str,
    (versions, shown): (&[EditionHead], &EditionHead),
) -> Vec<(String, Message, bool)> {
    let published: Vec<_> = versions.iter().filter(|head| head.is_published()).collect();
    if published.len() < 2 && shown.is_published() {
        return Vec::new();
    }
    published.into_iter().map(|head| version(frame, path, head, head.version == shown.version)).collect()
}

fn version(frame: &Frame, path: &str, head: &EditionHead, shown: bool) -> (String, Message, bool) {
    let date = head.published_at.map(|at| spoken::date_of(frame.language, at)).unwrap_or_default();
    let said = match head.reason {
        None => frame.t("edition-version-first"),
        Some(reason) => {
            frame.t("edition-version").with("reason", frame.t(format!("restatement-{}", reason.slug())))
        }
    };
    let said = said.with("date", date).count("version", head.version);
    (format!("{path}?version={}", head.version), said, shown)
}

/// What proves that this is what was published.
pub(crate) fn proofs(
    frame: &Frame,
    slug: &str,
    (head, has_codes): (&EditionHead, bool),
) -> Vec<(String, Message)> {
    let proof = |proof: Proof| {
        let stage = Stage { wave: String::new(), month: None, area: Some(slug.to_owned()) };
        let href = stage.download(&head.month.to_string(), proof.ending());
        let words = frame.t(format!("proof-{}", proof.ending().replace('.', "-")));
        (format!("{href}&version={}", head.version), words)
    };
    Proof::ALL.into_iter().filter(|it| has_codes || *it != Proof::Spoken).map(proof).collect()
}

/// A draft, one that was read, a published month, and one that another version stands in place of.
pub(crate) fn samples(language: Language) -> Vec<Sample> {
    use super::dashboard::samples::choice;
    use super::fixtures::figures::{edition, force};
    let sample = |name: &str, life: Life, reason: Option<RestatementReason>| {
        let head = choice(edition())?.published.into_iter().next()?;
        let published_at = head.published_at.filter(|_| matches!(life, Life::Published | Life::Superseded));
        let head = EditionHead { life, reason, published_at, ..head };
        let first = EditionHead { life: Life::Superseded, version: 1, reason: None, ..head.clone() };
        let head = EditionHead { version: 2, ..head };
        let versions = vec![head.clone(), EditionHead { published_at: Some(first.drafted_at), ..first }];
        let before = edition().map(|edition| Edition { waves: Vec::new(), ..edition });
        let stored = StoredEdition { head, edition: edition()?, bytes: 0 };
        let attacked = (life != Life::Draft).then_some(12_345);
        let shown =
            Shown { force: force()?, stored, before, versions, attacked, has_codes: life == Life::Published };
        let frame = Frame::sample(language, Role::Publisher, Section::Editions);
        let needs_another = name == "edition/reviewed";
        let page = shown.page(frame, needs_another, Wave::SixWeek, Form::default());
        let why = "six-week, respect.listened, 2026-01 to 2026-03: a published number is not the sum of the true counts";
        let stopped = crate::locale::t(language, "edition-stopped-unfinished").with("why", why);
        let stopped = (name == "edition/stopped").then_some(stopped);
        Some(Sample::of(name, &View { stopped, ..page }))
    };
    [
        sample("edition/draft", Life::Draft, None),
        sample("edition/stopped", Life::Draft, None),
        sample("edition/reviewed", Life::Reviewed, None),
        sample("edition/read-by-another", Life::Reviewed, Some(RestatementReason::Counts)),
        sample("edition/published", Life::Published, Some(RestatementReason::Wording)),
        sample("edition/superseded", Life::Superseded, None),
    ]
    .into_iter()
    .flatten()
    .collect()
}
