//! The response of settled spans, told once.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::merging::merged;
use super::{Against, BiasFinding, QuarterReferrals, Referrals, Response};
use crate::{DisclosurePolicy, Month, Period};

/// Who agreed and who was interviewed in one wave, span by span.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ResponseBias {
    /// The slug of the wave.
    pub wave: String,
    /// The spans of whole quarters, oldest first. They never overlap and never change.
    pub spans: Vec<SpanResponse>,
    /// Settled quarters that wait for later ones.
    pub waiting: Option<Period>,
}

/// The response of everybody referred in one span.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SpanResponse {
    /// When they were referred.
    pub period: Period,
    /// Everybody.
    pub whole: Response,
    /// By team, in the order of their codes, those told together last. Empty where none may be told.
    pub teams: Vec<UnitResponse>,
    /// By equality group, one entry for each kind of which some may be told.
    pub groups: Vec<GroupResponse>,
}

/// The response of the people of a unit, or of several that are told together.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct UnitResponse {
    /// The codes of the units.
    pub units: Vec<String>,
    /// Their response.
    pub response: Response,
    /// It beside that of everybody else, where that may be told.
    pub against: Option<Against>,
}

/// The response by the groups of one kind.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct GroupResponse {
    /// The kind: the concept of the equality question.
    pub kind: String,
    /// The groups.
    pub groups: Vec<UnitResponse>,
}

/// The response of a wave from its settled quarters, by their first month. Spans that are published already stay as they
/// are, and quarters that lie in them are not read again. Give everything published as it was published last.
///
/// A quarter that is missing ends the reading: quarters after it wait until it is there.
pub fn response_bias(
    wave: &str,
    published: Option<&ResponseBias>,
    quarters: &BTreeMap<Month, QuarterReferrals>,
    policy: &DisclosurePolicy,
) -> ResponseBias {
    let policy = policy.floored();
    let mut spans = published.map(|published| published.spans.clone()).unwrap_or_default();
    let first = spans.last().map(|span| span.period.to.next()).or(quarters.keys().next().copied());
    let starts = std::iter::successors(first, |month| Some(last_month(*month).next()));
    let mut open: Option<(Period, QuarterReferrals)> = None;
    for (start, quarter) in starts.map_while(|start| Some((start, quarters.get(&start)?))) {
        let (from, so_far) =
            open.take().map_or((start, QuarterReferrals::default()), |(it, sum)| (it.from, sum));
        let (period, sum) = (Period { from, to: last_month(start) }, so_far.and(quarter));
        match span(period, &sum, &policy) {
            Some(span) => spans.push(span),
            None => open = Some((period, sum)),
        }
    }
    ResponseBias { wave: wave.to_owned(), spans, waiting: open.map(|(period, _)| period) }
}

/// The last month of the quarter that begins with a month.
fn last_month(first: Month) -> Month {
    first.next().next()
}

fn span(period: Period, sum: &QuarterReferrals, policy: &DisclosurePolicy) -> Option<SpanResponse> {
    if !sum.all.passes(policy) {
        return None;
    }
    let teams = sum.teams.iter().map(|(team, referrals)| (team.clone(), *referrals)).collect();
    let kinds: BTreeSet<&String> = sum.groups.keys().map(|(kind, _)| kind).collect();
    let groups = kinds.into_iter().map(|kind| {
        let of_kind = sum.groups.iter().filter(|((it, _), _)| it == kind);
        let groups = of_kind.map(|((_, group), referrals)| (group.clone(), *referrals)).collect();
        GroupResponse { kind: kind.clone(), groups: units(sum.all, groups, policy) }
    });
    Some(SpanResponse {
        period,
        whole: Response::of(sum.all.told(policy))?,
        teams: units(sum.all, teams, policy),
        groups: groups.filter(|kind| !kind.groups.is_empty()).collect(),
    })
}

/// The units of a cut. Nothing where they are not the whole: then what they leave out could be told from what they show.
fn units(whole: Referrals, units: Vec<(String, Referrals)>, policy: &DisclosurePolicy) -> Vec<UnitResponse> {
    if units.iter().map(|(_, referrals)| *referrals).sum::<Referrals>() != whole {
        return Vec::new();
    }
    let told = merged(units, policy).into_iter().filter_map(|(units, referrals)| {
        let against = Against::of(referrals, whole, policy);
        Some(UnitResponse { units, response: Response::of(referrals.told(policy))?, against })
    });
    told.collect()
}

impl ResponseBias {
    /// Everybody referred in all spans told so far: how much of all the figures speak for.
    pub fn whole(&self) -> Option<Response> {
        Response::of(self.spans.iter().map(|span| span.whole.parts()).sum())
    }

    /// Each span beside all the other spans.
    pub fn spans_beside_rest(&self, policy: &DisclosurePolicy) -> Vec<(Period, Option<Against>)> {
        let policy = &policy.floored();
        let all: Referrals = self.spans.iter().map(|span| span.whole.parts()).sum();
        let beside = |span: &SpanResponse| (span.period, Against::of(span.whole.parts(), all, policy));
        self.spans.iter().map(beside).collect()
    }

    /// Who is heard more or less often than the rest by more than chance: spans, then the teams and groups of each.
    pub fn findings(&self, policy: &DisclosurePolicy) -> Vec<BiasFinding> {
        let spans = self.spans_beside_rest(policy).into_iter();
        let spans = spans.filter_map(|(period, against)| Some(BiasFinding::of(&against?, period, None, &[])));
        let mut found: Vec<BiasFinding> = spans.flatten().collect();
        for span in &self.spans {
            let teams = span.teams.iter().map(|unit| (None, unit));
            let groups = span.groups.iter();
            let groups =
                groups.flat_map(|kind| kind.groups.iter().map(|unit| (Some(kind.kind.as_str()), unit)));
            for (kind, unit) in teams.chain(groups) {
                let against = unit.against.iter();
                found.extend(against.flat_map(|it| BiasFinding::of(it, span.period, kind, &unit.units)));
            }
        }
        found
    }
}
