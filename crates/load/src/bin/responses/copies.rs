//! Many interviews from a few: real ones are held through the doors of the platform, and their rows copied.

use anyhow::{Context, Result};
use chrono::{DateTime, Utc};
use fieldwork::{ForceCode, Reference};
use questionnaire::Wave;
use sea_orm::{
    ConnectionTrait, Database, DatabaseConnection, DatabaseTransaction, Statement, TransactionTrait, Value,
};
use statistics::Month;
use testing::Panel;
use uuid::Uuid;

/// What was stored.
pub(super) struct Copied {
    pub(super) interviews: usize,
    pub(super) answers: usize,
}

/// An interview that was held.
struct Held {
    interview: Uuid,
    case: Uuid,
    person: Uuid,
    answers: usize,
}

/// One statement for each table, `$1` the copy and the last number what is copied.
const PERSON: &str = "INSERT INTO participants (id, reference, reference_number, force_code, team, language, \
    report_date, closed_on, referred_at, agreed_on, asked_by, wording, wall, force_reference_hash, asked_team, asked_stage) \
    SELECT $1, $2, $3, $4, $5, language, report_date, closed_on, referred_at, agreed_on, asked_by, wording, wall, $6, \
    asked_team, asked_stage FROM participants WHERE id = $7";
const CASE: &str = "INSERT INTO cases (id, participant_id, force_code, reference, wave, due, opens, closes, attempts, \
    not_before, state, appointment_id, interview_id, disposition, closed_on) \
    SELECT $1, $2, $3, $4, wave, due, opens, closes, attempts, not_before, state, appointment_id, interview_id, \
    disposition, closed_on FROM cases WHERE id = $5";
const INTERVIEW: &str = "INSERT INTO interviews (id, case_id, force_code, questionnaire, digest, language, \
    interviewer_id, started_at, state, finished_at, finished_on, completeness, answers, mode) \
    SELECT $1, $2, $3, questionnaire, digest, language, interviewer_id, started_at, state, $4, $5, completeness, \
    answers, mode FROM interviews WHERE id = $6";
const SAVES: &str = "INSERT INTO saves (interview_id, save_id, page, rev, saved_at) \
    SELECT $1, save_id, page, rev, saved_at FROM saves WHERE interview_id = $2";
const JOURNAL: &str = "INSERT INTO journal (interview_id, position, save_id, seq, question, language, answer, sealed) \
    SELECT $1, position, save_id, seq, question, language, answer, sealed FROM journal WHERE interview_id = $2";

/// Fills the months in turn until there are so many answers.
pub(super) async fn fill(panel: &Panel, months: &[(ForceCode, Month)], answers: usize) -> Result<Copied> {
    let held = held(panel).await?;
    let database = Database::connect(panel.url()).await?;
    let mut copied = Copied { interviews: 0, answers: 0 };
    let transaction = database.begin().await?;
    let mut places = months.iter().cycle();
    let mut templates = held.iter().cycle();
    while copied.answers < answers {
        let (Some((force, month)), Some(template)) = (places.next(), templates.next()) else { break };
        copied.interviews += 1;
        copied.answers += template.answers;
        copy(&transaction, template, (force, *month), copied.interviews).await?;
    }
    transaction.commit().await?;
    settle(&database).await?;
    database.close().await?;
    Ok(copied)
}

/// Interviews answered in two ways, each question by its first choice and, where it can be, by another.
async fn held(panel: &Panel) -> Result<Vec<Held>> {
    let first = panel.every_answer(Wave::SixWeek);
    let live = panel.platform.library.live(Wave::SixWeek, panel.today()).context("a questionnaire in use")?;
    let other = |name: &str| {
        let question = live.questions().find(|question| question.name.as_str() == name)?;
        question.choices()?.choices.get(1).map(|choice| choice.name.to_string())
    };
    let second: Vec<(String, String)> = first
        .iter()
        .map(|(name, value)| (name.clone(), other(name).unwrap_or_else(|| value.clone())))
        .collect();
    let mut all = Vec::new();
    for answers in [first, second] {
        let answers: Vec<(&str, &str)> =
            answers.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        let (booked, interview) = panel.interviewed(&answers).await;
        let person = panel.person(&booked.reference).await.participant.id.uuid();
        let (interview, case) = (interview.id.uuid(), interview.case.uuid());
        all.push(Held { interview, case, person, answers: answers.len() });
    }
    Ok(all)
}

async fn copy(
    transaction: &DatabaseTransaction,
    from: &Held,
    (force, month): (&ForceCode, Month),
    number: usize,
) -> Result<()> {
    // One number for each copy, far from those of people who were referred.
    let id =
        |sort: u128| Value::from(Uuid::from_u128(sort << 64 | u128::try_from(number).unwrap_or_default()));
    let (person, case, interview) = (id(1), id(2), id(3));
    let counter = u32::try_from(number)? + 500_000;
    let reference = Value::from(Reference::from_number(counter).to_string());
    let force = Value::from(force.to_string());
    let team = Value::from(format!("Invented team {}", number % 4 + 1));
    let hash = Value::from(format!("copy {number}"));
    let day = month.first_day() + chrono::Days::new(u64::try_from(number % 28)?);
    let at: DateTime<Utc> = day.and_hms_opt(12, 0, 0).context("noon")?.and_utc();
    let rows = [
        (
            PERSON,
            vec![
                person.clone(),
                reference.clone(),
                i64::from(counter).into(),
                force.clone(),
                team,
                hash,
                from.person.into(),
            ],
        ),
        (CASE, vec![case.clone(), person, force.clone(), reference, from.case.into()]),
        (INTERVIEW, vec![interview.clone(), case, force, at.into(), day.into(), from.interview.into()]),
        (SAVES, vec![interview.clone(), from.interview.into()]),
        (JOURNAL, vec![interview, from.interview.into()]),
    ];
    for (sql, values) in rows {
        let statement = Statement::from_sql_and_values(transaction.get_database_backend(), sql, values);
        transaction.execute_raw(statement).await?;
    }
    Ok(())
}

/// What the database would have learnt by itself in a year.
async fn settle(database: &DatabaseConnection) -> Result<()> {
    database.execute_unprepared("ANALYZE").await?;
    Ok(())
}
