// The rooms of a case's file, each worked in through its own forms: evidence from the original to a package for a court, an investigation
// from a question to a fact with two legs, a proceeding with how somebody stands in it, a mask that another officer lifts.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { launch, look } from "../lib/browser.js";
import { wholeCase } from "../lib/every.js";
import { start } from "../lib/house.js";
import { inside, until } from "../lib/officer.js";

let house, browser, lena, sami, base;

before(async () => {
  house = await start("demo");
  browser = await launch();
  lena = await inside(browser, house, "Lena");
  sami = await inside(browser, house, "Sami");
  await lena.goto(`${house.desk}/cases?show=all`);
  const rows = await lena.locator(".row-link").evaluateAll((all) => all.map((it) => [it.textContent, it.getAttribute("href")]));
  base = rows.find(([title]) => title.includes(wholeCase))[1];
});

after(async () => {
  await browser?.close();
  await house?.end();
  await house?.remove();
});

const at = (path) => house.desk + base + path;
const here = (page, path) => page.goto(at(path));
const main = (page) => page.textContent("main");
const today = new Date().toISOString().slice(0, 10);

/** Sends the form that a button belongs to, and waits for the page that follows; gives what it refused. */
async function send(page, button) {
  await Promise.all([page.waitForNavigation(), page.click(button)]);
  const summary = page.locator(".summary");
  return (await summary.count()) > 0 ? await summary.textContent() : "";
}

const option = async (page, select, index) => page.selectOption(select, { index });

test("evidence: taken in, looked at, copied without metadata, handed over and packed for a court", async () => {
  await here(lena, "/evidence");
  await lena.click("details:has(#file) > summary");
  const bytes = await readFile(new URL("../../crates/recourse/demo/car.png", import.meta.url));
  await lena.setInputFiles("#file", { name: "gate‮gnp.exe.png", mimeType: "image/png", buffer: bytes });
  await lena.fill("form[enctype] [name=title]", "The gate, in the morning");
  await lena.selectOption("form[enctype] [name=kind]", "photo").catch(() => lena.check("form[enctype] [name=kind][value=photo]"));
  assert.equal(await send(lena, "form[enctype] > p button"), "");
  await here(lena, "/evidence");
  await lena.locator(".row-link", { hasText: "The gate" }).click();
  const item = new URL(lena.url()).pathname;
  const said = await main(lena);
  assert.ok(said.includes(createHash("sha256").update(bytes).digest("hex")), "the hash is that of the plain bytes");
  assert.equal(await send(lena, "form[action$='/check'] button"), "");
  assert.ok((await main(lena)).includes("Hash checked") || /same|fits/i.test(await main(lena)), "the hash was computed anew");
  assert.equal(await send(lena, "form[action$='/plain'] button"), "");
  await lena.goto(house.desk + item);
  assert.equal(await send(lena, "form[action$='/strip'] button"), "");
  await lena.goto(house.desk + item);
  await lena.click("details:has(form[action$='/custody']) > summary");
  await lena.check("form[action$='/custody'] [name=what] >> nth=1");
  await lena.fill("form[action$='/custody'] [name=to]", "Maître Costa");
  await lena.fill("form[action$='/custody'] [name=purpose]", "To have it certified");
  assert.notEqual(await send(lena, "form[action$='/custody'] > p button"), "", "it is asked who will see it");
  await lena.selectOption("form[action$='/custody'] [name=reads]", "CONS.L1");
  assert.equal(await send(lena, "form[action$='/custody'] > p button"), "");
  await lena.goto(house.desk + item);
  await look(lena, "rooms-evidence");
  const custody = await main(lena);
  for (const word of ["Maître Costa", "Received"]) assert.ok(custody.includes(word), word);

  await here(lena, "/evidence/package");
  await lena.check("[name=item] >> nth=0");
  assert.notEqual(await send(lena, "main form > p button"), "", "a package says to whom it goes");
});

