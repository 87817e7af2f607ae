//! A package for a court or another body: chosen items with their hashes, custody and the log's proofs, as a ZIP that anybody can
//! check. That it leaves is recorded for each item first.

use super::context::name_of;
use super::is_recorded;
use crate::attachment::{content_disposition, evidence as bytes};
use crate::rooms::consent::panel::Panel;
use crate::rooms::fields::Fields;
use crate::rooms::frame::{Frame, guarded, see_other, shell, show};
use crate::rooms::notice;
use crate::rooms::refuse::{Place, refused, typed_of};
use crate::rooms::terms::CaseMenu;
use crate::session::Session;
use crate::view::{AuditAct, FileView, reference};
use crate::visit::{Form, Officer};
use crate::work::{self, evidence::Hands};
use askama::Template;
use axum::body::Body;
use axum::extract::{Path, Query};
use axum::response::Response;
use bytes_stream::Out;
use casework::consent::{Audience, Missing};
use casework::evidence::Custody;
use casework::evidence::decide::lacking;
use casework::evidence::event::Origin;
use casework::evidence::view::Item;
use http::{HeaderValue, header};
use ledger::ProofText;
use lexicon::Lexicon;
use pages::{Field, Locale, Page, Serves};
use std::io::{self, Read};
use tokio::sync::mpsc;
use words::{EvidenceId, Language, StreamId};

/// The form's fields; items are boxes beside them.
pub(in crate::rooms) const FIELDS: [Field; 3] = [
    Field::kept("item", "evidence-package-items"),
    Field::kept("to", "evidence-package-to"),
    Field::kept("purpose", "evidence-package-purpose"),
];

/// An item that can go into a package.
pub(in crate::rooms) struct Choice {
    pub id: String,
    pub number: usize,
    pub title: String,
    pub name: String,
    pub size: String,
    pub copy: bool,
    pub unchecked: bool,
}

/// The page on which a package is put together.
#[derive(Template)]
#[template(path = "evidence/package.html")]
pub(in crate::rooms) struct Package {
    pub page: Page,
    pub frame: Frame,
    pub menu: CaseMenu,
    pub here: String,
    pub items: Vec<Choice>,
    /// What is missing, once something was asked for.
    pub panel: Option<Panel>,
    pub form: pages::Form,
}

impl Package {
    /// The page.
    pub(in crate::rooms) fn new(
        language: Language,
        frame: Frame,
        view: &FileView,
        form: pages::Form,
        (lexicon, missing): (&Lexicon, &[Missing]),
    ) -> Self {
        let here = format!("/cases/{}/evidence/package", view.head.id);
        let page = shell(language, "evidence-package-title", &here);
        let items = view.case.evidence().all().iter().filter_map(|it| {
            let file = it.known().file.as_ref()?;
            Some(Choice {
                id: it.id.to_string(),
                number: it.number,
                title: it.known().title.clone(),
                name: file.name.clone(),
                size: page.locale().size(file.size),
                copy: !it.is_original(),
                unchecked: it.checked().is_none_or(|(_, fits)| !fits),
            })
        });
        let id = view.head.id.to_string();
        let panel =
            (!missing.is_empty()).then(|| Panel::of(&page, lexicon, (&id, &view.case), missing));
        Self {
            items: items.collect(),
            panel,
            menu: CaseMenu::of(&view.head, "evidence"),
            page,
            frame,
            here,
            form,
        }
    }
}

