//! Sessions: an officer's keys in memory, from login until lock.

use crate::export::Export;
use crate::view::{
    AuditRow, CaseRow, CaseView, NotFound, OfficeView, OfficerRow, Page, ReportRow, ReportView,
};
use crate::work::WorkProblem;
use crate::{Desk, Refusal};
use seal::Passphrase;
use std::sync::Arc;
use words::StreamId;
use zeroize::Zeroizing;

/// The secret in an officer's cookie: 32 random bytes as text. The desk keeps only its hash.
pub struct SessionId(pub(crate) Zeroizing<String>);

impl SessionId {
    /// What a browser sent as its cookie.
    #[must_use]
    pub fn from_cookie(text: &str) -> Self {
        Self(Zeroizing::new(text.to_owned()))
    }

    /// The cookie's value.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Why nobody was logged in. An unknown name and a wrong passphrase are the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LoginProblem {
    /// Name or passphrase are not right.
    Wrong,
    /// Too many failed attempts on this desk; try again after so many seconds.
    Slow {
        /// Seconds to wait.
        seconds: u64,
    },
    /// The identity file is damaged.
    Damaged,
    /// The officer was suspended.
    Suspended,
    /// The office book has not arrived yet: the desk has never been in step with its node.
    NotReady,
}

/// What a login gives.
pub struct LoggedIn {
    /// For the cookie.
    pub id: SessionId,
    /// The session.
    pub session: Session,
}

/// Logs an officer in by the name they were given and their passphrase. Takes about a second on
/// purpose.
///
/// # Errors
/// See [`LoginProblem`].
pub async fn login(
    desk: &Desk,
    name: &str,
    passphrase: Passphrase,
) -> Result<LoggedIn, LoginProblem> {
    let _ = (desk, name, passphrase);
    todo!()
}

/// An open session. Cheap to clone; once locked, every call answers as if nothing existed.
#[derive(Clone)]
pub struct Session(pub(crate) Arc<()>);

impl Session {
    /// The desk.
    #[must_use]
    pub fn desk(&self) -> &Desk {
        todo!()
    }

    /// The officer whose session it is.
    #[must_use]
    pub fn me(&self) -> OfficerRow {
        todo!()
    }

    /// Whether the passphrase is still the one that was handed over: every page leads to the change
    /// of it.
    #[must_use]
    pub fn must_change_passphrase(&self) -> bool {
        todo!()
    }

    /// Changes the officer's passphrase; the identity file is locked anew.
    ///
    /// # Errors
    /// Refuses a short passphrase, two that differ, and the old one; a wrong old one is
    /// [`WorkProblem::WrongPassphrase`].
    pub async fn change_passphrase(
        &self,
        old: Passphrase,
        new: Passphrase,
        again: Passphrase,
    ) -> Result<(), WorkProblem> {
        let _ = (old, new, again);
        todo!()
    }

    /// The office.
    #[must_use]
    pub fn office(&self) -> OfficeView {
        todo!()
    }

    /// Every report the officer can open: most urgent first, then oldest unanswered, then newest.
    #[must_use]
    pub fn reports(&self) -> Vec<ReportRow> {
        todo!()
    }

    /// A part of [`Session::reports`], for lists of any length.
    #[must_use]
    pub fn reports_page(&self, offset: usize, limit: usize) -> Page<ReportRow> {
        let _ = (offset, limit);
        todo!()
    }

    /// A part of [`Session::cases`], for lists of any length.
    #[must_use]
    pub fn cases_page(&self, offset: usize, limit: usize) -> Page<CaseRow> {
        let _ = (offset, limit);
        todo!()
    }

    /// One report with its dialogue; that it was opened goes into the audit book.
    ///
    /// # Errors
    /// An unknown report and one the officer cannot open are the same [`NotFound`].
    pub fn report(&self, report: StreamId) -> Result<ReportView, NotFound> {
        let _ = report;
        todo!()
    }

    /// Every case the officer can open: open ones first, most urgent first, then last touched.
    #[must_use]
    pub fn cases(&self) -> Vec<CaseRow> {
        todo!()
    }

    /// One case with its timeline; that it was opened goes into the audit book.
    ///
    /// # Errors
    /// An unknown case and one the officer cannot open are the same [`NotFound`].
    pub fn case(&self, case: StreamId) -> Result<CaseView, NotFound> {
        let _ = case;
        todo!()
    }

    /// The officers of the office, active ones first, by name.
    #[must_use]
    pub fn officers(&self) -> Vec<OfficerRow> {
        todo!()
    }

    /// The audit book, newest first (auditors and supervisors).
    ///
    /// # Errors
    /// Officers without the audit key get [`NotFound`].
    pub fn audit(&self, before: Option<u64>, limit: usize) -> Result<Vec<AuditRow>, NotFound> {
        let _ = (before, limit);
        todo!()
    }

    /// A CSV file of a list, defused against spreadsheets; that it was taken goes into the audit
    /// book.
    #[must_use]
    pub fn export(&self, what: Export, headings: &[String]) -> Zeroizing<Vec<u8>> {
        let _ = (what, headings);
        todo!()
    }

    /// A number that changes whenever something in this officer's view changes, for the live
    /// refresh.
    #[must_use]
    pub fn version(&self) -> u64 {
        todo!()
    }

    /// Keeps something for the next page of this session, in memory only: what was typed into a
    /// form that was refused (POST, then 303, then the filled form), or a conflict to show. One per
    /// key; wiped at lock.
    pub fn park(&self, key: &str, value: Box<dyn std::any::Any + Send>) {
        let _ = (key, value);
        todo!()
    }

    /// Takes what was kept under a key.
    #[must_use]
    pub fn take_parked(&self, key: &str) -> Option<Box<dyn std::any::Any + Send>> {
        let _ = key;
        todo!()
    }

    /// Locks the session now: hands in what was read, then wipes the keys.
    pub async fn lock(&self) {
        todo!()
    }
}

/// Checks a passphrase that a person chose: twelve characters or more.
///
/// # Errors
/// Says what is wrong with it.
pub fn check_passphrase(passphrase: &str, again: &str) -> Result<(), Refusal> {
    let _ = (passphrase, again);
    todo!()
}
