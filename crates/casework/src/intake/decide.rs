//! Whether a case may be opened, and a report joined or taken out.

use super::event::{Opened, ReportJoined, ReportLeft, SenderNamed};
use crate::particulars::{self, Urgency};
use crate::{Case, CaseEvent, No, Refusal, known_parties, notes, open};
use words::{OfficerId, PartyId, StreamId};

/// What a case is opened with.
pub struct Opening {
    /// The title.
    pub title: String,
    /// What it is about.
    pub summary: String,
    /// How urgent it is.
    pub urgency: Urgency,
    /// The reports from which it is opened.
    pub reports: Vec<StreamId>,
    /// Who becomes a member at once, besides the one who opens it.
    pub members: Vec<OfficerId>,
}

/// Opens a case.
///
/// # Errors
/// Refuses a case without title or without any report.
pub fn open_case(opening: Opening) -> Result<CaseEvent, No> {
    let title = particulars::decide::checked_title(&opening.title)?;
    let summary = particulars::decide::checked_summary(&opening.summary)?;
    if opening.reports.is_empty() {
        return Err(Refusal::NoReport.into());
    }
    let mut reports = opening.reports;
    keep_first(&mut reports);
    let mut members = opening.members;
    keep_first(&mut members);
    Ok(CaseEvent::Opened(Opened {
        title,
        summary,
        urgency: opening.urgency,
        reports,
        members,
    }))
}

/// Joins a report to the case. Two officers who join different reports do not stand in each other's
/// way.
///
/// # Errors
/// Refuses a report that belongs to the case already.
pub fn join_report(case: &Case, report: StreamId, reason: &str) -> Result<CaseEvent, No> {
    if case.intake().opening().is_none() {
        return Err(Refusal::NotOpened.into());
    }
    if case.intake().has(report) {
        return Err(Refusal::ReportAlreadyJoined.into());
    }
    Ok(CaseEvent::ReportJoined(ReportJoined {
        report,
        reason: notes::decide::checked(reason)?,
    }))
}

/// Takes a report out of the case.
///
/// # Errors
/// Refuses to take out the last one, one that is not there, and to do so without a reason.
pub fn leave_report(case: &Case, report: StreamId, reason: &str) -> Result<CaseEvent, No> {
    if !case.intake().has(report) {
        return Err(Refusal::ReportNotJoined.into());
    }
    if case.intake().reports().len() == 1 {
        return Err(Refusal::LastReport.into());
    }
    let reason = notes::decide::checked(reason)?;
    if reason.is_empty() {
        return Err(Refusal::LeaveWithoutReason.into());
    }
    Ok(CaseEvent::ReportLeft(ReportLeft { report, reason }))
}

/// Says which party sent a report: what the report tells and what that person says elsewhere are one leg and not two.
///
/// # Errors
/// Refuses it of a report or a party that is not there, and what is known already.
pub fn name_sender(case: &Case, report: StreamId, party: Option<PartyId>) -> Result<CaseEvent, No> {
    open(case)?;
    let mut reports = case.intake().reports().iter();
    let Some(known) = reports.find(|it| it.report == report) else {
        return Err(Refusal::ReportNotJoined.into());
    };
    known_parties(case, party.as_slice())?;
    match known.from == party {
        true => Err(Refusal::NoChange.into()),
        false => Ok(CaseEvent::SenderNamed(SenderNamed { report, party })),
    }
}

fn keep_first<T: Copy + PartialEq>(items: &mut Vec<T>) {
    let mut kept = Vec::with_capacity(items.len());
    for item in items.iter() {
        if !kept.contains(item) {
            kept.push(*item);
        }
    }
    *items = kept;
}
