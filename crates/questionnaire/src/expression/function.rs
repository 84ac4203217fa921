//! The functions of the language, each listed once.

/// A function an expression may call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Function {
    Coalesce,
    Concat,
    Contains,
    Count,
    CountSelected,
    Date,
    DecimalDateTime,
    False,
    If,
    Int,
    IsAnswered,
    IsMissing,
    Max,
    Min,
    Not,
    Once,
    Position,
    Regex,
    Round,
    Selected,
    StartsWith,
    StringLength,
    Sum,
    Today,
    True,
}

/// What a call must look like.
#[derive(Clone, Copy, Debug)]
pub(super) struct Signature {
    pub(super) name: &'static str,
    pub(super) function: Function,
    pub(super) fewest: usize,
    pub(super) most: usize,
    pub(super) example: &'static str,
}

const MANY: usize = 32;

const fn signature(
    name: &'static str,
    function: Function,
    (fewest, most): (usize, usize),
    example: &'static str,
) -> Signature {
    Signature { name, function, fewest, most, example }
}

/// Every function, by name.
pub(super) const FUNCTIONS: [Signature; 25] = [
    signature("coalesce", Function::Coalesce, (2, 2), "coalesce(${a}, ${b})"),
    signature("concat", Function::Concat, (1, MANY), "concat(${a}, ' ', ${b})"),
    signature("contains", Function::Contains, (2, 2), "contains(${a}, 'word')"),
    signature("count", Function::Count, (1, 1), "count(${repeat})"),
    signature("count-selected", Function::CountSelected, (1, 1), "count-selected(${a})"),
    signature("date", Function::Date, (1, 1), "date('2026-01-31')"),
    signature("decimal-date-time", Function::DecimalDateTime, (1, 1), "decimal-date-time(${a})"),
    signature("false", Function::False, (0, 0), "false()"),
    signature("if", Function::If, (3, 3), "if(${a} = 'yes', 1, 0)"),
    signature("int", Function::Int, (1, 1), "int(${a})"),
    signature("is-answered", Function::IsAnswered, (1, 1), "is-answered(${a})"),
    signature("is-missing", Function::IsMissing, (1, 2), "is-missing(${a}, 'dont_know')"),
    signature("max", Function::Max, (1, MANY), "max(${a}, ${b})"),
    signature("min", Function::Min, (1, MANY), "min(${a}, ${b})"),
    signature("not", Function::Not, (1, 1), "not(${a} = 'yes')"),
    signature("once", Function::Once, (1, 1), "once(today())"),
    signature("position", Function::Position, (1, 1), "position(..)"),
    signature("regex", Function::Regex, (2, 2), "regex(., '[0-9]+')"),
    signature("round", Function::Round, (2, 2), "round(${a}, 1)"),
    signature("selected", Function::Selected, (2, 2), "selected(${a}, 'code')"),
    signature("starts-with", Function::StartsWith, (2, 2), "starts-with(${a}, 'word')"),
    signature("string-length", Function::StringLength, (1, 1), "string-length(.)"),
    signature("sum", Function::Sum, (1, 1), "sum(${a})"),
    signature("today", Function::Today, (0, 0), "today()"),
    signature("true", Function::True, (0, 0), "true()"),
];

/// The function with this name.
pub(super) fn named(name: &str) -> Option<&'static Signature> {
    FUNCTIONS.iter().find(|signature| signature.name == name)
}

impl Signature {
    /// How many arguments it takes, in words.
    pub(super) fn arguments(&self) -> String {
        match (self.fewest, self.most) {
            (1, 1) if self.function == Function::Position => "`..`, the repeat it stands in".to_owned(),
            (0, 0) => "nothing between its brackets".to_owned(),
            (1, 1) => "1 argument".to_owned(),
            (fewest, most) if fewest == most => format!("{fewest} arguments"),
            (fewest, most) => format!("{fewest} to {most} arguments"),
        }
    }
}
