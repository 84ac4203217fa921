//! Every address, by everybody, with a thing of their own and one of somebody else: what may not be known of is not there, and is not
//! there in the same words as what never was. docs/generated/routes.md is made from what this finds.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use access::{AccountRecord, Permit, SessionToken, permission::SignIn};
use actix_web::body::{MessageBody, to_bytes};
use actix_web::dev::ServiceResponse;
use actix_web::http::{Method, StatusCode};
use actix_web::test::TestRequest;
use testing::Panel;
use web::Site;

use crate::api::token_for;
use crate::browser::service;
use crate::every_route::without_tokens;
use crate::log::Log;
use crate::planted::patterns;
use crate::world::World;

/// What a form that is sent without anything in it may do away with: these are asked last, so that what comes before finds its thing.
const ENDS: [&str; 16] = [
    "/unmark",
    "/retract",
    "/lift",
    "/release",
    "/reopen",
    "/hold",
    "/pass-on",
    "/acknowledge",
    "/commit",
    "/discard",
    "/revoke",
    "/close",
    "/reset",
    "/stop/{answers}",
    "/not-safe",
    "/sign-out",
];

/// An answer without what tells one thing, or one session, from another.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Told {
    status: StatusCode,
    location: String,
    body: String,
}

/// What an address gave to somebody, in the words of the list.
fn mark(told: &Told) -> &'static str {
    match told.status {
        StatusCode::NOT_FOUND => "",
        StatusCode::UNAUTHORIZED => "token",
        StatusCode::SEE_OTHER if told.location.starts_with("/sign-in") => "sign in",
        StatusCode::BAD_REQUEST | StatusCode::FORBIDDEN | StatusCode::METHOD_NOT_ALLOWED => "refused",
        _ => "yes",
    }
}

/// Who asks: nobody, or an account with a session of its own for every request, so that nothing one request ended is missing for
/// the next.
async fn session(panel: &Panel, account: Option<&AccountRecord>) -> Option<SessionToken> {
    let account = account?;
    let token = SessionToken::from_random(panel.platform.environment.random());
    let (hash, now) = (token.hash(), panel.platform.now());
    let begin = async |tx: &store::Tx| tx.add_session(&hash, account.id, now).await;
    let permit = Permit::<SignIn>::for_account(account).unwrap();
    panel.platform.store.writer().write(&permit, now, begin).await.unwrap();
    Some(token)
}

async fn ask(
    door: &impl AsyncFn(TestRequest) -> Told,
    who: Option<&SessionToken>,
    (method, path): (&Method, &str),
) -> Told {
    let mut request = TestRequest::default().method(method.clone()).uri(path);
    if let Some(token) = who {
        request = request.insert_header(("cookie", format!("candour={}", token.reveal())));
        if *method == Method::POST {
            request = request.set_form([("csrf", access::csrf_token(token))]);
        }
    }
    door(request).await
}

async fn told(world: &World, answer: ServiceResponse<impl MessageBody>) -> Told {
    let status = answer.status();
    let location =
        answer.headers().get("location").map(|it| it.to_str().unwrap().to_owned()).unwrap_or_default();
    let body = to_bytes(answer.into_body()).await.ok().unwrap();
    assert!(status.as_u16() != 500, "{status}");
    let forget = |text: &str| world.forget(&without_tokens(text));
    // What is no form of ours is refused while it is still looked at who asks: what surrounds the refusal is chance.
    let body = if status == StatusCode::BAD_REQUEST {
        String::new()
    } else {
        forget(&String::from_utf8_lossy(&body))
    };
    Told { status, location: forget(&location), body }
}

/// The methods of an address: those that anybody is answered at.
const METHODS: [Method; 2] = [Method::GET, Method::POST];

