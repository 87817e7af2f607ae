//! What the search page shows.

use crate::finding::{
    Answer, Facet, HitRow, Marked, Question, ResultRow, SavedSearch, Sorting, Thing,
};
use crate::rooms::cases::context::Row as CaseLine;
use crate::rooms::frame::{Frame, shell};
use crate::rooms::pager::Pager;
use crate::rooms::reports::context::Row as ReportLine;
use crate::view::OfficerRow;
use askama::Template;
use lexicon::Lexicon;
use pages::{Field, Form, Page, Value};
use words::{Language, Moment};

/// Of a field with very many values so many are offered: those of most cases, and whatever was chosen.
const OFFERED: usize = 40;

const SECONDS_OF_DAY: i64 = 24 * 60 * 60;

/// The search page.
#[derive(Template)]
#[template(path = "search/page.html")]
pub(in crate::rooms) struct Search {
    pub page: Page,
    pub frame: Frame,
    pub words: String,
    /// Whether anything is asked.
    pub asks: bool,
    /// The session does not remember the question any more.
    pub gone: bool,
    pub total: u64,
    /// How far the reading is, as HTML; empty once everything is read.
    pub reading: String,
    pub numbered: Vec<Row>,
    pub rows: Vec<Row>,
    /// What may have been meant.
    pub corrected: String,
    /// The question without its words, as hidden fields.
    pub hidden: Vec<(String, String)>,
    pub things: Vec<Tick>,
    /// How many of them are ticked.
    pub within: usize,
    /// Whether only some days are looked at.
    pub dated: bool,
    pub filters: Vec<Filter>,
    pub orders: Vec<(&'static str, String, bool)>,
    pub pager: Pager,
    pub saved: Vec<Saved>,
    pub number: u64,
    pub form: Form,
}

/// The fields of the page's forms that can be refused.
pub(in crate::rooms) const FIELDS: [Field; 4] = [
    Field::kept("from", "search-from"),
    Field::kept("to", "search-to"),
    Field::kept("name", "search-save-name"),
    Field::kept("new-name", "search-rename"),
];

/// A box to tick.
pub(in crate::rooms) struct Tick {
    pub code: String,
    pub label: String,
    pub count: String,
    pub ticked: bool,
}

/// A coded field.
pub(in crate::rooms) struct Filter {
    pub code: &'static str,
    pub label: String,
    pub boxes: Vec<Tick>,
    /// How many of them are ticked.
    pub ticked: usize,
    /// How many values are not offered.
    pub more: usize,
}

/// A case that was found, or a report that is in none.
pub(in crate::rooms) struct Row {
    pub case: Option<CaseLine>,
    pub report: Option<ReportLine>,
    pub hits: Vec<Hit>,
}

/// Something in it.
pub(in crate::rooms) struct Hit {
    pub kind: String,
    pub href: String,
    pub title: Vec<Marked>,
    pub date: String,
    pub machine: String,
    pub words: Vec<Marked>,
}

/// A search that is kept.
pub(in crate::rooms) struct Saved {
    pub id: u32,
    pub name: String,
    pub current: bool,
}

/// What is shown.
pub(in crate::rooms) struct Shown {
    pub question: Question,
    pub answer: Answer,
    pub officers: Vec<OfficerRow>,
    pub saved: Vec<SavedSearch>,
    /// Which of the kept ones is shown.
    pub kept: Option<u32>,
    pub address: String,
    pub number: u64,
    pub gone: bool,
}

impl Search {
    /// The page.
    pub(in crate::rooms) fn new(
        language: Language,
        frame: Frame,
        lexicon: &Lexicon,
        shown: &Shown,
        mut form: Form,
    ) -> Self {
        let page = shell(language, "search-title", &shown.address);
        for (name, on) in [("from", shown.question.from), ("to", shown.question.to)] {
            if form.problem("from").is_none() && form.problem("to").is_none() {
                form.keep(name, on.map(|it| it.to_string()).unwrap_or_default());
            }
        }
        let (question, answer) = (&shown.question, &shown.answer);
        let asks = !question.is_empty();
        let things = Thing::ALL.iter().map(|it| Tick {
            code: it.code().to_owned(),
            label: kind(&page, *it),
            count: String::new(),
            ticked: question.looks_in(*it),
        });
        let filters = answer
            .counts
            .iter()
            .filter_map(|(facet, values)| filter(&page, lexicon, shown, *facet, values));
        let mark = match shown.address.contains('?') {
            true => '&',
            false => '?',
        };
        let pager = Pager::new(&page, answer.page, answer.pages, |number| {
            format!("{}{mark}page={number}#found", shown.address)
        });
        let orders = Sorting::ALL.into_iter().map(|it| {
            let label = page
                .text(&format!("search-order-{}", it.code()))
                .into_owned();
            (it.code(), label, it == question.sorting)
        });
        Self {
            words: question.words.clone(),
            asks,
            gone: shown.gone,
            total: answer.total,
            reading: reading(&page, answer.read),
            numbered: answer
                .numbered
                .iter()
                .map(|it| Row::of(&page, it))
                .collect(),
            rows: match asks {
                true => answer.rows.iter().map(|it| Row::of(&page, it)).collect(),
                false => Vec::new(),
            },
            corrected: answer.corrected.clone().unwrap_or_default(),
            hidden: hidden(question),
            within: question.things().count(),
            dated: question.is_dated(),
            things: things.collect(),
            filters: filters.collect(),
            orders: orders.collect(),
            pager,
            saved: kept(shown),
            number: shown.number,
            page,
            frame,
            form,
        }
    }

