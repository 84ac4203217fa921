//! Reads single values: texts, numbers, days, words from a fixed list.

use std::ops::Range;

use chrono::NaiveDate;
use rust_decimal::Decimal;
use toml::de::DeValue;

use super::reader::{Reader, Value};
use crate::spelling::suggest;
use crate::{Code, Language};

impl<'d> Reader<'_, 'd> {
    /// A text that must be there.
    pub(super) fn string(&mut self, key: &'static str) -> Option<(&'d str, Range<usize>)> {
        let value = self.required(key)?;
        self.as_string(key, value)
    }

    /// A text that may be absent.
    pub(super) fn optional_string(&mut self, key: &'static str) -> Option<(&'d str, Range<usize>)> {
        let value = self.optional(key)?;
        self.as_string(key, value)
    }

    fn as_string(&mut self, key: &'static str, value: &'d Value<'d>) -> Option<(&'d str, Range<usize>)> {
        let text = value.get_ref().as_str();
        if text.is_none() {
            self.wrong_type(key, value, "a text", &format!("{key} = \"..\""));
        }
        text.map(|text| (text, value.span()))
    }

    /// True or false; false when absent.
    pub(super) fn flag(&mut self, key: &'static str) -> bool {
        let Some(value) = self.optional(key) else { return false };
        value.get_ref().as_bool().unwrap_or_else(|| {
            self.wrong_type(key, value, "true or false", &format!("{key} = true"));
            false
        })
    }

    /// A whole number in a range, that must be there.
    pub(super) fn count(&mut self, key: &'static str, range: Range<u32>) -> Option<u32> {
        let value = self.required(key)?;
        self.as_count(key, value, range)
    }

    /// A whole number in a range, that may be absent.
    pub(super) fn optional_count(&mut self, key: &'static str, range: Range<u32>) -> Option<u32> {
        let value = self.optional(key)?;
        self.as_count(key, value, range)
    }

    fn as_count(&mut self, key: &'static str, value: &Value<'_>, range: Range<u32>) -> Option<u32> {
        let Some(number) = value.get_ref().as_integer() else {
            self.wrong_type(key, value, "a whole number", &format!("{key} = {}", range.start));
            return None;
        };
        let number =
            u32::from_str_radix(number.as_str(), number.radix()).ok().filter(|it| range.contains(it));
        if number.is_none() {
            let message = format!("`{key}` is out of its range.");
            let remedy = format!("Write a number from {} to {}.", range.start, range.end.saturating_sub(1));
            self.report(Code::BadValue, &value.span(), message, remedy);
        }
        number
    }

    /// A number with or without a point, that must be there.
    pub(super) fn decimal(&mut self, key: &'static str) -> Option<Decimal> {
        let value = self.required(key)?;
        self.as_decimal(key, value)
    }

    /// A number with or without a point, that may be absent.
    pub(super) fn optional_decimal(&mut self, key: &'static str) -> Option<Decimal> {
        let value = self.optional(key)?;
        self.as_decimal(key, value)
    }

    fn as_decimal(&mut self, key: &'static str, value: &Value<'_>) -> Option<Decimal> {
        let number = match value.get_ref() {
            DeValue::Integer(number) if number.radix() == 10 => number.as_str().parse().ok(),
            DeValue::Float(number) => number.as_str().parse().ok(),
            _ => None,
        };
        if number.is_none() {
            self.wrong_type(key, value, "a number", &format!("{key} = 10"));
        }
        number
    }

    /// A day, that must be there.
    pub(super) fn day(&mut self, key: &'static str) -> Option<NaiveDate> {
        let value = self.required(key)?;
        let day = value.get_ref().as_datetime().filter(|it| it.time.is_none()).and_then(|it| it.date);
        let day = day.and_then(|day| {
            NaiveDate::from_ymd_opt(i32::from(day.year), u32::from(day.month), u32::from(day.day))
        });
        if day.is_none() {
            self.wrong_type(key, value, "a day", &format!("{key} = 2026-01-31"));
        }
        day
    }

    /// One of a fixed list of words, that must be there.
    pub(super) fn word<T: Copy>(&mut self, key: &'static str, words: &[(&'static str, T)]) -> Option<T> {
        let (text, span) = self.string(key)?;
        self.as_word(key, (text, &span), words)
    }

    /// One of a fixed list of words, that may be absent.
    pub(super) fn optional_word<T: Copy>(
        &mut self,
        key: &'static str,
        words: &[(&'static str, T)],
    ) -> Option<T> {
        let (text, span) = self.optional_string(key)?;
        self.as_word(key, (text, &span), words)
    }

    pub(super) fn as_word<T: Copy>(
        &mut self,
        key: &str,
        (text, span): (&str, &Range<usize>),
        words: &[(&'static str, T)],
    ) -> Option<T> {
        let found = words.iter().find(|(word, _)| *word == text).map(|(_, meaning)| *meaning);
        if found.is_none() {
            let remedy =
                suggest(text, words.iter().map(|(word, _)| *word), "Use a word of the format's page.");
            self.report(Code::BadValue, span, format!("`{text}` is not a value of `{key}`."), remedy);
        }
        found
    }

    /// The values of a list; none when absent.
    pub(super) fn list(&mut self, key: &'static str) -> impl Iterator<Item = &'d Value<'d>> + use<'d> {
        let value = self.optional(key);
        let items = value.and_then(|value| {
            let items = value.get_ref().as_array();
            if items.is_none() {
                self.wrong_type(key, value, "a list", &format!("{key} = [..]"));
            }
            items
        });
        items.into_iter().flatten()
    }

    /// The texts of a list; none when absent.
    pub(super) fn strings(&mut self, key: &'static str) -> Vec<(&'d str, Range<usize>)> {
        let items = self.list(key);
        items.filter_map(|item| self.as_string(key, item)).collect()
    }

    /// The languages of a file.
    pub(super) fn languages(&mut self) -> Vec<Language> {
        const WORDS: [(&str, Language); 2] = [("en", Language::English), ("cy", Language::Welsh)];
        if self.required("languages").is_none() {
            return vec![Language::English];
        }
        let words = self.strings("languages");
        words.iter().filter_map(|(text, span)| self.as_word("languages", (text, span), &WORDS)).collect()
    }
}
