//! A wall holds across waves, forces and erasure, and comes down at the person's own wish only.

use access::permission::{AddDoNotContact, LiftWall, RaiseWall, Refer, RevealNumber, ViewPeople};
use access::{Permission, Permit, Role};
use chrono::TimeDelta;
use fieldwork::{
    AppointmentState, CaseState, DispositionCode, RawLift, RawReferral, RawWall, Reference, Wall,
};
use operations::{
    CallOutcome, ConsentForm, Error, add_do_not_contact, assess_risk, change_number, lift_wall,
    open_due_cases, raise_wall, record_call, record_consent, record_event, record_safe_contact, refer,
    reveal_number,
};
use store::WallRecord;
use testing::{GLANMOR, Panel, consent, happened, permit, risk, safe_contact};

use crate::{code, fields};

/// The number of the first person a panel's story refers.
const NUMBER: &str = "07700 900123";

fn own_request() -> RawLift {
    RawLift { asked_by_person: "yes".to_owned(), reason: "They rang and gave the phrase.".to_owned() }
}

async fn raise(panel: &Panel, reference: &Reference, wall: &str) -> Result<(), Error> {
    let form = RawWall { wall: wall.to_owned(), reason: "Somebody else answers.".to_owned() };
    raise_wall(&panel.platform, &permit::<RaiseWall>(&panel.staff.coordinator), reference, &form).await
}

async fn lift(panel: &Panel, reference: &Reference, form: RawLift) -> Result<(), Error> {
    lift_wall(&panel.platform, &permit::<LiftWall>(&panel.staff.coordinator), reference, &form).await
}

/// Glanmor refers somebody with this number.
async fn referred_by_another_force(panel: &Panel, number: &str) -> Reference {
    let form = RawReferral {
        force: GLANMOR.to_owned(),
        number: number.to_owned(),
        name: "Somebody Else".to_owned(),
        ..panel.referral()
    };
    let officer = permit::<Refer>(&panel.staff.other_liaison_officer);
    refer(&panel.platform, &officer, form).await.unwrap()
}

async fn wall_of(panel: &Panel, reference: &Reference) -> Option<Wall> {
    panel.person(reference).await.participant.wall
}

async fn history(panel: &Panel, reference: &Reference) -> Vec<WallRecord> {
    let permit: Permit<ViewPeople> = permit(&panel.staff.coordinator);
    panel.platform.store.reader().walls(&permit, reference).await.unwrap()
}

#[tokio::test]
async fn a_wall_calls_off_what_is_arranged_and_is_on_record_with_its_reason() {
    let panel = Panel::new().await;
    let booked = panel.booked().await;
    raise(&panel, &booked.reference, "unsafe").await.unwrap();
    let person = panel.person(&booked.reference).await;
    assert_eq!(person.participant.wall, Some(Wall::Unsafe));
    assert_eq!(person.appointments[0].state, AppointmentState::Cancelled);
    assert!(person.cases.iter().all(|case| matches!(case.state, CaseState::Closed { .. })));
    let [record] = &history(&panel, &booked.reference).await[..] else { panic!("one change was expected") };
    assert_eq!((record.wall, record.reason.as_deref()), (Some(Wall::Unsafe), Some("Somebody else answers.")));
    assert_eq!(record.changed_by, panel.staff.coordinator.name);
}

#[tokio::test]
async fn a_withdrawal_or_no_reason_is_refused_here() {
    let panel = Panel::new().await;
    let reference = panel.referred().await;
    assert_eq!(fields(raise(&panel, &reference, "withdrawn").await), [("wall", "wall-required")]);
    assert_eq!(wall_of(&panel, &reference).await, None);
}

