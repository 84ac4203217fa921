//! The platform: what every verb works with, and the one way it writes.

use std::sync::Arc;

use access::{Permission, Permit, SignInPolicy};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use fieldwork::{
    Asking, Calendar, ConcernPolicy, ConsentTexts, Dispositions, ForceCode, Forces, Id, PanelPolicy, Rules,
    from_london, london_date,
};
use improvement::{ActionPlans, RegisterPolicy};
use mail::Post;
use questionnaire::{Diagnostic, Library, Questionnaire, QuestionnaireId};
use statistics::DisclosurePolicy;
use store::{Store, Tx};
use uuid::Uuid;
use verbatim::frame::Frames;

use crate::{Error, Hashing, Organisations, Problem, Publication};

/// Time, identifiers and random bytes: the real machine's in the program, invented ones in tests and the demo.
pub trait Environment: Send + Sync {
    /// The moment it is.
    fn now(&self) -> DateTime<Utc>;
    /// An identifier nobody has used.
    fn uuid(&self) -> Uuid;
    /// Thirty-two bytes nobody can guess.
    fn random(&self) -> [u8; 32];
    /// An empty file that nobody else can open, and that is gone when it is closed.
    fn scratch(&self) -> std::io::Result<std::fs::File>;
}

/// What the verbs work with. Cloning is cheap: every part is shared.
#[derive(Clone)]
pub struct Platform {
    /// Where everything is kept.
    pub store: Store,
    /// The questionnaires that can be asked.
    pub library: Arc<Library>,
    /// What the compiler found in their files, for the people who write them.
    pub findings: Arc<[Diagnostic]>,
    /// The forces of this panel.
    pub forces: Arc<Forces>,
    /// How people are asked, and why an ask comes to nothing.
    pub asking: Arc<Asking>,
    /// When people are called and how often.
    pub policy: PanelPolicy,
    /// What can come of a call.
    pub dispositions: Arc<Dispositions>,
    /// What is read to people when they are asked.
    pub consent_texts: Arc<ConsentTexts>,
    /// Who reads concerns, and how soon.
    pub concerns: Arc<ConcernPolicy>,
    /// The scales and bands of the risk register.
    pub register: Arc<RegisterPolicy>,
    /// The plans that actions belong to, and the bodies that answer for them.
    pub plans: Arc<ActionPlans>,
    /// What comments can be about.
    pub frames: Arc<Frames>,
    /// Working days and local time.
    pub calendar: Arc<Calendar>,
    /// What may be published.
    pub disclosure: DisclosurePolicy,
    /// How many people it takes, and what it is signed with.
    pub publication: Publication,
    /// What is asked of those who sign in.
    pub sign_in: Arc<SignInPolicy>,
    /// The organisations whose accounts may be signed in with.
    pub organisations: Organisations,
    /// What letters leave by. Without it none is written.
    pub post: Option<Post>,
    /// How long a node that says nothing is thought to be at work; then another takes over what it held.
    pub patience: TimeDelta,
    /// Time, identifiers and random bytes.
    pub environment: Arc<dyn Environment>,
    /// The queue for password hashes.
    pub hashing: Hashing,
}

impl Platform {
    /// The moment it is.
    pub fn now(&self) -> DateTime<Utc> {
        self.environment.now()
    }

    /// The date it is where the panel works.
    pub fn today(&self) -> NaiveDate {
        london_date(self.now())
    }

    /// The questionnaire that something was asked with.
    pub fn questionnaire(&self, asked_with: QuestionnaireId) -> Result<&Questionnaire, Problem> {
        let questionnaire = self.library.interview(asked_with.wave, asked_with.version);
        questionnaire.ok_or(Problem::QuestionnaireMissing(asked_with))
    }

    /// What decisions about a case are made by, at this moment.
    pub fn rules(&self) -> Rules<'_> {
        Rules { policy: &self.policy, calendar: &self.calendar, now: self.now() }
    }

    /// The same for the people of a force, which may have agreed otherwise.
    pub fn rules_for(&self, force: &ForceCode) -> Rules<'_> {
        Rules { policy: self.policy.of(force), ..self.rules() }
    }

    /// What decisions about a case are made by at noon of another day.
    pub(crate) fn rules_on(&self, day: NaiveDate) -> Rules<'_> {
        let noon = day.and_hms_opt(12, 0, 0).and_then(from_london);
        Rules { now: noon.unwrap_or(self.now()), ..self.rules() }
    }

    pub(crate) fn id<T>(&self) -> Id<T> {
        Id::from_uuid(self.environment.uuid())
    }

    pub(crate) fn salt(&self) -> [u8; 16] {
        let mut salt = [0; 16];
        salt.iter_mut().zip(self.environment.random()).for_each(|(to, drawn)| *to = drawn);
        salt
    }

    /// Begins a transaction, does the work, records the audit event named for the permission, and commits. A refusal
    /// or a fault undoes everything.
    /// Does work that only reads, without the turn to write.
    pub(crate) async fn look<P: Permission, T>(
        &self,
        permit: &Permit<P>,
        work: impl AsyncFnOnce(&Tx) -> Result<T, Error>,
    ) -> Result<T, Error> {
        self.store.reader().look(permit, self.now(), work).await
    }

    pub(crate) async fn write<P: Permission, T>(
        &self,
        permit: &Permit<P>,
        work: impl AsyncFnOnce(&Tx) -> Result<T, Error>,
    ) -> Result<T, Error> {
        self.store.writer().write(permit, self.now(), work).await
    }
}
