//! From questions as they are written to questions as they are asked: with the conditions of the groups around them, and
//! once for each time of a repeat.

use std::collections::BTreeSet;

use super::catalog::{Catalog, Times};
use super::entry_file::EntryDraft;
use super::expressions::Origin;
use super::group_file::GroupDraft;
use super::interview_file::ScriptDraft;
use super::log::Log;
use super::question_file::{Origins, QuestionDraft};
use super::times::{MOST_TIMES, concept_at, how_many, name_at};
use crate::expression::Spot;
use crate::{Code, Expression, ExpressionFault, Group, Heading, Kind, Question, QuestionName, Script, Text};

/// More than anybody could ask in one interview, and a bound on what the compiler makes of a few lines.
pub(super) const MOST_QUESTIONS: usize = 1000;

/// What an entry stands in.
#[derive(Clone, Default)]
struct Around<'a> {
    headings: Vec<Heading>,
    conditions: Vec<Expression>,
    /// Where the innermost of the conditions stands.
    origin: Option<&'a Origin>,
    times: Times<'a>,
    /// How often each of these repeats is asked at most.
    most: Vec<u32>,
}

impl<'a> Around<'a> {
    /// In the group, once or this time.
    fn beneath(&self, group: &'a GroupDraft, instance: Option<u32>) -> Self {
        let mut inside = self.clone();
        let Group { name, label, .. } = &group.group;
        inside.headings.push(Heading { group: name.clone(), label: label.clone(), instance });
        inside.times.extend(instance.map(|time| (name, time)));
        inside.most.extend(instance.map(|_| group.most()));
        inside
    }

    fn times_alone(&self) -> Vec<u32> {
        self.times.iter().map(|(_, time)| *time).collect()
    }
}

/// Unrolls the entries of one interview.
pub(super) struct Unroller<'a, 'c, 'l> {
    catalog: &'c Catalog<'a>,
    pub(super) log: &'l mut Log,
    counted: BTreeSet<QuestionName>,
    asked: Vec<QuestionDraft>,
    room: usize,
}

impl<'a, 'c, 'l> Unroller<'a, 'c, 'l> {
    pub(super) const fn new(catalog: &'c Catalog<'a>, log: &'l mut Log) -> Self {
        Self { catalog, log, counted: BTreeSet::new(), asked: Vec::new(), room: 0 }
    }

