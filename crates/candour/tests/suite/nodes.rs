//! Two programs on one PostgreSQL, as they are served: a monthly close with one of them killed in the middle, and many jobs and letters
//! that are due while programs are killed at moments nobody chose.
//!
//! The suite does the second with 60 and six kills; `cargo xtask soak` with 1,000 and forty.

use std::collections::BTreeSet;
use std::env;
use std::fs;
use std::process::{Child, Command};
use std::thread;
use std::time::{Duration, Instant};

use statistics::Month;
use test_database::{Backend, Database};

use crate::home::{Home, said};
use crate::surviving::{Chance, free_address, serve_on};
use crate::visitor::Visitor;

/// After how many seconds a node that says nothing is thought to be lost.
const SILENT: &str = "6";

/// A demonstration on a PostgreSQL that several programs share.
struct Panel {
    home: Home,
    database: Database,
    /// The last month that is over, which every node wants to close.
    month: Month,
    /// The last entry of the audit when the nodes began.
    mark: String,
}

/// A program that serves until it is let go of, also by a test that went wrong.
struct Node {
    address: String,
    server: Child,
}

impl Panel {
    /// A panel whose last month is not closed, and what one program alone makes of that month.
    fn with_a_month_to_close() -> (Self, Vec<String>) {
        let (home, database) = (Home::new(), Database::on(Backend::Postgres));
        let today = chrono::Utc::now().date_naive();
        let mut panel = Self { home, database, month: Month::of(today).previous(), mark: String::new() };
        panel.run(&["demo", "--make-only", "--address", "127.0.0.1:0", "--months", "3"]);
        let alone = panel.digests();
        assert!(!alone.is_empty());
        panel.reopen();
        panel.mark = panel.ask("SELECT max(number) FROM audit");
        (panel, alone)
    }

    fn ask(&self, statement: &str) -> String {
        self.database.ask(statement)
    }

    fn program(&self, arguments: &[&str]) -> Command {
        let mut program = self.home.program(&[&["--config", "config/demo.toml"], arguments].concat());
        program.env("CANDOUR__DATABASE__URL", self.database.url());
        // A lease's time only ever grows: every program has to have the same patience.
        program.env("CANDOUR__SCHEDULE__SILENT_SECONDS", SILENT);
        program
    }

    fn run(&self, arguments: &[&str]) -> String {
        let output = self.program(arguments).output().unwrap();
        assert!(output.status.success(), "{}", said(&output));
        said(&output)
    }

    /// A node more.
    fn node(&self) -> Node {
        let mut program = self.program(&["serve"]);
        program.envs([
            ("CANDOUR__SCHEDULE__LOOK_SECONDS", "1"),
            ("CANDOUR__SCHEDULE__NIGHTLY", "00:00:00"),
            // The test says when the month is due.
            ("CANDOUR__SCHEDULE__CLOSE_MONTH_ON_WORKING_DAY", "23"),
            ("CANDOUR__SCHEDULE__CLOSE_MONTH_AT", "23:59:59"),
        ]);
        let address = free_address();
        Node { server: serve_on(program, &address), address }
    }

    /// The digests of the month's editions, as one program makes them or finds them made.
    fn digests(&self) -> Vec<String> {
        let said = self.run(&["close-month", &self.month.to_string()]);
        said.split("digest ").skip(1).filter_map(|rest| rest.get(..64)).map(str::to_owned).collect()
    }

    /// Takes away what was made of the month, as if nobody had closed it. A panel's own guards would not have it.
    fn reopen(&self) {
        let month = self.month;
        let tables = ["editions", "month_cells", "month_runs"];
        let gone = tables.map(|table| format!("DELETE FROM {table} WHERE month = '{month}';")).concat();
        self.ask(&format!("SET session_replication_role = replica; {gone}"));
    }

    /// The month is due for every force, on whatever day this runs.
    fn months_are_due(&self) {
        self.ask(&format!(
            "INSERT INTO jobs (id, kind, about, force_code, month, due_at, tries, state) \
             SELECT gen_random_uuid(), 'close-month', code || ' {0}', code, '{0}', now(), 0, 'waiting' \
             FROM unnest(ARRAY['E23999901', 'W15999901']) AS code",
            self.month
        ));
    }

