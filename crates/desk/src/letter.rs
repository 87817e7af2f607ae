//! Letters from a case: the values of a template, the text that an officer edits, and the paper.
//!
//! Whoever is not to be named is not in the values by name; what an officer writes into an account may still name them, which
//! `casework` looks for before anything leaves. Absent: whether it may.

use crate::session::Session;
use crate::view::{FileView, OfficeNames};
use crate::work::sha256;
use casework::actions::event::ActionDrafted;
use casework::actions::{Action, Shown, State};
use casework::consent::Scope;
use casework::evidence::view::Item;
use casework::incidents::event::Act;
use casework::parties;
use casework::parties::view::Party;
use casework::when::{PartialDate, Span};
use casework::{
    Field, cooperation::event::CooperationRecorded, incidents::event::IncidentRecorded,
};
use guideline::WithTexts;
use jiff::civil::Date;
use lexicon::{Confidence, Lexicon, Term};
use pages::{Locale, Value};
use paper::{Document, Fonts, PaperProblem, Press, Values, Watermark};
use std::sync::LazyLock;
use words::{Moment, PartyId};

/// The one press of this process: finding fonts takes longer than a letter.
static PRESS: LazyLock<Press> =
    LazyLock::new(|| Press::new(Fonts::with_folders(&paper::font_folders(None, &[]))));

/// A letter as a file.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Format {
    /// To be read and printed.
    Pdf,
    /// To be edited elsewhere.
    Docx,
}

/// From what a letter is made.
pub(crate) struct Desk<'a> {
    pub(crate) view: &'a FileView,
    pub(crate) lexicon: &'a Lexicon,
    /// The templates.
    pub(crate) papers: &'a paper::Live,
    /// The office, as its letters know it.
    pub(crate) office: &'a Letterhead,
}

/// What letters know of the office.
#[derive(Default)]
pub(crate) struct Letterhead {
    /// What it is called.
    pub(crate) names: OfficeNames,
    /// Where it is, in one line.
    pub(crate) address: String,
    /// By which its cases are assessed.
    pub(crate) guidelines: Vec<WithTexts>,
}

impl Letterhead {
    /// The office of a session.
    pub(crate) fn of(session: &Session) -> Self {
        Self {
            names: session.office().names,
            address: session.shared().address().to_owned(),
            guidelines: session.desk().guidelines().all(),
        }
    }
}

fn paper_kind(kind: casework::actions::Kind) -> paper::Kind {
    // The two lists have the same names; a test looks at that.
    paper::Kind::by_code(kind.code()).unwrap_or(paper::Kind::OtherLetter)
}

/// The text of a letter from its template; a title alone where the language has no template.
pub(crate) fn text(desk: &Desk<'_>, draft: &ActionDrafted) -> Result<String, PaperProblem> {
    let kind = paper_kind(draft.kind);
    match desk.papers.get(kind, draft.language) {
        Some(template) => {
            let document = template.fill(kind, &values(desk, draft), Watermark::None)?;
            Ok(paper::markdown(&document))
        }
        None => Ok("# \n\n1. \n".to_owned()),
    }
}

/// The paper of a draft's text.
pub(crate) fn document(
    desk: &Desk<'_>,
    draft: &ActionDrafted,
    watermark: Watermark,
) -> Result<Document, PaperProblem> {
    let kind = paper_kind(draft.kind);
    paper::written(kind, &draft.text, &frame(desk, draft), watermark)
}

/// Whether a version is the one that was approved, word by word.
pub(crate) fn is_approved(action: &Action, version: &Field<ActionDrafted>) -> bool {
    action.approved().is_some_and(|(approval, _)| {
        approval.version == version.version && approval.hash == sha256(&version.value.text)
    })
}

/// The bytes of a letter. What was not approved says across each page that it is a draft. Blocks: typesetting takes its time.
pub(crate) fn bytes(
    document: &Document,
    format: Format,
    created: Moment,
) -> Result<Vec<u8>, PaperProblem> {
    match format {
        Format::Pdf => PRESS.pdf(document, created),
        Format::Docx => paper::docx(document),
    }
}

/// A name for the file that tells nobody's name.
pub(crate) fn file_name(action: &Action, is_final: bool, format: Format) -> String {
    let kind = action.newest().value.kind.code();
    let draft = if is_final { "" } else { "-draft" };
    let ending = match format {
        Format::Pdf => "pdf",
        Format::Docx => "docx",
    };
    format!("{kind}-{}{draft}.{ending}", action.number)
}

