//! Addresses are functions: a page that links to another asks here.

use std::fmt::{Display, Write};

use questionnaire::{Language, QuestionnaireId};

/// A text made safe to stand as a value in a query.
pub fn query_value(text: &str) -> String {
    let mut safe = String::new();
    for byte in text.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' | b'/' => {
                safe.push(char::from(byte))
            }
            _ => {
                let _ = write!(safe, "%{byte:02X}");
            }
        }
    }
    safe
}

/// The sign-in page, which leads back to `path` afterwards.
pub fn sign_in(path: &str) -> String {
    match path {
        "/" => "/sign-in".to_owned(),
        _ => format!("/sign-in?return={}", query_value(path)),
    }
}

/// Where the second factor is given.
pub const SECOND_FACTOR: &str = "/sign-in/code";
/// Where somebody proves once more that it is them.
pub const PROVE_AGAIN: &str = "/sign-in/again";
/// Where a link is asked for to set a password with.
pub const FORGOTTEN: &str = "/sign-in/forgotten";
/// Where somebody goes to sign in with their organisation: `/sign-in/with/eastmere`.
pub const WITH_ORGANISATION: &str = "/sign-in/with";

/// Where signing in with an organisation begins, which leads back to `path` afterwards.
pub fn with_organisation(slug: &str, path: &str) -> String {
    match path {
        "/" | "" => format!("{WITH_ORGANISATION}/{slug}"),
        _ => format!("{WITH_ORGANISATION}/{slug}?return={}", query_value(path)),
    }
}

/// Where somebody proves with their organisation once more that it is them.
pub fn again_with_organisation(slug: &str, path: &str) -> String {
    format!("{WITH_ORGANISATION}/{slug}/again?return={}", query_value(path))
}

/// How one's own account is secured.
pub const SECURITY: &str = "/account/security";
/// Where an app that shows codes is set up.
pub const CODES: &str = "/account/security/codes";
/// Where a passkey is added.
pub const PASSKEY: &str = "/account/security/passkey";
/// Where recovery codes are made.
pub const RECOVERY: &str = "/account/security/recovery";
/// Where a second factor is taken away.
pub const REMOVE_FACTOR: &str = "/account/security/remove";
/// Where sessions are ended.
pub const END_SESSION: &str = "/account/security/end";
/// Who was let in, and who is to be.
pub const ACCOUNT_ACTS: &str = "/account-acts";

/// The pages of links to set a password with; the rest of such an address is a secret.
pub const SECRET_LINK: &str = "/sign-in/link/";
/// Where one's own password is changed.
pub const PASSWORD: &str = "/account/password";

/// An account, as the administrator sees it.
pub fn account(account: impl Display) -> String {
    format!("/admin/accounts/{account}")
}

/// The keys of the interview page.
pub const KEYS: &str = "/account/keys";
/// Whether one gets messages by email.
pub const MESSAGES: &str = "/account/messages";
/// Where a page goes that nobody has used for long.
pub const LOCKED: &str = "/locked";
/// The blank page.
pub const HIDDEN: &str = "/hidden";

/// The page that asks to sign in again and leads back to `path`.
pub fn locked(path: &str) -> String {
    format!("{LOCKED}?return={}", query_value(path))
}

/// The blank page that leads back to `path`.
pub fn hidden(path: &str) -> String {
    format!("{HIDDEN}?return={}", query_value(path))
}

/// A path on this site and nothing else: what an address like `?return=` may lead to. Every address of ours is of printable ASCII:
/// line ends, control characters and what a browser may read as a slash are in none.
pub fn local_path(asked: &str) -> &str {
    let printable = asked.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'\\');
    if asked.starts_with('/') && !asked.starts_with("//") && printable { asked } else { "/" }
}

/// The figures that are looked at: a force, a month and a wave, as the addresses of the dashboard carry them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stage {
    /// The wave's slug.
    pub wave: String,
    /// The month of the edition, or nothing for the latest.
    pub month: Option<String>,
    /// The force's slug, where the reader may see several.
    pub area: Option<String>,
}

impl Stage {
    /// A file of the edition.
    pub fn download(&self, month: &str, ending: &str) -> String {
        match &self.area {
            Some(area) => format!("/downloads/{month}.{ending}?area={}", query_value(area)),
            None => format!("/downloads/{month}.{ending}"),
        }
    }

    /// Its part of an address.
    pub fn query(&self) -> String {
        let mut query = format!("stage={}", query_value(&self.wave));
        for (name, value) in [("month", &self.month), ("area", &self.area)] {
            if let Some(value) = value {
                let _ = write!(query, "&{name}={}", query_value(value));
            }
        }
        query
    }
}

/// An interview with a made-up person.
pub fn practice(interview: QuestionnaireId, language: Language) -> String {
    format!("/practice/{}/{}", query_value(&interview.to_string()), language.code())
}

/// A blank paper copy of an interview.
pub fn paper(interview: QuestionnaireId, language: Language) -> String {
    format!("/paper/{}/{}", query_value(&interview.to_string()), language.code())
}

/// What is asked at one version: an interview or a set.
pub fn question_set(id: impl Display) -> String {
    format!("/admin/question-sets/{}", query_value(&id.to_string()))
}

/// One month before a publisher.
pub fn edition(area: &str, month: &str) -> String {
    format!("/editions/{}/{}", query_value(area), query_value(month))
}

/// Every file of one month.
pub fn downloads(area: &str, month: &str) -> String {
    format!("/downloads/{}?area={}", query_value(month), query_value(area))
}

/// A report of one month.
pub fn report(area: &str, month: &str, kind: &str) -> String {
    format!("/dashboard/report/{}?area={}&for={}", query_value(month), query_value(area), query_value(kind))
}

/// Where a finding on words is recorded.
pub fn finding_on(area: &str, words: impl Display) -> String {
    format!("/findings/new?area={}&words={}", query_value(area), query_value(&words.to_string()))
}

/// The published months of a force, for programs.
pub fn api_editions(force: &str) -> String {
    format!("/api/v1/editions/{}", query_value(force))
}

/// A file of a published month, for programs. The address stays.
pub fn api_file(force: &str, month: &str, name: &str) -> String {
    format!("{}/{month}/{name}", api_editions(force))
}
