//! A real node in this process, on SQLite, with a desk: both are told the same time.

use super::{ANA, ANA_PASSPHRASE, START, Time, done, founding, passphrase};
use desk::Desk;
use desk::session::Session;
use desk::setup;
use desk::view::Role;
use node::intake::Filing;
use node::mailbox::{Claim, Dialogue};
use node::{Chance, Node, Settings, Setup};
use rand_core::{OsRng, RngCore as _};
use receipt::Receipt;
use std::sync::Arc;
use std::sync::atomic::AtomicI64;
use store_sqlite::{FolderBlobs, SqliteStore};
use words::Moment;
use zeroize::Zeroizing;

struct System;

impl Chance for System {
    fn fill(&self, bytes: &mut [u8]) {
        OsRng.fill_bytes(bytes);
    }
}

/// A node and a desk that speak with each other over HTTP.
pub struct House {
    pub node: Arc<Node>,
    pub store: Arc<SqliteStore>,
    pub desk: Desk,
    pub time: Time,
    pub folder: tempfile::TempDir,
}

impl House {
    pub async fn build() -> (Self, Session) {
        let time = Time(Arc::new(AtomicI64::new(START)));
        let told = time.clone();
        let clock: node::Clock = Arc::new(move || Moment(told.now()));
        let folder = tempfile::tempdir().unwrap();
        let store = SqliteStore::open(&folder.path().join("node.db")).unwrap();
        let store = Arc::new(store);
        let blobs = FolderBlobs::open(&folder.path().join("blobs")).unwrap();
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = format!("http://{}", listener.local_addr().unwrap());
        let mut settings = Settings::for_address(&address);
        settings.enrolment = Some(Arc::new(Zeroizing::new("code".to_owned())));
        let node = Node::new(Setup {
            store: Arc::clone(&store) as Arc<_>,
            blobs: Arc::new(blobs),
            steady: node::steady_by(Arc::clone(&clock)),
            clock,
            chance: Arc::new(System),
            settings,
            signing_seed: Zeroizing::new([5; 32]),
        });
        let app = node::server::router(
            Arc::clone(&node),
            node::portal::router(),
            node::portal::trouble,
        );
        let served = Arc::clone(&node);
        let forever = std::future::pending::<()>();
        tokio::spawn(node::server::serve(served, listener, app, forever));
        let world = super::world(&time);
        let config = super::config(&folder.path().join("desk"), &address);
        let desk = Desk::open(config, world).await.unwrap();
        setup::found(&desk, founding()).await.unwrap();
        let logged_in = desk::session::login(&desk, ANA, passphrase(ANA_PASSPHRASE)).await;
        let house = Self {
            node,
            store,
            desk,
            time,
            folder,
        };
        (house, logged_in.ok().unwrap().session)
    }

    /// Files a report as the portal does; gives the receipt's digits.
    pub async fn report(&self, story: &str, files: &[(&str, Vec<u8>)]) -> String {
        let office = self.desk.office_id().unwrap();
        let mut filing = Filing::begin(&self.node, office).await.ok().unwrap();
        for (name, bytes) in files {
            let chunks = bytes
                .chunks(50_000)
                .map(|it| Ok::<_, std::io::Error>(it.to_vec().into()));
            let stream = futures::stream::iter(chunks.collect::<Vec<_>>());
            let kept = filing.attach(&self.node, name, "image/png", stream).await;
            assert!(kept.is_ok());
        }
        let mut report = super::report(story);
        let once = filing.file(&self.node, &mut report).await.ok().unwrap();
        let shown = node::once::show(&self.node, &once)
            .await
            .ok()
            .unwrap()
            .unwrap();
        shown.receipt.groups().map(|it| it.to_string()).join(" ")
    }

    pub async fn mailbox(&self, receipt: &str) -> Dialogue {
        let receipt = Receipt::read(receipt).ok().unwrap();
        let session = node::mailbox::open_session(&self.node, receipt)
            .await
            .ok()
            .unwrap();
        node::mailbox::dialogue(&self.node, &session)
            .await
            .ok()
            .unwrap()
    }

    /// Says from a mailbox that an answer is missing, that somebody complains, or that the office is to wait.
    pub async fn claims(&self, receipt: &str, claim: Claim, text: &str) {
        let receipt = Receipt::read(receipt).ok().unwrap();
        let session = node::mailbox::open_session(&self.node, receipt).await;
        let session = session.ok().unwrap();
        let reply = node::mailbox::Reply::begin(&self.node, &session).await;
        let claimed = reply
            .ok()
            .unwrap()
            .claim(&self.node, claim, text.to_owned())
            .await;
        assert!(claimed.is_ok());
    }
}

/// A new officer who still has the passphrase that was handed over, and their session.
pub async fn officer(
    house: &House,
    by: &Session,
    name: &str,
    roles: &[Role],
) -> (words::OfficerId, Session) {
    let invited = done(setup::invite(by, name.to_owned(), roles.to_vec()).await);
    let words = passphrase(&invited.start_passphrase);
    let logged_in = desk::session::login(&house.desk, name, words).await;
    (invited.officer.id, logged_in.ok().unwrap().session)
}
