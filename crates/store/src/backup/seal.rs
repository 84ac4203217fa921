//! A sealed file: one line that says what it is and which key opens it, then pieces of which none can be changed, moved, left out
//! or cut off at the end without it showing.

use std::io::{self, Cursor, ErrorKind, Read, Write};
use std::mem;

use aead_stream::{DecryptorBE32, EncryptorBE32};
use aes_gcm_siv::Aes256GcmSiv;
use aes_gcm_siv::aead::{KeyInit, Payload};
use data_encoding::HEXLOWER;

use super::BackupKeys;
use crate::vault::key_bytes;

/// What the first line begins with.
const KIND: &str = "candour backup 1 ";
/// Bytes of the first line: what it is, the key's name, the salt, and the end of the line.
const LINE: u64 = 17 + 8 + 1 + 64 + 1;
/// Bytes of a piece before it is sealed.
const PIECE: usize = 64 * 1024;
/// Bytes of a piece with its tag.
const SEALED_PIECE: u64 = 64 * 1024 + 16;
/// Every file has a key of its own, so the part of the nonce that is not counted may stay the same.
const NONCE: [u8; 7] = [0; 7];

/// Seals what is written to it. Nothing is a backup before [`Sealing::finish`].
pub struct Sealing<W: Write> {
    to: W,
    stream: EncryptorBE32<Aes256GcmSiv>,
    line: String,
    piece: Vec<u8>,
}

impl<W: Write> Sealing<W> {
    /// Begins a file. The salt is thirty-two bytes that were never used before.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn begin(keys: &BackupKeys, salt: [u8; 32], mut to: W) -> io::Result<Self> {
        let (name, key) = keys.sealing(&salt).ok_or(ErrorKind::InvalidInput)?;
        let line = format!("{KIND}{name} {}\n", HEXLOWER.encode(&salt));
        to.write_all(line.as_bytes())?;
        let stream = EncryptorBE32::from_aead(Aes256GcmSiv::new(&key.into()), &NONCE.into());
        Ok(Self { to, stream, line, piece: Vec::with_capacity(PIECE) })
    }

    /// Seals the last piece and gives back what was written to.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn finish(mut self) -> io::Result<W> {
        let payload = Payload { msg: &self.piece, aad: self.line.as_bytes() };
        let sealed = self.stream.encrypt_last(payload).map_err(|_| too_long())?;
        self.to.write_all(&sealed)?;
        self.to.flush()?;
        Ok(self.to)
    }

    fn seal_piece(&mut self) -> io::Result<()> {
        let payload = Payload { msg: &self.piece, aad: self.line.as_bytes() };
        let sealed = self.stream.encrypt_next(payload).map_err(|_| too_long())?;
        self.piece.clear();
        self.to.write_all(&sealed)
    }
}

impl<W: Write> Write for Sealing<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.piece.len() == PIECE {
            self.seal_piece()?;
        }
        let taken = bytes.get(..PIECE - self.piece.len()).unwrap_or(bytes);
        self.piece.extend_from_slice(taken);
        Ok(taken.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Gives what was sealed. What it gave counts only when it came to the end without an error.
pub struct Opening<R: Read> {
    from: R,
    line: String,
    /// Gone when the last piece was opened.
    stream: Option<DecryptorBE32<Aes256GcmSiv>>,
    /// The piece that comes next, still sealed: whether it is the last is known by what follows it.
    ahead: Vec<u8>,
    plain: Cursor<Vec<u8>>,
}

impl<R: Read> Opening<R> {
    /// Reads the first line, and finds the key.
    ///
    /// # Errors
    /// When it is no backup, or no key opens it.
    pub fn begin(keys: &BackupKeys, mut from: R) -> io::Result<Self> {
        let line = String::from_utf8(piece(&mut from, LINE)?).map_err(|_| no_backup())?;
        let (name, salt) = line.strip_prefix(KIND).and_then(read).ok_or_else(no_backup)?;
        let key = keys.opening(name, &salt).ok_or_else(|| other_key(name))?;
        let ahead = piece(&mut from, SEALED_PIECE)?;
        let stream = Some(DecryptorBE32::from_aead(Aes256GcmSiv::new(&key.into()), &NONCE.into()));
        Ok(Self { from, line, stream, ahead, plain: Cursor::default() })
    }

    /// Opens the next piece. False where the last was opened.
    fn open_piece(&mut self) -> io::Result<bool> {
        let Some(mut stream) = self.stream.take() else { return Ok(false) };
        let follows = piece(&mut self.from, SEALED_PIECE)?;
        let sealed = mem::replace(&mut self.ahead, follows);
        let payload = Payload { msg: &sealed, aad: self.line.as_bytes() };
        let plain = if self.ahead.is_empty() {
            stream.decrypt_last(payload)
        } else {
            let plain = stream.decrypt_next(payload);
            self.stream = Some(stream);
            plain
        };
        self.plain = Cursor::new(plain.map_err(|_| changed())?);
        Ok(true)
    }
}

impl<R: Read> Read for Opening<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        loop {
            let given = self.plain.read(buffer)?;
            if given > 0 || buffer.is_empty() || !self.open_piece()? {
                return Ok(given);
            }
        }
    }
}

/// The key's name and the salt.
fn read(line: &str) -> Option<(&str, [u8; 32])> {
    let (name, salt) = line.strip_suffix('\n')?.split_once(' ')?;
    Some((name, key_bytes(salt)?))
}

/// So many bytes, or fewer where there are no more.
fn piece(from: &mut impl Read, most: u64) -> io::Result<Vec<u8>> {
    let mut piece = Vec::new();
    from.by_ref().take(most).read_to_end(&mut piece)?;
    Ok(piece)
}

fn no_backup() -> io::Error {
    io::Error::new(
        ErrorKind::InvalidData,
        "it is not a backup of Candour, or of a version this one does not know",
    )
}

fn other_key(name: &str) -> io::Error {
    let said =
        format!("it was sealed with another backup key ({name}); give that one too, on a line of its own");
    io::Error::new(ErrorKind::InvalidData, said)
}

fn changed() -> io::Error {
    io::Error::new(
        ErrorKind::InvalidData,
        "it was changed or cut off since it was written; take another backup",
    )
}

fn too_long() -> io::Error {
    io::Error::new(ErrorKind::InvalidInput, "it is longer than a backup can be")
}
