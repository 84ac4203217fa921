//! The columns of a file before it is taken: their names, what they hold, and which versions ask for them.

use operations::microdata::{FIXED, Holds, Variable, Variables};
use questionnaire::Theme;

use crate::{Frame, Message};

/// One column as the preview shows it.
pub(super) struct ColumnRow {
    name: String,
    means: String,
    theme: Option<Message>,
    holds: Message,
}

impl ColumnRow {
    pub(super) fn name(&self) -> &str {
        &self.name
    }

    pub(super) fn means(&self) -> &str {
        &self.means
    }

    pub(super) fn theme(&self) -> String {
        self.theme.as_ref().map(ToString::to_string).unwrap_or_default()
    }

    pub(super) fn holds(&self) -> &Message {
        &self.holds
    }
}

/// Every column of a wave's files, those for equality monitoring included: they are named as such.
pub(super) fn columns(frame: &Frame, variables: &Variables) -> Vec<ColumnRow> {
    let fixed = FIXED.map(|name| ColumnRow {
        name: name.to_owned(),
        means: frame.t(format!("microdata-about-{name}")).to_string(),
        theme: None,
        holds: frame.t("microdata-holds-fixed"),
    });
    fixed.into_iter().chain(variables.iter().map(|variable| of(frame, variable))).collect()
}

fn of(frame: &Frame, variable: &Variable) -> ColumnRow {
    let asked = variable.label.say(frame.language);
    let (means, holds) = match &variable.holds {
        Holds::One(codes) => (asked.to_owned(), frame.t("microdata-holds-one").count("last", codes.len())),
        Holds::Option(code) => {
            (format!("{asked} [{}]", code.label.say(frame.language)), frame.t("microdata-holds-option"))
        }
        Holds::Number => (asked.to_owned(), frame.t("microdata-holds-number")),
        Holds::Month => (asked.to_owned(), frame.t("microdata-holds-month")),
        Holds::Ticked => (asked.to_owned(), frame.t("microdata-holds-ticked")),
    };
    let theme = match variable.theme {
        Theme::Equality => frame.t("microdata-theme-equality"),
        theme => frame.t(format!("theme-{}", theme.slug())),
    };
    ColumnRow { name: variable.name.clone(), means, theme: Some(theme), holds }
}
