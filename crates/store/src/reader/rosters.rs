//! Lists of the system's own: accounts, interviewers, installed questionnaires.

use access::{AccountRecord, Permission, Permit, Role, permission};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use super::Reader;
use crate::rows::{accounts, installed_questionnaires};
use crate::{Fault, InstalledQuestionnaire, Interviewer};

/// Permissions of the people who give calls to interviewers.
pub trait ArrangesCalls: Permission {}

impl ArrangesCalls for permission::ViewToday {}
impl ArrangesCalls for permission::ViewPeople {}
impl ArrangesCalls for permission::BookAppointment {}
impl ArrangesCalls for permission::MoveAppointment {}
impl ArrangesCalls for permission::HandOver {}
impl ArrangesCalls for permission::ViewBookings {}
impl ArrangesCalls for permission::ViewTeam {}

impl Reader {
    /// Every account, by name.
    pub async fn accounts(
        &self,
        _permit: &Permit<permission::ViewAccounts>,
    ) -> Result<Vec<AccountRecord>, Fault> {
        let rows =
            accounts::Entity::find().order_by_asc(accounts::Column::Name).all(&self.connection).await?;
        rows.into_iter().map(AccountRecord::try_from).collect()
    }

    /// Everybody who can be given a call, by name.
    pub async fn interviewers<P: ArrangesCalls>(
        &self,
        _permit: &Permit<P>,
    ) -> Result<Vec<Interviewer>, Fault> {
        let rows = accounts::Entity::find()
            .filter(accounts::Column::Role.eq(Role::Interviewer.slug()))
            .filter(accounts::Column::Active.eq(true))
            .order_by_asc(accounts::Column::Name)
            .all(&self.connection)
            .await?;
        let interviewer = |row: accounts::Model| {
            let account = AccountRecord::try_from(row)?;
            Ok(Interviewer { id: account.id, name: account.name, language: account.language })
        };
        rows.into_iter().map(interviewer).collect()
    }

    /// The questionnaires that have been in use.
    pub async fn installed_questionnaires(
        &self,
        _permit: &Permit<permission::ViewQuestionnaires>,
    ) -> Result<Vec<InstalledQuestionnaire>, Fault> {
        let rows = installed_questionnaires::Entity::find()
            .order_by_asc(installed_questionnaires::Column::Questionnaire)
            .all(&self.connection)
            .await?;
        rows.into_iter().map(InstalledQuestionnaire::try_from).collect()
    }
}