test("investigation: a question, a task, an interview, a statement, and a fact that rests on it", async () => {
  const add = async (kind, fill) => {
    await here(lena, `/investigation/${kind}/new`);
    assert.notEqual(await send(lena, "form.card > p button >> nth=-1"), "", `an empty ${kind} is refused`);
    await fill();
    assert.equal(await send(lena, "form.card > p button >> nth=-1"), "", kind);
  };
  await add("question", () => lena.fill("[name=text]", "Who telephoned the people on the list?"));
  await add("task", async () => {
    await lena.fill("[name=text]", "Ask three of them for the hour of the call");
    await lena.fill("[name=on]", "2099-01");
    await option(lena, "[name=who]", 1);
  });
  await add("interview", async () => {
    await option(lena, "[name=with]", 1);
    await lena.fill("[name=on]", today);
    await lena.fill("[name=asked]", "2");
    await lena.fill("[name=asked-by]", "A lawyer, and a journalist");
    await lena.check("[name=officer] >> nth=0");
    await lena.check("[name=point] >> nth=0");
  });
  await add("statement", async () => {
    await option(lena, "[name=by]", 1);
    await lena.fill("[name=on]", today);
    await lena.fill("[name=text]", "اتصلوا بي ليلا.");
  });
  await add("fact", () => lena.fill("[name=text]", "People on the list were telephoned in the night."));
  await here(lena, "/investigation");
  await lena.locator(".row-link", { hasText: "telephoned in the night" }).click();
  await lena.fill("[name=other]", "The list of calls of one of them");
  assert.equal(await send(lena, "form[action*='/rest/'] > p button"), "");
  await look(lena, "rooms-fact");
  await here(lena, "/investigation/matrix");
  assert.ok((await main(lena)).includes("telephoned in the night"));
  await here(lena, "/investigation");
  const task = lena.locator(".row", { hasText: "hour of the call" });
  await task.locator("[name=result]").fill("Between one and two.");
  await Promise.all([lena.waitForNavigation(), task.locator("button").click()]);
  assert.ok((await main(lena)).includes("Between one and two."));
});

test("a proceeding, a step in it, how somebody stands, and a remedy", async () => {
  await here(lena, "/track");
  await lena.click("details:has(form [name=title]) > summary");
  assert.notEqual(await send(lena, "form[action$='/track'] > p button"), "", "a proceeding without a name is refused");
  await lena.fill("[name=title]", "Inquiry of the ombudsman");
  await lena.selectOption("[name=kind]", "inquiry");
  await lena.check("[name=about] >> nth=0");
  await lena.selectOption("#who-1", { label: "Captain R. Demir" });
  await lena.selectOption("#part-1", "subject");
  assert.equal(await send(lena, "form[action$='/track'] > p button"), "");
  await here(lena, "/track");
  await lena.locator("main a", { hasText: "ombudsman" }).first().click();
  const proceeding = new URL(lena.url()).pathname;
  await lena.click("details:has(form[action$='/step']) > summary");
  await lena.fill("[name=step-on]", today);
  await lena.selectOption("[name=step-kind]", "failure-to-act");
  assert.notEqual(await send(lena, "form[action$='/step'] > p button"), "", "a failure to act names the duty");
  await option(lena, "[name=step-duty]", 1);
  assert.equal(await send(lena, "form[action$='/step'] > p button"), "");
  await lena.goto(house.desk + proceeding);
  await lena.click("details:has(form[action$='/standing']) > summary");
  await option(lena, "[name=person]", 1);
  await lena.selectOption("[name=standing]", "ACC.INVESTIGATION");
  await lena.fill("[name=standing-on]", today);
  assert.equal(await send(lena, "form[action$='/standing'] > p button"), "");
  assert.ok((await main(lena)).includes("Failure to act"));
  await look(lena, "rooms-proceeding");
  await here(lena, "/outcomes");
  await lena.click("details:has(form[action$='/remedy']) > summary");
  await option(lena, "[name=remedy-party]", 1);
  await option(lena, "[name=remedy]", 1);
  await lena.fill("[name=remedy-on]", today);
  assert.equal(await send(lena, "form[action$='/remedy'] > p button"), "");
});

