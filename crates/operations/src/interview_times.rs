//! How long interviews take, from what the saving of answers tells. It helps whoever plans the next one; nobody is
//! compared with anybody.

use std::collections::BTreeMap;

use access::Permit;
use access::permission::ViewInterview;
use chrono::Months;
use fieldwork::{Interview, Paradata, TopicTime, UsualTimes, paradata};
use questionnaire::{Questionnaire, Text, Wave};
use store::{InterviewTimes, ReadsFieldwork};

use crate::{Error, Platform};

/// Interviews of so many months are looked at: what they took long ago says little of the next one.
const MONTHS: Months = Months::new(12);

/// What the interviews of one wave usually take.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WaveTimes {
    /// The wave.
    pub wave: Wave,
    /// The minutes they may take, as the questionnaire says.
    pub expected: u32,
    /// How many interviews there were.
    pub interviews: usize,
    /// Half of them took at most so many minutes.
    pub talked: u32,
    /// The same for each topic that enough of them reached: its title and the minutes.
    pub topics: Vec<(Text, u32)>,
}

/// What an interviewer's own call has taken so far.
pub async fn own_times(
    platform: &Platform,
    permit: &Permit<ViewInterview>,
    (interview, questionnaire): (&Interview, &Questionnaire),
) -> Result<Paradata, Error> {
    let times = platform.store.reader().interview_times(permit, (interview, platform.now())).await?;
    Ok(times.map(|times| of(&times, questionnaire)).unwrap_or_default())
}

/// What interviews usually take, wave by wave, over the whole panel and the last year, for the version of each that is in
/// use. A wave with too few interviews is left out.
pub async fn interview_times<P: ReadsFieldwork>(
    platform: &Platform,
    permit: &Permit<P>,
) -> Result<Vec<WaveTimes>, Error> {
    let since = platform.today().checked_sub_months(MONTHS).unwrap_or(platform.today());
    let interviews = platform.store.reader().panel_times(permit, (since, platform.now())).await?;
    let mut by_wave: BTreeMap<Wave, Vec<Paradata>> = BTreeMap::new();
    for times in &interviews {
        let id = times.questionnaire;
        let Some(asked) = platform.library.interview(id.wave, id.version) else { continue };
        // Interviews from before spans were kept say nothing of how long they took.
        if !times.spans.is_empty() {
            by_wave.entry(id.wave).or_default().push(of(times, asked));
        }
    }
    let wave = |(wave, interviews): (Wave, Vec<Paradata>)| {
        let live = platform.library.live(wave, platform.today())?;
        Some(named(live, (wave, paradata::usual(&interviews)?)))
    };
    Ok(by_wave.into_iter().filter_map(wave).collect())
}

/// The times under the titles that the version in use gives its topics.
fn named(live: &Questionnaire, (wave, usual): (Wave, UsualTimes)) -> WaveTimes {
    let title = |time: &TopicTime| {
        let topic = live.topics.iter().find(|topic| topic.name == time.topic)?;
        Some((topic.title.clone(), time.minutes))
    };
    WaveTimes {
        wave,
        expected: live.expected_minutes,
        interviews: usual.interviews,
        talked: usual.talked,
        topics: usual.topics.iter().filter_map(title).collect(),
    }
}

fn of(times: &InterviewTimes, questionnaire: &Questionnaire) -> Paradata {
    paradata::of(&times.spans, &times.saves, &paradata::topics_of(questionnaire))
}
