//! A report as things that can be found: what was told, later messages, answers.

use super::known::names_of;
use super::piece::{Facet, Piece, Thing, day_of, year_of};
use crate::folds::Mailbox;
use crate::replica::ReplicaProblem;
use crate::show::Scene;
use entry::Kind;
use lexicon::Lexicon;
use seal::mailbox::{Answer, Message, Report};
use words::StreamId;

/// The lists of the lexicon whose codes are a field of their own.
const LISTS: [(&str, Facet); 4] = [
    ("states", Facet::State),
    ("acts", Facet::Act),
    ("cooperation", Facet::Cooperation),
    ("mechanisms", Facet::Mechanism),
];

impl Scene<'_> {
    /// What a mailbox holds, from its entries as far as this officer can open them.
    pub(super) fn report_pieces(
        &self,
        id: StreamId,
        mailbox: &Mailbox,
        lexicon: &Lexicon,
    ) -> Result<Vec<Piece>, ReplicaProblem> {
        let href = format!("/reports/{id}");
        let mut pieces = Vec::new();
        for kept in self.mailbox_entries(id)? {
            let piece = |thing| Piece::new(thing, href.clone(), day_of(kept.at));
            match kept.kind {
                Kind::Report => {
                    if let Ok(report) = mailbox.open::<Report>(&kept) {
                        let came = piece(Thing::Report).facet(Facet::Came, year_of(kept.at));
                        pieces.push(told(came, &report, lexicon));
                    }
                }
                Kind::Message => {
                    if let Ok(message) = mailbox.open::<Message>(&kept) {
                        let names = message.attachments.iter().map(|it| it.name.as_str());
                        let texts = [message.text.as_str()].into_iter().chain(names);
                        pieces.push(piece(Thing::Message).texts(texts));
                    }
                }
                Kind::Answer => {
                    if let Ok(answer) = mailbox.open::<Answer>(&kept) {
                        pieces.push(piece(Thing::Answer).texts([answer.text.as_str()]));
                    }
                }
                _ => {}
            }
        }
        Ok(pieces)
    }
}

fn told(mut piece: Piece, report: &Report, lexicon: &Lexicon) -> Piece {
    piece.names.extend(names_of(&report.name, &report.author));
    let files = report.attachments.iter().map(|it| it.name.as_str());
    let texts = [
        &report.story,
        &report.cooperation,
        &report.place,
        &report.time,
        &report.author,
        &report.wishes,
        &report.name,
        &report.contact,
    ];
    let mut piece = piece
        .texts(texts.into_iter().map(String::as_str))
        .texts(files);
    for code in &report.codes {
        let list = lexicon.get(code).map_or("", lexicon::Term::list);
        let facet = LISTS.iter().find(|(it, _)| *it == list).map(|(_, it)| *it);
        piece = piece.codes(lexicon, facet, [code.as_str()]);
    }
    piece
}

/// Whether a line may be a name: a few words, not a sentence.
pub(super) fn is_name(text: &str) -> bool {
    const WORDS_MAX: usize = 6;
    const SIGNS_MAX: usize = 80;
    let words = text.split_whitespace().count();
    (1..=WORDS_MAX).contains(&words) && text.chars().count() <= SIGNS_MAX
}
