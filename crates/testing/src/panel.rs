//! A panel of its own for each test.

use std::sync::Arc;
use std::sync::atomic::AtomicU32;

use access::{Actor, Permission, Permit, SignInPolicy};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use fieldwork::{Forces, PanelPolicy, Slot, Welfare, from_london};
use operations::{
    Environment, Hashing, Organisations, Platform, Publication, SigningKey, approve_questionnaire,
    install_questionnaires, rehearse_questionnaire, version_before,
};
use questionnaire::{QuestionnaireId, Status};
use store::{Address, AuditEntry, AuditFilter, Chance, Durability, Keyring, Store, VaultKey};
use test_database::{Backend, Database};

use crate::diary::Diary;
use crate::{Simulated, Staff, files, permit};

/// The area code of Eastmere Police, an invented English force.
pub const EASTMERE: &str = "E23999901";

/// The area code of Glanmor Police, Heddlu Glanmor, an invented Welsh force.
pub const GLANMOR: &str = "W15999901";

/// The key of the vault of every panel.
const KEY: [u8; 32] = [42; 32];

/// A whole platform on a database of its own, gone when the test is over.
pub struct Panel {
    /// What the operations work with.
    pub platform: Platform,
    /// Its clock and its chance.
    pub environment: Arc<Simulated>,
    /// Who works there.
    pub staff: Staff,
    pub(crate) numbers: AtomicU32,
    diary: Diary,
    database: Database,
}

impl Panel {
    /// A panel with its staff, its questionnaires approved and nobody referred. It is ten on Monday 5 October 2026.
    pub async fn new() -> Self {
        Self::on(Backend::of_this_run()).await
    }

    /// The same, on this database whatever the run is for.
    pub async fn on(backend: Backend) -> Self {
        Self::set_up(Database::on(backend), moment("2026-10-05T10:00")).await
    }

    /// The same at another time.
    pub async fn at(now: DateTime<Utc>) -> Self {
        Self::set_up(Database::on(Backend::of_this_run()), now).await
    }

    /// The same on a database where a commit can wait for the disk: see [`Panel::node_on_disk`].
    pub async fn on_disk(backend: Backend) -> Self {
        Self::set_up(Database::on_disk(backend), moment("2026-10-05T10:00")).await
    }

    async fn set_up(database: Database, now: DateTime<Utc>) -> Self {
        let environment = Arc::new(Simulated::at(now));
        let platform = platform(open(&database, &environment).await, &environment);
        let staff = Staff::join(&platform).await;
        let (numbers, diary) = (AtomicU32::new(0), Diary::new());
        let panel = Self { platform, environment, staff, numbers, diary, database };
        panel.approve_live_questionnaires().await;
        install_questionnaires(&panel.platform, &system()).await.unwrap();
        panel
    }

    /// Everything the files call live, approved by two people, so that interviews can begin.
    async fn approve_live_questionnaires(&self) {
        for questionnaire in self.platform.library.interviews().filter(|it| it.status == Status::Live) {
            self.approve(questionnaire.id).await;
        }
    }

    /// Both administrators approve a version; one that takes the place of another is rehearsed first.
    pub async fn approve(&self, id: QuestionnaireId) {
        if version_before(&self.platform.library, id).is_some() {
            rehearse_questionnaire(&self.platform, &system(), id).await.unwrap();
        }
        for administrator in [&self.staff.administrator, &self.staff.other_administrator] {
            approve_questionnaire(&self.platform, &permit(administrator), id).await.unwrap();
        }
    }

    /// Closes everything and opens it again, as a restart does: what was acknowledged is there.
    pub async fn restart(self) -> Self {
        let Self { platform, environment, staff, numbers, diary, database } = self;
        platform.store.close().await.unwrap();
        let platform = self::platform(open(&database, &environment).await, &environment);
        Self { platform, environment, staff, numbers, diary, database }
    }

    /// Another program on the same database: a second node, with connections of its own.
    pub async fn node(&self) -> Platform {
        platform(open(&self.database, &self.environment).await, &self.environment)
    }

    /// Another program on the same database with these keys of the vault. The panel's own is forty-two, thirty-two times.
    pub async fn node_with(&self, keys: impl Into<Keyring>) -> Platform {
        let given = (keys, Durability::Rebuildable);
        platform(open_for(&self.database, &self.environment, given).await, &self.environment)
    }

    /// Another program on the same database whose commits survive a power cut, as those for real data do.
    pub async fn node_on_disk(&self) -> Platform {
        let given = (VaultKey::new(KEY), Durability::Full);
        platform(open_for(&self.database, &self.environment, given).await, &self.environment)
    }

    /// Where the database is, as the configuration would say it.
    pub fn url(&self) -> String {
        self.database.url()
    }

    /// Whether this text stands anywhere in the files of the database, as plain bytes.
    pub fn holds(&self, text: &str) -> bool {
        self.database.holds(text)
    }

