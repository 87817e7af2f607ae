//! Bad values and bad templates: markup, overrides, too much of everything, wrong names. Absent: good papers.

#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a test may stop")]

mod common;

use common::{PRESS, document, of_text, pdf, said};
use paper::{
    Block, Document, Fonts, Kind, PaperProblem, Person, Press, Run, Template, Watermark, docx,
    full, minimal,
};
use words::Language;

const MARKUP: &str = "*A* _b_ **c** # d | e `f` <script>g</script> [h](http://i) ![j](k) #emph[l] $m$ \\n <!-- o --> &lt; {{ p }} {% if q %} [^r] @s ~t";

fn problem(text: &str) -> (usize, String) {
    let wrong = Template::read("own.md", text).err().expect("a problem");
    assert_eq!(wrong[0].file, "own.md");
    (wrong[0].line, wrong[0].what.clone())
}

#[test]
fn markup_in_values_stays_text_in_pdf_and_docx() {
    let mut values = full(Language::En);
    values.persons = vec![Person {
        name: MARKUP.to_owned(),
        ..Person::default()
    }];
    values.chronology[0].what = MARKUP.to_owned();
    values.office.name = MARKUP.to_owned();
    let paper = document(Kind::UrgentAppeal, &values, Watermark::None);
    let text = said(&pdf(&paper)).replace(' ', "");
    assert!(
        text.matches(&MARKUP.replace(' ', "")).count() >= 2,
        "{text}"
    );
    assert!(docx(&paper).is_ok());
}

#[test]
fn a_value_cannot_begin_a_block_or_end_a_table() {
    let mut values = minimal(Language::En);
    values.summary =
        "fine\n# Heading\n\n| a | b |\n|---|---|\n- item\n1. number\n    code".to_owned();
    values.place = "x | y\n\n# z".to_owned();
    let paper = of_text(
        "# T\n\n{{ summary }}\n\n| A | B |\n|---|---|\n| {{ place }} | end |\n",
        &values,
    );
    let kinds: Vec<&str> = paper
        .blocks
        .iter()
        .map(|block| match block {
            Block::Paragraph { .. } => "paragraph",
            Block::Table { head, rows, .. } => {
                assert!(head.len() == 2 && rows.len() == 1 && rows[0].len() == 2);
                "table"
            }
            _ => "other",
        })
        .collect();
    assert_eq!(
        kinds,
        [
            "paragraph",
            "paragraph",
            "paragraph",
            "paragraph",
            "paragraph",
            "paragraph",
            "paragraph",
            "table"
        ]
    );
}

#[test]
fn overrides_and_controls_leave_no_trace_and_the_other_direction_is_isolated() {
    let mut values = minimal(Language::Ar);
    values.summary = "الرقم \u{202E}Ana\u{202C}\u{0}\u{7}\u{FDD0}0\u{FDD1} +41 22".to_owned();
    let paper = of_text("# T\n\n{{ summary }}\n", &values);
    let Block::Paragraph { text } = &paper.blocks[0] else {
        panic!("a paragraph")
    };
    let Run::Text { text, .. } = &text[0] else {
        panic!("text")
    };
    assert_eq!(text, "\u{2068}الرقم Ana0 +41 22\u{2069}");
    assert!(said(&pdf(&paper)).contains("Ana0"));
}

#[test]
fn too_much_is_refused_and_its_length_is_told() {
    let mut values = minimal(Language::En);
    values.summary = "x".repeat(10 * 1024 * 1024);
    let filled =
        common::template(Kind::Dossier, Language::En).fill(Kind::Dossier, &values, Watermark::None);
    let told = filled.err().expect("a refusal");
    assert!(
        matches!(told, PaperProblem::TooLong { characters, characters_max } if characters > characters_max)
    );
    let (line, _) = problem(&"x".repeat(300 * 1024));
    assert_eq!(line, 1);
}

