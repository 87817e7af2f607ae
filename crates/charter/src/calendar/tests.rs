//! Working days and months, over weekends, holidays, changes of the clock and the ends of time.

#![expect(clippy::unwrap_used, reason = "tests")]

use super::*;
use jiff::ZonedDateTime;
use proptest::prelude::*;

fn calendar(zone: &str, holidays: &[&str]) -> Calendar {
    let holidays: Vec<String> = holidays.iter().map(|it| format!("\"{it}\"")).collect();
    let text = format!(
        "charter = 1\nversion = 1\n[calendar]\nzone = \"{zone}\"\nholidays = [{}]\n[[promise]]\nkey = \"a\"\ntrigger = \"report\"\nlimit = \"1 hour\"\nname.en = \"A\"\n",
        holidays.join(", ")
    );
    crate::read("office.toml", &text).unwrap().calendar
}

fn moment(text: &str) -> Moment {
    Moment(
        text.parse::<ZonedDateTime>()
            .unwrap()
            .timestamp()
            .as_second(),
    )
}

fn shown(calendar: &Calendar, moment: Moment) -> String {
    let stamp = Timestamp::from_second(moment.0).unwrap();
    let zoned = stamp.to_zoned_datetime(calendar.zone.clone());
    zoned.strftime("%a %Y-%m-%d %H:%M:%S %z").to_string()
}

#[test]
fn a_report_of_friday_night_waits_for_monday() {
    let office = calendar("Europe/Zurich", &[]);
    let friday = moment("2026-11-27T23:30:00[Europe/Zurich]");
    assert_eq!(
        shown(&office, office.after_working_days(friday, 1)),
        "Mon 2026-11-30 23:59:59 +0100"
    );
    // The same moment is Saturday in Bangkok, and Monday is still the first working day.
    let office = calendar("Asia/Bangkok", &[]);
    assert_eq!(
        shown(&office, office.after_working_days(friday, 1)),
        "Mon 2026-11-30 23:59:59 +0700"
    );
}

#[test]
fn holidays_of_every_year_and_of_one_year_are_left_out() {
    let office = calendar("Europe/Zurich", &["12-25", "01-01", "2026-12-28"]);
    let christmas_eve = moment("2026-12-24T09:00:00[Europe/Zurich]");
    // 25 is a holiday, 26 and 27 a weekend, 28 a holiday of that year.
    assert_eq!(
        shown(&office, office.after_working_days(christmas_eve, 1)),
        "Tue 2026-12-29 23:59:59 +0100"
    );
    assert_eq!(
        shown(&office, office.after_working_days(christmas_eve, 10)),
        "Tue 2027-01-12 23:59:59 +0100"
    );
}

#[test]
fn a_day_on_which_the_clock_changes_ends_at_its_own_midnight() {
    let office = calendar("America/Santiago", &[]);
    // The clock is set back at midnight of Saturday, 4 April 2026.
    let thursday = moment("2026-04-02T12:00:00[America/Santiago]");
    assert_eq!(
        shown(&office, office.after_working_days(thursday, 1)),
        "Fri 2026-04-03 23:59:59 -0300"
    );
    assert_eq!(
        shown(&office, office.after_working_days(thursday, 2)),
        "Mon 2026-04-06 23:59:59 -0400"
    );
}

#[test]
fn a_month_after_the_thirty_first_is_the_last_of_the_next() {
    let office = calendar("Africa/Nairobi", &[]);
    let since = moment("2027-01-31T10:00:00[Africa/Nairobi]");
    assert_eq!(
        shown(&office, office.after_months(since, 1)),
        "Sun 2027-02-28 10:00:00 +0300"
    );
    assert_eq!(
        shown(&office, office.after_months(since, 3)),
        "Fri 2027-04-30 10:00:00 +0300"
    );
}

#[test]
fn the_ends_of_time_are_no_trap() {
    let office = calendar("Pacific/Kiritimati", &["01-01"]);
    for moment in [i64::MIN, -400_000_000_000, 253_402_200_000, i64::MAX] {
        let since = Moment(moment);
        for count in [1, 3_660] {
            assert!(office.after_working_days(since, count) >= since);
            assert!(office.after_months(since, count) >= since);
        }
    }
}

proptest! {
    #[test]
    fn so_many_working_days_lie_between(
        seconds in 0_i64..4_000_000_000,
        count in 1_u32..60,
        holidays in prop::collection::btree_set((1_i8..=12, 1_i8..=28), 0..20),
        working in prop::array::uniform7(any::<bool>()),
    ) {
        let office = Calendar {
            zone: jiff::tz::TimeZoneDatabase::bundled().get("Asia/Kathmandu").unwrap(),
            working: if working.contains(&true) { working } else { [true; 7] },
            holidays: holidays.iter().map(|it| Holiday::EveryYear(it.0, it.1)).collect(),
        };
        let due = office.after_working_days(Moment(seconds), count);
        let last = office.day_of(due).unwrap();
        prop_assert!(office.is_working(last));
        prop_assert_eq!(office.day_of(due.plus_seconds(1)), last.tomorrow().ok());
        let mut day = office.day_of(Moment(seconds)).unwrap();
        let mut seen = 0;
        while day < last {
            day = day.tomorrow().unwrap();
            seen += u32::from(office.is_working(day));
        }
        prop_assert_eq!(seen, count);
    }
}
