//! Questionnaires of other systems, their answers, and exports of Uwazi.

#![expect(clippy::expect_used, reason = "tests")]

mod samples;

use exchange::questionnaire::{
    Answer, Answers, FormNoticeKind, Kind, ProblemKind, Questionnaire, check, read_globaleaks,
    read_globaleaks_text, read_kobo, read_kobo_submissions, read_xlsform, relevant,
};
use exchange::{Limits, Notice, Refused, read_uwazi};
use words::Language;

const FORM: &str = "\
survey,\n\
,type,name,label::English (en),label::Français (fr),required,relevant,appearance\n\
,start,start,,,,,\n\
,text,place,Where?,Où ?,yes,,\n\
,integer,age,How old?,,,,\n\
,begin group,guardian,Guardian,,,${age} < 18,\n\
,text,guardian_name,Name,,true,,\n\
,end group,,,,,,\n\
,select_multiple acts or_other,what,What?,,,,\n\
,text,travel,Where to?,,yes,\"selected(${what}, 'ban')\",multiline\n\
,begin repeat,child,Children,,,,\n\
,text,child_name,Name,,yes,,\n\
,select_one yes_no,at_school,At school?,,,${age} > 20,\n\
,end repeat,,,,,,\n\
,text,odd,Odd,,,\"regex(${place}, 'x')\",\n\
choices,\n\
,list_name,name,label::English (en)\n\
,acts,ban,Travel ban\n\
,acts,threat,Threat\n\
,yes_no,yes,Yes\n\
,yes_no,no,No\n\
settings,\n\
,form_title,form_id\n\
,A form,f1\n";

fn form() -> Questionnaire {
    read_xlsform(FORM.as_bytes(), &Limits::default()).expect("a form")
}

fn answers(all: &[(&str, &str)]) -> Answers {
    let one = |(name, value): &(&str, &str)| {
        let answer = match value.split_once('+') {
            Some((one, two)) => Answer::Many(vec![one.to_owned(), two.to_owned()]),
            None => Answer::One((*value).to_owned()),
        };
        ((*name).to_owned(), answer)
    };
    Answers(all.iter().map(one).collect())
}

#[test]
fn an_xlsform_is_read_with_groups_choices_and_languages() {
    let form = form();
    assert_eq!(
        (form.id.as_str(), form.title.get(Language::Fr)),
        ("f1", "A form")
    );
    let kinds: Vec<(&str, Kind)> = form
        .questions()
        .iter()
        .map(|it| (it.name.as_str(), it.kind))
        .collect();
    assert_eq!(
        kinds,
        [
            ("place", Kind::Text),
            ("age", Kind::Integer),
            ("guardian_name", Kind::Text),
            ("what", Kind::ManyOf),
            ("travel", Kind::Long),
            ("child_name", Kind::Text),
            ("at_school", Kind::YesNo),
            ("odd", Kind::Text),
        ]
    );
    assert_eq!(form.questions()[0].label.get(Language::Fr), "Où ?");
    assert_eq!(form.questions()[1].label.get(Language::Fr), "How old?");
    let notices: Vec<_> = form
        .notices
        .iter()
        .map(|it| (it.name.as_str(), it.kind))
        .collect();
    assert_eq!(
        notices,
        [
            ("odd", FormNoticeKind::ShownAlways),
            ("start", FormNoticeKind::DeviceLeftOut)
        ]
    );
    let json = serde_json::to_string(&form).expect("JSON");
    assert!(serde_json::from_str::<Questionnaire>(&json).is_ok_and(|it| it == form));
}