#[test]
fn a_script_without_a_font_is_named() {
    let bare = Press::new(Fonts::with_folders(&[]));
    for (language, script) in [(Language::Ar, "Arabic"), (Language::Zh, "Han")] {
        let paper = document(Kind::UrgentAppeal, &full(language), Watermark::None);
        let told = bare.pdf(&paper, common::CREATED);
        assert_eq!(told.err(), Some(PaperProblem::NoFont { script }));
    }
    for language in [Language::En, Language::Fr, Language::Es, Language::Ru] {
        let paper = document(Kind::UrgentAppeal, &full(language), Watermark::Draft);
        assert!(bare.pdf(&paper, common::CREATED).is_ok(), "{language}");
    }
    let mut values = minimal(Language::En);
    values.summary = "\u{10330}".to_owned();
    let told = bare.pdf(&of_text("# T\n\n{{ summary }}\n", &values), common::CREATED);
    assert!(told == Err(PaperProblem::NoFont { script: "Gothic" }));
}

#[test]
fn a_wrong_template_is_told_with_its_line_and_what_was_expected() {
    let cases = [
        ("# T\n\n{{ offise.name }}\n", 3, "`offise`"),
        ("# T\n\n\n{{ office.nmae }}\n", 4, "office.name"),
        (
            "# T\n{% for p in persons %}\n{{ p.nam }}\n{% endfor %}\n",
            3,
            "persons[].name",
        ),
        (
            "# T\n{% if office.name %}\n{% if nothing_such %}x{% endif %}{% endif %}\n",
            3,
            "`nothing_such`",
        ),
        ("# T\n\n{% if office.name %}\nx\n", 4, "end of input"),
        ("# T\n\n{{ office.name }\n", 3, ""),
        ("# T\n\n{{ office }}\n", 3, "one of its fields"),
        ("# T\n\n{{ persons }}\n", 3, "{% for"),
        ("# T\n\n{{ urgent }}\n", 3, "{% if"),
        ("# T\n\n{% set a = 1 %}\n", 3, "expected is one of if"),
        ("# T\n\n{% include 'x' %}\n", 3, "expected is one of if"),
        ("# T\n\n{{ office.name|upper }}\n", 3, "no filters"),
        ("# T\n\n{{ range(3) }}\n", 3, "`range`"),
        ("# T\n\nfine\n\n<b>bold</b>\n", 5, "HTML"),
        ("# T\n\n- {{ office.name }} <script>\n", 3, "HTML"),
        ("# T\n\n![x](y)\n", 3, "pictures"),
        ("# T\n\n    code\n", 3, "code"),
        ("# T\n\n1. a\n    - b\n        - c\n", 5, "list"),
        ("no title\n", 1, "`# `"),
        (
            "# T\n\ntext[^a]\n\n[^a]: one[^b]\n\n[^b]: two\n",
            5,
            "footnote",
        ),
        ("# T\n\nx \u{FDD0}1\u{FDD1}\n", 3, "Unicode"),
    ];
    for (text, line, what) in cases {
        let told = problem(text);
        assert!(told.0 == line && told.1.contains(what), "{text}: {told:?}");
    }
}

#[test]
fn too_much_looping_is_stopped() {
    let loops = "{% for a in persons %}{% for b in persons %}{% for c in persons %}";
    let mut text = String::from("# T\n\n");
    for _ in 0..8 {
        text += loops;
    }
    text += "x";
    for _ in 0..8 {
        text += "{% endfor %}{% endfor %}{% endfor %}";
    }
    let (line, what) = problem(&text);
    assert!(
        line == 3 && what.contains("too much looping"),
        "{line} {what}"
    );
    let long = format!(
        "# T\n\n{{% for a in chronology %}}{{% for b in chronology %}}{{% for c in chronology %}}{{% for d in chronology %}}{{% for e in chronology %}}{}{{% endfor %}}{{% endfor %}}{{% endfor %}}{{% endfor %}}{{% endfor %}}",
        "y".repeat(200_000)
    );
    let (_, what) = problem(&long);
    assert!(what.contains("too much looping"), "{what}");
}

#[test]
fn a_document_from_outside_with_hostile_text_is_set_as_it_stands() {
    let paper = of_text("# T\n\nx\n", &minimal(Language::En));
    let mut json = serde_json::to_value(&paper).unwrap();
    json["title"] = "#panic() \"</w:t>".into();
    json["blocks"][0]["text"][0]["text"] = "]] #read(\"/etc/passwd\") \u{1}&amp;".into();
    let paper: Document = serde_json::from_value(json).unwrap();
    let made = PRESS.pdf(&paper, common::CREATED);
    if let Ok(made) = made {
        assert!(said(&made).contains("#read("));
    }
    assert!(docx(&paper).is_ok());
}
