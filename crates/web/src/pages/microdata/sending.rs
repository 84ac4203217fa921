//! A long file as the answer to a request, read piece by piece.

use std::fs::File;
use std::io::Read;

use actix_web::HttpResponse;
use actix_web::body::SizedStream;
use actix_web::web::{self, Bytes};
use futures_util::Stream;
use operations::Spooled;

use crate::as_file;

/// How much is read at a time.
const PIECE: usize = 64 * 1024;

/// The file as an attachment. No more than one piece of it is in memory.
pub(super) fn streamed(file: Spooled) -> HttpResponse {
    as_file(file.media_type, file.name).body(SizedStream::new(file.length, pieces(file.content)))
}

fn pieces(file: File) -> impl Stream<Item = Result<Bytes, std::io::Error>> {
    futures_util::stream::try_unfold(file, |file| async move {
        let read = web::block(move || next(file)).await;
        let (file, piece) = read.map_err(std::io::Error::other)??;
        Ok((!piece.is_empty()).then_some((Bytes::from(piece), file)))
    })
}

fn next(mut file: File) -> std::io::Result<(File, Vec<u8>)> {
    let mut piece = Vec::with_capacity(PIECE);
    let room = u64::try_from(PIECE).unwrap_or(u64::MAX);
    (&mut file).take(room).read_to_end(&mut piece)?;
    Ok((file, piece))
}
