//! A provider: what it said of itself is remembered for a while, codes are exchanged for tokens, tokens are believed or not.

use std::sync::Arc;

use chrono::{DateTime, TimeDelta, Utc};
use secrecy::ExposeSecret;
use serde::Deserialize;
use tokio::sync::Mutex;

use crate::id_token::IdToken;
use crate::line::{Line, read};
use crate::metadata::Known;
use crate::{Organisation, ProviderFault, Purpose, Question, Vouched};

/// How long what a provider says of itself is remembered.
const REMEMBERED: TimeDelta = TimeDelta::hours(1);
/// How soon it is asked again for a key that is not known: not for every token that somebody makes up.
const NOT_SOONER: TimeDelta = TimeDelta::minutes(1);
/// How soon it is asked again when it could not be reached.
const RESTS: TimeDelta = TimeDelta::seconds(10);

/// The provider of one organisation. Cloning is cheap, and every clone remembers the same.
#[derive(Debug, Clone)]
pub struct Provider {
    organisation: Arc<Organisation>,
    line: Line,
    remembered: Arc<Mutex<Remembered>>,
}

/// What it said last, and when.
#[derive(Debug, Default)]
struct Remembered {
    known: Option<(Known, DateTime<Utc>)>,
    fault: Option<(ProviderFault, DateTime<Utc>)>,
}

/// What a provider gives for a code.
#[derive(Deserialize)]
struct Given {
    id_token: String,
}

/// Why it gives nothing.
#[derive(Default, Deserialize)]
struct Refused {
    error: String,
}

impl Provider {
    /// The provider of this organisation. Nobody is asked yet.
    pub fn of(organisation: Organisation) -> Self {
        let line = Line::to(&organisation.issuer);
        Self { organisation: Arc::new(organisation), line, remembered: Arc::default() }
    }

    /// Whose it is.
    pub fn organisation(&self) -> &Organisation {
        &self.organisation
    }

    /// The address at which a browser asks the question.
    pub async fn address(&self, question: &Question) -> Result<String, ProviderFault> {
        let known = self.known(question.asked_at, REMEMBERED).await?;
        Ok(question.address(&self.organisation, &known.metadata.authorization_endpoint))
    }

    /// Exchanges the code that a browser brought back, and says whom the organisation vouches for.
    pub async fn answer(
        &self,
        question: &Question,
        code: &str,
        now: DateTime<Utc>,
    ) -> Result<Vouched, ProviderFault> {
        let token = self.exchange(question, code, now).await?;
        let token = IdToken::read(&token)?;
        let mut known = self.known(now, REMEMBERED).await?;
        if !known.keys.has(&token.key) {
            known = self.known(now, NOT_SOONER).await?;
        }
        let claims = token.signed_by(&known.keys)?;
        claims.check(&self.organisation, &question.nonce, now)?;
        if question.purpose == Purpose::ProveAgain && !claims.proved_since(question.asked_at) {
            return Err(ProviderFault::NotLately);
        }
        Ok(Vouched::of(&claims, &self.organisation))
    }

    async fn exchange(
        &self,
        question: &Question,
        code: &str,
        now: DateTime<Utc>,
    ) -> Result<String, ProviderFault> {
        let known = self.known(now, REMEMBERED).await?;
        let form = vec![
            ("grant_type", "authorization_code".to_owned()),
            ("code", code.to_owned()),
            ("redirect_uri", self.organisation.back.clone()),
            ("code_verifier", question.verifier.expose_secret().to_owned()),
        ];
        let client = (self.organisation.client.as_str(), &self.organisation.secret);
        match self.line.post(&known.metadata.token_endpoint, client, form).await? {
            (200, body) => Ok(read::<Given>(&body)?.id_token),
            (status @ 400..=499, body) => {
                let refused = read::<Refused>(&body).unwrap_or_default();
                Err(ProviderFault::NoToken(format!("{status} {}", word(&refused.error))))
            }
            (status, _) => Err(ProviderFault::Unreachable(format!("it answers {status}"))),
        }
    }

    /// What it says of itself, not older than this. Whoever asks while somebody else does waits for the same answer.
    async fn known(&self, now: DateTime<Utc>, not_older: TimeDelta) -> Result<Known, ProviderFault> {
        let mut remembered = self.remembered.lock().await;
        if let Some((known, _)) = remembered.known.as_ref().filter(|(_, at)| now - *at < not_older) {
            return Ok(known.clone());
        }
        if let Some((fault, _)) = remembered.fault.as_ref().filter(|(_, at)| now - *at < RESTS) {
            return Err(fault.clone());
        }
        match Known::asked(&self.line, &self.organisation.issuer).await {
            Ok(known) => {
                *remembered = Remembered { known: Some((known.clone(), now)), fault: None };
                Ok(known)
            }
            Err(fault) => {
                remembered.fault = Some((fault.clone(), now));
                Err(fault)
            }
        }
    }
}

/// A word of the protocol, for the log: nothing else that a provider may write.
fn word(error: &str) -> String {
    error.chars().filter(|c| c.is_ascii_lowercase() || *c == '_').take(40).collect()
}
