//! The pages that are asked for, one after another.

use std::sync::LazyLock;

/// A page and what it is called in the table.
pub(crate) struct Page {
    pub(crate) name: &'static str,
    pub(crate) path: String,
}

/// As readers go about it: the overview, other views of it, then questions, themes and teams.
pub(crate) static PAGES: LazyLock<Vec<Page>> = LazyLock::new(|| {
    let page = |name: &'static str, path: &str| Page { name, path: path.to_owned() };
    vec![
        page("dashboard", "/dashboard"),
        page("dashboard, at closure", "/dashboard?stage=case-closure"),
        page("dashboard, twelve months", "/dashboard?window=rolling-12"),
        page("dashboard, one team", "/dashboard?team=team-3"),
        page("both waves", "/dashboard?stage=both"),
        page("all questions", "/dashboard/questions"),
        page("a question", "/dashboard/questions/invented.question_7"),
        page("another question", "/dashboard/questions/invented.question_42?window=quarters"),
        page("a theme", "/dashboard/themes/respect"),
        page("teams", "/dashboard/teams"),
    ]
});