    /// The count that chooses its plural form.
    pub(in crate::rooms) fn counted(&self) -> Value {
        Value::Number(i64::try_from(self.total).unwrap_or(i64::MAX))
    }

    /// How much is chosen beside the words.
    pub(in crate::rooms) fn narrowed(&self) -> usize {
        let days = usize::from(self.dated);
        days + self.within + self.filters.iter().map(|it| it.ticked).sum::<usize>()
    }

    /// Whether fields stand open: at the start, and where what was chosen leaves nothing.
    pub(in crate::rooms) fn opens(&self) -> bool {
        let refused = ["from", "to"]
            .iter()
            .any(|it| self.form.problem(it).is_some());
        !self.asks || refused || (self.rows.is_empty() && self.narrowed() > 0)
    }

    /// The name of the kept search that is shown; empty where none is.
    pub(in crate::rooms) fn current(&self) -> Option<&Saved> {
        self.saved.iter().find(|it| it.current)
    }
}

fn kept(shown: &Shown) -> Vec<Saved> {
    let all = shown.saved.iter().map(|it| Saved {
        id: it.id,
        name: it.name.clone(),
        current: shown.kept == Some(it.id),
    });
    all.collect()
}

fn kind(page: &Page, thing: Thing) -> String {
    page.text(&format!("search-kind-{}", thing.code()))
        .into_owned()
}

fn reading(page: &Page, (read, of): (usize, usize)) -> String {
    match read < of {
        true => page
            .phrase("search-reading")
            .with("read", read)
            .with("of", of)
            .to_string(),
        false => String::new(),
    }
}

/// The question as fields, but for its words.
fn hidden(question: &Question) -> Vec<(String, String)> {
    let chosen = Facet::ALL.iter().flat_map(|facet| {
        let values = question.values(*facet);
        values.map(|it| (facet.code().to_owned(), it.to_owned()))
    });
    let things = question
        .things()
        .map(|it| ("look".to_owned(), it.code().to_owned()));
    let days = [("from", question.from), ("to", question.to)];
    let days = days
        .into_iter()
        .filter_map(|(name, on)| Some((name.to_owned(), on?.to_string())));
    let order = ("order".to_owned(), question.sorting.code().to_owned());
    chosen.chain(things).chain(days).chain([order]).collect()
}

fn filter(
    page: &Page,
    lexicon: &Lexicon,
    shown: &Shown,
    facet: Facet,
    values: &[(String, u64)],
) -> Option<Filter> {
    let question = &shown.question;
    let boxed = |code: &str, count: u64| Tick {
        code: code.to_owned(),
        label: label(page, lexicon, &shown.officers, facet, code),
        count: page.locale().number(count),
        ticked: question.chose(facet, code),
    };
    let offered = values
        .iter()
        .enumerate()
        .filter(|(place, (code, _))| *place < OFFERED || question.chose(facet, code));
    let mut boxes: Vec<Tick> = offered
        .map(|(_, (code, count))| boxed(code, *count))
        .collect();
    let more = values.len() - boxes.len();
    // What was chosen and has nothing any more can be taken off.
    let lost = question
        .values(facet)
        .filter(|code| !values.iter().any(|(it, _)| it == code));
    boxes.extend(lost.map(|code| boxed(code, 0)));
    if matches!(facet, Facet::Year | Facet::Came) {
        boxes.sort_by(|one, other| other.code.cmp(&one.code));
    }
    (!boxes.is_empty()).then(|| Filter {
        code: facet.code(),
        label: page
            .text(&format!("search-field-{}", facet.code()))
            .into_owned(),
        ticked: boxes.iter().filter(|it| it.ticked).count(),
        boxes,
        more,
    })
}

/// A value of a field in words. A code that nobody knows any more stands as it is.
fn label(
    page: &Page,
    lexicon: &Lexicon,
    officers: &[OfficerRow],
    facet: Facet,
    code: &str,
) -> String {
    let known = |key: String| match page.locale().has(&key) {
        true => page.text(&key).into_owned(),
        false => code.to_owned(),
    };
    match facet {
        Facet::Sort => known(format!("search-sort-{code}")),
        Facet::Status => known(format!("stage-{code}")),
        Facet::Waits => known(format!("report-state-{code}")),
        Facet::Urgency => known(format!("urgency-{code}")),
        Facet::Open => known(format!("search-open-{code}")),
        Facet::Finding => known(format!("outcome-{code}")),
        Facet::Assigned => officers
            .iter()
            .find(|it| it.id.to_string() == code)
            .map_or_else(|| known(format!("search-{code}")), |it| it.name.clone()),
        Facet::Year | Facet::Came => code.to_owned(),
        Facet::State | Facet::Act | Facet::Cooperation | Facet::Mechanism => lexicon
            .get(code)
            .map_or(code, |it| it.name(page.locale().language()))
            .to_owned(),
    }
}

impl Row {
    fn of(page: &Page, row: &ResultRow) -> Self {
        Self {
            case: row.case.as_deref().map(|it| CaseLine::of(page, it)),
            report: row.report.as_deref().map(|it| ReportLine::of(page, it)),
            hits: row.hits.iter().map(|it| Hit::of(page, it)).collect(),
        }
    }
}

impl Hit {
    fn of(page: &Page, hit: &HitRow) -> Self {
        let at = Moment(i64::from(hit.day).saturating_mul(SECONDS_OF_DAY));
        let called = hit.called.as_ref().map(|it| Marked {
            text: it.in_words(page.locale()),
            met: false,
        });
        Self {
            kind: kind(page, hit.thing),
            href: hit.href.clone(),
            title: match called {
                Some(called) => vec![called],
                None => hit.title.clone(),
            },
            date: page.locale().day(at),
            machine: page.locale().machine_time(at),
            words: hit.words.clone(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rooms::frame::tests::sound;
    use crate::rooms::samples;
    use pages::Problem;

    #[test]
    fn the_page_is_sound_in_every_language() {
        for shown in samples::searches() {
            for refused in [false, true] {
                sound("search", |language| {
                    let mut form = Form::of(&FIELDS).keeping("name", "<b>hostile \u{202e}");
                    if refused && !shown.question.is_empty() {
                        form.refuse(Problem::at("name", "refusal-search-name-taken"));
                    }
                    let frame = samples::frame("search");
                    Search::new(language, frame, Lexicon::built_in(), &shown, form)
                });
            }
        }
    }

    #[test]
    fn what_was_typed_is_a_text_and_nothing_else() {
        let shown = &samples::searches()[1];
        let frame = samples::frame("search");
        let form = Form::of(&FIELDS);
        let page = Search::new(Language::En, frame, Lexicon::built_in(), shown, form);
        let html = page.render().unwrap_or_default();
        assert!(html.contains("<mark>"));
        assert!(!html.contains("<script>alert"));
    }
}