/// `GET /cases/{case}/evidence/package`.
pub(in crate::rooms) async fn get(officer: Officer, Path(case): Path<String>) -> Response {
    let view = match case.parse() {
        Ok(id) => officer.session.file(id).await.ok(),
        Err(_) => None,
    };
    let Some(view) = view else {
        return notice::page(officer.language, "not-found");
    };
    let page = format!("/cases/{case}/evidence/package");
    let mut form = pages::Form::of(&FIELDS);
    let mut missing = Vec::new();
    if let Some((typed, problem)) = typed_of(&officer.session, &page) {
        for (name, value) in typed.pairs() {
            form.keep_also(&name, &value);
        }
        form.refuse(problem);
        let items: Vec<EvidenceId> = typed.all("item").filter_map(|it| it.parse().ok()).collect();
        let to = typed.trimmed("to");
        missing = lacking(&view.case, &items, (Audience::Partners, to), view.today);
    }
    let lexicon = officer.session.desk().lexicon().now();
    let frame = Frame::of(&officer, "cases");
    let consent = (&*lexicon, missing.as_slice());
    show(&Package::new(officer.language, frame, &view, form, consent))
}

/// `POST /cases/{case}/evidence/package`: records that the items leave; the package follows.
pub(in crate::rooms) async fn post(
    officer: Officer,
    Path(case): Path<String>,
    Form(fields): Form<Fields>,
) -> Response {
    let page = format!("/cases/{case}/evidence/package");
    let Ok(id) = case.parse() else {
        return notice::page(officer.language, "not-found");
    };
    let mut items: Vec<EvidenceId> = Vec::new();
    for item in fields.all("item").filter_map(|it| it.parse().ok()) {
        if !items.contains(&item) {
            items.push(item);
        }
    }
    let count = items.len();
    let leaves = Hands {
        what: Custody::Exported,
        to: fields.trimmed("to").to_owned(),
        purpose: fields.trimmed("purpose").to_owned(),
        audience: Some(Audience::Partners),
    };
    match work::evidence::hold(&officer.session, id, items, leaves).await {
        Ok(done) => {
            let first = done.position + 1 - count as u64;
            see_other(&format!("{page}/save?first={first}&count={count}"), &[])
        }
        Err(problem) => {
            let place = Place {
                page: &page,
                action: &page,
            };
            refused(&officer, &place, &fields, super::field(&problem), problem)
        }
    }
}

/// Which records open the package.
#[derive(serde::Deserialize)]
pub(in crate::rooms) struct Recorded {
    first: u64,
    count: u64,
}

/// `GET /cases/{case}/evidence/package/save?first=&count=`: the package of the items that were just recorded as exported.
pub(in crate::rooms) async fn save(
    officer: Officer,
    Path(case): Path<String>,
    Query(Recorded { first, count }): Query<Recorded>,
) -> Response {
    let Ok(id) = case.parse::<StreamId>() else {
        return notice::page(officer.language, "not-found");
    };
    let Ok(view) = officer.session.file(id).await else {
        return notice::page(officer.language, "not-found");
    };
    let positions = first..first.saturating_add(count.min(256));
    let items: Vec<Item> = positions
        .filter_map(|position| {
            let all = view.case.evidence().all().iter();
            let mut of = all.filter(|it| is_recorded(it, position, Custody::Exported, &view));
            of.next().cloned()
        })
        .collect();
    if items.is_empty() || items.len() as u64 != count {
        return see_other(&format!("/cases/{case}/evidence/package"), &[]);
    }
    let note = officer.session.note(AuditAct::Exported, reference(id));
    note.await;
    let proofs = proofs(&officer.session, id, &items).await;
    let bag = Bag {
        locale: Locale::of(officer.language),
        office: officer.session.office().name,
        view,
        items,
        proofs,
    };
    let name = format!("recourse-{}.zip", bag.view.head.reference.replace(' ', "-"));
    let (out, body) = mpsc::channel(4);
    let session = officer.session.clone();
    tokio::task::spawn_blocking(move || {
        let mut out = Out::new(out);
        if let Err(problem) = bag.write(&session, &mut out) {
            // The browser must not take half a bag for a whole one.
            out.fail(io::Error::other(problem));
        }
    });
    let mut response = guarded(
        Response::new(Body::from_stream(bytes_stream::of(body))),
        Serves::Download,
    );
    let headers = response.headers_mut();
    let kind = HeaderValue::from_static("application/zip");
    headers.insert(header::CONTENT_TYPE, kind);
    if let Ok(value) = HeaderValue::from_str(&content_disposition(&name)) {
        headers.insert(header::CONTENT_DISPOSITION, value);
    }
    response
}

