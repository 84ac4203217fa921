//! Two people code a comment without looking at each other's work; where they part, somebody decides.

use access::AccountRecord;
use access::permission::{CodeComment, ReadForCoding, ReconcileCoding, ViewAgreement, ViewCoding};
use fieldwork::{Id, Interview, RawDate, RawWithdrawal, Reference};
use operations::{
    Held, Marking, Platform, code_comment, make_subject_access_bundle, read_agreement, read_for_coding,
    read_parted, reconcile_coding, withdraw,
};
use testing::{Backend, Booked, Panel, permit};
use tokio::task::JoinSet;
use verbatim::Comment;
use verbatim::coding::RawCoding;

use crate::{code, fields};

pub(crate) const ORIGINAL: &str = "PC Bryn Fictional listened to me, and then it took months";
const MARKED: &str = "[name] listened to me, and then it took months";

/// The comment beside a question of somebody's interview, let out.
pub(crate) async fn comment(
    panel: &Panel,
    (_, interview): &(Booked, Interview),
    question: &str,
) -> Id<Comment> {
    let id = panel.waiting_comment(interview, question).await;
    let marking = Marking::Edited { marked: MARKED.to_owned(), paraphrase: String::new() };
    panel.let_out(id, &marking).await;
    id
}

struct Coders {
    panel: Panel,
    reference: Reference,
    said: (Booked, Interview),
    comment: Id<Comment>,
    first: AccountRecord,
    second: AccountRecord,
    third: AccountRecord,
}

impl Coders {
    async fn new() -> Self {
        Self::on(Panel::new().await).await
    }

    async fn on(panel: Panel) -> Self {
        let said = panel.said(&[("listened", ORIGINAL), ("considerate", ORIGINAL)]).await;
        let comment = comment(&panel, &said, "listened").await;
        let [first, second, third] = panel.coordinators(3).await.try_into().unwrap();
        Self { reference: said.0.reference.clone(), said, comment, panel, first, second, third }
    }

    fn platform(&self) -> &Platform {
        &self.panel.platform
    }

    async fn codes(&self, who: &AccountRecord, codes: &[&str]) {
        code_comment(self.platform(), &permit(who), self.comment, &raw(codes)).await.unwrap();
    }

    async fn waiting(&self, who: &AccountRecord) -> usize {
        let queue = self.platform().store.reader().coding_queue(&permit::<ViewCoding>(who)).await.unwrap();
        queue.len()
    }

    async fn standing(&self) -> operations::CodingStanding {
        read_agreement(self.platform(), &permit(&self.third)).await.unwrap()
    }
}

pub(crate) fn raw(codes: &[&str]) -> RawCoding {
    RawCoding { codes: codes.iter().map(|code| (*code).to_owned()).collect(), none: codes.is_empty() }
}

#[tokio::test]
async fn a_coder_reads_what_is_left_and_is_shown_why_a_code_is_suggested() {
    let coders = Coders::new().await;
    let permit = permit::<ReadForCoding>(&coders.first);
    let read = read_for_coding(coders.platform(), &permit, coders.comment).await.unwrap();
    assert_eq!(read.marked, MARKED);
    assert!(!format!("{read:?}").contains("listened"));
    let suggested: Vec<(&str, &str)> =
        read.suggestions.iter().map(|it| (it.code.as_str(), it.causes[0].words.as_str())).collect();
    assert_eq!(suggested, [("listened", "listened"), ("delay", "took months")]);
    assert_eq!(coders.panel.audited("read_for_coding").await, 1);
    let queue = coders.platform().store.reader().coding_queue(&testing::permit(&coders.first)).await.unwrap();
    assert!(!format!("{queue:?}").contains("took months"));
}

#[tokio::test]
async fn nobody_learns_of_another_coder_before_both_are_done() {
    let coders = Coders::new().await;
    let seen = async || {
        let permit = permit::<ReadForCoding>(&coders.second);
        let read = read_for_coding(coders.platform(), &permit, coders.comment).await.unwrap();
        let standing = coders.standing().await;
        (read, coders.waiting(&coders.second).await, coders.waiting(&coders.third).await, standing)
    };
    let before = seen().await;
    coders.codes(&coders.first, &["listened"]).await;
    assert_eq!(seen().await, before);
    assert_eq!(coders.waiting(&coders.first).await, 0);
    let parted = read_parted(coders.platform(), &permit(&coders.second), coders.comment).await;
    assert_eq!(code(parted), "no-such-coding");
    let early = reconcile_coding(coders.platform(), &permit(&coders.third), coders.comment, &raw(&[])).await;
    assert_eq!(code(early), "no-such-coding");
}

