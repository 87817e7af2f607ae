//! The form of an action, read and begun.

use crate::letter;
use crate::rooms::consent::answers::day;
use crate::rooms::fields::Fields;
use casework::Refusal;
use casework::actions::event::{About, ActionDrafted, Addressee, Frame};
use casework::actions::{Ground, Kind, Shown};
use casework::consent::{Audience, Disclosure, Scope, missing};
use casework::parties::Role;
use pages::Field;
use words::{ActionId, Language, PartyId};

/// The fields with fixed names.
pub(super) const FIELDS: [Field; 25] = [
    Field::kept("name", "action-name"),
    Field::kept("title", "action-title"),
    Field::kept("lines", "action-lines"),
    Field::kept("audience", "action-audience"),
    Field::kept("state", "action-state"),
    Field::kept("ground", "action-ground"),
    Field::kept("documents", "action-documents"),
    Field::kept("pictures", "action-pictures"),
    Field::kept("sources", "action-sources"),
    Field::kept("written-in", "action-written-in"),
    Field::kept("reference", "action-reference"),
    Field::kept("place", "action-place"),
    Field::kept("date", "action-date"),
    Field::kept("signatory", "action-signatory"),
    Field::kept("signatory-title", "action-signatory-title"),
    Field::kept("reply-due", "action-reply-due"),
    Field::kept("text", "action-text"),
    Field::kept("reasons", "action-reasons"),
    Field::kept("sent-on", "action-sent-on"),
    Field::kept("how", "action-how"),
    Field::kept("their-reference", "action-their-reference"),
    Field::kept("reminded-on", "action-reminded-on"),
    Field::kept("reminded-how", "action-how"),
    Field::kept("cancel-reason", "action-cancel-reason"),
    Field::kept("override-reason", "action-override-reason"),
];

/// Who may read a letter: every audience outside.
pub(super) const READERS: [Audience; 5] = [
    Audience::StateNamed,
    Audience::State,
    Audience::Partners,
    Audience::PublicNamed,
    Audience::Public,
];

/// What a version says by the form. A day that cannot be read is told, and the rest is read all the same.
pub(super) fn drafted(
    fields: &Fields,
    before: &ActionDrafted,
) -> (ActionDrafted, Option<(&'static str, Refusal)>) {
    let mut wrong = None;
    let mut date = |field: &'static str| match day(fields.trimmed(field)) {
        Ok(day) => day,
        Err(refusal) => {
            wrong.get_or_insert((field, refusal));
            None
        }
    };
    let (dated, reply_due) = (date("date"), date("reply-due"));
    let text = |name: &str| fields.trimmed(name).to_owned();
    let is = |name: &str| fields.get(name) == "yes";
    let about = fields.all("about").filter_map(|it| {
        let (shown, party) = it.split_once(' ')?;
        Some(About {
            party: party.parse().ok()?,
            shown: Shown::of_code(shown)?,
        })
    });
    let draft = ActionDrafted {
        action: before.action,
        kind: before.kind,
        ground: Ground::of_code(fields.get("ground")).unwrap_or(before.ground),
        addressee: Addressee {
            name: text("name"),
            title: text("title"),
            lines: fields.get("lines").lines().map(str::to_owned).collect(),
            audience: Audience::of_code(fields.get("audience"))
                .unwrap_or(before.addressee.audience),
            state: Some(text("state")).filter(|it| !it.is_empty()),
        },
        basis: fields.all("basis").map(str::to_owned).collect(),
        about: about.collect(),
        incidents: fields
            .all("incident")
            .filter_map(|it| it.parse().ok())
            .collect(),
        cooperation: fields
            .all("cooperation")
            .filter_map(|it| it.parse().ok())
            .collect(),
        documents: is("documents"),
        pictures: is("pictures"),
        names_sources: is("sources"),
        language: fields.get("written-in").parse().unwrap_or(before.language),
        frame: Frame {
            reference: text("reference"),
            place: text("place"),
            date: dated,
            signatory: text("signatory"),
            signatory_title: text("signatory-title"),
        },
        text: fields.get("text").to_owned(),
        reply_due,
        saw: fields.seen(),
    };
    (draft, wrong)
}

