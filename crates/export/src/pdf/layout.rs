//! Where everything stands: A4 pages from top to bottom, words broken into lines.

use super::font::Faces;
use super::tags::{Kind, Tagged};
use crate::ExportFault;
use crate::report::Picture;

/// A4, in points.
pub(super) const PAGE: (f32, f32) = (595.0, 842.0);
/// The margin on every side.
pub(super) const MARGIN: f32 = 56.0;
/// How wide what is written is.
pub(super) const WIDTH: f32 = PAGE.0 - 2.0 * MARGIN;
const BOTTOM: f32 = PAGE.1 - MARGIN;
/// From one line to the next, in parts of the letters' size.
pub(super) const LEADING: f32 = 1.35;

/// How a text looks.
#[derive(Debug, Clone, Copy)]
pub(super) struct Look {
    pub(super) size: f32,
    pub(super) bold: bool,
    /// The room above and below it.
    around: (f32, f32),
    /// How far it stands to the right.
    indent: f32,
}

impl Look {
    pub(super) const TITLE: Self = Self { size: 22.0, bold: true, around: (0.0, 10.0), indent: 0.0 };
    pub(super) const SECTION: Self = Self { size: 16.0, bold: true, around: (18.0, 6.0), indent: 0.0 };
    pub(super) const PART: Self = Self { size: 12.5, bold: true, around: (10.0, 4.0), indent: 0.0 };
    pub(super) const TEXT: Self = Self { size: 10.5, bold: false, around: (0.0, 6.0), indent: 0.0 };
    pub(super) const ITEM: Self = Self { size: 10.5, bold: false, around: (0.0, 4.0), indent: 12.0 };
    pub(super) const CAPTION: Self = Self { size: 10.5, bold: true, around: (2.0, 14.0), indent: 0.0 };
}

/// Something drawn on a page.
pub(super) enum Drawn<'a> {
    /// A line of words.
    Words { at: (f32, f32), size: f32, bold: bool, words: String },
    /// A drawing, with its upper left corner and its scale.
    Picture { at: (f32, f32), scale: f32, picture: &'a Picture },
    /// A thin line across, which says nothing.
    Rule { from: (f32, f32), width: f32 },
}

/// A piece on a page: what is drawn, and its number in the tree, if it is part of what is read.
pub(super) struct Piece<'a> {
    pub(super) number: Option<usize>,
    pub(super) drawn: Drawn<'a>,
}

/// The pages so far.
pub(super) struct Layout<'a> {
    pub(super) faces: Faces,
    pub(super) pages: Vec<Vec<Piece<'a>>>,
    /// Sections for the outline: their words, page and height on it.
    pub(super) outline: Vec<(String, usize, f32)>,
    y: f32,
    drawn: usize,
}

impl<'a> Layout<'a> {
    pub(super) fn new() -> Result<Self, ExportFault> {
        let (pages, outline) = (vec![Vec::new()], Vec::new());
        Ok(Self { faces: Faces::new()?, pages, outline, y: MARGIN, drawn: 0 })
    }

    /// How many pieces are read.
    pub(super) const fn count(&self) -> usize {
        self.drawn
    }

    /// The height that has been reached.
    pub(super) const fn y(&self) -> f32 {
        self.y
    }

    /// Leaves room.
    pub(super) fn down(&mut self, room: f32) {
        self.y += room;
    }

    /// Begins another page where so much does not fit on this one. True where it does.
    pub(super) fn make_room(&mut self, height: f32) -> bool {
        if self.y + height <= BOTTOM || self.y <= MARGIN {
            return false;
        }
        self.pages.push(Vec::new());
        self.y = MARGIN;
        true
    }

    /// A heading never stands alone at the foot of a page.
    pub(super) fn heading_room(&mut self) {
        self.make_room(96.0);
    }

    /// Words in lines, with their place in the tree.
    pub(super) fn text(&mut self, kind: Kind, words: &str, look: Look) -> Tagged {
        if self.y > MARGIN {
            self.y += look.around.0;
        }
        if let Kind::Heading(1 | 2, words) = &kind {
            self.outline.push((words.clone(), self.pages.len() - 1, self.y));
        }
        let lines = self.lines(words, (look.size, look.bold), WIDTH - look.indent);
        let mut inside = Vec::new();
        for words in lines {
            self.make_room(look.size * LEADING);
            let at = (MARGIN + look.indent, self.y + look.size);
            inside.push(self.draw(Drawn::Words { at, size: look.size, bold: look.bold, words }));
            self.y += look.size * LEADING;
        }
        self.y += look.around.1;
        Tagged::group(kind, inside)
    }

    /// A drawing as wide as the page, or as high as fits.
    pub(super) fn picture(&mut self, picture: &'a Picture, says: &str) -> Tagged {
        let scale = WIDTH / super::drawing::single(picture.width);
        let height = super::drawing::single(picture.height) * scale;
        // Its caption stays with it.
        self.make_room(height + 30.0);
        let at = (MARGIN, self.y);
        let drawn = self.draw(Drawn::Picture { at, scale, picture });
        self.y += height;
        Tagged::group(Kind::Figure(says.to_owned()), vec![drawn])
    }

    /// Draws a piece that is read.
    pub(super) fn draw(&mut self, drawn: Drawn<'a>) -> Tagged {
        let number = self.drawn;
        self.drawn += 1;
        self.place(Piece { number: Some(number), drawn });
        Tagged::Drawn(number)
    }

    /// Draws a piece that says nothing, or repeats what has been said.
    pub(super) fn decorate(&mut self, drawn: Drawn<'a>) {
        self.place(Piece { number: None, drawn });
    }

    fn place(&mut self, piece: Piece<'a>) {
        if let Some(page) = self.pages.last_mut() {
            page.push(piece);
        }
    }

    /// Words broken into lines that are no wider than so much. A word wider than a line is broken where it has to be.
    pub(super) fn lines(&self, words: &str, (size, bold): (f32, bool), width: f32) -> Vec<String> {
        let face = self.faces.of(bold);
        let words = face.writable(words);
        let fits = |line: &str| face.width(line) * size <= width;
        let mut lines = vec![String::new()];
        for word in words.split(' ').flat_map(|word| pieces(word, &fits)) {
            let Some(line) = lines.last_mut() else { break };
            let longer = if line.is_empty() { word.clone() } else { format!("{line} {word}") };
            if line.is_empty() || fits(&longer) {
                *line = longer;
            } else {
                // The blank belongs to the text, so that a reader's words do not run together.
                line.push(' ');
                lines.push(word);
            }
        }
        lines.retain(|line| !line.trim().is_empty());
        lines
    }
}

/// A word in as few pieces as fit a line.
fn pieces(word: &str, fits: &impl Fn(&str) -> bool) -> Vec<String> {
    if fits(word) {
        return vec![word.to_owned()];
    }
    let mut pieces = vec![String::new()];
    for letter in word.chars() {
        let full = pieces.last().is_some_and(|piece| !piece.is_empty() && !fits(&format!("{piece}{letter}")));
        if full {
            pieces.push(String::new());
        }
        pieces.iter_mut().last().into_iter().for_each(|piece| piece.push(letter));
    }
    pieces
}