/// What stands around a letter's text.
fn frame(desk: &Desk<'_>, draft: &ActionDrafted) -> Values {
    let locale = Locale::of(draft.language);
    let day = |day: Option<Date>| day.map_or_else(String::new, |it| day_words(locale, it));
    let to = &draft.addressee;
    let around = &draft.frame;
    Values {
        language: draft.language,
        office: paper::Office {
            name: desk.office.names.in_language(draft.language).to_owned(),
            address: desk.office.address.clone(),
            head: around.signatory.clone(),
        },
        addressee: paper::Addressee {
            name: to.name.clone(),
            title: to.title.clone(),
            lines: to.lines.clone(),
        },
        reference: around.reference.clone(),
        place: around.place.clone(),
        date: day(around.date),
        signatory: paper::Signatory {
            name: around.signatory.clone(),
            title: around.signatory_title.clone(),
        },
        reply_due: day(draft.reply_due),
        ..Values::new(draft.language)
    }
}

/// All values of a template.
fn values(desk: &Desk<'_>, draft: &ActionDrafted) -> Values {
    let make = Make {
        desk,
        draft,
        locale: Locale::of(draft.language),
    };
    let case = &desk.view.case;
    let incidents: Vec<&IncidentRecorded> = case
        .incidents()
        .by_time()
        .into_iter()
        .map(|it| &it.value)
        .filter(|it| draft.incidents.contains(&it.incident))
        .collect();
    let cooperation: Vec<&CooperationRecorded> = case
        .cooperation()
        .all()
        .iter()
        .map(|it| &it.value)
        .filter(|it| draft.cooperation.contains(&it.cooperation))
        .collect();
    let accounts = incidents.iter().map(|it| it.account.as_str());
    let accounts: Vec<&str> = accounts.filter(|it| !it.is_empty()).collect();
    let questions = |kind: &str, last: usize| -> Vec<String> {
        let key = |number| format!("letter-{kind}-{number}");
        (1..=last)
            .map(|number| make.locale.text(&key(number)).into_owned())
            .collect()
    };
    Values {
        urgent: draft.kind == casework::actions::Kind::UrgentAppeal,
        persons: make.persons(),
        cooperation: cooperation.iter().map(|it| make.cooperation(it)).collect(),
        acts: incidents
            .iter()
            .flat_map(|it| it.acts.iter().map(|act| make.act(it, act)))
            .collect(),
        summary: accounts.join("\n"),
        finding: make.finding(),
        norms: make.norms(),
        replies: make.replies(),
        evidence: make.evidence(),
        questions: questions("question", 4),
        requests: questions("request", 3),
        earlier_actions: make.earlier(),
        chronology: make.chronology(&incidents, &cooperation),
        ..frame(desk, draft)
    }
}

struct Make<'a> {
    desk: &'a Desk<'a>,
    draft: &'a ActionDrafted,
    locale: Locale,
}

