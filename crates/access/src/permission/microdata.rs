//! Microdata: one row an interview. For the agency that held the interviews, never for the police or the commissioner.

use super::{Permission, Sealed};
use crate::Role;

/// The role that may read every interview anyway, for the whole panel.
const ANALYSTS: &[Role] = &[Role::Coordinator];

/// Reads what columns microdata has, and which files were taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ViewMicrodata;

impl Sealed for ViewMicrodata {}

impl Permission for ViewMicrodata {
    const NAME: &'static str = "view_microdata";
    const ROLES: &'static [Role] = ANALYSTS;
}

/// Begins a series of files in which a person keeps one pseudonym.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BeginMicrodataSeries;

impl Sealed for BeginMicrodataSeries {}

impl Permission for BeginMicrodataSeries {
    const NAME: &'static str = "begin_microdata_series";
    const ROLES: &'static [Role] = ANALYSTS;
}

/// Takes microdata away as a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DownloadMicrodata;

impl Sealed for DownloadMicrodata {}

impl Permission for DownloadMicrodata {
    const NAME: &'static str = "download_microdata";
    const ROLES: &'static [Role] = ANALYSTS;
}
