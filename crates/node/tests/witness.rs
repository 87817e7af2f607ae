//! The node as a witness of other logs, and as one that asks witnesses: over its router, and over real connections
//! on loopback.
#![expect(clippy::unwrap_used, reason = "tests")]

#[expect(dead_code, reason = "the portal's tests use the rest of it")]
mod house;

use house::{Browser, House, NOW, node_on};
use http::StatusCode;
use ledger::{
    AddCheckpoint, Checkpoint, NoteKey, SignedNote, TilePath, WitnessKey, consistency,
    verify_consistency,
};
use node::{Node, WitnessAt, sequencer};
use sha2::{Digest as _, Sha256};
use std::sync::Arc;
use std::time::Duration;
use store::Tiles as _;
use store::memory::{Memory, Next};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpListener;
use words::Moment;

/// A log that somebody keeps: a real node, whose steps are made one by one.
struct Log {
    node: Arc<Node>,
    memory: Memory,
}

impl Log {
    async fn of_steps(seed: u8, steps: usize) -> Self {
        let memory = Memory::new();
        let node = node_on(&memory, seed, Arc::new(|| Moment(NOW)), |set| {
            set.log_origin = "a.example/log".to_owned();
        });
        let log = Self { node, memory };
        for _ in 0..steps {
            log.grows().await;
        }
        log
    }

    async fn grows(&self) {
        sequencer::step(&self.node).await.map(drop).unwrap();
    }

    /// The same key, another history.
    async fn fork(&self, seed: u8, steps: usize) -> Self {
        let other = Self::of_steps(seed, 0).await;
        let node = Node::new(node::Setup {
            signing_seed: zeroize::Zeroizing::new([1; 32]),
            ..setup(&other.memory, seed)
        });
        let log = Self { node, ..other };
        for _ in 0..steps {
            log.grows().await;
        }
        log
    }

    async fn note(&self) -> String {
        let mut reader = House::of(Arc::clone(&self.node)).browser();
        reader.get("/log/checkpoint").await.text()
    }

    async fn head(&self) -> Checkpoint {
        Checkpoint::read(&SignedNote::read(&self.note().await).unwrap().text).unwrap()
    }

    /// What it sends to a witness that is believed to have seen `old` leaves.
    async fn asks(&self, old: u64) -> AddCheckpoint {
        let head = self.head().await;
        let tile = |path: &TilePath| {
            futures::executor::block_on(self.memory.tile(&path.to_string())).unwrap()
        };
        AddCheckpoint {
            old,
            proof: consistency(old, head.size, tile).unwrap_or_default(),
            checkpoint: self.note().await,
        }
    }
}

fn setup(memory: &Memory, seed: u8) -> node::Setup {
    let mut settings = node::Settings::for_address("http://127.0.0.1");
    settings.log_origin = "a.example/log".to_owned();
    node::Setup {
        store: Arc::new(memory.clone()),
        blobs: Arc::new(memory.clone()),
        clock: Arc::new(|| Moment(NOW)),
        steady: Arc::new(|| std::time::Duration::ZERO),
        chance: Arc::new(Luck(std::sync::atomic::AtomicU64::new(
            u64::from(seed) << 32,
        ))),
        settings,
        signing_seed: zeroize::Zeroizing::new([seed; 32]),
    }
}

struct Luck(std::sync::atomic::AtomicU64);

impl node::Chance for Luck {
    fn fill(&self, bytes: &mut [u8]) {
        for chunk in bytes.chunks_mut(8) {
            let next = self
                .0
                .fetch_add(0x9E37_79B9_7F4A_7C15, std::sync::atomic::Ordering::Relaxed);
            chunk.copy_from_slice(&next.to_le_bytes()[..chunk.len()]);
        }
    }
}

/// A witness that knows these logs.
fn witness_on(memory: &Memory, knows: Vec<NoteKey>) -> Arc<Node> {
    node_on(memory, 7, Arc::new(|| Moment(NOW)), |set| {
        set.log_origin = "w.example/log".to_owned();
        set.witnessed = knows;
    })
}

fn asked(witness: &Arc<Node>) -> Browser {
    House::of(Arc::clone(witness)).browser()
}

async fn answer(witness: &Arc<Node>, request: &AddCheckpoint) -> house::Answer {
    let mut browser = asked(witness);
    browser
        .post_bytes("/witness/add-checkpoint", request.to_string())
        .await
}

