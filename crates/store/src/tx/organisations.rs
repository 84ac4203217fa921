//! Accounts that are signed in with at an organisation.

use access::Role;
use fieldwork::{Account, Id};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, Set};

use super::Tx;
use crate::rows::{accounts, organisation_links, stored};
use crate::{Fault, OrganisationLink};

impl Tx {
    /// The organisation an account is signed in with.
    pub async fn organisation_link(&self, account: Id<Account>) -> Result<Option<OrganisationLink>, Fault> {
        let row = organisation_links::Entity::find_by_id(account.uuid()).one(&self.transaction).await?;
        Ok(row.map(OrganisationLink::from))
    }

    /// Lets an account that has no link be signed in with at the organisation of this issuer. As whom there, the first sign-in says.
    pub async fn link_organisation(&self, account: Id<Account>, issuer: &str) -> Result<(), Fault> {
        self.insert(organisation_links::ActiveModel {
            account_id: Set(account.uuid()),
            issuer: Set(issuer.to_owned()),
            subject: Set(None),
            linked_at: Set(stored(self.now)),
            bound_at: Set(None),
        })
        .await
    }

    /// Takes it back. False if there was nothing to take back.
    pub async fn unlink_organisation(&self, account: Id<Account>) -> Result<bool, Fault> {
        let gone = organisation_links::Entity::delete_by_id(account.uuid()).exec(&self.transaction).await?;
        Ok(gone.rows_affected > 0)
    }

    /// Binds an account to somebody at its organisation. False if it is bound already, or they have another account.
    pub async fn bind_organisation(
        &self,
        account: Id<Account>,
        (issuer, subject): (&str, &str),
    ) -> Result<bool, Fault> {
        let theirs = organisation_links::Entity::find()
            .filter(organisation_links::Column::Issuer.eq(issuer))
            .filter(organisation_links::Column::Subject.eq(subject));
        if theirs.one(&self.transaction).await?.is_some() {
            return Ok(false);
        }
        let bound = organisation_links::Entity::update_many()
            .col_expr(organisation_links::Column::Subject, Expr::value(subject))
            .col_expr(organisation_links::Column::BoundAt, Expr::value(self.now))
            .filter(organisation_links::Column::AccountId.eq(account.uuid()))
            .filter(organisation_links::Column::Issuer.eq(issuer))
            .filter(organisation_links::Column::Subject.is_null())
            .exec(&self.transaction)
            .await?;
        Ok(bound.rows_affected > 0)
    }

    /// Gives an account another role. How far it sees stays as it is.
    pub async fn set_role(&self, account: Id<Account>, role: Role) -> Result<(), Fault> {
        accounts::Entity::update_many()
            .col_expr(accounts::Column::Role, Expr::value(role.slug()))
            .filter(accounts::Column::Id.eq(account.uuid()))
            .exec(&self.transaction)
            .await?;
        Ok(())
    }
}
