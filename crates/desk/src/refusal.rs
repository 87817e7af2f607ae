//! What the desk refuses, with the keys under which the words stand in the locale files.

macro_rules! refusals {
    ($($(#[$doc:meta])* $name:ident = $key:literal;)*) => {
        /// A refusal: what happened and what to do stand in the locale files under its key.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Refusal {
            $($(#[$doc])* $name,)*
            /// A refusal of case work.
            Case(casework::Refusal),
        }

        impl Refusal {
            /// The desk's own refusals; those of case work are in [`casework::Refusal::ALL`].
            pub const OWN: &'static [Self] = &[$(Self::$name,)*];

            /// The locale key of what happened; with `-do` behind it, of what to do.
            #[must_use]
            pub const fn key(self) -> &'static str {
                match self {
                    $(Self::$name => $key,)*
                    Self::Case(refusal) => refusal.key(),
                }
            }
        }
    };
}

refusals!(
    /// An answer needs words or a file.
    EmptyAnswer = "refusal-empty-answer";
    /// An archive leaves sealed.
    ExportUnsealed = "refusal-export-unsealed";
    /// No public key that can be sealed to, or keys that cannot stand together.
    ExportKey = "refusal-export-key";
    /// The file could not be made.
    ExportBroken = "refusal-export-broken";
    /// The files of the evidence are too large for an archive.
    EvidenceLarge = "refusal-evidence-large";
    /// What consent is missing has changed since the page was shown.
    OverrideChanged = "refusal-override-changed";
    /// No case was chosen.
    NothingChosen = "refusal-nothing-chosen";
    /// The file is empty.
    ImportEmpty = "refusal-import-empty";
    /// The file is larger than is taken in at once.
    ImportTooLarge = "refusal-import-too-large";
    /// The import has no mapping that fits.
    ImportUnmapped = "refusal-import-unmapped";
    /// The import runs already, or has ended.
    ImportNotReady = "refusal-import-not-ready";
    /// A mapping needs a name.
    MappingWithoutName = "refusal-mapping-without-name";
    /// No case that the officer can open has the number that was typed.
    NoSuchCase = "refusal-no-such-case";
    /// Questions that ask nothing.
    QuestionsNone = "refusal-questions-none";
    /// The file is no questionnaire that can be read.
    QuestionsUnread = "refusal-questions-unread";
    /// An answer is not of the kind that is asked for.
    AnswerUnfit = "refusal-answer-unfit";
    /// A triage needs reasons.
    TriageWithoutReason = "refusal-triage-without-reason";
    /// The triage was recorded already.
    TriageDone = "refusal-triage-done";
    /// What protects somebody is said in words.
    ProtectedWithoutWords = "refusal-protected-without-words";
    /// An explanation needs a reason.
    ExplainedWithoutReason = "refusal-explained-without-reason";
    /// No promise waits for this, or none that was missed.
    NotOwed = "refusal-not-owed";
    /// The text is no charter.
    CharterUnread = "refusal-charter-unread";
    /// A new charter needs a version above the one in force.
    CharterVersion = "refusal-charter-version";
    /// Only who founded the office signs its public record.
    NotFounder = "refusal-not-founder";
    /// Somebody else must keep this promise.
    SamePerson = "refusal-same-person";
    /// The officer's roles do not include this.
    NotYourRole = "refusal-not-your-role";
    /// The officer to be made a member is not active in the office.
    NotActive = "refusal-officer-not-active";
    /// The officer to be made a member has no role that works on cases.
    WorksOnNoCase = "refusal-works-on-no-case";
    /// An officer needs a name.
    NoName = "refusal-no-name";
    /// The name is taken on this desk.
    NameTaken = "refusal-name-taken";
    /// A name is longer than allowed.
    NameTooLong = "refusal-name-too-long";
    /// An officer needs at least one role.
    NoRole = "refusal-no-role";
    /// The office would be left without an administrator.
    LastAdministrator = "refusal-last-administrator";
    /// Nobody would be left who can open reports.
    LastIntake = "refusal-last-intake";
    /// A role brings a key that the administrator does not hold and so cannot give.
    KeyNotHeld = "refusal-key-not-held";
    /// The two passphrases differ.
    PassphrasesDiffer = "refusal-passphrases-differ";
    /// The passphrase is too short.
    PassphraseShort = "refusal-passphrase-short";
    /// The new passphrase is the old one.
    PassphraseSame = "refusal-passphrase-same";
    /// The file is larger than allowed.
    FileTooLarge = "refusal-file-too-large";
    /// Too many files at once.
    TooManyFiles = "refusal-too-many-files";
    /// The file broke off on its way.
    FileBroken = "refusal-file-broken";
    /// The file is empty.
    FileEmpty = "refusal-file-empty";
    /// Nothing of this sort can be made of such a file.
    CopyKind = "refusal-copy-kind";
    /// The file is too large for a working copy.
    CopyTooLarge = "refusal-copy-too-large";
    /// The file is damaged, or locked with a passphrase, or the process that makes copies gave nothing.
    CopyBroken = "refusal-copy-broken";
    /// An area or a passage covers nothing.
    CopyCovers = "refusal-copy-covers";
    /// Nothing is to be covered.
    CopyNothing = "refusal-copy-nothing";
    /// A declared interest of an officer stands against it.
    InterestStands = "refusal-interest-stands";
    /// A declared interest of one's own stands against it. What it met is not said.
    OwnInterestStands = "refusal-own-interest-stands";
    /// The meeting of names that is to be set aside is not there.
    NoSuchInterest = "refusal-no-such-interest";
    /// A search that is kept needs a name.
    SearchWithoutName = "refusal-search-without-name";
    /// Another search that is kept has the name.
    SearchNameTaken = "refusal-search-name-taken";
    /// There are as many searches as can be kept.
    SearchTooMany = "refusal-search-too-many";
    /// A search that asks nothing is not kept.
    SearchEmpty = "refusal-search-empty";
    /// Beginning and end make no shift.
    ShiftTimes = "refusal-shift-times";
    /// No active officer was chosen for a shift.
    ShiftWho = "refusal-shift-who";
    /// The node does not send to the address of a channel.
    ChannelAddress = "refusal-channel-address";
    /// Somebody else was faster with the roster.
    RosterChanged = "refusal-roster-changed";
    /// A test was sent a moment ago.
    TestSoon = "refusal-test-soon";
    /// The hand-over is not open any more, or not to this officer.
    HandOverClosed = "refusal-hand-over";
);

impl From<casework::Refusal> for Refusal {
    fn from(refusal: casework::Refusal) -> Self {
        Self::Case(refusal)
    }
}
