//! Which questions of which versions make one line of figures.
//!
//! Two questions stand in one series where the very same item is asked, or where every equivalence between them says
//! that the trend goes on. Nothing else joins: a version that says nothing of an item begins anew.

mod key;

use std::collections::{BTreeMap, BTreeSet};

use crate::lineage::{Lineage, Way};
use crate::{
    ChoiceName, Equivalence, ItemId, Library, Question, QuestionName, Questionnaire, QuestionnaireId,
    Relation, Wave,
};
use key::Namer;
pub use key::SeriesKey;

/// Every series of one wave.
#[derive(Clone, Debug, PartialEq)]
pub struct SeriesSet {
    series: BTreeMap<SeriesKey, JoinedSeries>,
    keys: BTreeMap<(QuestionnaireId, QuestionName), SeriesKey>,
}

/// Questions of several versions that make one line of figures.
#[derive(Clone, Debug, PartialEq)]
pub struct JoinedSeries {
    /// Its name.
    pub key: SeriesKey,
    /// The questions, by version of the interview.
    pub members: Vec<Member>,
    /// What is said of the item it begins with, where that came in place of another or is new in its set.
    pub begins: Option<Equivalence>,
}

/// One question of one interview.
#[derive(Clone, Debug, PartialEq)]
pub struct Member {
    /// The interview that asks it.
    pub questionnaire: QuestionnaireId,
    /// Its name there.
    pub question: QuestionName,
    /// The item it is.
    pub item: ItemId,
    /// From each item of the series before it, and from itself, to this one.
    ways: Vec<Way>,
}

impl Library {
    /// The series of one wave, over every version in the library.
    #[must_use]
    pub fn series(&self, wave: Wave) -> SeriesSet {
        let lineage = Lineage::of(self);
        let namer = Namer::of(self);
        let mut set = SeriesSet { series: BTreeMap::new(), keys: BTreeMap::new() };
        for interview in self.interviews().filter(|interview| interview.id.wave == wave) {
            interview.questions().for_each(|question| set.add((&lineage, &namer), interview, question));
        }
        set
    }
}

impl SeriesSet {
    fn add(
        &mut self,
        (lineage, namer): (&Lineage<'_>, &Namer<'_>),
        interview: &Questionnaire,
        question: &Question,
    ) {
        let item = ItemId::of(question);
        let ways = joined(lineage, &item);
        let head = ways.last().map_or(&item, |way| &way.from);
        let key = SeriesKey::of(question, head, namer);
        let begins = lineage.said_of_new(head).cloned();
        let place = (interview.id, question.name.clone());
        self.keys.insert(place, key.clone());
        let series = self.series.entry(key.clone());
        let series = series.or_insert_with(|| JoinedSeries { key, members: Vec::new(), begins });
        let question = question.name.clone();
        series.members.push(Member { questionnaire: interview.id, question, item, ways });
    }

    /// Every series, by name.
    pub fn iter(&self) -> impl Iterator<Item = &JoinedSeries> {
        self.series.values()
    }

    /// The series a question of an interview stands in.
    #[must_use]
    pub fn of(&self, questionnaire: QuestionnaireId, question: &QuestionName) -> Option<&JoinedSeries> {
        self.series.get(self.keys.get(&(questionnaire, question.clone()))?)
    }

    /// The series with this name.
    #[must_use]
    pub fn get(&self, key: &SeriesKey) -> Option<&JoinedSeries> {
        self.series.get(key)
    }

    /// The series the item before a break stands in, where this series begins with one.
    #[must_use]
    pub fn before(&self, series: &JoinedSeries) -> Option<&JoinedSeries> {
        let from = series.broken_from()?;
        self.iter().find(|other| other.members.iter().any(|member| member.item == *from))
    }
}

impl JoinedSeries {
    /// What each code stored with one interview is called in another; codes that are not here are themselves. None where
    /// the series has no way from the one to the other, which is so where the second asks an older version.
    #[must_use]
    pub fn codes(
        &self,
        from: QuestionnaireId,
        to: QuestionnaireId,
    ) -> Option<&BTreeMap<ChoiceName, ChoiceName>> {
        let from = self.member(from)?;
        let way = self.member(to)?.ways.iter().find(|way| way.from == from.item)?;
        Some(&way.codes)
    }

    /// The question of one interview.
    #[must_use]
    pub fn member(&self, questionnaire: QuestionnaireId) -> Option<&Member> {
        self.members.iter().find(|member| member.questionnaire == questionnaire)
    }

    /// The question whose item is the newest, of some of the interviews: what the others' codes are turned into.
    #[must_use]
    pub fn newest(&self, among: &BTreeSet<QuestionnaireId>) -> Option<&Member> {
        let asked = self.members.iter().filter(|member| among.contains(&member.questionnaire));
        asked.max_by_key(|member| (member.item.set.version, member.questionnaire.version))
    }

    /// The item it came in place of without going on from it.
    #[must_use]
    pub fn broken_from(&self) -> Option<&ItemId> {
        let broken = |relation| matches!(relation, Relation::Related | Relation::Break);
        self.begins.as_ref().filter(|said| broken(said.relation))?.from.as_ref()
    }
}

/// The ways back over which a trend goes on; the last begins where the segment does.
fn joined(lineage: &Lineage<'_>, item: &ItemId) -> Vec<Way> {
    lineage.ways_back(item).take_while(|way| way.relation.is_none_or(Relation::joins)).collect()
}
