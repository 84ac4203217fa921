//! The addresses that the application answers at, as it was put together, and what stands for their parts. None is written down
//! here: a test that goes through them knows of a new page by itself.

use actix_web::HttpRequest;
use actix_web::body::to_bytes;
use actix_web::test::{TestRequest, call_service, init_service};
use testing::Panel;
use web::Site;

/// The patterns of all addresses: `/people/{reference}`.
pub(crate) async fn patterns(panel: &Panel) -> Vec<String> {
    let site = Site::new(panel.platform.clone(), false);
    let map = async |request: HttpRequest| format!("{:?}", request.resource_map());
    let app = web::app(site).route("/the-map-of-all-pages", actix_web::web::get().to(map));
    let service = init_service(app).await;
    let request = TestRequest::get().uri("/the-map-of-all-pages").to_request();
    let body = to_bytes(call_service(&service, request).await.into_body()).await.ok().unwrap();
    let map = String::from_utf8(body.to_vec()).unwrap();
    let mut patterns: Vec<String> = map
        .split("patterns: Single(\"")
        .skip(1)
        .filter_map(|rest| rest.split_once("\")"))
        .map(|(pattern, _)| pattern.to_owned())
        .filter(|pattern| !pattern.is_empty() && !pattern.contains("the-map"))
        .collect();
    assert!(!map.contains("patterns: List("), "a page with several addresses: read them here too");
    patterns.sort();
    patterns.dedup();
    patterns
}

/// Every address of a pattern: with each of the values that `values` gives for a part by its name and its rule.
pub(crate) fn every(pattern: &str, mut values: impl FnMut(&str, &str) -> Vec<String>) -> Vec<String> {
    let (mut begun, mut rest) = (vec![String::new()], pattern);
    while let Some((before, after)) = rest.split_once('{') {
        let (part, after) = after.split_once('}').unwrap();
        let (name, rule) = part.split_once(':').unwrap_or((part, ""));
        let values = values(name, rule);
        let longer =
            |begun: &String| values.iter().map(|value| format!("{begun}{before}{value}")).collect::<Vec<_>>();
        begun = begun.iter().flat_map(longer).collect();
        rest = after;
    }
    begun.iter().map(|begun| format!("{begun}{rest}")).collect()
}

/// The one address of a pattern with these values.
pub(crate) fn filled(pattern: &str, mut value: impl FnMut(&str, &str) -> String) -> String {
    every(pattern, |name, rule| vec![value(name, rule)]).concat()
}

/// The words that a rule allows: `en|cy`.
pub(crate) fn words(rule: &str) -> Vec<String> {
    rule.split('|').map(str::to_owned).collect()
}

/// The pattern an address belongs to: the one with the fewest parts that fits.
pub(crate) fn pattern_of(path: &str, patterns: &[String]) -> String {
    let path = path.split('?').next().unwrap_or(path);
    let asked: Vec<&str> = path.split('/').collect();
    let fits = |pattern: &&String| {
        let mut given = pattern.split('/');
        let alike = asked.iter().all(|asked| given.next().is_some_and(|it| it.contains('{') || it == *asked));
        alike && given.next().is_none()
    };
    let fitting = patterns.iter().filter(fits).min_by_key(|pattern| pattern.matches('{').count());
    fitting.cloned().unwrap_or_else(|| path.to_owned())
}
