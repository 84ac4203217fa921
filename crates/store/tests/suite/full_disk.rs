//! A disk that is full: what was acknowledged is there, what was not is refused, and saving works again once there is room.
//!
//! The room is the limit the system sets on the length of a file, which anybody may set for a program of their own: a
//! write past it fails when the transaction commits, as on a full disk, and the limit can be lifted again.

use std::env;
use std::process::{self, Command};

use test_database::Backend;
use uuid::Uuid;

use crate::cast::{Story, entry, force, interviewer, system};
use crate::panel::Panel;
use crate::raw::Raw;

/// Says to the program that the test below starts that it is the one.
const OUTLIVES: &str = "CANDOUR_TEST_OUTLIVES_A_FULL_DISK";

#[test]
#[expect(
    clippy::disallowed_methods,
    reason = "the program that is started hears what it is for in the environment"
)]
fn what_was_acknowledged_on_a_full_disk_is_there() {
    if env::var(OUTLIVES).is_ok() {
        return tokio::runtime::Runtime::new().unwrap().block_on(fill_the_disk());
    }
    // A program is ended for a file that is too long, unless whoever started it ignores that.
    let ignoring = "trap '' XFSZ; exec \"$@\"";
    let mut program = Command::new("sh");
    program.args(["-c", ignoring, "sh"]).arg(env::current_exe().unwrap()).env(OUTLIVES, "1");
    program.args(["--exact", "full_disk::what_was_acknowledged_on_a_full_disk_is_there", "--nocapture"]);
    let output = program.output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout) + String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && said.contains("1 passed"), "{said}");
}

async fn fill_the_disk() {
    let panel = Panel::on(Backend::Sqlite).await;
    let story = Story::tell(&panel, 1, force(1), &interviewer(1)).await;
    let mut kept = 0;
    let mut save = async |number: u64| {
        let entries = [entry("listened", "agree", number)];
        let id = Uuid::from_u128(number.into());
        let permit = system::<access::permission::OpenDueCases>();
        let saved = panel
            .act(&permit, async |tx| tx.append_journal(story.interview.id, id, "page", &entries).await)
            .await;
        kept += i64::from(saved.is_ok());
        saved.is_ok()
    };
    for round in 0..5 {
        limit("4096");
        for number in 1..=10 {
            assert!(!save(round * 100 + number).await, "there is no room");
        }
        limit("unlimited");
        for number in 11..=20 {
            assert!(save(round * 100 + number).await, "there is room again");
        }
    }
    let panel = panel.reopen().await;
    assert_eq!(Raw::of(&panel).await.count("journal").await, kept);
    assert_eq!(kept, 50, "what was acknowledged, and nothing else");
}

/// Lets no file of this program be longer than so many bytes.
fn limit(bytes: &str) {
    let soft = format!("--fsize={bytes}:");
    let set = Command::new("prlimit").args(["--pid", &process::id().to_string(), &soft]).status();
    assert!(set.unwrap().success(), "prlimit, of util-linux");
}
