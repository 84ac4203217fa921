//! Scopes: what is another force's or another interviewer's is not there.

use access::permission::{
    BookAppointment, RecordCall, RecordEvent, Refer, RevealNumber, SaveAnswers, ViewCalls, ViewInterview,
    ViewPeople, ViewReferrals, ViewToday,
};
use fieldwork::{Appointment, AppointmentState, Wall};
use store::{Fault, PeopleFilter};

use crate::cast::{
    FORCE_REFERENCE, PREFERRED, Story, coordinator, force, identity, interviewer, liaison_officer,
    participant, permit,
};
use crate::panel::{Panel, day, now};

#[tokio::test]
async fn another_forces_people_are_not_there() {
    let panel = Panel::new().await;
    let story = Story::tell(&panel, 1, force(1), &interviewer(1)).await;
    let (own, other) = (liaison_officer(force(1)), liaison_officer(force(2)));
    let reference = &story.participant.reference;
    let find = async |permit| {
        panel.act(permit, async |tx| tx.participant_by_reference(reference).await).await.unwrap()
    };
    let (closing, foreign) = (permit::<RecordEvent>(&own), permit::<RecordEvent>(&other));
    assert_eq!(find(&closing).await.as_ref(), Some(&story.participant));
    assert_eq!(find(&foreign).await, None);
    let written = panel
        .act(&permit::<RecordEvent>(&other), async |tx| tx.save_participant(&story.participant).await)
        .await;
    assert!(matches!(written, Err(Fault::OutsideScope { table: "participants" })));
    let referred = panel
        .act(&permit::<Refer>(&other), async |tx| {
            tx.add_participant(&participant(2000, force(1)), &identity("another matter")).await
        })
        .await;
    assert!(matches!(referred, Err(Fault::OutsideScope { table: "participants" })));
}

#[tokio::test]
async fn a_referrer_sees_that_it_was_received_and_nothing_more() {
    let panel = Panel::new().await;
    let story = Story::tell(&panel, 1, force(1), &interviewer(1)).await;
    let reader = panel.store.reader();
    let mine = reader.my_referrals(&permit::<ViewReferrals>(&liaison_officer(force(1)))).await.unwrap();
    let seen: Vec<_> =
        mine.iter().map(|row| (&row.reference, row.force_reference.as_str(), row.referred_at)).collect();
    let given = format!("{FORCE_REFERENCE}/1");
    assert_eq!(seen, [(&story.participant.reference, given.as_str(), story.participant.referred_at)]);
    assert!(
        reader.my_referrals(&permit::<ViewReferrals>(&liaison_officer(force(2)))).await.unwrap().is_empty()
    );
}

#[tokio::test]
async fn another_interviewers_cases_are_not_there() {
    let panel = Panel::new().await;
    let (ines, olwen) = (interviewer(1), interviewer(2));
    let story = Story::tell(&panel, 1, force(1), &ines).await;
    Story::tell(&panel, 2, force(1), &olwen).await;
    let reader = panel.store.reader();
    let today = || day("2026-10-05")..=day("2026-10-05");

    let own = reader.calls(&permit::<ViewCalls>(&ines), today()).await.unwrap();
    assert_eq!(own.iter().map(|row| row.case.id).collect::<Vec<_>>(), [story.case.id]);
    assert_eq!(own.first().unwrap().preferred_name, PREFERRED);
    assert!(reader.call(&permit::<ViewCalls>(&ines), story.case.id, now()).await.unwrap().is_some());
    assert!(reader.call(&permit::<ViewCalls>(&olwen), story.case.id, now()).await.unwrap().is_none());
    assert!(reader.interview(&permit::<ViewInterview>(&ines), story.interview.id).await.unwrap().is_some());
    assert!(reader.interview(&permit::<ViewInterview>(&olwen), story.interview.id).await.unwrap().is_none());

    let foreign = permit::<RecordCall>(&olwen);
    assert!(panel.act(&foreign, async |tx| tx.case(story.case.id).await).await.unwrap().is_none());
    assert!(
        panel.act(&foreign, async |tx| tx.participant(story.participant.id).await).await.unwrap().is_none()
    );
    assert!(panel.act(&foreign, async |tx| tx.interview(story.interview.id).await).await.unwrap().is_none());
    let written = panel.act(&foreign, async |tx| tx.save_case(&story.case).await).await;
    assert!(matches!(written, Err(Fault::OutsideScope { .. })));
    let saved = panel
        .act(&permit::<SaveAnswers>(&olwen), async |tx| {
            tx.append_journal(story.interview.id, uuid::Uuid::from_u128(1), "page", &[]).await
        })
        .await;
    assert!(matches!(saved, Err(Fault::OutsideScope { .. })));
    let permit = permit::<RevealNumber>(&olwen);
    let seen = panel.act(&permit, async |tx| tx.identity(&permit, story.participant.id).await).await;
    assert!(matches!(seen, Err(Fault::OutsideScope { .. })));
}

