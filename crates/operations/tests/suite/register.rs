//! The risk register: every change kept with who made it, nothing taken that is about a person, reviewed with the
//! commissioner's office, and in the governance pack as it stood when the month ended.

use access::permission::{
    AddRegisterRisk, CloseRegisterRisk, DownloadRegister, RecordProcessChange, RecordRegisterMeeting,
    ReviseRegisterRisk, ViewDashboard, ViewRegister,
};
use access::{AccountRecord, Role};
use fieldwork::{ForceCode, Id, RawDate};
use improvement::{
    RawMeeting, RawProcessChange, RawRisk, Register, RegisterMeeting, RegisterRisk, Score, VersionKind,
};
use operations::{
    Block, Error, RegisterFormat, Report, ReportKind, RiskRevision, add_register_risk, close_register_risk,
    download_register, record_process_change, record_register_meeting, register_report, revise_register_risk,
};
use questionnaire::Language;
use statistics::Month;
use testing::{Backend, EASTMERE, GLANMOR, Panel, moment, permit};

use crate::{code, fields};

fn pair(likelihood: u32, impact: u32) -> [String; 2] {
    [likelihood.to_string(), impact.to_string()]
}

fn raw(after: [String; 2]) -> RawRisk {
    let words = |text: &str| text.to_owned();
    RawRisk {
        family: words("re-traumatisation"),
        name: words("People are asked in a way that troubles them"),
        cause: words("Officers explain the panel in words of their own."),
        event: words("Somebody thinks that they have to take part."),
        consequence: words("They are distressed."),
        controls: words("One wording, printed on a card."),
        owner: words("force-liaison"),
        before: pair(4, 4),
        after,
        review_by: RawDate::default(),
        reason: words("It was seen in the pilot."),
    }
}

async fn add(panel: &Panel, force: &str) -> u32 {
    let permit = permit::<AddRegisterRisk>(&panel.staff.coordinator);
    add_register_risk(&panel.platform, &permit, force, &raw(pair(3, 4))).await.unwrap()
}

async fn register(panel: &Panel, account: &AccountRecord) -> Register {
    panel.platform.store.reader().register(&permit::<ViewRegister>(account)).await.unwrap()
}

async fn risk(panel: &Panel, number: u32) -> RegisterRisk {
    register(panel, &panel.staff.coordinator).await.risk(number).unwrap().clone()
}

async fn revise(panel: &Panel, number: u32, revision: &RiskRevision) -> Result<(), Error> {
    let permit = permit::<ReviseRegisterRisk>(&panel.staff.coordinator);
    revise_register_risk(&panel.platform, &permit, number, revision).await
}

fn revision(seen: u32, after: [String; 2]) -> RiskRevision {
    RiskRevision { seen, meeting: String::new(), risk: raw(after) }
}

fn held(risks: &[u32]) -> RawMeeting {
    RawMeeting {
        held_on: RawDate::iso("2026-10-05"),
        seats: vec!["coordinator".to_owned(), "commissioner-lead".to_owned()],
        risks: risks.iter().map(u32::to_string).collect(),
        decisions: "The card is read out word for word.".to_owned(),
        next_on: RawDate::iso("2027-01-05"),
    }
}

async fn meet(
    panel: &Panel,
    account: &AccountRecord,
    force: &str,
    risks: &[u32],
) -> Result<Id<RegisterMeeting>, Error> {
    let permit = permit::<RecordRegisterMeeting>(account);
    record_register_meeting(&panel.platform, &permit, force, &held(risks)).await
}

async fn panel() -> Panel {
    Panel::at(moment("2026-10-05T10:00")).await
}

#[tokio::test]
async fn a_risk_is_kept_with_everything_it_ever_said() {
    let panel = panel().await;
    assert_eq!((add(&panel, "").await, add(&panel, EASTMERE).await), (1, 2));
    panel.set_clock("2026-10-06T10:00");
    revise(&panel, 1, &revision(1, pair(2, 2))).await.unwrap();
    let kept = risk(&panel, 1).await;
    assert_eq!(kept.latest.content.after, Score { likelihood: 2, impact: 2 });
    assert_eq!(kept.earlier[0].content.after, Score { likelihood: 3, impact: 4 });
    assert_eq!((kept.latest.kind, kept.latest.revision), (VersionKind::Revised, 2));
    assert_eq!(kept.latest.hand.role, Role::Coordinator.slug());
    assert_eq!(kept.latest.hand.account, panel.staff.coordinator.id);
    assert_eq!(kept.latest.hand.at, moment("2026-10-06T10:00"));
    let close = permit::<CloseRegisterRisk>(&panel.staff.administrator);
    close_register_risk(&panel.platform, &close, 1, 2, "It cannot happen any more.").await.unwrap();
    let kept = risk(&panel, 1).await;
    assert_eq!((kept.is_open(), kept.versions().count()), (false, 3));
    assert_eq!(kept.latest.hand.role, Role::Administrator.slug());
    assert_eq!(code(revise(&panel, 1, &revision(3, pair(1, 1))).await), "register-closed");
    for (action, times) in [("add_register_risk", 2), ("revise_register_risk", 1), ("close_register_risk", 1)]
    {
        assert_eq!(panel.audited(action).await, times, "{action}");
    }
}

