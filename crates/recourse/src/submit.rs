//! `recourse submit`: a report from the command line, sealed on this machine before anything leaves it.

use crate::http;
use crate::problem::Problem;
use crate::terminal::{say, warn};
use crate::world;
use entry::{Author, BlobRef, GrantRef, Kind, Mark, PartRef, Statement, StreamKind};
use receipt::{MailboxKeys, MailboxRoot, Receipt};
use reqwest::multipart::{Form, Part};
use seal::mailbox::{Attachment, Concerns, Danger, Report};
use seal::{Intake, PublicKey, Sealed, seal_stream};
use serde::Deserialize;
use sha2::{Digest as _, Sha256};
use std::io::{Read as _, Write as _};
use std::path::{Path, PathBuf};
use words::{BlobId, Hash, Language, OfficeId, StreamId};
use zeroize::Zeroizing;

/// The largest file that this command takes: it is sealed in memory.
const FILE_MAX: u64 = 512 * 1024 * 1024;

/// What is submitted.
pub struct Submission<'a> {
    /// The portal's address.
    pub node: &'a str,
    /// The office's short name.
    pub office: &'a str,
    /// The file with the story; `-` is standard input.
    pub story: &'a Path,
    /// Files to attach.
    pub attach: &'a [PathBuf],
    /// The offices for which a sealed copy is to be held, by their short names, with `@` and the website of another node.
    pub copies: &'a [String],
    /// The language of the story.
    pub language: &'a str,
    /// Whether somebody is in danger now.
    pub danger: bool,
}

/// Files a report and shows its receipt once.
///
/// # Errors
/// Says why nothing was filed.
pub async fn submit(what: &Submission<'_>) -> Result<(), Problem> {
    let language: Language = what
        .language
        .parse()
        .map_err(|_| Problem::asked("The language is not one of ar, en, es, fr, ru, zh.", ""))?;
    let story = read_story(what.story)?;
    let form = format!(
        "{}/{language}/at/{}/report",
        what.node.trim_end_matches('/'),
        what.office
    );
    let http = http::client()?;
    let page = form_page(&http, what.node, &form).await?;
    let addressed = Addressed::read(&page, what.copies)?;
    let receipt = Receipt::from_random(&world::random());
    let keys = MailboxRoot::of(&receipt).keys();
    let mut files = Vec::new();
    for path in what.attach {
        files.push(seal_file(path, &keys)?);
    }
    let report = report(what, language, &story, &files);
    let size = files.iter().map(|file| file.sealed.len() as u64).sum();
    let parts = sealed_form(&addressed, &keys, &report, files)?;
    let sent = http.post(format!("{form}/sealed")).multipart(parts);
    let answer = sent.timeout(http::time_to_send(size)).send().await;
    let answer = answer.map_err(|problem| match problem.is_connect() {
        true => unreachable(what.node),
        false => unanswered(what.node),
    })?;
    if !answer.status().is_success() {
        return Err(refused(answer).await);
    }
    show(&receipt, language);
    Ok(())
}

/// The report was sent, and nothing came back: it may have arrived.
fn unanswered(node: &str) -> Problem {
    Problem::failed(
        format!("{node} did not say that it has the report."),
        "It may have arrived or not, and there is no receipt for it. Submit it again: an office that gets it twice sees that.",
    )
}

/// What a node says when it refuses: the two sentences that its page would show.
#[derive(Deserialize)]
struct Refusal {
    what: String,
    #[serde(rename = "do")]
    remedy: String,
}

async fn refused(answer: reqwest::Response) -> Problem {
    let status = answer.status();
    let said = answer.bytes().await.unwrap_or_default();
    // Something else may answer in the node's place; what it says is a page, and nothing for a terminal.
    let Ok(Refusal { what, remedy }) = serde_json::from_slice(&said) else {
        return Problem::failed(
            format!("The node refused the report: it answers {status}."),
            "Nothing was kept.",
        );
    };
    let plain = |text: &str| text.replace(char::is_control, " ");
    Problem::failed(
        format!(
            "The node refused the report: {}.",
            plain(&what).trim_end_matches([' ', ':', '.'])
        ),
        format!("{}\nNothing was kept.", plain(&remedy)),
    )
}

fn report(what: &Submission<'_>, language: Language, story: &str, files: &[SealedFile]) -> Report {
    Report {
        version: 1,
        language,
        story: story.to_owned(),
        danger: if what.danger {
            Danger::Now
        } else {
            Danger::Unsaid
        },
        concerns: Concerns::Unsaid,
        cooperation: String::new(),
        place: String::new(),
        time: String::new(),
        author: String::new(),
        wishes: String::new(),
        name: String::new(),
        contact: String::new(),
        codes: Vec::new(),
        attachments: files.iter().map(|file| file.attachment.clone()).collect(),
        form: hex::encode(world::random::<16>()),
    }
}

