//! Second factors: kept, used, taken away.

use access::{CodeSecret, Factors, RecoveryCode, TokenHash};
use fieldwork::{Account, Id};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, Condition, EntityTrait, PaginatorTrait, QueryFilter, Set};

use super::Tx;
use crate::rows::{code_apps, passkeys, recovery_codes, stored};
use crate::{CodeApp, Fault, PasskeyRow};

impl Tx {
    /// The app of an account that shows codes.
    pub async fn code_app(&self, account: Id<Account>) -> Result<Option<CodeApp>, Fault> {
        let row = code_apps::Entity::find_by_id(account.uuid()).one(&self.transaction).await?;
        row.map(|row| code_apps::open(row, &self.vault)).transpose()
    }

    /// Keeps the secret of an app, under seal, in place of one that was there.
    pub async fn set_code_app(
        &self,
        account: Id<Account>,
        secret: &CodeSecret,
        step: i64,
    ) -> Result<(), Fault> {
        self.remove_code_app(account).await?;
        let sealed = self.vault.seal(code_apps::place(&account.to_string()), secret.bytes())?;
        self.insert(code_apps::ActiveModel {
            account_id: Set(account.uuid()),
            secret: Set(sealed),
            made_at: Set(self.now),
            used_step: Set(Some(step)),
        })
        .await
    }

    /// Notes which step's code was used. False where that one or a later one was used already.
    pub async fn use_code_step(&self, account: Id<Account>, step: i64) -> Result<bool, Fault> {
        let earlier = Condition::any()
            .add(code_apps::Column::UsedStep.is_null())
            .add(code_apps::Column::UsedStep.lt(step));
        let used = code_apps::Entity::update_many()
            .col_expr(code_apps::Column::UsedStep, Expr::value(step))
            .filter(code_apps::Column::AccountId.eq(account.uuid()))
            .filter(earlier)
            .exec(&self.transaction)
            .await?;
        Ok(used.rows_affected > 0)
    }

    /// Takes the app of an account away. False if there is none.
    pub async fn remove_code_app(&self, account: Id<Account>) -> Result<bool, Fault> {
        let gone = code_apps::Entity::delete_by_id(account.uuid()).exec(&self.transaction).await?;
        Ok(gone.rows_affected > 0)
    }

    /// Adds a passkey.
    pub async fn add_passkey(&self, passkey: &PasskeyRow) -> Result<(), Fault> {
        let row = PasskeyRow { made_at: stored(passkey.made_at), ..passkey.clone() };
        self.insert(passkeys::row(&row)).await
    }

    /// The passkey that its authenticator calls this, whoever's it is.
    pub async fn passkey(&self, credential: &str) -> Result<Option<PasskeyRow>, Fault> {
        let found = passkeys::Entity::find().filter(passkeys::Column::Credential.eq(credential));
        found.one(&self.transaction).await?.map(PasskeyRow::try_from).transpose()
    }

    /// Notes that a passkey was used, and how often by its own count.
    pub async fn use_passkey(&self, passkey: Id<PasskeyRow>, uses: u32) -> Result<(), Fault> {
        passkeys::Entity::update_many()
            .col_expr(passkeys::Column::Uses, Expr::value(i64::from(uses)))
            .col_expr(passkeys::Column::UsedAt, Expr::value(self.now))
            .filter(passkeys::Column::Id.eq(passkey.uuid()))
            .exec(&self.transaction)
            .await?;
        Ok(())
    }

    /// Takes a passkey of an account away. False if there is none.
    pub async fn remove_passkey(&self, account: Id<Account>, passkey: Id<PasskeyRow>) -> Result<bool, Fault> {
        let gone = passkeys::Entity::delete_many()
            .filter(passkeys::Column::Id.eq(passkey.uuid()))
            .filter(passkeys::Column::AccountId.eq(account.uuid()))
            .exec(&self.transaction)
            .await?;
        Ok(gone.rows_affected > 0)
    }

    /// Keeps the hashes of recovery codes, in place of all that were there.
    pub async fn set_recovery_codes(
        &self,
        account: Id<Account>,
        codes: &[RecoveryCode],
    ) -> Result<(), Fault> {
        self.remove_recovery_codes(account).await?;
        for code in codes {
            self.insert(recovery_codes::ActiveModel {
                account_id: Set(account.uuid()),
                code_hash: Set(code.hash().as_str().to_owned()),
                made_at: Set(self.now),
                used_at: Set(None),
            })
            .await?;
        }
        Ok(())
    }

    /// Uses a recovery code up. False if there is none like it, or it was used before.
    pub async fn use_recovery_code(&self, account: Id<Account>, code: &TokenHash) -> Result<bool, Fault> {
        let used = recovery_codes::Entity::update_many()
            .col_expr(recovery_codes::Column::UsedAt, Expr::value(self.now))
            .filter(recovery_codes::Column::AccountId.eq(account.uuid()))
            .filter(recovery_codes::Column::CodeHash.eq(code.as_str()))
            .filter(recovery_codes::Column::UsedAt.is_null())
            .exec(&self.transaction)
            .await?;
        Ok(used.rows_affected > 0)
    }

    /// Takes all recovery codes of an account away.
    pub async fn remove_recovery_codes(&self, account: Id<Account>) -> Result<(), Fault> {
        let theirs = recovery_codes::Column::AccountId.eq(account.uuid());
        recovery_codes::Entity::delete_many().filter(theirs).exec(&self.transaction).await?;
        Ok(())
    }

    /// Which second factors an account has.
    pub async fn factors(&self, account: Id<Account>) -> Result<Factors, Fault> {
        let app = code_apps::Entity::find_by_id(account.uuid()).count(&self.transaction).await?;
        let keys = passkeys::Entity::find().filter(passkeys::Column::AccountId.eq(account.uuid()));
        Ok(Factors { codes: app > 0, passkeys: keys.count(&self.transaction).await? > 0 })
    }

    /// Takes every second factor of an account away, and its recovery codes.
    pub async fn remove_factors(&self, account: Id<Account>) -> Result<(), Fault> {
        self.remove_code_app(account).await?;
        let theirs = passkeys::Column::AccountId.eq(account.uuid());
        passkeys::Entity::delete_many().filter(theirs).exec(&self.transaction).await?;
        self.remove_recovery_codes(account).await
    }
}