#[test]
fn answers_decide_what_is_asked() {
    let form = form();
    let asked = |answers: &Answers| -> Vec<String> {
        relevant(&form, answers)
            .into_iter()
            .map(|it| it.path)
            .collect()
    };
    assert_eq!(
        asked(&Answers::default()),
        ["place", "age", "what", "child[1]/child_name", "odd"]
    );
    let mut some = answers(&[("age", "17"), ("what", "ban+threat")]);
    assert_eq!(
        asked(&some),
        [
            "place",
            "age",
            "guardian_name",
            "what",
            "travel",
            "child[1]/child_name",
            "odd"
        ]
    );
    some = answers(&[("age", "30")]);
    let rounds = vec![answers(&[("child_name", "A")]), answers(&[])];
    some.0.insert("child".to_owned(), Answer::Rounds(rounds));
    assert_eq!(
        asked(&some),
        [
            "place",
            "age",
            "what",
            "child[1]/child_name",
            "child[1]/at_school",
            "child[2]/child_name",
            "child[2]/at_school",
            "odd"
        ]
    );
}

#[test]
fn wrong_answers_are_told_with_their_place() {
    let form = form();
    let mut some = answers(&[
        ("age", "old"),
        ("what", "ban+flood"),
        ("ghost", "x"),
        ("place", " "),
    ]);
    let rounds = vec![answers(&[("child_name", "A"), ("age", "3")]), answers(&[])];
    some.0.insert("child".to_owned(), Answer::Rounds(rounds));
    let told: Vec<(String, ProblemKind)> = check(&form, &some)
        .into_iter()
        .map(|it| (it.path, it.kind))
        .collect();
    let told: Vec<(&str, ProblemKind)> = told
        .iter()
        .map(|(path, kind)| (path.as_str(), *kind))
        .collect();
    assert_eq!(
        told,
        [
            ("place", ProblemKind::Missing),
            ("age", ProblemKind::NotAnInteger),
            ("what", ProblemKind::NoSuchChoice),
            ("travel", ProblemKind::Missing),
            ("child[2]/child_name", ProblemKind::Missing),
            ("ghost", ProblemKind::NoSuchQuestion),
            ("child[1]/age", ProblemKind::NoSuchQuestion),
        ]
    );
    assert_eq!(check(&form, &answers(&[("place", "here")])), []);
}

#[test]
fn forms_that_make_no_sense_are_refused_or_noted() {
    let read = |text: &str| read_xlsform(text.as_bytes(), &Limits::default());
    assert!(read("name,day\nx,1\n").is_err_and(|it| it == Refused::AnotherFormat));
    assert!(read("survey,\n,type,name\n").is_err_and(|it| it == Refused::Empty));
    let deep = format!("survey,\n,type,name\n{}", ",begin group,g\n".repeat(40));
    assert!(read(&deep).is_err_and(|it| it == Refused::TooDeep));
    let odd = read(
        "survey,\n,type,name\n,end group,\n,hologram,h\n,select_one gone,s\n,text,\n,text,h\n",
    );
    let kinds: Vec<FormNoticeKind> = odd
        .expect("a form")
        .notices
        .iter()
        .map(|it| it.kind)
        .collect();
    assert_eq!(
        kinds,
        [
            FormNoticeKind::GroupUnbalanced,
            FormNoticeKind::NameMissing,
            FormNoticeKind::UnknownKind,
            FormNoticeKind::NameTwice,
            FormNoticeKind::ChoicesMissing,
        ]
    );
}

#[test]
fn sample_xlsforms_are_read() {
    let limits = Limits::default();
    for (name, questions) in [
        ("widgets.csv", 21),
        ("group.csv", 3),
        ("loop.csv", 2),
        ("specify_other.csv", 1),
        ("yes_or_no_question.csv", 1),
        ("utf_csv.csv", 1),
        ("case_insensitivity.csv", 3),
        ("xlsform_spec_test.xlsx", 40),
    ] {
        let Some(bytes) = samples::sample(&format!("peer_samples/xlsform/{name}")) else {
            continue;
        };
        let form = read_xlsform(&bytes, &limits).expect(name);
        assert_eq!(form.questions().len(), questions, "{name}");
    }
    let Some(bytes) = samples::sample("peer_samples/xlsform/xlsform_spec_test.xlsx") else {
        return;
    };
    let form = read_xlsform(&bytes, &limits).expect("a form");
    let skip = answers(&[("skip_to_end", "yes")]);
    let paths: Vec<String> = relevant(&form, &skip)
        .into_iter()
        .map(|it| it.path)
        .collect();
    assert_eq!(paths, ["skip_to_end", "launch"]);
    let label = form
        .questions()
        .iter()
        .find(|it| it.name == "address")
        .map(|it| &it.label);
    assert_eq!(label.map(|it| it.get(Language::Zh)), Some("您好"));
}