/// What the node's interface for sealed reports takes: all of it sealed and signed here.
fn sealed_form(
    to: &Addressed,
    keys: &MailboxKeys,
    report: &Report,
    files: Vec<SealedFile>,
) -> Result<Form, Problem> {
    let unsealed = |_| Problem::failed("The report cannot be sealed.", "");
    let body = Sealed::new(report, &[&keys.public()]).map_err(unsealed)?;
    let mut grants = Vec::with_capacity(1 + to.copies.len());
    for intake in std::iter::once(&to.intake).chain(to.copies.iter().map(|(_, intake)| intake)) {
        grants.push((intake.id(), keys.grant(&[intake]).map_err(unsealed)?));
    }
    let unfit = |_| {
        Problem::asked(
            "The report is larger than a node accepts.",
            "Shorten the story, and attach the long one as a file.",
        )
    };
    let held = to.copies.iter();
    let marks: Vec<_> = held
        .map(|(office, _)| Mark::Holds { office: *office })
        .collect();
    let refs = grants.iter().map(|(to, grant)| {
        let part = PartRef::of(grant.as_bytes()).map_err(unfit)?;
        Ok(GrantRef { to: *to, part })
    });
    let statement = Statement {
        version: entry::form(Kind::Report, &marks),
        office: to.office,
        stream: StreamId::from_random(world::random()),
        stream_kind: StreamKind::Mailbox,
        kind: Kind::Report,
        position: None,
        body: PartRef::of(body.as_bytes()).map_err(unfit)?,
        grants: refs.collect::<Result<_, Problem>>()?,
        blobs: files.iter().map(|file| file.blob).collect(),
        author: Author::Reporter(keys.verifying()),
        discharges: Vec::new(),
        marks,
        erases: Vec::new(),
        nonce: world::random(),
    };
    let signed = statement
        .sign(|message| keys.sign(message))
        .map_err(unfit)?;
    let mut parts = Form::new()
        .part("signed", Part::bytes(signed.encode()))
        .part("body", Part::bytes(body.into_bytes()))
        .text("lookup", keys.lookup().0.to_string());
    // The first is the office's own.
    for (nth, (_, grant)) in grants.into_iter().enumerate() {
        let name = if nth == 0 { "grant" } else { "copy" };
        parts = parts.part(name, Part::bytes(grant.into_bytes()));
    }
    for file in files {
        let name = file.blob.id.digits();
        parts = parts.part("blob", Part::bytes(file.sealed).file_name(name));
    }
    Ok(parts)
}

fn show(receipt: &Receipt, language: Language) {
    say(&format!(
        "Your report has arrived. Your receipt, shown this once:\n\n  {}\n",
        *shown(receipt)
    ));
    if let Some(words) = receipt.words(language) {
        say(&format!("\nThe same as words:\n\n  {}\n", *words));
    }
    warn("Write it down by hand and clear this screen: it is the only way to read answers.");
}

fn shown(receipt: &Receipt) -> Zeroizing<String> {
    let groups = receipt.groups();
    let groups: Vec<&str> = groups.iter().map(|group| group.as_str()).collect();
    Zeroizing::new(groups.join(" "))
}

fn read_story(path: &Path) -> Result<Zeroizing<String>, Problem> {
    let mut story = Zeroizing::new(String::new());
    let read = match path.to_str() {
        Some("-") => std::io::stdin().read_to_string(&mut story),
        _ => std::fs::File::open(path).and_then(|mut file| file.read_to_string(&mut story)),
    };
    read.map_err(|problem| Problem::asked(format!("The story cannot be read: {problem}."), ""))?;
    match story.trim().is_empty() {
        true => Err(Problem::asked(
            "The story is empty.",
            "Write what happened, in any words.",
        )),
        false => Ok(story),
    }
}

/// The form's page, which names whom a report can be sealed for.
async fn form_page(http: &reqwest::Client, node: &str, form: &str) -> Result<String, Problem> {
    let answer = http.get(form).send().await;
    let answer = answer.map_err(|problem| match problem.is_builder() {
        true => Problem::asked(
            format!("'{node}' is not the address of a node."),
            "An address looks like https://report.example.org",
        ),
        false => unreachable(node),
    })?;
    answer.text().await.map_err(|_| unreachable(node))
}

/// For whom a report is sealed.
struct Addressed {
    office: OfficeId,
    intake: PublicKey<Intake>,
    /// The offices for which a copy is held, in the order of the form.
    copies: Vec<(OfficeId, PublicKey<Intake>)>,
}

