//! Whether officers may be added, suspended, reinstated, or be given other roles.

use super::event::{
    Card, GrantTo, Interest, InterestsDeclared, KeyName, OfficeEvent, OfficerAdded,
    OfficerReinstated, OfficerSuspended, RolesChanged,
};
use super::fold::{Book, Officer};
use crate::Refusal;
use crate::view::Role;
use words::OfficerId;

/// The longest name, in characters.
const NAME_CHARACTERS_MAX: usize = 80;

/// The keys that go with roles. Which reports an officer can open follows from this and from
/// nothing else.
#[must_use]
pub fn keys_of(roles: &[Role]) -> Vec<KeyName> {
    let any = |wanted: &[Role]| roles.iter().any(|role| wanted.contains(role));
    let mut keys = vec![KeyName::OfficeBook];
    if any(&[Role::Intake, Role::Supervisor]) {
        keys.push(KeyName::Intake);
    }
    if any(&[Role::Auditor, Role::Supervisor]) {
        keys.push(KeyName::Audit);
    }
    keys
}

/// A name without blank ends, on one line.
///
/// # Errors
/// Refuses an empty and an overlong one.
pub fn checked_name(name: &str) -> Result<String, Refusal> {
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    if name.is_empty() {
        return Err(Refusal::NoName);
    }
    if name.chars().count() > NAME_CHARACTERS_MAX || name.chars().any(char::is_control) {
        return Err(Refusal::NameTooLong);
    }
    Ok(name)
}

/// Adds an officer.
///
/// # Errors
/// Refuses whoever is no active administrator, a name that an officer has already, and no role.
pub fn add_officer(book: &Book, by: OfficerId, card: Card) -> Result<OfficeEvent, Refusal> {
    administrator(book, by)?;
    let name = checked_name(&card.name)?;
    let taken = |it: &Officer| it.card.name.to_lowercase() == name.to_lowercase();
    if book.officers().iter().any(taken) {
        return Err(Refusal::NameTaken);
    }
    let roles = in_order(&card.roles)?;
    let grants = keys_of(&roles)
        .into_iter()
        .map(|of| GrantTo { of, to: card.id })
        .collect();
    Ok(OfficeEvent::OfficerAdded(OfficerAdded {
        officer: Card {
            name,
            roles,
            ..card
        },
        grants,
    }))
}

/// Suspends an officer.
///
/// # Errors
/// Refuses whoever is no active administrator, an officer who is not active, and to leave the
/// office without anybody who administers it or opens reports.
pub fn suspend(book: &Book, by: OfficerId, officer: OfficerId) -> Result<OfficeEvent, Refusal> {
    administrator(book, by)?;
    let it = active(book, officer)?;
    remains(book, it, &[])?;
    Ok(OfficeEvent::OfficerSuspended(OfficerSuspended { officer }))
}

/// Lets a suspended officer work again.
///
/// # Errors
/// Refuses whoever is no active administrator, and an officer who is not suspended.
pub fn reinstate(book: &Book, by: OfficerId, officer: OfficerId) -> Result<OfficeEvent, Refusal> {
    administrator(book, by)?;
    match book.officer(officer) {
        Some(it) if !it.is_active() => Ok(OfficeEvent::OfficerReinstated(OfficerReinstated {
            officer,
        })),
        _ => Err(casework::Refusal::NoChange.into()),
    }
}

/// Gives an officer other roles. A key that was given stays with the officer: taking a role takes
/// the right, not the memory.
///
/// # Errors
/// Refuses whoever is no active administrator, no role, no change, and to leave the office without
/// anybody who administers it or opens reports.
pub fn set_roles(
    book: &Book,
    by: OfficerId,
    officer: OfficerId,
    roles: &[Role],
) -> Result<OfficeEvent, Refusal> {
    administrator(book, by)?;
    let it = active(book, officer)?;
    let roles = in_order(roles)?;
    if it.card.roles == roles {
        return Err(casework::Refusal::NoChange.into());
    }
    remains(book, it, &roles)?;
    let had = keys_of(&it.card.roles);
    let grants = keys_of(&roles)
        .into_iter()
        .filter(|key| !had.contains(key))
        .map(|of| GrantTo { of, to: officer })
        .collect();
    Ok(OfficeEvent::RolesChanged(RolesChanged {
        officer,
        roles,
        grants,
    }))
}

/// The most interests of one officer.
const INTERESTS_MAX: usize = 100;

/// The longest name or note of an interest, in characters.
const INTEREST_CHARACTERS_MAX: usize = 200;

/// Declares all interests of an officer anew. What was declared before stays in the book.
///
/// # Errors
/// Refuses somebody else's interests to whoever neither heads nor administers the office, overlong and too many ones, and no change.
pub fn declare_interests(
    book: &Book,
    by: OfficerId,
    officer: OfficerId,
    interests: Vec<Interest>,
) -> Result<OfficeEvent, Refusal> {
    active(book, by)?;
    let whose = book.officer(officer).ok_or(Refusal::NotActive)?;
    if !book.may_declare(by, officer) {
        return Err(Refusal::NotYourRole);
    }
    let mut kept: Vec<Interest> = Vec::new();
    for it in interests {
        let interest = Interest {
            text: one_line(&it.text)?,
            note: one_line(&it.note)?,
            ..it
        };
        if !interest.text.is_empty() && !kept.contains(&interest) {
            kept.push(interest);
        }
    }
    if kept.len() > INTERESTS_MAX {
        return Err(casework::Refusal::TooMany.into());
    }
    if whose.interests() == kept {
        return Err(casework::Refusal::NoChange.into());
    }
    Ok(OfficeEvent::InterestsDeclared(InterestsDeclared {
        officer,
        interests: kept,
    }))
}

fn one_line(text: &str) -> Result<String, Refusal> {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.chars().count() > INTEREST_CHARACTERS_MAX || text.chars().any(char::is_control) {
        return Err(casework::Refusal::TextTooLong.into());
    }
    Ok(text)
}

fn administrator(book: &Book, by: OfficerId) -> Result<(), Refusal> {
    match book.officer(by) {
        Some(it) if it.is_active() && it.has(Role::Administrator) => Ok(()),
        _ => Err(Refusal::NotYourRole),
    }
}

fn active(book: &Book, officer: OfficerId) -> Result<&Officer, Refusal> {
    book.officer(officer)
        .filter(|it| it.is_active())
        .ok_or(Refusal::NotActive)
}

/// Whether somebody is left who administers and somebody who opens reports, if this officer had
/// these roles.
fn remains(book: &Book, officer: &Officer, roles: &[Role]) -> Result<(), Refusal> {
    let others = |wanted: &[Role]| {
        roles.iter().any(|role| wanted.contains(role))
            || book.officers().iter().any(|it| {
                it.card.id != officer.card.id
                    && it.is_active()
                    && it.card.roles.iter().any(|role| wanted.contains(role))
            })
    };
    if !others(&[Role::Administrator]) {
        return Err(Refusal::LastAdministrator);
    }
    if !others(&[Role::Intake, Role::Supervisor]) {
        return Err(Refusal::LastIntake);
    }
    Ok(())
}

fn in_order(roles: &[Role]) -> Result<Vec<Role>, Refusal> {
    let roles: Vec<Role> = Role::ALL
        .into_iter()
        .filter(|role| roles.contains(role))
        .collect();
    if roles.is_empty() {
        return Err(Refusal::NoRole);
    }
    Ok(roles)
}
