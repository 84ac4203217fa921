//! The page of an invented force: with three spans, and before anything may be told.

use std::collections::BTreeMap;

use access::Role;
use questionnaire::{Language, Wave};
use statistics::response_bias::{QuarterReferrals, Referrals, ResponseBias, response_bias};
use statistics::{DisclosurePolicy, Month};

use super::names::Names;
use super::view::{Around, view};
use crate::pages::fixtures::figures::force;
use crate::pages::of_force::{ForceItems, OfForce};
use crate::samples::Sample;
use crate::{Frame, Section};

/// Some, and none.
pub(crate) fn samples(language: Language) -> Vec<Sample> {
    let some = |name, wave, bias: &ResponseBias| {
        let frame = Frame::sample(language, Role::Coordinator, Section::Reports);
        let force = force()?;
        let around = Around {
            items: ForceItems::of(&frame, [&force].into_iter()),
            names: Names::without_groups(&frame),
            policy: DisclosurePolicy::default(),
            chosen: OfForce { force, wave },
        };
        Some(Sample::of(name, &view(frame, bias, around)))
    };
    let told = some("response-bias/some", Wave::CaseClosure, &invented());
    let nothing = ResponseBias { wave: "six-week".to_owned(), spans: Vec::new(), waiting: None };
    told.into_iter().chain(some("response-bias/none", Wave::SixWeek, &nothing)).collect()
}

/// Three quarters that can be told and one that waits; one team is heard less often than the others.
fn invented() -> ResponseBias {
    let starts = std::iter::successors(Month::new(2025, 7), |month| Some(month.next().next().next()));
    let quarters = [(20, 12), (24, 15), (22, 10), (3, 1)].map(|(high, low)| quarter(high, low));
    let quarters: BTreeMap<Month, QuarterReferrals> = starts.zip(quarters).collect();
    response_bias(Wave::CaseClosure.slug(), None, &quarters, &DisclosurePolicy::default())
}

fn quarter(high: u32, low: u32) -> QuarterReferrals {
    let part = |without_agreement, not_interviewed, interviewed| Referrals {
        without_agreement,
        not_interviewed,
        interviewed,
    };
    let (east, west) = (part(low, high, low), part(high, low, high * 2));
    let teams = [("Invented East", east), ("Invented West", west)];
    let groups = [("18_24", west), ("not_known", east)];
    QuarterReferrals {
        all: [east, west].into_iter().sum(),
        teams: teams.map(|(team, parts)| (team.to_owned(), parts)).into(),
        groups: groups.map(|(group, parts)| (("equality.age".to_owned(), group.to_owned()), parts)).into(),
    }
}
