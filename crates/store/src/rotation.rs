//! A new key in the place of the old: everything that is under seal of the panel's own key is sealed anew, a few rows in a
//! transaction, while interviews go on.
//!
//! What is left to do is read off the rows: each begins with the name of the key it was sealed with. So it can be broken off
//! at any point and begun again.

use access::Permit;
use access::permission::RotateKey;
use sea_orm::sea_query::{Alias, Expr, ExprTrait, Query, SelectStatement};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryResult,
    Set,
};
use uuid::Uuid;

use crate::rows::vault_keys;
use crate::vault::{Place, VaultKey};
use crate::{Fault, Reader, Tx};

/// A column under seal of the panel's own key, what names its rows, and how many are sealed anew together.
struct Sealed {
    table: &'static str,
    column: &'static str,
    row: Named,
    together: u64,
}

/// What names a row in the place it was sealed for.
#[derive(Clone, Copy)]
enum Named {
    /// An identifier.
    By(&'static str),
    /// Two words with a space between.
    ByTwo(&'static str, &'static str),
}

const FEW: u64 = 50;

/// Whole files: one at a time.
const ONE: u64 = 1;

/// Everything that the panel's own key seals. The vault seals for no other place.
const SEALED: [Sealed; 12] = [
    sealed(("person_keys", "wrapped"), Named::By("participant_id"), 500),
    sealed(("debriefs", "words"), Named::By("id"), FEW),
    sealed(("history_files", "mapping"), Named::By("id"), FEW),
    sealed(("history_files", "file"), Named::By("id"), ONE),
    sealed(("history_files", "outcome"), Named::By("id"), ONE),
    sealed(("history_mappings", "mapping"), Named::ByTwo("force_code", "kind"), FEW),
    sealed(("imports", "file"), Named::By("id"), ONE),
    sealed(("imports", "findings"), Named::By("id"), ONE),
    sealed(("microdata_series", "purpose"), Named::By("id"), FEW),
    sealed(("microdata_series", "pseudonym_key"), Named::By("id"), FEW),
    sealed(("microdata_files", "reason"), Named::By("id"), FEW),
    sealed(("code_apps", "secret"), Named::By("account_id"), 500),
];

const fn sealed((table, column): (&'static str, &'static str), row: Named, together: u64) -> Sealed {
    Sealed { table, column, row, together }
}

/// Every table and column that the panel's own key seals.
pub fn sealed_columns() -> impl Iterator<Item = (&'static str, &'static str)> {
    SEALED.iter().map(|it| (it.table, it.column))
}

/// Whether a change of the key takes what is sealed for this place along.
pub(crate) fn covers(place: Place<'_>) -> bool {
    SEALED.iter().any(|it| it.table == place.table && it.column == place.column)
}

impl Reader {
    /// How many values are under seal of a key that no longer seals.
    pub async fn sealed_otherwise(&self, _permit: &Permit<RotateKey>) -> Result<u64, Fault> {
        left(self.connection(), &self.vault().keyring().seals()).await
    }
}

impl Tx {
    /// Seals a few values anew that are under seal of another key, and says how many. None are left when it says none.
    pub async fn seal_some_anew(&self, _permit: &Permit<RotateKey>) -> Result<u64, Fault> {
        let seals = self.vault().keyring().seals();
        for column in &SEALED {
            let rows = self.connection().query_all(&column.stale(&seals)).await?;
            for row in &rows {
                column.seal_anew(self, row).await?;
            }
            if !rows.is_empty() {
                return Ok(u64::try_from(rows.len()).unwrap_or(u64::MAX));
            }
        }
        Ok(0)
    }

    /// Retires every key but the one that seals, and names them: nothing, and how much there is, while anything is under
    /// their seal.
    pub async fn retire_keys(&self, _permit: &Permit<RotateKey>) -> Result<Result<Vec<String>, u64>, Fault> {
        let seals = self.vault().keyring().seals();
        match left(self.connection(), &seals).await? {
            0 => {}
            left => return Ok(Err(left)),
        }
        let older = vault_keys::Entity::find()
            .filter(vault_keys::Column::KeyId.ne(seals.name()))
            .filter(vault_keys::Column::RetiredAt.is_null())
            .all(self.connection())
            .await?;
        let mut names = Vec::with_capacity(older.len());
        for row in older {
            names.push(row.key_id.clone());
            // With the hashing key under its seal the retired key would still tell numbers.
            let retired = vault_keys::ActiveModel {
                hashing: Set(None),
                retired_at: Set(Some(self.now())),
                ..row.into_active_model()
            };
            retired.update(self.connection()).await?;
        }
        Ok(Ok(names))
    }
}

async fn left(database: &impl ConnectionTrait, seals: &VaultKey) -> Result<u64, Fault> {
    let mut left = 0_u64;
    for column in &SEALED {
        let row = database.query_one(&column.count(seals)).await?;
        let count: i64 = row.map(|row| row.try_get_by_index(0)).transpose()?.unwrap_or_default();
        left = left.saturating_add(u64::try_from(count).unwrap_or_default());
    }
    Ok(left)
}

impl Sealed {
    fn count(&self, seals: &VaultKey) -> SelectStatement {
        Query::select()
            .expr(Expr::col(Alias::new(self.column)).count())
            .from(Alias::new(self.table))
            .and_where(self.is_stale(seals))
            .take()
    }

    fn stale(&self, seals: &VaultKey) -> SelectStatement {
        let mut rows = Query::select().column(Alias::new(self.column)).take();
        match self.row {
            Named::By(id) => rows.column(Alias::new(id)),
            Named::ByTwo(one, other) => rows.columns([Alias::new(one), Alias::new(other)]),
        };
        rows.from(Alias::new(self.table)).and_where(self.is_stale(seals)).limit(self.together).take()
    }

    /// What is sealed begins with the four bytes of the key's name. Nothing is sealed where there is nothing.
    fn is_stale(&self, seals: &VaultKey) -> Expr {
        Expr::cust(format!("substr({}, 1, 4)", self.column)).ne(seals.prefix().to_vec())
    }

    async fn seal_anew(&self, tx: &Tx, found: &QueryResult) -> Result<(), Fault> {
        let sealed: Vec<u8> = found.try_get_by_index(0)?;
        let (name, is_it) = self.row.read(found)?;
        let place = Place { table: self.table, column: self.column, row: &name };
        let anew = tx.vault().sealed_anew(place, &sealed)?;
        let update = Query::update()
            .table(Alias::new(self.table))
            .value(Alias::new(self.column), anew)
            .and_where(is_it)
            .take();
        tx.connection().execute(&update).await?;
        Ok(())
    }
}

impl Named {
    /// The name of a row, and the condition that it is this one.
    fn read(self, found: &QueryResult) -> Result<(String, Expr), Fault> {
        match self {
            Self::By(column) => {
                let id: Uuid = found.try_get_by_index(1)?;
                Ok((id.to_string(), Expr::col(Alias::new(column)).eq(id)))
            }
            Self::ByTwo(one, other) => {
                let (first, second): (String, String) =
                    (found.try_get_by_index(1)?, found.try_get_by_index(2)?);
                let name = format!("{first} {second}");
                let is_it = Expr::col(Alias::new(one)).eq(first).and(Expr::col(Alias::new(other)).eq(second));
                Ok((name, is_it))
            }
        }
    }
}
