//! Messages and mailboxes: whatever comes is an item or a refusal, names of files are plain, and the same bytes give the same key.
#![no_main]

use exchange::{Limits, Mailbox, read_message, safe_name};

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let limits = Limits::default();
    if let Ok(item) = read_message(bytes, &limits) {
        for file in &item.attachments {
            assert_eq!(safe_name(&file.name, "file"), file.name);
        }
        assert!(read_message(bytes, &limits).is_ok_and(|again| again == item));
    }
    if let Ok(mailbox) = Mailbox::new(bytes, &limits) {
        assert!(mailbox.count() <= limits.rows + 1);
    }
});
