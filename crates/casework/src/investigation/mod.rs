//! Investigation: what is to be found out and by whom, who was heard and how, what they said, and what facts rest on.
//!
//! A source and what it says are graded apart. Statements that come from one person or one interview are one leg to stand on, however
//! many there are. Nobody is asked to tell it again without need: each interview says how often it was told before.

pub mod decide;
pub mod event;
pub mod matrix;
pub mod view;

use crate::parties::coded;
use serde::{Deserialize, Serialize};

coded!(
    /// How an interview was held.
    Setting {
        /// In one room.
        InPerson = "in-person",
        /// By video.
        Video = "video",
        /// By voice alone.
        Voice = "voice",
        /// In writing.
        Writing = "writing",
    }
);

coded!(
    /// What was seen to, so that telling does no further harm.
    Point {
        /// The person chose place, time and who asks.
        Chose = "chose",
        /// The person knows that they can stop and need not answer.
        CanStop = "can-stop",
        /// There were breaks.
        Breaks = "breaks",
        /// The person told it in their own words, without being led, and was not asked to tell again what they had told before.
        NoRetelling = "no-retelling",
        /// Somebody to support them was offered.
        Support = "support",
        /// The interpreter is not known to the alleged authors and was accepted by the person.
        Interpreter = "interpreter",
        /// It was said what happens next, and nothing was promised that the office cannot keep.
        WhatNext = "what-next",
        /// A safe way to reach them was agreed.
        SafeContact = "safe-contact",
        /// It was asked whether they are in danger now.
        Danger = "danger",
        /// Signs of distress were noted, and what was done about them.
        Distress = "distress",
        /// Help was offered: medical, psychological, legal, social.
        Help = "help",
    }
);

coded!(
    /// How far a fact is.
    FactState {
        /// It is not known yet.
        Open = "open",
        /// It is established.
        Established = "established",
        /// Accounts differ.
        Contested = "contested",
        /// It is refuted.
        Refuted = "refuted",
    }
);

coded!(
    /// What a source says about a fact.
    Stance {
        /// It supports it.
        Supports = "supports",
        /// It contradicts it.
        Contradicts = "contradicts",
        /// It was looked at and says nothing about it: that is worth knowing too.
        Silent = "silent",
    }
);