#[tokio::test]
async fn what_looks_like_a_person_is_refused_and_nothing_is_kept() {
    let panel = panel().await;
    let permit = permit::<AddRegisterRisk>(&panel.staff.coordinator);
    let about = RawRisk { cause: "VF-2041 was rung on 07700 900123".to_owned(), ..raw(pair(3, 4)) };
    let refused = add_register_risk(&panel.platform, &permit, "", &about).await;
    assert_eq!(fields(refused), [("cause", "register-names-phone")]);
    let elsewhere = add_register_risk(&panel.platform, &permit, "E99999999", &raw(pair(3, 4))).await;
    assert_eq!(fields(elsewhere), [("force", "register-force-unknown")]);
    assert!(register(&panel, &panel.staff.coordinator).await.risks.is_empty());
    assert_eq!(panel.audited("add_register_risk").await, 0);
}

/// Two people open the form; one saves. The other is told, and overwrites nothing: at once, and after one another.
async fn two_people_change_one_risk(backend: Backend) {
    let panel = Panel::on(backend).await;
    add(&panel, "").await;
    let (first, second) = (revision(1, pair(2, 2)), revision(1, pair(1, 1)));
    let (one, other) = tokio::join!(revise(&panel, 1, &first), revise(&panel, 1, &second));
    let refused = match (one, other) {
        (Ok(()), refused @ Err(_)) | (refused @ Err(_), Ok(())) => refused,
        both => panic!("exactly one goes through: {both:?}"),
    };
    assert_eq!(code(refused), "register-changed");
    assert_eq!(risk(&panel, 1).await.versions().count(), 2);
    assert_eq!(code(revise(&panel, 1, &first).await), "register-changed");
    let close = permit::<CloseRegisterRisk>(&panel.staff.coordinator);
    let late = close_register_risk(&panel.platform, &close, 1, 1, "Over").await;
    assert_eq!(code(late), "register-changed");
}

#[tokio::test]
async fn of_two_people_who_change_one_risk_the_second_is_told() {
    for backend in Backend::BOTH {
        two_people_change_one_risk(backend).await;
    }
}

#[tokio::test]
async fn risks_added_at_once_have_numbers_of_their_own() {
    let panel = panel().await;
    let added = numbers_at_once(&panel).await;
    assert_eq!(added, [1, 2, 3, 4]);
}

async fn numbers_at_once(panel: &Panel) -> Vec<u32> {
    let (one, two, three, four) =
        tokio::join!(add(panel, ""), add(panel, ""), add(panel, EASTMERE), add(panel, GLANMOR));
    let mut numbers = vec![one, two, three, four];
    numbers.sort_unstable();
    numbers
}

#[tokio::test]
async fn a_meeting_reviews_risks_and_a_decision_changes_a_score() {
    let panel = panel().await;
    let staff = &panel.staff;
    add(&panel, "").await;
    panel.set_clock("2026-11-20T10:00");
    assert!(risk(&panel, 1).await.is_overdue(panel.today()), "a high score is looked at within a month");
    let form = RawMeeting { held_on: RawDate::iso("2026-11-19"), ..held(&[1]) };
    let record = permit::<RecordRegisterMeeting>(&staff.coordinator);
    let meeting = record_register_meeting(&panel.platform, &record, "", &form).await.unwrap();
    let reviewed = risk(&panel, 1).await;
    assert_eq!((reviewed.latest.kind, reviewed.latest.meeting), (VersionKind::Reviewed, Some(meeting)));
    assert_eq!(reviewed.latest.content.review_by.to_string(), "2026-12-20");
    assert!(!reviewed.is_overdue(panel.today()));
    let decided = RiskRevision { meeting: meeting.to_string(), ..revision(2, pair(1, 4)) };
    revise(&panel, 1, &decided).await.unwrap();
    assert_eq!(risk(&panel, 1).await.latest.meeting, Some(meeting));
    let unknown = RiskRevision { meeting: "none such".to_owned(), ..revision(3, pair(1, 1)) };
    assert_eq!(fields(revise(&panel, 1, &unknown).await), [("meeting", "register-meeting-unknown")]);
    let register = register(&panel, &staff.opcc).await;
    assert_eq!(register.looked_at(&register.meetings[0]).count(), 1);
    assert_eq!(panel.audited("record_register_meeting").await, 1);
}

