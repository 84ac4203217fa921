//! A new key of the vault while twenty interviews are being saved and people are referred: no error, and nothing is lost.

use std::sync::{Arc, Mutex};

use access::permission::{ReadIdentity, RotateKey};
use fieldwork::Interview;
use operations::{Platform, Retired, Save, read_identity, refer, retire_keys, rotate_key, save_answers};
use questionnaire::{Answer, QuestionName};
use store::{Keyring, VaultKeys, Verdict};
use testing::{Panel, permit};
use tokio::task::JoinSet;

const INTERVIEWS: usize = 20;
const SAVES: usize = 15;

fn old() -> String {
    "2a".repeat(32)
}

fn new() -> String {
    "2b".repeat(32)
}

fn keys(text: &str) -> VaultKeys {
    VaultKeys::parse(text).unwrap()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn twenty_interviews_lose_nothing_while_the_key_is_changed() {
    let panel = Panel::new().await;
    let mut interviews = Vec::new();
    for _ in 0..INTERVIEWS {
        interviews.push(panel.interviewing().await);
    }
    let given = Arc::new(Mutex::new(old()));
    let again = Arc::clone(&given);
    let ring = Keyring::read_again(keys(&old()), move || VaultKeys::parse(&again.lock().unwrap()).ok());
    let serving = panel.node_with(ring).await;

    let mut savers = JoinSet::new();
    for (_, interview) in &interviews {
        let saves: Vec<Save> =
            (1..=SAVES).map(|number| panel.save(&[("change_one", &words(interview, number))])).collect();
        let (platform, interviewer) = (serving.clone(), permit(&panel.staff.interviewer));
        let interview = interview.id;
        savers.spawn(async move {
            for save in saves {
                let saved = save_answers(&platform, &interviewer, interview, save).await.unwrap();
                assert!(saved.refused.is_empty());
                tokio::task::yield_now().await;
            }
        });
    }
    let rotated = change_the_key(&panel, &given).await;
    assert!(rotated >= u64::try_from(INTERVIEWS).unwrap(), "{rotated}");
    let form = panel.referral();
    let later = refer(&serving, &permit(&panel.staff.liaison_officer), form).await.unwrap();
    while let Some(saver) = savers.join_next().await {
        saver.unwrap();
    }

    let after = panel.node_with(keys(&new())).await;
    for (booked, interview) in &interviews {
        assert_eq!(last_words(&panel, &after, interview).await, words(interview, SAVES));
        let read = permit::<ReadIdentity>(&panel.staff.coordinator);
        let identity = read_identity(&after, &read, &booked.reference).await.unwrap();
        assert_eq!(identity.name, "Marged Invented");
    }
    let read = permit::<ReadIdentity>(&panel.staff.coordinator);
    assert_eq!(read_identity(&after, &read, &later).await.unwrap().name, "Marged Invented");
    assert!(matches!(store::verify(&after.store.reader()).await.unwrap(), Verdict::Sound(_)));
}

/// What `candour rotate-key` and `candour rotate-key --finish` do.
async fn change_the_key(panel: &Panel, given: &Mutex<String>) -> u64 {
    let both = format!("{}\n{}", new(), old());
    given.lock().unwrap().clone_from(&both);
    let rotating = panel.node_with(keys(&both)).await;
    let permit = panel.system::<RotateKey>();
    let mut heard = 0;
    let mut done = rotate_key(&rotating, &permit, |so_far, _| heard = so_far).await.unwrap();
    assert_eq!(heard, done);
    loop {
        match retire_keys(&rotating, &permit).await.unwrap() {
            Retired::Keys(names) => {
                assert_eq!(names.len(), 1);
                break;
            }
            Retired::StillNeeded(_) => done += rotate_key(&rotating, &permit, |_, _| ()).await.unwrap(),
        }
    }
    given.lock().unwrap().clone_from(&new());
    done
}

fn words(interview: &Interview, number: usize) -> String {
    format!("What {} said {number} times", interview.id)
}

async fn last_words(panel: &Panel, platform: &Platform, interview: &Interview) -> String {
    let reader = platform.store.reader();
    let view = reader.interview(&permit(&panel.staff.interviewer), interview.id).await.unwrap().unwrap();
    let question = QuestionName::parse("change_one").unwrap();
    view.sheet.answer(&question).map(Answer::raw).unwrap_or_default()
}
