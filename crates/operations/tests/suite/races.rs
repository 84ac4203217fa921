//! Thirty-two interviewers at once, for the same people and the same hours: on SQLite, and on PostgreSQL with several
//! nodes. What is refused is a problem that says why, never a fault; nobody is booked twice, and no budget overrun.

use std::collections::BTreeMap;

use access::AccountRecord;
use chrono::{DateTime, TimeDelta, Utc};
use fieldwork::{Account, Appointment, Call, Case, DispositionCode, Id, Reference, Slot};
use operations::{
    AppointmentForm, CallOutcome, Error, Platform, book_appointment, cancel_appointment, check_before_call,
    move_appointment, open_due_cases, record_call, reveal_number,
};
use store::{Person, Verdict};
use testing::{Backend, Panel, call_check, moment, permit};
use tokio::task::JoinSet;

const INTERVIEWERS: usize = 32;
const PEOPLE: usize = 8;
const NODES: usize = 4;

/// A panel with people to be rung, many who could ring them, and the nodes they work at.
struct Race {
    panel: Panel,
    interviewers: Vec<AccountRecord>,
    nodes: Vec<Platform>,
    people: Vec<(Reference, Id<Case>)>,
}

/// One of the racers: where they work, and the people in an order of their own.
#[derive(Clone)]
struct Racer {
    number: usize,
    platform: Platform,
    account: AccountRecord,
    coordinator: AccountRecord,
    cases: Vec<Id<Case>>,
}

impl Race {
    async fn on(backend: Backend) -> Self {
        let panel = Panel::on(backend).await;
        let mut people = Vec::new();
        for _ in 0..PEOPLE {
            let reference = panel.consented().await;
            panel.assess(&reference).await;
            people.push(reference);
        }
        let nodes = nodes(&panel, backend).await;
        the_same_night_on(&nodes, &panel).await;
        let mut opened = Vec::new();
        for reference in people {
            let case = panel.case_of(&reference).await.id;
            opened.push((reference, case));
        }
        Self { interviewers: panel.interviewers(INTERVIEWERS).await, panel, nodes, people: opened }
    }

    /// All at once do the same: what came of it, of everybody.
    async fn all<T: Send + 'static, F: Future<Output = Vec<T>> + Send + 'static>(
        &self,
        act: impl Fn(Racer) -> F,
    ) -> Vec<T> {
        let racers =
            self.interviewers.iter().enumerate().map(|(number, account)| self.racer(number, account));
        let mut running: JoinSet<Vec<T>> = racers.map(act).collect();
        let mut outcomes = Vec::new();
        while let Some(outcome) = running.join_next().await {
            outcomes.extend(outcome.unwrap());
        }
        outcomes
    }

    fn racer(&self, number: usize, account: &AccountRecord) -> Racer {
        let mut cases: Vec<Id<Case>> = self.people.iter().map(|(_, case)| *case).collect();
        cases.rotate_left(number % PEOPLE);
        Racer {
            number,
            platform: of(&self.nodes, number).clone(),
            account: account.clone(),
            coordinator: self.panel.staff.coordinator.clone(),
            cases,
        }
    }

    async fn everybody(&self) -> Vec<Person> {
        let mut everybody = Vec::new();
        for (reference, _) in &self.people {
            everybody.push(self.panel.person(reference).await);
        }
        everybody
    }

    /// What holds whatever happened.
    async fn check(&self) {
        let everybody = self.everybody().await;
        let standing = everybody.iter().flat_map(|person| &person.appointments).filter(|it| it.stands());
        let standing: Vec<&Appointment> = standing.collect();
        for (number, one) in standing.iter().enumerate() {
            for other in standing.iter().skip(number + 1) {
                let twice = one.interviewer == other.interviewer && one.slot.overlaps(&other.slot);
                assert!(!twice, "an interviewer is booked twice: {one:?} {other:?}");
                assert_ne!(one.case, other.case, "a person is booked twice");
            }
        }
        everybody.iter().for_each(|person| within_budget(&self.panel, person));
        let Verdict::Sound(chain) = store::verify(&self.panel.platform.store.reader()).await.unwrap() else {
            panic!("the audit is broken")
        };
        assert_eq!(usize::try_from(chain.entries).unwrap(), self.panel.audit().await.len());
    }
}

/// A file has one program that writes it; a server has as many as there are.
async fn nodes(panel: &Panel, backend: Backend) -> Vec<Platform> {
    let mut nodes = vec![panel.platform.clone()];
    while nodes.len() < NODES {
        nodes.push(match backend {
            Backend::Sqlite => panel.platform.clone(),
            Backend::Postgres => panel.node().await,
        });
    }
    nodes
}