#[actix_web::test]
async fn every_thing_of_every_kind_is_there_for_those_who_may_know_of_it_alone() {
    let world = World::new().await;
    let panel = &world.panel;
    let mut patterns = patterns(panel).await;
    patterns.retain(|pattern| !pattern.starts_with("/api/"));
    patterns.sort_by_key(|pattern| ENDS.iter().position(|end| pattern.ends_with(end)).map_or(0, |at| at + 1));
    let (log, _until) = Log::of_warnings();
    let service = service(Site::new(panel.platform.clone(), false)).await;
    let door = async |request: TestRequest| told(&world, service(request).await).await;
    let (mut found, mut wrong) = (BTreeMap::<(String, String), Vec<&str>>::new(), Vec::new());
    let mut things = 0;
    for method in &METHODS {
        for pattern in &patterns {
            let (there, never, thing) = world.fill(pattern);
            things += usize::from(thing);
            let nobody = [("nobody", true, None)].into_iter();
            let everybody =
                world.everybody().into_iter().map(|(name, other, account)| (name, other, Some(account)));
            let mut marks = Vec::new();
            for (name, other, account) in nobody.chain(everybody) {
                let token = session(panel, account).await;
                let none = ask(&door, token.as_ref(), (method, &never)).await;
                let token = if *method == Method::POST { session(panel, account).await } else { token };
                let own = ask(&door, token.as_ref(), (method, &there)).await;
                marks.push(mark(&own));
                let hidden = own.status == StatusCode::NOT_FOUND || (other && !open(pattern));
                if thing && hidden && own != none {
                    wrong.push(format!(
                        "{method} {pattern} {name}: {} but {} for what never was: {:?}",
                        own.status,
                        none.status,
                        difference(&own, &none)
                    ));
                }
                let shown = *method == Method::GET && none.status.is_success();
                if thing && shown && pattern != TELLS_NOTHING {
                    wrong.push(format!("{method} {pattern} {name}: what never was is shown"));
                }
            }
            found.insert((pattern.clone(), method.to_string()), marks);
        }
    }
    assert!(things > 150, "only {things} addresses name a thing");
    assert!(wrong.is_empty(), "{wrong:#?}");
    kept(&page(&found, &permissions(&log.text())));
}

/// Gives a page the token of its session again, and looks at no interview.
const TELLS_NOTHING: &str = "/interviews/{interview}/answers";

/// The first lines in which two answers differ.
fn difference<'a>(one: &'a Told, other: &'a Told) -> Option<(&'a str, &'a str)> {
    one.body.lines().zip(other.body.lines()).find(|(one, other)| one != other)
}

/// Addresses whose things are open to whoever has the address, which is a secret or says nothing of anybody.
fn open(pattern: &str) -> bool {
    ["/calendar/", "/sign-in/link/"].iter().any(|begins| pattern.starts_with(begins))
}

/// The same for programs: a token of a force's own, one of another's, and none.
#[actix_web::test]
async fn programs_of_another_force_find_nothing_of_this_one() {
    let world = World::new().await;
    let panel = &world.panel;
    let staff = &panel.staff;
    let service = service(Site::new(panel.platform.clone(), false)).await;
    let door = async |request: TestRequest| told(&world, service(request).await).await;
    let own = token_for(panel, &staff.analyst, &["read-editions"]).await;
    let other = token_for(panel, &staff.other_analyst, &["read-editions"]).await;
    let officer = token_for(panel, &staff.other_liaison_officer, &["send-referrals", "send-events"]).await;
    let mut things = 0;
    for pattern in patterns(panel).await.iter().filter(|pattern| pattern.starts_with("/api/")) {
        let (there, never, thing) = world.fill(pattern);
        for method in [Method::GET, Method::POST, Method::PUT, Method::DELETE] {
            let asked = async |path: &str, token: &str| {
                let request = TestRequest::default().method(method.clone()).uri(path);
                let with = request.insert_header(("authorization", format!("Bearer {token}")));
                door(with).await
            };
            let (there, never) = (there.as_str(), never.as_str());
            for token in [other.as_str(), officer.as_str()] {
                let (theirs, none) = (asked(there, token).await, asked(never, token).await);
                assert!(
                    !thing || theirs == none,
                    "{method} {pattern}: {theirs:?} but {none:?} for what never was"
                );
            }
            let unknown = asked(there, "candour_0").await;
            let open =
                method == Method::GET && unknown.status == StatusCode::OK && pattern.ends_with(".json");
            assert!(open || unknown.status.is_client_error(), "{method} {pattern}: {}", unknown.status);
            if thing && method == Method::GET {
                things += 1;
                assert_eq!(
                    asked(there, own.as_str()).await.status,
                    StatusCode::OK,
                    "{pattern} is its own force's"
                );
            }
        }
    }
    assert!(things > 2, "only {things} addresses name a thing");
}

