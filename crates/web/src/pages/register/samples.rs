//! The register with risks and with none, one risk with a history, and every form before and after it was refused.

use access::Role;
use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};
use fieldwork::{FieldError, Id};
use improvement::{
    Hand, NewMeeting, NewProcessChange, ProcessChange, Register, RegisterFamily, RegisterMeeting,
    RegisterPolicy, RegisterRisk, RegisterVersion, RiskContent, ScalePoint, Score, Seat,
};
use questionnaire::{Language, Text};

use super::filters::Filters;
use super::{Around, changes, close, form, meeting, meetings, risk, view, write};
use crate::pages::fixtures::{at, id, today};
use crate::samples::Sample;
use crate::{Form, Frame, Section};

pub(crate) fn samples(language: Language) -> Vec<Sample> {
    let Some(policy) = policy() else { return Vec::new() };
    let around = Around {
        policy: &policy,
        forces: vec![("E23000099".to_owned(), "Eastmere".to_owned())],
        whole: true,
        today: today(),
    };
    let reviewed = register();
    let mut samples = pages(language, &reviewed, &around);
    samples.extend(forms(language, &reviewed, &around));
    samples
}

fn pages(language: Language, register: &Register, around: &Around<'_>) -> Vec<Sample> {
    let frame = |role| Frame::sample(language, role, Section::Risks);
    let (all, empty) = (Filters::default(), Register::default());
    let may = risk::May { revise: true, close: true, record: true };
    let mut samples = vec![
        Sample::of("register/some", &view(frame(Role::Coordinator), register, around, &all, true)),
        Sample::of("register/none", &view(frame(Role::Opcc), &empty, around, &all, false)),
        Sample::of("register/meetings", &meetings::view(frame(Role::Opcc), register, around, true)),
        Sample::of("register/no-meetings", &meetings::view(frame(Role::Analyst), &empty, around, false)),
        Sample::of("register/changes", &changes::view(frame(Role::Coordinator), register, true)),
        Sample::of("register/no-changes", &changes::view(frame(Role::Analyst), &empty, false)),
    ];
    samples.extend(register.risks.iter().map(|one| {
        let name = format!("register/risk-{}", one.number);
        Sample::of(name, &risk::view(frame(Role::Coordinator), (register, one), around, may))
    }));
    samples.extend(register.meetings.iter().map(|one| {
        let minutes = meeting::view(frame(Role::Coordinator), (register, one), around, true);
        Sample::of("register/meeting", &minutes)
    }));
    samples
}

fn forms(language: Language, register: &Register, around: &Around<'_>) -> Vec<Sample> {
    let frame = || Frame::sample(language, Role::Coordinator, Section::Risks);
    let wrong = |field, code| vec![FieldError { field, code }];
    let named = || Form::default().refused(wrong("cause", "register-names-phone"));
    let nobody = || Form::default().refused(wrong("seats", "meeting-no-commissioner"));
    let unknown = || Form::default().refused(wrong("risk", "change-risk-unknown"));
    let blank = Form::default;
    let mut samples = vec![
        Sample::of("register/new", &write::new(frame(), blank(), around)),
        Sample::of("register/new-refused", &write::new(frame(), named(), around)),
        Sample::of("register/meet", &meetings::form_view(frame(), blank(), register, around)),
        Sample::of("register/meet-refused", &meetings::form_view(frame(), nobody(), register, around)),
        Sample::of(
            "register/meet-nothing",
            &meetings::form_view(frame(), blank(), &Register::default(), around),
        ),
        Sample::of("register/change", &changes::form_view(frame(), blank(), register)),
        Sample::of("register/change-refused", &changes::form_view(frame(), unknown(), register)),
    ];
    samples.extend(register.risks.first().into_iter().flat_map(|one| {
        let changed = form::filled(one).refused(wrong("reason", write::OVERTAKEN));
        [
            Sample::of(
                "register/revise",
                &write::changed(frame(), form::filled(one), (register, one), around),
            ),
            Sample::of(
                "register/revise-changed",
                &write::overtaken(frame(), changed, (register, one), around),
            ),
            Sample::of("register/close", &close::view(frame(), blank(), one)),
        ]
    }));
    samples
}

