//! The post: from settings to what letters leave by.

use std::path::Path;

use anyhow::{Context, bail};
use operations::{Carrier, Login, Post, Security, Server};
use secrecy::SecretString;

use crate::files;
use crate::settings::{Mail, MailSecurity};

/// What letters leave by. Fails with a sentence that says what to put right; no server is spoken to yet.
pub(crate) fn of(mail: &Mail) -> anyhow::Result<Post> {
    let carrier = match (&mail.server, &mail.directory) {
        (Some(host), None) => Carrier::server(&server(mail, host)?).context("[mail] cannot be used")?,
        (None, Some(directory)) => into(directory)?,
        _ => bail!("[mail] needs either `server` or `directory`"),
    };
    Post::new(&mail.sender, &mail.site, carrier).context("[mail] cannot be used")
}

fn into(directory: &Path) -> anyhow::Result<Carrier> {
    std::fs::create_dir_all(directory).with_context(|| format!("{} cannot be made", directory.display()))?;
    Ok(Carrier::directory(directory))
}

fn server(mail: &Mail, host: &str) -> anyhow::Result<Server> {
    let (security, port) = match mail.security {
        MailSecurity::StartTls => (Security::StartTls, 587),
        MailSecurity::Tls => (Security::Tls, 465),
        MailSecurity::None if ["localhost", "127.0.0.1", "::1"].contains(&host) => (Security::Plain, 25),
        MailSecurity::None => bail!("[mail] security = \"none\" is for a server on this machine only"),
    };
    let certificate = mail.certificate_file.as_deref().map(files::text).transpose()?;
    Ok(Server {
        host: host.to_owned(),
        port: mail.port.unwrap_or(port),
        security,
        certificate: certificate.map(String::into_bytes),
        login: login(mail)?,
    })
}

fn login(mail: &Mail) -> anyhow::Result<Option<Login>> {
    let read = |path: &Path| files::secret(path).map(|text| SecretString::from(text.trim().to_owned()));
    let password = match (&mail.password, &mail.password_file) {
        (Some(password), None) => Some(password.clone()),
        (None, Some(path)) => Some(read(path)?),
        (None, None) => None,
        (Some(_), Some(_)) => bail!("[mail] has `password` and `password_file`: give one of them"),
    };
    match (&mail.user, password) {
        (Some(user), Some(password)) => Ok(Some(Login { user: user.clone(), password })),
        (None, None) => Ok(None),
        _ => bail!("[mail] has a user without a password, or a password without a user"),
    }
}