test("an identity that is masked is shown when another officer agrees, and not before", async () => {
  await here(lena, "/people");
  assert.ok(!(await main(lena)).includes("Арсений"), "a masked name is on no page");
  await here(lena, "/decisions");
  await lena.click("details:has(form[action$='/reveal']) > summary");
  await option(lena, "[name=reveal-party]", 0);
  await lena.fill("[name=reveal-reasons]", "The court asks whether he is the man who was in the room.");
  assert.equal(await send(lena, "form[action$='/reveal'] > p button"), "");
  await here(lena, "/people");
  assert.ok(!(await main(lena)).includes("Арсений"), "asking shows nothing");
  await until(sami, at("/decisions"), "[name=agrees]");
  await send(sami, "[name=agrees][value=yes]");
  await until(lena, at("/people"), "main:has-text('Арсений')"); // Whoever asked sees it now,
  await here(sami, "/people");
  assert.ok(!(await main(sami)).includes("Арсений"), "nobody else does");
});

test("what is held is let go by two, and a refused change keeps what was typed", async () => {
  await here(lena, "/evidence");
  await lena.locator(".row-link", { hasText: "The gate" }).first().click();
  const item = lena.url();
  const edit = "details:has(form[action$='/edit'])";
  await lena.click(`${edit} > summary`);
  await lena.check("#hold");
  assert.equal(await send(lena, "form[action$='/edit'] > p button"), "");
  await lena.goto(item);
  await lena.click(`${edit} > summary`);
  await lena.fill(`${edit} [name=about]`, "The gate from the street");
  await lena.uncheck("#hold");
  assert.match(await send(lena, "form[action$='/edit'] > p button"), /two officers/);
  assert.equal(await lena.inputValue(`${edit}[open] [name=about]`), "The gate from the street");
  await look(lena, "work-evidence-hold-refused");
  await here(lena, "/decisions");
  await lena.click("details:has(form[action$='/let-go']) > summary");
  await lena.selectOption("[name=let-go-item]", new URL(item).pathname.split("/").pop());
  await lena.fill("[name=let-go-reasons]", "The court has given it back.");
  assert.equal(await send(lena, "form[action$='/let-go'] > p button"), "");
  await look(lena, "work-decisions-put");
  const asked = "article:has-text('The gate') [name=agrees][value=yes]";
  await until(sami, at("/decisions"), asked);
  await send(sami, asked);
  await until(lena, item, "#hold:not([checked])"); // Nothing holds it any more.
});

test("a copy of the file leaves only as consent allows, and stands in the record", async () => {
  await here(lena, "/export");
  await lena.check("#format-csv, [name=format][value=csv]");
  await lena.fill("[name=recipient]", "Secretariat of the visiting experts");
  await lena.fill("[name=reason]", "For their report on the visit");
  const refused = await send(lena, "form.card > p button >> nth=-1");
  const said = refused + (await main(lena));
  assert.ok(said.includes("Consent is missing"), "nobody who was not asked is in a copy");
  await look(lena, "rooms-export-refused");
  await send(lena, "button[name=redact]");
  const left = await main(lena);
  assert.ok(!left.includes("Consent is missing"), "one button takes out what is not allowed");
});

test("a register comes in once, after a look at what would come", async () => {
  const register = Buffer.from("No.,Date,Victim,Remarks\n1,05/03/2019,Quincunx Marigold,call again\n2,yesterday,Ben,none\n", "utf8");
  const bring = async () => {
    await lena.goto(`${house.desk}/import`);
    await lena.setInputFiles("#file", { name: "register.csv", mimeType: "text/csv", buffer: register });
    await send(lena, "form[enctype] > p button");
    await lena.waitForURL("**/import/**");
  };
  const count = async () => {
    await lena.goto(`${house.desk}/cases?show=all`);
    return lena.locator(".row-link").count();
  };
  const before = await count();
  await bring();
  await look(lena, "rooms-import");
  assert.ok((await main(lena)).includes("2 new items"));
  assert.equal(await send(lena, "form[action$='/run'] > p button"), "");
  for (let tries = 0; tries < 40 && (await count()) < before + 2; tries += 1) await lena.waitForTimeout(500);
  assert.equal(await count(), before + 2);
  await bring();
  await look(lena, "rooms-import-again");
  assert.ok((await main(lena)).includes("2 items are known already"), "nothing comes in twice");
});
