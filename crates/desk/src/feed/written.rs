//! The calendar as a file, by RFC 5545: each event has a time, a constant text and an id, and nothing else.

use super::known::DayKind;
use icalendar::{Calendar, Class, Component as _, Event as Component, Property};
use jiff::Timestamp;
use jiff::civil::Date;
use pages::{Locale, Value};
use words::{Language, Moment};

/// How often a program should ask: promises are reckoned in hours.
const REFRESH: &str = "PT1H";

/// When an event is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum When {
    /// On a day.
    On(Date),
    /// At a moment.
    At(Moment),
}

/// An event.
pub(super) struct Event {
    pub(super) uid: String,
    /// What the event's stamp says: when its clock began, so that the same event is written the same each time.
    pub(super) made: Moment,
    pub(super) when: When,
    pub(super) summary: String,
}

/// What an event says of a promise.
pub(super) fn promise(language: Language, name: &str) -> String {
    let name = ("promise", Value::Native(name.to_owned()));
    Locale::of(language).text_with("board-feed-promise", &[name])
}

/// What an event says of a day.
pub(super) fn day(language: Language, kind: DayKind) -> String {
    let locale = Locale::of(language);
    let text = match kind {
        DayKind::FollowUp => locale.text("board-feed-follow-up"),
        DayKind::Hearing => locale.text("board-feed-hearing"),
        DayKind::Reply => locale.text("board-feed-reply"),
    };
    text.into_owned()
}

/// The file.
pub(super) fn file(language: Language, events: &[Event]) -> String {
    let name = Locale::of(language).text("board-feed-name");
    let mut refresh = Property::new("REFRESH-INTERVAL", REFRESH);
    refresh.add_parameter("VALUE", "DURATION");
    let mut calendar = Calendar::empty();
    for property in [
        Property::new("VERSION", "2.0"),
        Property::new("PRODID", "-//Recourse//Desk//EN"),
        Property::new("CALSCALE", "GREGORIAN"),
        Property::new("METHOD", "PUBLISH"),
        Property::new("NAME", &*name),
        Property::new("X-WR-CALNAME", &*name),
        refresh,
        Property::new("X-PUBLISHED-TTL", REFRESH),
    ] {
        calendar.append_property(property);
    }
    calendar.extend(events.iter().filter_map(component));
    calendar.to_string()
}

/// None for what lies beyond the calendar: a broken clock, a hostile entry.
fn component(event: &Event) -> Option<Component> {
    let mut component = Component::new();
    component.uid(&event.uid);
    component.add_property("DTSTAMP", stamp(event.made)?);
    match event.when {
        When::At(due) => component.add_property("DTSTART", stamp(due)?),
        When::On(day) => {
            let day = day.strftime("%Y%m%d").to_string();
            let mut on = Property::new("DTSTART", &day);
            on.add_parameter("VALUE", "DATE");
            component.append_property(on)
        }
    };
    component.summary(&event.summary);
    component.class(Class::Private);
    // What is due takes nobody's time.
    component.add_property("TRANSP", "TRANSPARENT");
    Some(component.done())
}

fn stamp(at: Moment) -> Option<String> {
    let at = Timestamp::from_second(at.0).ok()?;
    Some(at.strftime("%Y%m%dT%H%M%SZ").to_string())
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]

    use super::*;

    #[test]
    fn a_calendar_is_written_the_same_each_time_and_read_by_others() {
        let long = "A promise, with; signs \\ that are escaped, and so many words that its line is folded after 75 octets";
        let event = |when, made| Event {
            uid: "0a".repeat(16),
            made,
            when,
            summary: promise(Language::Ar, long),
        };
        let events = [
            event(When::At(Moment(1_790_000_000)), Moment(1_789_000_000)),
            event(
                When::On(jiff::civil::date(2027, 2, 3)),
                Moment(1_789_000_000),
            ),
            event(When::At(Moment(i64::MAX)), Moment(0)),
        ];
        let text = file(Language::Ar, &events);
        assert_eq!(text, file(Language::Ar, &events));
        assert!(
            text.split("\r\n")
                .all(|line| line.len() <= 75 && !line.contains('\n'))
        );
        let read: Calendar = text.parse().unwrap();
        assert_eq!(
            read.components.len(),
            2,
            "what lies beyond the calendar is left out"
        );
        let first = read.components[0].as_event().unwrap();
        assert!(first.get_summary().unwrap().contains("with; signs"));
        assert_eq!(first.property_value("DTSTART"), Some("20260921T141320Z"));
        let second = read.components[1].as_event().unwrap();
        assert_eq!(second.property_value("DTSTART"), Some("20270203"));
    }
}
