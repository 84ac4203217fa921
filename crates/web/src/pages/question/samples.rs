//! The page of an invented question: shown, withheld, and on either side of a break.

use access::Role;
use questionnaire::Language;
use statistics::Edition;

use super::view;
use crate::pages::dashboard::lens::{Lens, Window};
use crate::pages::dashboard::samples::choice;
use crate::pages::fixtures::figures::edition;
use crate::samples::Sample;
use crate::{Frame, Section};

/// A question that rose, one that fell, one that is withheld; one that took the place of another, and that other.
pub(crate) fn samples(language: Language) -> Vec<Sample> {
    let sample = |(name, edition, concept): (&str, Option<Edition>, &str)| {
        let frame = Frame::sample(language, Role::Analyst, Section::Dashboard);
        let view = view(frame, &choice(Some(edition?))?, concept)?;
        Some(Sample::of(format!("question/{name}"), &view))
    };
    let plain = ["process.video", "effectiveness.kept_informed", "safety.needs"];
    let plain = plain.map(|concept| (concept, edition(), concept));
    let either_side = [("begun", "process.video"), ("ended", "safety.needs")];
    let either_side = either_side.map(|(name, concept)| (name, broken(), concept));
    plain.into_iter().chain(either_side).filter_map(sample).chain(lensed(language)).collect()
}

/// A question as one team's, and over windows that overlap.
fn lensed(language: Language) -> Vec<Sample> {
    let sample = |name: &str, lens: Lens| {
        let frame = Frame::sample(language, Role::Analyst, Section::Dashboard);
        let mut choice = choice(Some(edition()?))?;
        choice.query.lens = lens;
        Some(Sample::of(format!("question/{name}"), &view(frame, &choice, "process.video")?))
    };
    let team = Lens { team: Some("north".to_owned()), ..Lens::default() };
    let rolling = Lens { window: Window::Rolling12, ..Lens::default() };
    [sample("team", team), sample("rolling", rolling)].into_iter().flatten().collect()
}

/// One question in place of another.
fn broken() -> Option<Edition> {
    let mut edition = edition()?;
    let all = edition.waves.iter_mut().flat_map(|wave| &mut wave.series);
    all.filter(|series| series.concept == "process.video").for_each(|series| {
        series.after = Some("safety.needs".to_owned());
    });
    Some(edition)
}
