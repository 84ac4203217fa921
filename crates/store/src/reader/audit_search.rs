//! The audit as the administrator looks through it: by who acted, what they did, what about and when.

use access::{Permit, permission};
use sea_orm::sea_query::{Expr, ExprTrait, Func, LikeExpr};
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect, Select,
};

use super::Reader;
use crate::rows::audit::{Column, Entity, Model};
use crate::{AuditEntry, AuditFilter, AuditPage, Fault};

/// Entries on a page of the audit.
const PAGE: u64 = 50;

/// Entries that are read together for a file.
const PIECE: u64 = 5_000;

impl Reader {
    /// A page of the audit, counted from 1, the newest entries first.
    pub async fn audit(
        &self,
        _permit: &Permit<permission::ViewAudit>,
        filter: &AuditFilter,
        page: u64,
    ) -> Result<AuditPage, Fault> {
        let pages = found(filter).order_by_desc(Column::Number).paginate(&self.connection, PAGE);
        let rows = pages.fetch_page(page.saturating_sub(1)).await?;
        Ok(AuditPage { entries: read(rows)?, found: pages.num_items().await? })
    }

    /// Entries of the audit for a file, the oldest first: nothing if there are more than this many.
    pub async fn audit_file(
        &self,
        _permit: &Permit<permission::DownloadAudit>,
        filter: &AuditFilter,
        most: u64,
    ) -> Result<Option<Vec<AuditEntry>>, Fault> {
        if found(filter).count(&self.connection).await? > most {
            return Ok(None);
        }
        let (mut entries, mut last) = (Vec::new(), i64::MIN);
        loop {
            let piece = found(filter).filter(Column::Number.gt(last)).order_by_asc(Column::Number);
            let rows = piece.limit(PIECE).all(&self.connection).await?;
            let Some(end) = rows.last() else { return Ok(Some(entries)) };
            last = end.number;
            entries.extend(read(rows)?);
        }
    }
}

fn read(rows: Vec<Model>) -> Result<Vec<AuditEntry>, Fault> {
    rows.into_iter().map(AuditEntry::try_from).collect()
}

fn found(filter: &AuditFilter) -> Select<Entity> {
    let wanted = Condition::all()
        .add_option(filter.who.as_deref().map(|who| holds(Column::ActorName, who)))
        .add_option(filter.action.as_deref().map(|action| Column::Action.eq(action)))
        .add_option(filter.force.as_ref().map(|force| Column::ForceCode.eq(force.as_str())))
        .add_option(filter.about.as_deref().map(|about| holds(Column::Subject, about)))
        .add_option(filter.from.map(|from| Column::At.gte(from)))
        .add_option(filter.until.map(|until| Column::At.lt(until)));
    Entity::find().filter(wanted)
}

/// The column holds this text, in capitals or not. SQLite knows capitals of English letters only, so both are looked for.
fn holds(column: Column, text: &str) -> Condition {
    Condition::any().add(like(column, &text.to_lowercase())).add(like(column, &text.to_ascii_lowercase()))
}

/// What stands for any text in a pattern stands for itself here.
fn like(column: Column, text: &str) -> Expr {
    let escaped = text.replace('!', "!!").replace('%', "!%").replace('_', "!_");
    Func::lower(column.into_expr()).like(LikeExpr::new(format!("%{escaped}%")).escape('!'))
}
