//! The vault: what is planted is not found in the file, and opens only where it was put and with its key.

use access::permission::{ReadIdentity, RevealNumber};
use access::{CodeSecret, RecoveryCode};
use fieldwork::Participant;
use store::{Fault, SealFault};
use test_database::Backend;
use uuid::Uuid;

use crate::cast::{
    FORCE_REFERENCE, IF_ELSE, NAME, PHRASE, PREFERRED, Story, WORDS, coordinator, entry, force, identity,
    interviewer, participant, permit,
};
use crate::panel::Panel;
use crate::raw::Raw;

#[tokio::test]
async fn planted_names_numbers_and_words_are_not_in_the_files() {
    let panel = Panel::new().await;
    let story = Story::tell(&panel, 1, force(1), &interviewer(1)).await;
    let mut said = entry("listened", "agree", 1);
    said.words = Some(WORDS.to_owned());
    panel
        .write(async |tx| tx.append_journal(story.interview.id, Uuid::from_u128(1), "page", &[said]).await)
        .await;
    let planted = [
        NAME,
        PREFERRED,
        "7700900461",
        "7700 900461",
        FORCE_REFERENCE,
        PHRASE,
        IF_ELSE,
        WORDS,
        "09:00:00",
        "Quill",
    ];
    for plain in planted {
        assert!(!panel.database.holds(plain), "{plain} is in the files");
    }
    assert!(panel.database.holds(story.participant.reference.as_str()), "the files were searched");
    if panel.database.backend() == Backend::Sqlite {
        // A backup is a copy of its own: it is searched as well.
        let backup = panel.database.file().with_file_name("backup.db");
        let copied = format!("VACUUM INTO '{}'", backup.display());
        Raw::of(&panel).await.run(&copied).await.unwrap();
        assert!(backup.exists());
        assert!(planted.iter().all(|plain| !panel.database.holds(plain)), "in the backup");
    }
}

#[tokio::test]
async fn what_an_app_shares_and_what_stands_on_paper_is_not_in_the_files() {
    let panel = Panel::new().await;
    let cerys = coordinator();
    let (secret, code) =
        (CodeSecret::from_bytes(b"Quill-in-twenty-byte").unwrap(), RecoveryCode::from_random([9; 32]));
    let codes = [code.clone()];
    panel
        .write(async |tx| {
            tx.add_account(&cerys).await?;
            tx.set_code_app(cerys.id, &secret, 1).await?;
            tx.set_recovery_codes(cerys.id, &codes).await
        })
        .await;
    for plain in ["Quill-in-twenty", &code.reveal(), &code.reveal().replace('-', "")] {
        assert!(!panel.database.holds(plain), "{plain} is in the files");
    }
    assert!(panel.database.holds(code.hash().as_str()), "the files were searched");
    let kept = panel.write(async |tx| tx.code_app(cerys.id).await).await.unwrap();
    assert_eq!((kept.secret.bytes(), kept.used_step), (secret.bytes(), Some(1)));
}

#[tokio::test]
async fn who_a_person_is_comes_back_with_a_permit_that_opens_the_vault() {
    let panel = Panel::new().await;
    let ines = interviewer(1);
    let story = Story::tell(&panel, 1, force(1), &ines).await;
    let (read, reveal) = (permit::<ReadIdentity>(&coordinator()), permit::<RevealNumber>(&ines));
    let seen = panel.act(&read, async |tx| tx.identity(&read, story.participant.id).await).await.unwrap();
    assert_eq!(seen, Some(identity(&format!("{FORCE_REFERENCE}/1"))));
    let seen = panel.act(&reveal, async |tx| tx.identity(&reveal, story.participant.id).await).await.unwrap();
    assert_eq!(seen.unwrap().number.national(), "07700 900461");
}

#[tokio::test]
async fn a_sealed_value_moved_to_another_row_does_not_open() {
    let panel = Panel::new().await;
    let ines = interviewer(1);
    let (first, second) = (
        Story::tell(&panel, 1, force(1), &ines).await,
        Story::tell(&panel, 2, force(1), &interviewer(2)).await,
    );
    let raw = Raw::of(&panel).await;
    let of = |person: &Participant| {
        format!("participant_id = (SELECT id FROM participants WHERE reference = '{}')", person.reference)
    };
    let (one, other) = (of(&first.participant), of(&second.participant));
    for moved in [
        format!("UPDATE identities SET preferred_name = name WHERE {one}"),
        format!("UPDATE identities SET name = (SELECT name FROM identities WHERE {one}) WHERE {other}"),
    ] {
        assert_eq!(raw.run(&moved).await.unwrap(), 1);
    }
    let read = permit::<ReadIdentity>(&coordinator());
    let fault = async |id| panel.act(&read, async |tx| tx.identity(&read, id).await).await.unwrap_err();
    assert!(matches!(fault(first.participant.id).await, Fault::Sealed(SealFault::Changed)));
    assert!(matches!(fault(second.participant.id).await, Fault::Sealed(SealFault::OtherKey)));
}

#[tokio::test]
async fn without_the_persons_key_nothing_opens() {
    let panel = Panel::new().await;
    let story = Story::tell(&panel, 1, force(1), &interviewer(1)).await;
    Raw::of(&panel).await.run("DELETE FROM person_keys").await.unwrap();
    let read = permit::<ReadIdentity>(&coordinator());
    let seen = panel.act(&read, async |tx| tx.identity(&read, story.participant.id).await).await.unwrap();
    assert_eq!(seen, None);
    let plan = panel.act(&read, async |tx| tx.safe_contact(story.participant.id).await).await;
    assert!(matches!(plan, Err(Fault::Sealed(SealFault::KeyDestroyed))));
}

#[tokio::test]
async fn a_matter_is_known_again_however_its_number_is_written() {
    let panel = Panel::new().await;
    let person = participant(1001, force(1));
    let known = panel
        .write(async |tx| {
            assert_eq!(tx.next_reference().await?.as_str(), "VF-1001");
            tx.add_participant(&person, &identity("Crime 48213/26")).await?;
            assert_eq!(tx.next_reference().await?.as_str(), "VF-1002");
            let known = async |force, text| tx.force_reference_known(&force, text).await;
            Ok([
                known(force(1), "Crime 48213/26").await?,
                known(force(1), "crime48213/26").await?,
                known(force(1), "Crime 48213/27").await?,
                known(force(2), "Crime 48213/26").await?,
            ])
        })
        .await;
    assert_eq!(known, [true, true, false, false]);
}