    /// So many jobs are due that give the same however often they are done, and so many letters.
    fn are_due(&self, batch: usize, (jobs, letters): (usize, usize)) {
        self.ask(&format!(
            "INSERT INTO jobs (id, kind, about, due_at, tries, state) \
             SELECT gen_random_uuid(), 'gather-comments', 'batch {batch} ' || n, now(), 0, 'waiting' \
             FROM generate_series(1, {jobs}) AS n"
        ));
        self.ask(&format!(
            "INSERT INTO outbox (id, kind, about, account_id, content, queued_at, due_at, attempts, state) \
             SELECT gen_random_uuid(), 'at-work', 'today batch {batch} ' || n, \
             (SELECT id FROM accounts WHERE role = 'coordinator' ORDER BY email LIMIT 1), \
             '{{\"news\":\"today\",\"count\":1}}', now(), now(), 0, 'waiting' FROM generate_series(1, {letters}) AS n"
        ));
    }

    /// Waits until a question has this answer.
    #[track_caller]
    fn until(&self, question: &str, answer: &str) {
        let began = Instant::now();
        loop {
            let said = self.ask(question);
            if said == answer {
                return;
            }
            assert!(began.elapsed() < Duration::from_secs(300), "{said} is not {answer}: {question}");
            thread::sleep(Duration::from_millis(100));
        }
    }

    /// Each force has one edition of the month, made as one program alone makes it; each was counted once and drafted once.
    fn is_closed_as_by_one(&self, alone: &[String]) {
        assert_eq!(self.digests(), alone);
        let month = self.month;
        let editions = format!(
            "SELECT count(*), count(DISTINCT force_code) FROM editions WHERE month = '{month}' AND state = 'draft'"
        );
        assert_eq!(self.ask(&editions), format!("{0}|{0}", alone.len()));
        let twice = format!(
            "SELECT subject, count(*) FROM audit WHERE action = 'close_month' AND number > {} \
             AND subject LIKE '%{month}%' GROUP BY subject HAVING count(*) <> 1",
            self.mark
        );
        assert_eq!(self.ask(&twice), "", "each effect once");
        let acts =
            format!("SELECT count(*) FROM audit WHERE action = 'close_month' AND number > {}", self.mark);
        assert_eq!(self.ask(&acts), (2 * alone.len()).to_string(), "counted and drafted");
        assert!(self.run(&["audit", "verify"]).contains("none changed"));
    }
}

impl Node {
    /// What the node is called on the page of jobs ends with the number of the program.
    fn name(&self) -> String {
        format!("%({})", self.server.id())
    }

    fn kill(&mut self) {
        self.server.kill().unwrap();
        self.server.wait().unwrap();
    }
}

