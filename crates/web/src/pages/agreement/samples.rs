//! What the samples of the pages about coding are made from: an invented comment, two who part over it, and how far they agree.

use access::Role;
use fieldwork::ForceCode;
use operations::{AgreementRead, CodingStanding};
use questionnaire::{Language, QuestionName, QuestionnaireId, Theme, Wave};
use statistics::Month;
use statistics::agreement::{TwoCodings, frame_agreement};
use store::{CodedComment, CommentRow};
use verbatim::coding::{Coded, Coding};
use verbatim::frame::{CodeName, FrameId};
use verbatim::{CommentState, Quarter, Reading};

use super::{Labels, view};
use crate::pages::coded::{invented, label};
use crate::pages::fixtures::{at, id, reference};
use crate::samples::Sample;
use crate::{Frame, Section};

/// An invented comment as a list has it.
pub(crate) fn invented_row() -> Option<CommentRow> {
    Some(CommentRow {
        id: id(90),
        force: ForceCode::parse("E23000099").ok()?,
        reference: reference(),
        questionnaire: QuestionnaireId { wave: Wave::SixWeek, version: 1 },
        question: QuestionName::parse("listened").ok()?,
        theme: Theme::Respect,
        month: Month::new(2026, 9)?,
        language: Language::English,
        state: CommentState::Released { first: None, by: Reading { by: id(8), at: at(15, 5) } },
    })
}

/// The same, coded by two who part.
pub(crate) fn invented_coded() -> Option<CodedComment> {
    let coding = |coder, codes: &[&str]| {
        let codes: Option<_> = codes.iter().map(|code| CodeName::parse(code).ok()).collect();
        Some(Coding { coder: id(coder), frame: FrameId::parse("words@1")?, codes: codes?, at: at(15, 5) })
    };
    Some(CodedComment {
        comment: invented_row()?,
        coded: Coded {
            first: coding(8, &["listened", "delay"])?,
            second: coding(9, &["listened", "reached"])?,
            reconciliation: None,
        },
        names: ["Jo Marsh".to_owned(), "R. Osei".to_owned()],
        decided_by: None,
    })
}

pub(crate) fn samples(language: Language) -> Vec<Sample> {
    let sample = |name: &str, standing: Option<CodingStanding>| {
        let frame = Frame::sample(language, Role::Coordinator, Section::Coding);
        let used = invented()?.frame;
        let said: Labels<'_> = Box::new(move |language, _, name| {
            CodeName::parse(name).map_or_else(|_| name.to_owned(), |name| label(language, &used, &name))
        });
        Some(Sample::of(name, &view(frame, &standing?, said)))
    };
    let none = CodingStanding { agreements: Vec::new(), parted: Vec::new(), settled: 0 };
    let samples = [sample("agreement/none", Some(none)), sample("agreement/some", invented_standing())];
    samples.into_iter().flatten().collect()
}

fn invented_standing() -> Option<CodingStanding> {
    let two = |first: &[&str], second: &[&str]| {
        let set = |codes: &[&str]| codes.iter().map(|code| (*code).to_owned()).collect();
        TwoCodings { first: set(first), second: set(second) }
    };
    let coded = [
        two(&["listened"], &["listened"]),
        two(&["listened", "delay"], &["listened", "reached"]),
        two(&["delay"], &["delay"]),
        two(&[], &[]),
        two(&["kind"], &[]),
    ];
    let codes = ["listened", "delay", "reached", "kind", "believed"].map(str::to_owned);
    let of = |quarter| {
        let agreement = frame_agreement(&codes, &coded);
        Some(AgreementRead { frame: FrameId::parse("words@1")?, quarter, agreement })
    };
    let quarter = Quarter::of(Month::new(2026, 9)?);
    let agreements = [of(None), of(Some(quarter))].into_iter().flatten().collect();
    Some(CodingStanding { agreements, parted: vec![invented_coded()?], settled: 4 })
}
