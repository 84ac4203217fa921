//! The overview in each of its states, and recovery codes.

use access::Role;
use questionnaire::Language;

use super::{Browser, Passkey, Recovery, View};
use crate::samples::Sample;
use crate::{Frame, Section};

/// Nothing yet and compulsory, nothing yet, everything, and new recovery codes.
pub(crate) fn samples(language: Language) -> Vec<Sample> {
    let frame = || Frame { section: None, ..Frame::sample(language, Role::Analyst, Section::Dashboard) };
    let codes = ["ABCD-EFGH-IJKL-MNOP", "QRST-UVWX-YZ23-4567"].map(str::to_owned).to_vec();
    vec![
        Sample::of("security/must", &View { must: true, ..bare(Frame::bare(language)) }),
        Sample::of("security/bare", &bare(frame())),
        Sample::of("security/all", &all(frame())),
        Sample::of("security/recovery", &Recovery { frame: frame(), codes }),
    ]
}

fn bare(frame: Frame) -> View {
    View {
        must: false,
        email: "r.osei@example.org".to_owned(),
        organisation: None,
        codes_since: None,
        passkeys: Vec::new(),
        recovery: None,
        sessions: vec![browser(&frame, true)],
        others: false,
        frame,
    }
}

fn all(frame: Frame) -> View {
    let passkey = Passkey {
        id: "1".to_owned(),
        name: "Blue key".to_owned(),
        made: "5/10/2026".to_owned(),
        used: "6/10/2026".to_owned(),
    };
    View {
        organisation: Some("Eastmere Police".to_owned()),
        codes_since: Some("5/10/2026".to_owned()),
        passkeys: vec![passkey],
        recovery: Some(2),
        sessions: vec![browser(&frame, true), browser(&frame, false)],
        others: true,
        ..bare(frame)
    }
}

fn browser(frame: &Frame, this: bool) -> Browser {
    Browser {
        id: "0".repeat(64),
        name: "Firefox, Linux".to_owned(),
        began: "5/10/2026, 10am".to_owned(),
        seen: "5/10/2026, 11am".to_owned(),
        proof: frame.t("session-by-code"),
        this,
    }
}
