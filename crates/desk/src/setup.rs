//! Founding an office, and adding officers: the calm steps of the first visit.
//!
//! What is sealed to the office's keys depends on this page: every key is drawn here, sealed to its
//! readers before anything leaves the desk, and nothing of it is ever printed.

use crate::book::{
    self, Card, Founded, GrantTo, KeyName, OfficeEvent, Written, checked_name, keys_of,
};
use crate::folder::{Pinned, Slot};
use crate::folds::Fold;
use crate::session::{Session, check_passphrase};
use crate::state::{Inner, Pen};
use crate::view::{OfficerRow, Role};
use crate::work::append::Plan;
use crate::work::draft::{Draft, Seat};
use crate::work::{Done, WorkProblem};
use crate::{Desk, Refusal, World};
use charter::Act;
use entry::{Kind, StreamKind};
use open::{IdentityFile, Key, SigningKey};
use peer::{
    Append, AppendOutcome, Enrol, KeyRecord, KeyRole, OfficeRecord, PeerError, RefusalKind,
    SignedOffice,
};
use seal::{OfficeMembers, Officer, Passphrase, PublicKey, Sealed};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::sync::Arc;
use subtle::ConstantTimeEq as _;
use words::{EventId, Language, OfficeId, OfficerId, StreamId};
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

/// The longest short name: it stands in every address that people type.
const SLUG_SIGNS_MAX: usize = 40;
/// The longest purpose, in characters.
const MANDATE_SIGNS_MAX: usize = 600;
const BOOK: (StreamKind, Kind) = (StreamKind::Office, Kind::OfficeEvent);

/// What the first visit asks.
pub struct Founding {
    /// The enrolment code of the node, where [`Desk::asks_enrolment_code`] says so.
    pub enrolment: Zeroizing<String>,
    /// The setup code of the desk, where [`Desk::asks_setup_code`] says so.
    pub setup_code: Zeroizing<String>,
    /// The office's name, as the portal shows it.
    pub office_name: String,
    /// What it is for, in a sentence or two, as the portal shows it; may be empty.
    pub mandate: String,
    /// Name and purpose in other languages, as far as the office gives them.
    pub others: Vec<(Language, String, String)>,
    /// The language of `office_name` and `mandate`.
    pub language: Language,
    /// The short name in the portal's addresses: lower-case letters, digits and dashes.
    pub slug: String,
    /// The languages in which the office reads reports.
    pub languages: Vec<Language>,
    /// The first officer's name, with which they log in.
    pub officer_name: String,
    /// The first officer's passphrase.
    pub passphrase: Passphrase,
    /// The passphrase typed again.
    pub again: Passphrase,
}

