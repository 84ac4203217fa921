//! A risk of the register as it stood from one change to the next.

use fieldwork::Id;
use improvement::{
    Hand, RegisterFamily, RegisterRisk, RegisterVersion, RiskContent, Score, Seat, VersionKind,
};
use sea_orm::Set;
use sea_orm::entity::prelude::*;

use super::{Spot, stored};
use crate::Fault;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "register_versions")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub risk_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub revision: i64,
    pub kind: String,
    pub family: String,
    pub name: String,
    pub cause: String,
    pub event: String,
    pub consequence: String,
    pub controls: String,
    pub owner: String,
    pub likelihood_before: i64,
    pub impact_before: i64,
    pub likelihood_after: i64,
    pub impact_after: i64,
    pub review_by: Date,
    pub reason: Option<String>,
    pub meeting_id: Option<Uuid>,
    pub changed_by: Uuid,
    pub changed_role: String,
    pub changed_at: DateTimeUtc,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

pub(crate) fn row(risk: Id<RegisterRisk>, version: &RegisterVersion) -> ActiveModel {
    let content = &version.content;
    ActiveModel {
        risk_id: Set(risk.uuid()),
        revision: Set(version.revision.into()),
        kind: Set(version.kind.slug().to_owned()),
        family: Set(content.family.slug().to_owned()),
        name: Set(content.name.clone()),
        cause: Set(content.cause.clone()),
        event: Set(content.event.clone()),
        consequence: Set(content.consequence.clone()),
        controls: Set(content.controls.clone()),
        owner: Set(content.owner.slug().to_owned()),
        likelihood_before: Set(content.before.likelihood.into()),
        impact_before: Set(content.before.impact.into()),
        likelihood_after: Set(content.after.likelihood.into()),
        impact_after: Set(content.after.impact.into()),
        review_by: Set(content.review_by),
        reason: Set(version.reason.clone()),
        meeting_id: Set(version.meeting.map(|meeting| meeting.uuid())),
        changed_by: Set(version.hand.account.uuid()),
        changed_role: Set(version.hand.role.clone()),
        changed_at: Set(stored(version.hand.at)),
    }
}

impl TryFrom<Model> for RegisterVersion {
    type Error = Fault;

    fn try_from(row: Model) -> Result<Self, Fault> {
        let spot = Spot::new("register_versions", format!("{} {}", row.risk_id, row.revision));
        let score = |likelihood, impact| {
            let (likelihood, impact) = (spot.count("likelihood", likelihood)?, spot.count("impact", impact)?);
            Ok::<Score, Fault>(Score { likelihood, impact })
        };
        Ok(Self {
            revision: spot.count("revision", row.revision)?,
            kind: spot.some("kind", VersionKind::parse(&row.kind))?,
            reason: row.reason,
            meeting: row.meeting_id.map(Id::from_uuid),
            hand: Hand { account: Id::from_uuid(row.changed_by), role: row.changed_role, at: row.changed_at },
            content: RiskContent {
                family: spot.some("family", RegisterFamily::parse(&row.family))?,
                owner: spot.some("owner", Seat::parse(&row.owner))?,
                before: score(row.likelihood_before, row.impact_before)?,
                after: score(row.likelihood_after, row.impact_after)?,
                review_by: row.review_by,
                name: row.name,
                cause: row.cause,
                event: row.event,
                consequence: row.consequence,
                controls: row.controls,
            },
        })
    }
}
