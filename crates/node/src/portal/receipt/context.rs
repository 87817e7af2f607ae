//! What the page of the receipt shows, and the pages after it.

use crate::portal::frame::{Frame, shell};
use askama::Template;
use pages::Page;
use words::Language;
use zeroize::Zeroizing;

/// The receipt, shown once. It wipes what it holds.
#[derive(Template)]
#[template(path = "receipt/page.html")]
pub(in crate::portal) struct ReceiptPage {
    pub page: Page,
    pub frame: Frame,
    pub receipt: ShownReceipt,
}

/// What is shown of a receipt. It wipes itself.
pub(in crate::portal) struct ShownReceipt {
    pub groups: [Zeroizing<String>; 7],
    pub words: Option<Zeroizing<String>>,
    pub ticket: Zeroizing<String>,
    /// The groups that were typed back wrongly, from 0.
    pub wrong: Vec<usize>,
}

impl ShownReceipt {
    /// The places for a receipt that the report page itself makes; no digit is in them.
    pub(in crate::portal) fn places(language: Language) -> Self {
        let has_words = !matches!(language, Language::Ar | Language::Ru);
        Self {
            groups: Default::default(),
            words: has_words.then(Zeroizing::default),
            ticket: Zeroizing::default(),
            wrong: Vec::new(),
        }
    }
}

/// After the receipt was copied.
#[derive(Template)]
#[template(path = "receipt/kept.html")]
pub(in crate::portal) struct Kept {
    pub page: Page,
    pub frame: Frame,
    pub checked: bool,
}

/// In place of a receipt that was shown before. It says nothing about what it was.
#[derive(Template)]
#[template(path = "receipt/gone.html")]
pub(in crate::portal) struct Gone {
    pub page: Page,
    pub frame: Frame,
}

impl ReceiptPage {
    pub(in crate::portal) fn new(language: Language, receipt: ShownReceipt) -> Self {
        Self {
            page: shell(language, "title-once", "receipt"),
            frame: Frame::default().switching("check"),
            receipt,
        }
    }
}

impl Kept {
    pub(in crate::portal) fn new(language: Language, checked: bool) -> Self {
        Self {
            page: shell(language, "title-once", "receipt/kept"),
            frame: Frame::default(),
            checked,
        }
    }
}

impl Gone {
    pub(in crate::portal) fn new(language: Language) -> Self {
        Self {
            page: shell(language, "title-once", "receipt"),
            frame: Frame::default(),
        }
    }
}

#[cfg(any(test, feature = "gallery"))]
impl ReceiptPage {
    pub(in crate::portal) fn samples(language: Language) -> Vec<Self> {
        let groups = || {
            ["3141", "5926", "5358", "9793", "2384", "6264", "3383"]
                .map(|group| Zeroizing::new(group.to_owned()))
        };
        let words = (language != Language::Ar)
            .then(|| Zeroizing::new("one two three four five six seven eight nine".to_owned()));
        let ticket = || Zeroizing::new("00".repeat(40));
        [Vec::new(), vec![4], vec![0, 3, 6]]
            .into_iter()
            .map(|wrong| {
                let receipt = ShownReceipt {
                    groups: groups(),
                    words: words.clone(),
                    ticket: ticket(),
                    wrong,
                };
                Self::new(language, receipt)
            })
            .collect()
    }
}
