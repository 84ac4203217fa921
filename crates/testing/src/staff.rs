//! The people who work on the panel: one of each role, and a second interviewer and force where a test needs "another".

use std::sync::OnceLock;

use access::{
    AccountRecord, Actor, EmailAddress, HashMemory, Password, PasswordHash, Permission, Permit, Role, Scope,
    hash_password,
};
use fieldwork::{ForceCode, Id};
use operations::{Error, Platform, publish_edition, review_edition};
use questionnaire::Language;
use statistics::Month;
use store::Tx;

use crate::{EASTMERE, GLANMOR, Panel};

/// Everybody's password.
pub const PASSWORD: &str = "correct horse battery";

/// One account of each role. Those of a force work for Eastmere.
pub struct Staff {
    /// Runs the fieldwork.
    pub coordinator: AccountRecord,
    /// Runs it with them: the second pair of eyes.
    pub other_coordinator: AccountRecord,
    /// Takes calls.
    pub interviewer: AccountRecord,
    /// Takes calls too, and must not see the first one's.
    pub other_interviewer: AccountRecord,
    /// Refers people for Eastmere.
    pub liaison_officer: AccountRecord,
    /// Refers people for Glanmor.
    pub other_liaison_officer: AccountRecord,
    /// Reads Eastmere's figures.
    pub analyst: AccountRecord,
    /// Reads Glanmor's figures.
    pub other_analyst: AccountRecord,
    /// Reads Eastmere's figures for the commissioner.
    pub opcc: AccountRecord,
    /// Releases every force's months.
    pub publisher: AccountRecord,
    /// Releases them too: whoever reviews a month does not publish it.
    pub other_publisher: AccountRecord,
    /// Reads and acts on concerns.
    pub safeguarding_lead: AccountRecord,
    /// Looks after accounts.
    pub administrator: AccountRecord,
    /// Looks after accounts too: two people approve a questionnaire.
    pub other_administrator: AccountRecord,
}

impl Staff {
    /// Adds everybody. Hashing one password once keeps a test quick; adding an account is tested by itself.
    pub(crate) async fn join(platform: &Platform) -> Self {
        let eastmere = || Scope::Force(ForceCode::parse(EASTMERE).unwrap());
        let glanmor = || Scope::Force(ForceCode::parse(GLANMOR).unwrap());
        Self {
            coordinator: join(platform, "Cerys Coordinator", Role::Coordinator, Some(Scope::Panel)).await,
            other_coordinator: join(platform, "Mair Coordinator", Role::Coordinator, Some(Scope::Panel))
                .await,
            interviewer: join(platform, "Ines Interviewer", Role::Interviewer, None).await,
            other_interviewer: join(platform, "Olwen Interviewer", Role::Interviewer, None).await,
            liaison_officer: join(platform, "Leo Liaison", Role::LiaisonOfficer, Some(eastmere())).await,
            other_liaison_officer: join(platform, "Gwen Liaison", Role::LiaisonOfficer, Some(glanmor()))
                .await,
            analyst: join(platform, "Ana Analyst", Role::Analyst, Some(eastmere())).await,
            other_analyst: join(platform, "Glyn Analyst", Role::Analyst, Some(glanmor())).await,
            opcc: join(platform, "Omar Opcc", Role::Opcc, Some(eastmere())).await,
            publisher: join(platform, "Pia Publisher", Role::Publisher, Some(Scope::Panel)).await,
            other_publisher: join(platform, "Petra Publisher", Role::Publisher, Some(Scope::Panel)).await,
            safeguarding_lead: join(
                platform,
                "Sian Safeguarding",
                Role::SafeguardingLead,
                Some(Scope::Panel),
            )
            .await,
            administrator: join(platform, "Ada Administrator", Role::Administrator, Some(Scope::Panel)).await,
            other_administrator: join(
                platform,
                "Alun Administrator",
                Role::Administrator,
                Some(Scope::Panel),
            )
            .await,
        }
    }
}

impl Panel {
    /// Reviews a month's draft in one publisher's name and publishes it in the other's.
    pub async fn publish(&self, force: &ForceCode, month: Month) -> Result<(), Error> {
        self.review(force, month).await?;
        publish_edition(&self.platform, &permit(&self.staff.publisher), force, month).await
    }

    /// Reviews a month's draft, as the second publisher does.
    pub async fn review(&self, force: &ForceCode, month: Month) -> Result<(), Error> {
        let reader = self.platform.store.reader();
        let draft = reader.draft(&permit(&self.staff.other_publisher), force, month).await?;
        let digest = draft.map(|draft| draft.head.digest).unwrap_or_default();
        let reviewer = permit(&self.staff.other_publisher);
        review_edition(&self.platform, &reviewer, force, month, &digest).await.map(drop)
    }

    /// So many more coordinators.
    pub async fn coordinators(&self, count: usize) -> Vec<AccountRecord> {
        let mut joined = Vec::with_capacity(count);
        for number in 1..=count {
            let name = format!("Coordinator {number} of {count}");
            joined.push(join(&self.platform, &name, Role::Coordinator, Some(Scope::Panel)).await);
        }
        joined
    }

    /// So many more interviewers.
    pub async fn interviewers(&self, count: usize) -> Vec<AccountRecord> {
        let mut joined = Vec::with_capacity(count);
        for number in 1..=count {
            let name = format!("Interviewer {number}");
            joined.push(join(&self.platform, &name, Role::Interviewer, None).await);
        }
        joined
    }
}

/// The permit of an account, which must have it.
pub fn permit<P: Permission>(account: &AccountRecord) -> Permit<P> {
    let actor = account.actor().expect("an account in use");
    actor.permit().unwrap_or_else(|| panic!("{} may not {}", actor.role.slug(), P::NAME))
}

async fn join(platform: &Platform, name: &str, role: Role, scope: Option<Scope>) -> AccountRecord {
    let id = Id::from_uuid(platform.environment.uuid());
    let address = format!("{}@panel.example", name.to_lowercase().replace(' ', "."));
    let account = AccountRecord {
        id,
        email: EmailAddress::parse(&address).unwrap(),
        name: name.to_owned(),
        role,
        scope: scope.unwrap_or(Scope::Caseload(id)),
        language: Language::English,
        password: hashed(),
        active: true,
        shortcuts: true,
    };
    let permit = Actor::system().permit::<access::permission::AddAccount>().unwrap();
    let work = async |tx: &Tx| tx.add_account(&account).await;
    platform.store.writer().write(&permit, platform.now(), work).await.unwrap();
    account
}

fn hashed() -> PasswordHash {
    static HASHED: OnceLock<PasswordHash> = OnceLock::new();
    let hash = || {
        hash_password(&Password::parse(&PASSWORD.into(), &[]).unwrap(), [7; 16], &mut HashMemory::default())
            .unwrap()
    };
    HASHED.get_or_init(hash).clone()
}
