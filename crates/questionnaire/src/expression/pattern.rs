//! A regular expression, read once, that matches a whole text in linear time.

/// What `regex(text, 'pattern')` matches with. As in ODK, the whole text must match.
#[derive(Clone, Debug)]
pub(super) struct Pattern {
    whole: regex::Regex,
}

/// Memory one pattern may take; far more than any sensible constraint needs.
const LARGEST: usize = 1 << 18;

impl Pattern {
    pub(super) fn parse(text: &str) -> Result<Self, String> {
        // By itself first: `a)|(b` would only become a pattern inside the brackets.
        let whole = build(text).and_then(|_| build(&format!("^(?:{text})$")));
        whole.map(|whole| Self { whole }).map_err(|fault| last_line(&fault))
    }

    /// Was it read from this text?
    pub(super) fn is(&self, text: &str) -> bool {
        self.whole.as_str().strip_prefix("^(?:").and_then(|rest| rest.strip_suffix(")$")) == Some(text)
    }

    pub(super) fn matches(&self, text: &str) -> bool {
        self.whole.is_match(text)
    }
}

fn build(pattern: &str) -> Result<regex::Regex, regex::Error> {
    regex::RegexBuilder::new(pattern).size_limit(LARGEST).dfa_size_limit(LARGEST).nest_limit(32).build()
}

fn last_line(fault: &regex::Error) -> String {
    let text = fault.to_string();
    text.lines().last().unwrap_or_default().trim().trim_start_matches("error: ").to_owned()
}

impl PartialEq for Pattern {
    fn eq(&self, other: &Self) -> bool {
        self.whole.as_str() == other.whole.as_str()
    }
}
