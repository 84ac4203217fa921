//! Names, identities, non-answer codes and dates read back as they are written.

use questionnaire::{
    CASE_FACTS, ChoiceName, Code, Concept, Language, NonAnswer, PartialDate, Precision, QuestionName,
    QuestionnaireId, SetId, Severity, Text, Theme, Wave, reading_age,
};

#[test]
fn names_are_small_letters_digits_and_underscores() {
    for good in ["a", "abe_done", "a1", &"a".repeat(32)] {
        assert_eq!(QuestionName::parse(good).unwrap().as_str(), good);
        assert!(ChoiceName::parse(good).is_ok());
    }
    for bad in ["", "1a", "_a", "A", "a-b", "a b", "é", &"a".repeat(33)] {
        assert!(QuestionName::parse(bad).is_err(), "{bad}");
        assert!(serde_json::from_value::<ChoiceName>(bad.into()).is_err(), "{bad}");
    }
    assert!(Concept::parse("respect.listened").is_ok());
    assert!(Concept::parse("respect..listened").is_err());
}

#[test]
fn identities_read_back() {
    let id = QuestionnaireId::parse("six-week@1").unwrap();
    assert_eq!((id.wave, id.version, id.to_string().as_str()), (Wave::SixWeek, 1, "six-week@1"));
    assert_eq!(serde_json::to_string(&id).unwrap(), r#""six-week@1""#);
    assert_eq!(SetId::parse("respect@12").unwrap().to_string(), "respect@12");
    for bad in ["six-week", "six-week@0", "respect@1", "six-week@-1", "@1"] {
        assert!(QuestionnaireId::parse(bad).is_err(), "{bad}");
    }
}

#[test]
fn fixed_words_read_back() {
    assert!(Wave::ALL.iter().all(|wave| Wave::parse(wave.slug()) == Some(*wave)));
    assert!(Theme::ALL.iter().all(|theme| Theme::parse(theme.slug()) == Some(*theme)));
    assert!(Language::ALL.iter().all(|language| Language::parse(language.code()) == Some(*language)));
    assert!(NonAnswer::ALL.iter().all(|code| NonAnswer::parse(code.name()) == Some(*code)));
    assert_eq!(NonAnswer::ALL.map(NonAnswer::code), [-1, -2, -3, -8, -9]);
    assert_eq!(serde_json::to_string(&NonAnswer::PreferNotToSay).unwrap(), r#""prefer_not_to_say""#);
    assert_eq!(CASE_FACTS.len(), 5);
}

#[test]
fn welsh_falls_back_to_english() {
    let text = Text { en: "Yes".to_owned(), cy: Some("Ydw".to_owned()) };
    assert_eq!((text.say(Language::English), text.say(Language::Welsh)), ("Yes", "Ydw"));
    assert_eq!(Text::english("Yes").say(Language::Welsh), "Yes");
}

#[test]
fn dates_are_as_precise_as_they_are_written() {
    for (text, precision) in
        [("2026-10-05", Precision::Day), ("2026-10", Precision::Month), ("2026", Precision::Year)]
    {
        let date = PartialDate::parse(text).unwrap();
        assert_eq!((date.precision(), date.to_string().as_str()), (precision, text));
        assert_eq!(PartialDate::of(date.first_day(), precision), date);
    }
    for bad in ["", "26", "2026-1-5", "2026-02-30", "2026-10-05-01", "1066", "+026", "2026-10-05T00:00"] {
        assert_eq!(PartialDate::parse(bad), None, "{bad}");
    }
}

#[test]
fn every_code_is_listed_once_in_order() {
    let codes: Vec<&str> = Code::all().map(Code::as_str).collect();
    assert!(codes.is_sorted() && codes.windows(2).all(|pair| pair[0] != pair[1]));
    assert_eq!(Code::UnknownKey.as_str(), "Q002");
    assert_eq!(Code::UnknownKey.severity(), Severity::Error);
    assert_eq!(Code::MissingWelsh.severity(), Severity::Warning);
}

/// Kincaid and others (1975): grade = 0.39 words/sentences + 11.8 syllables/words − 15.59; reading age is grade + 5.
#[test]
fn the_reading_age_is_the_flesch_kincaid_grade_plus_five() {
    let age = reading_age("The police officer listened to me. She was kind to me all day.").unwrap();
    let by_hand = 0.39 * 13.0 / 2.0 + 11.8 * 17.0 / 13.0 - 15.59 + 5.0;
    assert!((age - by_hand).abs() < 0.001, "{age} and {by_hand}");
    assert_eq!(reading_age(" ... "), None);
}
