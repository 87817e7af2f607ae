//! What the office promised in an open mailbox, and the reporter's say in it.

use super::SessionCookie;
use super::reply::{Reply, append};
use super::session::{Session, exchange, exchanges};
use crate::intake::held::{self, ON_ITS_WAY};
use crate::intake::{part, sign, unsealable};
use crate::take_in::walk;
use crate::{IntakeProblem, MailboxProblem, Node, Office, peers};
use charter::{Obligation, Step};
use entry::{Author, Kind, Statement, StreamKind};
use seal::Sealed;
use seal::mailbox::Message;
use std::sync::Arc;
use words::{Moment, OfficeId};

/// The promises of a mailbox.
pub struct Promises {
    /// The office.
    pub office: Arc<Office>,
    /// Every obligation that ever ran there, in the order in which they were opened.
    pub obligations: Vec<Obligation>,
    /// The sealed copies of its report, in the order in which the reporter chose the offices.
    pub copies: Vec<SealedCopy>,
    /// Other offices of this node with which the same receipt has an exchange.
    pub also: Vec<Arc<Office>>,
    /// The office that held this report, where it came as a copy itself.
    pub from: Option<Arc<Office>>,
}

/// A sealed copy of a report.
pub struct SealedCopy {
    /// For which office; none where it is not here any more.
    pub office: Option<Arc<Office>>,
    /// What became of it.
    pub state: CopyState,
}

impl SealedCopy {
    fn is_for(&self, office: OfficeId) -> bool {
        self.office.as_ref().is_some_and(|it| it.id == office)
    }
}

/// What became of a sealed copy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CopyState {
    /// It is held, and goes if a promise is broken on which the charter says so.
    Held,
    /// It went, and the office has it.
    Sent(Moment),
    /// It was to go, and the other office does not have it.
    OnItsWay(Moment),
    /// It was to go, and has not come in an hour.
    NotArrived(Moment),
    /// Such a promise was broken, and it did not go: somebody stands between.
    KeptBack,
}

/// What a reporter can say about the office's promises.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Claim {
    /// They were not answered, or what they got was no answer.
    Contest,
    /// They complain about the office.
    Complaint,
    /// The office is to wait.
    Pause,
    /// The office need not wait any longer.
    Resume,
}

/// What was promised in the session's mailbox, from its headers.
///
/// # Errors
/// See [`MailboxProblem`].
pub async fn promises(node: &Node, session: &SessionCookie) -> Result<Promises, MailboxProblem> {
    let Session { address, keys } = Session::resume(node, session).await?;
    let office = node.office(address.office).await?;
    let office = office.ok_or(MailboxProblem::Damaged)?;
    let walked = walk(node, address.stream).await?;
    let headers = walked.entries.iter().filter_map(|(_, it)| it.as_ref().ok());
    let steps: Vec<Step> = headers.map(|it| peer::step_of(it.header())).collect();
    let running = charter::follow(&office.editions, &steps);
    let (now, lookup) = (node.now(), keys.lookup());
    let broken = held::must_go(&office.editions, &running.all, now, 0);
    let report = walked.entries.first().and_then(|(_, it)| it.as_ref().ok());
    let mut copies = Vec::new();
    for id in steps.iter().flat_map(|step| &step.copies.held) {
        let went = steps.iter().find(|step| step.copies.released.contains(id));
        let to = node.office_anywhere(*id).await?;
        let there = match (went, report) {
            (Some(went), Some(report)) => {
                let here = exchange(node, &lookup, *id).await?.map(|_| went.at);
                let sent = peers::sent(node, address.stream, report.hash(), *id);
                here.or(sent.await?)
            }
            _ => None,
        };
        copies.push(SealedCopy {
            office: to,
            state: match went {
                Some(_) if let Some(at) = there => CopyState::Sent(at),
                Some(step) if now <= step.at.plus_seconds(ON_ITS_WAY) => {
                    CopyState::OnItsWay(step.at)
                }
                Some(step) => CopyState::NotArrived(step.at),
                None if broken => CopyState::KeptBack,
                None => CopyState::Held,
            },
        });
    }
    // A copy that came here from another node may have come to a second office too.
    let mut also = Vec::new();
    for other in exchanges(node, &lookup).await? {
        let is_shown = other == address.office || copies.iter().any(|it| it.is_for(other));
        if !is_shown && let Some(other) = node.office(other).await? {
            also.push(other);
        }
    }
    let from = match steps.iter().find_map(|step| step.copies.from) {
        Some(id) => node.office_anywhere(id).await?,
        None => None,
    };
    Ok(Promises {
        obligations: running.all,
        copies,
        also,
        from,
        office,
    })
}

impl Reply {
    /// Says it in the mailbox; the office's clocks move with the same commit.
    ///
    /// # Errors
    /// See [`IntakeProblem`]; nothing was kept then.
    pub async fn claim(
        &mut self,
        node: &Node,
        claim: Claim,
        text: String,
    ) -> Result<(), IntakeProblem> {
        crate::intake::check_text(node, text.len())?;
        let _permit = node.gates.sealing().await?;
        let message = Message {
            version: 1,
            text,
            attachments: Vec::new(),
            form: node.form_text(),
        };
        let body = Sealed::new(&message, &[&self.keys.public()]).map_err(unsealable)?;
        let kind = match claim {
            Claim::Contest => Kind::Contest,
            Claim::Complaint => Kind::Complaint,
            Claim::Pause => Kind::Pause,
            Claim::Resume => Kind::Resume,
        };
        let statement = Statement {
            version: entry::form(kind, &[]),
            office: self.address.office,
            stream: self.address.stream,
            stream_kind: StreamKind::Mailbox,
            kind,
            position: None,
            body: part(body.as_bytes())?,
            grants: Vec::new(),
            blobs: Vec::new(),
            author: Author::Reporter(self.keys.verifying()),
            discharges: Vec::new(),
            marks: Vec::new(),
            erases: Vec::new(),
            nonce: node.chance.bytes(),
        };
        let signed = sign(&self.keys, statement);
        append(node, self.address, signed, body.into_bytes(), |_| {}).await?;
        node.arrived();
        Ok(())
    }
}
