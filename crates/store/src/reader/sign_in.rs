//! How accounts are secured: one's own, and who has no second factor; and what is asked before anybody is known.

use access::permission::{SendMail, ViewAccounts, ViewSecurity};
use access::{AccountRecord, EmailAddress, Factors, LinkSecret, Malformed, Permit, SecondFactor};
use chrono::{DateTime, TimeDelta, Utc};
use fieldwork::{Account, Id};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder};

use super::Reader;
use crate::rows::{
    Spot, accounts, code_apps, organisation_links, passkeys, recovery_codes, sessions, sign_in_links,
};
use crate::{Fault, OrganisationLink, PasskeyRow, SecuredAccount, Security, SessionRow, SignInLink};

impl Reader {
    /// How one's own account is secured.
    pub async fn security(
        &self,
        permit: &Permit<ViewSecurity>,
        now: DateTime<Utc>,
    ) -> Result<Security, Fault> {
        let account = permit.account();
        let app = code_apps::Entity::find_by_id(account.uuid()).one(&self.connection).await?;
        Ok(Security {
            codes_since: app.map(|app| app.made_at),
            passkeys: self.passkeys(account).await?,
            recovery_left: self.recovery_left(account).await?,
            sessions: self.sessions_of(account, now).await?,
            organisation: self.organisation_link(account).await?,
        })
    }

    /// One account as the administrator sees it.
    pub async fn secured_account(
        &self,
        _: &Permit<ViewAccounts>,
        account: Id<Account>,
        now: DateTime<Utc>,
    ) -> Result<Option<SecuredAccount>, Fault> {
        let row = accounts::Entity::find_by_id(account.uuid()).one(&self.connection).await?;
        let Some(row) = row else { return Ok(None) };
        Ok(Some(SecuredAccount {
            account: row.try_into()?,
            factors: self.factors_of(account).await?,
            sessions: u64::try_from(self.sessions_of(account, now).await?.len()).unwrap_or(u64::MAX),
            organisation: self.organisation_link(account).await?,
        }))
    }

    /// The accounts that have a second factor.
    pub async fn accounts_with_factor(&self, _: &Permit<ViewAccounts>) -> Result<Vec<Id<Account>>, Fault> {
        let apps = code_apps::Entity::find().all(&self.connection).await?;
        let keys = passkeys::Entity::find().all(&self.connection).await?;
        let accounts = apps.iter().map(|app| app.account_id).chain(keys.iter().map(|key| key.account_id));
        Ok(accounts.map(Id::from_uuid).collect())
    }

    /// The account and the link with this secret. Asked before anybody is known, so it has no permit.
    pub async fn link(&self, secret: &LinkSecret) -> Result<Option<(SignInLink, AccountRecord)>, Fault> {
        let found = sign_in_links::Entity::find()
            .filter(sign_in_links::Column::SecretHash.eq(secret.hash().as_str()))
            .one(&self.connection)
            .await?;
        let Some(found) = found else { return Ok(None) };
        let account = accounts::Entity::find_by_id(found.account_id).one(&self.connection).await?;
        let Some(account) = account else { return Ok(None) };
        Ok(Some((found.try_into()?, account.try_into()?)))
    }

    /// The account of this person at an organisation, since they first signed in with it. Asked before anybody is known, so it
    /// has no permit.
    pub async fn account_at_organisation(
        &self,
        issuer: &str,
        subject: &str,
    ) -> Result<Option<AccountRecord>, Fault> {
        let found = organisation_links::Entity::find()
            .filter(organisation_links::Column::Issuer.eq(issuer))
            .filter(organisation_links::Column::Subject.eq(subject));
        let Some(link) = found.one(&self.connection).await? else { return Ok(None) };
        let account = accounts::Entity::find_by_id(link.account_id).one(&self.connection).await?;
        account.map(AccountRecord::try_from).transpose()
    }

