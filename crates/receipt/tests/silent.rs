//! A receipt and what follows from it have no way into a log, a panic or a page by accident: it
//! does not compile.

/// Fails to compile where a type has a trait: two candidates then stand for one name.
macro_rules! lacks {
    ($trait:path: $($type:ty),+ $(,)?) => {$(
        const _: fn() = || {
            trait Candidate<Which> {
                fn stands() {}
            }
            impl<T: ?Sized> Candidate<()> for T {}
            struct Having;
            impl<T: ?Sized + $trait> Candidate<Having> for T {}
            let _ = <$type as Candidate<_>>::stands;
        };
    )+};
}

use receipt::carry::CarryKey;
use receipt::{MailboxKeys, MailboxRoot, Receipt};

lacks!(std::fmt::Debug: Receipt, MailboxRoot, MailboxKeys, CarryKey);
lacks!(std::fmt::Display: Receipt, MailboxRoot, MailboxKeys, CarryKey);
lacks!(serde::Serialize: Receipt, MailboxRoot, MailboxKeys, CarryKey);
lacks!(Clone: Receipt, MailboxRoot, MailboxKeys, CarryKey);
// An `==` on a secret would compare byte by byte, and stop at the first that differs.
lacks!(PartialEq: Receipt, MailboxRoot, MailboxKeys, CarryKey);

#[test]
fn that_this_file_compiles_is_the_test() {}