/// The officer of the other force is told the same as ever, and nothing comes of the referral.
#[tokio::test]
async fn a_refusal_holds_for_whoever_is_referred_with_the_number_later_by_any_force() {
    let panel = Panel::new().await;
    let (booked, dialling) = panel.rung().await;
    let declined =
        CallOutcome { disposition: DispositionCode::parse("declined").unwrap(), message_left: false };
    record_call(&panel.platform, &permit(&panel.staff.interviewer), dialling.call, declined).await.unwrap();
    assert_eq!(wall_of(&panel, &booked.reference).await, Some(Wall::Refused));
    let again = referred_by_another_force(&panel, "+44 (0)7700 900 123").await;
    assert_eq!(again.as_str(), "VF-1002", "an ordinary receipt");
    assert_eq!(wall_of(&panel, &again).await, Some(Wall::DoNotContact));
    let officer = permit(&panel.staff.other_liaison_officer);
    let mine = panel.platform.store.reader().my_referrals(&officer).await.unwrap();
    assert_eq!(mine.iter().map(|row| &row.reference).collect::<Vec<_>>(), [&again]);
    let coordinator = permit(&panel.staff.coordinator);
    let asked = record_consent(&panel.platform, &coordinator, &again, consent()).await;
    assert_eq!(code(asked), "behind-wall");
    let night = open_due_cases(&panel.platform, &panel.system(), panel.today()).await.unwrap();
    assert_eq!(night.opened, 0);
    let other_number = referred_by_another_force(&panel, "01632 960500").await;
    assert_eq!(wall_of(&panel, &other_number).await, None);
}

/// Two people have one number. What one of them says keeps everybody from ringing it, whoever they meant to reach.
#[tokio::test]
async fn nobody_who_has_a_listed_number_is_rung_though_their_own_wall_never_went_up() {
    let panel = Panel::new().await;
    let booked = panel.booked().await;
    let other = referred_by_another_force(&panel, NUMBER).await;
    raise(&panel, &other, "refused").await.unwrap();
    assert_eq!(wall_of(&panel, &booked.reference).await, None);
    panel.environment.set(booked.appointment.slot.start);
    let reveal = permit::<RevealNumber>(&panel.staff.interviewer);
    assert_eq!(code(reveal_number(&panel.platform, &reveal, booked.case).await), "behind-wall");
    let coordinator = permit(&panel.staff.coordinator);
    let asked = record_consent(&panel.platform, &coordinator, &booked.reference, consent()).await;
    assert_eq!(code(asked), "behind-wall");
}

#[tokio::test]
async fn a_number_is_put_on_the_list_and_contact_ends_with_everybody_who_has_it() {
    let panel = Panel::new().await;
    let booked = panel.booked().await;
    let listing = permit::<AddDoNotContact>(&panel.staff.coordinator);
    let add = async |text: &str| add_do_not_contact(&panel.platform, &listing, text).await;
    assert_eq!(fields(add(" ").await), [("number", "referral-number-required")]);
    assert_eq!(fields(add("999").await), [("number", "referral-number-invalid")]);
    add("07700-900-123").await.unwrap();
    add(NUMBER).await.unwrap();
    assert_eq!(wall_of(&panel, &booked.reference).await, Some(Wall::DoNotContact));
    let listed = panel.platform.store.reader().do_not_contact(&listing).await.unwrap();
    assert_eq!(listed.len(), 1, "the same number twice is one entry");
    assert_eq!(
        wall_of(&panel, &referred_by_another_force(&panel, NUMBER).await).await,
        Some(Wall::DoNotContact)
    );
    let change = permit(&panel.staff.coordinator);
    let elsewhere = referred_by_another_force(&panel, "01632 960500").await;
    let changed = change_number(&panel.platform, &change, &elsewhere, NUMBER).await;
    assert_eq!(fields(changed), [("number", "number-listed")]);
}

#[tokio::test]
async fn a_wall_comes_down_at_the_persons_own_wish_and_everything_is_gone_through_again() {
    let panel = Panel::new().await;
    let (reference, _) = panel.opened().await;
    raise(&panel, &reference, "unsafe").await.unwrap();
    let officers_wish = RawLift { asked_by_person: String::new(), ..own_request() };
    assert_eq!(
        fields(lift(&panel, &reference, officers_wish).await),
        [("asked_by_person", "lift-own-request-required")]
    );
    assert_eq!(wall_of(&panel, &reference).await, Some(Wall::Unsafe));
    panel.advance(TimeDelta::hours(1));
    lift(&panel, &reference, own_request()).await.unwrap();
    let person = panel.person(&reference).await;
    assert_eq!(person.participant.wall, None);
    assert!(person.risk.is_none(), "what was decided before counts no longer");
    assert!(!person.plan.unwrap().current(panel.today()), "the plan is gone through again");
    let changes: Vec<_> =
        history(&panel, &reference).await.into_iter().map(|it| (it.wall, it.reason)).collect();
    assert_eq!(changes[0], (None, Some("They rang and gave the phrase.".to_owned())));
    assert_eq!(changes[1].0, Some(Wall::Unsafe));
    let later = referred_by_another_force(&panel, NUMBER).await;
    assert_eq!(wall_of(&panel, &later).await, None, "the number is off the list");
    assert_eq!(code(lift(&panel, &reference, own_request()).await), "no-wall");
}

