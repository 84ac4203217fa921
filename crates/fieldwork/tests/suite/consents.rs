//! What people are asked with, and what they take back.

use fieldwork::*;
use proptest::prelude::*;
use serde_json::json;

use crate::panel::*;

fn version(name: &str, from: &str) -> serde_json::Value {
    let part = json!({ "en": "May we?", "cy": "Gawn ni?" });
    json!({
        "version": name, "from": from, "taking_part": part, "second_interview": part, "quotes": part,
        "told_what_changed": part
    })
}

fn texts(versions: &[serde_json::Value]) -> Result<ConsentTexts, String> {
    serde_json::from_value(json!({ "consent": versions })).map_err(|fault| fault.to_string())
}

#[test]
fn the_newest_text_whose_day_has_come_is_read() {
    let texts = texts(&[version("b", "2026-06-01"), version("a", "2026-01-01")]).unwrap();
    let on = |date: &str| texts.in_use(day(date)).map(|text| text.version.clone());
    assert_eq!(on("2025-12-31"), None);
    assert_eq!((on("2026-01-01").as_deref(), on("2026-05-31").as_deref()), (Some("a"), Some("a")));
    assert_eq!(on("2026-06-01").as_deref(), Some("b"));
    assert_eq!(texts.read_by(day("2026-03-01")).count(), 1);
    assert_eq!(texts.get("b").unwrap().parts().len(), 4);
}

#[test]
fn no_two_texts_can_be_mistaken_for_each_other_and_each_is_in_welsh() {
    let mut english_only = version("a", "2026-01-01");
    english_only["quotes"] = json!({ "en": "May we?" });
    for (versions, what) in [
        (vec![], "no [[consent]]"),
        (vec![version(" ", "2026-01-01")], "no version"),
        (vec![version("a", "2026-01-01"), version("a", "2026-06-01")], "listed twice"),
        (vec![version("a", "2026-01-01"), version("b", "2026-01-01")], "begin on 2026-01-01"),
        (vec![english_only], "no Welsh"),
    ] {
        let fault = texts(&versions).unwrap_err();
        assert!(fault.contains(what), "{fault}");
    }
}

#[test]
fn every_channel_is_found_by_its_slug() {
    for channel in ConsentChannel::ALL {
        assert_eq!(ConsentChannel::parse(channel.slug()), Ok(channel));
    }
    assert!(ConsentChannel::parse("pigeon").is_err());
}

proptest! {
    #[test]
    fn taking_back_adds_nothing_and_changes_something(now: [bool; 4], then: [bool; 4]) {
        let [taking_part, second_interview, quotes, told_what_changed] = now;
        let later = Consent { taking_part, second_interview, quotes, told_what_changed, ..consent() };
        let [taking_part, second_interview, quotes, told_what_changed] = then;
        let before = Consent { taking_part, second_interview, quotes, told_what_changed, ..consent() };
        let adds = now.iter().zip(then).any(|(now, then)| *now && !then);
        prop_assert_eq!(later.only_takes_back(&before), now != then && !adds);
        prop_assert!(!(later.only_takes_back(&before) && before.only_takes_back(&later)));
    }
}
