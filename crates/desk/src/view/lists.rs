//! The lists of cases and reports from which an officer chooses.

/// Which cases are listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CaseList {
    /// The open ones.
    Open,
    /// The open ones that are assigned to the one who looks.
    Mine,
    /// The open ones in which a reporter waits for an answer.
    Waiting,
    /// Those with a decision that waits for a second officer.
    Second,
    /// The closed ones.
    Closed,
    /// All.
    All,
}

impl CaseList {
    /// All, in the order in which pages offer them.
    pub const ALL: [Self; 6] = [
        Self::Open,
        Self::Mine,
        Self::Waiting,
        Self::Second,
        Self::Closed,
        Self::All,
    ];

    /// Its name in addresses and locale keys.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Mine => "mine",
            Self::Waiting => "waiting",
            Self::Second => "second",
            Self::Closed => "closed",
            Self::All => "all",
        }
    }

    /// The list of that name; the open cases where no list has it.
    #[must_use]
    pub fn of_code(code: &str) -> Self {
        let mut all = Self::ALL.into_iter();
        all.find(|it| it.code() == code).unwrap_or(Self::Open)
    }
}

/// Which reports are listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReportList {
    /// All.
    All,
    /// Those whose reporter waits for an answer.
    Waiting,
    /// Those in which the office spoke last.
    Answered,
    /// Those that are in no case.
    Free,
}

impl ReportList {
    /// All, in the order in which pages offer them.
    pub const ALL: [Self; 4] = [Self::All, Self::Waiting, Self::Answered, Self::Free];

    /// Its name in addresses and locale keys.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Waiting => "waiting",
            Self::Answered => "answered",
            Self::Free => "free",
        }
    }

    /// The list of that name; all reports where no list has it.
    #[must_use]
    pub fn of_code(code: &str) -> Self {
        let mut all = Self::ALL.into_iter();
        all.find(|it| it.code() == code).unwrap_or(Self::All)
    }
}
