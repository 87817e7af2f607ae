//! What an entry must survive: its own round trip, every flipped bit, every cut, and hostile lengths.
#![expect(clippy::unwrap_used, reason = "tests")]

use ed25519_dalek::{Signer as _, SigningKey};
use entry::{
    Author, BlobRef, GrantRef, Header, Kind, Mark, PartRef, Refusal, Salt, Signed, Statement,
    StreamKind, Untrusted, VERSION, VERSION_MARKED, check_parts, commitment, form,
};
use proptest::prelude::*;
use words::{BlobId, Hash, Moment, OfficeId, StreamId};

fn key(byte: u8) -> SigningKey {
    SigningKey::from_bytes(&[byte; 32])
}

fn statement(
    author: Author,
    stream_kind: StreamKind,
    kind: Kind,
    position: Option<u64>,
) -> Statement {
    Statement {
        version: VERSION,
        office: OfficeId::from_random([1; 16]),
        stream: StreamId::from_random([2; 16]),
        stream_kind,
        kind,
        position,
        body: PartRef::of(b"sealed body").unwrap(),
        grants: vec![GrantRef {
            to: Hash([3; 32]),
            part: PartRef::of(b"a grant").unwrap(),
        }],
        blobs: vec![BlobRef {
            id: BlobId::from_random([4; 16]),
            hash: Hash([5; 32]),
            size: 1 << 31,
        }],
        author,
        discharges: vec!["acknowledge".to_owned()],
        marks: Vec::new(),
        erases: Vec::new(),
        nonce: [6; 16],
    }
}

fn report() -> Statement {
    let author = Author::Reporter(key(7).verifying_key().to_bytes());
    statement(author, StreamKind::Mailbox, Kind::Report, None)
}

fn signed(statement: Statement) -> Signed {
    statement
        .sign(|message| key(7).sign(message).to_bytes())
        .unwrap()
}

fn header() -> Header {
    Header::make(signed(report()), 0, Hash([0; 32]), Moment(1_700_001_234))
}

#[test]
fn a_reporters_time_is_kept_to_the_hour_and_an_officers_to_the_minute() {
    assert_eq!(header().received, Moment(1_700_001_234 / 3600 * 3600));
    let author = Author::Officer(key(7).verifying_key().to_bytes());
    let answer = signed(statement(
        author,
        StreamKind::Mailbox,
        Kind::Answer,
        Some(1),
    ));
    let header = Header::make(answer, 1, Hash([0; 32]), Moment(1_700_001_234));
    assert_eq!(header.received, Moment(1_700_001_234 / 60 * 60));
}

#[test]
fn the_bytes_of_form_1_never_change() {
    let golden = include_str!("golden/header-1.hex").replace('\n', "");
    assert_eq!(hex::encode(header().encode()), golden);
    assert_eq!(Header::read(&hex::decode(golden).unwrap()), Ok(header()));
}

#[test]
fn every_flipped_bit_of_a_header_is_noticed() {
    let bytes = header().encode();
    let previous = Hash([0; 32]);
    for bit in 0..bytes.len() * 8 {
        let mut flipped = bytes.clone();
        flipped[bit / 8] ^= 1 << (bit % 8);
        // Only the node's own word, when it received the entry, carries no author's signature; the ledger holds it.
        if let Ok(read) = Header::read(&flipped) {
            let said = (read.position, read.previous, &read.signed);
            let unchanged = said == (0, previous, &header().signed);
            assert!(
                !unchanged || read.received != header().received,
                "bit {bit}"
            );
        }
        assert_ne!(
            commitment(&flipped, &Salt([0; 16])),
            commitment(&bytes, &Salt([0; 16]))
        );
    }
}

#[test]
fn every_cut_and_every_addition_is_refused() {
    let bytes = header().encode();
    for length in 0..bytes.len() {
        assert!(Header::read(&bytes[..length]).is_err());
    }
    assert_eq!(
        Header::read(&[bytes.clone(), vec![0]].concat()),
        Err(Refusal::Encoding)
    );
}

#[test]
fn a_claim_of_billions_of_items_is_refused_without_room_for_them() {
    let mut bytes = signed(report()).encode();
    // The list of grants begins after the body: an array head claiming 2^63 items in its place.
    let place = bytes
        .windows(2)
        .position(|pair| pair == [0x81, 0x82])
        .unwrap();
    bytes.splice(
        place..=place,
        [0x9b, 0x7f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff],
    );
    assert_eq!(Signed::read(&bytes), Err(Refusal::TooLarge));
}

