//! Every write leaves an entry named for its verb, and the entries hold together.

use std::collections::BTreeSet;

use access::permission::{
    AddAccount, ApproveQuestionnaire, AssessRisk, BookAppointment, CheckBeforeCall, FinishInterview,
    InstallQuestionnaires, OpenDueCases, ReadIdentity, RecordConsent, RecordSafeContact, Refer, RevealNumber,
    SaveAnswers, StartInterview,
};
use access::{Permission, Role};
use operations::{CheckpointMade, SigningKey, checkpoint_audit, read_checkpoints, read_identity};
use store::Verdict;
use testing::{Panel, permit};

#[tokio::test]
async fn an_interview_leaves_each_of_its_steps_in_the_audit() {
    let panel = Panel::new().await;
    let (booked, _) = panel.interviewed(&[("listened", "agree")]).await;
    let entries = panel.audit().await;
    let done: BTreeSet<&str> = entries.iter().map(|entry| entry.action.as_str()).collect();
    let expected = BTreeSet::from([
        InstallQuestionnaires::NAME,
        AddAccount::NAME,
        ApproveQuestionnaire::NAME,
        Refer::NAME,
        RecordConsent::NAME,
        RecordSafeContact::NAME,
        AssessRisk::NAME,
        OpenDueCases::NAME,
        BookAppointment::NAME,
        CheckBeforeCall::NAME,
        RevealNumber::NAME,
        StartInterview::NAME,
        SaveAnswers::NAME,
        FinishInterview::NAME,
    ]);
    assert_eq!(done, expected);
    let reveal = entries.iter().find(|entry| entry.action == RevealNumber::NAME).unwrap();
    assert_eq!(reveal.subject.as_deref(), Some(booked.reference.as_str()));
    assert_eq!((reveal.actor, reveal.actor_role), (panel.staff.interviewer.id, Role::Interviewer));
    assert!(matches!(store::verify(&panel.platform.store.reader()).await.unwrap(), Verdict::Sound(_)));
}

#[tokio::test]
async fn reading_who_somebody_is_is_written_down() {
    let panel = Panel::new().await;
    let reference = panel.referred().await;
    let coordinator = permit(&panel.staff.coordinator);
    let identity = read_identity(&panel.platform, &coordinator, &reference).await.unwrap();
    assert_eq!(identity.name, "Marged Invented");
    let entries = panel.audit().await;
    assert_eq!(entries[0].action, ReadIdentity::NAME);
    assert_eq!(entries[0].subject.as_deref(), Some(reference.as_str()));
    assert!(!panel.staff.interviewer.actor().unwrap().may::<ReadIdentity>());
}

#[tokio::test]
async fn no_entry_says_who_anybody_is() {
    let panel = Panel::new().await;
    panel.interviewed(&[("change_one", "Tell Marged sooner")]).await;
    let audit = format!("{:?}", panel.audit().await);
    for secret in ["Marged", "07700", "900123", "EM/", "kettle", "sooner"] {
        assert!(!audit.contains(secret), "the audit says {secret}");
    }
}

#[tokio::test]
async fn the_end_is_signed_when_something_was_done_since() {
    let panel = Panel::new().await;
    let (key, mut list) = (SigningKey::new([9; 32]), String::new());
    for lines in 1..=3 {
        match checkpoint_audit(&panel.platform, &key, &list).await.unwrap().unwrap() {
            CheckpointMade::Line(line) => list += &format!("{line}\n"),
            other => panic!("{other:?}"),
        }
        let nothing = checkpoint_audit(&panel.platform, &key, &list).await.unwrap().unwrap();
        assert_eq!(nothing, CheckpointMade::Nothing);
        let noted = read_checkpoints(&list, &key.public()).unwrap();
        assert_eq!(noted.len(), lines);
        let verdict = store::verify_against(&panel.platform.store.reader(), &noted).await.unwrap();
        assert_eq!(verdict, Verdict::Sound(noted[lines - 1].clone()));
        panel.referred().await;
    }
    let other = SigningKey::new([8; 32]).public();
    assert_eq!(read_checkpoints(&list, &other).unwrap_err().line, 1);
}

/// A reading that has a permission of its own, and everything that is taken away, is an act like any other.
#[test]
#[expect(clippy::disallowed_methods, reason = "the test reads the source of the operations")]
fn every_sensitive_reading_and_every_file_is_an_act() {
    let source = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let sensitive =
        |name: &&str| ["read_", "reveal_", "download_"].iter().any(|begins| name.starts_with(begins));
    let names: Vec<&str> = access::permission::ALL.iter().map(|(name, _)| *name).filter(sensitive).collect();
    assert!(names.len() > 15, "{names:?}");
    for name in names {
        let text = std::fs::read_to_string(source.join(format!("{name}.rs"))).unwrap();
        let writes = text.contains(".write(") || text.contains("note(");
        assert!(writes, "{name} leaves no entry");
    }
}
