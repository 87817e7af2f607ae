//! Finding: what an officer may read is found in every script, what they may not read is neither found nor counted, and what
//! was looked for stands in no address.

#![allow(clippy::unwrap_used, reason = "tests")]

mod support;

use std::fmt::Write as _;

use casework::decisions::{Matter, Reach};
use casework::incidents::event::{Act, IncidentRecorded};
use casework::parties::event::{Name, PartyRecorded};
use casework::parties::{Kind, NameKind, Role as PartyRole};
use casework::when::Span;
use desk::finding::{Answer, Facet, KnownReason, Question, Sorting, Thing};
use desk::session::Session;
use desk::view::{Ground, Role, Urgency};
use desk::work::{self};
use support::browser::Browser;
use support::{ANA, ANA_PASSPHRASE, Place, Reporter, done, refused, until};
use words::{ActId, IncidentId, OfficerId, PartyId, StreamId};

const PERSON: PartyId = PartyId::from_random([20; 16]);

fn party(name: &str) -> PartyRecorded {
    PartyRecorded {
        party: PERSON,
        kind: Kind::Person,
        names: vec![Name {
            text: name.to_owned(),
            kind: NameKind::Main,
        }],
        roles: [PartyRole::Victim].into(),
        codes: Vec::new(),
        states: vec!["KAZ".to_owned()],
        born: None,
        count: None,
        function: String::new(),
        contact: String::new(),
        about: String::new(),
        saw: 99,
    }
}

fn incident() -> IncidentRecorded {
    IncidentRecorded {
        incident: IncidentId::from_random([30; 16]),
        title: "Stopped on the way".to_owned(),
        when: Some(Span {
            from: "2024-03-05".parse().unwrap(),
            to: None,
        }),
        place: "Port Ardena".to_owned(),
        state: Some("FRA".to_owned()),
        account: "Two officers took the passport and called it routine.".to_owned(),
        acts: vec![Act {
            act: ActId::from_random([31; 16]),
            code: "ACT.OBS.TRAVEL".to_owned(),
            modifiers: Vec::new(),
            victims: vec![PERSON],
            authors: Vec::new(),
            attribution: Vec::new(),
            hit: None,
            stated_reason: String::new(),
            note: String::new(),
        }],
        effects: Vec::new(),
        answers: Vec::new(),
        follows: None,
        saw: 99,
    }
}

async fn opened(place: &Place, ana: &Session, story: &str, members: Vec<OfficerId>) -> StreamId {
    let before = ana.reports().len();
    let reporter = Reporter::sends(&place.node, story);
    until("the report is there", || ana.reports().len() > before).await;
    let open = support::opening(reporter.stream, members);
    done(work::open_case(ana, open).await).stream
}

async fn found(session: &Session, question: Question) -> Answer {
    session.find(question, 1).await.ok().unwrap()
}

async fn count(session: &Session, words: &str) -> u64 {
    found(session, Question::of(words)).await.total
}

fn counted(answer: &Answer, facet: Facet, value: &str) -> u64 {
    let all = answer.counts.iter().filter(|(it, _)| *it == facet);
    let values = all.flat_map(|(_, values)| values);
    values
        .filter(|(code, _)| code == value)
        .map(|(_, count)| *count)
        .sum()
}

