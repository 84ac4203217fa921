//! The picture that an app on a phone reads, drawn as part of the page: nothing is asked for from anywhere.

use std::fmt::Write;

use qrcodegen::{QrCode, QrCodeEcc};

/// The dark squares as one path, and how many squares a side has. Four white ones have to stay free around it.
pub(crate) struct Qr {
    /// The path, in squares.
    pub(crate) path: String,
    /// Squares a side, with the margin.
    pub(crate) side: i32,
}

const MARGIN: i32 = 4;

/// The picture of a text; none where the text is longer than a picture holds.
pub(crate) fn qr(text: &str) -> Option<Qr> {
    let code = QrCode::encode_text(text, QrCodeEcc::Medium).ok()?;
    let mut path = String::new();
    for y in 0..code.size() {
        for x in (0..code.size()).filter(|x| code.get_module(*x, y)) {
            // Writing to a String cannot fail.
            let _ = write!(path, "M{} {}h1v1h-1z", x + MARGIN, y + MARGIN);
        }
    }
    Some(Qr { path, side: code.size() + 2 * MARGIN })
}
