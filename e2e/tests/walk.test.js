// The whole walk: a report by a browser without JavaScript, read, answered and worked on at the desk, and answered back.
// In English on a wide screen, and in Arabic on the narrowest. Every page on the way is read by axe-core.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, look } from "../lib/browser.js";
import { start, traces } from "../lib/house.js";
import { afresh, enter, until } from "../lib/officer.js";

const passphrase = "six calm words for ardena";
const marker = "qzxvmarker";
let house, browser, officer, second;

before(async () => {
  house = await start("up", "--checkpoint-seconds", "2");
  browser = await launch();
});

after(async () => {
  await browser?.close();
  await house?.end();
  await house?.remove();
});

/** A page of the desk, where scripts run, and axe may look without a bypass of its own rules. */
async function desk(width = 1280) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, bypassCSP: true });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  return page;
}

async function logIn(page) {
  await afresh(page, `${house.desk}/login`);
  await enter(page, { name: "Lena Okoro", passphrase });
}

const named = { en: "Office of Ardena", ar: "مكتب أردينا" };

test("the first visit to the desk founds the office", async () => {
  officer = await desk();
  await officer.goto(house.desk);
  await look(officer, "setup-1");
  await officer.click("main button[type=submit]");
  await officer.click("main button[type=submit]:not([name])");
  assert.ok(await officer.locator(".summary").isVisible(), "an empty step is refused with reasons");
  await look(officer, "setup-2-refused");
  await officer.fill("#office", named.en);
  await officer.click("#others summary");
  await officer.fill("#office-ar", named.ar);
  await officer.fill("#slug", "ardena");
  await officer.click("main button[type=submit]:not([name])");
  await officer.fill("#officer", "Lena Okoro");
  await officer.fill("#passphrase", passphrase);
  await officer.fill("#again", passphrase);
  await look(officer, "setup-3");
  await officer.click("main button[type=submit]:not([name])");
  await officer.waitForURL("**/office");
  await look(officer, "office");
  assert.ok(!house.said().includes(passphrase) && !/[0-9a-f]{32}/.test(house.said()), "nothing secret is printed");
});

test("a second officer is added, because closing a case needs two", async () => {
  await officer.fill("#name", "Sami Nageeb");
  await officer.check("#role-case");
  await officer.click("form[action='/office/officers'] button[type=submit]");
  await officer.waitForURL("**/invited");
  const words = (await officer.textContent(".start-words")).trim();
  second = await desk();
  await second.goto(`${house.desk}/login`);
  await second.fill("#name", "Sami Nageeb");
  await second.fill("#passphrase", words);
  await second.click("main button[type=submit]");
  await second.waitForURL("**/passphrase");
  await second.fill("#old", words);
  await second.fill("#new", passphrase);
  await second.fill("#again", passphrase);
  await second.click("main form[action='/passphrase'] button[type=submit]");
  await second.waitForURL((url) => url.pathname !== "/passphrase");
  await second.goto(`${house.desk}/office/interests`);
  await look(second, "interests");
  await second.fill("#interest-1", "Ministry of Interior");
  await second.click("form[action^='/office/interests/'] button");
  await second.waitForURL("**#all");
  await officer.goto(`${house.desk}/office`);
});

const letter = { name: "letter.txt", mimeType: "text/plain", buffer: Buffer.from(`summons ${marker}`) };
const picture = {
  name: "picture.png",
  mimeType: "image/png",
  buffer: Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
    "base64",
  ),
};

