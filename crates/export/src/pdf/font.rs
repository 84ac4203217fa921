//! The letters: which there are, and how wide each is.

use krilla::Data;
use krilla::text::{Font, GlyphId, KrillaGlyph};
use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, MetadataProvider};

use crate::ExportFault;

static REGULAR: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/regular.ttf"));
static BOLD: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/bold.ttf"));

/// What stands for a letter that the font does not have.
const UNKNOWN: char = '?';

/// One weight of the letters.
pub(super) struct Face {
    pub(super) font: Font,
    letters: FontRef<'static>,
}

/// Both weights.
pub(super) struct Faces {
    pub(super) regular: Face,
    pub(super) bold: Face,
}

impl Faces {
    pub(super) fn new() -> Result<Self, ExportFault> {
        Ok(Self { regular: Face::new(REGULAR)?, bold: Face::new(BOLD)? })
    }

    pub(super) const fn of(&self, bold: bool) -> &Face {
        if bold { &self.bold } else { &self.regular }
    }
}

impl Face {
    fn new(bytes: &'static [u8]) -> Result<Self, ExportFault> {
        let fault = || ExportFault::Report("the letters cannot be read".to_owned());
        let font = Font::new(Data::from(bytes), 0).ok_or_else(fault)?;
        Ok(Self { font, letters: FontRef::new(bytes).map_err(|_| fault())? })
    }

    /// The words with every letter that the font has, and a question mark for any other; what has no shape is left out.
    pub(super) fn writable(&self, words: &str) -> String {
        let shown = |letter: char| match letter {
            _ if letter.is_whitespace() => Some(' '),
            _ if letter.is_control() || is_shapeless(letter) => None,
            _ if self.letters.charmap().map(letter).is_some() => Some(letter),
            _ => Some(UNKNOWN),
        };
        words.chars().filter_map(shown).collect()
    }

    /// How wide the words are, in parts of the letters' size.
    pub(super) fn width(&self, words: &str) -> f32 {
        words.chars().map(|letter| self.advance(letter).1).sum()
    }

    /// The letters as they are drawn, one for each of the words' own.
    pub(super) fn glyphs(&self, words: &str) -> Vec<KrillaGlyph> {
        let glyph = |(at, letter): (usize, char)| {
            let (glyph, advance) = self.advance(letter);
            KrillaGlyph::new(glyph, advance, 0.0, 0.0, 0.0, at..at + letter.len_utf8(), None)
        };
        words.char_indices().map(glyph).collect()
    }

    fn advance(&self, letter: char) -> (GlyphId, f32) {
        let glyph = self.letters.charmap().map(letter).unwrap_or_default();
        let metrics = self.letters.glyph_metrics(Size::new(1.0), LocationRef::default());
        (GlyphId::new(glyph.to_u32()), metrics.advance_width(glyph).unwrap_or_default())
    }
}

/// Marks of direction and joining, and letters that belong to nobody: PDF/UA allows no file that writes them.
const fn is_shapeless(letter: char) -> bool {
    matches!(
        letter,
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}'
            | '\u{e000}'..='\u{f8ff}' | '\u{feff}' | '\u{fff0}'..='\u{ffff}'
    )
}
