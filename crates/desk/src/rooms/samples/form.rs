//! Samples of what an office shares: an address and questions of its own, answered in a case; with what pages must bear.

use super::{NOON, file_view};
use crate::book::Shared;
use crate::view::FileView;
use casework::forms::event::FormAnswered;
use casework::{CaseEvent, Event, FORM_VERSION, Recorded};
use exchange::questionnaire::{Questionnaire, read_xlsform};
use words::EventId;

const FORM: EventId = EventId::from_random([81; 16]);

/// An XLSForm as one CSV file, sheet under sheet.
const ASKED: &str = r#""survey",,,,,,
,"type","name","label::English (en)","label::Arabic (ar)","required","relevant"
,"note","lead","For our yearly figures <b>","لأرقامنا السنوية",,
,"text","district","District <script>alert(1)</script>","المنطقة","yes",
,"select_one yes_no_unsure","lawyer","Is there a lawyer?","هل يوجد محام؟","yes",
,"text","lawyer_name","Which lawyer?","أي محام؟",,"${lawyer} = 'yes'"
,"select_multiple help","help","What help is needed?","ما المساعدة اللازمة؟",,
,"date","since","Since when?","منذ متى؟",,
,"begin repeat","child","Children","الأطفال",,
,"integer","age","Age","العمر",,
,"end repeat",,,,,
,"deviceid","device","","",,
,"hologram","odd","Odd","غريب",,"if(${x}, 1"
"choices",,,,,,
,"list_name","name","label::English (en)","label::Arabic (ar)",,
,"yes_no_unsure","yes","Yes","نعم",,
,"yes_no_unsure","no","No","لا",,
,"yes_no_unsure","unsure","Not sure","غير متأكد",,
,"help","medical","A doctor","طبيب",,
,"help","travel","Travel","سفر",,
"settings",,,,,,
,"form_title","form_id",,,,
,"Questions of Ardena <i>","ardena",,,,
"#;

fn asked() -> Option<Questionnaire> {
    read_xlsform(ASKED.as_bytes(), &exchange::Limits::default()).ok()
}

/// An office with an address and questions.
pub(in crate::rooms) fn shared() -> Shared {
    let address = "1 Harbour Street <b>, Port Ardena";
    asked().map_or_else(Shared::default, |asked| {
        Shared::sample(address, FORM, asked, NOON)
    })
}

/// A case in which they were answered.
pub(in crate::rooms) fn answered_view() -> FileView {
    let mut view = file_view();
    let answers = [
        ("district", "\"><b>North"),
        ("lawyer", "yes"),
        ("help", "travel"),
        ("child[1]/age", "4"),
        ("since", "2024-03"),
    ];
    let answers = answers.map(|(path, value)| (path.to_owned(), vec![value.to_owned()]));
    view.case.apply(&Recorded {
        position: view.case.next(),
        by: view.me,
        at: view.now,
        event: Event {
            version: FORM_VERSION,
            id: FORM,
            what: CaseEvent::FormAnswered(FormAnswered {
                form: FORM,
                answers: answers.into_iter().collect(),
                saw: 9,
            }),
        },
    });
    view
}