#[tokio::test]
async fn changing_an_overdue_risk_is_not_reviewing_it() {
    let panel = panel().await;
    add(&panel, "").await;
    panel.set_clock("2026-11-20T10:00");
    let until = risk(&panel, 1).await.latest.content.review_by;
    assert_eq!(
        fields(revise(&panel, 1, &revision(1, pair(3, 4))).await),
        [("name", "register-nothing-changed")]
    );
    let controls = RawRisk { controls: "Two wordings.".to_owned(), ..raw(pair(3, 4)) };
    let words = RiskRevision { risk: controls, ..revision(1, pair(3, 4)) };
    revise(&panel, 1, &words).await.unwrap();
    let changed = risk(&panel, 1).await;
    assert_eq!(changed.latest.content.review_by, until);
    assert!(changed.is_overdue(panel.today()), "a change of words is no review");
    let named = RawRisk { review_by: RawDate::iso("2026-12-01"), ..words.risk };
    revise(&panel, 1, &RiskRevision { seen: 2, risk: named, ..revision(2, pair(3, 4)) }).await.unwrap();
    assert_eq!(risk(&panel, 1).await.latest.content.review_by.to_string(), "2026-12-01");
}

#[tokio::test]
async fn a_risk_that_grows_is_looked_at_as_soon_as_its_new_band_asks() {
    let panel = panel().await;
    let permit = permit::<AddRegisterRisk>(&panel.staff.coordinator);
    add_register_risk(&panel.platform, &permit, "", &raw(pair(1, 1))).await.unwrap();
    let before = risk(&panel, 1).await.latest.content.review_by;
    revise(&panel, 1, &revision(1, pair(4, 4))).await.unwrap();
    assert!(risk(&panel, 1).await.latest.content.review_by < before);
}

#[tokio::test]
async fn minutes_typed_in_late_bring_no_review_back() {
    let panel = panel().await;
    add(&panel, "").await;
    panel.set_clock("2026-11-20T10:00");
    let record = permit::<RecordRegisterMeeting>(&panel.staff.coordinator);
    for held_on in ["2026-11-19", "2026-10-06"] {
        let form = RawMeeting { held_on: RawDate::iso(held_on), ..held(&[1]) };
        record_register_meeting(&panel.platform, &record, "", &form).await.unwrap();
        assert_eq!(risk(&panel, 1).await.latest.content.review_by.to_string(), "2026-12-20", "{held_on}");
    }
}

#[tokio::test]
async fn a_meeting_with_a_risk_that_is_not_its_own_keeps_nothing() {
    let panel = panel().await;
    let staff = &panel.staff;
    let (whole, eastmere, glanmor) =
        (add(&panel, "").await, add(&panel, EASTMERE).await, add(&panel, GLANMOR).await);
    let unknown = [("risks", "meeting-risk-unknown")];
    for risks in [vec![eastmere, glanmor], vec![eastmere, whole], vec![99]] {
        assert_eq!(fields(meet(&panel, &staff.opcc, "", &risks).await), unknown, "{risks:?}");
    }
    assert_eq!(fields(meet(&panel, &staff.coordinator, EASTMERE, &[glanmor]).await), unknown);
    assert!(register(&panel, &staff.coordinator).await.meetings.is_empty());
    assert_eq!(risk(&panel, eastmere).await.versions().count(), 1);
    // Of its own force alone, whatever the form says.
    meet(&panel, &staff.opcc, GLANMOR, &[eastmere]).await.unwrap();
    let kept = register(&panel, &staff.opcc).await;
    assert_eq!(kept.meetings[0].force, Some(ForceCode::parse(EASTMERE).unwrap()));
    assert_eq!(kept.meetings[0].hand.role, Role::Opcc.slug());
    // What a meeting about the whole panel decided is read by every force.
    assert_eq!(fields(meet(&panel, &staff.coordinator, "", &[whole, glanmor]).await), unknown);
    for (about, own) in [("", whole), (EASTMERE, eastmere), (GLANMOR, glanmor)] {
        meet(&panel, &staff.coordinator, about, &[own]).await.unwrap();
    }
}

