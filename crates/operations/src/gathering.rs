//! From what was said in an interview to comments in the queue: in the transaction that ends it or puts it right, and for
//! interviews of before by night.

use fieldwork::{Case, Interview, JournalEntry, Participant};
use questionnaire::{Answer, Questionnaire, Release};
use statistics::Month;
use store::Tx;
use verbatim::{Comment, CommentKey, CommentPart, CommentState};

use crate::running::Running;
use crate::{Error, Platform};

/// Brings the comments of an interview up to date with what was said in it. What has not changed is left alone; what was put
/// right goes back to the beginning of the queue; what was put right to nothing goes. Run twice, it finds nothing left to do.
pub(crate) async fn gather(
    tx: &Tx,
    platform: &Platform,
    (person, case, interview): (&Participant, &Case, &Interview),
) -> Result<usize, Error> {
    let Some((day, _)) = interview.counts() else { return Ok(0) };
    let id = interview.questionnaire;
    let Some(asked) = platform.library.interview(id.wave, id.version) else { return Ok(0) };
    let known = tx.comments_of_interview(interview.id).await?;
    let mut said = Vec::new();
    for entry in tx.sheet(interview.id).await?.entries() {
        for (part, words) in words_of(entry) {
            let key = CommentKey { interview: interview.id, question: entry.question.clone(), part };
            let about = (person, case, Month::of(day));
            said.extend(comment(platform, asked, about, (key, entry, words)));
        }
    }
    keep(tx, known, said).await
}

/// The same where the interview was found running.
pub(crate) async fn gather_from(tx: &Tx, platform: &Platform, running: &Running) -> Result<usize, Error> {
    gather(tx, platform, (&running.participant, &running.case, &running.interview)).await
}

/// The places for words that were used.
fn words_of(entry: &JournalEntry) -> Vec<(CommentPart, &str)> {
    let answer = match &entry.answer {
        Some(Answer::Text(text)) => Some((CommentPart::Answer, text.trim())),
        _ => None,
    };
    let beside = entry.words.as_deref().map(|words| (CommentPart::Beside, words.trim()));
    answer.into_iter().chain(beside).filter(|(_, words)| !words.is_empty()).collect()
}

/// A comment that waits. What never leaves its interview is none.
fn comment(
    platform: &Platform,
    asked: &Questionnaire,
    (person, case, month): (&Participant, &Case, Month),
    (key, entry, words): (CommentKey, &JournalEntry, &str),
) -> Option<Comment> {
    let question = asked.question(&key.question).filter(|question| question.release != Release::Never)?;
    Some(Comment {
        id: platform.id(),
        force: person.force.clone(),
        participant: person.id,
        reference: person.reference.clone(),
        case: case.id,
        questionnaire: asked.id,
        concept: question.concept.clone(),
        theme: question.theme,
        month,
        language: entry.language,
        original: words.to_owned(),
        redaction: None,
        state: CommentState::Waiting { marked: None },
        key,
    })
}

/// Makes what is kept what was said. Returns how many comments changed.
async fn keep(tx: &Tx, known: Vec<Comment>, said: Vec<Comment>) -> Result<usize, Error> {
    let mut changed = 0;
    for gone in known.iter().filter(|known| said.iter().all(|said| said.key != known.key)) {
        take_away(tx, gone).await?;
        changed += 1;
    }
    for said in said {
        match known.iter().find(|known| known.key == said.key) {
            Some(known) if known.original == said.original => continue,
            // A new one: what was decided, told and coded was about other words.
            Some(known) => take_away(tx, known).await?,
            None => {}
        }
        tx.add_comment(&said).await?;
        changed += 1;
    }
    Ok(changed)
}

/// Takes a comment away, also where it was published.
async fn take_away(tx: &Tx, comment: &Comment) -> Result<(), Error> {
    tx.take_back_words(comment).await?;
    Ok(tx.delete_comment(comment).await?)
}
