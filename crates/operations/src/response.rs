//! A force's response in a wave: what was told of it, and what its fieldwork allows to be told now.

use std::collections::BTreeMap;

use access::Permit;
use fieldwork::{ForceCode, Id, Participant};
use questionnaire::Wave;
use statistics::response_bias::{ResponseBias, SpanResponse, response_bias};
use statistics::{Month, Period};
use store::{Cohort, CountsAsks, CountsMonths, ReadsFieldwork, ReadsTold, TrackRow, Tx};
use tabulation::{Fieldwork, Referral, settled_quarters};
use tokio::task::spawn_blocking;

use crate::error::of_figures;
use crate::responses::routed;
use crate::{Error, Platform, Problem};

/// What may be told of a force's response, and how much of it was told before.
pub(crate) struct Reading<'a> {
    wave: Wave,
    force: &'a ForceCode,
    pub(crate) bias: ResponseBias,
    told: usize,
}

impl Reading<'_> {
    /// The wave.
    pub(crate) const fn wave(&self) -> Wave {
        self.wave
    }

    /// Whose people.
    pub(crate) const fn force(&self) -> &ForceCode {
        self.force
    }

    /// The spans that nobody was told of yet.
    pub(crate) fn fresh(&self) -> &[SpanResponse] {
        self.bias.spans.get(self.told..).unwrap_or_default()
    }

    /// What it is about, for the audit.
    pub(crate) fn subject(&self) -> String {
        let told = self.bias.spans.last().map(|span| format!(" to {}", span.period.to)).unwrap_or_default();
        format!("{} {}{told}", self.force, self.wave.slug())
    }
}

/// Reads what was told, and what there is to tell besides.
pub(crate) async fn reading<'a, P: ReadsFieldwork + CountsAsks + CountsMonths + ReadsTold>(
    platform: &Platform,
    permit: &Permit<P>,
    wave: Wave,
    force: &'a ForceCode,
) -> Result<Reading<'a>, Error> {
    if platform.forces.get(force).is_none() {
        return Err(Problem::NoSuchForce { code: force.to_string() }.into());
    }
    let spans = platform.store.reader().response_spans(permit, wave, force).await?;
    let told = spans.len();
    let before = ResponseBias { wave: wave.slug().to_owned(), spans, waiting: None };
    let mut known = known(platform, permit, wave, force).await?;
    let (bias, known_again) = made(platform, before.clone(), known).await?;
    known = known_again;
    let reading = Reading { wave, force, bias, told };
    // What people said of themselves is read only where it is about to be told.
    let Some(asked) = asked(&known).filter(|_| wave == Wave::CaseClosure && !reading.fresh().is_empty())
    else {
        return Ok(reading);
    };
    known.said = said(platform, permit, force, asked).await?;
    let (bias, _) = made(platform, before, known).await?;
    Ok(Reading { bias, ..reading })
}

/// Keeps what is told for the first time. False where something else was told meanwhile: then nothing is kept.
pub(crate) async fn keep(tx: &Tx, reading: &Reading<'_>) -> Result<bool, Error> {
    if tx.response_spans(reading.wave, reading.force).await?.len() != reading.told {
        return Ok(false);
    }
    for span in reading.fresh() {
        if !tx.keep_response_span(reading.wave, reading.force, span).await? {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Counted away from the threads that save answers.
async fn made(
    platform: &Platform,
    before: ResponseBias,
    known: Fieldwork,
) -> Result<(ResponseBias, Fieldwork), Error> {
    let (policy, this_month) = (platform.disclosure, Month::of(platform.today()));
    let counted = spawn_blocking(move || {
        let quarters = settled_quarters(&known, this_month)?;
        Ok((response_bias(&before.wave, Some(&before), &quarters, &policy), known))
    });
    counted.await?.map_err(of_figures)
}

/// Everybody who was asked, as they stand today.
async fn known<P: ReadsFieldwork + CountsAsks>(
    platform: &Platform,
    permit: &Permit<P>,
    wave: Wave,
    force: &ForceCode,
) -> Result<Fieldwork, Error> {
    let cohort = Cohort { force: Some(force.clone()), ..Cohort::default() };
    let reader = platform.store.reader();
    let people = reader.tracks(permit, &cohort).await?;
    let asks = reader.asks(permit).await?;
    let rules = platform.rules_for(force);
    let passage = |row: &TrackRow| row.track().passage(wave, &platform.dispositions, &rules);
    Ok(Fieldwork {
        referrals: people.iter().map(referral).collect(),
        passages: people.iter().map(|row| (row.participant.id, passage(row))).collect(),
        asks: asks.into_iter().filter(|ask| ask.force == *force).collect(),
        said: Vec::new(),
    })
}

fn referral(row: &TrackRow) -> Referral {
    Referral {
        person: row.participant.id,
        asked_in: Month::of(row.participant.agreed_on),
        team: row.participant.team.clone(),
    }
}

/// The month in which the first of them was asked.
fn asked(known: &Fieldwork) -> Option<Month> {
    known.referrals.iter().map(|referral| referral.asked_in).min()
}

type Said = Vec<(Id<Participant>, BTreeMap<String, String>)>;

/// What people said of themselves six weeks after they reported: of those asked again at closure it is known whether or not
/// they were interviewed then. Whoever withdrew has said nothing any more.
async fn said<P: CountsMonths>(
    platform: &Platform,
    permit: &Permit<P>,
    force: &ForceCode,
    since: Month,
) -> Result<Said, Error> {
    let mut said = Said::new();
    let until = Month::of(platform.today());
    for month in (Period { from: since, to: until }).months() {
        let take = async |response: store::Response| {
            if response.record.wave == Wave::SixWeek {
                let person = response.participant.id;
                said.push((person, routed(platform, response)?.groups));
            }
            Ok::<(), Error>(())
        };
        platform.store.reader().each_response(permit, (force, month), take).await?;
    }
    Ok(said)
}