#[tokio::test]
async fn what_was_handed_in_stays_and_a_third_is_turned_away() {
    let coders = Coders::new().await;
    coders.codes(&coders.first, &["listened"]).await;
    let again = code_comment(coders.platform(), &permit(&coders.first), coders.comment, &raw(&[])).await;
    assert_eq!(code(again), "coded-before");
    coders.codes(&coders.second, &["listened"]).await;
    let third = code_comment(coders.platform(), &permit(&coders.third), coders.comment, &raw(&[])).await;
    assert_eq!(code(third), "coded-by-two");
    let read = read_for_coding(coders.platform(), &permit(&coders.third), coders.comment).await;
    assert_eq!(code(read), "coded-by-two");
    assert_eq!((coders.waiting(&coders.second).await, coders.waiting(&coders.third).await), (0, 0));
    assert_eq!(coders.panel.audited("code_comment").await, 2);
}

#[tokio::test]
async fn two_who_agree_are_done_and_two_who_part_count_nowhere_until_somebody_decides() {
    let coders = Coders::new().await;
    coders.codes(&coders.first, &["listened", "delay"]).await;
    coders.codes(&coders.second, &["delay"]).await;
    let standing = coders.standing().await;
    assert_eq!((standing.settled, standing.parted.len()), (0, 1));
    let (read, coded) = read_parted(coders.platform(), &permit(&coders.third), coders.comment).await.unwrap();
    assert_eq!(read.marked, MARKED);
    assert_eq!(coded.differences().first_only.len(), 1);
    let decide =
        async |form| reconcile_coding(coders.platform(), &permit(&coders.third), coders.comment, &form).await;
    assert_eq!(fields(decide(RawCoding::default()).await), [("codes", "coding-codes-required")]);
    decide(raw(&["delay"])).await.unwrap();
    assert_eq!(code(decide(raw(&["listened"])).await), "reconciled-before");
    let standing = coders.standing().await;
    assert_eq!((standing.settled, standing.parted.len()), (1, 0));
    let decided = coders.platform().store.reader();
    let decided = decided.coded_comments(&permit::<ViewAgreement>(&coders.first)).await.unwrap();
    assert_eq!(decided[0].decided_by.as_deref(), Some("Coordinator 3 of 3"));
    assert_eq!(decided[0].names, ["Coordinator 1 of 3", "Coordinator 2 of 3"]);
}

#[tokio::test]
async fn nothing_is_decided_about_a_comment_that_two_agree_on() {
    let coders = Coders::new().await;
    coders.codes(&coders.first, &[]).await;
    coders.codes(&coders.second, &[]).await;
    let decided =
        reconcile_coding(coders.platform(), &permit(&coders.third), coders.comment, &raw(&[])).await;
    assert_eq!(code(decided), "nothing-to-reconcile");
    assert_eq!(coders.standing().await.settled, 1);
}

#[tokio::test]
async fn agreement_is_told_for_all_time_and_for_each_quarter() {
    let coders = Coders::new().await;
    coders.codes(&coders.first, &["listened"]).await;
    coders.codes(&coders.second, &["listened"]).await;
    let other = comment(&coders.panel, &coders.said, "considerate").await;
    for (who, codes) in [(&coders.first, &["delay"][..]), (&coders.second, &[])] {
        code_comment(coders.platform(), &permit(who), other, &raw(codes)).await.unwrap();
    }
    let standing = coders.standing().await;
    let periods: Vec<bool> = standing.agreements.iter().map(|it| it.quarter.is_none()).collect();
    assert_eq!(periods, [true, false]);
    for read in &standing.agreements {
        assert_eq!((read.agreement.comments, read.agreement.alike), (2, 1));
        let listened = read.agreement.codes.iter().find(|it| it.code == "listened").unwrap();
        assert_eq!((listened.both, listened.one), (1, 0));
        assert!((listened.agreement.unwrap().kappa.unwrap().value - 1.0).abs() < 1e-12);
    }
}

