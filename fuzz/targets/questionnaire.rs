//! Questionnaires, their answers and JSON of cases: whatever comes is read or refused, and what is read is kept.
#![no_main]

use exchange::Limits;
use exchange::out::{read_json, write_json};
use exchange::questionnaire::{
    Answers, Questionnaire, check, read_globaleaks, read_globaleaks_text, read_kobo,
    read_kobo_submissions, read_xlsform, relevant,
};
use words::Language;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let limits = Limits {
        unpacked: 16 << 20,
        ..Limits::default()
    };
    let forms = [
        read_xlsform(bytes, &limits),
        read_kobo(bytes, &limits),
        read_globaleaks(bytes, &limits),
    ];
    for form in forms.into_iter().flatten() {
        let none = Answers::default();
        assert!(relevant(&form, &none).len() <= form.questions().len());
        let _ = check(&form, &none);
        let json = serde_json::to_vec(&form).unwrap_or_default();
        assert!(serde_json::from_slice::<Questionnaire>(&json).is_ok());
    }
    let _ = read_kobo_submissions(bytes, Language::En, &limits);
    let _ = read_globaleaks_text(bytes, &limits);
    if let Ok(case) = read_json(bytes, &limits) {
        assert!(read_json(&write_json(&case), &limits).is_ok_and(|again| again == case));
    }
});
