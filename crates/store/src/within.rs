//! What lies within a scope, as conditions that every query begins with.

use access::Scope;
use fieldwork::{Account, Id};
use sea_orm::sea_query::{Alias, Expr, ExprTrait, Query, SelectStatement};
use sea_orm::{ColumnTrait, Condition, EntityTrait};

use crate::rows::{appointments, asks, cases, concerns, editions, imports, interviews, participants};

/// The people within the scope.
pub(crate) fn people(scope: &Scope) -> Condition {
    match scope {
        Scope::Panel => Condition::all(),
        Scope::Force(force) => Condition::all().add(participants::Column::ForceCode.eq(force.as_str())),
        Scope::Caseload(interviewer) => {
            let theirs = (cases::Entity, cases::Column::ParticipantId);
            let person = (participants::Entity, participants::Column::Id);
            Condition::all().add(Expr::exists(their_cases(theirs, person, *interviewer)))
        }
    }
}

/// The cases within the scope.
pub(crate) fn cases(scope: &Scope) -> Condition {
    match scope {
        Scope::Panel => Condition::all(),
        Scope::Force(force) => Condition::all().add(cases::Column::ForceCode.eq(force.as_str())),
        Scope::Caseload(interviewer) => caseload(*interviewer),
    }
}

/// The interviews within the scope: those of its cases, whoever began them, since another may go on with one.
pub(crate) fn interviews(scope: &Scope) -> Condition {
    match scope {
        Scope::Panel => Condition::all(),
        Scope::Force(force) => Condition::all().add(interviews::Column::ForceCode.eq(force.as_str())),
        Scope::Caseload(interviewer) => {
            let case = (cases::Entity, cases::Column::Id);
            let theirs = (interviews::Entity, interviews::Column::CaseId);
            Condition::all().add(Expr::exists(their_cases(case, theirs, *interviewer)))
        }
    }
}

/// Whether an interview is within the scope on its own showing: whoever holds it has interviewed in its case. Where it is
/// not, [`interviews`] has to be asked.
pub(crate) fn is_plainly_within(scope: &Scope, interview: &interviews::Model) -> bool {
    match scope {
        Scope::Panel => true,
        Scope::Force(force) => interview.force_code == force.as_str(),
        Scope::Caseload(interviewer) => interview.interviewer_id == interviewer.uuid(),
    }
}

/// The appointments within the scope.
pub(crate) fn appointments(scope: &Scope) -> Condition {
    match scope {
        Scope::Panel => Condition::all(),
        Scope::Force(force) => Condition::all().add(appointments::Column::ForceCode.eq(force.as_str())),
        Scope::Caseload(interviewer) => {
            Condition::all().add(appointments::Column::InterviewerId.eq(interviewer.uuid()))
        }
    }
}

/// The asks within the scope. A caseload reaches none.
pub(crate) fn asks(scope: &Scope) -> Condition {
    of_force(scope, asks::Column::ForceCode)
}

/// The files within the scope. A caseload reaches none.
pub(crate) fn imports(scope: &Scope) -> Condition {
    of_force(scope, imports::Column::ForceCode)
}

/// The rows of a table that belong to a force as a whole. A caseload reaches none.
pub(crate) fn of_force(scope: &Scope, force_code: impl ColumnTrait) -> Condition {
    match scope {
        Scope::Panel => Condition::all(),
        Scope::Force(force) => Condition::all().add(force_code.eq(force.as_str())),
        Scope::Caseload(_) => Condition::all().add(force_code.is_null()),
    }
}

/// The editions within the scope. A caseload reaches none.
pub(crate) fn editions(scope: &Scope) -> Condition {
    of_force(scope, editions::Column::ForceCode)
}

/// The concerns within the scope: for an interviewer those they raised, for a force none, ever.
pub(crate) fn concerns(scope: &Scope) -> Condition {
    match scope {
        Scope::Panel => Condition::all(),
        Scope::Force(_) => Condition::all().add(concerns::Column::Id.is_null()),
        Scope::Caseload(interviewer) => {
            Condition::all().add(concerns::Column::RaisedBy.eq(interviewer.uuid()))
        }
    }
}

/// The interviewer's cases of which this column is that column of the row being looked at.
fn their_cases<E: EntityTrait>(
    this: (cases::Entity, cases::Column),
    that: (E, E::Column),
    interviewer: Id<Account>,
) -> SelectStatement {
    Query::select()
        .column(cases::Column::Id)
        .from(cases::Entity)
        .cond_where(Expr::col(this).equals(that))
        .cond_where(caseload(interviewer))
        .take()
}

/// An interviewer's own cases: those they have an appointment for that was not called off, or have interviewed in. It
/// is asked of one case at a time, so that it costs the same however many calls they have made.
fn caseload(interviewer: Id<Account>) -> Condition {
    Condition::any().add(Expr::exists(appointed(interviewer))).add(Expr::exists(interviewed(interviewer)))
}

fn appointed(interviewer: Id<Account>) -> SelectStatement {
    // Under a name of its own: what asks may itself look at appointments.
    Query::select()
        .column((Alias::new("own"), appointments::Column::Id))
        .from_as(appointments::Entity, Alias::new("own"))
        .and_where(
            Expr::col((Alias::new("own"), appointments::Column::CaseId))
                .equals((cases::Entity, cases::Column::Id)),
        )
        .and_where(Expr::col((Alias::new("own"), appointments::Column::InterviewerId)).eq(interviewer.uuid()))
        .and_where(Expr::col((Alias::new("own"), appointments::Column::State)).ne("cancelled"))
        .take()
}

fn interviewed(interviewer: Id<Account>) -> SelectStatement {
    Query::select()
        .column((Alias::new("own"), interviews::Column::Id))
        .from_as(interviews::Entity, Alias::new("own"))
        .and_where(
            Expr::col((Alias::new("own"), interviews::Column::CaseId))
                .equals((cases::Entity, cases::Column::Id)),
        )
        .and_where(Expr::col((Alias::new("own"), interviews::Column::InterviewerId)).eq(interviewer.uuid()))
        .take()
}
