//! Messages between desk and node, and between nodes: one value has one form, and there is no other.
#![no_main]

use peer::{
    ApiRefusal, Append, AppendOutcome, CopyOver, CopyTaken, Enrol, FeedPage, HeldForUs, HeldWord,
    Hello, LeafProof, Message, OfficeRecord, SignedDirectory, SignedOffice,
};

fn strict<T: Message>(bytes: &[u8]) {
    if let Some(message) = T::from_wire(bytes) {
        assert_eq!(message.to_wire(), bytes);
    }
}

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    strict::<Append>(bytes);
    strict::<AppendOutcome>(bytes);
    strict::<Enrol>(bytes);
    strict::<FeedPage>(bytes);
    strict::<Hello>(bytes);
    strict::<LeafProof>(bytes);
    strict::<OfficeRecord>(bytes);
    strict::<ApiRefusal>(bytes);
    strict::<CopyOver>(bytes);
    strict::<CopyTaken>(bytes);
    strict::<HeldWord>(bytes);
    strict::<HeldForUs>(bytes);
    strict::<SignedDirectory>(bytes);
    if let Some(signed) = SignedDirectory::from_wire(bytes) {
        let _ = signed.verify(&[4; 32]);
    }
    if let Some(office) = SignedOffice::from_wire(bytes) {
        let _ = office.verify();
    }
});
