//! Which counts of codes are told with an edition.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use fieldwork::{ForceCode, Id, Interview};
use questionnaire::Wave;
use statistics::disclosure::Ledger;
use statistics::spoken::{
    Spoken, SpokenCode, SpokenFrame, SpokenMonth, SpokenTheme, spoken, spoken_audit, told_months,
};
use statistics::{DisclosurePolicy, EditionFault, Month, Wording};
use store::{CommentCodes, ToldCodes, Tx};
use tabulation::TabulationFault;
use tokio::task::spawn_blocking;
use verbatim::CommentState;
use verbatim::frame::{CodeFrame, CodeName, FrameCode, Frames};

use crate::auditing::verdict;
use crate::error::of_figures;
use crate::telling::is_told_of;
use crate::{Error, Platform};

/// Makes what is told with an edition, in the transaction that publishes it: the months until then whose comments are all
/// settled, through the release rule, and past the auditor. Nothing where nothing was ever counted.
pub(crate) async fn codes_to_tell(
    tx: &Tx,
    platform: &Platform,
    force: &ForceCode,
    (month, version): (Month, u32),
) -> Result<Option<ToldCodes>, Error> {
    let before = tx.told_codes(force).await?;
    let comments = tx.comment_codes(force, month).await?;
    let kept: Vec<SpokenMonth> = match before.last() {
        Some(last) => serde_json::from_slice(&last.counts).map_err(EditionFault::from)?,
        None => Vec::new(),
    };
    let interviewed = interviewed(tx, force, month).await?;
    let months = counted((platform, &interviewed), &comments, kept, month);
    let (frames, policy) = (Arc::clone(&platform.frames), platform.disclosure);
    let making = Making { before, months, edition: (month, version), policy };
    let made = spawn_blocking(move || making.made(&spoken_frames(&frames)));
    made.await?
}

/// What is needed to make it, away from the threads that save answers.
struct Making {
    before: Vec<ToldCodes>,
    months: Vec<SpokenMonth>,
    edition: (Month, u32),
    policy: DisclosurePolicy,
}

impl Making {
    fn made(&self, frames: &[SpokenFrame]) -> Result<Option<ToldCodes>, Error> {
        let ledger = self.before.last().map_or(&[][..], |last| last.ledger.as_slice());
        let ledger = Ledger::decode(ledger).map_err(|fault| of_figures(TabulationFault::from(fault)))?;
        let (told, ledger) = spoken(frames, &self.months, ledger, &self.policy);
        let Some(told) = told else { return Ok(None) };
        let (month, version) = self.edition;
        let content = told.to_json()?;
        self.audited(frames, told)?;
        let counts = serde_json::to_vec(&told_months(&ledger, &self.months)).map_err(EditionFault::from)?;
        let ledger = ledger.encode().map_err(|fault| of_figures(TabulationFault::from(fault)))?;
        Ok(Some(ToldCodes { month, version, content, counts, ledger }))
    }

    /// The auditor has the last word, with everything that was ever told in hand.
    fn audited(&self, frames: &[SpokenFrame], told: Spoken) -> Result<(), Error> {
        let (month, _) = self.edition;
        let mut ever = Vec::new();
        for before in &self.before {
            ever.push((before.month, Spoken::from_json(&before.content)?));
        }
        ever.push((month, told));
        verdict(month, spoken_audit(&ever, frames, &self.months, &self.policy)).map(|_| ())
    }
}

/// How many were interviewed and have not left.
type Interviewed = BTreeMap<(Month, Wave), u32>;

async fn interviewed(tx: &Tx, force: &ForceCode, until: Month) -> Result<Interviewed, Error> {
    let mut interviewed = Interviewed::new();
    for (month, wave) in tx.interviewed(force, until).await? {
        *interviewed.entry((month, wave)).or_default() += 1;
    }
    Ok(interviewed)
}

