//! What officers of an office share beside their keys: its address, mappings of registers, and questions of its own.

use super::decide::checked_name;
use super::event::{AccessReviewed, AddressSet, MappingShared, OfficeEvent, QuestionsSet};
use super::fold::{Book, Taken};
use crate::Refusal;
use crate::view::Role;
use exchange::questionnaire::{Kind, Questionnaire};
use exchange::register::Mapping;
use std::sync::Arc;
use words::{EventId, Moment, OfficerId};

/// The longest address, in characters.
const ADDRESS_CHARACTERS_MAX: usize = 300;

/// The most mappings that an office shares: a list that can be read.
const MAPPINGS_MAX: usize = 100;

/// The longest questionnaire as JSON, in bytes.
const QUESTIONNAIRE_BYTES_MAX: usize = 256 * 1024;

/// Questions of the office, as they were set once. Answers say by which of them they were asked.
#[derive(Clone)]
pub struct Questions {
    /// Which.
    pub form: EventId,
    /// What is asked; none where a later desk wrote it in another form.
    pub questionnaire: Option<Arc<Questionnaire>>,
    /// Who set them.
    pub by: OfficerId,
    /// When.
    pub at: Moment,
}

/// What officers share.
#[derive(Clone, Default)]
pub struct Shared {
    address: String,
    mappings: Vec<(String, Mapping)>,
    questions: Vec<Questions>,
    in_use: Option<EventId>,
    reviewed: Option<(OfficerId, Moment)>,
}

impl Shared {
    /// The office's address in one line; empty where nobody said.
    #[must_use]
    pub fn address(&self) -> &str {
        &self.address
    }

    /// Who went through the list of those who can read last, and when.
    #[must_use]
    pub const fn reviewed(&self) -> Option<(OfficerId, Moment)> {
        self.reviewed
    }

    /// The mappings of registers by name, in the order in which they were shared.
    #[must_use]
    pub fn mappings(&self) -> &[(String, Mapping)] {
        &self.mappings
    }

    /// The questions that are asked in each case now; none where none are.
    #[must_use]
    pub fn questions(&self) -> Option<&Questions> {
        self.in_use.and_then(|form| self.asked_by(form))
    }

    /// Questions that are or were asked.
    #[must_use]
    pub fn asked_by(&self, form: EventId) -> Option<&Questions> {
        self.questions.iter().find(|it| it.form == form)
    }

    /// What a sample shares.
    #[cfg(any(test, feature = "gallery"))]
    pub(crate) fn sample(address: &str, form: EventId, asked: Questionnaire, at: Moment) -> Self {
        let asked = Questions {
            form,
            questionnaire: Some(Arc::new(asked)),
            by: OfficerId::from_random([2; 16]),
            at,
        };
        Self {
            address: address.to_owned(),
            mappings: Vec::new(),
            questions: vec![asked],
            in_use: Some(form),
            reviewed: Some((OfficerId::from_random([2; 16]), at)),
        }
    }

    fn take(&mut self, event: &OfficeEvent, by: OfficerId, at: Moment) -> Taken {
        match event {
            OfficeEvent::AddressSet(event) => self.address.clone_from(&event.address),
            OfficeEvent::MappingShared(event) => {
                self.mappings.retain(|(name, _)| *name != event.name);
                let mapping = event.mapping.clone().map(serde_json::from_value);
                match mapping {
                    Some(Ok(mapping)) => self.mappings.push((event.name.clone(), mapping)),
                    Some(Err(_)) => return Taken::Unknown,
                    None => {}
                }
            }
            OfficeEvent::QuestionsSet(event) => {
                self.in_use = None;
                // What was asked once stays as it was asked.
                if let Some(asked) = &event.questionnaire
                    && self.asked_by(event.form).is_none()
                {
                    self.in_use = Some(event.form);
                    self.questions.push(Questions {
                        form: event.form,
                        questionnaire: serde_json::from_value(asked.clone()).ok().map(Arc::new),
                        by,
                        at,
                    });
                }
            }
            OfficeEvent::AccessReviewed(_) => self.reviewed = Some((by, at)),
            _ => return Taken::Unknown,
        }
        Taken::Yes
    }
}

/// The roles that may change something shared; none for another event.
fn roles(event: &OfficeEvent) -> Option<&'static [Role]> {
    match event {
        OfficeEvent::AddressSet(_) | OfficeEvent::QuestionsSet(_) => Some(&Book::LEADERS),
        OfficeEvent::MappingShared(_) => Some(&Role::WORKERS),
        OfficeEvent::AccessReviewed(_) => Some(&[Role::Administrator]),
        _ => None,
    }
}