/// How an action begins: about the victims, by name where that is allowed, with everything that is on the file.
pub(in crate::rooms) fn beginning(
    desk: &letter::Desk<'_>,
    kind: Kind,
    language: Language,
) -> ActionDrafted {
    let case = &desk.view.case;
    let audience = match kind {
        Kind::PressStatement => Audience::Public,
        Kind::MechanismLetter => Audience::Partners,
        _ => Audience::StateNamed,
    };
    let asked = case.parties().all().iter().filter(|it| it.is_asked());
    let about = asked.map(|party| About {
        party: party.id,
        shown: match party.is(Role::Victim) {
            false => Shown::Left,
            true if may_name(desk, party.id, audience, kind) => Shown::Name,
            true => Shown::Number,
        },
    });
    let has = |it: &&str| desk.lexicon.get(it).is_some_and(letter::is_sure);
    let basis = ["NORM.HRC12-2", "NORM.GA70-161", "NORM.DHRD9-4"];
    let mut draft = ActionDrafted {
        action: ActionId::from_random([0; 16]),
        kind,
        ground: match kind {
            Kind::MechanismLetter => Ground::Mechanism,
            _ => Ground::Person,
        },
        addressee: Addressee {
            name: String::new(),
            title: String::new(),
            lines: Vec::new(),
            audience,
            state: None,
        },
        basis: basis.into_iter().filter(has).map(str::to_owned).collect(),
        about: about.collect(),
        incidents: case
            .incidents()
            .all()
            .iter()
            .map(|it| it.value.incident)
            .collect(),
        cooperation: case
            .cooperation()
            .all()
            .iter()
            .map(|it| it.value.cooperation)
            .collect(),
        documents: false,
        pictures: false,
        names_sources: false,
        language,
        frame: Frame::default(),
        text: String::new(),
        reply_due: None,
        saw: desk.view.seen,
    };
    draft.text = letter::text(desk, &draft).unwrap_or_default();
    draft
}

fn may_name(desk: &letter::Desk<'_>, party: PartyId, to: Audience, kind: Kind) -> bool {
    let shown = Disclosure {
        to,
        recipient: String::new(),
        purpose: kind.purpose(),
        parts: vec![(party, [Scope::Identity, Scope::Facts].into())],
        names_sources: false,
        today: desk.view.today,
    };
    to.showing(true) == to && missing(&desk.view.case, &shown).is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rooms::samples;

    #[test]
    fn whoever_is_not_named_is_not_described_either() {
        let view = samples::file_views().swap_remove(1);
        let desk = letter::Desk {
            view: &view,
            lexicon: lexicon::Lexicon::built_in(),
            papers: &paper::Live::default(),
            office: &letter::Letterhead::default(),
        };
        let parties = view.case.parties().all().iter();
        let described = parties
            .filter(|it| it.is_asked() && !it.known().function.is_empty())
            .map(|it| it.id);
        let described: Vec<PartyId> = described.collect();
        assert!(!described.is_empty(), "the sample has nobody with a post");
        let told = |shown| {
            let kind = Kind::AllegationLetter;
            let mut draft = beginning(&desk, kind, Language::En);
            draft.about = described
                .iter()
                .map(|party| About {
                    party: *party,
                    shown,
                })
                .collect();
            letter::text(&desk, &draft).unwrap_or_default()
        };
        assert!(told(Shown::Name).contains("blogger"));
        assert!(!told(Shown::Number).contains("blogger"));
        assert!(!told(Shown::Initials).contains("blogger"));
    }

    #[test]
    fn a_letter_lists_what_goes_with_it_and_concerns_nobody_but_those_in_it() {
        let view = samples::file_view();
        let office = letter::Letterhead {
            address: "1 Harbour Street".to_owned(),
            guidelines: guideline::built_in().to_vec(),
            ..letter::Letterhead::default()
        };
        let desk = letter::Desk {
            view: &view,
            lexicon: lexicon::Lexicon::built_in(),
            papers: &paper::Live::default(),
            office: &office,
        };
        let items = view.case.evidence().all();
        let asked = |it: &&casework::evidence::view::Item| it.known().asked().next().is_some();
        let theirs = items
            .iter()
            .find(|it| asked(it) && it.known().file.is_some());
        let Some(theirs) = theirs else {
            panic!("the sample has nothing that somebody gave");
        };
        let hash = theirs.known().file.as_ref().map(|it| it.sha256.to_string());
        let lists = |shown: Shown, goes: bool| {
            let mut draft = beginning(&desk, Kind::Dossier, Language::En);
            (draft.documents, draft.pictures) = (goes, goes);
            draft.about = theirs
                .known()
                .asked()
                .map(|party| About { party, shown })
                .collect();
            let text = letter::text(&desk, &draft).unwrap_or_default();
            hash.as_ref().is_some_and(|hash| text.contains(hash))
        };
        assert!(lists(Shown::Number, true));
        assert!(!lists(Shown::Left, true) && !lists(Shown::Number, false));
    }
}
