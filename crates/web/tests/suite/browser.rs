//! A browser: it keeps cookies, finds the token of a form, and follows nothing by itself.

use std::collections::BTreeMap;
use std::marker::PhantomData;
use std::rc::Rc;

use access::AccountRecord;
use actix_web::body::{BoxBody, to_bytes};
use actix_web::dev::ServiceResponse;
use actix_web::http::header::{HeaderMap, SET_COOKIE};
use actix_web::http::{Method, StatusCode};
use actix_web::test::{TestRequest, call_service, init_service};
use futures_util::future::LocalBoxFuture;
use scraper::{Html, Selector};
use testing::{PASSWORD, Panel};
use web::Site;

/// What answers requests. It takes a while to set up, and stays for all requests of a browser.
pub(crate) type Service = Box<dyn Fn(TestRequest) -> LocalBoxFuture<'static, ServiceResponse<BoxBody>>>;

/// Each request is a task of its own, as in a server: a long test leaves its handler little of the stack.
pub(crate) async fn service(site: Site) -> Service {
    let service = Rc::new(init_service(web::app(site)).await);
    Box::new(move |request| {
        let service = Rc::clone(&service);
        let answered =
            async move { call_service(&*service, request.to_request()).await.map_into_boxed_body() };
        Box::pin(async move { actix_web::rt::spawn(answered).await.unwrap() })
    })
}

pub(crate) struct Browser<'a> {
    /// Outlives every request, as in a server: what was counted at its doors stays counted.
    site: Site,
    service: Option<Service>,
    of: PhantomData<&'a Panel>,
    pub(crate) cookies: BTreeMap<String, String>,
    token: String,
    /// The mark of when the page seen last was opened.
    pub(crate) opened: String,
}

pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: String,
    /// The body as it came, where it is no text.
    pub(crate) bytes: Vec<u8>,
    /// How many bytes it took on the line, compressed or not.
    pub(crate) weight: usize,
}

impl Answer {
    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers.get(name).map(|value| value.to_str().unwrap()).unwrap_or_default()
    }

    pub(crate) fn text(&self, selector: &str) -> String {
        let page = Html::parse_document(&self.body);
        let selector = Selector::parse(selector).unwrap();
        let words: Vec<_> = page.select(&selector).flat_map(|element| element.text()).collect();
        words.concat().split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// Where it leads, without what was done.
    pub(crate) fn leads_to(&self) -> String {
        assert_eq!(self.status, StatusCode::SEE_OTHER, "{}", self.text("main"));
        self.header("location").split('?').next().unwrap().to_owned()
    }

    /// The value of the first hidden field with this name, as the forms are written: to read the whole page for it would take most
    /// of a test's time.
    fn hidden(&self, name: &str) -> Option<String> {
        let (_, field) = self.body.split_once(&format!("type=\"hidden\" name=\"{name}\" value=\""))?;
        field.split('"').next().map(str::to_owned)
    }
}

impl<'a> Browser<'a> {
    pub(crate) fn on(panel: &'a Panel) -> Self {
        Self::at(Site::new(panel.platform.clone(), false))
    }

    /// A browser in front of these pages, beside others.
    pub(crate) fn at(site: Site) -> Self {
        let (cookies, token, opened) = (BTreeMap::new(), String::new(), String::new());
        Self { site, service: None, of: PhantomData, cookies, token, opened }
    }

    pub(crate) fn by_https(panel: &'a Panel) -> Self {
        Self::at(Site::new(panel.platform.clone(), true))
    }

    /// A browser in which this account is signed in.
    pub(crate) async fn of(panel: &'a Panel, account: &AccountRecord) -> Self {
        Self::on(panel).signed_in(account).await
    }

    /// The same browser once this account has signed in.
    pub(crate) async fn signed_in(mut self, account: &AccountRecord) -> Self {
        let answer = self.sign_in(account.email.as_str(), PASSWORD).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
        self
    }

    pub(crate) async fn sign_in(&mut self, email: &str, password: &str) -> Answer {
        self.get("/sign-in").await;
        self.post("/sign-in", &[("email", email), ("password", password)]).await
    }

    pub(crate) async fn get(&mut self, path: &str) -> Answer {
        self.send(TestRequest::default().method(Method::GET).uri(path)).await
    }

    /// Sends a form with the token of the page seen last.
    pub(crate) async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let (token, opened) = (self.token.clone(), self.opened.clone());
        let own = [("csrf", token.as_str()), ("opened", opened.as_str())];
        let fields: Vec<_> = fields.iter().copied().chain(own).collect();
        self.send(TestRequest::default().method(Method::POST).uri(path).set_form(fields)).await
    }

    /// Sends a form that carries a file, as a browser does, with the token of the page seen last.
    pub(crate) async fn upload(&mut self, path: &str, fields: &[(&str, &str)], file: &str) -> Answer {
        let own = [("csrf", self.token.as_str())];
        let fields = own.iter().chain(fields).map(|(name, value)| {
            format!("--mark\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
        });
        let body = format!(
            "{}--mark\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x.csv\"\r\n\
             Content-Type: text/csv\r\n\r\n{file}\r\n--mark--\r\n",
            fields.collect::<String>()
        );
        let kind = ("content-type", "multipart/form-data; boundary=mark");
        let request = TestRequest::default().method(Method::POST).uri(path).insert_header(kind);
        self.send(request.set_payload(body)).await
    }

    pub(crate) async fn send(&mut self, request: TestRequest) -> Answer {
        if self.service.is_none() {
            self.service = Some(service(self.site.clone()).await);
        }
        let cookies: Vec<_> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let request = match cookies.is_empty() {
            true => request,
            false => request.insert_header(("cookie", cookies.join("; "))),
        };
        let response = self.service.as_ref().unwrap()(request).await;
        let (status, headers) = (response.status(), response.headers().clone());
        let body = to_bytes(response.into_body()).await.ok().unwrap();
        self.keep(&headers);
        let weight = body.len();
        let bytes = body.to_vec();
        let body = String::from_utf8_lossy(&body).into_owned();
        let answer = Answer { status, headers, body, bytes, weight };
        // A page with forms says when it was opened, or that it was not opened in time.
        if let Some(token) = answer.hidden("csrf") {
            self.token = token;
            self.opened = answer.hidden("opened").unwrap_or_default();
        }
        answer
    }

    fn keep(&mut self, headers: &HeaderMap) {
        for cookie in headers.get_all(SET_COOKIE) {
            let (name, rest) = cookie.to_str().unwrap().split_once('=').unwrap();
            let value = rest.split(';').next().unwrap_or_default();
            if value.is_empty() || rest.contains("Max-Age=0") {
                self.cookies.remove(name);
            } else {
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
    }
}