/// What goes into a package.
struct Bag {
    locale: Locale,
    office: String,
    view: FileView,
    items: Vec<Item>,
    /// Names and texts.
    proofs: Vec<(String, String)>,
}

impl Bag {
    fn write(self, session: &Session, out: &mut Out) -> Result<(), workcopy::bag::BagProblem> {
        let Self {
            locale,
            office,
            view,
            items,
            proofs,
        } = self;
        let text = |key: &str| locale.text(key).into_owned();
        let (before, after) = (text("evidence-bag-before"), text("evidence-bag-after"));
        let rows = custody(locale, &view, &items);
        let custody: Vec<_> = rows
            .iter()
            .map(|it| workcopy::bag::Custody {
                item: it.item,
                at: &it.at,
                who: &it.who,
                act: &it.act,
                note: &it.note,
            })
            .collect();
        let proofs: Vec<_> = proofs
            .iter()
            .map(|(name, text)| (name.as_str(), text.as_str()))
            .collect();
        let about = workcopy::bag::About {
            name: &view.head.reference,
            organization: &office,
            identifier: &view.head.reference,
            description: &text("evidence-bag-about"),
            date: &view.today.to_string(),
            readme: workcopy::bag::Readme {
                before: &before,
                after: &after,
            },
            custody: &custody,
            proofs: &proofs,
        };
        let mut sources: Vec<Source> = items
            .iter()
            .map(|item| Source::new(session, view.head.id, item))
            .collect();
        let mut all: Vec<_> = items
            .iter()
            .zip(&mut sources)
            .filter_map(|(item, bytes)| {
                let file = item.known().file.as_ref()?;
                Some(workcopy::bag::Item {
                    name: &file.name,
                    is_copy: !item.is_original(),
                    size: file.size,
                    bytes,
                })
            })
            .collect();
        workcopy::bag::write(out, &about, &mut all).map(|_| ())
    }
}

struct Row {
    item: usize,
    at: String,
    who: String,
    act: String,
    note: String,
}

/// The chains of the items, as a table.
fn custody(locale: Locale, view: &FileView, items: &[Item]) -> Vec<Row> {
    let links = items
        .iter()
        .enumerate()
        .flat_map(|(number, item)| item.chain.iter().map(move |it| (number, it)));
    links
        .map(|(item, link)| Row {
            item,
            at: locale.machine_time(link.at),
            who: view.name(link.by).to_owned(),
            act: locale.text(&name_of(link.what)).into_owned(),
            note: [link.to.as_str(), link.purpose.as_str()]
                .join(" ")
                .trim()
                .to_owned(),
        })
        .collect()
}

/// The proof of each entry that brought an item. Where the node gives none, where to ask for it.
async fn proofs(session: &Session, case: StreamId, items: &[Item]) -> Vec<(String, String)> {
    let mut proofs = Vec::new();
    for item in items {
        let (stream, position) = match item.known().origin {
            Origin::Report {
                report, position, ..
            } => (report, position),
            _ => (case, item.chain.first().map_or(0, |it| it.position)),
        };
        let text = match proof(session, stream, position).await {
            Some(proof) => proof.to_string(),
            None => {
                let header = session.0.desk.replica.header(stream, position);
                let hash = header
                    .ok()
                    .flatten()
                    .map(|it| entry::hash_of(&it).to_string());
                format!(
                    "stream {stream}\nposition {position}\nheader-sha256 {}\n\nThe node gave no proof. Ask for it: recourse log proof\n",
                    hash.unwrap_or_default()
                )
            }
        };
        proofs.push((format!("{}.tlog-proof", item.number), text));
    }
    proofs
}

