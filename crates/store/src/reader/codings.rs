//! Which comments wait for a coder, and what two coders came to. Nobody is told of a coding before there are two.

use std::collections::BTreeMap;

use access::Permit;
use access::permission::{ViewAgreement, ViewCoding};
use sea_orm::sea_query::{Expr, ExprTrait, Query, SelectStatement};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use uuid::Uuid;
use verbatim::CommentLife;

use super::Reader;
use super::names::named;
use crate::coded::handed_in;
use crate::rows::{codings, comments, reconciliations};
use crate::{CodedComment, CommentRow, Fault, HandedIn, within};

impl Reader {
    /// The comments that wait for whoever asks, those of the earliest month first: let out, and neither coded by them nor by
    /// two others. Whether anybody else has coded one makes no difference.
    pub async fn coding_queue(&self, permit: &Permit<ViewCoding>) -> Result<Vec<CommentRow>, Fault> {
        let own = coded(Expr::col((codings::Entity, codings::Column::CoderId)).eq(permit.account().uuid()));
        let both = coded(Expr::col((codings::Entity, codings::Column::Place)).eq(2));
        let rows = comments::Entity::find()
            .filter(within::of_force(permit.scope(), comments::Column::ForceCode))
            .filter(comments::Column::State.eq(CommentLife::Released.slug()))
            .filter(Expr::exists(own).not())
            .filter(Expr::exists(both).not())
            .order_by_asc(comments::Column::Month)
            .order_by_asc(comments::Column::Id)
            .all(&self.connection)
            .await?;
        rows.iter().map(comments::Model::listed).collect()
    }

    /// Every comment that two people coded, those of the earliest month first.
    pub async fn coded_comments(&self, permit: &Permit<ViewAgreement>) -> Result<Vec<CodedComment>, Fault> {
        let both = coded(Expr::col((codings::Entity, codings::Column::Place)).eq(2));
        let rows = comments::Entity::find()
            .filter(within::of_force(permit.scope(), comments::Column::ForceCode))
            .filter(comments::Column::State.eq(CommentLife::Released.slug()))
            .filter(Expr::exists(both))
            .order_by_asc(comments::Column::Month)
            .order_by_asc(comments::Column::Id)
            .all(&self.connection)
            .await?;
        let (names, mut handed_in) = (self.names().await?, self.all_handed_in(permit).await?);
        let coded = rows.iter().map(|row| {
            let handed_in = handed_in.remove(&row.id).and_then(HandedIn::both);
            let comment = row.listed()?;
            Ok(handed_in.map(|coded| CodedComment {
                names: [coded.first.coder, coded.second.coder].map(|it| named(&names, it.uuid())),
                decided_by: coded.reconciliation.as_ref().map(|it| named(&names, it.by.uuid())),
                comment,
                coded,
            }))
        });
        coded.filter_map(Result::transpose).collect()
    }

    /// What was handed in within the scope.
    async fn all_handed_in(&self, permit: &Permit<ViewAgreement>) -> Result<BTreeMap<Uuid, HandedIn>, Fault> {
        let of_codings = within::of_force(permit.scope(), codings::Column::ForceCode);
        let of_decided = within::of_force(permit.scope(), reconciliations::Column::ForceCode);
        handed_in(&self.connection, of_codings, of_decided).await
    }
}

/// Codings of the comment that is being looked at, of which this holds.
fn coded(holds: Expr) -> SelectStatement {
    Query::select()
        .column(codings::Column::Place)
        .from(codings::Entity)
        .and_where(
            Expr::col((codings::Entity, codings::Column::CommentId))
                .equals((comments::Entity, comments::Column::Id)),
        )
        .and_where(holds)
        .take()
}