impl Drop for Node {
    fn drop(&mut self) {
        // One that was killed before is not there any more.
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

#[test]
fn a_node_killed_in_the_middle_of_a_monthly_close_is_taken_over_by_the_other() {
    let (panel, alone) = Panel::with_a_month_to_close();
    let mut nodes = [panel.node(), panel.node()];
    let coordinator = Visitor::of(&nodes[0].address);
    coordinator.sign_in("coordinator@agency.example");
    for node in &nodes {
        assert!(
            coordinator.at(&node.address).get("/people").contains("VF-"),
            "signed in on one, known on both"
        );
    }
    // Whoever comes to keeping a draft waits there, in the middle.
    let mut lock = panel.database.session("BEGIN; LOCK TABLE editions IN EXCLUSIVE MODE;");
    let locked =
        "SELECT count(*) FROM pg_locks WHERE mode = 'ExclusiveLock' AND relation = 'editions'::regclass";
    panel.until(locked, "1");
    panel.months_are_due();
    let in_the_middle = "FROM jobs JOIN month_runs USING (force_code, month) WHERE kind = 'close-month' \
                         AND step = 'protected' AND held_until > moved_at + interval '6 seconds'";
    panel.until(&format!("SELECT count(*) > 0 {in_the_middle}"), "t");
    let at_it = panel.ask(&format!("SELECT node {in_the_middle} LIMIT 1"));
    let killed = usize::from(!at_it.ends_with(&format!("({})", nodes[0].server.id())));
    nodes[killed].kill();
    lock.kill().unwrap();
    lock.wait().unwrap();
    panel.until("SELECT count(*) FROM jobs WHERE kind = 'close-month' AND state <> 'done'", "0");
    let other = &nodes[1 - killed];
    let taken_over = "SELECT count(*) > 0 FROM jobs WHERE kind = 'close-month' AND tries > 1 AND node LIKE";
    assert_eq!(panel.ask(&format!("{taken_over} '{}'", other.name())), "t", "{at_it} was killed");
    assert!(coordinator.at(&other.address).get("/people").contains("VF-"), "still signed in");
    let administrator = Visitor::of(&other.address);
    administrator.sign_in("administrator@agency.example");
    assert!(administrator.get("/admin/jobs?kind=close-month").contains("Close a month"));
    panel.is_closed_as_by_one(&alone);
}

/// How much is due, and how many programs are killed meanwhile.
struct Extent {
    jobs: usize,
    letters: usize,
    kills: usize,
}

impl Extent {
    fn of_this_run() -> Self {
        match env::var("NEXTEST_PROFILE").as_deref() {
            Ok("soak") => Self { jobs: 280, letters: 720, kills: 40 },
            _ => Self { jobs: 18, letters: 42, kills: 6 },
        }
    }
}

#[test]
fn what_is_due_is_done_once_while_nodes_are_killed_at_random() {
    let (extent, mut chance) = (Extent::of_this_run(), Chance::of_now());
    let (panel, alone) = Panel::with_a_month_to_close();
    let letters = panel.home.path("data/demo/mail");
    fs::remove_dir_all(&letters).unwrap();
    fs::create_dir(&letters).unwrap();
    panel.ask("DELETE FROM outbox");
    let mut nodes = [panel.node(), panel.node()];
    panel.months_are_due();
    let mut interrupted = 0;
    for kill in 1..=extent.kills {
        let share = |all: usize| all * kill / extent.kills - all * (kill - 1) / extent.kills;
        panel.are_due(kill, (share(extent.jobs), share(extent.letters)));
        thread::sleep(Duration::from_millis(chance.below(1_500)));
        let killed = &mut nodes[usize::from(chance.below(2) == 1)];
        killed.kill();
        let cut_off =
            format!("SELECT count(*) FROM jobs WHERE holder IS NOT NULL AND node LIKE '{}'", killed.name());
        interrupted += panel.ask(&cut_off).parse::<usize>().unwrap();
        *killed = panel.node();
    }
    panel.until("SELECT count(*) FROM jobs WHERE state = 'waiting' AND kind <> 'remind-staff'", "0");
    panel.until("SELECT count(*) FROM outbox WHERE state = 'waiting'", "0");
    drop(nodes);
    let done =
        "SELECT count(*) FROM jobs WHERE kind = 'gather-comments' AND about LIKE 'batch%' AND state = 'done'";
    assert_eq!(panel.ask(done), extent.jobs.to_string());
    assert_eq!(panel.ask("SELECT count(*) FROM jobs WHERE state IN ('failed', 'given-up')"), "0");
    let sent = panel.ask("SELECT count(*) FROM outbox WHERE state = 'sent' AND about LIKE 'today batch%'");
    assert_eq!(sent, extent.letters.to_string());
    let acts = format!(
        "SELECT count(*) - count(DISTINCT subject) FROM audit WHERE action = 'send_mail' AND number > {}",
        panel.mark
    );
    assert_eq!(panel.ask(&acts), "0", "the end of each letter is noted once");
    let (files, ids) = message_ids(&letters);
    let all = panel.ask("SELECT count(*) FROM outbox WHERE state = 'sent'");
    assert_eq!(ids.len().to_string(), all, "each letter is there");
    assert!(files - ids.len() <= extent.kills, "at most the one that a kill fell upon is there again");
    panel.is_closed_as_by_one(&alone);
    println!(
        "{} jobs and {} letters, {} kills, {interrupted} jobs cut off, {} letters handed over again under the same Message-ID",
        extent.jobs,
        extent.letters,
        extent.kills,
        files - ids.len()
    );
}

/// How many letters lie in a directory, and their Message-IDs.
fn message_ids(directory: &std::path::Path) -> (usize, BTreeSet<String>) {
    let files =
        fs::read_dir(directory).unwrap().map(|entry| fs::read_to_string(entry.unwrap().path()).unwrap());
    let letters: Vec<String> = files.filter(|text| !text.is_empty()).collect();
    let id = |text: &String| text.lines().find(|line| line.starts_with("Message-ID")).map(str::to_owned);
    (letters.len(), letters.iter().filter_map(id).collect())
}