impl Make<'_> {
    fn persons(&self) -> Vec<paper::Person> {
        let shown = self.draft.about.iter().filter(|it| it.shown != Shown::Left);
        shown
            .filter_map(|it| self.desk.view.case.parties().get(it.party))
            .map(|party| {
                let (name, stands) = self.called(party);
                // Whose sister, which post: that says who it is as well as a name does.
                let description = match name {
                    "" => String::new(),
                    _ => party.known().function.clone(),
                };
                paper::Person {
                    name: name.to_owned(),
                    initials: stands,
                    description,
                }
            })
            .collect()
    }

    /// A party's name where it may stand, and what stands for it.
    fn called<'p>(&self, party: &'p Party) -> (&'p str, String) {
        let about = self.draft.about.iter().find(|it| it.party == party.id);
        match about.map(|it| it.shown) {
            Some(Shown::Name) => (party.name(), party.name().to_owned()),
            Some(Shown::Initials) => (
                "",
                initials(party.name()).unwrap_or_else(|| self.number(party)),
            ),
            _ if !party.is_asked() => (party.name(), party.name().to_owned()),
            _ => ("", self.number(party)),
        }
    }

    fn number(&self, party: &Party) -> String {
        let number = Value::Native(party.number.to_string());
        let known = party.known();
        let count = known.count.map(|it| Value::Native(it.to_string()));
        match (known.kind, count) {
            (parties::Kind::Person, _) => self
                .locale
                .text_with("letter-person", &[("number", number)]),
            (parties::Kind::Organisation, _) => self
                .locale
                .text_with("letter-organisation", &[("number", number)]),
            (parties::Kind::Group, None) => {
                self.locale.text_with("letter-group", &[("number", number)])
            }
            (parties::Kind::Group, Some(count)) => self
                .locale
                .text_with("letter-group-of", &[("number", number), ("count", count)]),
        }
    }

    /// Those of a list who stand in the letter.
    fn all_called(&self, parties: &[PartyId]) -> String {
        let case = &self.desk.view.case;
        let all = parties.iter().filter_map(|it| case.parties().get(*it));
        let shown = all.filter(|party| {
            let about = self.draft.about.iter().find(|it| it.party == party.id);
            !party.is_asked() || about.is_some_and(|it| it.shown != Shown::Left)
        });
        let names: Vec<String> = shown.map(|it| self.called(it).1).collect();
        names.join(self.locale.between())
    }

    fn name_of(&self, code: &str) -> Option<String> {
        let term = self.desk.lexicon.get(code)?;
        Some(term.name(self.locale.language()).to_owned())
    }

    fn names_of(&self, codes: &[String]) -> String {
        let names: Vec<String> = codes.iter().filter_map(|it| self.name_of(it)).collect();
        names.join(self.locale.between())
    }

    fn cooperation(&self, it: &CooperationRecorded) -> paper::Cooperation {
        paper::Cooperation {
            what: it.title.clone(),
            with: self.names_of(&it.with),
            when: self.span(it.when),
        }
    }

    fn act(&self, incident: &IncidentRecorded, act: &Act) -> paper::Act {
        paper::Act {
            what: self
                .name_of(&act.code)
                .unwrap_or_else(|| incident.title.clone()),
            when: self.span(incident.when),
            r#where: incident.place.clone(),
            by: self.all_called(&act.authors),
            to: self.all_called(&act.victims),
            norms: Vec::new(),
        }
    }

    /// The provisions, as far as they are sure: one that nobody has looked up is not cited, and what it says is told only where somebody read it.
    fn norms(&self) -> Vec<paper::Norm> {
        let language = self.locale.language();
        let terms = self
            .draft
            .basis
            .iter()
            .filter_map(|it| self.desk.lexicon.get(it));
        terms
            .filter(|it| is_sure(it))
            .map(|it| paper::Norm {
                name: it.name(language).to_owned(),
                article: String::new(),
                text: match it.grade("wording") {
                    Some(Confidence::Verified) => it
                        .help(language)
                        .unwrap_or_default()
                        .trim_end_matches(['.', '。'])
                        .to_owned(),
                    _ => String::new(),
                },
            })
            .collect()
    }

    fn earlier(&self) -> Vec<String> {
        let actions = self.desk.view.case.actions().all().iter();
        let sent = actions.filter(|it| it.state() == State::Sent && it.id() != self.draft.action);
        sent.filter_map(|it| {
            let key = format!("action-kind-{}", it.newest().value.kind.code());
            let values = [
                ("kind", Value::Native(self.locale.text(&key).into_owned())),
                ("day", Value::Native(day_words(self.locale, it.sent()?.on))),
            ];
            Some(self.locale.text_with("letter-earlier", &values))
        })
        .collect()
    }

    /// What two officers agreed on, newest first said; nothing where nobody did.
    fn finding(&self) -> paper::Finding {
        let threads = self.desk.view.case.assessments().all().iter();
        let newest = threads
            .filter_map(|it| Some((it, it.in_force()?)))
            .max_by_key(|(_, version)| version.position);
        let Some((thread, version)) = newest else {
            return paper::Finding::default();
        };
        let language = self.locale.language();
        let mut known = self.desk.office.guidelines.iter();
        let texts = known.rfind(|it| it.guideline.id == thread.guideline);
        let conclusion = version.conclusion.as_deref();
        let text = texts.zip(conclusion).map(|(texts, code)| {
            let of = format!("conclusion.{code}");
            texts.text(language, &of, "says").to_owned()
        });
        let standard = version.standard.as_deref();
        paper::Finding {
            text: text.unwrap_or_default(),
            standard: standard.and_then(|it| self.name_of(it)).unwrap_or_default(),
        }
    }

    /// What came in reply, but what was said in confidence.
    fn replies(&self) -> Vec<String> {
        let all = self.desk.view.case.replies().by_time().into_iter();
        let open = all.map(|it| it.known()).filter(|it| !it.confidential);
        open.map(|it| {
            let values = [
                ("from", Value::Native(it.from.clone())),
                ("day", Value::Native(day_words(self.locale, it.on))),
                (
                    "summary",
                    Value::Native(it.summary.trim_end_matches('.').to_owned()),
                ),
            ];
            self.locale.text_with("letter-reply", &values)
        })
        .collect()
    }

    /// The files of the evidence that go with the letter: documents or pictures, as the form says, that concern nobody but those who stand in it.
    fn evidence(&self) -> Vec<paper::Evidence> {
        let stands = |party: PartyId| {
            let about = self.draft.about.iter().find(|it| it.party == party);
            about.is_some_and(|it| it.shown != Shown::Left)
        };
        let goes = |it: &&Item| match it.known().kind.scope() {
            Scope::Pictures => self.draft.pictures,
            _ => self.draft.documents,
        };
        let all = self.desk.view.case.evidence().all().iter().filter(goes);
        let all = all.filter(|it| it.known().asked().all(stands));
        all.filter_map(|it| {
            let file = it.known().file.as_ref()?;
            Some(paper::Evidence {
                id: it.number.to_string(),
                title: it.known().title.clone(),
                sha256: file.sha256.to_string(),
                received: self.locale.day(it.known().received),
            })
        })
        .collect()
    }

    fn chronology(
        &self,
        incidents: &[&IncidentRecorded],
        cooperation: &[&CooperationRecorded],
    ) -> Vec<paper::Happened> {
        let all = incidents.iter().map(|it| (it.when, &it.title));
        let mut all: Vec<(Option<Span>, &String)> = all
            .chain(cooperation.iter().map(|it| (it.when, &it.title)))
            .collect();
        all.retain(|(when, _)| when.is_some());
        all.sort_by_key(|(when, _)| when.map(|it| (it.first(), it.last())));
        let line = |(when, what): (Option<Span>, &String)| paper::Happened {
            when: self.span(when),
            what: what.clone(),
        };
        all.into_iter().map(line).collect()
    }

    fn span(&self, span: Option<Span>) -> String {
        let Some(span) = span else {
            return String::new();
        };
        let from = date_words(self.locale, span.from);
        match span.to {
            Some(to) => {
                let to = Value::Native(date_words(self.locale, to));
                let values = [("from", Value::Native(from)), ("to", to)];
                self.locale.text_with("letter-from-to", &values)
            }
            None => from,
        }
    }
}

