//! One transaction of many saves.

use std::sync::Arc;

use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, DatabaseTransaction, EntityTrait, QueryFilter};

use super::asked::{Asked, Decided};
use super::desk::Outcome;
use super::found::standings;
use super::latest::{Added, Journals};
use super::standing::Standing;
use crate::rows::{interviews, journal, saves};
use crate::vault::Vault;
use crate::{Fault, audit};

/// A save that was decided, beside what it was decided by.
struct Writing<'a> {
    asked: &'a Asked,
    standing: Standing,
    decided: Decided,
}

/// Decides each save and writes what is kept of all. When it returns the commit is on disk. A fault of the whole undoes
/// everything; a fault of one is that one's alone.
pub(super) async fn write_group(
    transaction: DatabaseTransaction,
    (vault, journals): (&Vault, &Journals),
    group: &[Arc<Asked>],
) -> Result<Vec<Outcome>, Fault> {
    if group.is_empty() {
        transaction.rollback().await?;
        return Ok(Vec::new());
    }
    let standings = standings(&transaction, (vault, journals), group).await?;
    let (mut outcomes, mut writing) = (Vec::with_capacity(group.len()), Vec::with_capacity(group.len()));
    for (asked, standing) in group.iter().zip(standings) {
        let decided = standing.and_then(|standing| {
            let decided = asked.decided(standing.as_ref())?;
            Ok(standing.zip(decided))
        });
        outcomes.push(decided.map(|found| {
            let (standing, decided) = found?;
            let rev = decided.rev;
            writing.push(Writing { asked, standing, decided });
            Some(rev)
        }));
    }
    let added = write(&transaction, writing).await?;
    transaction.commit().await?;
    added.into_iter().for_each(|added| journals.added(added));
    Ok(outcomes)
}

/// Writes what is kept of each, and returns what each adds to its journal.
async fn write(transaction: &DatabaseTransaction, writing: Vec<Writing<'_>>) -> Result<Vec<Added>, Fault> {
    let acts = writing.iter().map(|one| one.asked.act(&one.standing)).collect();
    audit::append_all(transaction, acts).await?;
    let (mut saves, mut lines, mut added) = (Vec::new(), Vec::new(), Vec::new());
    for one in writing {
        if let Some(language) = one.decided.language {
            speak(transaction, &one.standing, language).await?;
        }
        saves.extend(one.decided.save);
        added.push(Added::of(&one.asked.save.page, one.decided.rev, &one.decided.lines)?);
        lines.extend(one.decided.lines);
    }
    if !saves.is_empty() {
        saves::Entity::insert_many(saves).exec_without_returning(transaction).await?;
        journal::Entity::insert_many(lines).exec_without_returning(transaction).await?;
    }
    Ok(added)
}

/// Keeps the language the interview is asked in from now on, and nothing else of it.
async fn speak(transaction: &DatabaseTransaction, standing: &Standing, language: &str) -> Result<(), Fault> {
    interviews::Entity::update_many()
        .col_expr(interviews::Column::Language, Expr::value(language))
        .filter(interviews::Column::Id.eq(standing.interview.id.uuid()))
        .exec(transaction)
        .await?;
    Ok(())
}
