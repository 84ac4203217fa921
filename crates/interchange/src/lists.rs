//! Choice lists are shared by all sets: an imported list joins those that are there, and never changes one.

use crate::form::content::file;
use crate::form::{Form, List, lists_of};

/// Lists of the same name that are not the same.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "the file of choice lists already has other choices under: {}. Give the list another name in the workbook, or make \
     the two alike",
    .0.join(", ")
)]
pub struct ListsClash(pub Vec<String>);

/// What has to be added to a file of choice lists so that it holds the imported ones: nothing where they are all there.
///
/// # Errors
/// When the file has a list of the same name with other choices.
pub fn lists_to_add(present: &str, imported: &str) -> Result<String, ListsClash> {
    let (present, imported) = (lists(present), lists(imported));
    let same_name = |list: &List| present.iter().find(|known| known.name == list.name);
    let differs = |list: &&List| same_name(list).is_some_and(|known| known != *list);
    let clashes: Vec<String> = imported.iter().filter(differs).map(|list| list.name.clone()).collect();
    if !clashes.is_empty() {
        return Err(ListsClash(clashes));
    }
    let lists = imported.iter().filter(|list| same_name(list).is_none()).cloned().collect();
    Ok(Form { lists, ..Form::default() }.lists_alone().text)
}

fn lists(text: &str) -> Vec<List> {
    file(text).and_then(|mut keys| keys.remove("list")).map(lists_of).unwrap_or_default()
}