/// Why an office was not founded.
#[derive(Debug)]
pub enum SetupProblem {
    /// Something in the form must be changed; the field's name, and why.
    Field(&'static str, Refusal),
    /// The setup code is wrong.
    SetupCode,
    /// The enrolment code is wrong or used up.
    Enrolment,
    /// Another office of the node has this short name.
    SlugTaken,
    /// The short name is not well formed.
    Slug,
    /// This desk already has an office.
    Already,
    /// A founding was begun here before and not finished; it goes on with the same officer's name
    /// and passphrase.
    Unfinished,
    /// The node cannot be reached.
    NodeUnreachable,
    /// The world failed; it was logged under this reference.
    Fault {
        /// The reference.
        reference: String,
    },
}

/// The keys of an office that is being founded. They lie in the desk's folder, sealed to the first
/// officer, until the node has the office: a founding that is cut off goes on with the same keys.
#[derive(Serialize, Deserialize, Zeroize, ZeroizeOnDrop)]
struct Begun {
    version: u8,
    #[zeroize(skip)]
    office: OfficeId,
    #[zeroize(skip)]
    book: StreamId,
    #[zeroize(skip)]
    audit_book: StreamId,
    office_key: String,
    intake_key: String,
    audit_key: String,
}

impl Begun {
    fn draw(world: &World) -> Self {
        let key = || {
            let text = Key::<Officer>::from_seed(world.random()).identity_text();
            text.to_string()
        };
        Self {
            version: 1,
            office: OfficeId::from_random(world.random()),
            book: StreamId::from_random(world.random()),
            audit_book: StreamId::from_random(world.random()),
            office_key: key(),
            intake_key: key(),
            audit_key: key(),
        }
    }
}

/// Founds the office: makes its keys, registers it at the node, writes the first event, and makes
/// the first officer's identity file. The caller logs in next.
///
/// # Errors
/// See [`SetupProblem`]. Sent again after a fault it goes on where it stopped.
pub async fn found(desk: &Desk, founding: Founding) -> Result<OfficerId, SetupProblem> {
    let inner = &desk.0;
    let _turn = inner.founding.lock().await;
    if inner.office().is_some() {
        return Err(SetupProblem::Already);
    }
    let founding = Arc::new(checked(inner, founding)?);
    let hello = inner
        .client
        .hello()
        .await
        .map_err(|problem| told(inner, &problem))?;
    // The keys are safe in the folder before the node hears of them.
    let (identity, begun) = begin(inner, &founding).await?;
    let mut record = record(&founding, &begun, &identity);
    record.charter.clone_from(&inner.config.charter);
    let office = SignedOffice::sign(&record, |message| identity.signing.sign(message));
    let pen = Pen::of(&identity.signing);
    let enrol = Enrol {
        version: 1,
        code: founding.enrolment.to_string(),
        office,
        desk: inner.key.verifying(),
    };
    match inner.client.enrol(&enrol, &pen).await {
        // Already enrolled with these very keys: this founding was cut off after this step.
        Err(problem)
            if problem.is(RefusalKind::Taken) && is_enrolled(inner, &record, &pen).await => {}
        done => done.map_err(|problem| told(inner, &problem))?,
    }
    let append = first_entry(inner, &founding, &begun, &identity, hello.node)
        .map_err(|_| fault(inner, "the office book could not be begun"))?;
    match inner.client.append(&append, &pen).await {
        // A conflict at position 0 means that it was begun before we were cut off.
        Ok(AppendOutcome::Kept | AppendOutcome::Conflict { .. }) => {}
        Err(problem) => return Err(told(inner, &problem)),
    }
    // From here on the office exists. The folder says so last, because it is what makes the desk
    // log in.
    let pinned = pinned(&record, &founding.office_name, hello.node);
    inner
        .folder
        .put_office(&pinned)
        .and_then(|()| inner.folder.end_pending())
        .map_err(|_| fault(inner, "the desk's folder cannot be written"))?;
    inner.put_office(pinned);
    inner.nudge.notify_one();
    inner.arrived(begun.book, 1).await;
    Ok(identity.officer)
}

fn checked(desk: &Inner, founding: Founding) -> Result<Founding, SetupProblem> {
    if let Some(code) = &desk.config.setup_code {
        let same = code
            .trim()
            .as_bytes()
            .ct_eq(founding.setup_code.trim().as_bytes());
        if !bool::from(same) {
            return Err(SetupProblem::SetupCode);
        }
    }
    let field = |name: &'static str| move |refusal| SetupProblem::Field(name, refusal);
    let office_name = checked_name(&founding.office_name).map_err(field("office_name"))?;
    let officer_name = checked_name(&founding.officer_name).map_err(field("officer_name"))?;
    check_passphrase(&founding.passphrase, &founding.again).map_err(field("passphrase"))?;
    let mandate = checked_mandate(&founding.mandate)?;
    let mut others = Vec::new();
    for (language, name, mandate) in &founding.others {
        let name = match name.trim() {
            "" => String::new(),
            name => checked_name(name).map_err(field("others"))?,
        };
        others.push((*language, name, checked_mandate(mandate)?));
    }
    let slug = founding.slug.trim().to_owned();
    let sign = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    let edges = !slug.starts_with(|c: char| c.is_ascii_lowercase()) || slug.ends_with('-');
    if slug.len() < 2 || slug.len() > SLUG_SIGNS_MAX || edges || !slug.chars().all(sign) {
        return Err(SetupProblem::Slug);
    }
    let mut languages = founding.languages;
    languages.sort_unstable();
    languages.dedup();
    if languages.is_empty() {
        languages.push(Language::En);
    }
    let enrolment = match &desk.config.enrolment {
        Some(code) => code.clone(),
        None => Zeroizing::new(founding.enrolment.trim().to_owned()),
    };
    Ok(Founding {
        enrolment,
        office_name,
        mandate,
        others,
        slug,
        languages,
        officer_name,
        ..founding
    })
}

/// What an office is for: a sentence or two.
fn checked_mandate(typed: &str) -> Result<String, SetupProblem> {
    let mandate = typed.trim();
    match mandate.chars().count() {
        0..=MANDATE_SIGNS_MAX => Ok(mandate.to_owned()),
        _ => Err(SetupProblem::Field(
            "mandate",
            casework::Refusal::TextTooLong.into(),
        )),
    }
}

/// Makes or finds the first officer's identity and the office's keys, and has them on disk, sealed.
async fn begin(
    desk: &Arc<Inner>,
    founding: &Arc<Founding>,
) -> Result<(IdentityFile, Begun), SetupProblem> {
    let (inner, founding) = (Arc::clone(desk), Arc::clone(founding));
    let begun = tokio::task::spawn_blocking(move || {
        let slot = Slot::of(&founding.officer_name, &inner.key);
        begin_blocking(&inner, &slot, &founding.passphrase)
    });
    match begun.await {
        Ok(begun) => begun,
        Err(_) => Err(fault(desk, "the keys could not be made")),
    }
}

fn begin_blocking(
    desk: &Inner,
    slot: &Slot,
    passphrase: &Passphrase,
) -> Result<(IdentityFile, Begun), SetupProblem> {
    let disk = |_| fault(desk, "the desk's folder cannot be written");
    if let Some(pending) = desk.folder.pending().map_err(disk)? {
        let file = desk.folder.identity(slot).map_err(disk)?;
        let identity = file.and_then(|file| IdentityFile::unlock(&file, passphrase).ok());
        let opened = identity.and_then(|identity| {
            let begun = identity
                .key
                .open(&Sealed::<Begun, Officer>::from_bytes(pending));
            Some((identity, begun.ok()?))
        });
        return opened.ok_or(SetupProblem::Unfinished);
    }
    let begun = Begun::draw(&desk.world);
    let identity = IdentityFile {
        officer: OfficerId::from_random(desk.world.random()),
        office: begun.office,
        key: Key::from_seed(desk.world.random()),
        signing: SigningKey::from_seed(desk.world.random()),
    };
    let sealing = |_| fault(desk, "the keys could not be sealed");
    let file = identity
        .lock(passphrase, desk.config.work_factor)
        .map_err(sealing)?;
    let pending = Sealed::<_, Officer>::new(&begun, &[&identity.key.public()]).map_err(sealing)?;
    // Without its identity file a pending founding could never go on: the identity goes first.
    desk.folder.put_identity(slot, &file).map_err(disk)?;
    desk.folder.put_pending(pending.as_bytes()).map_err(disk)?;
    Ok((identity, begun))
}

fn record(founding: &Founding, begun: &Begun, identity: &IdentityFile) -> OfficeRecord {
    let by_language = |own: &str, of: fn(&(Language, String, String)) -> &str| {
        let others = founding.others.iter().map(|it| (it.0, of(it)));
        others
            .chain([(founding.language, own)])
            .filter(|(_, text)| !text.is_empty())
            .map(|(language, text)| (language.code().to_owned(), text.to_owned()))
            .collect::<BTreeMap<_, _>>()
    };
    let intake = public(&begun.intake_key).unwrap_or_default();
    OfficeRecord {
        version: 1,
        id: begun.office,
        slug: founding.slug.clone(),
        names: by_language(&founding.office_name, |it| &it.1),
        mandates: by_language(&founding.mandate, |it| &it.2),
        languages: founding
            .languages
            .iter()
            .map(|language| language.code().to_owned())
            .collect(),
        intake: vec![intake],
        founder: identity.signing.verifying(),
        book: begun.book,
        audit: begun.audit_book,
        charter: String::new(),
        edition: 1,
    }
}

fn public(identity_text: &str) -> Option<String> {
    let key = Key::<Officer>::from_identity_text(identity_text).ok()?;
    Some(key.public().to_string())
}

async fn is_enrolled(desk: &Inner, record: &OfficeRecord, pen: &Pen) -> bool {
    let there = desk.client.office(pen).await.ok();
    there
        .and_then(|office| office.verify())
        .is_some_and(|there| there.id == record.id && there.founder == record.founder)
}

/// The first entry of the office book, with all keys of the office granted to its founder.
fn first_entry(
    desk: &Inner,
    founding: &Founding,
    begun: &Begun,
    identity: &IdentityFile,
    node: [u8; 32],
) -> Result<Append, WorkProblem> {
    let key = |text: &str| {
        Key::<OfficeMembers>::from_identity_text(text).map_err(|_| WorkProblem::NotFound)
    };
    let office_key = key(&begun.office_key)?;
    let (intake, audit) = (key(&begun.intake_key)?, key(&begun.audit_key)?);
    let roles = vec![
        Role::Intake,
        Role::Case,
        Role::Supervisor,
        Role::Administrator,
    ];
    let grants = keys_of(&roles)
        .into_iter()
        .map(|of| GrantTo {
            of,
            to: identity.officer,
        })
        .collect();
    let founded = OfficeEvent::Founded(Box::new(Founded {
        name: founding.office_name.clone(),
        slug: founding.slug.clone(),
        languages: founding.languages.clone(),
        office_book: office_key.public().to_string(),
        intake: intake.public().to_string(),
        audit: audit.public().to_string(),
        audit_book: begun.audit_book,
        node: hex::encode(node),
        officer: card(identity, founding.officer_name.clone(), roles),
        desk: hex::encode(desk.key.verifying()),
        grants,
    }));
    let body = book_body(&desk.world, founded, &office_key.public())?;
    let me = identity.key.public();
    let draft = Draft::new(begun.book, BOOK, 0, body)
        .grant(&office_key, &me)?
        .grant(&intake, &me)?
        .grant(&audit, &me)?;
    let seat = Seat {
        office: begun.office,
        signing: &identity.signing,
        world: &desk.world,
    };
    Ok(Append {
        version: 1,
        entries: vec![draft.sign(&seat)?],
    })
}

fn book_body(
    world: &World,
    what: OfficeEvent,
    to: &PublicKey<OfficeMembers>,
) -> Result<Vec<u8>, WorkProblem> {
    let written = Written {
        version: 1,
        id: EventId::from_random(world.random()),
        what,
    };
    Ok(Sealed::<_, OfficeMembers>::new(&written, &[to])?.into_bytes())
}

fn card(identity: &IdentityFile, name: String, roles: Vec<Role>) -> Card {
    Card {
        id: identity.officer,
        name,
        roles,
        key: identity.key.public().to_string(),
        verifying: hex::encode(identity.signing.verifying()),
    }
}

fn pinned(record: &OfficeRecord, name: &str, node: [u8; 32]) -> Pinned {
    Pinned {
        version: 1,
        office: record.id,
        node: hex::encode(node),
        founder: hex::encode(record.founder),
        book: record.book,
        audit: record.audit,
        slug: record.slug.clone(),
        name: name.to_owned(),
        names: record.names.clone(),
        languages: record
            .languages
            .iter()
            .filter_map(|code| code.parse().ok())
            .collect(),
        intake: record.intake.clone(),
        charter: record.charter.clone(),
        earlier_charters: Vec::new(),
        edition: record.edition,
    }
}

fn told(desk: &Inner, problem: &PeerError) -> SetupProblem {
    match problem {
        PeerError::Unreachable | PeerError::NotOurProtocol | PeerError::WrongNode { .. } => {
            SetupProblem::NodeUnreachable
        }
        PeerError::Refused(refusal) => match refusal.kind {
            RefusalKind::EnrolmentCode => SetupProblem::Enrolment,
            RefusalKind::Taken => SetupProblem::SlugTaken,
            RefusalKind::Unavailable | RefusalKind::Full | RefusalKind::Busy => {
                SetupProblem::NodeUnreachable
            }
            _ => fault(desk, "the node refused the founding"),
        },
        PeerError::Address | PeerError::TooLarge => fault(desk, "the node cannot be asked"),
    }
}

fn fault(desk: &Inner, what: &'static str) -> SetupProblem {
    let reference = hex::encode(desk.world.random::<4>());
    tracing::error!(reference, what, "a fault");
    SetupProblem::Fault { reference }
}

/// A new officer, with the passphrase to hand over. It is shown once, and neither printed nor kept.
pub struct Invited {
    /// The officer.
    pub officer: OfficerRow,
    /// Six words; at the first login an own passphrase replaces them.
    pub start_passphrase: Zeroizing<String>,
}

/// Adds an officer (administrators only): makes identity, identity file and key grants.
///
/// # Errors
/// See [`WorkProblem`].
pub async fn invite(
    session: &Session,
    name: String,
    roles: Vec<Role>,
) -> Result<Invited, WorkProblem> {
    let desk = Arc::clone(&session.0.desk);
    let _turn = desk.founding.lock().await;
    let name = checked_name(&name)?;
    let me = session.0.officer;
    let identity = IdentityFile {
        officer: OfficerId::from_random(desk.world.random()),
        office: desk.office().ok_or(WorkProblem::NotFound)?.office,
        key: Key::from_seed(desk.world.random()),
        signing: SigningKey::from_seed(desk.world.random()),
    };
    let officer = identity.officer;
    let new = card(&identity, name.clone(), roles);
    let decided = session
        .0
        .with_fold(|fold| book::add_officer(&fold.book, me, new.clone()));
    decided.ok_or(WorkProblem::Locked)??;
    // First the file, which nobody can open yet; then the book; then the node. If we fall after the
    // book, the officer stands in it without anybody who has the passphrase: they are suspended,
    // and added anew.
    let slot = Slot::of(&name, &desk.key);
    let start_passphrase = start_passphrase(&desk.world);
    let passphrase = Passphrase::new(start_passphrase.to_string());
    let inner = Arc::clone(&desk);
    let written = tokio::task::spawn_blocking(move || {
        let file = identity.lock(&passphrase, inner.config.work_factor).ok()?;
        inner.folder.mark_new(&slot, true).ok()?;
        inner.folder.put_identity(&slot, &file).ok()?;
        Some(slot)
    });
    let Ok(Some(slot)) = written.await else {
        return Err(session.fault("the identity file cannot be written"));
    };
    let decide = move |book: &book::Book, me| book::add_officer(book, me, new.clone());
    if let Err(problem) = append_to_book(session, decide).await {
        let _ = desk.folder.remove_identity(&slot);
        return Err(problem);
    }
    // A node that cannot be told now is told when an administrator logs in next.
    let _ = admit_officer(session, officer).await;
    let row = session.officers().into_iter().find(|it| it.id == officer);
    Ok(Invited {
        officer: row.ok_or(WorkProblem::NotFound)?,
        start_passphrase,
    })
}

/// Suspends an officer (administrators only): the node takes nothing more from them, and no new key
/// is given.
///
/// # Errors
/// See [`WorkProblem`].
pub async fn suspend(session: &Session, officer: OfficerId) -> Result<Done, WorkProblem> {
    let me = session.0.officer;
    let decided = session.0.with_fold(|fold| {
        // The node is told first, but not before it is clear that it will hold.
        book::suspend(&fold.book, me, officer)?;
        let officer = fold.book.officer(officer).ok_or(Refusal::NotActive)?;
        Ok::<_, Refusal>((officer.verifying, key_role(&officer.card.roles)))
    });
    let (verifying, role) = decided.ok_or(WorkProblem::Locked)??;
    admit(session, verifying, role, false).await?;
    let done = append_to_book(session, move |book, me| book::suspend(book, me, officer)).await?;
    session.put_out(officer).await;
    Ok(done)
}

/// Lets a suspended officer work again (administrators only).
///
/// # Errors
/// See [`WorkProblem`].
pub async fn reinstate(session: &Session, officer: OfficerId) -> Result<Done, WorkProblem> {
    let done = append_to_book(session, move |book, me| book::reinstate(book, me, officer)).await?;
    admit_officer(session, officer).await?;
    Ok(done)
}

/// Gives an officer other roles (administrators only); the keys that come with them are given too.
///
/// # Errors
/// See [`WorkProblem`].
pub async fn set_roles(
    session: &Session,
    officer: OfficerId,
    roles: Vec<Role>,
) -> Result<Done, WorkProblem> {
    let done = append_to_book(session, move |book, me| {
        book::set_roles(book, me, officer, &roles)
    })
    .await?;
    admit_officer(session, officer).await?;
    session.end_calendar(officer);
    Ok(done)
}

/// Appends what is decided on the office book, with the keys that the event gives.
pub(crate) async fn append_to_book(
    session: &Session,
    decide: impl Fn(&book::Book, OfficerId) -> Result<OfficeEvent, Refusal> + Clone + Send + 'static,
) -> Result<Done, WorkProblem> {
    append_to_book_by(session, move |fold| Ok(decide(&fold.book, fold.me)?)).await
}

/// The same, decided on all that the officer sees.
pub(crate) async fn append_to_book_by(
    session: &Session,
    decide: impl Fn(&Fold) -> Result<OfficeEvent, WorkProblem> + Clone + Send + 'static,
) -> Result<Done, WorkProblem> {
    let stream = session.0.desk.office().ok_or(WorkProblem::NotFound)?.book;
    session
        .append(move |desk| {
            let fold = desk.scene.fold;
            let event = decide(fold)?;
            let key = fold.keys.office_key().ok_or(WorkProblem::NotFound)?;
            let grants = event.grants().to_vec();
            let to = match &event {
                OfficeEvent::OfficerAdded(event) => event.officer.key.parse().ok(),
                OfficeEvent::RolesChanged(event) => fold.recipient(event.officer).ok(),
                _ => None,
            };
            let position = fold.book.next();
            let keeps = match &event {
                OfficeEvent::AccessReviewed(_) => desk.live.desk.charter().kept_by(Act::Review),
                _ => Vec::new(),
            };
            let body = book_body(&desk.live.desk.world, event, &key.public())?;
            let mut draft = Draft::new(stream, BOOK, position, body).discharges(keeps);
            for grant in grants {
                let to: &PublicKey<Officer> = to.as_ref().ok_or(WorkProblem::NotFound)?;
                // Nobody gives what they do not hold: an administrator without the intake key
                // cannot make intake officers.
                draft = match grant.of {
                    KeyName::OfficeBook => draft.grant(key, to)?,
                    KeyName::Intake => {
                        draft.grant(fold.keys.intake_key().ok_or(Refusal::KeyNotHeld)?, to)?
                    }
                    KeyName::Audit => {
                        draft.grant(fold.keys.audit_key().ok_or(Refusal::KeyNotHeld)?, to)?
                    }
                };
            }
            Ok(Plan {
                entries: vec![draft.sign(&desk.seat)?],
                done: Done { stream, position },
            })
        })
        .await
}

fn key_role(roles: &[Role]) -> KeyRole {
    match roles.contains(&Role::Administrator) {
        true => KeyRole::Administrator,
        false => KeyRole::Officer,
    }
}

/// Tells the node what an officer's key may do, as the book says it.
async fn admit_officer(session: &Session, officer: OfficerId) -> Result<(), WorkProblem> {
    let known = session.0.with_fold(|fold| {
        let officer = fold.book.officer(officer)?;
        Some((
            officer.verifying,
            key_role(&officer.card.roles),
            officer.is_active(),
        ))
    });
    let (key, role, active) = known.flatten().ok_or(WorkProblem::NotFound)?;
    admit(session, key, role, active).await
}

async fn admit(
    session: &Session,
    key: [u8; 32],
    role: KeyRole,
    active: bool,
) -> Result<(), WorkProblem> {
    let pen = session.0.with_fold(|fold| Pen::of(&fold.keys.signing));
    let pen = pen.ok_or(WorkProblem::Locked)?;
    let record = KeyRecord { key, role, active };
    let told = session.0.desk.client.put_key(&record, &pen).await;
    told.map_err(|problem| session.refused(&problem))
}

/// Tells the node again what the book says of every officer: a desk that fell between book and node
/// is healed when an administrator logs in next.
pub(crate) async fn heal(session: &Session) {
    let officers = session.0.with_fold(|fold| {
        let me = fold.book.officer(fold.me)?;
        me.has(Role::Administrator).then(|| {
            let all = fold.book.officers().iter();
            all.map(|it| it.card.id)
                .filter(|id| *id != fold.me)
                .collect::<Vec<_>>()
        })
    });
    for officer in officers.flatten().unwrap_or_default() {
        if admit_officer(session, officer).await.is_err() {
            return;
        }
    }
}

/// Six invented words of two or three syllables: easy to read out in any language, 90 bits of
/// chance.
fn start_passphrase(world: &World) -> Zeroizing<String> {
    const FIRST: &[u8; 16] = b"bdfghjklmnprstvz";
    const SECOND: &[u8; 4] = b"aiou";
    let mut text = Zeroizing::new(String::new());
    // Six bits of a byte make a syllable, without bias.
    for word in 0..6 {
        if word > 0 {
            text.push(' ');
        }
        let bytes = Zeroizing::new(world.random::<3>());
        for byte in bytes.iter().take(if word % 2 == 0 { 2 } else { 3 }) {
            text.push(char::from(FIRST[usize::from(byte & 15)]));
            text.push(char::from(SECOND[usize::from(byte >> 4 & 3)]));
        }
    }
    text
}