/// An invented register: a risk that a meeting reviewed and changed, one that is overdue, and one that is closed.
fn register() -> Register {
    let (meeting, now) = (id(41), at(9, 0));
    let held = NewMeeting {
        held_on: today(),
        seats: vec![Seat::Coordinator, Seat::CommissionerLead],
        decisions: "The card is read out word for word.".to_owned(),
        next_on: today().checked_add_days(Days::new(91)),
    };
    let mut asked = opened(1, RegisterFamily::ReTraumatisation, today());
    add(&mut asked, |risk| risk.reviewed(meeting, today(), hand(now)).ok());
    add(&mut asked, |risk| {
        let after = Score { likelihood: 2, impact: 4 };
        let content = RiskContent { after, ..risk.latest.content.clone() };
        let said = (content, "The meeting decided it.".to_owned());
        risk.revised(2, said, Some(meeting), hand(now)).ok()
    });
    let late = opened(2, RegisterFamily::Safeguarding, at(9, 0).date_naive() - TimeDelta::days(10));
    let mut over = opened(3, RegisterFamily::Project, today());
    add(&mut over, |risk| risk.closed(1, "It cannot happen any more.".to_owned(), hand(now)).ok());
    let change = ProcessChange {
        id: id(51),
        risk: asked.id,
        number: 1,
        force: None,
        made: NewProcessChange {
            changed_on: today(),
            until_then: "Officers chose their own words.".to_owned(),
            from_then: "Officers read the card.".to_owned(),
        },
        hand: hand(now),
    };
    Register {
        risks: vec![asked, late, over],
        meetings: vec![RegisterMeeting { id: meeting, force: None, held, hand: hand(now) }],
        changes: vec![change],
    }
}

fn add(risk: &mut RegisterRisk, made: impl FnOnce(&RegisterRisk) -> Option<RegisterVersion>) {
    if let Some(version) = made(risk) {
        risk.earlier.push(std::mem::replace(&mut risk.latest, version));
    }
}

fn opened(number: u32, family: RegisterFamily, review_by: NaiveDate) -> RegisterRisk {
    let content = RiskContent {
        family,
        name: "People are asked in a way that troubles them".to_owned(),
        cause: "Officers explain the panel in words of their own.".to_owned(),
        event: "Somebody thinks that they have to take part.".to_owned(),
        consequence: "They are distressed, and stop trusting the panel.".to_owned(),
        controls: "One wording, printed on a card.".to_owned(),
        owner: Seat::ForceLiaison,
        before: Score { likelihood: 4, impact: 4 },
        after: Score { likelihood: 3, impact: 4 },
        review_by,
    };
    let opened = hand(at(9, 0) - TimeDelta::days(40));
    let latest = RegisterVersion::first(content, "It was seen in the pilot.".to_owned(), opened);
    RegisterRisk { id: id(number.into()), number, force: None, latest, earlier: Vec::new() }
}

fn hand(at: DateTime<Utc>) -> Hand {
    Hand { account: Id::from_uuid(uuid::Uuid::nil()), role: Role::Coordinator.slug().to_owned(), at }
}

/// Scales of five points and two bands.
fn policy() -> Option<RegisterPolicy> {
    let text = |en: &str, cy: &str| Text { en: en.to_owned(), cy: Some(cy.to_owned()) };
    let point = |score| ScalePoint {
        score,
        label: text("Possible", "Posibl"),
        meaning: text("It could happen in the next year.", "Gallai ddigwydd yn y flwyddyn nesaf."),
    };
    let band = |code: &str, from, mark, review_days| improvement::Band {
        code: code.to_owned(),
        from,
        mark,
        label: text("Medium", "Canolig"),
        asks: text("Look for better controls.", "Chwiliwch am fesurau rheoli gwell."),
        review_days,
    };
    let scale: Vec<ScalePoint> = (1..=5).map(point).collect();
    RegisterPolicy::new(scale.clone(), scale, vec![band("low", 1, '○', 182), band("high", 9, '■', 31)]).ok()
}