/// When a witness cosigned, by its answer.
fn cosigned(request: &AddCheckpoint, answer: &house::Answer, key: &WitnessKey) -> Option<u64> {
    key.time_on(&SignedNote::read(&format!(
        "{}{}",
        request.checkpoint,
        answer.text()
    ))?)
}

#[tokio::test]
async fn a_witness_cosigns_what_continues_and_keeps_it_for_whoever_looks() {
    let log = Log::of_steps(1, 1).await;
    let witness = witness_on(&Memory::new(), vec![log.node.log_key()]);
    let mut reader = asked(&witness);
    let key = reader.get("/witness/key").await.text();
    let key = WitnessKey::read(&key).unwrap();
    assert_eq!(key, witness.witness_key());
    assert_eq!(key.name, "w.example/witness");
    assert_ne!(
        key.key,
        witness.verifying(),
        "a cosigner has a key of its own"
    );
    let kept = format!(
        "/witness/{}/checkpoint",
        hex::encode(Sha256::digest("a.example/log"))
    );
    assert_eq!(reader.get(&kept).await.status, StatusCode::NOT_FOUND);

    let first = log.asks(0).await;
    let said = answer(&witness, &first).await;
    assert_eq!(said.status, StatusCode::OK);
    let now = u64::try_from(NOW).unwrap();
    assert_eq!(cosigned(&first, &said, &key), Some(now));
    log.grows().await;
    let second = log.asks(16).await;
    assert!(!second.proof.is_empty() || second.old == 16);
    let said = answer(&witness, &second).await;
    assert_eq!(cosigned(&second, &said, &key), Some(now));

    let note = reader.get(&kept).await.text();
    assert_eq!(note, format!("{}{}", second.checkpoint, said.text()));
    for wrong in ["/witness/abc/checkpoint", "/witness/../checkpoint"] {
        assert_eq!(reader.get(wrong).await.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn a_witness_refuses_as_the_protocol_says() {
    let log = Log::of_steps(1, 2).await;
    let knows = vec![log.node.log_key()];
    let witness = witness_on(&Memory::new(), knows);
    let first = log.asks(0).await;
    assert_eq!(answer(&witness, &first).await.status, StatusCode::OK);

    // Another size than the last cosigned one.
    let said = answer(&witness, &first).await;
    assert_eq!(said.status, StatusCode::CONFLICT);
    assert_eq!(said.header("content-type"), "text/x.tlog.size");
    assert_eq!(said.text(), "32\n");
    // The same again.
    let again = log.asks(32).await;
    assert_eq!(answer(&witness, &again).await.status, StatusCode::OK);
    // The same size, another root.
    let fork = log.fork(5, 2).await;
    let said = answer(&witness, &fork.asks(32).await).await;
    assert_eq!(said.status, StatusCode::UNPROCESSABLE_ENTITY);
    // A longer one of another history.
    fork.grows().await;
    let said = answer(&witness, &fork.asks(32).await).await;
    assert_eq!(said.status, StatusCode::UNPROCESSABLE_ENTITY);
    // A proof that is none.
    log.grows().await;
    let mut bent = log.asks(32).await;
    bent.proof.pop();
    let said = answer(&witness, &bent).await;
    assert_eq!(said.status, StatusCode::UNPROCESSABLE_ENTITY);
    // A larger old size than the checkpoint's.
    let mut beyond = log.asks(32).await;
    beyond.old = 4000;
    beyond.proof.clear();
    assert_eq!(
        answer(&witness, &beyond).await.status,
        StatusCode::BAD_REQUEST
    );
    // After all that it goes on where it was.
    let right = log.asks(32).await;
    assert_eq!(answer(&witness, &right).await.status, StatusCode::OK);

    // A log that nobody named, and a key that is not the log's.
    let stranger = witness_on(&Memory::new(), Vec::new());
    assert_eq!(
        answer(&stranger, &right).await.status,
        StatusCode::NOT_FOUND
    );
    let other = NoteKey {
        key: [4; 32],
        ..log.node.log_key()
    };
    let wary = witness_on(&Memory::new(), vec![other]);
    assert_eq!(answer(&wary, &right).await.status, StatusCode::FORBIDDEN);

    let mut machine = asked(&witness);
    for (body, status) in [
        (Vec::new(), StatusCode::BAD_REQUEST),
        (b"old 0\n\nnothing\n".to_vec(), StatusCode::BAD_REQUEST),
        (vec![0xFF; 100], StatusCode::BAD_REQUEST),
        (vec![b'a'; 1 << 20], StatusCode::PAYLOAD_TOO_LARGE),
    ] {
        let said = machine.post_bytes("/witness/add-checkpoint", body).await;
        assert_eq!(said.status, status);
    }
    let said = machine.get("/witness/add-checkpoint").await;
    assert_eq!(said.status, StatusCode::METHOD_NOT_ALLOWED);
}

#[tokio::test]
async fn a_cosignature_leaves_only_after_what_it_says_is_durable() {
    let log = Log::of_steps(1, 1).await;
    let memory = Memory::new();
    let witness = witness_on(&memory, vec![log.node.log_key()]);
    memory.plan([Next::FailsBefore]);
    let request = log.asks(0).await;
    let said = answer(&witness, &request).await;
    assert_eq!(said.status, StatusCode::SERVICE_UNAVAILABLE);
    assert!(said.body.is_empty());
    // It was kept, and nobody knows: the next one learns where the witness is.
    memory.plan([Next::FailsAfter]);
    let said = answer(&witness, &request).await;
    assert_eq!(said.status, StatusCode::SERVICE_UNAVAILABLE);
    let said = answer(&witness, &request).await;
    assert_eq!(
        (said.status, said.text().as_str()),
        (StatusCode::CONFLICT, "16\n")
    );
    assert_eq!(
        answer(&witness, &log.asks(16).await).await.status,
        StatusCode::OK
    );
}

#[tokio::test]
async fn a_witness_that_forgot_what_it_cosigned_cosigns_nothing() {
    use store::{Batch, HeadSwap};
    let log = Log::of_steps(1, 1).await;
    let memory = Memory::new();
    let witness = witness_on(&memory, vec![log.node.log_key()]);
    let mut batch = Batch::named("damage");
    batch.heads.push(HeadSwap {
        key: format!("witness/{}", hex::encode(Sha256::digest("a.example/log"))),
        expected: 0,
        value: Some(b"unreadable".to_vec()),
        expires: None,
    });
    store::commit(&memory, batch).await.map(drop).unwrap();
    let said = answer(&witness, &log.asks(0).await).await;
    assert_eq!(said.status, StatusCode::SERVICE_UNAVAILABLE);
}

#[tokio::test]
async fn two_processes_of_a_witness_never_cosign_two_histories() {
    let log = Log::of_steps(1, 3).await;
    let fork = log.fork(9, 3).await;
    for _ in 0..20 {
        let memory = Memory::new();
        let pair = [0, 1].map(|_| witness_on(&memory, vec![log.node.log_key()]));
        let (one, other) = (log.asks(0).await, fork.asks(0).await);
        let all = (0..16).map(|turn| {
            let request = if turn % 2 == 0 { &one } else { &other };
            answer(&pair[turn / 2 % 2], request)
        });
        let said = futures::future::join_all(all).await;
        let signed = |turn: usize| {
            let answers = said.iter().skip(turn).step_by(2);
            answers.filter(|said| said.status == StatusCode::OK).count()
        };
        assert!(
            signed(0) == 0 || signed(1) == 0,
            "two histories were cosigned"
        );
        assert!(signed(0) + signed(1) > 0, "nobody was cosigned");
    }
}

/// A node behind a real port.
struct Peer {
    node: Arc<Node>,
    address: String,
    tasks: Vec<tokio::task::JoinHandle<()>>,
}

impl Drop for Peer {
    fn drop(&mut self) {
        self.tasks.iter().for_each(tokio::task::JoinHandle::abort);
    }
}

/// Serves a node at a port, and asks its witnesses.
fn serves(node: Arc<Node>, listener: TcpListener) -> Peer {
    let address = format!("http://{}", listener.local_addr().unwrap());
    let app = node::server::router(
        Arc::clone(&node),
        node::portal::router(),
        node::portal::trouble,
    );
    let served = Arc::clone(&node);
    let serving = async move {
        let _ = node::server::serve(served, listener, app, std::future::pending()).await;
    };
    let asking = node::witness::run(Arc::clone(&node));
    Peer {
        node,
        address,
        tasks: vec![tokio::spawn(serving), tokio::spawn(asking)],
    }
}

async fn port() -> TcpListener {
    TcpListener::bind("127.0.0.1:0").await.unwrap()
}

impl Peer {
    async fn note(&self) -> String {
        let url = format!("{}/log/checkpoint", self.address);
        let http = reqwest::Client::builder().no_proxy().build().unwrap();
        let answer = http.get(url).send().await.unwrap();
        answer.text().await.unwrap()
    }

    /// The newest checkpoint once this witness has cosigned it.
    async fn cosigned_by(&self, witness: &WitnessKey) -> Checkpoint {
        for _ in 0..500 {
            let note = SignedNote::read(&self.note().await).unwrap();
            if witness.time_on(&note).is_some() {
                assert!(note.is_signed_by(&self.node.log_key()));
                return Checkpoint::read(&note.text).unwrap();
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        panic!("{} did not cosign", witness.name)
    }

    async fn grows(&self) {
        sequencer::step(&self.node).await.map(drop).unwrap();
    }
}

/// A node with this key, whose settings are made.
fn peer_node(seed: u8, change: impl FnOnce(&mut node::Settings)) -> Arc<Node> {
    node_on(&Memory::new(), seed, Arc::new(|| Moment(NOW)), |set| {
        set.log_origin = format!("n{seed}.example/log");
        change(set);
    })
}

fn at(node: &Node, listener: &TcpListener) -> WitnessAt {
    WitnessAt {
        key: node.witness_key(),
        address: format!("http://{}/witness", listener.local_addr().unwrap()),
    }
}

#[tokio::test]
async fn two_nodes_witness_each_other() {
    let ports = [port().await, port().await];
    // Keys follow from seeds and names: each knows the other's before it is there.
    let known = [peer_node(1, |_| ()), peer_node(2, |_| ())];
    let [one, other] = [(1_u8, 1_usize), (2, 0)].map(|(seed, theirs)| {
        peer_node(seed, |set| {
            set.witnesses = vec![at(&known[theirs], &ports[theirs])];
            set.witnessed = vec![known[theirs].log_key()];
        })
    });
    let [first, second] = ports;
    let (one, other) = (serves(one, first), serves(other, second));
    let mut seen: Vec<Checkpoint> = Vec::new();
    for step in 1..=5 {
        one.grows().await;
        other.grows().await;
        let head = one.cosigned_by(&other.node.witness_key()).await;
        other.cosigned_by(&one.node.witness_key()).await;
        assert_eq!(head.size, 16 * step);
        seen.push(head);
    }
    // A witness that was away for some steps is led on from where it was.
    let told = seen.windows(2).all(|pair| pair[0].root != pair[1].root);
    assert!(told);
    assert!(!verify_consistency(
        16,
        &seen[0].root,
        80,
        &seen[4].root,
        &[]
    ));
}

#[tokio::test]
async fn a_witness_that_was_away_is_led_on_from_what_it_saw_last() {
    let port = port().await;
    let log = peer_node(1, |_| ());
    let witness = peer_node(2, |set| set.witnessed = vec![log.log_key()]);
    let place = at(&witness, &port);
    let memory = Memory::new();
    let asking = || {
        node_on(&memory, 1, Arc::new(|| Moment(NOW)), |set| {
            set.log_origin = "n1.example/log".to_owned();
            set.witnesses = vec![place.clone()];
        })
    };
    let away = asking();
    for _ in 0..3 {
        sequencer::step(&away).await.map(drop).unwrap();
    }
    let witness = serves(witness, port);
    let log = serves(asking(), self::port().await);
    assert_eq!(log.cosigned_by(&witness.node.witness_key()).await.size, 48);
    // It forgot that anybody cosigned, and asks as if nobody had: the witness says where it is.
    use store::{Batch, HeadSwap, Heads as _};
    let gathered = memory.head("ledger/witnessed").await.unwrap().unwrap();
    let mut batch = Batch::named("forget");
    batch.heads.push(HeadSwap {
        key: "ledger/witnessed".to_owned(),
        expected: gathered.version,
        value: None,
        expires: None,
    });
    store::commit(&memory, batch).await.map(drop).unwrap();
    log.grows().await;
    assert_eq!(log.cosigned_by(&witness.node.witness_key()).await.size, 64);
}

/// Somebody at a port who answers each request with these bytes, or never; counts who came.
async fn strange(answer: Option<String>) -> (String, Arc<std::sync::atomic::AtomicUsize>) {
    let listener = port().await;
    let address = format!("http://{}/witness", listener.local_addr().unwrap());
    let came = Arc::new(std::sync::atomic::AtomicUsize::new(0));
    let count = Arc::clone(&came);
    tokio::spawn(async move {
        let mut held = Vec::new();
        while let Ok((mut stream, _)) = listener.accept().await {
            count.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
            let mut bytes = vec![0; 65_536];
            let _ = stream.read(&mut bytes).await;
            match &answer {
                Some(answer) => {
                    let _ = stream.write_all(answer.as_bytes()).await;
                }
                None => held.push(stream),
            }
        }
    });
    (address, came)
}

fn http(status: &str, headers: &str, body: &str) -> String {
    format!(
        "HTTP/1.1 {status}\r\n{headers}content-length: {}\r\nconnection: close\r\n\r\n{body}",
        body.len()
    )
}

#[tokio::test]
async fn who_does_not_answer_or_answers_strangely_holds_up_nobody_and_gets_nothing_in() {
    let port = port().await;
    let known = peer_node(1, |_| ());
    let good = peer_node(2, |set| set.witnessed = vec![known.log_key()]);
    let place = at(&good, &port);
    let (elsewhere, reached) = strange(Some(http("200 OK", "", "no\n"))).await;
    let line = "\u{2014} n9.example/witness AAAAAQIDBAUGBwgJCg==\n";
    let size = "content-type: text/x.tlog.size\r\n";
    let answers = [
        None,
        Some(http(
            "307 Temporary Redirect",
            &format!("location: {elsewhere}\r\n"),
            "",
        )),
        Some(http("200 OK", "", line)),
        Some(http("200 OK", "", "")),
        Some(http("200 OK", "", &"x".repeat(200_000))),
        Some(http("409 Conflict", size, "99999999999999999999\n")),
        Some(http("409 Conflict", size, "8\n")),
        Some(http("409 Conflict", "", "16\n")),
        Some(http("500 Oh", "", "")),
        Some("not http at all".to_owned()),
    ];
    let mut witnesses = vec![place];
    let mut counts = Vec::new();
    for (seed, answer) in (20..).zip(answers) {
        let (address, came) = strange(answer).await;
        let key = peer_node(seed, |_| ()).witness_key();
        witnesses.push(WitnessAt { key, address });
        counts.push(came);
    }
    let log = peer_node(1, |set| set.witnesses = witnesses);
    let (log, good) = (serves(log, self::port().await), serves(good, port));
    for step in 1..=3 {
        log.grows().await;
        let head = log.cosigned_by(&good.node.witness_key()).await;
        assert_eq!(head.size, 16 * step);
    }
    let note = SignedNote::read(&log.note().await).unwrap();
    assert_eq!(
        note.signatures.len(),
        2,
        "the log's own and the good witness's"
    );
    let came = |count: &Arc<std::sync::atomic::AtomicUsize>| {
        count.load(std::sync::atomic::Ordering::Relaxed)
    };
    assert!(counts.iter().all(|count| came(count) > 0), "all were asked");
    assert_eq!(came(&reached), 0, "a redirect was followed");
}

#[tokio::test]
async fn a_log_that_was_put_back_to_an_older_state_gets_no_cosignature() {
    let log = Log::of_steps(1, 5).await;
    let witness = witness_on(&Memory::new(), vec![log.node.log_key()]);
    assert_eq!(
        answer(&witness, &log.asks(0).await).await.status,
        StatusCode::OK
    );
    // The restored log begins again at three steps, and grows by other dummies.
    let restored = log.fork(6, 3).await;
    let said = answer(&witness, &restored.asks(0).await).await;
    assert_eq!(
        (said.status, said.text().as_str()),
        (StatusCode::CONFLICT, "80\n")
    );
    for _ in 0..4 {
        restored.grows().await;
        let said = answer(&witness, &restored.asks(80).await).await;
        assert!(!said.status.is_success(), "{}", said.status);
    }
}
