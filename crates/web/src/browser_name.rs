//! What a browser calls itself, in two words: enough for somebody to tell their own browsers apart, and no more is kept.

use actix_web::HttpRequest;
use actix_web::http::header::USER_AGENT;

/// Marks of browsers, the more particular first: most call themselves Chrome or Safari too.
const BROWSERS: [(&str, &str); 6] = [
    ("Edg/", "Edge"),
    ("OPR/", "Opera"),
    ("SamsungBrowser/", "Samsung Internet"),
    ("Firefox/", "Firefox"),
    ("Chrome/", "Chrome"),
    ("Safari/", "Safari"),
];

/// Marks of systems, in the same way.
const SYSTEMS: [(&str, &str); 6] = [
    ("Windows", "Windows"),
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Android", "Android"),
    ("Mac OS X", "macOS"),
    ("Linux", "Linux"),
];

/// The browser that asks: "Firefox, Windows".
pub(crate) fn browser_name(request: &HttpRequest) -> Option<String> {
    let told = request.headers().get(USER_AGENT)?.to_str().ok()?;
    let name = |marks: &[(&str, &'static str)]| {
        marks.iter().find(|(mark, _)| told.contains(mark)).map(|(_, name)| *name)
    };
    let known: Vec<&str> = [name(&BROWSERS), name(&SYSTEMS)].into_iter().flatten().collect();
    (!known.is_empty()).then(|| known.join(", "))
}
