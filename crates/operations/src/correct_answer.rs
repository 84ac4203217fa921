//! Put an answer right after the interview is over.

use access::{Permit, permission::CorrectAnswer};
use fieldwork::{
    AnswerSheet, Completeness, Correction, Id, Interview, InterviewState, JournalEntry, RawCorrection,
};
use questionnaire::{Question, QuestionName, Questionnaire};
use store::{CORRECTION, Tx};

use crate::gathering::gather_from;
use crate::interview_record::{given, over, published};
use crate::running::{Running, next_seq};
use crate::sorting::LONGEST_WORDS;
use crate::{Error, Platform, Problem, field};

/// Adds what is right to the journal, where what was said before stays as it was; says who did it, when and why; works
/// out again what was not reached and how complete the interview is; and has its month counted again, unless it is
/// published. The interviewer has a day for it, a coordinator gives a reason.
pub async fn correct_answer(
    platform: &Platform,
    permit: &Permit<CorrectAnswer>,
    interview: Id<Interview>,
    raw: RawCorrection,
) -> Result<(), Error> {
    platform
        .write(permit, async |tx| {
            let (running, by) = over(tx, permit.actor(), interview).await?;
            running.interview.may_be_corrected(by, platform.now())?;
            let before = tx.sheet(interview).await?;
            let entry = entry(running.questionnaire(platform)?, &running.interview, (&before, &raw))?;
            let correction = Correction {
                id: platform.id(),
                interview,
                question: entry.question.clone(),
                by: permit.account(),
                at: platform.now(),
                reason: raw.reason(by)?,
            };
            let save = correction.id.uuid();
            tx.append_journal(interview, save, CORRECTION, std::slice::from_ref(&entry)).await?;
            tx.add_correction(&correction).await?;
            follow(tx, platform, running, before.with(entry)).await
        })
        .await
}

/// What is added to the journal, or what is wrong with the form.
fn entry(
    questionnaire: &Questionnaire,
    interview: &Interview,
    (before, raw): (&AnswerSheet, &RawCorrection),
) -> Result<JournalEntry, Error> {
    let question = asked(questionnaire, &raw.question)?;
    let answer = question.accept(raw.value.trim());
    let answer = answer.map_err(|_| field("value", "correction-not-an-answer"))?;
    let words = Some(raw.words.trim()).filter(|words| !words.is_empty());
    if words.is_some_and(|words| words.chars().count() > LONGEST_WORDS) {
        return Err(field("words", "correction-words-long"));
    }
    if given(before).get(&question.name) == answer.as_ref() && before.words(&question.name) == words {
        return Err(field("value", "correction-nothing-changed"));
    }
    Ok(JournalEntry {
        question: question.name.clone(),
        answer,
        words: words.map(str::to_owned),
        language: interview.language,
        seq: next_seq(before, &question.name),
    })
}

/// A question that is asked and answered, by its name.
fn asked<'a>(questionnaire: &'a Questionnaire, name: &str) -> Result<&'a Question, Problem> {
    let name = QuestionName::parse(name).map_err(|_| Problem::NoSuchInterview)?;
    let question = questionnaire.question(&name).filter(|question| question.is_asked());
    question.ok_or(Problem::NoSuchInterview)
}

/// Everything that follows from an answer having changed.
async fn follow(tx: &Tx, platform: &Platform, running: Running, sheet: AnswerSheet) -> Result<(), Error> {
    let route = running.route(platform, &given(&sheet))?;
    gather_from(tx, platform, &running).await?;
    // What the corrected answers now lead to and nobody asked was not reached.
    running.mark_open(tx, platform, (&route, &sheet), CORRECTION).await?;
    if let Some((month, false)) = published(tx, &running).await? {
        tx.make_stale_about(running.participant.id, month).await?;
    }
    let complete = route.outstanding().is_empty();
    let completeness = if complete { Completeness::Full } else { Completeness::Partial };
    let Running { case, interview, .. } = running;
    if matches!(interview.state, InterviewState::Finished { .. }) {
        tx.save_interview(&interview.corrected(completeness)).await?;
        tx.save_case(&case.corrected(completeness, &platform.dispositions)).await?;
    }
    Ok(())
}
