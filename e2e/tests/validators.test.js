// Every page of portal and desk, in six languages, read by other people's validators: HTML, content security policy,
// headers, forms, first weight. Each validator is first given something bad, and must say so.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";
import { desk, fileItems, fileRooms, languages, officer, portal, setup } from "../lib/every.js";
import { start } from "../lib/house.js";
import { elements, frame, headers, html, loose, markup, policy } from "../lib/validate.js";
import { Visitor } from "../lib/visitor.js";

// What a sender may have on the way before it must hear from the other side (ten packets of 1,460 bytes, RFC 6928),
// less the headers: a page that fits is there after one turn, over Tor too.
const FIRST_FLIGHT = 14_336;

// And with one answer from there: twenty packets more.
const SECOND_FLIGHT = 43_536;

// Pages with lists of the lexicon, and where their first question ends.
const LISTS = { form: "</textarea>", finder: "<select" };

let house, fresh, inside;
const pages = { portal: [], desk: [] };

before(async () => {
  house = await start("demo");
  fresh = await start("up");
  inside = { head: await officer(house, "Lena"), auditor: await officer(house, "Inès") };
  for (const language of languages) {
    pages.portal.push(...(await portal(house, language)));
    // Every report in one language; in the others the page is the same around fewer of them.
    const reports = language === "en" ? Infinity : 6;
    pages.desk.push(...(await desk(house, language, { ...inside, reports })), ...(await setup(fresh, language)));
  }
});

after(async () => {
  for (const it of [house, fresh]) {
    await it?.end();
    await it?.remove();
  }
});

const everything = () => [...pages.portal, ...pages.desk];

/** Asserts that a check finds nothing in any of these pages; says what, where first and how often. */
async function clean(these, check) {
  const found = new Map();
  for (const page of these) {
    for (const fault of await check(page)) {
      const { where, times } = found.get(fault) ?? { where: `${page.language} ${page.name} (${page.path})`, times: 0 };
      found.set(fault, { where, times: times + 1 });
    }
  }
  assert.deepEqual([...found].map(([fault, { where, times }]) => `${fault} — ${where}, ${times} pages`), []);
}

test("the walk met every page, and each answered with its status", async () => {
  const names = (language, these) => these.filter((it) => it.language === language).map(({ name }) => name);
  for (const language of languages) {
    assert.equal(names(language, pages.portal).length, 42, `${language}: ${names(language, pages.portal)}`);
    const met = new Set(names(language, pages.desk));
    const wanted = [
      "login", "login-refused", "reports", "report-0", "report-answer-refused", "report-open-refused", "file-0", "cases",
      "case-0", "case-note-refused", "case-close-refused", "conflict", "follow-up", "board", "board-mine", "board-month", "auditor-board", "search", "search-nothing", "search-found", "search-save-refused", "interests", "office", "office-refused", "invited",
      "passphrase", "passphrase-refused", "lost", "audit", "auditor-reports", "setup", "setup-office",
      "setup-office-refused", "setup-officer", "setup-officer-refused",
    ];
    if (["en", "ar"].includes(language)) wanted.push(...[...fileRooms, ...fileItems].map(([name]) => `file-${name}`));
    assert.deepEqual(wanted.filter((name) => !met.has(name)), [], language);
    for (const name of ["form-refused", "receipt-wrong", "mailbox-check", "mailbox-open-refused"]) {
      const { text } = pages.portal.find((it) => it.language === language && it.name === name);
      const refused = name === "receipt-wrong" ? 'class="differs"' : 'class="summary"';
      assert.ok(text.includes(refused), `${language} ${name} was not refused`);
    }
  }
  await clean(everything(), ({ status, expected }) => (status === expected ? [] : [`${status} and not ${expected}`]));
});

test("html-validate: bad HTML is found", async () => {
  const page = (body) => `<!doctype html>\n<html lang="en"><head><title>x</title></head><body>${body}</body></html>`;
  const bad = {
    "<p><div>x</p>": "close-order",
    '<img src="/x">': "wcag/h37",
    '<p id="a" id="b">x</p>': "no-dup-attr",
    '<p><input type="text" name="x"></p>': "input-missing-label",
    '<p class="a"><a href="/x"></a></p>': "wcag/h30",
    "<h1>x</h1><h3>y</h3>": "heading-level",
    '<p><button>x</button></p>': "no-implicit-button-type",
  };
  for (const [body, rule] of Object.entries(bad)) assert.match((await html(page(body))).join("\n"), new RegExp(`^${rule}:`, "m"));
  assert.deepEqual(await html(page("<h1>x</h1>")), []);
});

test("html-validate finds nothing", () => clean(everything(), ({ text }) => html(text)));

test("letters: an accent that stands apart is found", () => {
  assert.equal(loose("<p>e\u0301nergie</p>").length, 1);
  assert.deepEqual(loose("<p>\u00e9nergie, \u0628\u064e</p>"), []);
});

