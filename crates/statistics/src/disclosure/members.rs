//! What each family is made of: its parts over some spans, by the part of the parent they refine.

use std::collections::{BTreeMap, BTreeSet};

use super::closing::{Closing, Frame, Member};
use super::kept::Kept;
use super::line::{BANDS, Block, Line, NOT_KNOWN, OPTIONS, REASONS, TEAMS, choice as choice_family, kind};
use crate::Polarity;

/// The name of the band that options of a direction are in.
pub(crate) const fn band(polarity: Polarity) -> &'static str {
    match polarity {
        Polarity::Favourable => "favourable",
        Polarity::Neutral => "neutral",
        Polarity::Unfavourable => "unfavourable",
        Polarity::None => "none",
    }
}

/// Whether a family is one of units.
pub(crate) fn is_of_units(family: &str) -> bool {
    family == TEAMS || family.starts_with(&kind(""))
}

/// The members of any family, of a family of units those named.
pub(crate) fn of(line: &Line, family: &str, named: &[String], kept: &Kept) -> Closing {
    match family {
        BANDS => bands(line, kept),
        OPTIONS => options(line, None, kept),
        REASONS => reasons(line, kept),
        _ if is_of_units(family) => units(family, &named.iter().cloned().collect(), kept),
        _ => {
            let place = line.options.iter().position(|(code, _)| choice_family(code) == family);
            let code = place.and_then(|place| line.options.get(place)).map_or("", |(code, _)| code);
            choice(place.unwrap_or(usize::MAX), code, kept)
        }
    }
}

/// Whether the rest beside favourable is of more than one direction.
pub(crate) fn has_bands(line: &Line) -> bool {
    let rest = line.options.iter().map(|(_, polarity)| band(*polarity));
    line.is_directed() && rest.collect::<BTreeSet<_>>().len() > 2
}

/// The bands, those beside favourable as parts of the rest. None where there is only one.
pub(crate) fn bands(line: &Line, kept: &Kept) -> Closing {
    let mut members: Vec<Member> = Vec::new();
    let options = line.options.iter().zip(&kept.options).filter(|_| has_bands(line));
    for ((_, polarity), people) in options {
        let name = band(*polarity);
        match members.iter_mut().find(|member| member.name == name) {
            Some(member) => member.counts.iter_mut().for_each(|count| *count += people),
            None => members.push(Member {
                name: name.to_owned(),
                counts: vec![*people],
                parent: usize::from(*polarity != Polarity::Favourable),
            }),
        }
    }
    Closing { members, frame: Frame::Of(kept.base()) }
}

/// The options, as parts of the bands as a block of them shows them; without one, of favourable and the rest.
pub(crate) fn options(line: &Line, bands: Option<&Block>, kept: &Kept) -> Closing {
    let parent = |polarity: Polarity| match bands {
        Some(block) => block.part_of(band(polarity)).map_or(0, |(place, _)| place),
        None => usize::from(line.is_directed() && polarity != Polarity::Favourable),
    };
    let options = line.options.iter().zip(&kept.options);
    let member = |((code, polarity), people): (&(String, Polarity), &u32)| Member {
        name: code.clone(),
        counts: vec![*people],
        parent: parent(*polarity),
    };
    Closing { members: options.map(member).collect(), frame: Frame::Of(kept.base()) }
}

/// One option of those that may be chosen together: those who chose it, and those who did not.
pub(crate) fn choice(place: usize, code: &str, kept: &Kept) -> Closing {
    let people = kept.options.get(place).copied().unwrap_or(0);
    let side = |name: &str, people| Member { name: name.to_owned(), counts: vec![people], parent: 0 };
    let base = kept.base();
    let members = vec![side(code, people), side("", base.saturating_sub(people))];
    Closing { members, frame: Frame::Of(base) }
}

/// The units of a family, each with the headline of its people. Units ever heard of are all there: one that is missing
/// would be known to have nobody. Whoever is in none of them is in the unit of those of whom it is not known, so that units
/// always make up the headline.
pub(crate) fn units(family: &str, units: &BTreeSet<String>, kept: &Kept) -> Closing {
    let nobody = || vec![0; kept.head.len()];
    let counted = kept.units.get(family);
    let people = |unit: &String| counted.and_then(|counted| counted.get(unit)).cloned();
    let mut members: BTreeMap<String, Vec<u32>> =
        units.iter().map(|unit| (unit.clone(), people(unit).unwrap_or_else(nobody))).collect();
    let unplaced = kept.unplaced(family);
    if unplaced.iter().any(|people| *people > 0) {
        super::kept::add(members.entry(NOT_KNOWN.to_owned()).or_insert_with(nobody), &unplaced);
    }
    let member = |(name, counts)| Member { name, counts, parent: 0 };
    Closing { members: members.into_iter().map(member).collect(), frame: Frame::Each }
}

/// The reasons for no answer, those whom the route left out among them.
pub(crate) fn reasons(line: &Line, kept: &Kept) -> Closing {
    let reasons = line.reasons.iter().zip(&kept.non_answers);
    let left_out = (super::figure::OFF_ROUTE, kept.off_route);
    let all = reasons.map(|(reason, people)| (reason.as_str(), *people)).chain([left_out]);
    let members = all.map(|(name, people)| Member { name: name.to_owned(), counts: vec![people], parent: 0 });
    Closing { members: members.collect(), frame: Frame::Of(kept.base()) }
}