fn text(answer: &Answer) -> String {
    let mut text = String::new();
    for row in answer.rows.iter().chain(&answer.numbered) {
        for hit in &row.hits {
            for part in hit.title.iter().chain(&hit.words) {
                match part.met {
                    true => write!(text, "[{}]", part.text).unwrap(),
                    false => text.push_str(&part.text),
                }
            }
            writeln!(text, " {} {}", hit.thing.code(), hit.href).unwrap();
        }
    }
    text
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn names_are_found_in_every_script_and_words_in_every_place_of_the_file() {
    let (place, ana) = Place::founded().await;
    let case = opened(&place, &ana, "They followed her home.", Vec::new()).await;
    for (number, name) in [(20, "Арсений Волков"), (21, "محمد الصالح"), (22, "Li Ming")]
    {
        let mut it = party(name);
        it.party = PartyId::from_random([number; 16]);
        done(work::record_party(&ana, case, it).await);
    }
    done(work::record_incident(&ana, case, incident()).await);
    done(work::add_note(&ana, case, "Her sister was interrogated about it.").await);
    for (asked, where_, marked) in [
        ("Arseniy", "party", "[Арсений]"),
        ("Mohammed", "party", "[محمد]"),
        ("Волков", "party", "[Волков]"),
        ("passports", "incident", "[passport]"),
        ("\"took the passport\"", "incident", "[took the passport]"),
        ("interrogation sister", "note", "[sister]"),
        ("followed", "report", "[followed]"),
        ("ardena", "incident", "[Ardena]"),
    ] {
        let answer = found(&ana, Question::of(asked)).await;
        assert_eq!(answer.total, 1, "{asked}");
        let shown = text(&answer);
        assert!(shown.contains(marked), "{asked}: {shown}");
        assert!(shown.contains(&format!(" {where_} /")), "{asked}: {shown}");
    }
    assert_eq!(count(&ana, "threats -sister").await, 0);
    // An act is found by its name in any language.
    for asked in ["\"travel\"", "voyager"] {
        assert_eq!(count(&ana, asked).await, 1, "{asked}");
    }
    // What is asked with a slip is put right, from what may be read.
    let answer = found(&ana, Question::of("interogated")).await;
    assert_eq!(answer.total, 0);
    assert_eq!(answer.corrected.as_deref(), Some("interrogated"));
    // The number of a case leads to it.
    for typed in [desk::view::reference(case), case.to_string()] {
        let answer = found(&ana, Question::of(&typed)).await;
        let row = answer.numbered.and_then(|it| it.case);
        assert!(row.is_some_and(|it| it.id == case), "{typed}");
    }
    // Only where somebody looks.
    let in_notes = Question::of("ardena").within(Thing::Note);
    assert_eq!(found(&ana, in_notes).await.total, 0);
    let in_incidents = Question::of("ardena").within(Thing::Incident);
    assert_eq!(found(&ana, in_incidents).await.total, 1);
    // Only on the days that somebody asks about: the incident is of 5 March 2024, the rest of later.
    for (words, from, to, total) in [
        ("", "2024-03-05", "2024-03-05", 1),
        ("", "2024-03-06", "2024-03-31", 0),
        ("ardena", "", "2024-12-31", 1),
        ("passport", "2024-03-06", "", 0),
        ("sister", "2024-03-31", "2024-03-01", 0),
    ] {
        let dated = Question::of(words).between(from.parse().ok(), to.parse().ok());
        let answer = found(&ana, dated).await;
        assert_eq!(answer.total, total, "{words} {from} {to}");
        assert!(total == 0 || text(&answer).contains("Stopped on the way"));
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn counts_are_exact_and_follow_what_happens() {
    let (place, ana) = Place::founded().await;
    let (ben_id, ben) = place.officer(&ana, "Ben Okri", &[Role::Case]).await;
    let one = opened(&place, &ana, "First story.", vec![ben_id]).await;
    let two = opened(&place, &ana, "Second story.", vec![ben_id]).await;
    Reporter::sends(&place.node, "Third story, in no case.");
    until("it is there", || ana.reports().len() == 3).await;
    done(work::record_party(&ana, one, party("Lena Okoro")).await);
    done(work::record_incident(&ana, one, incident()).await);
    let all = found(&ana, Question::default()).await;
    assert_eq!(all.total, 3);
    assert_eq!(all.read, (3, 3));
    for (facet, value, expected) in [
        (Facet::Sort, "case", 2),
        (Facet::Sort, "report", 1),
        (Facet::Status, "triage", 2),
        (Facet::Waits, "new", 1),
        (Facet::Urgency, "soon", 2),
        (Facet::State, "FRA", 1),
        (Facet::State, "KAZ", 1),
        (Facet::Act, "ACT.OBS.TRAVEL", 1),
        (Facet::Year, "2024", 1),
        (Facet::Assigned, "nobody", 2),
        (Facet::Open, "answer", 2),
        (Facet::Open, "decision", 0),
    ] {
        assert_eq!(counted(&all, facet, value), expected, "{facet:?} {value}");
    }
    // Each count is what choosing it gives.
    for (facet, values) in &all.counts {
        for (value, expected) in values {
            let chosen = Question::default().choosing(*facet, value);
            let answer = found(&ana, chosen).await;
            assert_eq!(answer.total, *expected, "{facet:?} {value}");
        }
    }
    let urgent = Question::default().sorted(Sorting::Urgent);
    done(work::change_urgency(&ana, two, Urgency::Now, "He was taken.", 99).await);
    let first = found(&ana, urgent).await.rows.swap_remove(0);
    assert!(first.case.is_some_and(|it| it.id == two));
    // Closed by two: the count moves.
    until("ben has both", || ben.cases().len() == 2).await;
    support::close(&ana, &ben, one, Ground::OutsideMandate, "Not for us.").await;
    until("it is closed", || {
        ana.cases().iter().any(|it| it.status.code() == "closed")
    })
    .await;
    let all = found(&ana, Question::default()).await;
    assert_eq!(counted(&all, Facet::Status, "closed"), 1);
    assert_eq!(counted(&all, Facet::Status, "triage"), 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_an_officer_may_not_read_is_not_found_counted_or_proposed() {
    let (place, ana) = Place::founded().await;
    let (ben_id, ben) = place.officer(&ana, "Ben Okri", &[Role::Case]).await;
    let hidden = opened(&place, &ana, "Zyzzogeton met him there.", Vec::new()).await;
    let shared = opened(&place, &ana, "Quixotry was all they said.", vec![ben_id]).await;
    done(work::add_note(&ana, hidden, "About zyzzogeton again.").await);
    until("ben has one", || ben.cases().len() == 1).await;
    assert_eq!(count(&ana, "zyzzogeton").await, 1);
    let answer = found(&ben, Question::of("zyzzogetom")).await;
    assert_eq!((answer.total, answer.corrected), (0, None));
    assert_eq!(count(&ben, "zyzzogeton").await, 0);
    assert_eq!(count(&ben, "quixotry").await, 1);
    let all = found(&ben, Question::default()).await;
    assert_eq!(all.total, 1);
    let by_number = found(&ben, Question::of(&hidden.to_string())).await;
    assert!(by_number.numbered.is_none());
    // Taken off the case, it is gone for ben at once, and its report with it.
    done(work::remove_member(&ana, shared, ben_id, "Another unit.").await);
    done(work::add_note(&ana, shared, "After him.").await);
    until("ben has none", || ben.cases().is_empty()).await;
    assert_eq!(count(&ben, "quixotry").await, 0);
    assert_eq!(found(&ben, Question::default()).await.total, 0);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_masked_name_is_found_by_nobody_until_two_let_it_be_seen_and_for_a_day_only() {
    let (place, ana) = Place::founded().await;
    let (ben_id, ben) = place.officer(&ana, "Ben Okri", &[Role::Case]).await;
    let case = opened(&place, &ana, "They followed her home.", vec![ben_id]).await;
    let rare = PartyRecorded {
        function: "Quincunx seller".to_owned(),
        about: "Quincunx since birth".to_owned(),
        ..party("Quincunx Marigold")
    };
    done(work::record_party(&ana, case, rare).await);
    assert_eq!(count(&ana, "quincunx").await, 1);
    done(work::mask(&ana, case, PERSON, "Known in town.").await);
    for asked in ["quincunx", "Marigold", "quincunxx", "КВИНКАНКС", "quin"] {
        let answer = found(&ana, Question::of(asked)).await;
        assert_eq!((answer.total, answer.corrected), (0, None), "{asked}");
    }
    let what = Matter::Reveal {
        party: PERSON,
        to: Reach::Asker,
    };
    let seen = ana.case(case).await.ok().unwrap().seen;
    let asked = done(work::propose(&ana, case, what, "To call her.", seen).await).position;
    let decision = support::proposal(&ben, case, asked).await;
    done(work::answer_decision(&ben, case, decision, true, "", asked + 1).await);
    until("ana may see", || ana.cases()[0].undecided == 0).await;
    assert_eq!(count(&ana, "marigold").await, 1);
    assert_eq!(count(&ben, "marigold").await, 0);
    place.time.pass(24 * 60 * 60 + 60);
    assert_eq!(count(&ana, "marigold").await, 0);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_erased_is_gone_and_what_comes_is_found() {
    let (place, ana) = Place::founded().await;
    let reporter = Reporter::sends(&place.node, "They wrote quincunx on her door.");
    until("it is there", || ana.reports().len() == 1).await;
    assert_eq!(count(&ana, "quincunx").await, 1);
    reporter.writes("And marigold on the wall.");
    until("it goes on", || ana.reports()[0].messages == 1).await;
    assert_eq!(count(&ana, "marigold").await, 1);
    reporter.erases(0);
    until("it is gone", || ana.reports()[0].excerpt.is_empty()).await;
    assert_eq!(count(&ana, "quincunx").await, 0);
    ana.lock().await;
    assert!(ana.find(Question::of("marigold"), 1).await.is_err());
    let ana = place.login(ANA, ANA_PASSPHRASE).await;
    assert_eq!(count(&ana, "quincunx").await, 0);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_report_shows_what_may_be_known_with_the_reasons() {
    let (place, ana) = Place::founded().await;
    let story = "After she spoke at the session in Geneva in March two men in plain clothes followed her home \
        and asked her neighbours where her children go to school and at what time they come back.";
    let case = opened(&place, &ana, story, Vec::new()).await;
    done(work::record_party(&ana, case, party("Арсений Волков")).await);
    done(work::record_incident(&ana, case, incident()).await);
    opened(
        &place,
        &ana,
        "Something else altogether, elsewhere.",
        Vec::new(),
    )
    .await;
    let mut report = support::report(&story.replace("March", "April"));
    report.name = "Arseniy Volkov".to_owned();
    report.place = "Port Ardena".to_owned();
    report.time = "on 2024-03-05".to_owned();
    report.codes = vec!["FRA".to_owned()];
    let form = report.form.clone();
    let new = Reporter::sends_report(&place.node, report, &[]);
    until("it is there", || ana.reports().len() == 3).await;
    let (rows, complete) = ana.known(new.stream).await.ok().unwrap();
    assert!(complete);
    assert_eq!(rows.len(), 1);
    let row = &rows[0];
    assert!(row.case.as_ref().is_some_and(|it| it.id == case) && row.joinable);
    let reasons = &row.reasons;
    let has = |is: &dyn Fn(&KnownReason) -> bool| reasons.iter().any(is);
    assert!(has(
        &|it| matches!(it, KnownReason::Name { theirs, likeness, .. }
        if theirs == "Арсений Волков" && likeness.percent >= 70)
    ));
    assert!(has(
        &|it| matches!(it, KnownReason::Words(percent) if *percent > 60)
    ));
    assert!(has(&|it| matches!(it, KnownReason::SameDay(_))));
    assert!(has(
        &|it| matches!(it, KnownReason::Place(place) if place == "Port Ardena")
    ));
    // The same form again, whatever it says.
    let mut again = support::report("Short.");
    again.form = form;
    let again = Reporter::sends_report(&place.node, again, &[]);
    until("it is there", || ana.reports().len() == 4).await;
    let (rows, _) = ana.known(again.stream).await.ok().unwrap();
    let first = &rows[0];
    assert!(first.report.as_ref().is_some_and(|it| it.id == new.stream));
    assert!(matches!(first.reasons[0], KnownReason::SameForm));
    // Joined by the officer alone, and then it is no news any more.
    assert!(ana.cases().iter().all(|it| it.reports == 1));
    done(work::join_report(&ana, case, new.stream, "The same person.").await);
    let (rows, _) = ana.known(new.stream).await.ok().unwrap();
    assert!(
        rows.iter()
            .all(|it| it.case.as_ref().is_none_or(|it| it.id != case))
    );
    let answer = found(&ana, Question::of("neighbours")).await;
    assert_eq!(answer.total, 1, "the report is found in its case");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_looked_for_stands_in_no_address_and_in_no_record() {
    let (place, _) = Place::founded().await;
    let (ana, session) = Browser::of(&place.desk, ANA, ANA_PASSPHRASE).await;
    let case = opened(
        &place,
        &session,
        "They wrote quincunx on her door.",
        Vec::new(),
    )
    .await;
    let start = ana.page("/search").await;
    assert!(start.contains("Nothing is asked yet"));
    let to = ana.sent("/search", &[("words", "quincunx")]).await;
    assert_eq!(to, "/search?asked=2#found");
    let page = ana.page(&to).await;
    assert!(page.contains("1 case or report found") && page.contains("<mark>quincunx</mark>"));
    assert!(page.contains(&format!("/cases/{case}")));
    // A page too far, or no number at all, is the nearest page.
    for strange in ["99999", "0", "-1", "x", "18446744073709551616", ""] {
        let page = ana.page(&format!("/search?asked=2&page={strange}")).await;
        assert!(page.contains("1 case or report found"), "{strange}");
    }
    let gone = ana.page("/search?asked=77").await;
    assert!(gone.contains("not remembered any more"));
    let rows = session.audit(None, 200).await.ok().unwrap();
    assert!(rows.iter().all(|it| !it.on.contains("quincunx")));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn hostile_questions_are_texts() {
    let (place, _) = Place::founded().await;
    let (ana, session) = Browser::of(&place.desk, ANA, ANA_PASSPHRASE).await;
    opened(&place, &session, "They <b>said</b> \u{202e}so.", Vec::new()).await;
    let long = "ж\"".repeat(100_000);
    for typed in [
        "<script>alert(1)</script>",
        "\u{202e}\u{2066} said",
        "\"\"\"\" - -- -\"",
        "' OR 1=1 --",
        "\0\0",
        long.as_str(),
    ] {
        let to = ana.sent("/search", &[("words", typed)]).await;
        let page = ana.page(&to).await;
        assert!(!page.contains("<script>alert"));
        let wrong = pages::check::page(&page, pages::Locale::of(words::Language::En), &[]);
        assert!(wrong.is_empty(), "{wrong:?}");
    }
    let odd = [
        ("status", "\"><b>"),
        ("status", "nothing"),
        ("look", "song"),
        ("order", "sideways"),
        ("mood", "blue"),
        ("words", "said"),
    ];
    let page = ana.page(&ana.sent("/search", &odd).await).await;
    assert!(page.contains("0 cases and reports found"));
    // A day that is none is refused, and nothing else has to be asked again.
    let odd = [("words", "said"), ("from", "31.2.2026"), ("to", "")];
    let page = ana.page(&ana.sent("/search", &odd).await).await;
    assert!(page.contains("31.2.2026") && page.contains("<mark>said</mark>"));
    assert!(
        page.contains("is not a date") || page.contains("no date"),
        "{page}"
    );
    let marked = ana
        .page(&ana.sent("/search", &[("words", "said")]).await)
        .await;
    assert!(marked.contains("<mark>said</mark>") && !marked.contains("<b>said"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_search_is_kept_for_its_officer_alone() {
    let (place, _) = Place::founded().await;
    let (ana, session) = Browser::of(&place.desk, ANA, ANA_PASSPHRASE).await;
    let (_, ben) = place.officer(&session, "Ben Okri", &[Role::Intake]).await;
    opened(
        &place,
        &session,
        "They wrote quincunx on her door.",
        Vec::new(),
    )
    .await;
    let asked = ana
        .sent("/search", &[("words", "quincunx"), ("urgency", "soon")])
        .await;
    let number = asked
        .trim_start_matches("/search?asked=")
        .trim_end_matches("#found");
    let saved = ana
        .sent(
            "/search/saved",
            &[("asked", number), ("name", " At  the door ")],
        )
        .await;
    assert_eq!(saved, "/search?saved=1#saved");
    let page = ana.page(&saved).await;
    assert!(page.contains("At the door") && page.contains("1 case or report found"));
    // Refused, with what was typed.
    for (name, says) in [
        ("at the DOOR", "You keep another search of this name."),
        ("  ", "The search has no name."),
        (&"x".repeat(500), "The name is too long."),
    ] {
        let back = ana
            .sent("/search/saved", &[("asked", number), ("name", name)])
            .await;
        let page = ana.page(&back).await;
        assert!(page.contains(says), "{name}");
    }
    let nothing = work::keep_search(&session, "All", Question::default()).await;
    assert_eq!(refused(nothing), "refusal-search-empty");
    // Nobody else has it, and no bytes at the node say what it is.
    assert!(ben.saved_searches().is_empty());
    let renamed = ana
        .sent("/search/saved/1/rename", &[("new-name", "Doors")])
        .await;
    assert!(ana.page(&renamed).await.contains("Doors"));
    session.lock().await;
    let (ana, session) = Browser::of(&place.desk, ANA, ANA_PASSPHRASE).await;
    let kept = session.saved_searches();
    assert!(kept.len() == 1 && kept[0].name == "Doors" && kept[0].question.words == "quincunx");
    let gone = ana.sent("/search/saved/1/remove", &[]).await;
    assert!(!ana.page(&gone).await.contains("Doors"));
    assert!(session.saved_searches().is_empty());
    let page = ana.page("/search?saved=1").await;
    assert!(page.contains("not remembered any more"));
}
