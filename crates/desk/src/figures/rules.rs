//! How often rules were set aside, and what two officers decided, from the audit book: who, when, which rule, on what. No
//! reason stands there, and none is looked up.

use super::allowed;
use crate::audit::Record;
use crate::replica::ReplicaProblem;
use crate::session::{Live, Session};
use crate::view::{AuditAct, NotFound};
use charter::Rule;
use std::cmp::Reverse;
use std::collections::HashSet;
use std::sync::PoisonError;
use words::{EventId, Moment, OfficerId};

/// Entries read at once.
const PIECE: usize = 64;

/// The acts that are listed, with the rule that each is about.
pub const ACTS: [(AuditAct, Rule); 7] = [
    (AuditAct::OverrodeConsent, Rule::Consent),
    (AuditAct::SetAside, Rule::Conflict),
    (AuditAct::KeptOut, Rule::Conflict),
    (AuditAct::Proposed, Rule::TwoOfficers),
    (AuditAct::Decided, Rule::TwoOfficers),
    (AuditAct::Revealed, Rule::TwoOfficers),
    (AuditAct::Withdrew, Rule::TwoOfficers),
];

/// What a session has read of the audit book: a record is opened once, and forgotten when the session locks.
#[derive(Default)]
pub(crate) struct Rules {
    next: u64,
    seen: HashSet<EventId>,
    /// Newest first: how many came before it, who handed it in, and the record.
    known: Vec<(usize, OfficerId, Record)>,
}

/// One time that a rule came into play.
#[derive(Clone)]
pub struct RuleRow {
    /// When, to the minute.
    pub at: Moment,
    /// Who, by name.
    pub by: String,
    /// Who handed the record in, where that was somebody else.
    pub handed_in_by: Option<String>,
    /// What they did.
    pub act: AuditAct,
    /// The rule.
    pub rule: Rule,
    /// On what, by short reference, as in the audit book.
    pub on: String,
}

/// A part of them.
#[derive(Clone)]
pub struct RulesView {
    /// How often each was done, in the order of [`ACTS`].
    pub counts: [usize; ACTS.len()],
    /// How many there are in all.
    pub total: usize,
    /// The part, newest first.
    pub rows: Vec<RuleRow>,
}

fn rule_of(act: AuditAct) -> Option<Rule> {
    let found = ACTS.iter().find(|(it, _)| *it == act);
    found.map(|(_, rule)| *rule)
}

impl Session {
    /// Every time that a rule was set aside or two officers decided, newest first: a part that begins where `offset` says,
    /// who is told how many there are. That the audit book was read goes into it.
    ///
    /// # Errors
    /// [`NotFound`] for whoever neither heads the office nor audits it.
    pub async fn rules(
        &self,
        offset: impl FnOnce(usize) -> usize + Send + 'static,
        limit: usize,
    ) -> Result<RulesView, NotFound> {
        self.blocking(move |live| {
            let reads = live.with_scene(|scene| scene.fold.keys.reads_audit());
            if allowed(&live).is_none() || reads != Some(true) {
                return Ok(Err(NotFound));
            }
            live.note(AuditAct::ReadAudit, String::new())?;
            let mut rules = live.rules.lock().unwrap_or_else(PoisonError::into_inner);
            if rules.read_on(&live)?.is_none() {
                return Ok(Err(NotFound));
            }
            let known = &rules.known;
            let counts = ACTS.map(|(act, _)| known.iter().filter(|(.., it)| it.act == act).count());
            let total = known.len();
            let part = known.iter().skip(offset(total)).take(limit);
            let rows = live.with_fold(|fold| {
                let name = |id| fold.book.name(id);
                let rows = part.filter_map(|(_, handed_in, it)| {
                    Some(RuleRow {
                        at: it.at,
                        by: name(it.by),
                        handed_in_by: (*handed_in != it.by).then(|| name(*handed_in)),
                        act: it.act,
                        rule: rule_of(it.act)?,
                        on: it.on.clone(),
                    })
                });
                rows.collect()
            });
            let view = |rows| RulesView {
                counts,
                total,
                rows,
            };
            Ok(rows.map(view).ok_or(NotFound))
        })
        .await
    }
}

impl Rules {
    /// Reads what has come since; nothing where the session is locked meanwhile.
    fn read_on(&mut self, live: &Live) -> Result<Option<()>, ReplicaProblem> {
        let Some(audit) = live.desk.office().map(|office| office.audit) else {
            return Ok(None);
        };
        let before = self.known.len();
        loop {
            let entries = live.desk.replica.stream(audit, self.next, PIECE)?;
            for kept in &entries {
                let Some(opened) = live.audit_records(kept) else {
                    return Ok(None);
                };
                self.next = kept.position + 1;
                for (handed_in, record) in opened {
                    if rule_of(record.act).is_some() && self.seen.insert(record.id) {
                        self.known.push((self.known.len(), handed_in, record));
                    }
                }
            }
            if entries.len() < PIECE {
                break;
            }
        }
        if self.known.len() > before {
            // Times are to the minute; within one, the order of the book.
            self.known
                .sort_by_key(|(place, _, it)| Reverse((it.at, *place)));
        }
        Ok(Some(()))
    }
}