#[tokio::test]
async fn the_closure_interview_of_somebody_who_came_back_is_held() {
    let panel = Panel::new().await;
    let (reference, _) = panel.opened().await;
    raise(&panel, &reference, "refused").await.unwrap();
    panel.advance(TimeDelta::hours(1));
    lift(&panel, &reference, own_request()).await.unwrap();
    panel.advance(TimeDelta::hours(1));
    let coordinator = &panel.staff.coordinator;
    record_consent(&panel.platform, &permit(coordinator), &reference, consent()).await.unwrap();
    record_safe_contact(&panel.platform, &permit(coordinator), &reference, &safe_contact()).await.unwrap();
    assess_risk(&panel.platform, &permit(coordinator), &reference, &risk()).await.unwrap();
    let closed = happened("closure", panel.today());
    record_event(&panel.platform, &permit(coordinator), &reference, closed).await.unwrap();
    panel.advance(TimeDelta::days(10));
    open_due_cases(&panel.platform, &panel.system(), panel.today()).await.unwrap();
    let case = panel.case_of(&reference).await;
    assert_eq!((case.wave, &case.state), (questionnaire::Wave::CaseClosure, &CaseState::Open));
    let appointment = panel.book(case.id).await;
    panel.environment.set(appointment.slot.start);
    panel.check(case.id).await;
    reveal_number(&panel.platform, &permit(&panel.staff.interviewer), case.id).await.unwrap();
}

#[tokio::test]
async fn a_number_that_another_person_behind_a_wall_has_stays_on_the_list() {
    let panel = Panel::new().await;
    let reference = panel.referred().await;
    raise(&panel, &reference, "refused").await.unwrap();
    let other = referred_by_another_force(&panel, NUMBER).await;
    assert_eq!(code(lift(&panel, &other, own_request()).await), "number-of-another");
    let coordinator = permit(&panel.staff.coordinator);
    change_number(&panel.platform, &coordinator, &other, "01632 960501").await.unwrap();
    lift(&panel, &other, own_request()).await.unwrap();
    assert_eq!(wall_of(&panel, &other).await, None);
    assert_eq!(
        wall_of(&panel, &referred_by_another_force(&panel, NUMBER).await).await,
        Some(Wall::DoNotContact)
    );
}

#[tokio::test]
async fn behind_a_wall_something_can_be_taken_back_and_nothing_be_given() {
    let panel = Panel::new().await;
    let (reference, _) = panel.opened().await;
    raise(&panel, &reference, "unsafe").await.unwrap();
    let coordinator = permit(&panel.staff.coordinator);
    let say = async |form| record_consent(&panel.platform, &coordinator, &reference, form).await;
    assert_eq!(code(say(consent()).await), "behind-wall");
    say(ConsentForm { quotes: false, ..consent() }).await.unwrap();
    assert_eq!(code(say(consent()).await), "behind-wall");
    let person = panel.person(&reference).await;
    assert_eq!((person.participant.wall, person.consent.unwrap().quotes), (Some(Wall::Unsafe), false));
}

/// The only roles that may end contact or begin it again work for the agency; the program itself never does.
#[test]
fn the_program_itself_lifts_no_wall() {
    for roles in [LiftWall::ROLES, AddDoNotContact::ROLES, RaiseWall::ROLES] {
        assert_eq!(roles, [Role::Coordinator]);
    }
}

#[tokio::test]
async fn no_words_about_a_person_reach_the_audit() {
    let panel = Panel::new().await;
    let (reference, _) = panel.opened().await;
    raise(&panel, &reference, "unsafe").await.unwrap();
    panel.advance(TimeDelta::hours(1));
    lift(&panel, &reference, own_request()).await.unwrap();
    let audit = format!("{:?}", panel.audit().await);
    for secret in ["answers", "phrase", "900123"] {
        assert!(!audit.contains(secret), "the audit says {secret}");
    }
}