impl Addressed {
    /// As the form's page names them.
    fn read(page: &str, wanted: &[String]) -> Result<Self, Problem> {
        let office = attribute(page, "data-office").and_then(office_id);
        let intake = attribute(page, "data-key").and_then(|text| text.parse().ok());
        let (office, intake) = office.zip(intake).ok_or_else(|| {
            Problem::asked(
                "There is no such office at this address, or it cannot take reports yet.",
                "Check the address and the office's short name.",
            )
        })?;
        let offered = Offered::all(page);
        for name in wanted {
            // One name is one office: where two have it, nobody guesses.
            if offered.iter().filter(|it| it.name == *name).count() != 1 {
                return Err(not_offered(name, &offered));
            }
        }
        let chosen = offered.into_iter().filter(|it| wanted.contains(&it.name));
        Ok(Self {
            office,
            intake,
            copies: chosen.map(|it| (it.office, it.intake)).collect(),
        })
    }
}

/// An office for which the form offers to hold a copy.
struct Offered {
    office: OfficeId,
    intake: PublicKey<Intake>,
    /// Its short name, and after `@` where it is, if that is another website.
    name: String,
}

impl Offered {
    fn all(page: &str) -> Vec<Self> {
        let boxes = page.split("<input id=\"copies-").skip(1);
        let read = |text: &str| {
            let (id, _) = text.split_once('"')?;
            Some(Self {
                office: office_id(id)?,
                intake: attribute(text, "data-key")?.parse().ok()?,
                name: attribute(text, "data-at")?.to_owned(),
            })
        };
        boxes.filter_map(read).collect()
    }
}

fn not_offered(name: &str, offered: &[Offered]) -> Problem {
    let plain = |text: &str| text.replace(char::is_control, " ");
    let names: Vec<_> = offered.iter().map(|it| plain(&it.name)).collect();
    let remedy = match names.is_empty() {
        true => "The form offers no other office; leave '--copy' out.".to_owned(),
        false => format!("The form offers these: {}.", names.join(", ")),
    };
    Problem::asked(
        format!("No copy can be held for '{name}', and nothing was sent."),
        remedy,
    )
}

fn attribute<'p>(page: &'p str, name: &str) -> Option<&'p str> {
    let (_, rest) = page.split_once(&format!(" {name}=\""))?;
    rest.split_once('"').map(|(value, _)| value)
}

fn office_id(text: &str) -> Option<OfficeId> {
    let whole = text.parse().ok();
    whole.or_else(|| format!("office_{text}").parse().ok())
}

/// A file, sealed, with what the report and the entry say of it.
struct SealedFile {
    attachment: Attachment,
    blob: BlobRef,
    sealed: Vec<u8>,
}

fn seal_file(path: &Path, keys: &MailboxKeys) -> Result<SealedFile, Problem> {
    let unread =
        |problem| Problem::asked(format!("{} cannot be read: {problem}.", path.display()), "");
    let mut file = std::fs::File::open(path).map_err(unread)?;
    let size = file.metadata().map_err(unread)?.len();
    if size > FILE_MAX {
        return Err(Problem::asked(
            format!("{} is larger than 512 MiB.", path.display()),
            "Send it through the portal's form, which takes larger files.",
        ));
    }
    let unsealed = |_| Problem::failed("A file cannot be sealed.", "");
    let mut writer = seal_stream(&[&keys.public()], Vec::new()).map_err(unsealed)?;
    let mut hash = Sha256::new();
    let mut buffer = Zeroizing::new(vec![0; 256 * 1024]);
    loop {
        let count = file.read(&mut buffer).map_err(unread)?;
        if count == 0 {
            break;
        }
        hash.update(&buffer[..count]);
        writer.write_all(&buffer[..count]).map_err(unread)?;
    }
    let (sealed, size) = writer.finish().map_err(unread)?;
    let id = BlobId::from_random(world::random());
    let name = path
        .file_name()
        .map(|name| name.to_string_lossy().into_owned());
    let attachment = Attachment {
        name: name.unwrap_or_default(),
        media_type: "application/octet-stream".to_owned(),
        size,
        sha256: Hash(hash.finalize().into()),
        blob: id,
    };
    let blob = BlobRef {
        id,
        hash: Hash(Sha256::digest(&sealed).into()),
        size: sealed.len() as u64,
    };
    Ok(SealedFile {
        attachment,
        blob,
        sealed,
    })
}

fn unreachable(address: &str) -> Problem {
    Problem::failed(
        format!("Nothing answers at {address}."),
        "Nothing was kept. Check the address and try again.",
    )
}