    /// The questions of an entry, as they are asked, as far as there is room. The entry may be part of a group, of which the
    /// rest is not asked.
    pub(super) fn unroll(
        &mut self,
        (within, entry): (&[&'a GroupDraft], &'a EntryDraft),
        room: usize,
    ) -> Vec<QuestionDraft> {
        self.room = room;
        self.enter(within, entry, &Around::default());
        std::mem::take(&mut self.asked)
    }

    /// A script, which stands in no repeat and may only look at all times of one.
    pub(super) fn script(&mut self, draft: &ScriptDraft) -> Script {
        let relevant = draft.script.relevant.as_ref();
        let relevant = relevant.and_then(|test| self.written(test, draft.origin.as_ref(), &Times::new()));
        let text = self.said(&draft.script.text, &Times::new());
        Script { relevant, text, ..draft.script.clone() }
    }

    fn enter(&mut self, within: &[&'a GroupDraft], entry: &'a EntryDraft, around: &Around<'a>) {
        if self.asked.len() >= self.room {
            return;
        }
        match (within.split_first(), entry) {
            (Some((group, rest)), _) => {
                self.each_time(group, around, |this, inside| this.enter(rest, entry, inside));
            }
            (None, EntryDraft::Question(draft)) => self.question(draft, around),
            (None, EntryDraft::Group(group)) => self.each_time(group, around, |this, inside| {
                group.entries.iter().for_each(|entry| this.enter(&[], entry, inside));
            }),
        }
    }

    fn each_time(
        &mut self,
        group: &'a GroupDraft,
        around: &Around<'a>,
        mut ask: impl FnMut(&mut Self, &Around<'a>),
    ) {
        let wanted = self.where_wanted(group, around);
        let Some((repeat, origin)) = group.group.repeat.as_ref().zip(group.count.as_ref()) else {
            ask(self, &wanted.beneath(group, None));
            return;
        };
        // So many times have been reported with the set.
        if how_many(&[around.most.as_slice(), &[repeat.most]].concat()) > MOST_TIMES {
            return;
        }
        let Some(count) = self.written(&repeat.count, Some(origin), &around.times) else { return };
        self.how_often(group, (&count, repeat.most), &wanted);
        for time in 1..=repeat.most {
            let mut inside = wanted.beneath(group, Some(time));
            inside.origin = Some(origin);
            inside.conditions.extend(self.kept(count.at_least(time), Some(origin)));
            ask(self, &inside);
        }
    }

    /// Where the condition of a group holds too.
    fn where_wanted(&mut self, group: &'a GroupDraft, around: &Around<'a>) -> Around<'a> {
        let mut wanted = around.clone();
        if let Some((relevant, origin)) = group.group.relevant.as_ref().zip(group.relevant.as_ref()) {
            wanted.origin = Some(origin);
            wanted.conditions.extend(self.written(relevant, Some(origin), &around.times));
        }
        wanted
    }

    /// `count(${repeat})` reads a calculation with the name of the repeat, which stands before its questions.
    fn how_often(&mut self, group: &'a GroupDraft, (count, most): (&Expression, u32), wanted: &Around<'a>) {
        let Some(count) = self.kept(count.no_more_than(most), group.count.as_ref()) else { return };
        let origins = Origins { calculation: group.count.clone(), ..Origins::default() };
        let question = group.counter(count);
        let at = group.at.clone();
        let draft = QuestionDraft { question, kind_known: true, at, origins, pipes: Vec::new() };
        let name = name_at(&group.group.name, &wanted.times_alone());
        if name.is_some_and(|name| self.counted.insert(name)) {
            self.question(&draft, wanted);
        }
    }

    fn question(&mut self, draft: &QuestionDraft, around: &Around<'a>) {
        let (mut question, mut origins) = (draft.question.clone(), draft.origins.clone());
        question.within.clone_from(&around.headings);
        Self::name(&mut question, &around.times_alone());
        self.rewrite(&mut question, &draft.origins, &around.times);
        let own = question.relevant.take();
        origins.relevant = origins.relevant.or_else(|| around.origin.cloned());
        let conditions: Vec<&Expression> = around.conditions.iter().chain(&own).collect();
        question.relevant = self.kept(Expression::all(&conditions), origins.relevant.as_ref()).flatten();
        let QuestionDraft { at, pipes, kind_known, .. } = draft.clone();
        self.asked.push(QuestionDraft { question, origins, at, kind_known, pipes });
    }

    /// A name that cannot be made has been reported with the set.
    fn name(question: &mut Question, times: &[u32]) {
        if let (Some(name), Some(concept)) =
            (name_at(&question.name, times), concept_at(&question.concept, times))
        {
            question.name = name;
            question.concept = concept;
        }
    }

    fn rewrite(&mut self, question: &mut Question, origins: &Origins, times: &Times<'_>) {
        question.label = self.said(&question.label, times);
        for text in [&mut question.hint, &mut question.guidance_hint, &mut question.probe] {
            *text = text.as_ref().map(|text| self.said(text, times));
        }
        let own = question.relevant.take();
        question.relevant = own.and_then(|own| self.written(&own, origins.relevant.as_ref(), times));
        if let Some(constraint) = &mut question.constraint {
            let test = self.written(&constraint.test, origins.constraint.as_ref(), times);
            constraint.test = test.unwrap_or_else(|| constraint.test.clone());
        }
        let filter = question.choice_filter.take();
        question.choice_filter =
            filter.and_then(|filter| self.written(&filter, origins.choice_filter.as_ref(), times));
        if let Kind::Calculate(expression) = &question.kind {
            let written = self.written(expression, origins.calculation.as_ref(), times);
            question.kind = Kind::Calculate(written.unwrap_or_else(|| expression.clone()));
        }
    }

    /// The words as they are said at these times: with the answers of the same time.
    fn said(&self, text: &Text, times: &Times<'_>) -> Text {
        text.rewritten(&|name| self.catalog.words(&Spot::Answer(name), times))
    }

    /// The expression as it reads at these times.
    fn written(
        &mut self,
        expression: &Expression,
        origin: Option<&Origin>,
        times: &Times<'_>,
    ) -> Option<Expression> {
        let catalog = self.catalog;
        self.kept(expression.with(&|spot| catalog.words(&spot, times)), origin)
    }

    fn kept<T>(&mut self, made: Result<T, ExpressionFault>, origin: Option<&Origin>) -> Option<T> {
        let fault = match made {
            Ok(made) => return Some(made),
            Err(fault) => fault,
        };
        if let Some(origin) = origin.filter(|_| fault.code == Code::TooComplex) {
            let message = "With the groups and repeats around it, this condition is too long to work out.";
            self.log.report(fault.code, origin.whole(), message, fault.remedy);
        }
        None
    }
}
