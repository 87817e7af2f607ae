//! Every page with every sample, for people who look at them; no part of a node that runs (feature
//! `gallery`).

use super::about::context::About;
use super::charter::context::CharterPage;
use super::dialogue::context::DialoguePage;
use super::mailbox::context::Entry;
use super::mechanisms::context::MechanismsPage;
use super::notice::context::Notice;
use super::promised::context::PromisedPage;
use super::receipt::context::{Gone, Kept, ReceiptPage};
use super::report::context::ReportPage;
use super::rights::context::Rights;
use super::safety::context::Safety;
use super::start::context::Start;
use askama::Template;
use words::Language;

/// Every page with every sample in a language: a name for its address, and its HTML.
///
/// # Errors
/// Only what drawing a template says.
pub fn pages(language: Language) -> Result<Vec<(String, String)>, askama::Error> {
    let mut drawn = Vec::new();
    for (number, page) in Start::samples(language).iter().enumerate() {
        drawn.push((format!("start-{number}"), page.render()?));
    }
    drawn.push(("safety".to_owned(), Safety::new(language).render()?));
    drawn.push((
        "rights".to_owned(),
        Rights::new(language, lexicon::Lexicon::built_in()).render()?,
    ));
    for (name, page) in MechanismsPage::samples(language) {
        drawn.push((format!("mechanisms-{name}"), page.render()?));
    }
    drawn.push(("about".to_owned(), About::new(language).render()?));
    for (name, page) in CharterPage::samples(language) {
        drawn.push((format!("charter-{name}"), page.render()?));
    }
    for (name, page) in ReportPage::samples(language) {
        drawn.push((format!("report-{name}"), page.render()?));
    }
    for (number, page) in ReceiptPage::samples(language).iter().enumerate() {
        drawn.push((format!("receipt-{number}"), page.render()?));
    }
    drawn.push(("kept".to_owned(), Kept::new(language, true).render()?));
    drawn.push(("gone".to_owned(), Gone::new(language).render()?));
    for why in ["", "receipt-short-24-28", "words-check", "closed"] {
        let page = Entry::new(language, super::mailbox::problem(why), why == "closed");
        drawn.push((format!("mailbox-{why}"), page.render()?));
    }
    for (name, page) in DialoguePage::samples(language) {
        drawn.push((format!("dialogue-{name}"), page.render()?));
    }
    for (name, page) in PromisedPage::samples(language) {
        drawn.push((format!("promised-{name}"), page.render()?));
    }
    for (name, what, _) in super::notice::NOTICES {
        drawn.push((
            format!("notice-{name}"),
            Notice::new(language, what).render()?,
        ));
    }
    Ok(drawn)
}