/// The permission that each address asks for, by its pattern and its method: the log says what was refused to whom.
fn permissions(log: &str) -> BTreeMap<(String, String), BTreeSet<String>> {
    let mut permissions = BTreeMap::<_, BTreeSet<String>>::new();
    for line in log.lines() {
        let value = |key: &str| {
            let (_, rest) = line.split_once(&format!(" {key}="))?;
            Some(rest.trim_start_matches('"').split([' ', '"']).next()?.to_owned())
        };
        if let (Some(route), Some(method), Some(refused)) =
            (value("route"), value("method"), value("refused"))
        {
            permissions.entry((route, method)).or_default().insert(refused);
        }
    }
    permissions
}

/// The list of addresses as a page of the documentation.
fn page(
    found: &BTreeMap<(String, String), Vec<&str>>,
    permissions: &BTreeMap<(String, String), BTreeSet<String>>,
) -> String {
    const WHO: [&str; 12] = [
        "nobody",
        "other interviewer",
        "other officer",
        "other analyst",
        "interviewer",
        "officer",
        "analyst",
        "opcc",
        "publisher",
        "lead",
        "administrator",
        "coordinator",
    ];
    let mut page = String::from(
        "# Who gets what at which address\n\n\
         Made by the test `every_thing_of_every_kind_is_there_for_those_who_may_know_of_it_alone`, which asks every address of the\n\
         pages as everybody, with a thing of Eastmere's, its first interviewer's and its analyst's in it, and with one that never was.\n\
         The permission is the one that somebody was refused there; where nobody is refused one, there is none.\n\
         The *other* interviewer holds other cases; the other officer and the other analyst are of another force. Who may do what is in\n\
         [permissions.md](permissions.md).\n\n\
         `yes`: it is there for them, and what was asked is done, or refused with a reason. `sign in`: they are led to the sign-in page.\n\
         `refused`: what was sent is no form of ours. Nothing: there is no such page for them, and they are told so in the same words as for\n\
         what never was.\n\n",
    );
    page += &format!(
        "| address | method | permission | {} |\n|---|---|---|{}\n",
        WHO.join(" | "),
        "---|".repeat(WHO.len())
    );
    for ((pattern, method), marks) in found {
        let answered = marks.iter().any(|mark| !["", "refused", "sign in"].contains(mark));
        if answered {
            let asked = permissions.get(&(pattern.clone(), method.clone()));
            let asked =
                asked.map(|asked| asked.iter().cloned().collect::<Vec<_>>().join(", ")).unwrap_or_default();
            let pattern = pattern.replace('|', "\\|");
            page += &format!("| `{pattern}` | {method} | {asked} | {} |\n", marks.join(" | "));
        }
    }
    page
}

/// `WRITE_DOCS=1 cargo nextest run -p web every_thing_of_every_kind` writes the page again.
#[expect(clippy::disallowed_methods, reason = "the test reads and writes the page that it holds to")]
fn kept(page: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/generated/routes.md");
    if std::env::var("WRITE_DOCS").is_ok() {
        std::fs::write(&path, page).unwrap();
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(kept == page, "docs/generated/routes.md is out of date: run `cargo xtask docs`");
}