#[test]
fn a_newer_form_is_called_newer() {
    let mut newer = report();
    newer.version = 3;
    let bytes = Signed {
        statement: newer,
        signature: [0; 64],
    }
    .encode();
    assert_eq!(Signed::read(&bytes), Err(Refusal::Version(3)));
}

#[test]
fn nobody_writes_what_does_not_belong() {
    let reporter = Author::Reporter(key(7).verifying_key().to_bytes());
    let officer = Author::Officer(key(7).verifying_key().to_bytes());
    let refused = |author, stream, kind, position| {
        statement(author, stream, kind, position)
            .sign(|_| [0; 64])
            .err()
    };
    use Kind::{Answer, CaseEvent, Erasure, Report};
    use StreamKind::{Case, Mailbox};
    assert_eq!(
        refused(reporter, Mailbox, Answer, None),
        Some(Refusal::Kind)
    );
    assert_eq!(
        refused(reporter, Case, CaseEvent, None),
        Some(Refusal::Kind)
    );
    assert_eq!(
        refused(officer, Mailbox, Report, Some(0)),
        Some(Refusal::Kind)
    );
    assert_eq!(refused(officer, Mailbox, Answer, None), Some(Refusal::Kind));
    assert_eq!(
        refused(officer, Mailbox, Erasure, Some(3)),
        Some(Refusal::Kind)
    );
    assert_eq!(refused(officer, Mailbox, Answer, Some(1)), None);
}

#[test]
fn an_entry_is_verified_with_its_parts_its_place_and_its_predecessor() {
    let parts = b"sealed bodya grant".to_vec();
    let untrusted = |parts: &[u8], erased| Untrusted {
        header: header().encode(),
        parts: parts.to_vec(),
        erased,
    };
    let zero = Hash([0; 32]);
    let verified = untrusted(&parts, false).verify(0, zero).ok().unwrap();
    assert_eq!(verified.parts().body, Some(&b"sealed body"[..]));
    assert_eq!(verified.parts().grants, [&b"a grant"[..]]);
    assert!(
        untrusted(&[], true)
            .verify(0, zero)
            .ok()
            .unwrap()
            .parts()
            .body
            .is_none()
    );
    let problem = |parts: &[u8], erased, position, previous| {
        untrusted(parts, erased).verify(position, previous).err()
    };
    assert_eq!(problem(&parts, false, 1, zero), Some(Refusal::Chain));
    assert_eq!(
        problem(&parts, false, 0, Hash([1; 32])),
        Some(Refusal::Chain)
    );
    assert_eq!(problem(&parts[1..], false, 0, zero), Some(Refusal::Part));
    assert_eq!(
        problem(b"sealed bodyA grant", false, 0, zero),
        Some(Refusal::Part)
    );
    assert_eq!(problem(&parts, true, 0, zero), Some(Refusal::Part));
    assert_eq!(check_parts(&report(), &parts), Ok(()));
}

proptest! {
    #[test]
    fn no_bytes_whatever_make_reading_fail_otherwise_than_by_refusal(bytes: Vec<u8>) {
        prop_assert!(Header::read(&bytes).is_err());
        prop_assert!(Signed::read(&bytes).is_err());
    }
}

fn node_author() -> Author {
    Author::Node(key(7).verifying_key().to_bytes())
}

fn marked() -> Statement {
    let mut statement = statement(node_author(), StreamKind::Mailbox, Kind::Clock, Some(1));
    statement.grants.clear();
    statement.blobs.clear();
    statement.discharges.clear();
    statement.marks = vec![
        Mark::Breached {
            key: "acknowledge".to_owned(),
            opened_by: 0,
            due: Moment(1_700_087_600),
        },
        Mark::Told {
            key: "acknowledge".to_owned(),
            opened_by: 0,
            percent: 100,
        },
        Mark::Jumped {
            from: Moment(1_700_000_040),
            to: Moment(1_600_000_020),
        },
    ];
    statement.version = form(statement.kind, &statement.marks);
    statement
}

fn marked_header() -> Header {
    let mut header = Header::make(signed(marked()), 1, Hash([9; 32]), Moment(1_700_001_234));
    header.charter = Some(2);
    header
}

#[test]
fn the_bytes_of_form_2_never_change() {
    let golden = include_str!("golden/header-2.hex").replace('\n', "");
    assert_eq!(hex::encode(marked_header().encode()), golden);
    assert_eq!(
        Header::read(&hex::decode(golden).unwrap()),
        Ok(marked_header())
    );
}

