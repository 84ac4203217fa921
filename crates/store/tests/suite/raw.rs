//! The database past the store: what somebody with the file could try.

use sea_orm::{ConnectionTrait, Database, DatabaseConnection, DbErr};

use crate::panel::Panel;

pub(crate) struct Raw(DatabaseConnection);

impl Raw {
    pub(crate) async fn of(panel: &Panel) -> Self {
        Self(Database::connect(format!("sqlite:{}", panel.file().display())).await.unwrap())
    }

    pub(crate) async fn run(&self, sql: &str) -> Result<u64, DbErr> {
        Ok(self.0.execute_unprepared(sql).await?.rows_affected())
    }

    pub(crate) async fn refused(&self, sql: &str) -> String {
        self.run(sql).await.expect_err(sql).to_string()
    }

    pub(crate) async fn count(&self, table: &str) -> i64 {
        let statement = sea_orm::Statement::from_string(
            sea_orm::DbBackend::Sqlite,
            format!("SELECT COUNT(*) FROM {table}"),
        );
        self.0.query_one_raw(statement).await.unwrap().unwrap().try_get_by_index(0).unwrap()
    }

    pub(crate) async fn close(self) {
        self.0.close().await.unwrap();
    }
}
