//! Accounts.

use access::{AccountRecord, EmailAddress, Role};
use fieldwork::{Account, AppointmentState, Id, InterviewState};
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ColumnTrait, EntityTrait, NotSet, QueryFilter, QueryOrder};

use super::Tx;
use crate::rows::{accounts, appointments, cases, interviews};
use crate::{Fault, lookup};

impl Tx {
    /// The account.
    pub async fn account(&self, id: Id<Account>) -> Result<Option<AccountRecord>, Fault> {
        let row = accounts::Entity::find_by_id(id.uuid()).one(&self.transaction).await?;
        row.map(AccountRecord::try_from).transpose()
    }

    /// The account somebody signs in with.
    pub async fn account_by_email(&self, email: &EmailAddress) -> Result<Option<AccountRecord>, Fault> {
        lookup::account_by_email(&self.transaction, email).await
    }

    /// The interviewer with this account, if it is one and may sign in.
    pub async fn interviewer(&self, id: Id<Account>) -> Result<Option<AccountRecord>, Fault> {
        let account = self.account(id).await?;
        Ok(account.filter(|account| account.active && account.role == Role::Interviewer))
    }

    /// Every account, by name.
    pub async fn accounts(&self) -> Result<Vec<AccountRecord>, Fault> {
        let rows =
            accounts::Entity::find().order_by_asc(accounts::Column::Name).all(&self.transaction).await?;
        rows.into_iter().map(AccountRecord::try_from).collect()
    }

    /// Adds an account.
    pub async fn add_account(&self, account: &AccountRecord) -> Result<(), Fault> {
        self.insert(accounts::row(account)).await
    }

    /// Keeps what has become of an account. Its password and its address stay as they are.
    pub async fn save_account(&self, account: &AccountRecord) -> Result<(), Fault> {
        let row = accounts::row(account);
        let changed = accounts::ActiveModel { email: NotSet, password: NotSet, ..row };
        self.update(changed, "accounts", account.id).await
    }

    /// The people whose call is booked with an interviewer, or whose interview with them is not over, by the references of
    /// their cases.
    pub async fn unfinished_cases(&self, interviewer: Id<Account>) -> Result<Vec<String>, Fault> {
        let booked = appointments::Entity::find()
            .filter(appointments::Column::InterviewerId.eq(interviewer.uuid()))
            .filter(appointments::Column::State.eq(AppointmentState::Booked.slug()))
            .all(&self.transaction)
            .await?;
        let states = [InterviewState::InProgress, InterviewState::Paused].map(|state| state.name());
        let begun = interviews::Entity::find()
            .filter(interviews::Column::InterviewerId.eq(interviewer.uuid()))
            .filter(interviews::Column::State.is_in(states))
            .all(&self.transaction)
            .await?;
        let whose = booked.iter().map(|row| row.case_id).chain(begun.iter().map(|row| row.case_id));
        let found = cases::Entity::find()
            .filter(cases::Column::Id.is_in(whose))
            // An interview that was left behind by a case that was closed or erased is nobody's work.
            .filter(cases::Column::State.ne("closed"))
            .order_by_asc(cases::Column::Reference)
            .all(&self.transaction)
            .await?;
        Ok(found.into_iter().map(|row| row.reference).collect())
    }

    /// Every browser is new to the account from here on: none was seen with it before.
    pub async fn forget_browsers(&self, id: Id<Account>) -> Result<(), Fault> {
        accounts::Entity::update_many()
            .col_expr(accounts::Column::Generation, Expr::col(accounts::Column::Generation).add(1))
            .filter(accounts::Column::Id.eq(id.uuid()))
            .exec(&self.transaction)
            .await?;
        Ok(())
    }

    /// Switches the keys of the interview page on or off.
    pub async fn set_shortcuts(&self, id: Id<Account>, shortcuts: bool) -> Result<(), Fault> {
        accounts::Entity::update_many()
            .col_expr(accounts::Column::Shortcuts, Expr::value(shortcuts))
            .filter(accounts::Column::Id.eq(id.uuid()))
            .exec(&self.transaction)
            .await?;
        Ok(())
    }
}
