//! Which words are told with an edition: those that are let out, of questions and quarters that the edition itself tells, in an
//! order that says nothing. New words of few people alone wait.

use std::collections::{BTreeMap, BTreeSet};

use fieldwork::{Consent, ForceCode, Id, Participant};
use questionnaire::{Concept, Question, QuestionName, QuestionnaireId, Release};
use sha2::{Digest, Sha256};
use statistics::{Edition, Figure, Period, Series, WaveFigures};
use store::{TellWords, ToldBefore, Tx};
use verbatim::{Comment, CommentLife, Quarter, Told, ToldAmong, ToldWords};

use crate::{Error, Platform};

/// Keeps what is told with the edition, in the transaction that publishes it. Whether a person's own words may be used is
/// looked up now: what they said last holds.
pub(crate) async fn tell(
    tx: &Tx,
    platform: &Platform,
    force: &ForceCode,
    (edition, version): (&Edition, u32),
) -> Result<(), Error> {
    let said = tx.consents_in(force, CommentLife::Released).await?;
    let mut words = Vec::new();
    for comment in tx.comments_in(force, CommentLife::Released, edition.month).await? {
        let question = is_told_of(platform, comment.questionnaire, &comment.key.question);
        let Some(question) = question else { continue };
        if is_among_enough(edition, &comment, question.relevant.is_none()) {
            let said = said.get(&comment.participant).map_or(&[][..], Vec::as_slice);
            let agreed = Consent::may_quote(said, comment.questionnaire.wave);
            words.extend(comment.told(agreed).map(|told| told_words(&comment, told)));
        }
    }
    let least = edition.policy.floored().minimum_cell;
    let mut words = of_enough_people(words, &tx.told_before(force).await?, least);
    // By the words alone: neither who said them nor when they came in has a part in it.
    words.sort_by_cached_key(|words| Sha256::digest(text(&words.words.told)).to_vec());
    Ok(tx.tell_words(force, (edition.month, version), &words).await?)
}

/// What was told before, and of the rest what enough people are new with, of whom nothing alike was told before. Whoever lays two
/// editions side by side sees which words are new: all of one person's would be seen to be one person's. So the others wait for the
/// next edition, and words in a language that few speak to us wait for others in it.
fn of_enough_people(words: Vec<TellWords>, before: &[ToldBefore], least: u32) -> Vec<TellWords> {
    let told: BTreeSet<_> = before.iter().map(|it| (it.among, it.comment)).collect();
    let known: BTreeSet<_> = before.iter().map(|it| (it.among, it.participant)).collect();
    let mut new: BTreeMap<ToldAmong, BTreeSet<Id<Participant>>> = BTreeMap::new();
    for it in &words {
        let (among, person) = (it.words.among(), it.participant);
        if !known.contains(&(among, person)) {
            new.entry(among).or_default().insert(person);
        }
    }
    let least = usize::try_from(least).unwrap_or(usize::MAX);
    let tells = |it: &TellWords| {
        let among = it.words.among();
        told.contains(&(among, it.comment)) || new.get(&among).is_some_and(|people| people.len() >= least)
    };
    words.into_iter().filter(tells).collect()
}

fn told_words(comment: &Comment, told: Told) -> TellWords {
    // A paraphrase is in its reader's language.
    let language = matches!(told, Told::Quote(_)).then_some(comment.language);
    TellWords {
        participant: comment.participant,
        comment: comment.id,
        words: ToldWords {
            wave: comment.questionnaire.wave,
            concept: comment.concept.clone(),
            theme: comment.theme,
            quarter: Quarter::of(comment.month),
            language,
            told,
        },
    }
}

fn text(told: &Told) -> &str {
    match told {
        Told::Quote(text) | Told::Paraphrase(text) => text,
    }
}

/// The question, where its answers are published.
pub(crate) fn is_told_of<'a>(
    platform: &'a Platform,
    id: QuestionnaireId,
    question: &QuestionName,
) -> Option<&'a Question> {
    let asked = platform.library.interview(id.wave, id.version)?;
    asked.question(question).filter(|question| question.release == Release::Published)
}

/// The edition tells the quarter it was said in, of this question; where the question has no figures and is asked of everybody, of
/// any question of the wave. A quarter with too few people is not told, and neither is one that is not over.
fn is_among_enough(edition: &Edition, comment: &Comment, asked_of_everybody: bool) -> bool {
    let wave = edition.waves.iter().find(|it| it.wave == comment.questionnaire.wave.slug());
    let Some(wave) = wave else { return false };
    let mut figures = figures_of(wave, &comment.concept);
    if figures.is_empty() && asked_of_everybody {
        figures = wave.series.iter().collect();
    }
    let least = edition.policy.floored().minimum_base;
    figures.iter().flat_map(|series| &series.quarters).any(|it| tells(it, comment, least))
}

fn figures_of<'a>(wave: &'a WaveFigures, concept: &Concept) -> Vec<&'a Series> {
    let name = concept.to_string();
    let is_its = |series: &&Series| {
        let rest = series.concept.strip_prefix(&name);
        // A series that began with a break has its version behind the concept.
        rest.is_some_and(|rest| {
            !rest.starts_with(|next: char| next.is_alphanumeric() || matches!(next, '.' | '_'))
        })
    };
    wave.series.iter().filter(is_its).collect()
}

fn tells(figure: &Figure, comment: &Comment, least: u32) -> bool {
    let quarter = Period::quarter(comment.month);
    let within = quarter.holds(figure.period) && figure.period.contains(comment.month);
    within && figure.base.shown().is_some_and(|base| *base >= least)
}
