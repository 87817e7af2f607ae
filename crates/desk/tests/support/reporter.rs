//! A reporter: a receipt, a mailbox, and what the node's intake makes of a form.

use super::TestNode;
use entry::{Author, BlobRef, GrantRef, Kind, Mark, PartRef, Signed, Statement, StreamKind};
use rand_core::{OsRng, RngCore as _};
use receipt::{MailboxKeys, MailboxRoot, Receipt};
use seal::mailbox::{Answer, Attachment, Concerns, Danger, Message, Report};
use seal::{Intake, Mailbox, PublicKey, Sealed};
use sha2::{Digest as _, Sha256};
use std::io::Write as _;
use words::{BlobId, Hash, Language, OfficeId, StreamId};

pub struct Reporter {
    pub stream: StreamId,
    pub keys: MailboxKeys,
    node: TestNode,
}

fn random<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    OsRng.fill_bytes(&mut bytes);
    bytes
}

pub fn report(story: &str) -> Report {
    Report {
        version: 1,
        language: Language::En,
        story: story.to_owned(),
        danger: Danger::NotNow,
        concerns: Concerns::Me,
        cooperation: String::new(),
        place: "Ardena".to_owned(),
        time: String::new(),
        author: String::new(),
        wishes: String::new(),
        name: String::new(),
        contact: String::new(),
        codes: Vec::new(),
        attachments: Vec::new(),
        form: hex::encode(random::<16>()),
    }
}

impl Reporter {
    /// Sends a report with this story.
    pub fn sends(node: &TestNode, story: &str) -> Self {
        Self::sends_report(node, report(story), &[])
    }

    /// Sends a report with files.
    pub fn sends_report(
        node: &TestNode,
        mut report: Report,
        files: &[(&str, &str, Vec<u8>)],
    ) -> Self {
        let keys = MailboxRoot::of(&Receipt::from_random(&random())).keys();
        let reporter = Self {
            stream: StreamId::from_random(random()),
            keys,
            node: node.clone(),
        };
        let (attachments, blobs) = reporter.attach(files);
        report.attachments = attachments;
        let body = Sealed::<_, Mailbox>::new(&report, &[&reporter.keys.public()]).unwrap();
        let intake: PublicKey<Intake> = node.intake_key().parse().unwrap();
        let grant = reporter.keys.grant(&[&intake]).unwrap();
        let grants = vec![(intake.id(), grant.as_bytes().to_vec())];
        let (signed, parts) = reporter.signed(Kind::Report, body.into_bytes(), grants, blobs);
        node.take_in(signed, parts);
        reporter
    }

    /// The node brings a report of theirs that another office held sealed for this one.
    pub fn comes_as_a_copy(node: &TestNode, story: &str, from: OfficeId) -> Self {
        let keys = MailboxRoot::of(&Receipt::from_random(&random())).keys();
        let reporter = Self {
            stream: StreamId::from_random(random()),
            keys,
            node: node.clone(),
        };
        let body = Sealed::<_, Mailbox>::new(&report(story), &[&reporter.keys.public()]).unwrap();
        let intake: PublicKey<Intake> = node.intake_key().parse().unwrap();
        let grant = reporter.keys.grant(&[&intake]).unwrap();
        let mut statement = reporter.statement(Kind::Report, PartRef::of(body.as_bytes()).unwrap());
        statement.version = entry::VERSION_MARKED;
        statement.position = Some(0);
        statement.grants.push(GrantRef {
            to: intake.id(),
            part: PartRef::of(grant.as_bytes()).unwrap(),
        });
        statement.marks.push(Mark::Copied {
            from,
            entry: Hash([5; 32]),
            reporter: reporter.keys.verifying(),
        });
        let parts = [body.as_bytes(), grant.as_bytes()].concat();
        node.take_in(node.signs(statement), parts);
        reporter
    }

    /// Sends a report whose grant is addressed to intake and does not open: its sealing went wrong.
    pub fn sends_shut(node: &TestNode) -> Self {
        let keys = MailboxRoot::of(&Receipt::from_random(&random())).keys();
        let reporter = Self {
            stream: StreamId::from_random(random()),
            keys,
            node: node.clone(),
        };
        let body = Sealed::<_, Mailbox>::new(&report("Shut."), &[&reporter.keys.public()]).unwrap();
        let intake: PublicKey<Intake> = node.intake_key().parse().unwrap();
        let mut grant = reporter.keys.grant(&[&intake]).unwrap().as_bytes().to_vec();
        let last = grant.len() - 1;
        grant[last] ^= 1;
        let grants = vec![(intake.id(), grant)];
        let (signed, parts) = reporter.signed(Kind::Report, body.into_bytes(), grants, Vec::new());
        node.take_in(signed, parts);
        reporter
    }

