//! The headings of the groups a question stands in, with the time it is asked where a group is asked again and again.

use questionnaire::{Heading, Language};

use crate::locale::t;

/// The headings from the outside in, as one line; none where no group has words.
pub(crate) fn joined(language: Language, within: &[Heading]) -> Option<String> {
    let words: Vec<_> = within.iter().filter_map(|heading| said(language, heading)).collect();
    (!words.is_empty()).then(|| words.join(" · "))
}

/// One heading: "First contact", "Officer (2)".
fn said(language: Language, heading: &Heading) -> Option<String> {
    let label = heading.label.as_ref().map(|label| label.say(language).to_owned());
    match (label, heading.instance) {
        (Some(label), Some(time)) => {
            Some(t(language, "group-time").with("group", label).with("time", time).to_string())
        }
        (None, Some(time)) => Some(t(language, "group-number").with("time", time).to_string()),
        (label, None) => label,
    }
}

#[cfg(test)]
mod tests {
    use questionnaire::{Heading, Language, QuestionName, Text};

    use super::joined;

    fn heading(label: &str, instance: Option<u32>) -> Heading {
        let label =
            (!label.is_empty()).then(|| Text { en: label.to_owned(), cy: Some("Swyddog".to_owned()) });
        Heading { group: QuestionName::parse("group").unwrap(), label, instance }
    }

    #[test]
    fn groups_are_said_from_the_outside_in_and_repeats_are_counted() {
        let within = [heading("First contact", None), heading("", None), heading("Officer", Some(2))];
        assert_eq!(joined(Language::English, &within).unwrap(), "First contact · Officer (2)");
        assert_eq!(joined(Language::Welsh, &within[2..]).unwrap(), "Swyddog (2)");
        assert_eq!(joined(Language::English, &[heading("", Some(3))]).unwrap(), "Number 3");
        assert_eq!(joined(Language::English, &[heading("", None)]), None);
    }
}
