//! The page of an invented question, shown and withheld.

use access::Role;
use questionnaire::Language;

use super::view;
use crate::pages::dashboard::samples::{choice, edition};
use crate::samples::Sample;
use crate::{Frame, Section};

/// A question that rose, one that fell, one that is withheld.
pub(crate) fn samples(language: Language) -> Vec<Sample> {
    let sample = |concept: &str| {
        let frame = Frame::sample(language, Role::Analyst, Section::Dashboard);
        let view = view(frame, &choice(edition())?, concept)?;
        Some(Sample::of(format!("question/{concept}"), &view))
    };
    ["process.video", "effectiveness.kept_informed", "safety.needs"].into_iter().filter_map(sample).collect()
}
