// Every page of portal and desk in one language, walked to as a visitor walks: the demo must be running, and for the
// setup a house that was not founded yet.

import { hidden, Visitor } from "./visitor.js";

export const languages = ["ar", "zh", "en", "fr", "ru", "es"];
export const form = (language) => `/${language}/at/ardena/report`;

/** The demo's case that has a whole file. */
export const wholeCase = "Search of an office before an expert visit";

/** The rooms of a case's file: a name, and the path behind the case's. */
export const fileRooms = [
  "people", "people/new", "events", "events/new", "cooperation/new", "chronology", "graph", "evidence", "evidence/package",
  "investigation", "investigation/matrix", "imported", "consent", "actions", "track", "replies", "outcomes", "export", "decisions", "versions",
].map((it) => [it.replace("/", "-"), `/${it}`]);

/** One item of each room: a name, the room, and what a link to an item looks like. */
export const fileItems = [
  ["person", "/people", /\/people\/party_\w+$/],
  ["event", "/events", /\/events\/incident_\w+$/],
  ["cooperation", "/events", /\/cooperation\/cooperation_\w+$/],
  ["evidence-item", "/evidence", /\/evidence\/evidence_\w+$/],
  ["question", "/investigation", /\/question\/item_\w+$/],
  ["task", "/investigation", /\/task\/item_\w+$/],
  ["interview", "/investigation", /\/interview\/item_\w+$/],
  ["statement", "/investigation", /\/statement\/item_\w+$/],
  ["fact", "/investigation", /\/fact\/item_\w+$/],
  ["action", "/actions", /\/actions\/action_\w+$/],
  ["proceeding", "/track", /\/track\/proceeding_\w+$/],
  ["reply", "/replies", /\/replies\/reply_\w+$/],
  ["version", "/versions", /\/versions\/\w+\/\w+$/],
];

