// One case from the report to its end: people, cooperation and an incident, consent that is missing and then given, a letter that a second
// officer approves, its PDF, a reply, an outcome, and a closing by two. Every page on the way is read by axe-core.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, look } from "../lib/browser.js";
import { fileItems, fileRooms, wholeCase } from "../lib/every.js";
import { start, traces } from "../lib/house.js";
import { inside, until } from "../lib/officer.js";

const marker = "qzwvfile";
let house, browser, lena, sami, base;

before(async () => {
  house = await start("demo");
  browser = await launch();
  lena = await inside(browser, house, "Lena");
  sami = await inside(browser, house, "Sami");
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

test("a report becomes a case with two members", async () => {
  const reporter = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await reporter.goto(`${house.portal}/en/at/ardena/report`);
  await reporter.fill("[name=story]", `They dismissed my sister after I spoke at the session. ${marker}`);
  await reporter.click("form#report button[type=submit]:not([name]):visible >> nth=-1");
  await reporter.waitForSelector(".receipt");
  await reporter.context().close();
  const row = ".row:has-text('They dismissed my sister')";
  await until(lena, `${house.desk}/reports`, row);
  await lena.click(`${row} .row-link`);
  await lena.click("details:has(form[action$='/open']) > summary");
  await lena.fill("#title", `A sister is dismissed ${marker}`);
  for (const box of await lena.locator("[name=members]").all()) await box.check();
  await lena.click("form[action$='/open'] button");
  await lena.waitForURL("**/cases/**");
  base = new URL(lena.url()).pathname;
});

test("who, what and when: a name in two scripts, a cooperation, an incident on a day that is not sure", async () => {
  await here(lena, "/people/new");
  await lena.click("form:has([name=name]) .stay button >> nth=0");
  assert.ok(await lena.locator(".summary").isVisible(), "nobody without a name or a role is recorded");
  await look(lena, "work-person-refused");
  await lena.fill("[name=name] >> nth=0", `سلمى ${marker}`);
  await lena.fill("[name=name] >> nth=1", `Salma ${marker}`);
  await lena.selectOption("[name=name-kind] >> nth=1", "romanised");
  await lena.check("#role-victim");
  await lena.click("form:has([name=name]) .stay button >> nth=0");
  await lena.waitForURL((url) => !url.pathname.endsWith("/new"));
  await here(lena, "/people");
  assert.ok((await main(lena)).includes(`Salma ${marker}`));

  await here(lena, "/cooperation/new");
  await lena.fill("#title", `Statement at the session ${marker}`);
  await lena.check("[value='COOP.SPEAK']", { force: true });
  await lena.fill("#from", "2026-09");
  await lena.click(".stay button >> nth=0");
  await lena.waitForURL((url) => !url.pathname.endsWith("/new"));

  await here(lena, "/events/new");
  await lena.fill("#title", `Dismissal without notice ${marker}`);
  await lena.fill("#from", "2031-01-01");
  await lena.selectOption("#act-0-code", "ACT.ADM.DISMISS");
  await lena.check("[name=act-0-victim] >> nth=0");
  await lena.click(".stay button >> nth=0");
  await lena.waitForSelector(".summary");
  assert.equal(await lena.inputValue("#from"), "2031-01-01", "what was typed is still there");
  await look(lena, "work-event-refused");
  await lena.fill("#from", "~2026-10-12");
  await lena.check("[name=answers] >> nth=0");
  await lena.click(".stay button >> nth=0");
  await lena.waitForURL((url) => !url.pathname.endsWith("/new"));
  await here(lena, "/chronology");
  assert.equal(await lena.locator(".picture svg").count(), 1);
  assert.ok((await main(lena)).includes("between 12 and 41 days after"), "nearness is said as far as it is known");
});

test("no letter leaves without consent, and no officer approves their own", async () => {
  await here(lena, "/actions");
  await lena.check("#kind-urgent-appeal");
  await lena.click("form[action$='/actions'] button");
  await lena.waitForURL("**/actions/new**");
  await look(lena, "work-action-new");
  await lena.fill("[name=name]", "Her Excellency the Minister");
  await lena.locator("select[name=about] >> nth=0").selectOption({ label: "By name" }).catch(async () => {
    const values = await lena.locator("select[name=about] >> nth=0 >> option").evaluateAll((all) => all.map((it) => it.value));
    await lena.selectOption("select[name=about] >> nth=0", values.find((it) => it.startsWith("name ")));
  });
  await lena.fill("[name=text]", `# Urgent appeal\n\n1. Salma ${marker} was dismissed after a relative of hers spoke at the session.\n\n2. We ask that she return to her post.`);
  await lena.click(".stay button >> nth=0");
  await lena.waitForURL("**/actions/action_*");
  const letter = new URL(lena.url()).pathname;
  assert.ok((await main(lena)).includes("Consent is missing"), "the page says what is missing before anybody asks");
  await lena.click("form[action$='/hand-in'] button");
  await lena.waitForLoadState();
  assert.equal(await lena.locator("form[action$='/approve']").count(), 0, "nobody approves their own letter");

  const approve = "form[action$='/approve'] button";
  await until(sami, house.desk + letter, approve);
  await sami.click(approve);
  await sami.waitForLoadState();
  assert.ok((await main(sami)).includes("Consent is missing") || (await sami.locator(".summary").isVisible()), "an approval without consent is refused");
  assert.equal(await sami.locator("form[action$='/send']").count(), 0);

  await here(lena, "/consent");
  await lena.click("#record > summary");
  await lena.selectOption("[name=party]", { index: 1 });
  await lena.check("[name=a][value=yes], [name=a][value=granted] >> nth=0");
  await lena.fill("[name=explained]", "On the telephone, by her sister.");
  await lena.check("#risks");
  await lena.click("#record form button[type=submit]");
  await lena.waitForLoadState();
  await look(lena, "work-consent");

  await until(sami, house.desk + letter, `main:not(:has-text("Consent is missing")) ${approve}`);
  await look(sami, "work-action-waits");
  await sami.click(approve);
  await sami.waitForSelector("form[action$='/send']");
  const [pdf] = await Promise.all([sami.waitForEvent("download"), sami.click("a[href*='letter.pdf']")]);
  assert.match(pdf.suggestedFilename(), /^urgent-appeal-1\.pdf$/, "the name of the file tells nobody's name");
  await sami.fill("[name=how]", "By hand");
  await sami.click("form[action$='/send'] button");
  await sami.waitForLoadState();
  assert.ok((await main(sami)).includes("Sent"));
  assert.equal(await sami.locator("form[action$='/save'] .stay").count(), 0, "what left is fixed");
});

test("a reply, what became of her, and what is due", async () => {
  await until(lena, at("/replies"), "[name=from]");
  await lena.fill("[name=from]", `Ministry of Labour ${marker}`);
  await lena.fill("[name=on]", today);
  await lena.check("[value='RESP.DENYLINK']", { force: true });
  await lena.fill("[name=summary]", "The post was abolished.");
  await lena.click("form[action$='/replies'] button[type=submit] >> nth=-1");
  await lena.waitForURL("**/replies/reply_*");
  await look(lena, "work-reply");

  await here(lena, "/outcomes");
  await look(lena, "work-outcomes");
  await lena.click("details:has(form[action$='/record']) > summary");
  await lena.selectOption("form[action$='/record'] [name=party]", { index: 1 });
  await lena.selectOption("form[action$='/record'] [name=follow-up]", { label: "Continues" });
  await lena.click("form[action$='/record'] > p button");
  await lena.waitForSelector(".summary");
  assert.notEqual(await lena.inputValue("form[action$='/record'] [name=follow-up]"), "", "a status needs the day on which it was known");
  await lena.fill("[name=as-of]", today);
  await lena.click("form[action$='/record'] > p button");
  await lena.waitForLoadState();
  assert.ok((await main(lena)).includes("Continues"));
});

test("one officer proposes to close the case, another agrees", async () => {
  await here(lena, "");
  await lena.click("details:has(#reasons) > summary");
  await lena.fill("#reasons", "She has found other work and asks for nothing more.");
  await lena.click("form[action$='/close'] button");
  await lena.waitForSelector(".decision");
  const agree = "[name=agrees][value=yes]";
  await until(sami, at("/decisions"), agree);
  await sami.click(agree);
  await here(sami, "");
  await sami.waitForSelector(".mark.closed");
  await look(sami, "work-closed");
});

test("every room of a whole file, wide in English and narrow in Arabic, is read without complaint", async () => {
  for (const [language, width] of [["en", 1280], ["ar", 320]]) {
    const page = await inside(browser, house, "Sami", width);
    await page.goto(`${house.desk}/language/${language}?to=/cases?show=all`);
    await page.goto(`${house.desk}/cases?show=all`);
    const rows = await page.locator(".row-link").evaluateAll((all) => all.map((it) => [it.textContent, it.getAttribute("href")]));
    const [, whole] = rows.find(([title]) => title.includes(wholeCase));
    for (const [name, path] of fileRooms) {
      await page.goto(house.desk + whole + path);
      await look(page, `file-${name}-${language}`);
    }
    for (const [name, path, pattern] of fileItems) {
      await page.goto(house.desk + whole + path);
      const links = await page.locator("main a").evaluateAll((all) => all.map((it) => it.getAttribute("href")));
      const href = links.find((it) => pattern.test(it));
      assert.ok(href, `${path} leads to no ${name}`);
      await page.goto(house.desk + href);
      await look(page, `file-${name}-${language}`);
    }
    await page.goto(`${house.desk}/follow-up`);
    await look(page, `follow-up-${language}`);
    await page.context().close();
  }
});

test("no word of the case stands in the data folder or in what the program says", async () => {
  await house.end();
  assert.deepEqual(await traces(house.data, marker), []);
  assert.ok(!house.said().includes(marker));
  house.end = async () => {};
});
