//! Many interviews that go on at once on the real server, each with an interviewer of its own.

use std::net::SocketAddr;
use std::sync::Arc;

use access::AccountRecord;
use actix_web::rt;
use fieldwork::Interview;
use operations::{book_appointment, check_before_call, reveal_number, start_interview};
use questionnaire::{Language, Wave};
use testing::{Backend, PASSWORD, Panel, call_check, permit};
use uuid::Uuid;

use crate::Sends;
use crate::connection::{Connection, Reply, get, post};
use crate::serving::serving;

/// Every so many saves one has words beside the answer, which are sealed.
const WORDS: usize = 3;

/// What somebody says, invented, of an ordinary length.
const SAID: &str = "They rang when they said they would, and told me what would happen next and when.";

/// The server with its interviews.
pub(crate) struct Calls {
    pub(crate) backend: Backend,
    pub(crate) url: String,
    pub(crate) pages: Vec<Page>,
    /// Dropping it removes the database.
    pub(crate) panel: Arc<Panel>,
}

/// One interview, with its interviewer signed in and its page open.
pub(crate) struct Page {
    address: SocketAddr,
    path: String,
    cookies: String,
    csrf: String,
    /// What is answered, over and over.
    answers: Vec<(String, String)>,
}

impl Calls {
    /// A panel on a database whose commits reach the disk, with so many people on the telephone.
    pub(crate) async fn begin(backend: Backend, interviews: usize) -> Self {
        let panel = Panel::on_disk(backend).await;
        let answers = panel.every_answer(Wave::SixWeek);
        let mut ringing = Vec::with_capacity(interviews);
        for interviewer in panel.interviewers(interviews).await {
            let interview = on_the_telephone(&panel, &interviewer).await;
            ringing.push((interviewer, interview));
        }
        // On the server's own thread: a connection to the database lives no longer than the thread's runtime that made it.
        let panel = Arc::new(panel);
        let served = Arc::clone(&panel);
        let address = serving(move |listener| async move {
            web::serve(web::Site::new(served.node_on_disk().await, false), listener).await
        });
        let open = move |(interviewer, interview): &(AccountRecord, Interview)| {
            Page::open_as(address, interviewer, interview, answers.clone())
        };
        // Beside this thread, which gives the connections of the database back to their pool meanwhile.
        let pages = rt::task::spawn_blocking(move || ringing.iter().map(open).collect()).await.unwrap();
        Self { backend, url: panel.url(), pages, panel }
    }

    /// A body of the length that saves have.
    pub(crate) fn typical_body(&self) -> String {
        let Some(page) = self.pages.first() else { return String::new() };
        page.open().body()
    }
}

async fn on_the_telephone(panel: &Panel, interviewer: &AccountRecord) -> Interview {
    let platform = &panel.platform;
    let (_, case) = panel.opened().await;
    let form = panel.appointment_with(interviewer.id);
    let coordinator = permit(&panel.staff.coordinator);
    let appointment = book_appointment(platform, &coordinator, case, form).await.unwrap();
    panel.environment.set(appointment.slot.start);
    check_before_call(platform, &permit(interviewer), case, &call_check()).await.unwrap();
    reveal_number(platform, &permit(interviewer), case).await.unwrap();
    start_interview(platform, &permit(interviewer), case, Language::English).await.unwrap()
}

impl Page {
    fn open_as(
        address: SocketAddr,
        interviewer: &AccountRecord,
        interview: &Interview,
        answers: Vec<(String, String)>,
    ) -> Self {
        let mut connection = Connection::to(address);
        let door = connection.exchange(&get("/sign-in", ""));
        let csrf = door.value("name=\"csrf\" value=\"").to_owned();
        let form = format!(
            "csrf={csrf}&email={}&password={}",
            interviewer.email.as_str(),
            PASSWORD.replace(' ', "+")
        );
        let cookies = door.cookies();
        let headers = [("cookie", cookies.as_str()), ("content-type", "application/x-www-form-urlencoded")];
        let signed_in = connection.exchange(&post("/sign-in", &headers, &form));
        assert_eq!(signed_in.status, 303, "{}", signed_in.body);
        let cookies = signed_in.cookies();
        let path = format!("/interviews/{}", interview.id);
        let page = connection.exchange(&get(&path, &cookies));
        assert_eq!(page.status, 200, "{}", page.body);
        let csrf = page.value("name=\"csrf\" value=\"").to_owned();
        Self { address, path: format!("{path}/answers"), cookies, csrf, answers }
    }

    /// Panics unless the page, loaded afresh, counts as many saves as were acknowledged: none lost and none twice.
    pub(crate) fn holds(&self, acknowledged: usize) {
        let page = Connection::to(self.address)
            .exchange(&get(self.path.trim_end_matches("/answers"), &self.cookies));
        assert_eq!(page.status, 200, "{}", page.body);
        assert_eq!(page.value("data-rev=\"").parse(), Ok(acknowledged), "each save counts once");
    }

    /// Somebody who saves on this page.
    pub(crate) fn open(&self) -> Saving {
        Saving {
            connection: Connection::to(self.address),
            path: self.path.clone(),
            cookies: self.cookies.clone(),
            csrf: self.csrf.clone(),
            answers: self.answers.clone(),
            load: Uuid::new_v4(),
            rev: 0,
            seq: 0,
        }
    }
}

/// Somebody who saves one answer after another.
pub(crate) struct Saving {
    connection: Connection,
    path: String,
    cookies: String,
    csrf: String,
    answers: Vec<(String, String)>,
    load: Uuid,
    rev: u64,
    seq: usize,
}

impl Saving {
    /// How many saves were acknowledged.
    pub(crate) fn acknowledged(&self) -> usize {
        self.seq
    }

    fn body(&self) -> String {
        let (question, value) = self.answers.get(self.seq % self.answers.len()).cloned().unwrap_or_default();
        let words = match self.seq % WORDS {
            0 => format!(r#","words":"{SAID}""#),
            _ => String::new(),
        };
        format!(
            r#"{{"save_id":"{}","rev":{},"page":"{}","language":"en","answers":{{"{question}":{{"value":"{value}"{words},"seq":{}}}}}}}"#,
            Uuid::new_v4(),
            self.rev,
            self.load,
            self.seq + 1,
        )
    }
}

impl Sends for Saving {
    fn next_request(&mut self) -> String {
        let headers = [
            ("cookie", self.cookies.as_str()),
            ("x-csrf-token", self.csrf.as_str()),
            ("content-type", "application/json"),
        ];
        post(&self.path, &headers, &self.body())
    }

    fn connection(&mut self) -> &mut Connection {
        &mut self.connection
    }

    fn heard(&mut self, reply: &Reply) {
        // A remark about an answer that does not fit the others is no fault; it is saved.
        assert_eq!(reply.status, 200, "{}", reply.body);
        self.rev = reply.value("\"rev\":").parse().unwrap();
        self.seq += 1;
    }
}
