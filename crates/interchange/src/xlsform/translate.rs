//! Conditions and calculations in XLSForm's words: its functions only, and non-answer codes as the choices they are there.

use super::answers::{Answers, Offered};
use super::pieces::{Piece, arguments, closing, pieces, trimmed};
use super::stand_ins::StandIns;

/// What an expression needs to know of its form.
pub(super) struct Translator {
    pub(super) answers: Answers,
    pub(super) stand_ins: StandIns,
}

/// Functions over every time a repeat is asked: what they are given names all the answers, not one.
const OVER_ALL: [&str; 4] = ["count", "sum", "min", "max"];

impl Translator {
    /// The expression in XLSForm's words.
    pub(super) fn say(&self, expression: &str) -> String {
        self.all(&pieces(expression))
    }

    fn all(&self, pieces: &[Piece<'_>]) -> String {
        let mut said = String::new();
        let mut at = 0;
        while let Some(piece) = pieces.get(at) {
            if let Some((call, next)) = self.call(pieces, at) {
                said.push_str(&call);
                at = next;
                continue;
            }
            said.push_str(&match piece {
                Piece::Reference(name) if !is_compared(pieces, at) => self.substantive(name),
                Piece::Reference(name) => self.reference(name),
                piece => piece.text(),
            });
            at += 1;
        }
        said
    }

    /// The call that begins here, in other words, and the place after it.
    fn call(&self, pieces: &[Piece<'_>], at: usize) -> Option<(String, usize)> {
        let Some(Piece::Word(function)) = pieces.get(at) else { return None };
        let open = if matches!(pieces.get(at + 1), Some(Piece::Space(_))) { at + 2 } else { at + 1 };
        if !matches!(pieces.get(open), Some(Piece::Sign("("))) {
            return None;
        }
        let close = closing(pieces, open)?;
        let inside = pieces.get(open + 1..close)?;
        Some((self.called(function, inside), close + 1))
    }

    fn called(&self, function: &str, inside: &[Piece<'_>]) -> String {
        let parts: Vec<_> = arguments(inside).into_iter().map(trimmed).collect();
        match (function, parts.as_slice()) {
            ("is-answered", [[Piece::Reference(name)]]) => self.is_answered(name),
            ("is-missing", [[Piece::Reference(name)]]) => self.is_missing(name, None),
            ("is-missing", [[Piece::Reference(name)], [code]]) => self.is_missing(name, code.inside()),
            ("selected", [[Piece::Reference(name)], code]) => {
                format!("selected({}, {})", self.reference(name), self.all(code))
            }
            (function, [[Piece::Reference(name)]]) if OVER_ALL.contains(&function) => {
                format!("{function}({})", self.reference(name))
            }
            _ => format!("{function}({})", self.all(inside)),
        }
    }

    fn reference(&self, name: &str) -> String {
        format!("${{{}}}", self.stand_ins.row(name))
    }

    /// The answer, where it is one: a non-answer code reads as empty.
    fn substantive(&self, name: &str) -> String {
        let answer = self.reference(name);
        match self.any_non_answer(name) {
            Some(condition) => format!("if({condition}, '', {answer})"),
            None => answer,
        }
    }

    fn is_answered(&self, name: &str) -> String {
        let answer = self.reference(name);
        match self.any_non_answer(name) {
            Some(condition) => format!("({answer} != '' and not({condition}))"),
            None => format!("({answer} != '')"),
        }
    }

    fn is_missing(&self, name: &str, code: Option<&str>) -> String {
        let codes = self.non_answers(name);
        match code {
            Some(code) if codes.iter().any(|offered| offered == code) => self.selects(name, code),
            None => self.any_non_answer(name).map_or_else(never, |condition| format!("({condition})")),
            Some(_) => never(),
        }
    }

    fn any_non_answer(&self, name: &str) -> Option<String> {
        let codes: Vec<String> = self.non_answers(name).iter().map(|code| self.selects(name, code)).collect();
        if codes.is_empty() { None } else { Some(codes.join(" or ")) }
    }

    fn selects(&self, name: &str, code: &str) -> String {
        format!("selected({}, '{code}')", self.reference(name))
    }

    fn non_answers(&self, name: &str) -> &[String] {
        self.answers.offered(name).map_or(&[], |offered| &offered.non_answers)
    }
}

fn never() -> String {
    "false()".to_owned()
}

/// Is the answer only compared with a code, so that a non-answer code makes no difference?
fn is_compared(pieces: &[Piece<'_>], at: usize) -> bool {
    let code = |piece: Option<&&Piece<'_>>| piece.and_then(|it| it.inside()).is_some_and(|it| !it.is_empty());
    let after: Vec<_> = pieces.iter().skip(at + 1).filter(|piece| !is_space(piece)).take(3).collect();
    let mut before: Vec<_> = pieces.iter().take(at).filter(|piece| !is_space(piece)).collect();
    before.reverse();
    let followed = match after.as_slice() {
        [Piece::Sign("="), ..] => code(after.get(1)),
        [Piece::Sign("!"), Piece::Sign("="), ..] => code(after.get(2)),
        _ => false,
    };
    let led = match before.as_slice() {
        [Piece::Sign("="), Piece::Sign("!"), ..] => code(before.get(2)),
        [Piece::Sign("="), ..] => code(before.get(1)),
        _ => false,
    };
    followed || led
}

const fn is_space(piece: &Piece<'_>) -> bool {
    matches!(piece, Piece::Space(_))
}

/// A constraint with what XLSForm's choices need besides: codes that stand alone, and non-answers that need no checking.
pub(super) fn constrained(own: Option<String>, offered: Option<&Offered>) -> Option<String> {
    let Some(offered) = offered else { return own };
    let own = own.map(|own| {
        let codes: Vec<String> =
            offered.non_answers.iter().map(|code| format!("selected(., '{code}')")).collect();
        if codes.is_empty() { own } else { format!("({} or ({own}))", codes.join(" or ")) }
    });
    let alone =
        offered.alone.iter().map(|code| format!("(count-selected(.) = 1 or not(selected(., '{code}')))"));
    let parts: Vec<String> = own.into_iter().chain(alone).collect();
    if parts.is_empty() { None } else { Some(parts.join(" and ")) }
}

/// A choice filter that leaves the non-answer codes where they are.
pub(super) fn filtered(filter: String, offered: Option<&Offered>) -> String {
    let codes = offered.map(|offered| offered.non_answers.as_slice()).unwrap_or_default();
    codes.iter().fold(filter, |filter, code| format!("({filter}) or name = '{code}'"))
}
