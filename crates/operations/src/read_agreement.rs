//! Read how far two coders agree.

use std::collections::BTreeSet;

use access::{Permit, permission::ViewAgreement};
use statistics::agreement::{FrameAgreement, TwoCodings, frame_agreement};
use store::CodedComment;
use verbatim::Quarter;
use verbatim::coding::CodingState;
use verbatim::frame::{CodeName, FrameId};

use crate::{Error, Platform};

/// How far coders agree who used one version of a frame on the comments of one quarter, and what is left to decide.
#[derive(Debug, Clone, PartialEq)]
pub struct AgreementRead {
    /// Which version.
    pub frame: FrameId,
    /// Which quarter; none for all of them together.
    pub quarter: Option<Quarter>,
    /// How far they agree, on each code of the frame and on all together.
    pub agreement: FrameAgreement,
}

/// What there is to look at: every comment that two people coded, and how far they agree.
#[derive(Debug, Clone, PartialEq)]
pub struct CodingStanding {
    /// All time first, then each quarter, for each version that was used.
    pub agreements: Vec<AgreementRead>,
    /// Comments about which two coders part and nobody has decided, those of the earliest month first.
    pub parted: Vec<CodedComment>,
    /// How many comments have codes that count.
    pub settled: usize,
}

/// The agreement of all comments that two people coded, by frame and quarter.
pub async fn read_agreement(
    platform: &Platform,
    permit: &Permit<ViewAgreement>,
) -> Result<CodingStanding, Error> {
    let coded = platform.store.reader().coded_comments(permit).await?;
    let frames: BTreeSet<&FrameId> = coded.iter().map(|it| &it.coded.first.frame).collect();
    let mut agreements = Vec::new();
    for frame in frames {
        let with: Vec<&CodedComment> = coded.iter().filter(|it| it.coded.first.frame == *frame).collect();
        let quarters: BTreeSet<Quarter> = with.iter().map(|it| Quarter::of(it.comment.month)).collect();
        let periods = std::iter::once(None).chain(quarters.into_iter().map(Some));
        agreements.extend(periods.map(|quarter| read(platform, frame, quarter, &with)));
    }
    let settled = coded.iter().filter(|it| it.coded.settled().is_some()).count();
    let undecided = |it: &CodedComment| matches!(it.coded.state(), CodingState::Parted(_));
    Ok(CodingStanding { agreements, settled, parted: coded.into_iter().filter(undecided).collect() })
}

fn read(
    platform: &Platform,
    frame: &FrameId,
    quarter: Option<Quarter>,
    coded: &[&CodedComment],
) -> AgreementRead {
    let within = coded.iter().filter(|it| quarter.is_none_or(|it_is| Quarter::of(it.comment.month) == it_is));
    let texts = |codes: &BTreeSet<CodeName>| codes.iter().map(CodeName::to_string).collect();
    let two = |it: &&CodedComment| TwoCodings {
        first: texts(&it.coded.first.codes),
        second: texts(&it.coded.second.codes),
    };
    let codings: Vec<TwoCodings> = within.map(two).collect();
    let codes: Vec<String> = platform
        .frames
        .get(frame)
        .into_iter()
        .flat_map(|frame| &frame.codes)
        .map(|code| code.name.to_string())
        .collect();
    AgreementRead { frame: frame.clone(), quarter, agreement: frame_agreement(&codes, &codings) }
}
