//! Which counts of codes are told with an edition.

use std::collections::{BTreeMap, BTreeSet};

use fieldwork::{Id, Interview};
use questionnaire::Wave;
use statistics::disclosure::Ledger;
use statistics::spoken::{
    Spoken, SpokenCode, SpokenFrame, SpokenMonth, SpokenTheme, spoken, spoken_audit, told_months, wave_spans,
};
use statistics::{DisclosurePolicy, Edition, EditionFault, Month, Period, Wording};
use store::{CodesFrom, CommentCodes, ToldCodes};
use tabulation::TabulationFault;
use tokio::task::spawn_blocking;
use verbatim::CommentState;
use verbatim::frame::{CodeFrame, CodeName, FrameCode, Frames};

use crate::auditing::verdict;
use crate::error::of_figures;
use crate::telling::is_told_of;
use crate::{Error, Platform};

/// What would be told of codes with an edition, and what it was made from.
pub(crate) struct MadeCodes {
    /// What it was made from. Where that is not what is stored any more, it is made again.
    pub(crate) from: CodesFrom,
    /// What is told; nothing where nothing can be.
    pub(crate) told: Option<CodesToTell>,
}

/// What is told of codes with an edition.
pub(crate) struct CodesToTell {
    /// What readers see.
    pub(crate) content: Vec<u8>,
    counts: Vec<u8>,
    ledger: Vec<u8>,
    /// How many counts were attacked, none of which was found.
    pub(crate) attacked: u64,
}

impl CodesToTell {
    /// The same as it is kept with a version of its month.
    pub(crate) fn of(&self, (month, version): (Month, u32)) -> ToldCodes {
        let Self { content, counts, ledger, .. } = self;
        ToldCodes { month, version, content: content.clone(), counts: counts.clone(), ledger: ledger.clone() }
    }
}

/// Makes what is told with an edition, away from the threads that save answers: the months until then whose comments are all settled,
/// through the release rule, and past the auditor. What it finds tells no codes and is written down: figures do not wait for it.
pub(crate) async fn codes_to_tell(
    platform: &Platform,
    from: CodesFrom,
    edition: &Edition,
) -> Result<MadeCodes, Error> {
    let kept: Vec<SpokenMonth> = match from.told.last() {
        Some(last) => serde_json::from_slice(&last.counts).map_err(EditionFault::from)?,
        None => Vec::new(),
    };
    let (platform, spans, month) = (platform.clone(), wave_spans(edition), edition.month);
    let made = spawn_blocking(move || -> Result<MadeCodes, Error> {
        let months = counted(&platform, &from, kept, month);
        let making = Making { month, months, spans, policy: platform.disclosure };
        let told = making.made(&spoken_frames(&platform.frames), &from.told)?;
        Ok(MadeCodes { from, told })
    });
    made.await?
}

/// What is needed to make it.
struct Making {
    month: Month,
    months: Vec<SpokenMonth>,
    spans: BTreeMap<String, Period>,
    policy: DisclosurePolicy,
}

impl Making {
    fn made(&self, frames: &[SpokenFrame], before: &[ToldCodes]) -> Result<Option<CodesToTell>, Error> {
        let ledger = before.last().map_or(&[][..], |last| last.ledger.as_slice());
        let ledger = Ledger::decode(ledger).map_err(|fault| of_figures(TabulationFault::from(fault)))?;
        let (told, ledger) = spoken(frames, &self.months, ledger, (&self.spans, &self.policy));
        let Some(told) = told else { return Ok(None) };
        let content = told.to_json()?;
        let attacked = match self.audited(frames, before, told)? {
            Ok(attacked) => attacked,
            Err(found) => {
                tracing::error!(month = %self.month, %found, "no codes are told: the audit stopped them");
                return Ok(None);
            }
        };
        let counts = serde_json::to_vec(&told_months(&ledger, &self.months)).map_err(EditionFault::from)?;
        let ledger = ledger.encode().map_err(|fault| of_figures(TabulationFault::from(fault)))?;
        Ok(Some(CodesToTell { content, counts, ledger, attacked }))
    }

    /// The auditor has the last word, with everything that was ever told in hand.
    fn audited(
        &self,
        frames: &[SpokenFrame],
        before: &[ToldCodes],
        told: Spoken,
    ) -> Result<Result<u64, Error>, Error> {
        let mut ever = Vec::new();
        for before in before {
            ever.push((before.month, Spoken::from_json(&before.content)?));
        }
        ever.push((self.month, told));
        Ok(verdict(self.month, spoken_audit(&ever, frames, &self.months, &self.policy)))
    }
}

/// The months that were told before, as they were counted then, and after them those whose every comment is settled, in order and
/// without a gap.
fn counted(platform: &Platform, from: &CodesFrom, kept: Vec<SpokenMonth>, until: Month) -> Vec<SpokenMonth> {
    let mut all = Vec::new();
    for wave in Wave::ALL {
        let of_wave: Vec<&CommentCodes> = from
            .comments
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
            let interviewed = from.interviewed.get(&(month, wave)).copied().unwrap_or(0);
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

/// The counts of a month all of whose comments are settled, if they are: the outer nothing. Where nobody's words were coded, the month
/// has no counts and holds nothing up: the inner nothing. Where two versions of the frame were used, it has none either, and is
/// kept as such, because nothing is joined over it.
fn settled(
    (wave, month, interviewed): (Wave, Month, u32),
    said: &[&&CommentCodes],
) -> Option<Option<SpokenMonth>> {
    let mut people: BTreeMap<Id<Interview>, BTreeSet<CodeName>> = BTreeMap::new();
    let mut frames = BTreeSet::new();
    for it in said {
        match it.comment.state {
            CommentState::Waiting { .. } | CommentState::ReadOnce { .. } => return None,
            CommentState::Held { .. } => {}
            CommentState::Released { .. } => {
                let coded = it.handed_in.clone().both()?;
                frames.insert(coded.first.frame.to_string());
                people.entry(it.interview).or_default().extend(coded.settled()?);
            }
        }
    }
    let Some(frame) = frames.pop_first() else { return Some(None) };
    let frame = frames.is_empty().then_some(frame);
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