for (const [language, width] of [["en", 1280], ["ar", 320]]) {
  test(`a report walks the whole way: ${language}, ${width} px, no JavaScript on the portal`, async () => {
    // Axe itself is a script: one context walks without JavaScript, a twin with it only looks.
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width, height: 800 } });
    const reporter = await context.newPage();
    reporter.setDefaultTimeout(20_000);
    const twin = await (await browser.newContext({ bypassCSP: true, viewport: { width, height: 800 } })).newPage();
    const see = async (path, name) => {
      await twin.goto(house.portal + path);
      await look(twin, `${language}-${name}`);
    };
    for (const [path, name] of [["/", "start"], ["/safety", "safety"], ["/about", "about"], ["/at/ardena/charter", "charter"], ["/mailbox", "mailbox"], ["/at/ardena/report", "form"]]) {
      await see(`/${language}${path}`, name);
    }

    await reporter.goto(`${house.portal}/${language}/`);
    assert.ok((await reporter.textContent("main")).includes(named[language]), "the office has its name in the page's language");
    await reporter.click(`a[href='/${language}/at/ardena/report']`);
    await reporter.click("form[method=post] button[type=submit]:not([name]):visible >> nth=-1");
    assert.ok(await reporter.locator(".summary").isVisible(), "an empty report is refused with reasons");
    await reporter.fill("[name=story]", `They came after the session. ${marker} ${language}`);
    await reporter.setInputFiles("input[type=file] >> nth=0", [letter, picture]);
    await reporter.click("form[method=post] button[type=submit]:not([name]):visible >> nth=-1");
    await reporter.waitForURL("**/receipt");
    const groups = (await reporter.textContent("main")).match(/\d{4}/g).slice(0, 7);
    assert.equal(groups.length, 7);
    await reporter.goBack();
    assert.ok(!(await reporter.textContent("main")).includes(groups[0] + groups[1]));
    await reporter.goto(`${house.portal}/${language}/receipt`);
    assert.ok(!(await reporter.textContent("main")).includes(groups[6]), "the receipt is shown once");

    await logIn(officer);
    const row = `.row:has-text("${marker} ${language}")`;
    await until(officer, `${house.desk}/reports`, row);
    await look(officer, `reports-${language}`);
    await officer.click(`${row} .row-link`);
    await officer.waitForSelector(".story");
    assert.ok((await officer.textContent(".story")).includes(`${marker} ${language}`), "the desk reads the report");
    const report = officer.url();
    await look(officer, `report-${language}`);
    await officer.click(".story .files a >> nth=0");
    assert.ok((await officer.textContent("main")).includes(`summons ${marker}`), "a text is previewed as text");
    await look(officer, `file-${language}`);
    const [download] = await Promise.all([officer.waitForEvent("download"), officer.click("a[download]")]);
    assert.equal(download.suggestedFilename(), "letter.txt");
    await officer.goBack();
    await officer.fill("#answer", `We have read it. Are you safe? ${language}`);
    await officer.click("form[action$='/answer'] button[type=submit]");
    await officer.waitForURL("**#newest");
    await officer.click("#triage-yes");
    await officer.fill("#triage-reasons", "They came to the door.");
    await officer.click("form[action$='/triage'] button");
    await officer.click("details:has(form[action$='/open']) > summary");
    await officer.fill("#title", `Visit at the door ${language}`);
    await officer.click("form[action$='/open'] button");
    await officer.waitForURL("**/cases/**");
    await officer.fill("#note", "First steps agreed.");
    await officer.click("form[action$='/note'] button");
    await officer.waitForURL("**#newest");
    await officer.click("details:has(#assign) > summary");
    await officer.selectOption("#assign", { index: 1 });
    await officer.click("form[action$='/assign'] button");
    await officer.waitForSelector(".timeline :text('assigned')");
    await officer.click("details:has(#reasons) > summary");
    await officer.click("form[action$='/close'] button");
    assert.ok(await officer.locator(".summary").isVisible(), "a case is not closed without reasons");
    await officer.fill("#reasons", "The person is safe and asked for nothing more.");
    await look(officer, `case-${language}`);
    await officer.click("form[action$='/close'] button");
    await officer.waitForSelector(".decision");
    assert.equal(await officer.locator(".mark.closed").count(), 0, "one officer does not close a case");
    assert.equal(await officer.locator("[name=agrees]").count(), 0, "nobody answers their own proposal");
    await officer.click("details:has(#member) > summary");
    await officer.click("form[action$='/add-member'] button");
    await officer.waitForURL("**#newest");
    await look(officer, `case-proposed-${language}`);
    const here = new URL(officer.url()).pathname;
    await until(second, `${house.desk}${here}/decisions`, "[name=agrees]");
    for (const path of ["decisions", "versions"]) {
      await second.goto(`${house.desk}${here}/${path}`);
      await look(second, `${path}-${language}`);
    }
    await second.goto(`${house.desk}/cases?show=second`);
    await second.click(".row-link >> nth=0");
    await second.click("[name=agrees][value=yes]");
    await second.waitForSelector(".mark.closed");
    await until(officer, house.desk + here, ".mark.closed");

    await reporter.goto(`${house.portal}/${language}/mailbox`);
    await reporter.fill("[name=receipt]", groups.join(" – "));
    await reporter.click("main form button[type=submit]:not([name]):visible >> nth=0");
    await reporter.waitForURL("**/mailbox/open");
    assert.ok((await reporter.textContent("main")).includes(`Are you safe? ${language}`), "the answer is in the mailbox");
    await reporter.fill("#reply [name=text]", `Yes, thank you. ${marker}`);
    await reporter.click("#reply details summary");
    await reporter.setInputFiles("#reply input[type=file] >> nth=0", [letter]);
    await reporter.click("#reply > p button[type=submit]");
    await reporter.waitForURL("**/mailbox/open?sent");
    await until(officer, report, `main:has-text("Yes, thank you. ${marker}")`);
    await reporter.close();
    await twin.close();
  });
}

test("the desk's other pages, wide and narrow, light and dark, are read without complaint", async () => {
  for (const [width, colorScheme] of [[1280, "dark"], [320, "light"]]) {
    const context = await browser.newContext({ viewport: { width, height: 900 }, bypassCSP: true, colorScheme });
    const page = await context.newPage();
    await page.goto(`${house.desk}/login`);
    await look(page, `login-${width}`);
    await logIn(page);
    for (const path of ["nothing-here", "reports", "cases?show=all", "office", "audit", "passphrase"]) {
      await page.goto(`${house.desk}/${path}`);
      await look(page, `desk-${path.replace(/\W.*/, "")}-${width}`);
    }
    await page.click("form[action='/lock'] button");
    await page.waitForURL("**/login");
    await page.goto(`${house.desk}/reports`);
    assert.ok(page.url().endsWith("/login"), "locked is locked");
    await context.close();
  }
});

test("no word of a report stands in the data folder or in what the program says", async () => {
  await house.end();
  assert.deepEqual(await traces(house.data, marker), []);
  assert.ok(!house.said().includes(marker));
  house.end = async () => {};
});