/// Every node does the night's work at once: each case is opened by one of them.
async fn the_same_night_on(nodes: &[Platform], panel: &Panel) {
    let today = panel.today();
    let night = |node: Platform| {
        let permit = panel.system();
        async move { open_due_cases(&node, &permit, today).await.unwrap().opened }
    };
    let opened: JoinSet<u32> = nodes.iter().cloned().map(night).collect();
    assert_eq!(usize::try_from(opened.join_all().await.iter().sum::<u32>()).unwrap(), PEOPLE);
}

/// Every call that the person did not ask for was counted, and there are no more of them than there may be.
fn within_budget(panel: &Panel, person: &Person) {
    let asked: BTreeMap<_, _> = person.appointments.iter().map(|it| (it.id, it.asked_by_person)).collect();
    let ours = person.calls.iter().filter(|call| asked.get(&call.appointment) == Some(&false)).count();
    let counted: u32 = person.cases.iter().map(|case| case.attempts).sum();
    assert_eq!(ours, usize::try_from(counted).unwrap(), "calls that were not counted");
    assert!(counted <= panel.platform.policy.attempts, "{counted} attempts");
    assert!(person.calls.iter().filter(|call| call.is_open()).count() <= 1, "two open calls to one person");
}

impl Racer {
    async fn book(&self, case: Id<Case>, interviewer: Id<Account>, slot: Slot) -> Result<Appointment, Error> {
        let form = AppointmentForm { interviewer, slot, asked_by_person: false, interviewer_agreed: false };
        self.book_for(case, form).await
    }

    async fn book_for(&self, case: Id<Case>, form: AppointmentForm) -> Result<Appointment, Error> {
        book_appointment(&self.platform, &permit(&self.coordinator), case, form).await
    }

    async fn move_to(&self, appointment: Id<Appointment>, to: AppointmentForm) -> Result<Appointment, Error> {
        move_appointment(&self.platform, &permit(&self.coordinator), appointment, to).await
    }

    /// Checks, and then shows the number with two clicks at once.
    async fn reveal_twice(&self, case: Id<Case>) -> Vec<Id<Call>> {
        let checks = permit(&self.account);
        if done(check_before_call(&self.platform, &checks, case, &call_check()).await).is_none() {
            return Vec::new();
        }
        let permit = permit(&self.account);
        let click = || reveal_number(&self.platform, &permit, case);
        let (one, other) = tokio::join!(click(), click());
        [done(one), done(other)].into_iter().flatten().map(|dialling| dialling.call).collect()
    }

    /// Says what came of a call with two clicks at once.
    async fn record_twice(&self, call: Id<Call>, outcome: &str) -> Vec<()> {
        let (one, other) = tokio::join!(self.record(call, outcome), self.record(call, outcome));
        [done(one), done(other)].into_iter().flatten().collect()
    }

    async fn record(&self, call: Id<Call>, outcome: &str) -> Result<(), Error> {
        let disposition = DispositionCode::parse(outcome).unwrap();
        let said = CallOutcome { disposition, message_left: false };
        record_call(&self.platform, &permit(&self.account), call, said).await
    }
}

/// One of them, counted round and round.
fn of<T>(them: &[T], number: usize) -> &T {
    them.iter().cycle().nth(number).unwrap()
}

/// What was done; a refusal is a problem.
fn done<T>(outcome: Result<T, Error>) -> Option<T> {
    match outcome {
        Ok(value) => Some(value),
        Err(Error::Problem(_)) => None,
        Err(Error::Fault(fault)) => panic!("a fault in a race: {fault}"),
    }
}

fn hour(start: DateTime<Utc>) -> Slot {
    Slot { start, minutes: 60 }
}

/// Everybody tries to get everybody at one hour; when it comes, everybody shows every number twice and records twice what
/// came of it. Each person is rung by one interviewer once a day, until the attempts are used up.
async fn a_case_is_one_interviewers(backend: Backend) {
    let race = Race::on(backend).await;
    for (day, rung) in
        [("2026-10-05", PEOPLE), ("2026-10-07", PEOPLE), ("2026-10-09", PEOPLE), ("2026-10-12", 0)]
    {
        race.panel.set_clock(&format!("{day}T10:00"));
        let slot = hour(moment(&format!("{day}T11:00")));
        let booked = race.all(|racer| async move { racer.book_everybody(slot).await }).await;
        assert_eq!(booked.len(), rung, "{day}");
        race.panel.environment.set(slot.start);
        let mut shown = race.all(|racer| async move { racer.show_everybody().await }).await;
        assert_eq!(shown.len(), 2 * rung, "{day}: each number twice, to whoever has the case");
        shown.sort();
        shown.dedup();
        assert_eq!(shown.len(), rung, "{day}: two clicks are one call");
        let calls: Vec<Id<Call>> = shown.iter().map(|(_, call)| *call).collect();
        let recorded = race.all(|racer| {
            let calls = calls.clone();
            async move { racer.record_everything(calls).await }
        });
        assert_eq!(recorded.await.len(), rung, "{day}: what came of a call is recorded once");
        race.check().await;
    }
}

