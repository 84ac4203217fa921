//! The style sheet, the script and the icon, embedded at build time and served with their compressed twins.

use actix_web::http::header::{ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, VARY};
use actix_web::{HttpRequest, HttpResponse};

use crate::PageError;

struct Asset {
    url: &'static str,
    plain: &'static [u8],
    gzip: &'static [u8],
    brotli: &'static [u8],
}

include!(concat!(env!("OUT_DIR"), "/assets.rs"));

/// Serves the file at the address asked for. The address carries the content's hash, so it may be kept for ever.
pub(crate) async fn serve(request: HttpRequest) -> Result<HttpResponse, PageError> {
    let asset = ALL.into_iter().find(|asset| asset.url == request.path()).ok_or(PageError::NotFound)?;
    let accepted =
        request.headers().get(ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let mut response = HttpResponse::Ok();
    response
        .insert_header((CONTENT_TYPE, media_type(asset.url)))
        .insert_header((CACHE_CONTROL, "public, max-age=31536000, immutable"))
        .insert_header((VARY, "accept-encoding"));
    Ok(if accepted.contains("br") {
        response.insert_header((CONTENT_ENCODING, "br")).body(asset.brotli)
    } else if accepted.contains("gzip") {
        response.insert_header((CONTENT_ENCODING, "gzip")).body(asset.gzip)
    } else {
        response.body(asset.plain)
    })
}

fn media_type(url: &str) -> &'static str {
    match url.rsplit_once('.').map(|(_, ending)| ending) {
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        _ => "image/svg+xml; charset=utf-8",
    }
}