#[tokio::test]
async fn a_withdrawal_takes_the_codes_with_the_comment() {
    let coders = Coders::new().await;
    coders.codes(&coders.first, &["listened"]).await;
    coders.codes(&coders.second, &["delay"]).await;
    let coordinator = &coders.panel.staff.coordinator;
    let bundle = async || {
        let permit = permit(coordinator);
        make_subject_access_bundle(coders.platform(), &permit, &coders.reference).await.unwrap()
    };
    let held = bundle().await;
    let codings = held.sections.iter().find(|section| section.code == "codings").unwrap();
    assert!(codings.entries[0].contains(&("codes", Held::Text("Listened to".to_owned()))));
    let form = RawWithdrawal {
        channel: "phone".to_owned(),
        asked_on: RawDate::iso(&coders.panel.today().to_string()),
    };
    withdraw(coders.platform(), &permit(coordinator), &coders.reference, &form).await.unwrap();
    let standing = coders.standing().await;
    assert_eq!((standing.agreements.len(), standing.parted.len(), standing.settled), (0, 0, 0));
    assert!(bundle().await.sections.iter().all(|section| section.code != "codings"));
    let gone = read_parted(coders.platform(), &permit(&coders.third), coders.comment).await;
    assert_eq!(code(gone), "no-such-coding");
}

#[tokio::test]
async fn only_the_agency_codes() {
    let panel = Panel::new().await;
    let staff = &panel.staff;
    for other in [&staff.interviewer, &staff.liaison_officer, &staff.analyst, &staff.opcc, &staff.publisher] {
        let actor = other.actor().unwrap();
        assert!(!actor.may::<ViewCoding>() && !actor.may::<ReadForCoding>() && !actor.may::<CodeComment>());
        assert!(!actor.may::<ViewAgreement>() && !actor.may::<ReconcileCoding>());
    }
}

/// Eight coders hand in the same comment at once: two are taken, and the others are told why not.
async fn eight_at_once(backend: Backend) {
    let coders = Coders::on(Panel::on(backend).await).await;
    let mut handed_in = JoinSet::new();
    for who in coders.panel.coordinators(8).await {
        let platform = match backend {
            Backend::Sqlite => coders.panel.platform.clone(),
            Backend::Postgres => coders.panel.node().await,
        };
        let comment = coders.comment;
        handed_in.spawn(async move {
            code_comment(&platform, &permit(&who), comment, &raw(&["delay"])).await.map_err(|error| {
                match error {
                    operations::Error::Problem(problem) => problem.code(),
                    operations::Error::Fault(fault) => panic!("a fault: {fault}"),
                }
            })
        });
    }
    let came: Vec<_> = handed_in.join_all().await;
    assert_eq!(came.iter().filter(|it| it.is_ok()).count(), 2);
    assert!(came.iter().all(|it| it.is_ok() || *it == Err("coded-by-two")));
    assert_eq!(coders.standing().await.settled, 1);
}

#[tokio::test]
async fn of_eight_at_once_two_are_taken() {
    eight_at_once(Backend::Sqlite).await;
}

#[tokio::test]
async fn of_eight_at_once_two_are_taken_on_postgresql() {
    eight_at_once(Backend::Postgres).await;
}

#[tokio::test]
async fn codes_go_when_what_coders_read_is_marked_otherwise() {
    let coders = Coders::new().await;
    coders.codes(&coders.first, &["listened"]).await;
    coders.codes(&coders.second, &["listened"]).await;
    let (platform, reader) = (coders.platform(), &coders.panel.staff.coordinator);
    operations::reopen_comment(platform, &permit(reader), coders.comment).await.unwrap();
    let marking =
        Marking::Edited { marked: "[detail]".to_owned(), paraphrase: "They were heard.".to_owned() };
    coders.panel.let_out(coders.comment, &marking).await;
    let agreement = permit::<ViewAgreement>(&coders.first);
    let coded = async || platform.store.reader().coded_comments(&agreement).await.unwrap();
    assert_eq!(coded().await, [], "both coded another text");
    // Both are asked again.
    coders.codes(&coders.first, &["listened"]).await;
    coders.codes(&coders.second, &["listened"]).await;
    assert_eq!(coded().await.len(), 1);
}
