//! Mail messages (`.eml`) and mailboxes (`mbox`), read by mail-parser.
//!
//! Absent: who really sent it. Signatures of senders and servers (DKIM, S/MIME, PGP) are not verified, and every item says so.
//! The text is what the sender's plain text says; where there is only HTML, a text is made from it and the HTML lies beside
//! as a file. Nothing is fetched.

use crate::incoming::{About, Dated, Incoming, Notice, SourceKind};
use crate::{Limits, PartialDate, Refused, text};
use mail_parser::mailbox::mbox::MessageIterator;
use mail_parser::{Address, DateTime, Message, MessageParser, MessagePart, MimeHeaders, PartType};
use words::Moment;

/// Reads one message.
///
/// # Errors
/// Where it is empty, too large, or no message: a message names at least a sender, a date, a subject or an id.
pub fn read_message(bytes: &[u8], limits: &Limits) -> Result<Incoming, Refused> {
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(Refused::Empty);
    }
    if bytes.len() > limits.bytes {
        return Err(Refused::TooLarge);
    }
    let message = MessageParser::default().parse(bytes).map(Whole);
    let message = &message.as_ref().ok_or(Refused::AnotherFormat)?.0;
    if !is_message(message) {
        return Err(Refused::AnotherFormat);
    }
    if message.parts.len() > limits.parts {
        return Err(Refused::TooManyParts);
    }
    let mut item = Incoming::empty(SourceKind::Message);
    item.note(Notice::SenderNotVerified);
    headers(&mut item, message);
    body(&mut item, message);
    files(&mut item, message);
    if message.parts.iter().any(|part| part.is_encoding_problem) {
        item.note(Notice::BrokenCharacters);
    }
    Ok(item.keyed())
}

/// A message that is taken apart without recursion: messages within messages, a hundred thousand deep, would otherwise end
/// the whole program when they are dropped.
struct Whole<'b>(Message<'b>);

impl Drop for Whole<'_> {
    fn drop(&mut self) {
        let mut rest = std::mem::take(&mut self.0.parts);
        while let Some(part) = rest.pop() {
            if let PartType::Message(mut inner) = part.body {
                rest.append(&mut inner.parts);
            }
        }
    }
}

/// The messages of a mailbox file, one after the other. A message that is no message is refused alone; the rest goes on.
pub struct Mailbox<'b> {
    messages: MessageIterator<&'b [u8]>,
    limits: Limits,
    left: usize,
}

impl<'b> Mailbox<'b> {
    /// A mailbox from the bytes of its file.
    ///
    /// # Errors
    /// Where it is empty or does not begin as a mailbox.
    pub fn new(bytes: &'b [u8], limits: &Limits) -> Result<Self, Refused> {
        if bytes.is_empty() {
            return Err(Refused::Empty);
        }
        if !bytes.starts_with(b"From ") {
            return Err(Refused::AnotherFormat);
        }
        Ok(Self {
            messages: MessageIterator::new(bytes),
            limits: *limits,
            left: limits.rows,
        })
    }
}

impl Iterator for Mailbox<'_> {
    type Item = Result<Incoming, Refused>;

    fn next(&mut self) -> Option<Self::Item> {
        let message = self.messages.next()?;
        let Some(left) = self.left.checked_sub(1) else {
            // Told once, then the end.
            self.messages = MessageIterator::new(&[]);
            return Some(Err(Refused::TooManyRows));
        };
        self.left = left;
        Some(match message {
            Ok(message) => read_message(message.contents(), &self.limits),
            Err(_) => Err(Refused::Broken),
        })
    }
}

fn is_message(message: &Message) -> bool {
    message.from().is_some()
        || message.date().is_some()
        || message.subject().is_some()
        || message.message_id().is_some()
        || message.received().is_some()
}