fn held() -> Statement {
    let mut statement = report();
    let grant = statement.grants[0];
    statement.grants = vec![grant; 3];
    let offices = [21, 22].map(|byte| OfficeId::from_random([byte; 16]));
    statement.marks = offices.map(|office| Mark::Holds { office }).to_vec();
    statement.version = VERSION_MARKED;
    statement
}

fn copied() -> Statement {
    let mut statement = report();
    statement.author = node_author();
    statement.position = Some(0);
    statement.marks = vec![Mark::Copied {
        from: OfficeId::from_random([23; 16]),
        entry: Hash([24; 32]),
        reporter: [25; 32],
    }];
    statement.version = VERSION_MARKED;
    statement
}

#[test]
fn the_bytes_of_copies_never_change() {
    let mut released = marked();
    released.marks = vec![Mark::Released {
        office: OfficeId::from_random([21; 16]),
    }];
    let golden = include_str!("golden/copies.hex").lines();
    let headers = [(held(), 0), (released, 1), (copied(), 0)].map(|(statement, position)| {
        Header::make(
            signed(statement),
            position,
            Hash([9; 32]),
            Moment(1_700_001_234),
        )
    });
    assert_eq!(golden.clone().count(), headers.len());
    for (line, header) in golden.zip(headers) {
        assert_eq!(hex::encode(header.encode()), line);
        assert_eq!(Header::read(&hex::decode(line).unwrap()), Ok(header));
    }
}

#[test]
fn marks_of_copies_stand_where_they_mean_something() {
    let refused = |statement: Statement| {
        let signed = statement.sign(|message| key(7).sign(message).to_bytes());
        signed.map(|_| ())
    };
    let change = |mut statement: Statement, change: &dyn Fn(&mut Statement)| {
        change(&mut statement);
        refused(statement)
    };
    assert_eq!(refused(held()), Ok(()));
    assert_eq!(refused(copied()), Ok(()));
    assert_eq!(held().opener(), held().author);
    assert_eq!(copied().opener(), Author::Reporter([25; 32]));
    // Grants and marks that do not fit, an office twice, a message that holds, a copy that says it twice.
    let wrong = [
        change(held(), &|it| it.grants.truncate(2)),
        change(held(), &|it| it.marks[1] = it.marks[0].clone()),
        change(held(), &|it| it.kind = Kind::Message),
        change(copied(), &|it| it.marks.push(it.marks[0].clone())),
        change(copied(), &|it| it.author = held().author),
        change(marked(), &|it| it.marks.extend(copied().marks)),
        change(report(), &|it| {
            it.author = node_author();
            it.position = Some(0);
        }),
    ];
    assert_eq!(wrong, [const { Err(Refusal::Kind) }; 7]);
}

#[test]
fn each_entry_has_one_form() {
    let refused = |statement: Statement| {
        let signed = statement.sign(|message| key(7).sign(message).to_bytes());
        signed.map(|_| ())
    };
    assert_eq!(refused(marked()), Ok(()));
    // Marks in the first form, the second form without anything that needs it, a clock that says nothing.
    let mut first = marked();
    first.version = VERSION;
    assert_eq!(refused(first), Err(Refusal::Kind));
    let mut second = report();
    second.version = VERSION_MARKED;
    assert_eq!(refused(second), Err(Refusal::Kind));
    let mut silent = marked();
    silent.marks.clear();
    assert_eq!(refused(silent), Err(Refusal::Kind));
}

#[test]
fn marks_belong_to_those_who_may_set_them() {
    let officer = Author::Officer(key(7).verifying_key().to_bytes());
    let reporter = Author::Reporter(key(7).verifying_key().to_bytes());
    let key = || "protect".to_owned();
    let opens = Mark::Opens { key: key() };
    let explains = Mark::Explains {
        key: key(),
        opened_by: 0,
    };
    let breached = Mark::Breached {
        key: key(),
        opened_by: 0,
        due: Moment(0),
    };
    for (mark, officers, nodes) in [
        (opens, true, true),
        (explains, true, false),
        (breached, false, true),
    ] {
        assert_eq!(mark.belongs(officer), officers);
        assert_eq!(mark.belongs(node_author()), nodes);
        assert!(!mark.belongs(reporter), "a reporter sets no marks");
    }
    for kind in [Kind::Pause, Kind::Resume, Kind::Contest, Kind::Complaint] {
        assert!(kind.belongs(StreamKind::Mailbox, reporter));
        assert!(
            !kind.belongs(StreamKind::Mailbox, officer)
                && !kind.belongs(StreamKind::Case, reporter)
        );
    }
    assert!(!Kind::Clock.belongs(StreamKind::Mailbox, officer));
}
