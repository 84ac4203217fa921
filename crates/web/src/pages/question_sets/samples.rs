//! Two versions of a small interview, as each of these pages shows them.

use access::Role;
use fieldwork::FieldError;
use questionnaire::{Compilation, Language, Library, Questionnaire, Source, Wave};
use statistics::Rehearsal;
use store::{Approval, Approvers, StoredRehearsal};

use super::approval::{Found, Reader};
use super::version::Version;
use super::{approval, changes, overview, rehearsal, sides, view};
use crate::pages::fixtures::{at, id};
use crate::samples::Sample;
use crate::{Form, Frame, Section};

/// The smallest library there can be with two versions in it, compiled from a few lines.
pub(crate) fn sample_library() -> Library {
    compiled().library
}

fn compiled() -> Compilation {
    let source = |path: &str, text: &str| Source { path: path.to_owned(), text: text.to_owned() };
    questionnaire::compile(&[
        source("choices.toml", include_str!("sample/choices.toml")),
        source("question-sets/respect/1.toml", include_str!("sample/respect.toml")),
        source("question-sets/respect/2.toml", include_str!("sample/respect-2.toml")),
        source("interviews/six-week/1.toml", include_str!("sample/six-week.toml")),
        source("interviews/six-week/2.toml", include_str!("sample/six-week-2.toml")),
    ])
}

/// The list, and every page of every version.
pub(crate) fn samples(language: Language) -> Vec<Sample> {
    let Compilation { library, diagnostics } = compiled();
    let compiled = (&library, diagnostics.as_slice());
    let approvers = Approvers::new();
    let frame = || frame(language);
    let list = Sample::of("question-sets/list", &view(frame(), compiled, &approvers));
    let versions = || library.interviews().map(Version::Interview).chain(library.sets().map(Version::Set));
    let name = |version: Version<'_>, page: &str| format!("question-sets/{}-{page}", version.id());
    let overviews = versions().map(|version| {
        Sample::of(name(version, "overview"), &overview::view(frame(), compiled, version, &approvers))
    });
    let words = versions()
        .map(|version| Sample::of(name(version, "words"), &sides::view(frame(), &library, version)));
    let changes = versions().filter_map(|version| {
        Some(Sample::of(name(version, "changes"), &changes::view(frame(), &library, version)?))
    });
    let second = library.interview(Wave::SixWeek, 2);
    let on_the_way = second.iter().flat_map(|it| on_the_way(language, &library, it));
    std::iter::once(list).chain(overviews).chain(words).chain(changes).chain(on_the_way).collect()
}

fn frame(language: Language) -> Frame {
    Frame::sample(language, Role::Administrator, Section::QuestionSets)
}

/// A version that is rehearsed and waits for its approvals.
fn on_the_way(language: Language, library: &Library, interview: &Questionnaire) -> Vec<Sample> {
    let stored = stored(library, interview);
    let rehearsed = |stored, may| rehearsal::view(frame(language), (library, interview), stored, may);
    let approval = |form, rehearsal: Option<StoredRehearsal>, has_approved| {
        let approvals = if has_approved { vec![approved(interview)] } else { Vec::new() };
        let found = Found { library, questionnaire: interview, approvals, rehearsal };
        approval::view(frame(language), form, &found, Reader { may_approve: true, has_approved })
    };
    let refused = Form::default().refused(vec![FieldError { field: "read", code: "required" }]);
    vec![
        Sample::of("question-sets/rehearsal", &rehearsed(stored.as_ref(), true)),
        Sample::of("question-sets/rehearsal-none", &rehearsed(None, false)),
        Sample::of("question-sets/approval", &approval(Form::default(), stored.clone(), false)),
        Sample::of("question-sets/approval-refused", &approval(refused, stored.clone(), false)),
        Sample::of("question-sets/approval-given", &approval(Form::default(), stored, true)),
        Sample::of("question-sets/approval-unrehearsed", &approval(Form::default(), None, false)),
    ]
}

fn stored(library: &Library, interview: &Questionnaire) -> Option<StoredRehearsal> {
    let before = library.interview(Wave::SixWeek, 1)?;
    let mut rehearsal = Rehearsal::from_json(include_bytes!("sample/rehearsal.json")).ok()?;
    interview.digest.as_str().clone_into(&mut rehearsal.digest);
    before.digest.as_str().clone_into(&mut rehearsal.replaces_digest);
    let report_digest = rehearsal.report_digest().ok()?;
    Some(StoredRehearsal { rehearsal, number: 1, report_digest, rehearsed_at: at(9, 30) })
}

fn approved(interview: &Questionnaire) -> Approval {
    Approval {
        digest: interview.digest.clone(),
        account: id(7),
        name: "R. Osei".to_owned(),
        report: None,
        approved_at: at(10, 0),
    }
}
