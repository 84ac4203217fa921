//! Ask for a letter when a month is published, or for none any more.

use access::{Permit, permission::ChooseMail};
use fieldwork::FieldError;
use mail::Languages;

use crate::{EDITION_PUBLISHED, Error, Platform, Problem};

/// Keeps one's own wish: `no`, or the languages of the letter by slug. Nobody asks for somebody else.
pub async fn choose_mail(platform: &Platform, permit: &Permit<ChooseMail>, wish: &str) -> Result<(), Error> {
    let languages = match (wish, Languages::parse(wish)) {
        ("no", _) => None,
        (_, Some(_)) if platform.post.is_none() => return Err(Problem::NoPost.into()),
        (_, Some(languages)) => Some(languages.slug()),
        (_, None) => return Err(vec![FieldError { field: "letters", code: "mail-choose" }].into()),
    };
    platform
        .write(permit, async |tx| {
            tx.about(format!("{EDITION_PUBLISHED} {wish}"));
            Ok(tx.wish_for_letters(EDITION_PUBLISHED, languages).await?)
        })
        .await
}