/// Everybody does anything, in any order, while the clock moves on: what has to hold holds, and after a person has said no
/// their number is not shown again.
async fn whatever_happens_the_rules_hold(backend: Backend) {
    let race = Race::on(backend).await;
    let mut acts = 0;
    for day in ["2026-10-05", "2026-10-06", "2026-10-07", "2026-10-08", "2026-10-09", "2026-10-12"] {
        race.panel.set_clock(&format!("{day}T10:00"));
        let opening = moment(&format!("{day}T10:30"));
        let booked = race.all(|racer| {
            let among: Vec<Id<Account>> = race.interviewers.iter().take(12).map(|it| it.id).collect();
            async move { racer.book_here_and_there(&among, opening).await }
        });
        acts += booked.await.len();
        race.check().await;
        race.panel.environment.set(opening);
        let saying_no = if day > "2026-10-06" { SAYING_NO } else { 0 };
        acts += race.all(|racer| async move { racer.ring_round(saying_no).await }).await.len();
        race.check().await;
    }
    assert!(acts > 3 * PEOPLE, "{acts} acts came about");
    let audit = race.panel.audit().await;
    let everybody = race.everybody().await;
    let walled: Vec<&Person> = everybody.iter().filter(|it| it.participant.wall.is_some()).collect();
    assert!(!walled.is_empty() && walled.len() <= SAYING_NO, "{} said no", walled.len());
    for person in walled {
        let reference = person.participant.reference.as_str();
        let mut latest = audit.iter().filter(|entry| entry.subject.as_deref() == Some(reference));
        let last = latest.find(|it| ["reveal_number", "record_call"].contains(&it.action.as_str())).unwrap();
        assert_eq!(last.action, "record_call", "{reference} was shown after they had said no");
    }
}

/// How many of the people say no when they are rung.
const SAYING_NO: usize = 3;

impl Racer {
    async fn book_everybody(&self, slot: Slot) -> Vec<Appointment> {
        let mut booked = Vec::new();
        for case in &self.cases {
            booked.extend(done(self.book(*case, self.account.id, slot).await));
        }
        booked
    }

    async fn show_everybody(&self) -> Vec<(usize, Id<Call>)> {
        let mut shown = Vec::new();
        for case in &self.cases {
            shown.extend(self.reveal_twice(*case).await.into_iter().map(|call| (self.number, call)));
        }
        shown
    }

    async fn record_everything(&self, calls: Vec<Id<Call>>) -> Vec<()> {
        let mut recorded = Vec::new();
        for call in calls {
            recorded.extend(self.record_twice(call, "no_answer").await);
        }
        recorded
    }

    /// The place of the person whose turn it is among all people.
    fn person(&self, turn: usize) -> usize {
        (self.number + turn) % PEOPLE
    }

    /// Books with a few interviewers at hours that overlap, calls some of it off and moves the rest to somebody else.
    async fn book_here_and_there(&self, among: &[Id<Account>], opening: DateTime<Utc>) -> Vec<()> {
        let mut acts = Vec::new();
        for (turn, case) in self.cases.iter().enumerate() {
            let interviewer = *of(among, self.person(turn) * 5 + self.number);
            let later = TimeDelta::minutes(i64::try_from(self.number % 3).unwrap() * 10);
            let (slot, asked_by_person) = (hour(opening + later), self.number.is_multiple_of(2));
            let form = AppointmentForm { interviewer, slot, asked_by_person, interviewer_agreed: false };
            let Some(booked) = done(self.book_for(*case, form).await) else { continue };
            acts.push(());
            if self.number.is_multiple_of(5) {
                let permit = permit(&self.coordinator);
                acts.extend(done(cancel_appointment(&self.platform, &permit, booked.id).await));
            }
            let elsewhere = AppointmentForm { interviewer: *of(among, self.number), ..form };
            let moved = self.move_to(booked.id, elsewhere).await;
            acts.extend(done(moved).map(|_| ()));
        }
        acts
    }

    /// Rings whoever can be rung, and says what came of it.
    async fn ring_round(&self, saying_no: usize) -> Vec<()> {
        let mut acts = Vec::new();
        for (turn, case) in self.cases.iter().enumerate() {
            let outcome = if self.person(turn) < saying_no { "declined" } else { "no_answer" };
            for call in self.reveal_twice(*case).await {
                acts.extend(self.record_twice(call, outcome).await);
            }
        }
        acts
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn on_a_file_a_case_is_one_interviewers() {
    a_case_is_one_interviewers(Backend::Sqlite).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn on_a_server_with_several_nodes_a_case_is_one_interviewers() {
    a_case_is_one_interviewers(Backend::Postgres).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn on_a_file_the_rules_hold_whatever_happens() {
    whatever_happens_the_rules_hold(Backend::Sqlite).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn on_a_server_with_several_nodes_the_rules_hold_whatever_happens() {
    whatever_happens_the_rules_hold(Backend::Postgres).await;
}
