//! What the forms about asking people have in common: who asked, when, and with which words.

use access::Scope;
use fieldwork::{AskStage, AskWording, AskedBy, Force, Forces};
use operations::Platform;
use questionnaire::{Language, Text};

use crate::{Frame, Item, SignedIn};

/// Whose forces a form is about.
pub(crate) struct Around<'a> {
    /// How far the account sees.
    pub(crate) scope: &'a Scope,
    /// The forces of the panel.
    pub(crate) forces: &'a Forces,
}

impl<'a> Around<'a> {
    /// What surrounds the forms of this account.
    pub(crate) fn of(who: &'a SignedIn) -> Self {
        Self { scope: &who.account.scope, forces: &who.platform.forces }
    }

    fn reached(&self) -> impl Iterator<Item = &Force> {
        self.forces.iter().filter(|force| self.scope.reaches(&force.code))
    }

    /// The forces to choose from; none where the account has one of its own.
    pub(crate) fn forces(&self, language: Language) -> Vec<Item> {
        match self.scope {
            Scope::Force(_) => Vec::new(),
            _ => self.reached().map(|force| Item::new(&force.code, force.name.say(language))).collect(),
        }
    }

    /// The teams to choose from, after "no team".
    pub(crate) fn teams(&self, frame: &Frame) -> Vec<Item> {
        let teams = self.reached().flat_map(|force| &force.teams).map(|team| Item::new(team, team));
        std::iter::once(Item::new("", frame.t("refer-team-none"))).chain(teams).collect()
    }

    /// The force a form is about: the account's own, whatever the form says.
    pub(crate) fn force(&self, typed: &str) -> String {
        self.scope.force().map_or_else(|| typed.to_owned(), ToString::to_string)
    }
}

/// Who can have asked.
pub(crate) fn asked_by(frame: &Frame) -> Vec<Item> {
    AskedBy::ALL.map(|role| Item::new(role.slug(), frame.t(format!("asked-by-{}", role.slug())))).to_vec()
}

/// When they can have been asked, after "not known".
pub(crate) fn stages(frame: &Frame) -> Vec<Item> {
    let unknown = Item::new("", frame.t("ask-stage-none"));
    let stage = |stage: AskStage| Item::new(stage.slug(), frame.t(format!("ask-stage-{}", stage.slug())));
    std::iter::once(unknown).chain(AskStage::ALL.map(stage)).collect()
}

/// The wordings that have been in use, the latest first, each with what it says.
pub(crate) fn wordings(platform: &Platform, language: Language) -> Vec<Item> {
    platform.asking.wordings_by(platform.today()).map(|wording| item(wording, language)).collect()
}

fn item(wording: &AskWording, language: Language) -> Item {
    Item::new(&wording.version, &wording.version).hint(wording.text.say(language))
}

/// A wording for the samples.
pub(crate) fn sample_wordings(language: Language) -> Vec<Item> {
    let text = Text {
        en: "Would you be willing to be contacted?".to_owned(),
        cy: Some("Fyddech chi’n fodlon i rywun gysylltu â chi?".to_owned()),
    };
    vec![Item::new("2026-1", "2026-1").hint(text.say(language))]
}
