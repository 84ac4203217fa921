//! What surrounds every page: language, menu, who is signed in, the token of its forms.

use std::fmt::Display;

use access::Role;
use questionnaire::Language;

use crate::locale::{self, Message};
use crate::{Form, Section, section};

/// The surroundings of one page. Every page template has one as its field `frame`.
#[derive(Debug, Clone)]
pub struct Frame {
    /// The language the page is read in.
    pub language: Language,
    /// Path and query of the page, for the link to the other language.
    pub path: String,
    /// Who reads it, when somebody is signed in.
    pub reader: Option<ReaderLine>,
    /// The section the page belongs to.
    pub section: Option<Section>,
    /// The token every form of the page carries.
    pub csrf: String,
    /// The mark that forms of the page carry which was opened while a late proof held; empty when none did.
    pub opened: String,
    /// The code of what was just done, shown as a banner with the message `done-<code>`.
    pub done: Option<String>,
}

/// Who is signed in, as the head of the page says it.
#[derive(Debug, Clone)]
pub struct ReaderLine {
    /// The person's name.
    pub name: String,
    /// What the person may do.
    pub role: Role,
    /// The force, or nothing for the panel itself.
    pub organisation: Option<String>,
    /// Whose account it is: a page of theirs stays covered for anybody else.
    pub account: String,
    /// After how many seconds without use they are signed out.
    pub idle: i64,
    /// How many seconds are left as the page is shown.
    pub left: i64,
}

/// One entry of the menu, ready to be shown.
#[derive(Debug)]
pub struct MenuItem {
    /// Where it leads.
    pub path: &'static str,
    /// What it is called.
    pub label: Message,
    /// Whether the page shown belongs to it.
    pub current: bool,
}

impl Frame {
    /// The surroundings of a page for nobody in particular.
    pub fn bare(language: Language) -> Self {
        let path = "/".to_owned();
        let (csrf, opened) = (String::new(), String::new());
        Self { language, path, reader: None, section: None, csrf, opened, done: None }
    }

    /// The surroundings a sample page has for somebody of this role.
    pub fn sample(language: Language, role: Role, section: Section) -> Self {
        let name = "R. Osei".to_owned();
        let reader =
            ReaderLine { name, role, organisation: None, account: String::new(), idle: 900, left: 900 };
        let csrf = "0".repeat(64);
        Self {
            reader: Some(reader),
            section: Some(section),
            csrf,
            path: section.path().to_owned(),
            ..Self::bare(language)
        }
    }

    /// The message of this key in the reader's language.
    pub fn t(&self, key: impl Display) -> Message {
        locale::t(self.language, key)
    }

    /// The title of a page for the browser: with a warning in front when a form was refused.
    pub fn title(&self, title: impl Display, form: &Form) -> Message {
        let key = if form.is_refused() { "page-title-error" } else { "page-title" };
        self.t(key).with("title", title)
    }

    /// The title of a page without a form.
    pub fn page_title(&self, title: impl Display) -> Message {
        self.t("page-title").with("title", title)
    }

    /// The message of a form's refusal: the field's own words if there are any, otherwise the words of the code.
    pub fn refusal(&self, field: &str, code: &str) -> Message {
        let own = format!("error-{field}-{code}");
        self.t(if locale::is_defined(Language::English, &own) { own } else { format!("error-{code}") })
    }

    /// The menu of the reader's role.
    pub fn menu(&self) -> Vec<MenuItem> {
        let sections = self.reader.as_ref().map(|reader| Section::of(reader.role)).unwrap_or_default();
        let item = |section: &Section| MenuItem {
            path: section.path(),
            label: self.t(section.key()),
            current: self.section == Some(*section),
        };
        sections.iter().map(item).collect()
    }

    /// The name of the reader's role.
    pub fn role(&self, role: &Role) -> Message {
        self.t(section::role_key(*role))
    }

    /// The address that shows this page in the other language.
    pub fn other_language_path(&self) -> String {
        // An address with a secret in it goes into no other: the page itself is asked for in the other language.
        if self.path.starts_with(crate::urls::SECRET_LINK) {
            let own = self.path.split('?').next().unwrap_or_default();
            return format!("{own}?language={}", other(self.language).code());
        }
        format!("/language/{}?return={}", other(self.language).code(), crate::urls::query_value(&self.path))
    }

    /// The code of the other language.
    pub fn other_language(&self) -> &'static str {
        other(self.language).code()
    }
}

fn other(language: Language) -> Language {
    match language {
        Language::English => Language::Welsh,
        Language::Welsh => Language::English,
    }
}