    /// Moves the clock to a time in London: `2026-10-05T10:00`.
    pub fn set_clock(&self, london: &str) {
        self.environment.set(moment(london));
    }

    /// Moves the clock on.
    pub fn advance(&self, by: TimeDelta) {
        self.environment.advance(by);
    }

    /// The date it is there.
    pub fn today(&self) -> NaiveDate {
        self.platform.today()
    }

    /// The interviewer's next free hour on a working day.
    pub fn next_slot(&self) -> Slot {
        self.diary.next(self.platform.now() + TimeDelta::minutes(5), &self.platform.calendar)
    }

    /// Everything that was done on this panel, the latest first.
    pub async fn audit(&self) -> Vec<AuditEntry> {
        let permit = permit(&self.staff.administrator);
        let mut entries = Vec::new();
        for page in 1.. {
            let more = self
                .platform
                .store
                .reader()
                .audit(&permit, &AuditFilter::default(), page)
                .await
                .unwrap()
                .entries;
            if more.is_empty() {
                break;
            }
            entries.extend(more);
        }
        entries
    }

    /// How often something was done: `save_answers`.
    pub async fn audited(&self, action: &str) -> usize {
        self.audit().await.iter().filter(|entry| entry.action == action).count()
    }

    /// The program's own permit.
    pub fn system<P: Permission>(&self) -> Permit<P> {
        system()
    }
}

/// The instant at which London's clocks show this: `2026-10-05T10:00`.
pub fn moment(london: &str) -> DateTime<Utc> {
    let local = chrono::NaiveDateTime::parse_from_str(london, "%Y-%m-%dT%H:%M");
    from_london(local.expect("a time such as 2026-10-05T10:00")).expect("a time that exists")
}

fn system<P: Permission>() -> Permit<P> {
    Actor::system().permit().unwrap_or_else(|| panic!("the program itself may not {}", P::NAME))
}

/// A node in a program of its own, on the database of a panel that another program holds. `environment` must draw other
/// numbers than the panel's.
pub async fn node_of(url: &str, environment: Simulated) -> Platform {
    let environment = Arc::new(environment);
    platform(open_at(url, &environment, (VaultKey::new(KEY), Durability::Full)).await, &environment)
}

async fn open(database: &Database, environment: &Arc<Simulated>) -> Store {
    // The database is thrown away after the test, so no commit waits for the disk.
    open_for(database, environment, (VaultKey::new(KEY), Durability::Rebuildable)).await
}

async fn open_for(
    database: &Database,
    environment: &Arc<Simulated>,
    given: (impl Into<Keyring>, Durability),
) -> Store {
    open_at(&database.url(), environment, given).await
}

async fn open_at(
    url: &str,
    environment: &Arc<Simulated>,
    (keys, durability): (impl Into<Keyring>, Durability),
) -> Store {
    let address = Address::parse(url).unwrap();
    let chance = Arc::clone(environment);
    let chance = Chance::new(move || chance.random());
    Store::open(&address, keys, chance, durability).await.unwrap()
}

/// The panel's policy, with days and weeks that hold as many calls as there are hours: a test that tells the story of
/// twenty people is not about the limits. Those that are give an interviewer a profile.
fn roomy(policy: PanelPolicy) -> PanelPolicy {
    let welfare = Welfare { calls_a_day: 9, calls_a_week: 45, ..policy.welfare };
    PanelPolicy { welfare, ..policy }
}

/// Nobody has to have a second factor or prove anything again: a test that is about that says so.
fn relaxed() -> SignInPolicy {
    SignInPolicy { second_factor: Vec::new(), proof_holds: TimeDelta::days(1) }
}

fn platform(store: Store, environment: &Arc<Simulated>) -> Platform {
    let forces: Forces = files::configured("demo-forces.toml");
    let compilation = files::compiled();
    Platform {
        store,
        library: Arc::new(compilation.library),
        findings: compilation.diagnostics.into(),
        forces: Arc::new(forces),
        asking: Arc::new(files::configured("ask-wordings.toml")),
        policy: roomy(files::configured::<PanelPolicy>("panel.toml")).checked().unwrap(),
        dispositions: Arc::new(files::configured("dispositions.toml")),
        consent_texts: Arc::new(files::configured("consent.toml")),
        concerns: Arc::new(files::configured("concerns.toml")),
        register: Arc::new(files::configured("risk-register.toml")),
        plans: Arc::new(files::configured("demo-action-plans.toml")),
        frames: Arc::new(files::frames()),
        calendar: Arc::new(files::calendar()),
        disclosure: files::configured("disclosure.toml"),
        publication: Publication { two_people: true, signing_key: Some(SigningKey::new([9; 32])) },
        sign_in: Arc::new(relaxed()),
        organisations: Organisations::default(),
        post: None,
        patience: TimeDelta::minutes(10),
        environment: Arc::<Simulated>::clone(environment),
        hashing: Hashing::default(),
    }
}
