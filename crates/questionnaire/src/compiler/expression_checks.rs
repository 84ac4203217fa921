//! The expressions of an interview, checked as they are written: names, kinds of value, codes of choices.

use std::collections::BTreeSet;

use super::assembly::{Assembly, Selection, Written};
use super::entry_file::EntryDraft;
use super::expressions::Origin;
use super::group_file::GroupDraft;
use super::interview_file::ScriptDraft;
use super::log::Log;
use super::pipes;
use super::question_file::QuestionDraft;
use crate::expression::{Checker, Earlier, Surroundings, shown_by_absence};
use crate::{Code, Expression, ExpressionFault, Kind, QuestionName, Wave};

/// Checks every expression where it stands.
pub(super) struct ExpressionChecks<'a, 'l> {
    surroundings: Surroundings<'a>,
    cyclic: BTreeSet<QuestionName>,
    log: &'l mut Log,
}

impl<'a, 'l> ExpressionChecks<'a, 'l> {
    /// Before the first item. The calculations in a cycle have been reported as such.
    pub(super) fn beginning(
        assembly: &'a Assembly<'_, '_>,
        earlier: &'a Earlier,
        (cyclic, log): (BTreeSet<QuestionName>, &'l mut Log),
    ) -> Self {
        let names = assembly.written_questions().map(|draft| draft.question.name.as_str());
        let earlier = (assembly.draft.id.wave == Wave::CaseClosure).then_some(earlier);
        let groups = assembly.written_groups().map(|group| (group.group.name.as_str(), group.is_repeat()));
        Self { surroundings: Surroundings::beginning(names, groups, earlier), cyclic, log }
    }

    /// One item of a topic.
    pub(super) fn item(&mut self, item: &'a Written<'a>) {
        match item {
            Written::Script(draft) => self.script(draft),
            Written::Entry(Selection { within, entry }) => self.selected(within, entry),
        }
    }

    /// A script: where it stands, or at the end, where it sees every answer.
    pub(super) fn script(&mut self, draft: &ScriptDraft) {
        pipes::check(&draft.pipes, &self.surroundings, self.log);
        if let Some((test, origin)) = draft.script.relevant.as_ref().zip(draft.origin.as_ref()) {
            let found = Checker::of(&self.surroundings).condition(test);
            self.report(origin, found);
        }
    }

    fn selected(&mut self, within: &[&'a GroupDraft], entry: &'a EntryDraft) {
        match (within.split_first(), entry) {
            (Some((group, rest)), _) => self.group(group, |this| this.selected(rest, entry)),
            (None, EntryDraft::Group(group)) => self.group(group, |this| {
                group.entries.iter().for_each(|entry| this.selected(&[], entry));
            }),
            (None, EntryDraft::Question(draft)) => self.question(draft),
        }
    }

    fn group(&mut self, draft: &'a GroupDraft, hold: impl FnOnce(&mut Self)) {
        let group = &draft.group;
        if let Some((test, origin)) = group.relevant.as_ref().zip(draft.relevant.as_ref()) {
            self.condition(test, origin);
        }
        let Some((repeat, origin)) = group.repeat.as_ref().zip(draft.count.as_ref()) else {
            hold(self);
            return;
        };
        let found = Checker::of(&self.surroundings).number(&repeat.count);
        self.report(origin, found);
        self.surroundings.open(&group.name);
        hold(self);
        self.surroundings.close();
    }

    fn question(&mut self, draft: &'a QuestionDraft) {
        let (question, origins) = (&draft.question, &draft.origins);
        if let Some((test, origin)) = question.relevant.as_ref().zip(origins.relevant.as_ref()) {
            self.condition(test, origin);
        }
        if let Some((constraint, origin)) = question.constraint.as_ref().zip(origins.constraint.as_ref()) {
            let found = Checker::of(&self.surroundings).about(question).condition(&constraint.test);
            self.report(origin, found);
        }
        if let Some((test, origin)) = question.choice_filter.as_ref().zip(origins.choice_filter.as_ref()) {
            let found = Checker::of(&self.surroundings).filtering(question).condition(test);
            self.report(origin, found);
        }
        pipes::check(&draft.pipes, &self.surroundings, self.log);
        self.calculation(draft);
        self.surroundings.pass(draft.kind_known.then_some(question), &question.name);
    }

    fn calculation(&mut self, draft: &'a QuestionDraft) {
        if let (Kind::Calculate(expression), Some(origin)) =
            (&draft.question.kind, &draft.origins.calculation)
        {
            let in_cycle = self.cyclic.contains(&draft.question.name);
            let already_said = |finding: &ExpressionFault| in_cycle && finding.code == Code::ForwardReference;
            let mut found = Checker::of(&self.surroundings).calculating().calculation(expression);
            found.retain(|finding| !already_said(finding));
            self.report(origin, found);
        }
    }

    fn condition(&mut self, test: &'a Expression, origin: &Origin) {
        let found = Checker::of(&self.surroundings).condition(test);
        self.report(origin, found);
        if shown_by_absence(test) {
            let message = "This is true where nothing was answered, so it shows the question then too.";
            let remedy = "If that is not meant, add `is-answered(${..}) and`.";
            self.log.report(Code::ShownByAbsence, origin.whole(), message, remedy);
        }
    }

    fn report(&mut self, origin: &Origin, found: Vec<ExpressionFault>) {
        for ExpressionFault { code, span, message, remedy } in found {
            self.log.report(code, &origin.place(&span), message, remedy);
        }
    }
}
