//! One version of an interview or of a question set, whichever the address names.

use operations::version_before;
use questionnaire::{
    Diagnostic, Entry, Library, QuestionSet, Questionnaire, QuestionnaireId, SetId, Status, Text,
};

use crate::{Frame, Message, PageError, urls};

/// What the pages of one version are about.
#[derive(Clone, Copy)]
pub(super) enum Version<'a> {
    Interview(&'a Questionnaire),
    Set(&'a QuestionSet),
}

/// The pages of a version, as the tabs above each of them.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Tab {
    Overview,
    Words,
    Changes,
    Rehearsal,
    Approval,
}

/// What every page of a version shows above its own.
pub(super) struct Head {
    pub(super) title: String,
    pub(super) id: String,
    pub(super) state: Message,
    pub(super) tabs: Vec<(String, Message, bool)>,
}

impl Tab {
    const ALL: [Self; 5] = [Self::Overview, Self::Words, Self::Changes, Self::Rehearsal, Self::Approval];

    const fn key(self) -> &'static str {
        match self {
            Self::Overview => "version-overview",
            Self::Words => "version-words",
            Self::Changes => "version-changes",
            Self::Rehearsal => "version-rehearsal",
            Self::Approval => "version-approval",
        }
    }

    /// Its address.
    pub(super) fn url(self, id: &str) -> String {
        let version = urls::question_set(id);
        match self {
            Self::Overview => version,
            Self::Words => format!("{version}/words"),
            Self::Changes => format!("{version}/changes"),
            Self::Rehearsal => format!("{version}/rehearsal"),
            Self::Approval => format!("{version}/approval"),
        }
    }
}

impl<'a> Version<'a> {
    /// The version an address names.
    pub(super) fn find(library: &'a Library, id: &str) -> Result<Self, PageError> {
        if let Ok(QuestionnaireId { wave, version }) = QuestionnaireId::parse(id) {
            return library.interview(wave, version).map(Self::Interview).ok_or(PageError::NotFound);
        }
        let id = SetId::parse(id).map_err(|_| PageError::NotFound)?;
        library.set(&id).map(Self::Set).ok_or(PageError::NotFound)
    }

    pub(super) fn id(&self) -> String {
        match self {
            Self::Interview(interview) => interview.id.to_string(),
            Self::Set(set) => set.id.to_string(),
        }
    }

    pub(super) const fn title(&self) -> &'a Text {
        match self {
            Self::Interview(interview) => &interview.title,
            Self::Set(set) => &set.title,
        }
    }

    pub(super) const fn status(&self) -> Status {
        match self {
            Self::Interview(interview) => interview.status,
            Self::Set(set) => set.status,
        }
    }

    /// The version whose place it takes.
    pub(super) fn before(&self, library: &Library) -> Option<String> {
        match self {
            Self::Interview(interview) => version_before(library, interview.id).map(|it| it.id.to_string()),
            Self::Set(set) => {
                set.supersedes.as_ref().filter(|id| library.set(id).is_some()).map(SetId::to_string)
            }
        }
    }

    pub(super) fn head(&self, frame: &Frame, library: &Library, tab: Tab) -> Head {
        let (id, replaces) = (self.id(), self.before(library).is_some());
        let is_interview = matches!(self, Self::Interview(_));
        let has = |tab: &Tab| match tab {
            Tab::Overview | Tab::Words => true,
            Tab::Changes => replaces,
            Tab::Rehearsal => replaces && is_interview,
            Tab::Approval => is_interview,
        };
        let tabs = Tab::ALL.into_iter().filter(has);
        let tabs = tabs.map(|it| (it.url(&id), frame.t(it.key()), it == tab)).collect();
        Head {
            title: self.title().say(frame.language).to_owned(),
            state: super::state(frame, self.status()),
            tabs,
            id,
        }
    }

    /// How many questions a person is asked when the route leaves none aside.
    pub(super) fn questions(&self) -> usize {
        match self {
            Self::Interview(interview) => interview.question_count(),
            Self::Set(set) => {
                set.entries.iter().flat_map(Entry::questions).filter(|it| it.is_asked()).count()
            }
        }
    }

    /// What the compiler found in the files it is made from.
    pub(super) fn findings(&self, findings: &'a [Diagnostic]) -> impl Iterator<Item = &'a Diagnostic> {
        let files = self.files();
        let belongs = move |found: &&Diagnostic| {
            files.iter().any(|file| found.path == *file || found.path.ends_with(&format!("/{file}")))
        };
        findings.iter().filter(belongs)
    }

    /// The files it is made from, as the question sets' folder has them.
    fn files(&self) -> Vec<String> {
        let set = |id: &SetId| format!("question-sets/{}/{}.toml", id.name, id.version);
        match self {
            Self::Interview(interview) => {
                let own = format!("interviews/{}/{}.toml", interview.id.wave, interview.id.version);
                let shared = "choices.toml".to_owned();
                [own, shared].into_iter().chain(interview.pins.iter().map(set)).collect()
            }
            Self::Set(it) => vec![set(&it.id)],
        }
    }
}
