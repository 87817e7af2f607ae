//! Evidence: what proves something, where it came from, who had it in hand, and what was made of it.
//!
//! An original is never altered: a file without metadata or with covered parts is a new item that names what it was made from.
//! Absent: the bytes; they lie sealed in the blob store, and the key to a blob travels in the event that registers it.

pub mod decide;
pub mod event;
pub mod view;

use crate::consent::Scope;
use crate::parties::coded;
use serde::{Deserialize, Serialize};

coded!(
    /// What an item is.
    Kind {
        /// A photograph.
        Photo = "photo",
        /// A film.
        Video = "video",
        /// A recording of sound.
        Audio = "audio",
        /// A message, a call log or a conversation, or a picture of one.
        Message = "message",
        /// A page of the web or of a network, as it was seen.
        Web = "web",
        /// A decision, an order, a summons or another paper of an authority.
        Official = "official",
        /// A medical record or certificate.
        Medical = "medical",
        /// Another document.
        Document = "document",
        /// An object, or a place.
        Object = "object",
        /// Something else.
        Other = "other",
    }
);

impl Kind {
    /// What whoever sees such an item learns of the person from whom it came.
    #[must_use]
    pub const fn scope(self) -> Scope {
        match self {
            Self::Photo | Self::Video => Scope::Pictures,
            _ => Scope::Documents,
        }
    }
}

coded!(
    /// What may be hard to look at.
    Warning {
        /// Violence and wounds.
        Violence = "violence",
        /// Sexual violence.
        SexualViolence = "sexual-violence",
        /// Children.
        Children = "children",
        /// Dying or dead people.
        Death = "death",
        /// People in distress.
        Distress = "distress",
    }
);

coded!(
    /// What was done with an item.
    Custody {
        /// It was taken in.
        Received = "received",
        /// It was opened or saved whole.
        Opened = "opened",
        /// It was looked at plainly in a preview. A grey and blurred one is no opening and is not recorded.
        Previewed = "previewed",
        /// A working copy was made.
        Copied = "copied",
        /// It left the desk in a package.
        Exported = "exported",
        /// It was given to somebody.
        HandedOver = "handed-over",
        /// It came back.
        Returned = "returned",
        /// Its hash was computed anew and is the one that was registered.
        HashFits = "hash-fits",
        /// Its hash was computed anew and is another, or it could not be read to its end.
        HashDiffers = "hash-differs",
    }
);

impl Custody {
    /// What officers record by hand. Everything else is recorded by the desk as it does it.
    pub const BY_HAND: &'static [Self] = &[Self::Received, Self::HandedOver, Self::Returned];
}

coded!(
    /// How an item was made from another.
    Change {
        /// Metadata was taken out.
        Stripped = "stripped",
        /// Parts were covered.
        Redacted = "redacted",
        /// It was translated.
        Translated = "translated",
        /// What is said in it was written down.
        Transcribed = "transcribed",
        /// A part was cut out, or the form was changed.
        Converted = "converted",
    }
);