/// A proof that can be checked without the log: its extra bytes are the salt and the header that the leaf commits to.
async fn proof(session: &Session, stream: StreamId, position: u64) -> Option<ProofText> {
    let desk = &session.0.desk;
    let kept = desk.replica.stream(stream, position, 1).ok()?;
    let seq = kept.first().filter(|it| it.position == position)?.seq;
    let page = desk.client.feed(seq.checked_sub(1)?, 0, &desk.pen()).await;
    let entry = page.ok()?.entries.into_iter().find(|it| it.seq == seq)?;
    let leaf = desk.client.proof(seq, &desk.pen()).await.ok()?;
    Some(ProofText {
        extra: [&entry.salt[..], &entry.header].concat(),
        index: leaf.index,
        path: leaf.path,
        checkpoint: leaf.checkpoint,
    })
}

/// An item's bytes, asked for when their turn comes.
struct Source<'s> {
    session: &'s Session,
    case: StreamId,
    item: Item,
    opened: Option<crate::attachment::Plain>,
    current: ::bytes::Bytes,
}

impl<'s> Source<'s> {
    fn new(session: &'s Session, case: StreamId, item: &Item) -> Self {
        Self {
            session,
            case,
            item: item.clone(),
            opened: None,
            current: ::bytes::Bytes::new(),
        }
    }
}

impl Read for Source<'_> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        use futures::StreamExt as _;
        let handle = tokio::runtime::Handle::current();
        let gone = || io::Error::other("an item could not be opened");
        if self.opened.is_none() {
            let opened = handle.block_on(async {
                let found = bytes::find(self.session, self.case, &self.item).await?;
                bytes::plain(self.session, found).await.ok()
            });
            self.opened = Some(opened.ok_or_else(gone)?);
        }
        let opened = self.opened.as_mut().ok_or_else(gone)?;
        while self.current.is_empty() {
            match handle.block_on(opened.next()) {
                Some(chunk) => self.current = chunk?,
                None => return Ok(0),
            }
        }
        let count = self.current.len().min(into.len());
        into[..count].copy_from_slice(&self.current.split_to(count));
        Ok(count)
    }
}

/// Bytes that a thread writes, as a stream.
mod bytes_stream {
    use bytes::{Bytes, BytesMut};
    use futures::Stream;
    use std::io::{self, Write};
    use tokio::sync::mpsc;

    /// Bytes that are sent at once.
    const CHUNK: usize = 64 * 1024;

    /// The thread's end.
    pub(super) struct Out {
        to: mpsc::Sender<io::Result<Bytes>>,
        held: BytesMut,
    }

    impl Out {
        pub(super) fn new(to: mpsc::Sender<io::Result<Bytes>>) -> Self {
            Self {
                to,
                held: BytesMut::with_capacity(CHUNK),
            }
        }

        /// Ends the stream with an error.
        pub(super) fn fail(&self, problem: io::Error) {
            let _ = self.to.blocking_send(Err(problem));
        }
    }

    impl Write for Out {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.held.extend_from_slice(bytes);
            if self.held.len() >= CHUNK {
                self.flush()?;
            }
            Ok(bytes.len())
        }

        fn flush(&mut self) -> io::Result<()> {
            let chunk = self.held.split().freeze();
            let gone = |_| io::ErrorKind::BrokenPipe.into();
            self.to.blocking_send(Ok(chunk)).map_err(gone)
        }
    }

    /// The browser's end.
    pub(super) fn of(
        from: mpsc::Receiver<io::Result<Bytes>>,
    ) -> impl Stream<Item = io::Result<Bytes>> {
        futures::stream::unfold(from, |mut from| async move {
            let chunk = from.recv().await?;
            Some((chunk, from))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rooms::frame::tests::sound;
    use crate::rooms::samples;

    #[test]
    fn the_page_is_sound_in_every_language() {
        for view in [samples::file_view(), samples::empty_file_view()] {
            sound("package", |language| {
                let form = pages::Form::of(&FIELDS);
                let consent = (Lexicon::built_in(), &[][..]);
                Package::new(language, samples::frame("cases"), &view, form, consent)
            });
        }
    }
}
