//! The rehearsal of a new version: the stored interviews of the one before, replayed under it.
//!
//! Nobody is asked anything again. Answers are carried from question to question as the new version's equivalences say; the
//! new route, the figures and the files follow from them. Counts stay in here: what leaves is a [`Rehearsal`], in which no
//! number is exact. What people said in their own words is sealed and takes no part: a question of words counts as
//! answered where the version before asked it too.

mod carrying;
mod exports;
mod figures;
mod replay;

use fieldwork::ResponseRecord;
use questionnaire::{Facts, Library, Questionnaire};
use statistics::disclosure::rough;
use statistics::{DisclosurePolicy, Rehearsal};

use crate::TabulationFault;
use carrying::Link;
use replay::Tallies;

/// A finished interview to be replayed: its answers, those off its route included, and what was true when it began.
#[derive(Debug)]
pub struct Replayed {
    /// The interview's answers.
    pub record: ResponseRecord,
    /// What its conditions may know besides.
    pub facts: Facts,
}

/// The two versions of a questionnaire: the one in use, and the one that would take its place.
#[derive(Debug, Clone, Copy)]
pub struct Versions<'a> {
    /// Every version, with what each says about the one before.
    pub library: &'a Library,
    /// The version the interviews were asked with.
    pub before: &'a Questionnaire,
    /// The version that is rehearsed.
    pub after: &'a Questionnaire,
}

/// Replays the interviews under the new version and says what would change. The order of the interviews never matters.
pub fn rehearse(
    versions: Versions<'_>,
    interviews: &[Replayed],
    policy: &DisclosurePolicy,
) -> Result<Rehearsal, TabulationFault> {
    let Versions { before, after, .. } = versions;
    let links = carrying::links(versions);
    let replays: Vec<_> =
        interviews.iter().map(|interview| replay::replay(versions, &links, interview)).collect();
    let tallies = Tallies::of(&links, &replays);
    let people = tallies.interviews;
    Ok(Rehearsal {
        questionnaire: after.id.to_string(),
        digest: after.digest.to_string(),
        replaces: before.id.to_string(),
        replaces_digest: before.digest.to_string(),
        interviews: rough(people, people, policy),
        routed_differently: rough(tallies.routed_differently, people, policy),
        questions: tallies.questions(&links, policy),
        figures: figures::changes(versions, &links, &replays, policy)?,
        exports: exports::change(&links),
    })
}

/// The links of a question that is asked, in the order a reader meets them.
fn asked<'a>(links: &'a [Link<'a>]) -> impl Iterator<Item = &'a Link<'a>> {
    links.iter().filter(|link| link.newest().is_asked())
}
