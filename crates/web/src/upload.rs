//! A form that carries a file, as browsers send it: in parts with a line of their own between them.

use std::fmt;

use actix_web::http::header::{CONTENT_TYPE, HeaderMap};
use actix_web::web::Bytes;

use crate::{Form, PageError};

/// No longer boundary is allowed by the rules of such forms (RFC 2046), and no browser makes one.
const LONGEST_BOUNDARY: usize = 70;
/// Our forms with a file have fewer than ten parts.
const MOST_PARTS: usize = 64;
/// Room for a name that is as long as any disk allows, whatever it is written in.
const LONGEST_HEAD: usize = 4096;

/// The fields of such a form and the file. It never prints what is in them.
pub(crate) struct Upload {
    /// The fields.
    pub(crate) form: Form,
    /// The file; empty where none was chosen.
    pub(crate) file: Bytes,
}

impl Upload {
    /// Reads the form, if the headers say that it is one. What does not read as a part is left out; what no browser would send
    /// is refused, before it costs anything.
    pub(crate) fn read(headers: &HeaderMap, body: &Bytes) -> Result<Option<Self>, PageError> {
        let kind = headers.get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
        let Some(parameters) = kind.and_then(|kind| kind.strip_prefix("multipart/form-data")) else {
            return Ok(None);
        };
        let mut values = Vec::new();
        let mut file = Bytes::new();
        for part in parts(body, mark(parameters)?.as_bytes())? {
            match Part::read(&part) {
                Some(Part { is_file: true, content, .. }) => file = content,
                Some(Part { name, content, .. }) => {
                    values.push((name, String::from_utf8_lossy(&content).into_owned()));
                }
                None => {}
            }
        }
        let pairs = values.iter().map(|(name, value)| (name.as_str(), value.as_str()));
        Ok(Some(Self { form: Form::filled(pairs), file }))
    }
}

/// The line that stands between the parts. Without a boundary every dash of a file would be one.
fn mark(parameters: &str) -> Result<String, PageError> {
    let boundary = parameters.split(';').find_map(|part| part.trim().strip_prefix("boundary="));
    let boundary = boundary.unwrap_or_default().trim_matches('"');
    let sound = (1..=LONGEST_BOUNDARY).contains(&boundary.len());
    if sound { Ok(format!("--{boundary}")) } else { Err(PageError::UnreadForm) }
}

/// One part: the name of its field, and what was entered.
struct Part {
    name: String,
    is_file: bool,
    content: Bytes,
}

impl Part {
    fn read(part: &Bytes) -> Option<Self> {
        let end = find(part.get(..LONGEST_HEAD.min(part.len()))?, b"\r\n\r\n", 0)?;
        let head = String::from_utf8_lossy(part.get(..end)?).into_owned();
        let line = head.lines().find(|line| line.to_ascii_lowercase().starts_with("content-disposition:"))?;
        let quoted = |name: &str| {
            let (_, rest) = line.split_once(&format!(" {name}=\""))?;
            rest.split('"').next().map(str::to_owned)
        };
        let content = part.slice(end.saturating_add(4).min(part.len())..);
        Some(Self { name: quoted("name")?, is_file: quoted("filename").is_some(), content })
    }
}

/// What stands between the marks, without the line ends that belong to them.
fn parts(body: &Bytes, mark: &[u8]) -> Result<Vec<Bytes>, PageError> {
    let (mut parts, mut marks) = (Vec::new(), 0_usize);
    let next = |from: usize| find(body, mark, from);
    let Some(mut at) = next(0) else { return Ok(parts) };
    loop {
        let from = at.saturating_add(mark.len()).saturating_add(2);
        let Some(until) = next(from) else { return Ok(parts) };
        marks = marks.saturating_add(1);
        if marks > MOST_PARTS {
            return Err(PageError::UnreadForm);
        }
        let content = from..until.saturating_sub(2);
        if content.start <= content.end {
            parts.push(body.slice(content));
        }
        at = until;
    }
}

/// Where the text stands, from a place on.
fn find(within: &[u8], text: &[u8], from: usize) -> Option<usize> {
    let first = *text.first()?;
    let mut at = from;
    loop {
        let rest = within.get(at..)?;
        at = at.saturating_add(rest.iter().position(|byte| *byte == first)?);
        if within.get(at..)?.starts_with(text) {
            return Some(at);
        }
        at = at.saturating_add(1);
    }
}

impl fmt::Debug for Upload {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Upload({:?}, {} bytes)", self.form, self.file.len())
    }
}

#[cfg(test)]
mod tests {
    use actix_web::http::header::{CONTENT_TYPE, HeaderMap, HeaderValue};
    use actix_web::web::Bytes;
    use proptest::prelude::*;

    use super::Upload;

    fn read(body: &[u8]) -> Upload {
        let mut headers = HeaderMap::new();
        headers.insert(CONTENT_TYPE, HeaderValue::from_static("multipart/form-data; boundary=\"a-b\""));
        Upload::read(&headers, &Bytes::copy_from_slice(body)).unwrap().unwrap()
    }

    #[test]
    fn fields_and_the_file_are_told_apart() {
        let body = b"--a-b\r\nContent-Disposition: form-data; name=\"kind\"\r\n\r\nevents\r\n\
            --a-b\r\ncontent-disposition: form-data; name=\"file\"; filename=\"x.csv\"\r\nContent-Type: text/csv\r\n\
            \r\na,b\r\n--1,2\r\n\r\n--a-b--\r\n";
        let upload = read(body);
        assert_eq!(upload.form.value("kind"), "events");
        assert_eq!(&upload.file[..], b"a,b\r\n--1,2\r\n");
    }

    #[test]
    fn another_kind_of_form_is_not_read() {
        assert!(Upload::read(&HeaderMap::new(), &Bytes::new()).unwrap().is_none());
    }

    #[test]
    fn what_no_browser_sends_is_refused() {
        let with = |kind: &str, body: &[u8]| {
            let mut headers = HeaderMap::new();
            headers.insert(CONTENT_TYPE, HeaderValue::from_str(kind).unwrap());
            Upload::read(&headers, &Bytes::copy_from_slice(body)).map(|read| read.is_some()).ok()
        };
        let long = format!("multipart/form-data; boundary={}", "x".repeat(71));
        let dashes = vec![b'-'; 1 << 20];
        for kind in [
            "multipart/form-data",
            "multipart/form-data; boundary=",
            "multipart/form-data; boundary=\"\"",
            &long,
        ] {
            assert_eq!(with(kind, &dashes), None, "{kind}");
        }
        let part = "--a\r\nContent-Disposition: form-data; name=\"n\"\r\n\r\nv\r\n";
        let kind = "multipart/form-data; boundary=a";
        assert_eq!(with(kind, format!("{}--a--\r\n", part.repeat(64)).as_bytes()), Some(true));
        assert_eq!(with(kind, format!("{}--a--\r\n", part.repeat(65)).as_bytes()), None);
        assert_eq!(with(kind, "--a\r\n".repeat(100_000).as_bytes()), None);
    }

    proptest! {
        #[test]
        fn nothing_makes_the_reading_stop(body in proptest::collection::vec(any::<u8>(), 0..200), marks in 0..4usize) {
            let mut body = body;
            for mark in 0..marks {
                let at = body.len().saturating_mul(mark) / 4;
                body.splice(at..at, b"--a-b\r\n".iter().copied());
            }
            let upload = read(&body);
            prop_assert!(upload.file.len() <= body.len());
        }
    }
}