#[test]
fn sample_forms_of_kobo_are_read_with_their_submissions() {
    let limits = Limits::default();
    for (name, questions, submissions) in [
        ("grouped_repeatable", 2, 6),
        ("grouped_translated", 4, 3),
        ("sanitation_report", 3, 4),
    ] {
        let Some(bytes) = samples::sample(&format!("peer_samples/kobo/{name}.json")) else {
            continue;
        };
        let form = read_kobo(&bytes, &limits).expect(name);
        assert_eq!(form.questions().len(), questions, "{name}");
        let items = read_kobo_submissions(&bytes, Language::Es, &limits).expect(name);
        assert_eq!(items.len(), submissions, "{name}");
        let told: Vec<(&str, &str)> = items[0]
            .answers
            .iter()
            .map(|it| (it.question.as_str(), it.answer.as_str()))
            .collect();
        match name {
            "grouped_repeatable" => {
                assert_eq!(
                    told,
                    [
                        ("household location", "montreal"),
                        (
                            "For each household member 1: household member name",
                            "peter"
                        ),
                    ]
                );
                let id = "91ab8237-92b1-4a10-929f-45af2bb141c0";
                assert_eq!(items[0].source.id.as_deref(), Some(id));
            }
            "grouped_translated" => {
                assert!(told.contains(&(
                    "¿Qué tipo de simetría tiene?",
                    "Esférico; Radial; Bilateral"
                )));
                assert_eq!(items[0].received, Some(words::Moment(1_514_473_322)));
            }
            _ => assert_eq!(told.len(), 3),
        }
    }
    if let Some(bytes) = samples::sample("peer_samples/kobo/literacy_test.json") {
        assert!(read_kobo(&bytes, &limits).is_ok());
    }
}

#[test]
fn sample_questionnaires_of_globaleaks_are_read() {
    let limits = Limits::default();
    if let Some(bytes) = samples::sample("peer_samples/globaleaks/questionnaire_default.json") {
        let form = read_globaleaks(&bytes, &limits).expect("a questionnaire");
        assert_eq!(form.questions().len(), 12);
        assert_eq!(relevant(&form, &Answers::default()).len(), 8);
        let yes = answers(&[(
            "989ee761-fc4a-44b2-affc-e02e285d4d82",
            "bb2d0c01-2762-492a-991d-69e180899737",
        )]);
        assert_eq!(relevant(&form, &yes).len(), 10);
        assert!(form.notices.is_empty());
    }
    if let Some(bytes) = samples::sample("peer_samples/globaleaks/questionnaire_export_valid.json")
    {
        let form = read_globaleaks(&bytes, &limits).expect("a questionnaire");
        assert_eq!(form.items.len(), 2);
        assert!(form.questions().iter().any(|it| it.kind == Kind::YesNo));
    }
}