impl Book {
    /// Who speaks for the office.
    pub const LEADERS: [Role; 2] = [Role::Administrator, Role::Supervisor];

    /// Takes an event that is about what officers share; none where it is about something else.
    pub(super) fn share(
        &mut self,
        event: &OfficeEvent,
        author: [u8; 32],
        (seq, at): (u64, Moment),
    ) -> Option<Taken> {
        let roles = roles(event)?;
        let by = self.author(author, seq);
        let by = by.filter(|it| roles.iter().any(|role| it.has(*role)));
        let Some(by) = by.map(|it| it.card.id) else {
            return Some(Taken::NotTheirs);
        };
        Some(self.shared_mut().take(event, by, at))
    }

    fn may(&self, by: OfficerId, roles: &[Role]) -> Result<(), Refusal> {
        let may = |it: &super::Officer| it.is_active() && roles.iter().any(|role| it.has(*role));
        match self.officer(by).is_some_and(may) {
            true => Ok(()),
            false => Err(Refusal::NotYourRole),
        }
    }
}

/// Says where the office is, for its letters.
///
/// # Errors
/// Refuses whoever does not speak for the office, an overlong address and what stands there already.
pub fn set_address(book: &Book, by: OfficerId, address: &str) -> Result<OfficeEvent, Refusal> {
    book.may(by, &Book::LEADERS)?;
    let address = address.split_whitespace().collect::<Vec<_>>().join(" ");
    if address.chars().count() > ADDRESS_CHARACTERS_MAX || address.chars().any(char::is_control) {
        return Err(casework::Refusal::TextTooLong.into());
    }
    if address == book.shared().address() {
        return Err(casework::Refusal::NoChange.into());
    }
    Ok(OfficeEvent::AddressSet(AddressSet { address }))
}

/// Shares a mapping under a name, in the place of another of that name; none takes it back.
///
/// # Errors
/// Refuses whoever works on no case, an empty or overlong name, more than can be chosen from, and what is shared already.
pub fn share_mapping(
    book: &Book,
    by: OfficerId,
    name: &str,
    mapping: Option<&Mapping>,
) -> Result<OfficeEvent, Refusal> {
    book.may(by, &Role::WORKERS)?;
    let name = checked_name(name).map_err(|problem| match problem {
        Refusal::NoName => Refusal::MappingWithoutName,
        other => other,
    })?;
    let all = book.shared().mappings();
    let known = all.iter().find(|(it, _)| *it == name).map(|(_, it)| it);
    if known == mapping {
        return Err(casework::Refusal::NoChange.into());
    }
    if known.is_none() && all.len() >= MAPPINGS_MAX {
        return Err(casework::Refusal::TooMany.into());
    }
    let mapping = mapping.map(serde_json::to_value).transpose();
    let mapping = mapping.map_err(|_| Refusal::ImportUnmapped)?;
    Ok(OfficeEvent::MappingShared(MappingShared { name, mapping }))
}

/// Sets the questions that are asked in each case from here on; none asks nothing more.
///
/// # Errors
/// Refuses whoever does not speak for the office, questions that ask nothing, too many of them, and to end what is not there.
pub fn set_questions(
    book: &Book,
    by: OfficerId,
    form: EventId,
    asked: Option<&Questionnaire>,
) -> Result<OfficeEvent, Refusal> {
    book.may(by, &Book::LEADERS)?;
    let questionnaire = match asked {
        None if book.shared().questions().is_none() => {
            return Err(casework::Refusal::NoChange.into());
        }
        None => None,
        Some(asked) if !asked.questions().iter().any(|it| is_asked(it.kind)) => {
            return Err(Refusal::QuestionsNone);
        }
        Some(asked) => {
            let value = serde_json::to_value(asked).map_err(|_| Refusal::QuestionsUnread)?;
            if value.to_string().len() > QUESTIONNAIRE_BYTES_MAX {
                return Err(casework::Refusal::TooMany.into());
            }
            Some(value)
        }
    };
    Ok(OfficeEvent::QuestionsSet(QuestionsSet {
        form,
        questionnaire,
    }))
}

/// Records that somebody went through the list of those who can read.
///
/// # Errors
/// Refuses whoever does not administer the office.
pub fn review_access(book: &Book, by: OfficerId) -> Result<OfficeEvent, Refusal> {
    book.may(by, &[Role::Administrator])?;
    let officers = book.officers().iter().filter(|it| it.is_active()).count();
    Ok(OfficeEvent::AccessReviewed(AccessReviewed { officers }))
}

/// Whether a person is asked: files have their own place, as evidence, and nothing is computed.
pub(crate) const fn is_asked(kind: Kind) -> bool {
    !matches!(kind, Kind::Note | Kind::File | Kind::Calculated)
}