#[tokio::test]
async fn a_force_reads_its_own_risks_and_the_whole_panels() {
    let panel = panel().await;
    let (whole, eastmere, glanmor) =
        (add(&panel, "").await, add(&panel, EASTMERE).await, add(&panel, GLANMOR).await);
    let record = permit::<RecordProcessChange>(&panel.staff.coordinator);
    for number in [eastmere, glanmor] {
        let change = RawProcessChange {
            risk: number.to_string(),
            changed_on: RawDate::iso("2026-10-01"),
            until_then: "Officers chose their own words.".to_owned(),
            from_then: "Officers read the card.".to_owned(),
        };
        record_process_change(&panel.platform, &record, &change).await.unwrap();
    }
    meet(&panel, &panel.staff.coordinator, GLANMOR, &[glanmor]).await.unwrap();
    for account in [&panel.staff.analyst, &panel.staff.opcc] {
        let own = register(&panel, account).await;
        let numbers: Vec<u32> = own.risks.iter().map(|risk| risk.number).collect();
        assert_eq!(numbers, [whole, eastmere]);
        assert_eq!((own.meetings.len(), own.changes.len(), own.changes[0].number), (0, 1, eastmere));
    }
    let all = register(&panel, &panel.staff.administrator).await;
    assert_eq!((all.risks.len(), all.meetings.len(), all.changes.len()), (3, 1, 2));
    let unknown = RawProcessChange { risk: "99".to_owned(), ..RawProcessChange::default() };
    assert!(record_process_change(&panel.platform, &record, &unknown).await.is_err());
}

#[tokio::test]
async fn the_governance_pack_has_the_register_as_it_stood_when_the_month_ended() {
    let panel = panel().await;
    let (_, eastmere, _) = (add(&panel, "").await, add(&panel, EASTMERE).await, add(&panel, GLANMOR).await);
    panel.set_clock("2026-10-20T10:00");
    let form = RawMeeting { held_on: RawDate::iso("2026-10-20"), ..held(&[eastmere]) };
    let record = permit::<RecordRegisterMeeting>(&panel.staff.coordinator);
    record_register_meeting(&panel.platform, &record, EASTMERE, &form).await.unwrap();
    panel.set_clock("2026-10-31T23:59");
    revise(&panel, eastmere, &revision(2, pair(2, 4))).await.unwrap();
    let october = pack(&panel, ReportKind::Governance, "2026-10").await;
    let said = format!("{october:?}");
    for words in ["Risk 2", "score 12 before, 8 now", "20 October 2026", "read out word for word"] {
        assert!(said.contains(words), "{words} in {said}");
    }
    assert!(said.contains("Risk 1") && !said.contains("Risk 3"), "a force has no other force's: {said}");
    panel.set_clock("2026-11-01T00:00");
    revise(&panel, eastmere, &revision(3, pair(1, 1))).await.unwrap();
    assert_eq!(pack(&panel, ReportKind::Governance, "2026-10").await, october, "the same for ever");
    assert_ne!(pack(&panel, ReportKind::Governance, "2026-11").await, october);
    assert!(pack(&panel, ReportKind::Governance, "2026-09").await.len() < october.len());
    assert_eq!(pack(&panel, ReportKind::Monthly, "2026-10").await, method());
}

fn method() -> Vec<Block> {
    vec![Block::Heading { level: 2, words: "How to read it".to_owned() }]
}

async fn pack(panel: &Panel, kind: ReportKind, month: &str) -> Vec<Block> {
    let report = Report {
        title: "A report".to_owned(),
        selection: String::new(),
        language: Language::English,
        blocks: method(),
    };
    let of = (&ForceCode::parse(EASTMERE).unwrap(), Month::parse(month).unwrap());
    let permit = permit::<ViewDashboard>(&panel.staff.publisher);
    let with = (kind, report, Language::English);
    let blocks = register_report(&panel.platform, &permit, of, with).await.unwrap().blocks;
    assert_eq!(blocks.last(), method().last(), "how to read it stays last");
    blocks
}

#[tokio::test]
async fn the_register_is_taken_in_every_format_and_each_taking_is_written_down() {
    let panel = panel().await;
    add(&panel, EASTMERE).await;
    meet(&panel, &panel.staff.coordinator, EASTMERE, &[1]).await.unwrap();
    let take = permit::<DownloadRegister>(&panel.staff.opcc);
    for (format, ending) in
        [(RegisterFormat::Csv, "csv"), (RegisterFormat::Ods, "ods"), (RegisterFormat::Xlsx, "xlsx")]
    {
        assert_eq!(RegisterFormat::parse(ending), Some(format));
        for language in Language::ALL {
            let file = download_register(&panel.platform, &take, format, language).await.unwrap();
            assert_eq!(file.name, format!("risk-register-2026-10-05-{}.{ending}", language.code()));
            let again = download_register(&panel.platform, &take, format, language).await.unwrap();
            assert_eq!(file.bytes, again.bytes, "the same register gives the same bytes");
        }
    }
    assert_eq!(panel.audited("download_register").await, 12);
}