#[test]
fn a_questionnaire_of_globaleaks_that_bites_its_tail_is_refused() {
    let step = |inner: &str| {
        format!(
            r#"{{"id":"q","name":"Q","steps":[{{"id":"s","order":0,"label":{{"en":"S"}},"children":[{inner}]}}]}}"#
        )
    };
    let read = |inner: &str| read_globaleaks(step(inner).as_bytes(), &Limits::default());
    let twice = r#"{"id":"g","type":"fieldgroup","children":[{"id":"g","type":"fieldgroup","children":[]}]}"#;
    assert!(read(twice).is_err_and(|it| it == Refused::Broken));
    let mut deep = String::new();
    for depth in 0..30 {
        deep.push_str(&format!(
            r#"{{"id":"g{depth}","type":"fieldgroup","children":["#
        ));
    }
    deep.push_str(&"]}".repeat(30));
    assert!(read(&deep).is_err_and(|it| it == Refused::TooDeep));
    assert!(
        read_globaleaks(b"[]", &Limits::default()).is_err_and(|it| it == Refused::AnotherFormat)
    );
    // All that are named, where none is sufficient.
    let all = r#"{"id":"a","type":"checkbox","options":[{"id":"x"},{"id":"y"}]},
        {"id":"b","type":"textarea","y":1,"triggered_by_options":[
            {"field":"a","option":"x","sufficient":false},{"field":"a","option":"y","sufficient":false}]}"#;
    let form = read(all).expect("a questionnaire");
    assert_eq!(relevant(&form, &answers(&[("a", "x")])).len(), 1);
    assert_eq!(relevant(&form, &answers(&[("a", "x+y")])).len(), 2);
}

#[test]
fn a_report_of_globaleaks_is_read_from_its_text() {
    let text = "ID: 0042\nDate: Tuesday 05 March 2024 14:00 (UTC)\nLabel: urgent\nStatus: New\n\nStep 1\nWhat happened?\nA threat.\n";
    let item = read_globaleaks_text(text.as_bytes(), &Limits::default()).expect("a report");
    assert_eq!(item.source.id.as_deref(), Some("0042"));
    assert_eq!(item.title, "urgent");
    assert!(item.text.starts_with("Step 1\nWhat happened?"));
    assert!(
        read_globaleaks_text(b"Hello\n\nx", &Limits::default())
            .is_err_and(|it| it == Refused::AnotherFormat)
    );
}

#[test]
fn sample_exports_of_uwazi_are_read() {
    let limits = Limits::default();
    if let Some(bytes) = samples::sample("peer_samples/uwazi/import_basic.csv") {
        let items: Vec<_> = read_uwazi(&bytes, Language::En, &limits)
            .expect("an export")
            .collect();
        assert_eq!(items.len(), 3);
        assert_eq!(items[0].title, "title1");
        assert_eq!(items[0].places, ["1 1"]);
        assert_eq!(items[0].language, Some(Language::En));
        assert_eq!(items[1].places.len(), 0);
        assert!(
            items[2]
                .answers
                .iter()
                .any(|it| it.answer == "multivalue1; multivalue3")
        );
        // Which is the day in 03/01/2022 the file does not say.
        assert!(items[0].dates.is_empty());
        assert_eq!(items[2].dates[0].date.to_string(), "2022-01-01");
    }
    if let Some(bytes) = samples::sample("peer_samples/uwazi/import_zip_languages.csv") {
        let title = |language| {
            let mut items = read_uwazi(&bytes, language, &limits).expect("an export");
            let item = items.next().expect("an entity");
            assert!(item.notes.contains(&Notice::FileMissing));
            (item.title, item.language)
        };
        assert_eq!(
            title(Language::Es),
            ("title_es1".to_owned(), Some(Language::Es))
        );
        assert_eq!(
            title(Language::En),
            ("title_en1".to_owned(), Some(Language::En))
        );
        assert_eq!(title(Language::Ru).0, "title_es1");
    }
    if let Some(bytes) = samples::sample("peer_samples/uwazi/import_thesauri_multilang.csv") {
        let items: Vec<_> = read_uwazi(&bytes, Language::En, &limits)
            .expect("an export")
            .collect();
        assert_eq!(items.len(), 25);
        assert!(
            items
                .iter()
                .any(|it| it.answers.iter().any(|it| it.answer == "1 › 1A"))
        );
    }
}
