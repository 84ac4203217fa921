//! A frame's file as its author writes it, with the place of everything that can be wrong.

use questionnaire::Text;
use serde::Deserialize;
use toml::Spanned;

/// What stands before the themes and codes.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawHead {
    pub(super) name: Spanned<String>,
    pub(super) version: Spanned<u32>,
    pub(super) title: Spanned<Text>,
    pub(super) status: RawStatus,
    #[serde(default)]
    pub(super) retired: Vec<Spanned<String>>,
}

#[derive(Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum RawStatus {
    Draft,
    Live,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawTheme {
    pub(super) name: Spanned<String>,
    pub(super) label: Spanned<Text>,
    pub(super) colour: Spanned<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawCode {
    pub(super) name: Spanned<String>,
    pub(super) theme: Spanned<String>,
    pub(super) label: Spanned<Text>,
    pub(super) definition: Spanned<Text>,
    pub(super) include: Spanned<Text>,
    pub(super) exclude: Spanned<Text>,
    #[serde(default)]
    pub(super) terms: Vec<Spanned<String>>,
    pub(super) relation: Option<RawRelation>,
    pub(super) was: Option<Spanned<String>>,
}

#[derive(Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum RawRelation {
    New,
    Same,
    Narrower,
    Wider,
}
