//! An expression in pieces, for saying it in other words without reading more into it than that takes.

/// A piece of an expression. All pieces together are the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Piece<'s> {
    /// The inside of `${..}`.
    Reference(&'s str),
    /// A text with its quotes.
    Quoted(&'s str),
    /// A function's name, an operator in letters, or a name.
    Word(&'s str),
    /// White space.
    Space(&'s str),
    /// A number.
    Number(&'s str),
    /// One sign.
    Sign(&'s str),
}

/// Splits any text; what is never closed is signs.
pub(crate) fn pieces(source: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut rest = source;
    while let Some(letter) = rest.chars().next() {
        let (piece, length) = next(rest, letter);
        pieces.push(piece);
        rest = rest.get(length..).unwrap_or_default();
    }
    pieces
}

fn next(rest: &str, letter: char) -> (Piece<'_>, usize) {
    if let Some((inside, _)) = rest.strip_prefix("${").and_then(|inside| inside.split_once('}')) {
        return (Piece::Reference(inside.trim()), inside.len() + 3);
    }
    if let Some((inside, _)) = quoted(rest, letter) {
        let length = inside.len() + 2;
        return (Piece::Quoted(rest.get(..length).unwrap_or(rest)), length);
    }
    if letter.is_whitespace() {
        return run(rest, char::is_whitespace, Piece::Space);
    }
    if letter.is_ascii_digit() {
        return run(rest, |c| c.is_ascii_digit() || c == '.', Piece::Number);
    }
    if letter.is_alphabetic() {
        return run(rest, |c| c.is_alphanumeric() || "-_.:".contains(c), Piece::Word);
    }
    let length = letter.len_utf8();
    (Piece::Sign(rest.get(..length).unwrap_or(rest)), length)
}

fn quoted(rest: &str, letter: char) -> Option<(&str, &str)> {
    let inside = ['\'', '"'].contains(&letter).then(|| rest.get(1..))??;
    inside.split_once(letter)
}

fn run<'s>(
    rest: &'s str,
    belongs: impl Fn(char) -> bool,
    piece: fn(&'s str) -> Piece<'s>,
) -> (Piece<'s>, usize) {
    let length = rest.find(|c| !belongs(c)).unwrap_or(rest.len());
    (piece(rest.get(..length).unwrap_or(rest)), length)
}

impl<'s> Piece<'s> {
    /// The piece as it stands in an expression.
    pub(crate) fn text(&self) -> String {
        match self {
            Self::Reference(name) => format!("${{{name}}}"),
            Self::Quoted(text)
            | Self::Word(text)
            | Self::Space(text)
            | Self::Number(text)
            | Self::Sign(text) => (*text).to_owned(),
        }
    }

    /// The inside of a text.
    pub(crate) fn inside(&self) -> Option<&'s str> {
        match self {
            Self::Quoted(text) => text.get(1..text.len().saturating_sub(1)),
            _ => None,
        }
    }
}

/// The place of the bracket that closes the one at `open`.
pub(crate) fn closing(pieces: &[Piece<'_>], open: usize) -> Option<usize> {
    let mut depth = 0_usize;
    for (at, piece) in pieces.iter().enumerate().skip(open) {
        match piece {
            Piece::Sign("(") => depth += 1,
            Piece::Sign(")") => depth = depth.checked_sub(1)?,
            _ => {}
        }
        if depth == 0 {
            return Some(at);
        }
    }
    None
}

/// The arguments between a pair of brackets.
pub(crate) fn arguments<'p, 's>(inside: &'p [Piece<'s>]) -> Vec<&'p [Piece<'s>]> {
    let mut arguments = Vec::new();
    let (mut start, mut depth) = (0, 0_usize);
    for (at, piece) in inside.iter().enumerate() {
        match piece {
            Piece::Sign("(") => depth += 1,
            Piece::Sign(")") => depth = depth.saturating_sub(1),
            Piece::Sign(",") if depth == 0 => {
                arguments.push(inside.get(start..at).unwrap_or_default());
                start = at + 1;
            }
            _ => {}
        }
    }
    arguments.push(inside.get(start..).unwrap_or_default());
    arguments
}

/// Pieces without the white space around them.
pub(crate) fn trimmed<'p, 's>(mut pieces: &'p [Piece<'s>]) -> &'p [Piece<'s>] {
    while let [Piece::Space(_), rest @ ..] | [rest @ .., Piece::Space(_)] = pieces {
        pieces = rest;
    }
    pieces
}