/// Whether a provision may be cited: somebody has seen that it is there.
pub(crate) fn is_sure(norm: &Term) -> bool {
    norm.grade("exists") != Some(Confidence::Unverified)
}

/// A day in words.
pub(crate) fn day_words(locale: Locale, day: Date) -> String {
    locale.day(moment_of(day))
}

/// The noon of a day in Coordinated Universal Time.
pub(crate) fn moment_of(day: Date) -> Moment {
    let noon = jiff::tz::TimeZone::UTC.to_timestamp(day.at(12, 0, 0, 0));
    Moment(noon.map_or(0, jiff::Timestamp::as_second))
}

/// A date as far as it is known, in words.
fn date_words(locale: Locale, date: PartialDate) -> String {
    let year = Value::Native(date.year().to_string());
    let known = match (date.day(), date.month()) {
        (Some(day), _) => day_words(locale, day),
        (None, Some(month)) => {
            // keys: common-month-*
            let month = locale.text(&format!("common-month-{month}")).into_owned();
            let values = [("month", Value::Native(month)), ("year", year)];
            locale.text_with("common-time-month", &values)
        }
        (None, None) => date.year().to_string(),
    };
    match date.about {
        true => locale.text_with("letter-about", &[("date", Value::Native(known))]),
        false => known,
    }
}

/// The first letters of a name; none for names that are written without blanks.
fn initials(name: &str) -> Option<String> {
    let words: Vec<&str> = name.split_whitespace().collect();
    let first = |word: &&str| {
        let letter = word.chars().find(|it| it.is_alphanumeric())?;
        Some(letter.to_uppercase().collect::<String>() + ".")
    };
    let letters: Vec<String> = words.iter().filter_map(first).collect();
    (letters.len() > 1).then(|| letters.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use casework::actions::Kind;
    use words::Language;

    #[test]
    fn every_kind_of_action_has_a_letter() {
        for kind in Kind::ALL {
            let paper = paper::Kind::by_code(kind.code());
            assert!(paper.is_some(), "{}", kind.code());
            // A dossier goes to somebody, and does not greet them.
            let greets = kind.has_addressee() && *kind != Kind::Dossier;
            assert_eq!(paper.map(paper::Kind::has_addressee), Some(greets));
            let papers = paper::Live::default();
            let has = |it: &Language| papers.get(paper_kind(*kind), *it).is_some();
            assert!(Language::ALL.iter().all(has), "{}", kind.code());
        }
    }

    #[test]
    fn every_kind_of_paper_can_be_written() {
        for kind in paper::Kind::ALL {
            assert!(Kind::of_code(kind.code()).is_some(), "{}", kind.code());
        }
    }

    #[test]
    fn initials_are_of_names_of_several_words() {
        assert_eq!(initials("Ana Kovač").as_deref(), Some("A. K."));
        assert_eq!(initials("محمد الصالح").as_deref(), Some("م. ا."));
        assert_eq!(initials("王小明"), None);
        assert_eq!(initials("Ana"), None, "one letter of one name is the name");
    }

    #[test]
    fn a_provision_that_nobody_looked_up_is_not_cited() {
        let lexicon = Lexicon::built_in();
        let unsure: Vec<&str> = lexicon
            .list("norms")
            .filter(|it| !is_sure(it))
            .map(Term::code)
            .collect();
        assert!(unsure.contains(&"NORM.DHRD5C"));
        assert!(!unsure.contains(&"NORM.HRC12-2"));
    }
}