    /// The organisation an account is signed in with. Asked before anybody is known, so it has no permit.
    pub async fn organisation_link(&self, account: Id<Account>) -> Result<Option<OrganisationLink>, Fault> {
        let row = organisation_links::Entity::find_by_id(account.uuid()).one(&self.connection).await?;
        Ok(row.map(OrganisationLink::from))
    }

    /// The link that a letter is about, as things stand when it leaves.
    pub async fn link_to_send(
        &self,
        _: &Permit<SendMail>,
        link: Id<SignInLink>,
    ) -> Result<Option<SignInLink>, Fault> {
        let found = sign_in_links::Entity::find_by_id(link.uuid()).one(&self.connection).await?;
        found.map(SignInLink::try_from).transpose()
    }

    /// The secret of a link. It is worked out from the key that is not in the database, so that a letter can be written when
    /// it leaves and nothing that waits holds a secret.
    pub fn link_secret(&self, link: Id<SignInLink>) -> Result<LinkSecret, Malformed> {
        LinkSecret::parse(&self.vault.keyed_hash("sign_in_link", &link.to_string()))
    }

    /// A mark that only this panel can make, by which it knows its own cookies again.
    pub fn mark(&self, purpose: &'static str, text: &str) -> String {
        self.vault.keyed_hash(purpose, text)
    }

    /// How often the browsers of the account with this address were forgotten; nought for an address that nobody has. Asked
    /// before anybody is known, so it has no permit.
    pub async fn browser_generation(&self, email: &EmailAddress) -> Result<i64, Fault> {
        let found = accounts::Entity::find().filter(accounts::Column::Email.eq(email.as_str()));
        Ok(found.one(&self.connection).await?.map_or(0, |row| row.generation))
    }

    async fn passkeys(&self, account: Id<Account>) -> Result<Vec<PasskeyRow>, Fault> {
        let rows = passkeys::Entity::find()
            .filter(passkeys::Column::AccountId.eq(account.uuid()))
            .order_by_asc(passkeys::Column::MadeAt)
            .all(&self.connection)
            .await?;
        rows.into_iter().map(PasskeyRow::try_from).collect()
    }

    async fn recovery_left(&self, account: Id<Account>) -> Result<u64, Fault> {
        let left = recovery_codes::Entity::find()
            .filter(recovery_codes::Column::AccountId.eq(account.uuid()))
            .filter(recovery_codes::Column::UsedAt.is_null());
        Ok(left.count(&self.connection).await?)
    }

    async fn factors_of(&self, account: Id<Account>) -> Result<Factors, Fault> {
        let app = code_apps::Entity::find_by_id(account.uuid()).one(&self.connection).await?;
        Ok(Factors { codes: app.is_some(), passkeys: !self.passkeys(account).await?.is_empty() })
    }

    /// Those that can still be used: not twelve hours old, and used within the hour that an interview may last.
    async fn sessions_of(&self, account: Id<Account>, now: DateTime<Utc>) -> Result<Vec<SessionRow>, Fault> {
        let rows = sessions::Entity::find()
            .filter(sessions::Column::AccountId.eq(account.uuid()))
            .filter(sessions::Column::OpenedAt.gt(now - TimeDelta::hours(12)))
            .filter(sessions::Column::LastSeenAt.gt(now - TimeDelta::hours(1)))
            .order_by_desc(sessions::Column::LastSeenAt)
            .all(&self.connection)
            .await?;
        rows.into_iter().map(row).collect()
    }
}

fn row(row: sessions::Model) -> Result<SessionRow, Fault> {
    let spot = Spot::new("sessions", "(one)");
    let second = row.second.as_deref().map(SecondFactor::parse).transpose();
    let vouched = row.vouched.then_some(SecondFactor::Organisation);
    Ok(SessionRow {
        second: spot.read("second", second)?.or(vouched),
        by_organisation: row.organisation.is_some(),
        token_hash: row.token_hash,
        opened_at: row.opened_at,
        last_seen_at: row.last_seen_at,
        browser: row.browser,
    })
}
