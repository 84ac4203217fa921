//! From TOML text to a checked library, with everything that is wrong.
//!
//! Files are read in the order in which they need each other: lists, sets, interviews. Each reader looks at everything
//! in its file whatever it met before; then each interview is put together ([`assembly`]) and checked as a whole.

mod assembly;
mod canonical;
mod catalog;
mod choice_file;
mod cycles;
mod document;
mod entry_file;
mod equivalence_file;
mod equivalence_items;
mod equivalence_pair;
mod equivalence_rules;
mod expression_checks;
mod expressions;
mod gathering;
mod group_file;
mod interview_checks;
mod interview_file;
mod items;
mod kind_file;
mod log;
mod phrasing;
mod pipes;
mod prior;
mod question_file;
mod question_rules;
mod reachability_checks;
mod reader;
mod scalars;
mod seen;
mod set_file;
mod tables;
mod times;
mod unrolling;
mod version_checks;
mod wording;

use crate::{Code, Diagnostic, Library, Questionnaire, Severity};
use assembly::Assembly;
use choice_file::Lists;
use document::{Document, FileRole};
use interview_file::InterviewDraft;
pub(crate) use kind_file::PRECISIONS;
use log::Log;
pub(crate) use question_file::{IDENTIFIERS, RELEASES, ROLES, SENSITIVITIES};
use set_file::Sets;

/// One file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Its path, with `/` between names, ending as the format says: `question-sets/respect/1.toml`.
    pub path: String,
    /// What it says.
    pub text: String,
}

/// What the compiler made, and what it found.
#[derive(Clone, Debug)]
pub struct Compilation {
    /// The interviews without an error in them or in what they use.
    pub library: Library,
    /// Everything found, by file and place.
    pub diagnostics: Vec<Diagnostic>,
}

impl Compilation {
    /// Is there anything that must be put right?
    #[must_use]
    pub fn has_errors(&self) -> bool {
        self.diagnostics.iter().any(|diagnostic| diagnostic.severity == Severity::Error)
    }
}

/// Compiles all files together. Reports everything it finds, not the first thing.
#[must_use]
pub fn compile(sources: &[Source]) -> Compilation {
    let mut log = Log::default();
    let parse = |(number, source)| Document::parse(number, source, &mut log);
    let documents: Vec<Document<'_>> = sources.iter().enumerate().map(parse).collect();
    let lists = lists(&documents, &mut log);
    let sets = sets(&documents, &lists, &mut log);
    version_checks::check(&sets, &mut log);
    equivalence_rules::check(&sets, &mut log);
    let interviews = interviews(&documents, &mut log);
    let made = assembled(&interviews, (&sets, &lists), &mut log);
    unknown_files(&documents, &mut log);
    let faulty = log.faulty();
    let sound =
        sets.into_values().filter(|set| !faulty.contains(&set.file)).map(set_file::SetDraft::into_set);
    let library = Library::new(made, sound.collect());
    Compilation { library, diagnostics: log.diagnostics(&documents) }
}

fn lists<'d>(documents: &'d [Document<'d>], log: &mut Log) -> Lists<'d> {
    let mut lists = Lists::new();
    let files = documents.iter().filter(|document| document.role == FileRole::Choices);
    files.for_each(|document| choice_file::read(document, &mut lists, log));
    lists
}

fn sets<'d>(documents: &'d [Document<'d>], lists: &Lists<'d>, log: &mut Log) -> Sets<'d> {
    let mut sets = Sets::new();
    documents.iter().for_each(|document| set_file::read(document, lists, &mut sets, log));
    sets
}

fn interviews<'d>(documents: &'d [Document<'d>], log: &mut Log) -> Vec<InterviewDraft<'d>> {
    let mut drafts: Vec<InterviewDraft<'d>> = Vec::new();
    for document in documents {
        let Some(draft) = interview_file::read(document, log) else { continue };
        if drafts.iter().any(|known| known.id == draft.id) {
            let message = format!("The interview `{}` is defined twice.", draft.id);
            log.report(
                Code::DuplicateName,
                &draft.document.beginning(),
                message,
                "Take one of the two files out.",
            );
        } else {
            drafts.push(draft);
        }
    }
    drafts
}

fn assembled<'d>(
    drafts: &[InterviewDraft<'d>],
    (sets, lists): (&Sets<'d>, &Lists<'d>),
    log: &mut Log,
) -> Vec<Questionnaire> {
    let assemblies: Vec<_> = drafts.iter().map(|draft| Assembly::of(draft, sets, log)).collect();
    let prior = prior::of(&assemblies);
    assemblies.iter().for_each(|assembly| interview_checks::check(assembly, &prior, log));
    let mut made = Vec::new();
    for assembly in assemblies {
        let questionnaire = assembly.questionnaire(sets, lists);
        too_long(&assembly, &questionnaire, log);
        reachability_checks::check(&assembly, &questionnaire, sets, log);
        made.push((questionnaire, assembly.files(sets, lists)));
    }
    let faulty = log.faulty();
    let sound = made.into_iter().filter(|(_, files)| files.is_disjoint(&faulty));
    sound.map(|(questionnaire, _)| questionnaire).collect()
}

fn too_long(assembly: &Assembly<'_, '_>, questionnaire: &Questionnaire, log: &mut Log) {
    let (estimated, expected) = (questionnaire.estimated_minutes(), questionnaire.expected_minutes);
    if estimated > expected {
        let message = format!("This interview takes about {estimated} minutes, not {expected}.");
        let remedy = "Take questions out, or tell people the longer time.";
        log.report(Code::TooLong, &assembly.draft.minutes_at, message, remedy);
    }
}

fn unknown_files(documents: &[Document<'_>], log: &mut Log) {
    for document in documents.iter().filter(|document| document.role == FileRole::Unknown) {
        let message = "This file is in no place the compiler knows.";
        let remedy =
            "Use choices.toml, question-sets/<name>/<version>.toml or interviews/<wave>/<version>.toml.";
        log.report(Code::UnknownFile, &document.beginning(), message, remedy);
    }
}
