//! The least a save could cost: one row of the same bytes, inserted into the same database by the same library behind the
//! same web server, with nothing around it.

#![expect(unreachable_pub, reason = "the entity derives make public items; the module is private")]

use std::net::{SocketAddr, TcpListener};

use actix_web::rt::System;
use actix_web::web::{self, Data};
use actix_web::{App, HttpResponse, HttpServer};
use sea_orm::entity::prelude::*;
use sea_orm::sqlx::sqlite::{SqliteJournalMode, SqliteSynchronous};
use sea_orm::{ConnectOptions, ConnectionTrait, Database, DatabaseConnection, Set};
use testing::Backend;

use crate::Sends;
use crate::calls::Calls;
use crate::connection::{Connection, Reply, post};
use crate::serving::serving;

/// As many threads as the real server has.
const WORKERS: usize = 4;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "bare")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub body: String,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// A server that inserts what it is sent.
pub(crate) struct Bare {
    address: SocketAddr,
    body: String,
}

impl Bare {
    /// One beside the real server, on the same database.
    pub(crate) fn beside(calls: &Calls) -> Self {
        let (url, backend) = (calls.url.clone(), calls.backend);
        let database = System::new().block_on(async { connect(backend, url.clone()).await });
        System::new().block_on(make_table(&database, backend));
        let address = serving(move |listener| serve(listener, backend, url));
        Self { address, body: calls.typical_body() }
    }

    /// Somebody who inserts.
    pub(crate) fn open(&self) -> Inserting {
        Inserting { connection: Connection::to(self.address), body: self.body.clone() }
    }
}

/// Somebody who inserts one row after another.
pub(crate) struct Inserting {
    connection: Connection,
    body: String,
}

impl Sends for Inserting {
    fn next_request(&mut self) -> String {
        post("/", &[("content-type", "application/json")], &self.body)
    }

    fn connection(&mut self) -> &mut Connection {
        &mut self.connection
    }

    fn heard(&mut self, reply: &Reply) {
        assert_eq!(reply.status, 200, "{}", reply.body);
    }
}

async fn serve(listener: TcpListener, backend: Backend, url: String) -> std::io::Result<()> {
    let database = connect(backend, url).await;
    let app = move || App::new().app_data(Data::new(database.clone())).route("/", web::post().to(insert));
    HttpServer::new(app).workers(WORKERS).listen(listener)?.run().await
}

async fn insert(database: Data<DatabaseConnection>, body: String) -> HttpResponse {
    let row = ActiveModel { body: Set(body), ..Default::default() };
    Entity::insert(row).exec_without_returning(database.get_ref()).await.unwrap();
    HttpResponse::Ok().body("{}")
}

/// One connection on SQLite, which has one writer; on PostgreSQL as many as the library opens by itself. Commits reach the
/// disk on both.
async fn connect(backend: Backend, url: String) -> DatabaseConnection {
    let mut options = ConnectOptions::new(url);
    options.sqlx_logging(false);
    if backend == Backend::Sqlite {
        options.max_connections(1).map_sqlx_sqlite_opts(|options| {
            options.journal_mode(SqliteJournalMode::Wal).synchronous(SqliteSynchronous::Full)
        });
    }
    Database::connect(options).await.unwrap()
}

async fn make_table(database: &DatabaseConnection, backend: Backend) {
    let id = match backend {
        Backend::Sqlite => "INTEGER PRIMARY KEY AUTOINCREMENT",
        Backend::Postgres => "BIGSERIAL PRIMARY KEY",
    };
    let table = format!("CREATE TABLE bare (id {id}, body TEXT NOT NULL)");
    database.execute_unprepared(&table).await.unwrap();
}
