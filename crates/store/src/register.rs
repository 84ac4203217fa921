//! The risk register as it is kept, read within a scope: a force's own risks and those of the whole panel.

use access::Scope;
use fieldwork::{ForceCode, Id};
use improvement::{ProcessChange, Register, RegisterMeeting, RegisterRisk, RegisterVersion};
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

use crate::Fault;
use crate::rows::{
    Spot, process_changes, register_meetings, register_risks, register_seats, register_versions,
};

/// Everything within the scope.
pub(crate) async fn all(connection: &impl ConnectionTrait, scope: &Scope) -> Result<Register, Fault> {
    if matches!(scope, Scope::Caseload(_)) {
        return Ok(Register::default());
    }
    let risks = risks(connection, scope).await?;
    let changes = changes(connection, &risks).await?;
    Ok(Register { meetings: meetings(connection, scope).await?, changes, risks })
}

async fn risks(connection: &impl ConnectionTrait, scope: &Scope) -> Result<Vec<RegisterRisk>, Fault> {
    let heads = register_risks::Entity::find()
        .filter(within(scope, register_risks::Column::ForceCode))
        .order_by_asc(register_risks::Column::Number)
        .all(connection)
        .await?;
    let mut versions = register_versions::Entity::find()
        .order_by_asc(register_versions::Column::Revision)
        .all(connection)
        .await?;
    heads
        .into_iter()
        .map(|head| {
            let (own, rest): (Vec<_>, Vec<_>) =
                std::mem::take(&mut versions).into_iter().partition(|version| version.risk_id == head.id);
            versions = rest;
            risk(head, own)
        })
        .collect()
}

fn risk(head: register_risks::Model, rows: Vec<register_versions::Model>) -> Result<RegisterRisk, Fault> {
    let spot = Spot::new("register_risks", head.id);
    let mut versions: Vec<RegisterVersion> =
        rows.into_iter().map(RegisterVersion::try_from).collect::<Result<_, Fault>>()?;
    let latest = spot.some("version", versions.pop())?;
    let force = head.force_code.as_deref().map(ForceCode::parse).transpose();
    Ok(RegisterRisk {
        id: Id::from_uuid(head.id),
        number: spot.count("number", head.number)?,
        force: spot.read("force_code", force)?,
        latest,
        earlier: versions,
    })
}

async fn meetings(connection: &impl ConnectionTrait, scope: &Scope) -> Result<Vec<RegisterMeeting>, Fault> {
    let rows = register_meetings::Entity::find()
        .filter(within(scope, register_meetings::Column::ForceCode))
        .order_by_desc(register_meetings::Column::HeldOn)
        .order_by_desc(register_meetings::Column::RecordedAt)
        .all(connection)
        .await?;
    let seats = register_seats::Entity::find().all(connection).await?;
    let with = |row: register_meetings::Model| {
        let own = seats.iter().filter(|seat| seat.meeting_id == row.id);
        let own = own.map(register_seats::Model::seat).collect::<Result<_, Fault>>()?;
        row.with(own)
    };
    rows.into_iter().map(with).collect()
}

async fn changes(
    connection: &impl ConnectionTrait,
    risks: &[RegisterRisk],
) -> Result<Vec<ProcessChange>, Fault> {
    let rows = process_changes::Entity::find()
        .order_by_desc(process_changes::Column::ChangedOn)
        .order_by_desc(process_changes::Column::RecordedAt)
        .all(connection)
        .await?;
    let of = |row: process_changes::Model| {
        let risk = risks.iter().find(|risk| risk.id.uuid() == row.risk_id)?;
        Some(row.of(risk))
    };
    Ok(rows.into_iter().filter_map(of).collect())
}

fn within(scope: &Scope, column: impl ColumnTrait) -> Condition {
    match scope {
        Scope::Panel => Condition::all(),
        Scope::Force(force) => Condition::any().add(column.eq(force.as_str())).add(column.is_null()),
        Scope::Caseload(_) => Condition::all().add(column.eq("")),
    }
}
