//! Finds the place in a file of what was found out about conditions.

use std::collections::HashSet;

use super::assembly::Assembly;
use super::entry_file::EntryDraft;
use super::expressions::Origin;
use super::log::{Log, Place};
use super::question_file::QuestionDraft;
use super::set_file::{SetDraft, Sets};
use crate::reachability::{self, Change, Finding, Part, Subject, Wrong};
use crate::{ItemId, Question, QuestionName, Questionnaire, Relation};

/// Looks at the conditions of an interview, in which what is wrong so far has been reported.
pub(super) fn check(assembly: &Assembly<'_, '_>, interview: &Questionnaire, sets: &Sets<'_>, log: &mut Log) {
    let wrong = wrong(assembly, log);
    let mut findings = reachability::study(interview, &wrong);
    findings.extend(reachability::narrowed(interview, &wrong, &changes(interview, sets)));
    for finding in findings {
        if let Some(place) = place(assembly, &finding) {
            log.report(finding.code, &place, finding.message, finding.remedy);
        }
    }
}

fn wrong<'a>(assembly: &'a Assembly<'_, '_>, log: &Log) -> Wrong<'a> {
    let name = |draft: &&'a QuestionDraft| draft.question.name.as_str();
    let unknown: HashSet<&str> =
        assembly.questions().filter(|draft| !draft.kind_known).map(|it| name(&it)).collect();
    let faulty = assembly.questions().filter(|draft| {
        let origins = &draft.origins;
        let all = [&origins.relevant, &origins.constraint, &origins.choice_filter, &origins.calculation];
        all.into_iter().flatten().any(|origin| log.errs_within(origin.whole()))
    });
    Wrong { unknown, faulty: faulty.map(|it| name(&it)).collect() }
}

fn place(assembly: &Assembly<'_, '_>, finding: &Finding) -> Option<Place> {
    let origin = match &finding.subject {
        Subject::Question(name) => {
            let draft = assembly.questions().find(|draft| draft.question.name == *name)?;
            match finding.part {
                Part::Relevant => draft.origins.relevant.as_ref(),
                Part::Constraint => draft.origins.constraint.as_ref(),
                Part::ChoiceFilter => draft.origins.choice_filter.as_ref(),
            }
        }
        Subject::Script(name) => {
            assembly.draft.scripts.iter().find(|draft| draft.script.name == *name)?.origin.as_ref()
        }
    };
    origin.map(Origin::whole).cloned()
}

/// The questions that the version before asked too, and of which the new version does not say that the trend ends.
fn changes<'a>(interview: &'a Questionnaire, sets: &'a Sets<'_>) -> Vec<Change<'a>> {
    let change = |question: &'a Question| {
        let set = sets.get(&question.set)?;
        let before = sets.get(set.header.supersedes.as_ref()?)?;
        let old = predecessor(set, question)?;
        let written = before.entries.iter().flat_map(EntryDraft::questions);
        let (within, draft) = written.into_iter().find(|(_, draft)| draft.question.name == old)?;
        let groups = within.into_iter().filter_map(|group| group.group.relevant.as_ref());
        Some(Change { question, before: groups.chain(&draft.question.relevant).collect() })
    };
    interview.questions().filter_map(change).collect()
}

/// The question of the old version whose trend this one goes on with: as the set says, or of the same name.
fn predecessor(set: &SetDraft<'_>, question: &Question) -> Option<QuestionName> {
    let item = ItemId { set: set.header.id.clone(), question: question.authored.clone() };
    let said = set.equivalences.iter().find(|it| it.to.as_ref().is_some_and(|(to, _)| *to == item));
    let Some(said) = said else { return Some(item.question) };
    let goes_on = said.relation.is_some_and(Relation::joins);
    said.from.as_ref().filter(|_| goes_on).map(|(from, _)| from.question.clone())
}
