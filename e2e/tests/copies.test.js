// Two offices on one node: a report that the browser seals for both, with a copy held for the second one.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, look } from "../lib/browser.js";
import { officers } from "../lib/every.js";
import { secondDesk, start, startForAnother } from "../lib/house.js";
import { enter, until } from "../lib/officer.js";

const word = "quvexcopy";
const name = "Pan-Ardenan focal point";
let house, second, browser, known;

before(async () => {
  house = await start("demo");
  browser = await launch();
});

after(async () => {
  await browser?.close();
  await second?.end();
  await second?.remove();
  await house?.end();
  await house?.remove();
});

async function opened(javaScriptEnabled = true) {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, javaScriptEnabled, bypassCSP: true });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  return page;
}

test("a second office joins the node", async () => {
  known = officers(house);
  await house.end();
  house = await startForAnother(house);
  second = await secondDesk(house);
  const officer = await opened();
  await officer.goto(second.desk);
  await officer.click("main button[type=submit]");
  await officer.fill("#office", name);
  await officer.fill("#slug", "pan");
  await officer.click("main button[type=submit]:not([name])");
  await officer.fill("#officer", "Ada Biko");
  await officer.fill("#passphrase", "slow boats on wide water");
  await officer.fill("#again", "slow boats on wide water");
  await officer.click("main button[type=submit]:not([name])");
  await officer.waitForURL("**/office");
  await officer.context().close();
});

for (const scripted of [true, false]) {
  test(`a copy is held, sealed ${scripted ? "by the browser" : "by the node"}`, async () => {
    const page = await opened(scripted);
    await page.goto(`${house.portal}/en/at/ardena/report`);
    assert.equal(await page.locator("[name=copies]:checked").count(), 0, "off by default");
    await page.fill("[name=story]", `They came after the session. ${word} ${scripted}`);
    await page.click("details:has([name=copies]) summary");
    await page.getByLabel(name).check();
    if (scripted) await look(page, "copies-form");
    await page.click("form[method=post] button[type=submit]:not([name]):visible >> nth=-1");
    await page.waitForSelector(".receipt li");
    const groups = await page.locator(".receipt li").allTextContents();
    const digits = groups.map((group) => group.match(/\d{4}/)[0]);

    const mailbox = await opened();
    await mailbox.goto(`${house.portal}/en/mailbox`);
    await mailbox.fill("[name=receipt]", digits.join(" "));
    await mailbox.click("main form button[type=submit]:not([name]):visible >> nth=0");
    await mailbox.waitForURL("**/mailbox/open");
    await mailbox.goto(`${house.portal}/en/mailbox/open/promises`);
    const text = await mailbox.textContent("main");
    assert.ok(text.includes(`${name}: sealed and held here`), text);
    await look(mailbox, "copies-held");
    await mailbox.context().close();
    await page.context().close();
  });
}

test("the office that holds the copies is told, and the other one has nothing", async () => {
  const officer = await opened();
  await officer.goto(`${house.desk}/login`);
  await enter(officer, known.Sami);
  const row = `li.row:has-text("${word} true")`;
  await until(officer, `${house.desk}/reports`, row);
  await officer.click(`${row} .row-link`);
  await officer.waitForSelector(".story");
  assert.match(await officer.textContent("main"), /Sealed copies held for other offices, as the reporter wished: 1/);
  await look(officer, "copies-desk");
  await officer.context().close();
  const other = await opened();
  await other.goto(`${second.desk}/login`);
  await enter(other, { name: "Ada Biko", passphrase: "slow boats on wide water" });
  await other.goto(`${second.desk}/reports`);
  assert.equal(await other.locator("li.row").count(), 0);
  await other.context().close();
});