test("letters stand composed, as fonts expect them", () =>
  clean(everything(), ({ text }) => loose(text)));

const nu = process.env.E2E_VNU;
test("the Nu checker finds nothing", { skip: nu ? false : "E2E_VNU names no vnu.jar" }, async () => {
  const folder = await mkdtemp(join(tmpdir(), "recourse-nu-"));
  const check = (name, text) => writeFile(join(folder, `${name}.html`), text);
  const run = async () => {
    const given = ["-jar", nu, "--exit-zero-always", "--stdout", "--format", "json", "--skip-non-html", folder];
    const { stdout } = await promisify(execFile)("java", given, { maxBuffer: 1 << 26 });
    return JSON.parse(stdout).messages;
  };
  try {
    await check("bad", "<!doctype html><html lang=en><title>x</title><body><p><form><form></form></form>");
    assert.notDeepEqual(await run(), [], "bad HTML is not found");
    await rm(join(folder, "bad.html"));
    for (const [index, { language, name, text }] of everything().entries()) await check(`${language}-${name}-${index}`, text);
    const said = new Map((await run()).map(({ url, message }) => [message, url.split("/").at(-1)]));
    assert.deepEqual([...said], []);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test("csp_evaluator: bad policies are found", () => {
  assert.match(policy("script-src 'self'").join(), /HIGH object-src/);
  assert.match(policy("default-src 'none'; script-src 'unsafe-inline' https:").join(), /HIGH script-src 'unsafe-inline'/);
  assert.match(policy("default-src 'none'; scrpt-src 'self'").join(), /SYNTAX/);
  assert.deepEqual(policy(undefined), ["there is no policy"]);
});

test("csp_evaluator finds nothing, and every policy forbids what it cannot know of", () =>
  clean(everything(), ({ headers: { "content-security-policy": text } }) => {
    const wanted = ["default-src 'none'", "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'"];
    return [...policy(text), ...wanted.filter((it) => !text?.includes(it)).map((it) => `it lacks ${it}`)];
  }));

test("headers: bad ones are found", () => {
  const bad = { headers: { server: "x", "cache-control": "private", "strict-transport-security": "max-age=1" } };
  const found = headers(bad, "page").join("\n");
  for (const name of ["server", "cache-control", "strict-transport-security", "referrer-policy", "nosniff", "opener"]) {
    assert.ok(found.includes(name), name);
  }
  assert.match(headers({ headers: {} }, "download").join(), /not to be saved.*sandbox/);
});

test("the headers of every page are right", () => clean(everything(), (page) => headers(page, "page")));

test("the headers of every asset, download, redirection and refusal are right", async () => {
  const plain = new Visitor(house.portal);
  const guest = new Visitor(house.desk);
  const { head } = inside;
  const file = pages.desk.find(({ name }) => name.startsWith("file-")).path;
  const [portalPage, deskPage] = [pages.portal[0], pages.desk[0]];
  const assets = (text) => [...text.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, path]) => path);
  const found = { asset: [], download: [], page: [] };
  const form = pages.portal.find(({ name }) => name === "form");
  for (const path of new Set([...assets(portalPage.text), ...assets(form.text)])) found.asset.push(await plain.get(path));
  for (const path of new Set(assets(deskPage.text))) found.asset.push(await guest.get(path));
  assert.ok(found.asset.length >= 7, `${found.asset.length} assets`);
  for (const path of ["/reports.csv", "/cases.csv", `${file}/save`]) found.download.push(await head.get(path));
  for (const path of ["/", "/en", "/exit", "/nothing", "/assets/0000000000000000-page.css", "/api/v1/nothing", "/log/nothing", "/en/mailbox/open", "/xx/"]) {
    found.page.push(await plain.get(path));
  }
  for (const method of ["PUT", "DELETE", "OPTIONS", "TRACE"]) found.page.push(await plain.send(method, "/en/mailbox"));
  for (const path of ["/", "/setup", "/reports", "/version", "/conflict", "/language/fr", "/language/xx"]) found.page.push(await guest.get(path));
  found.page.push(await guest.send("PUT", "/login"), await new Visitor(house.desk, { host: "evil.example" }).get("/login"));
  found.page.push(await guest.post("/login", [["csrf", "wrong"]]), await head.get("/version"));
  for (const [kind, answers] of Object.entries(found)) {
    const named = answers.map((it) => ({ ...it, language: it.method, name: it.status }));
    await clean(named, (it) => [...headers(it, kind), ...policy(it.headers["content-security-policy"])]);
  }
  for (const { status, path } of [...found.asset, ...found.download]) assert.equal(status, 200, path);
  const { status, headers: away } = found.page[2];
  assert.equal(status, 303);
  assert.match(away.location, /^https:\/\//, "the way out leads away, at once");
});

test("whoever only reads gets no cookie", () =>
  clean(
    // A look at the receipt or into the mailbox needs one; the door of the desk ties its form to the browser.
    everything().filter(({ name, first }) => first || !/^(receipt|mailbox-open|login$|setup$)/.test(name)),
    ({ headers: found }) => (found["set-cookie"] ?? []).map((line) => `a cookie: ${line.split("=")[0]}`),
  ));

test("every cookie is out of reach of scripts and of other sites", () =>
  clean(everything(), ({ headers: found }) =>
    (found["set-cookie"] ?? []).filter((line) => !/; HttpOnly; SameSite=Strict/.test(line)).map((line) => `${line.split("=")[0]} is open`),
  ));

test("markup: bad forms, styles, scripts and addresses are found", () => {
  const bad = {
    '<form action="/x" autocomplete="off">': /not sent by post/,
    '<form method="post" action="/x">': /form to \/x may be remembered/,
    '<input name="x">': /field x may be remembered/,
    "<textarea name=x spellcheck=false></textarea>": /field x may be remembered/,
    '<p style="color:red">': /style stands inline/,
    "<style>a{}</style>": /style stands inline/,
    "<script>1</script>": /script stands inline/,
    '<p onclick="x">': /script stands inline/,
    '<a href="https://elsewhere.example/">': /leaves the site/,
    "<img src='//elsewhere.example/x'>": /leaves the site/,
    '<a href="javascript:1">': /leaves the site/,
    '<base href="/">': /there is a base/,
  };
  for (const [text, says] of Object.entries(bad)) assert.match(markup(text).join(), says, text);
  const good = '<form method="post" action="/x" autocomplete="off"><input name="x" autocomplete="off" spellcheck="false"></form>';
  assert.deepEqual(markup(good), []);
});

test("forms are sent by post and remembered by nobody, and nothing stands inline or leaves the site", () =>
  clean(everything(), ({ text }) => markup(text)));

test("frame: a wrong language, direction or title is found", () => {
  const page = (lang, dir, title) => `<html lang="${lang}" dir="${dir}"><title>${title}</title>`;
  assert.deepEqual(frame(page("ar", "rtl", "رسائل"), "ar"), []);
  assert.equal(frame(page("en", "ltr", "x"), "ar").length, 2);
  for (const title of ["", "Your report", "1234 5678", "Signalement", "举报"]) {
    assert.equal(frame(page("en", "ltr", title), "en").length, 1, title);
  }
});

test("language, direction and title are right, and a title of the portal tells nothing", async () => {
  await clean(pages.portal, ({ text, language }) => frame(text, language));
  // An officer has many windows open and must tell them apart; what a title may not hold is anything of a report.
  await clean(pages.desk, ({ text, language }) => frame(text, language, { neutral: false }));
  await clean(pages.desk, ({ text }) => (/<title>[^<]*\d/.test(text.split("</head>")[0]) ? ["a number stands in a title"] : []));
});

test("the receipt stands on its own page and nowhere else", async () => {
  const receipts = pages.portal.filter(({ groups }) => groups).map(({ groups }) => groups);
  assert.equal(receipts.length, languages.length);
  await clean(pages.portal, ({ name, text }) => {
    const here = receipts.some((groups) => groups.every((group) => new RegExp(`\\b${group}\\b`).test(text)));
    return here === (name === "receipt" || name === "receipt-wrong") ? [] : [here ? "a receipt" : "no receipt"];
  });
});

test("a first visit is light: the page with its style sheet fits into the first flight, and one with lists into the second", async () => {
  const visitor = new Visitor(house.portal);
  const [{ has }] = elements(pages.portal[0].text).filter(({ name, has: { rel } }) => name === "link" && rel === "stylesheet");
  const { sentLength: sheet } = await visitor.get(has.href);
  // Not among them: pages with something of the person. They are never compressed and filled up to 32 KiB, so that
  // their length tells nothing; and nobody sees one first.
  const first = pages.portal.filter((page) => page.first);
  assert.equal(first.length, 17 * languages.length);
  await clean(first, ({ text, name, headers: found, sentLength }) => {
    // The page for an address that does not exist is not compressed; it is small as it is.
    const length = found["content-encoding"] === "gzip" ? sentLength : Math.min(sentLength, gzipSync(text, { level: 9 }).length);
    const most = name in LISTS ? SECOND_FLIGHT : FIRST_FLIGHT;
    return length + sheet < most ? [] : [`${name}: ${length} and ${sheet} bytes`];
  });
  // What is asked first is there in any case after one turn.
  for (const { text, name } of first.filter((page) => page.name in LISTS)) {
    const asked = text.indexOf(LISTS[name]);
    const length = gzipSync(text.slice(0, asked), { level: 9 }).length;
    assert.ok(asked > 0 && length + sheet < FIRST_FLIGHT, `${name}: ${length} and ${sheet} bytes to the first question`);
  }
  const heaviest = Math.max(...first.map(({ text }) => gzipSync(text, { level: 9 }).length));
  assert.ok(heaviest > 1000 && sheet > 1000, "something was weighed");
});