#[tokio::test]
async fn whoever_goes_on_with_an_interview_sees_it() {
    let panel = Panel::new().await;
    let (ines, olwen) = (interviewer(1), interviewer(2));
    let story = Story::tell(&panel, 1, force(1), &ines).await;
    let kept = Appointment { state: AppointmentState::Kept, ..story.appointment.clone() };
    let next = crate::cast::appointment(88, &story.case, olwen.id);
    panel
        .write(async |tx| {
            tx.add_account(&olwen).await?;
            tx.save_appointment(&kept).await?;
            tx.add_appointment(&next).await
        })
        .await;
    let see = permit::<ViewInterview>(&olwen);
    assert!(panel.store.reader().interview(&see, story.interview.id).await.unwrap().is_some());
    let called_off = Appointment { state: AppointmentState::Cancelled, ..next };
    panel.write(async |tx| tx.save_appointment(&called_off).await).await;
    assert!(panel.store.reader().interview(&see, story.interview.id).await.unwrap().is_none());
}

#[tokio::test]
async fn a_coordinator_sees_every_force_by_reference() {
    let panel = Panel::new().await;
    let first = Story::tell(&panel, 1, force(1), &interviewer(1)).await;
    Story::tell(&panel, 2, force(2), &interviewer(2)).await;
    let (reader, cerys) = (panel.store.reader(), coordinator());
    let people = permit::<ViewPeople>(&cerys);
    let all = reader.people(&people, &PeopleFilter::default()).await.unwrap();
    assert_eq!(
        all.iter().map(|row| row.participant.reference.as_str()).collect::<Vec<_>>(),
        ["VF-1002", "VF-1001"]
    );
    assert!(
        all.iter().all(|row| row.consent.is_some() && row.plan_expires_on.is_some() && row.cases.len() == 1)
    );
    let of_force = PeopleFilter { force: Some(force(2)), ..PeopleFilter::default() };
    assert_eq!(reader.people(&people, &of_force).await.unwrap().len(), 1);

    let person = reader.person(&people, &first.participant.reference).await.unwrap().unwrap();
    assert_eq!(person.cases, std::slice::from_ref(&first.case));
    assert_eq!((person.appointments.len(), person.calls.len(), person.interviews.len()), (1, 1, 1));
    assert_eq!(person.plan, Some(crate::cast::plan()));

    let today = reader.today(&permit::<ViewToday>(&cerys), day("2026-10-05")).await.unwrap();
    assert_eq!((today.calls.len(), today.people.len()), (2, 2));
    assert!(today.calls.iter().all(|row| row.preferred_name.is_empty()));
    assert_eq!(reader.interviewers(&permit::<BookAppointment>(&cerys)).await.unwrap().len(), 2);
}

#[tokio::test]
async fn nobody_waits_behind_a_wall() {
    let panel = Panel::new().await;
    let story = Story::tell(&panel, 1, force(1), &interviewer(1)).await;
    let behind = story.participant.clone().behind(Wall::Unsafe);
    panel.write(async |tx| tx.save_participant(&behind).await).await;
    let today =
        panel.store.reader().today(&permit::<ViewToday>(&coordinator()), day("2026-10-06")).await.unwrap();
    assert!(today.calls.is_empty() && today.people.is_empty());
}

#[tokio::test]
async fn whoever_calls_off_their_only_appointment_can_still_close_the_case() {
    let panel = Panel::new().await;
    let ines = interviewer(1);
    let person = participant(1001, force(1));
    let open = crate::cast::case(1, &person);
    let booked = crate::cast::appointment(2, &open, ines.id);
    panel
        .write(async |tx| {
            tx.add_account(&ines).await?;
            tx.add_participant(&person, &identity(FORCE_REFERENCE)).await?;
            tx.add_case(&open).await?;
            tx.add_appointment(&booked).await
        })
        .await;
    let called_off = Appointment { state: AppointmentState::Cancelled, ..booked };
    let permit = permit::<RecordCall>(&ines);
    panel
        .act(&permit, async |tx| {
            let case = tx.case(open.id).await?.expect("a case of theirs");
            tx.save_appointment(&called_off).await?;
            tx.save_case(&case).await
        })
        .await
        .unwrap();
    assert!(panel.act(&permit, async |tx| tx.case(open.id).await).await.unwrap().is_none());
}
