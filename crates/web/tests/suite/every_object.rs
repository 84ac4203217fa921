//! Every address, by everybody, with a thing of their own and one of somebody else: what may not be known of is not there, and is not
//! there in the same words as what never was. docs/generated/routes.md is made from what this finds.

use access::{AccountRecord, Permit, SessionToken, permission::SignIn};
use actix_web::body::{MessageBody, to_bytes};
use actix_web::dev::ServiceResponse;
use actix_web::http::{Method, StatusCode};
use actix_web::test::TestRequest;
use testing::Panel;
use web::Site;

use crate::addresses::patterns;
use crate::api::token_for;
use crate::browser::service;
use crate::every_route::without_tokens;
use crate::log::Log;
use crate::routes_page::{Marks, hold_to, page, permissions};
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

/// An answer as it came.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Told {
    status: StatusCode,
    location: String,
    body: String,
}

impl Told {
    /// The same without what tells one thing, or one session, from another.
    fn in_general(&self, world: &World) -> Self {
        let forget = |text: &str| world.forget(&without_tokens(text));
        // What is no form of ours is refused while it is still looked at who asks: what surrounds the refusal is chance.
        let chance = self.status == StatusCode::BAD_REQUEST;
        let body = if chance { String::new() } else { forget(&self.body) };
        Self { status: self.status, location: forget(&self.location), body }
    }
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

/// Somebody who asks: nobody, or an account.
struct Asker<'a> {
    name: &'static str,
    /// Of another force, or with other cases.
    other: bool,
    account: Option<&'a AccountRecord>,
    /// What they look with. Whoever sends something has another session for every request, so that nothing one request ended is missing
    /// for the next.
    session: Option<SessionToken>,
}

impl Asker<'_> {
    async fn session_for(&self, panel: &Panel, method: &Method) -> Option<SessionToken> {
        if *method == Method::GET { self.session.clone() } else { session(panel, self.account).await }
    }
}

async fn askers(world: &World) -> Vec<Asker<'_>> {
    let nobody = [("nobody", true, None)].into_iter();
    let accounts = world.everybody().into_iter().map(|(name, other, account)| (name, other, Some(account)));
    let mut askers = Vec::new();
    for (name, other, account) in nobody.chain(accounts) {
        let session = session(&world.panel, account).await;
        askers.push(Asker { name, other, account, session });
    }
    askers
}

/// A session of this account, without a sign-in.
pub(crate) async fn session(panel: &Panel, account: Option<&AccountRecord>) -> Option<SessionToken> {
    let account = account?;
    let token = SessionToken::from_random(panel.platform.environment.random());
    let (hash, now) = (token.hash(), panel.platform.now());
    let begin =
        async |tx: &store::Tx| tx.begin_session((&hash, now), account.id, store::Begun::default()).await;
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

async fn told(answer: ServiceResponse<impl MessageBody>) -> Told {
    let status = answer.status();
    let location =
        answer.headers().get("location").map(|it| it.to_str().unwrap().to_owned()).unwrap_or_default();
    let body = to_bytes(answer.into_body()).await.ok().unwrap();
    assert!(status.as_u16() != 500, "{status}");
    Told { status, location, body: String::from_utf8_lossy(&body).into_owned() }
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
    let door = async |request: TestRequest| told(service(request).await).await;
    let (mut found, mut wrong) = (Marks::new(), Vec::new());
    let (askers, mut things) = (askers(&world).await, 0);
    for method in &METHODS {
        for pattern in &patterns {
            let (there, never, thing) = world.fill(pattern);
            things += usize::from(thing);
            let mut marks = Vec::new();
            for asker in &askers {
                let asked = async |path: &str| {
                    let token = asker.session_for(panel, method).await;
                    ask(&door, token.as_ref(), (method, path)).await
                };
                // Where nothing of anybody's is named, what never was is asked in the very same words.
                let none = if thing { Some(asked(&never).await) } else { None };
                let own = asked(&there).await;
                marks.push(mark(&own));
                if let Some(none) = none {
                    wrong.extend(told_apart(&world, (method, pattern, asker), &own, &none));
                }
            }
            found.insert((pattern.clone(), method.to_string()), marks);
        }
    }
    assert!(things > 150, "only {things} addresses name a thing");
    assert!(wrong.is_empty(), "{wrong:#?}");
    let names: Vec<&str> = askers.iter().map(|asker| asker.name).collect();
    hold_to(&page(&names, &found, &permissions(&log.text())));
}

/// Gives a page the token of its session again, and looks at no interview.
const TELLS_NOTHING: &str = "/interviews/{interview}/answers";

/// What is wrong with what somebody is told of a thing, and of one that never was.
fn told_apart(
    world: &World,
    (method, pattern, asker): (&Method, &str, &Asker<'_>),
    own: &Told,
    none: &Told,
) -> Vec<String> {
    let (mut wrong, place) = (Vec::new(), format!("{method} {pattern} {}", asker.name));
    let hidden = own.status == StatusCode::NOT_FOUND || (asker.other && !open(pattern));
    let (told, never) = (own.in_general(world), none.in_general(world));
    if hidden && told != never {
        let (is, was, differ) = (told.status, never.status, difference(&told, &never));
        wrong.push(format!("{place}: {is} but {was} for what never was: {differ:?}"));
    }
    if *method == Method::GET && none.status.is_success() && pattern != TELLS_NOTHING {
        wrong.push(format!("{place}: what never was is shown"));
    }
    wrong
}

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
    let door = async |request: TestRequest| told(service(request).await).await;
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
                    !thing || theirs.in_general(&world) == none.in_general(&world),
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