    /// Writes again.
    pub fn writes(&self, text: &str) {
        self.writes_with(text, &[]);
    }

    pub fn writes_with(&self, text: &str, files: &[(&str, &str, Vec<u8>)]) {
        let (attachments, blobs) = self.attach(files);
        let message = Message {
            version: 1,
            text: text.to_owned(),
            attachments,
            form: hex::encode(random::<16>()),
        };
        let body = Sealed::<_, Mailbox>::new(&message, &[&self.keys.public()]).unwrap();
        let (signed, parts) = self.signed(Kind::Message, body.into_bytes(), Vec::new(), blobs);
        self.node.take_in(signed, parts);
    }

    /// Has an earlier entry erased.
    pub fn erases(&self, position: u64) {
        let (signed, parts) = self.erasure(position);
        self.node.take_in(signed, parts);
    }

    fn erasure(&self, position: u64) -> (Signed, Vec<u8>) {
        let mut statement = self.statement(Kind::Erasure, PartRef::of(b"").unwrap());
        statement.erases = vec![position];
        let signed = statement.sign(|message| self.keys.sign(message)).unwrap();
        (signed, Vec::new())
    }

    /// The answers in the mailbox, read with the receipt.
    pub fn reads(&self) -> Vec<Answer> {
        let entries = self.node.entries().into_iter();
        entries
            .filter(|entry| entry.stream == self.stream)
            .filter_map(|entry| {
                let header = entry::Header::read(&entry.header).unwrap();
                let statement = header.signed.statement;
                let body = entry.parts[..statement.body.size as usize].to_vec();
                let sealed = Sealed::<Answer, Mailbox>::from_bytes(body);
                (statement.kind == Kind::Answer).then(|| self.keys.open(&sealed).ok().unwrap())
            })
            .collect()
    }

    fn attach(&self, files: &[(&str, &str, Vec<u8>)]) -> (Vec<Attachment>, Vec<BlobRef>) {
        let made = files.iter().map(|(name, media_type, bytes)| {
            let blob = BlobId::from_random(random());
            let mut writer = seal::seal_stream(&[&self.keys.public()], Vec::new()).unwrap();
            writer.write_all(bytes).unwrap();
            let (sealed, _) = writer.finish().unwrap();
            let reference = BlobRef {
                id: blob,
                hash: Hash(Sha256::digest(&sealed).into()),
                size: sealed.len() as u64,
            };
            self.node.put_blob(blob, sealed);
            let attachment = Attachment {
                name: (*name).to_owned(),
                media_type: (*media_type).to_owned(),
                size: bytes.len() as u64,
                sha256: Hash(Sha256::digest(bytes).into()),
                blob,
            };
            (attachment, reference)
        });
        made.unzip()
    }

    fn statement(&self, kind: Kind, body: PartRef) -> Statement {
        Statement {
            version: entry::VERSION,
            office: self.node.office(),
            stream: self.stream,
            stream_kind: StreamKind::Mailbox,
            kind,
            position: None,
            body,
            grants: Vec::new(),
            blobs: Vec::new(),
            author: Author::Reporter(self.keys.verifying()),
            discharges: Vec::new(),
            marks: Vec::new(),
            erases: Vec::new(),
            nonce: random(),
        }
    }

    fn signed(
        &self,
        kind: Kind,
        body: Vec<u8>,
        grants: Vec<(Hash, Vec<u8>)>,
        blobs: Vec<BlobRef>,
    ) -> (Signed, Vec<u8>) {
        let mut statement = self.statement(kind, PartRef::of(&body).unwrap());
        let mut parts = body;
        statement.blobs = blobs;
        for (to, sealed) in grants {
            statement.grants.push(GrantRef {
                to,
                part: PartRef::of(&sealed).unwrap(),
            });
            parts.extend_from_slice(&sealed);
        }
        let signed = statement.sign(|message| self.keys.sign(message)).unwrap();
        (signed, parts)
    }
}
