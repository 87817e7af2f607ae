//! What is secret or plain has no way into a log, a panic or a page by accident: it does not
//! compile.

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

use open::{IdentityFile, Key, SigningKey};
use seal::mailbox::{Answer, Attachment, Message, Report};
use seal::{Officer, Passphrase};

lacks!(std::fmt::Debug:
    hybrid::Identity, Key<Officer>, SigningKey, IdentityFile, Passphrase,
    Report, Message, Answer, Attachment
);
lacks!(std::fmt::Display:
    hybrid::Identity, Key<Officer>, SigningKey, IdentityFile, Passphrase,
    Report, Message, Answer, Attachment
);
lacks!(serde::Serialize: hybrid::Identity, Key<Officer>, SigningKey, IdentityFile, Passphrase);
lacks!(Clone: hybrid::Identity, Key<Officer>, SigningKey, IdentityFile, Passphrase);
// An `==` on a secret would compare byte by byte, and stop at the first that differs.
lacks!(PartialEq: hybrid::Identity, Key<Officer>, SigningKey, Passphrase);

#[test]
fn that_this_file_compiles_is_the_test() {}
