//! A store on a database that vanishes, and people and cases to put in it.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use access::{Permission, Permit};
use chrono::{DateTime, NaiveDate, TimeZone, Utc};
use store::{Address, Chance, Durability, Fault, OpenError, Store, Tx, VaultKey};
use test_database::{Backend, Database};

use crate::cast::system;

pub(crate) const KEY: [u8; 32] = [7; 32];

pub(crate) struct Panel {
    pub(crate) store: Store,
    pub(crate) database: Database,
}

impl Panel {
    /// On the database this run is for.
    pub(crate) async fn new() -> Self {
        Self::on(Backend::of_this_run()).await
    }

    pub(crate) async fn on(backend: Backend) -> Self {
        let database = Database::on(backend);
        let store = open(&database, KEY).await.unwrap();
        Self { store, database }
    }

    pub(crate) async fn reopen(self) -> Self {
        self.store.close().await.unwrap();
        let store = open(&self.database, KEY).await.unwrap();
        Self { store, database: self.database }
    }

    /// One act of the program itself, which sees the whole panel.
    pub(crate) async fn write<T>(&self, work: impl AsyncFnOnce(&Tx) -> Result<T, Fault>) -> T {
        self.act(&system::<access::permission::OpenDueCases>(), work).await.unwrap()
    }

    pub(crate) async fn act<P: Permission, T>(
        &self,
        permit: &Permit<P>,
        work: impl AsyncFnOnce(&Tx) -> Result<T, Fault>,
    ) -> Result<T, Fault> {
        self.store.writer().write(permit, now(), work).await
    }
}

pub(crate) async fn open(database: &Database, key: [u8; 32]) -> Result<Store, OpenError> {
    let address = Address::parse(&database.url()).unwrap();
    Store::open(&address, VaultKey::new(key), chance(), Durability::Full).await
}

/// Bytes that differ at every call.
pub(crate) fn chance() -> Chance {
    let drawn = Arc::new(AtomicU64::new(1));
    Chance::new(move || {
        let number = drawn.fetch_add(1, Ordering::Relaxed);
        let mut bytes = [3; 32];
        bytes[..8].copy_from_slice(&number.to_be_bytes());
        bytes
    })
}

pub(crate) fn now() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 10, 5, 9, 30, 0).unwrap()
}

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}