/// The months that were told before, as they were counted then, and after them those whose every comment is settled, in order and
/// without a gap.
fn counted(
    (platform, interviewed): (&Platform, &Interviewed),
    comments: &[CommentCodes],
    kept: Vec<SpokenMonth>,
    until: Month,
) -> Vec<SpokenMonth> {
    let mut all = Vec::new();
    for wave in Wave::ALL {
        let of_wave: Vec<&CommentCodes> = comments
            .iter()
            .filter(|it| counts(platform, it) && it.comment.questionnaire.wave == wave)
            .collect();
        let told: Vec<SpokenMonth> = kept.iter().filter(|it| it.wave == wave.slug()).cloned().collect();
        let next = told.iter().map(|it| it.month.next()).max();
        let first = next.or_else(|| of_wave.iter().map(|it| it.comment.month).min());
        all.extend(told);
        let months = std::iter::successors(first, |month| Some(month.next())).take_while(|it| *it <= until);
        let settled = months.map_while(|month| {
            let said: Vec<&&CommentCodes> = of_wave.iter().filter(|it| it.comment.month == month).collect();
            let interviewed = interviewed.get(&(month, wave)).copied().unwrap_or(0);
            settled((wave, month, interviewed), &said)
        });
        all.extend(settled.flatten());
    }
    all
}

/// Whether the comment has a part in the counts: what is asked for the agency alone has none.
fn counts(platform: &Platform, it: &CommentCodes) -> bool {
    is_told_of(platform, it.comment.questionnaire, &it.comment.question).is_some()
}

/// The counts of a month all of whose comments are settled, if they are: the outer nothing. Where nobody's words were coded, or
/// two versions of the frame were used, the month has no counts and holds nothing up: the inner nothing.
fn settled(
    (wave, month, interviewed): (Wave, Month, u32),
    said: &[&&CommentCodes],
) -> Option<Option<SpokenMonth>> {
    let mut people: BTreeMap<Id<Interview>, BTreeSet<CodeName>> = BTreeMap::new();
    let mut frames = BTreeSet::new();
    for it in said {
        match it.comment.state {
            CommentState::Waiting | CommentState::ReadOnce { .. } => return None,
            CommentState::Held { .. } => {}
            CommentState::Released { .. } => {
                let coded = it.handed_in.clone().both()?;
                frames.insert(coded.first.frame.to_string());
                people.entry(it.interview).or_default().extend(coded.settled()?);
            }
        }
    }
    let (Some(frame), true) = (frames.pop_first(), frames.is_empty()) else { return Some(None) };
    let mut codes: BTreeMap<String, u32> = BTreeMap::new();
    for code in people.values().flatten() {
        *codes.entry(code.to_string()).or_default() += 1;
    }
    let people = u32::try_from(people.len()).unwrap_or(u32::MAX);
    Some(Some(SpokenMonth { wave: wave.slug().to_owned(), month, frame, interviewed, people, codes }))
}

/// Every version of the frame, as counting needs it, the oldest first.
fn spoken_frames(frames: &Frames) -> Vec<SpokenFrame> {
    let wording = |text: &questionnaire::Text| Wording {
        en: text.say(questionnaire::Language::English).to_owned(),
        cy: text.say(questionnaire::Language::Welsh).to_owned(),
    };
    let code = |frame: &CodeFrame, code: &FrameCode| SpokenCode {
        name: code.name.to_string(),
        root: root(frames, frame, code),
        theme: code.theme.to_string(),
        label: wording(&code.label),
        definition: wording(&code.definition),
    };
    let version = |frame: &CodeFrame| SpokenFrame {
        id: frame.id.to_string(),
        themes: frame
            .themes
            .iter()
            .map(|theme| SpokenTheme { name: theme.name.to_string(), label: wording(&theme.label) })
            .collect(),
        codes: frame.codes.iter().map(|it| code(frame, it)).collect(),
    };
    frames.all().map(version).collect()
}

/// The identity of a code's series: its name where it began, with the version unless that is the first.
fn root(frames: &Frames, frame: &CodeFrame, code: &FrameCode) -> String {
    let root = frames.root(frame, code);
    match root.frame.version {
        1 => root.code.to_string(),
        version => format!("{}@{version}", root.code),
    }
}