/** The names and passphrases that the demo says. */
export function officers(house) {
  const found = [...house.said().matchAll(/^ {2}(\S+ \S+) +(.*?) {2}\(/gm)];
  return Object.fromEntries(found.map(([, name, passphrase]) => [name.split(" ")[0], { name, passphrase }]));
}

const words = "A visit in the night, after the session. & <b> \"quoted\"";
const letter = () => new File(["summons"], "letter & <b>.txt", { type: "text/plain" });

/** The portal's pages: what a first visitor may see, and what shows something of the person. */
export async function portal(house, language) {
  const at = (path) => `/${language}/${path}`;
  const reader = new Visitor(house.portal);
  const pages = [];
  const keep = (name, answer, more = {}) => pages.push({ name, language, ...answer, ...more }) && answer;
  for (const [name, path] of [["start", ""], ["safety", "safety"], ["about", "about"], ["rights", "rights"], ["finder", "mechanisms"], ["charter", "at/ardena/charter"], ["mailbox", "mailbox"]]) {
    keep(name, await reader.get(at(path)), { first: true, expected: 200 });
  }
  keep("form", await reader.get(form(language)), { first: true, expected: 200 });
  const notices = {
    "not-found": 404, method: 405, large: 413, foreign: 403, busy: 503, many: 429, broken: 500, unavailable: 503,
  };
  for (const [name, expected] of Object.entries(notices)) {
    keep(`notice-${name}`, await reader.get(at(`notice/${name}`)), { first: true, expected });
  }
  keep("lost", await reader.get(at("nothing-here")), { first: true, expected: 404 });
  for (const why of ["empty", "sign", "short-20-28", "long", "check", "unknown", "gone", "unavailable"]) {
    keep(`mailbox-${why}`, await reader.get(at(`mailbox?receipt-${why}`)), { expected: 200 });
  }
  keep("mailbox-busy", await reader.get(at("mailbox?receipt-busy")), { expected: 429 });
  keep("mailbox-words-check", await reader.get(at("mailbox?words-check")), { expected: 200 });

  // Refused, with a file that came and with text that HTML must not take for its own.
  const reporter = new Visitor(house.portal);
  const multipart = { multipart: true };
  const bare = [["story", ""], ["place", words], ["danger", "now"]];
  const refused = keep("form-refused", await reporter.postAndFollow(form(language), bare, multipart), { expected: 200 });
  const switched = [["story", words], ["files", letter()], ["language", language]];
  keep("form-received", await reporter.postAndFollow(form(language), switched, multipart), { expected: 200 });
  const receipt = await reporter.postAndFollow(form(language), [["story", words], ["form", hidden(refused, "form")]], multipart);
    const groups = receipt.text.match(/<\/span>\d{4} <\/li>/g).map((item) => item.match(/\d{4}/)[0]);
  keep("receipt", receipt, { expected: 200, groups });
  const ticket = hidden(receipt, "ticket");
  const wrong = await reporter.postAndFollow(at("receipt/check"), [["typed", "1234 5678"], ["ticket", ticket]]);
  keep("receipt-wrong", wrong, { expected: 200 });
  const typed = [["typed", groups.join(" ")], ["ticket", hidden(wrong, "ticket")]];
  keep("receipt-copied", await reporter.postAndFollow(at("receipt/check"), typed), { expected: 200 });
  keep("receipt-kept", await reporter.get(at("receipt/kept")), { expected: 200 });
  keep("receipt-gone", await reporter.get(at("receipt")), { expected: 200 });
  keep("mailbox-open", await reporter.postAndFollow(at("mailbox"), [["receipt", groups.join(" ")]]), { expected: 200 });
  keep("mailbox-open-refused", await reporter.postAndFollow(at("mailbox/open"), [["text", ""]], multipart), { expected: 200 });
  const chosen = [["text", words], ["files", letter()], ["language", language]];
  const again = keep("mailbox-open-received", await reporter.postAndFollow(at("mailbox/open"), chosen, multipart), { expected: 200 });
  const reply = [["text", words], ["form", hidden(again, "form")]];
  keep("mailbox-open-sent", await reporter.postAndFollow(at("mailbox/open"), reply, multipart), { expected: 200 });
  keep("promises", await reporter.get(at("mailbox/open/promises")), { expected: 200 });
  keep("promises-refused", await reporter.postAndFollow(at("mailbox/open/promises"), [["claim", "complaint"], ["claim-text", ""]]), { expected: 200 });
  keep("promises-contested", await reporter.postAndFollow(at("mailbox/open/promises"), [["claim", "no-answer"], ["claim-text", words]]), { expected: 200 });
  keep("mailbox-closed", await reporter.postAndFollow(at("mailbox/leave"), []), { expected: 200 });
  return pages;
}

/** Logs in at the desk. Once in a run: after a wrong passphrase the door keeps everybody waiting. */
export async function officer(house, name) {
  const visitor = new Visitor(house.desk);
  const door = await visitor.get("/login");
  const { name: full, passphrase } = officers(house)[name];
  const fields = [["csrf", hidden(door, "csrf")], ["name", full], ["passphrase", passphrase]];
  const inside = await visitor.postAndFollow("/login", fields);
  if (!["/reports", "/audit", "/office", "/passphrase"].includes(inside.path)) throw new Error(`${name} could not log in: ${inside.text.match(/<div class="summary"[^]*?<\/div>/)}`);
  return visitor;
}

/** The desk's pages for the head of the office and for an auditor, who are logged in; of reports and cases so many. */
export async function desk(house, language, { head, auditor, reports: most = Infinity }) {
  const pages = [];
  const keep = (name, answer, more = {}) => pages.push({ name, language, expected: 200, ...answer, ...more }) && answer;
  const guest = new Visitor(house.desk);
  await guest.get(`/language/${language}`);
  const door = keep("login", await guest.get("/login"), { before: true });
  const wrong = [["csrf", hidden(door, "csrf")], ["name", words], ["passphrase", "wrong"]];
  keep("login-refused", await guest.postAndFollow("/login", wrong));

  await head.get(`/language/${language}`);
  await auditor.get(`/language/${language}`);
  const hrefs = (answer, pattern) => [...new Set([...answer.text.matchAll(pattern)].map(([, href]) => href))];
  const reports = keep("reports", await head.get("/reports"));
  for (const [index, href] of hrefs(reports, /class="row-link" href="([^"]+)"/g).slice(0, most).entries()) {
    const report = keep(`report-${index}`, await head.get(href));
    const [file] = hrefs(report, /href="(\/reports\/[^"]+\/file\/[^"/]+\/[^"/]+)"/g);
    if (file) keep(`file-${index}`, await head.get(file));
    if (index > 0) continue;
    const csrf = ["csrf", hidden(report, "csrf")];
    const answer = [csrf, ["seen", hidden(report, "seen")], ["answer", ""]];
    keep("report-answer-refused", await head.postAndFollow(`${href}/answer`, answer, { multipart: true }));
    keep("report-open-refused", await head.postAndFollow(`${href}/open`, [csrf, ["title", ""], ["summary", words]]));
  }
  for (const [, show] of reports.text.matchAll(/href="\/reports\?show=([^"]+)"/g)) {
    keep(`reports-${show}`, await head.get(`/reports?show=${show}`));
  }
  const cases = keep("cases", await head.get("/cases"));
  for (const [, show] of cases.text.matchAll(/href="\/cases\?show=([^"]+)"/g)) {
    keep(`cases-${show}`, await head.get(`/cases?show=${show}`));
  }
  const all = await head.get("/cases?show=all");
  for (const [index, href] of hrefs(all, /class="row-link" href="([^"]+)"/g).slice(0, most).entries()) {
    const shown = keep(`case-${index}`, await head.get(href));
    if (index > 0) continue;
    const note = [["csrf", hidden(shown, "csrf")], ["note", ""]];
    keep("case-note-refused", await head.postAndFollow(`${href}/note`, note));
    const ground = shown.text.match(/name="ground"[^>]*>\s*<option value="([^"]+)"/)[1];
    const close = [["csrf", hidden(shown, "csrf")], ["seen", hidden(shown, "seen")], ["ground", ground], ["reasons", ""]];
    keep("case-close-refused", await head.postAndFollow(`${href}/close`, close));
    // Somebody wrote in the meantime, as far as this form knows: both versions are shown.
    const title = [["csrf", hidden(shown, "csrf")], ["seen", "0"], ["title", words]];
    keep("conflict", await head.postAndFollow(`${href}/title`, title));
  }
  // The rooms of a file are many: one language each way is enough for what a template can do wrong.
  if (["en", "ar"].includes(language)) {
    const whole = all.text.match(new RegExp(`class="row-link" href="([^"]+)"[^>]*>(?:<bdi>)?${wholeCase}`))[1];
    for (const [name, path] of fileRooms) keep(`file-${name}`, await head.get(whole + path));
    for (const [name, path, pattern] of fileItems) {
      const [href] = hrefs(await head.get(whole + path), /href="([^"]+)"/g).filter((it) => pattern.test(it));
      keep(`file-${name}`, await head.get(href));
    }
  }
  keep("follow-up", await head.get("/follow-up"));
  keep("board", await head.get("/board"));
  keep("board-mine", await head.get("/board?show=mine"));
  keep("board-month", await head.get("/board/calendar"));
  keep("copies-for-us", await head.get("/board/copies"));
  keep("auditor-copies-for-us", await auditor.get("/board/copies"));
  keep("auditor-board", await auditor.get("/board"));
  const start = keep("search", await head.get("/search"));
  const asks = [["csrf", hidden(start, "csrf")], ["words", words], ["order", "newest"]];
  keep("search-nothing", await head.postAndFollow("/search", asks));
  const [urgency] = hrefs(start, /name="urgency" type="checkbox" value="([^"]+)"/g);
  const some = [["csrf", hidden(start, "csrf")], ["words", ""], ["urgency", urgency], ["look", "case"]];
  const found = keep("search-found", await head.postAndFollow("/search", some));
  const unnamed = [["csrf", hidden(found, "csrf")], ["asked", hidden(found, "asked")], ["name", ""]];
  keep("search-save-refused", await head.postAndFollow("/search/saved", unnamed));
  keep("interests", await head.get("/office/interests"));
  const office = keep("office", await head.get("/office"));
  const csrf = ["csrf", hidden(office, "csrf")];
  keep("office-refused", await head.postAndFollow("/office/officers", [csrf, ["name", ""]]));
  const invite = [csrf, ["name", `Guest ${language}`], ["roles", "case"]];
  keep("invited", await head.postAndFollow("/office/officers", invite));
  keep("passphrase", await head.get("/passphrase"));
  const passphrase = [csrf, ["old", "x"], ["new", "short"], ["again", "other"]];
  keep("passphrase-refused", await head.postAndFollow("/passphrase", passphrase));
  keep("lost", await head.get("/nothing-here"), { expected: 404 });

  keep("figures", await head.get("/office/figures"));
  keep("figures-promises", await head.get("/office/figures/promises"));
  keep("figures-rules", await head.get("/office/figures/rules"));
  keep("audit", await auditor.get("/audit"));
  const figures = keep("auditor-figures", await auditor.get("/office/figures"));
  const [month] = hrefs(figures, /href="(\/office\/figures\?month=[0-9-]+)"/g);
  keep("auditor-figures-month", await auditor.get(month));
  keep("auditor-figures-promises", await auditor.get("/office/figures/promises"));
  keep("auditor-figures-rules", await auditor.get("/office/figures/rules"));
  keep("auditor-reports", await auditor.get("/reports"));
  return pages;
}

/** The three steps of the setup, of a house that has no office yet; the last is not sent. */
export async function setup(house, language) {
  const pages = [];
  const keep = (name, answer) => pages.push({ name, language, expected: 200, ...answer }) && answer;
  const founder = new Visitor(house.desk);
  await founder.get(`/language/${language}`);
  const first = keep("setup", await founder.get("/setup"));
  const csrf = ["csrf", hidden(first, "csrf")];
  keep("setup-office", await founder.postAndFollow("/setup", [csrf, ["step", hidden(first, "step")]]));
  const step = (answer) => ["step", hidden(answer, "step")];
  const office = pages.at(-1);
  keep("setup-office-refused", await founder.postAndFollow("/setup", [csrf, step(office), ["office", ""], ["slug", "&"]]));
  const named = [csrf, step(office), ["office", words], ["slug", "ardena"], ["mandate", ""], ["language", "en"]];
  const last = keep("setup-officer", await founder.postAndFollow("/setup", named));
  const short = [csrf, step(last), ["officer", words], ["passphrase", "short"], ["again", "other"]];
  keep("setup-officer-refused", await founder.postAndFollow("/setup", short));
  return pages;
}
