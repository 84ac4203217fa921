//! A police force that refers people to the panel.

use std::fmt;

use questionnaire::Text;
use serde::{Deserialize, Serialize};

use crate::Malformed;

/// The ONS area code of a police force: a letter and eight digits, such as `E23000001`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct ForceCode(String);

impl ForceCode {
    /// Reads a code, letting spaces around it and a small letter pass.
    pub fn parse(text: &str) -> Result<Self, Malformed> {
        let code = text.trim().to_ascii_uppercase();
        let mut characters = code.chars();
        let letter = characters.next().is_some_and(|first| first.is_ascii_uppercase());
        let digits = characters.as_str();
        if letter && digits.len() == 8 && digits.bytes().all(|byte| byte.is_ascii_digit()) {
            Ok(Self(code))
        } else {
            Err(Malformed::not("a police force area code (a letter and eight digits)"))
        }
    }

    /// The code as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for ForceCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for ForceCode {
    type Error = Malformed;

    fn try_from(text: String) -> Result<Self, Malformed> {
        Self::parse(&text)
    }
}

impl From<ForceCode> for String {
    fn from(code: ForceCode) -> Self {
        code.0
    }
}

/// The nation a force belongs to. It decides whether Welsh is offered first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Country {
    /// England.
    #[serde(alias = "England")]
    England,
    /// Wales.
    #[serde(alias = "Wales")]
    Wales,
}

/// A police force, its name in both languages, and the teams people are referred from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Force {
    /// The area code.
    pub code: ForceCode,
    /// Its name in addresses: "northshire".
    pub slug: String,
    /// Its name to readers.
    pub name: Text,
    /// The nation it polices.
    pub country: Country,
    /// Who holds it to account: a police and crime commissioner or a deputy mayor.
    pub policing_body: String,
    /// The teams a referral may name. Empty where a force does not divide them.
    #[serde(default)]
    pub teams: Vec<String>,
    /// The working day of the next month, from 1, on which its months are closed, where it is another than the panel's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closes_on_working_day: Option<u32>,
}
