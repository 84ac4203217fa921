//! The panel's post: who it comes from, where its letters lead, and what takes them away.

use lettre::Message;
use lettre::message::header::{HeaderName, HeaderValue};
use lettre::message::{Mailbox, MultiPart};

use crate::layout::lay_out;
use crate::{Carrier, Envelope, Letter, Undelivered, Why};

/// What cannot be used to send letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PostFault {
    /// The sender is no address.
    #[error("the sender is not an email address")]
    Sender,
    /// The address of the site is none.
    #[error("the address of the site does not begin with https:// (or http:// on this machine)")]
    Site,
    /// A certificate cannot be read.
    #[error("the certificate cannot be read, or the mail server’s name is not one")]
    Certificate,
}

/// The panel's post. Cloning is cheap.
#[derive(Debug, Clone)]
pub struct Post {
    sender: Mailbox,
    site: String,
    carrier: Carrier,
}

impl Post {
    /// Post that comes from `sender` (`Candour <candour@panel.example>`) and leads to pages of `site`
    /// (`https://candour.panel.example`).
    pub fn new(sender: &str, site: &str, carrier: Carrier) -> Result<Self, PostFault> {
        let sender = sender.parse().map_err(|_| PostFault::Sender)?;
        let site = site.trim_end_matches('/');
        let fits = site.starts_with("https://") || is_near(site);
        if !fits || site.chars().any(|letter| letter.is_whitespace() || letter.is_control()) {
            return Err(PostFault::Site);
        }
        Ok(Self { sender, site: site.to_owned(), carrier })
    }

    /// Writes a letter and has it taken away. It returns when somebody else answers for it.
    pub async fn send(&self, envelope: &Envelope, letter: &Letter) -> Result<(), Undelivered> {
        let message = self.written(envelope, letter)?;
        self.carrier.take(message).await
    }

    /// Whether the server would take letters just now. None is sent.
    pub async fn greet(&self) -> Result<(), Undelivered> {
        self.carrier.greet().await
    }

    fn written(&self, envelope: &Envelope, letter: &Letter) -> Result<Message, Undelivered> {
        let laid = lay_out(letter, envelope.languages, &self.site)
            .map_err(|_| Undelivered::Never(Why::NotWritten))?;
        let to = envelope.to.parse().map_err(|_| Undelivered::Never(Why::NoAddress))?;
        let spoken = envelope.languages.in_order().iter().map(|language| language.code());
        Message::builder()
            .from(self.sender.clone())
            .to(Mailbox::new(None, to))
            .subject(laid.subject)
            .date(envelope.at)
            .message_id(Some(format!("<{}@{}>", envelope.id, self.sender.email.domain())))
            .raw_header(header("Content-Language", spoken.collect::<Vec<_>>().join(", ")))
            // Nobody's holiday notice answers a letter that a program wrote (RFC 3834).
            .raw_header(header("Auto-Submitted", "auto-generated".to_owned()))
            .multipart(MultiPart::alternative_plain_html(laid.text, laid.html))
            .map_err(|_| Undelivered::Never(Why::NotWritten))
    }
}

fn header(name: &'static str, value: String) -> HeaderValue {
    HeaderValue::new(HeaderName::new_from_ascii_str(name), value)
}

/// An address of this machine itself, which needs no certificate.
fn is_near(site: &str) -> bool {
    let near = ["http://127.0.0.1", "http://localhost", "http://[::1]"];
    let rest = near.iter().find_map(|near| site.strip_prefix(near));
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with([':', '/']))
}
