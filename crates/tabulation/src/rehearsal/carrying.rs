//! Which question of the new version each answer belongs to, by the equivalences of the sets.

use std::collections::{BTreeMap, BTreeSet};

use questionnaire::{
    Answer, ChoiceName, ItemId, Lineage, Question, QuestionName, Questionnaire, Relation, Way,
};

use super::Versions;
use crate::catalogue::is_published;

/// A question of the old version, of the new, or of both.
pub(crate) struct Link<'a> {
    pub(crate) sides: Sides<'a>,
    pub(crate) relation: Relation,
    /// Old code to new code, where the relation is `recoded`.
    pub(crate) codes: BTreeMap<ChoiceName, ChoiceName>,
    /// The series of the old version's question, where its figures are published.
    pub(crate) series_before: Option<String>,
    /// The series of the new version's question, where its figures are published.
    pub(crate) series_after: Option<String>,
}

/// Which versions have the question.
#[derive(Clone, Copy)]
pub(crate) enum Sides<'a> {
    /// Both: the old one and the new.
    Both(&'a Question, &'a Question),
    /// The new one only.
    New(&'a Question),
    /// The old one only.
    Gone(&'a Question),
}

/// A question, told apart from the other times it is asked in a repeat.
type Place = (ItemId, Vec<u32>);

/// Every question: those of the new version in its order, then those only the old one has.
pub(crate) fn links<'a>(versions: Versions<'a>) -> Vec<Link<'a>> {
    let lineage = Lineage::of(versions.library);
    let old: BTreeMap<Place, &Question> =
        versions.before.questions().map(|question| (place(question), question)).collect();
    let mut links: Vec<Link<'a>> =
        versions.after.questions().map(|question| link(&lineage, &old, question)).collect();
    let carried: BTreeSet<&QuestionName> =
        links.iter().filter_map(Link::before).map(|question| &question.name).collect();
    let gone = versions.before.questions().filter(|question| !carried.contains(&question.name));
    let gone: Vec<Link<'a>> = gone.map(|question| Link::bare(Sides::Gone(question))).collect();
    links.extend(gone);
    name_series(versions, &mut links);
    links
}

/// Puts the names readers know figures by beside each question.
fn name_series(versions: Versions<'_>, links: &mut [Link<'_>]) {
    let Versions { library, before, after } = versions;
    let series = library.series(after.id.wave);
    let name = |version: &Questionnaire, question: Option<&Question>| {
        let question = question.filter(|question| is_published(question))?;
        series.of(version.id, &question.name).map(|joined| joined.key.to_string())
    };
    for link in links {
        link.series_before = name(before, link.before());
        link.series_after = name(after, link.after());
    }
}

/// Goes back from version to version until an item of the old questionnaire is met. An item whose version did not change
/// is its own origin; over several versions the loosest relation holds.
fn link<'a>(lineage: &Lineage<'_>, old: &BTreeMap<Place, &'a Question>, question: &'a Question) -> Link<'a> {
    let (item, times) = place(question);
    let met = |way: Way| {
        let before = *old.get(&(way.from, times.clone()))?;
        let relation = way.relation.unwrap_or(Relation::Identical);
        Some(Link { relation, codes: way.codes, ..Link::bare(Sides::Both(before, question)) })
    };
    lineage.ways_back(&item).find_map(met).unwrap_or_else(|| Link::bare(Sides::New(question)))
}

fn place(question: &Question) -> Place {
    let item = ItemId { set: question.set.clone(), question: question.authored.clone() };
    (item, question.within.iter().filter_map(|heading| heading.instance).collect())
}

impl<'a> Link<'a> {
    /// A question of which nothing is said.
    const fn bare(sides: Sides<'a>) -> Self {
        let relation = match sides {
            Sides::Gone(_) => Relation::Withdrawn,
            Sides::Both(..) | Sides::New(_) => Relation::New,
        };
        Self { sides, relation, codes: BTreeMap::new(), series_before: None, series_after: None }
    }

    /// The old version's question.
    pub(crate) const fn before(&self) -> Option<&'a Question> {
        match self.sides {
            Sides::Both(question, _) | Sides::Gone(question) => Some(question),
            Sides::New(_) => None,
        }
    }

    /// The new version's question.
    pub(crate) const fn after(&self) -> Option<&'a Question> {
        match self.sides {
            Sides::Both(_, question) | Sides::New(question) => Some(question),
            Sides::Gone(_) => None,
        }
    }

    /// The question as the newest version that has it words it.
    pub(crate) const fn newest(&self) -> &'a Question {
        match self.sides {
            Sides::Both(_, question) | Sides::New(question) | Sides::Gone(question) => question,
        }
    }

    /// The old answer as an answer to the new question; nothing where it is not one. A reason for no answer stays one.
    pub(crate) fn carry(&self, answer: &Answer) -> Option<Answer> {
        let question = self.after().filter(|_| self.relation.joins())?;
        let answer = self.recoded(answer);
        if !answer.is_substantive() {
            return Some(answer);
        }
        question.accept(&answer.raw()).ok().flatten()
    }

    fn recoded(&self, answer: &Answer) -> Answer {
        let new = |code: &ChoiceName| self.codes.get(code).unwrap_or(code).clone();
        match answer {
            Answer::Choice(code) => Answer::Choice(new(code)),
            Answer::Choices(codes) => {
                let mut seen = BTreeSet::new();
                Answer::Choices(codes.iter().map(new).filter(|code| seen.insert(code.clone())).collect())
            }
            other => other.clone(),
        }
    }
}
