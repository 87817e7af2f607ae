//! Every paper of the program, typeset and read back. Absent: how it looks, which people look at.

#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a test may stop")]

mod common;

use common::{CREATED, PRESS, document, pdf, said};
use paper::{Kind, Watermark, full, minimal};
use std::time::Instant;
use words::Language;

#[test]
fn every_kind_is_typeset_in_every_language_with_all_values_and_with_none() {
    for kind in Kind::ALL {
        for language in Language::ALL {
            let values = full(language);
            let text = said(&pdf(&document(kind, &values, Watermark::None)));
            let office = values.office.name.split(' ').next().unwrap();
            assert!(text.contains(office), "{} {language}: {text}", kind.code());
            let bare = said(&pdf(&document(kind, &minimal(language), Watermark::None)));
            // What is missing leaves no bracket and no lonely comma.
            assert!(
                !bare.contains(['{', '}']),
                "{} {language}: {bare}",
                kind.code()
            );
            if language != Language::Ar {
                for scar in [" ,", " .", "()", ", .", ",,", "  "] {
                    assert!(!bare.contains(scar), "{} {language}: {bare}", kind.code());
                }
            }
        }
    }
}

#[test]
fn a_letter_says_in_each_language_what_its_template_and_values_say() {
    for (language, sentences) in [
        (
            Language::En,
            [
                "Urgent appeal: alleged acts",
                "Ana Belmonte, lawyer",
                "Page 1 of",
            ],
        ),
        (
            Language::Fr,
            [
                "Appel urgent\u{a0}: actes",
                "Ana Belmonte, avocate",
                "Page 1 sur",
            ],
        ),
        (
            Language::Es,
            [
                "Llamamiento urgente: presuntos",
                "Ana Belmonte, abogada",
                "Página 1 de",
            ],
        ),
        (
            Language::Ru,
            [
                "Призыв к незамедлительным",
                "Анна Бельмонте — адвокат",
                "Страница 1 из",
            ],
        ),
        (
            Language::Zh,
            ["紧急呼吁：关于据称", "安娜·贝尔蒙特，律师", "第 1 页，共"],
        ),
        (Language::Ar, ["نداء عاجل", "المعلومات الواردة", "الصفحة"]),
    ] {
        let text = said(&pdf(&document(
            Kind::UrgentAppeal,
            &full(language),
            Watermark::None,
        )));
        for sentence in sentences {
            let sentence = sentence.replace('\u{a0}', " ");
            assert!(text.contains(&sentence), "{language}: {sentence} in {text}");
        }
    }
}

#[test]
fn a_draft_says_so_on_each_page_and_the_letter_itself_does_not() {
    // In Chinese: what is written aslant is read back letter by letter.
    let values = full(Language::Zh);
    let text = said(&pdf(&document(Kind::Dossier, &values, Watermark::Draft)));
    let pages = text.matches(" 页，共").count();
    assert!(pages > 1, "{text}");
    assert_eq!(
        (text.matches('草').count(), text.matches('稿').count()),
        (pages, pages)
    );
    let letter = said(&pdf(&document(Kind::Dossier, &values, Watermark::None)));
    assert!(!letter.contains(['草', '稿']));
}

#[test]
fn a_pdf_is_tagged_dated_by_its_maker_and_in_its_language() {
    let made = pdf(&document(
        Kind::UrgentAppeal,
        &full(Language::Ar),
        Watermark::None,
    ));
    let raw = String::from_utf8_lossy(&made);
    for sign in [
        "/Lang(ar)",
        "/MarkInfo",
        "/StructTreeRoot",
        "pdfuaid:part",
        "pdfaid:part",
        "20260512",
    ] {
        assert!(raw.contains(sign), "{sign}");
    }
}

#[test]
fn the_same_paper_has_the_same_bytes_and_another_time_has_others() {
    let values = full(Language::Zh);
    let paper = document(Kind::Dossier, &values, Watermark::Draft);
    let made = pdf(&paper);
    assert!(made == pdf(&paper));
    assert!(made != PRESS.pdf(&paper, CREATED.plus_seconds(60)).unwrap());
    assert!(paper::docx(&paper).unwrap() == paper::docx(&paper).unwrap());
}

#[test]
fn paragraphs_are_numbered_through_the_paper() {
    let text = "# T\n\n1. Alpha\n\nBetween\n\n## Head\n\n1. Beta\n    1. first\n    1. second\n\n7. Gamma[^n]\n\n[^n]: Delta\n";
    let paper = common::of_text(text, &minimal(Language::En));
    let text = said(&pdf(&paper));
    for part in [
        "1. Alpha",
        "2. Beta",
        "(a) first",
        "(b) second",
        "3. Gamma",
        "Delta",
    ] {
        assert!(text.contains(part), "{part} in {text}");
    }
}

#[test]
fn a_dossier_of_twenty_pages_takes_less_than_a_second() {
    let mut values = full(Language::En);
    let event = values.chronology.clone();
    values.chronology = event.iter().cycle().take(120).cloned().collect();
    let acts = values.acts.clone();
    values.acts = acts.iter().cycle().take(60).cloned().collect();
    let items = values.evidence.clone();
    values.evidence = items.iter().cycle().take(60).cloned().collect();
    let paper = document(Kind::Dossier, &values, Watermark::None);
    pdf(&paper);
    let start = Instant::now();
    let made = pdf(&paper);
    let took = start.elapsed();
    let pages = said(&made).matches("Page ").count();
    assert!(pages >= 20, "{pages} pages");
    eprintln!("{pages} pages in {} ms", took.as_millis());
    // Without optimisation only the pages count.
    assert!(cfg!(debug_assertions) || took.as_millis() < 1000);
}
