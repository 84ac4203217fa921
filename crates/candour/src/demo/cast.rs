//! The demonstration's accounts: one or more a role, all with one password, all visibly invented.

use access::permission::AddAccount;
use access::{Actor, Permit, Role};
use anyhow::Context;
use fieldwork::Force;
use operations::{Browser, NewAccount, Platform, add_account, sign_in};
use questionnaire::Language;

/// The password of every demonstration account.
pub(super) const PASSWORD: &str = "demo-password-2026";

/// Everyone who works on the demonstration panel.
pub(super) struct Cast {
    /// The coordinator of the invented agency.
    pub(super) coordinator: Actor,
    /// Who makes the calls.
    pub(super) interviewers: Vec<Actor>,
    /// One liaison officer a force, in the order of the forces.
    pub(super) liaison: Vec<Actor>,
    /// One analyst a force, in the same order.
    pub(super) analysts: Vec<Actor>,
    /// Who publishes.
    pub(super) publisher: Actor,
    /// Reads the drafts before the publisher publishes them.
    pub(super) reviewer: Actor,
    /// The two who approve questionnaires.
    pub(super) administrators: [Actor; 2],
    /// What to print: role, force, address.
    pub(super) sign_ins: Vec<SignIn>,
}

impl Cast {
    /// Who reads the figures of the first force.
    pub(super) fn analyst(&self) -> anyhow::Result<&Actor> {
        self.analysts.first().context("a force has an analyst")
    }
}

/// One line of what is printed when the demonstration is ready.
pub(super) struct SignIn {
    pub(super) role: Role,
    pub(super) place: String,
    pub(super) email: String,
}

const AGENCY: &str = "Harbour Advocacy (invented)";

/// Adds every account through the verb that an administrator uses.
pub(super) async fn hire(platform: &Platform) -> anyhow::Result<Cast> {
    let permit = Actor::system().permit::<AddAccount>().context("the system may add accounts")?;
    let mut hiring = Hiring { platform, permit, sign_ins: Vec::new() };
    let coordinator =
        hiring.agency(Role::Coordinator, "Leah (demo)", "coordinator", Language::English).await?;
    let interviewers = vec![
        hiring.agency(Role::Interviewer, "Jo (demo)", "interviewer", Language::English).await?,
        hiring.agency(Role::Interviewer, "Catrin (demo)", "cyfwelydd", Language::Welsh).await?,
        hiring.agency(Role::Interviewer, "Kit (demo)", "interviewer-3", Language::English).await?,
    ];
    let publisher = hiring.agency(Role::Publisher, "Noor (demo)", "publisher", Language::English).await?;
    let reviewer = hiring.agency(Role::Publisher, "Wren (demo)", "publisher-2", Language::English).await?;
    let administrators = [
        hiring.agency(Role::Administrator, "Max (demo)", "administrator", Language::English).await?,
        hiring.agency(Role::Administrator, "Ola (demo)", "administrator-2", Language::English).await?,
    ];
    hiring.agency(Role::SafeguardingLead, "Ash (demo)", "safeguarding", Language::English).await?;
    let (mut liaison, mut analysts) = (Vec::new(), Vec::new());
    for force in platform.forces.iter() {
        liaison.push(hiring.force(Role::LiaisonOfficer, "Bryn (demo)", force, "liaison").await?);
        analysts.push(hiring.force(Role::Analyst, "Rae (demo)", force, "analyst").await?);
        hiring.force(Role::Opcc, "Sol (demo)", force, "opcc").await?;
    }
    Ok(Cast {
        coordinator,
        interviewers,
        liaison,
        analysts,
        publisher,
        reviewer,
        administrators,
        sign_ins: hiring.sign_ins,
    })
}

struct Hiring<'a> {
    platform: &'a Platform,
    permit: Permit<AddAccount>,
    sign_ins: Vec<SignIn>,
}

impl Hiring<'_> {
    async fn agency(
        &mut self,
        role: Role,
        name: &str,
        post: &str,
        language: Language,
    ) -> anyhow::Result<Actor> {
        let email = format!("{post}@agency.example");
        let new = NewAccount {
            email,
            name: name.to_owned(),
            role,
            force: None,
            language,
            password: Some(PASSWORD.into()),
        };
        self.add(new, AGENCY.to_owned()).await
    }

    async fn force(&mut self, role: Role, name: &str, force: &Force, post: &str) -> anyhow::Result<Actor> {
        let new = NewAccount {
            email: format!("{post}@{}.example", force.slug),
            name: name.to_owned(),
            role,
            force: Some(force.code.clone()),
            language: Language::English,
            password: Some(PASSWORD.into()),
        };
        self.add(new, force.name.en.clone()).await
    }

    async fn add(&mut self, new: NewAccount, place: String) -> anyhow::Result<Actor> {
        let (email, role) = (new.email.clone(), new.role);
        add_account(self.platform, &self.permit, new).await?;
        let (_, account) = sign_in(self.platform, &email, &PASSWORD.into(), Browser::default()).await?;
        self.sign_ins.push(SignIn { role, place, email });
        account.actor().context("a new account is in use")
    }
}
