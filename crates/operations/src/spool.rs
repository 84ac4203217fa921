//! Writing a long file aside before it is handed out, so that who took it, and its digest, are written down first.

use std::fs::File;
use std::io::{BufWriter, Seek, Write};

use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};

/// A file that is being written, its digest with it.
pub(crate) struct Spool {
    out: BufWriter<File>,
    digest: Sha256,
    length: u64,
}

/// A file that is written, at its beginning.
pub(crate) struct Written {
    pub(crate) content: File,
    pub(crate) digest: String,
    pub(crate) length: u64,
}

impl Spool {
    pub(crate) fn into(file: File) -> Self {
        Self { out: BufWriter::new(file), digest: Sha256::new(), length: 0 }
    }

    pub(crate) fn end(self) -> std::io::Result<Written> {
        let mut content = self.out.into_inner().map_err(|fault| fault.into_error())?;
        content.rewind()?;
        let digest = HEXLOWER.encode(&self.digest.finalize());
        Ok(Written { content, digest, length: self.length })
    }
}

impl Write for Spool {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.out.write_all(bytes)?;
        self.digest.update(bytes);
        self.length += u64::try_from(bytes.len()).unwrap_or_default();
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        self.out.flush()
    }
}