fn headers(item: &mut Incoming, message: &Message) {
    item.title = text::one_line(message.subject().unwrap_or(""));
    item.from = message.from().map(addresses).filter(|it| !it.is_empty());
    item.source.id = message.message_id().map(text::one_line);
    // The topmost line of this kind was written by the last server, the one that we may know.
    let received = message.received().and_then(|it| it.date()).and_then(moment);
    let sent = message.date().and_then(|it| moment(*it));
    if received.is_none() && sent.is_some() {
        item.note(Notice::DateBySender);
    }
    item.received = received.or(sent);
    if let Some(date) = sent.and_then(|sent| PartialDate::of_seconds(sent.0).ok()) {
        item.dates.push(Dated {
            about: About::Sent,
            date,
        });
    }
    let language = message.content_language().as_text();
    item.language = language.and_then(|it| it.get(..2)?.to_ascii_lowercase().parse().ok());
    for (name, list) in [
        ("To", message.to()),
        ("Cc", message.cc()),
        ("Reply-To", message.reply_to()),
    ] {
        if let Some(list) = list {
            item.answer(name, &addresses(list));
        }
    }
}

fn moment(date: DateTime) -> Option<Moment> {
    date.is_valid().then(|| Moment(date.to_timestamp()))
}

fn addresses(list: &Address) -> String {
    let one = |address: &mail_parser::Addr| match (&address.name, &address.address) {
        (Some(name), Some(address)) => format!("{name} <{address}>"),
        (Some(it), None) | (None, Some(it)) => it.to_string(),
        (None, None) => String::new(),
    };
    let all: Vec<String> = list
        .iter()
        .map(one)
        .map(|it| text::one_line(&it))
        .filter(|it| !it.is_empty())
        .collect();
    all.join(", ")
}

fn body(item: &mut Incoming, message: &Message) {
    let mut texts = Vec::new();
    for part in message.text_bodies() {
        match &part.body {
            PartType::Text(plain) => texts.push(item.cleaned(plain).trim().to_owned()),
            PartType::Html(html) => {
                item.note(Notice::TextFromHtml);
                let plain = text_of_html(html);
                texts.push(item.cleaned(&plain).trim().to_owned());
                item.attach("message.html", "text/html", html.as_bytes().to_vec());
            }
            _ => {}
        }
    }
    let only_html = |id: &&u32| !message.text_body.contains(id);
    if message.html_body.iter().any(|id| only_html(&id)) {
        item.note(Notice::OtherFormLeftOut);
    }
    texts.retain(|text| !text.is_empty());
    item.text = texts.join("\n\n");
    if item.text.contains("-----BEGIN PGP MESSAGE-----") {
        item.note(Notice::Encrypted);
    }
}

/// Ends of blocks that mail-parser does not take for the end of a line.
const BLOCKS: &[&str] = &[
    "</div>", "</tr>", "</li>", "</h1>", "</h2>", "</h3>", "</table>",
];

/// A text from HTML: mail-parser's own, which walks through it once and knows no nesting, so none can exhaust it.
fn text_of_html(html: &str) -> String {
    let lower = html.to_ascii_lowercase();
    let mut broken = String::with_capacity(html.len());
    let mut from = 0;
    for (place, _) in lower.match_indices("</") {
        let Some(block) = BLOCKS.iter().find(|it| lower[place..].starts_with(**it)) else {
            continue;
        };
        let end = place + block.len();
        broken.push_str(&html[from..end]);
        broken.push_str("<br>");
        from = end;
    }
    broken.push_str(&html[from..]);
    mail_parser::decoders::html::html_to_text(&broken)
}

fn files(item: &mut Incoming, message: &Message) {
    if message.parts.iter().any(is_encrypted) {
        item.note(Notice::Encrypted);
    }
    for part in message.attachments() {
        let said = part.attachment_name().unwrap_or("");
        let media_type = part.content_type().map(|it| match it.subtype() {
            Some(subtype) => format!("{}/{subtype}", it.ctype()),
            None => it.ctype().to_owned(),
        });
        let media_type = media_type.unwrap_or_else(|| "application/octet-stream".to_owned());
        match &part.body {
            PartType::Message(inner) => {
                item.note(Notice::MessageInside);
                let subject = inner.subject().unwrap_or("message");
                let name = if said.is_empty() {
                    format!("{}.eml", subject.replace(['/', '\\'], " "))
                } else {
                    said.to_owned()
                };
                item.attach(&name, "message/rfc822", inner.raw_message().to_vec());
            }
            PartType::Multipart(_) => {}
            _ => item.attach(said, &media_type, part.contents().to_vec()),
        }
    }
}

fn is_encrypted(part: &MessagePart) -> bool {
    part.is_content_type("multipart", "encrypted")
        || part.is_content_type("application", "pkcs7-mime")
        || part.is_content_type("application", "x-pkcs7-mime")
}
