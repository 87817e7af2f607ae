// From a reporter's own words to a finding that a second officer has reviewed: ticks without JavaScript, suggestions with the words that made
// them, codes, mechanisms, an assessment handed in, agreed with and shown on the case. Every page on the way is read by axe-core.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, look } from "../lib/browser.js";
import { start } from "../lib/house.js";
import { inside } from "../lib/officer.js";

let house, browser;

before(async () => {
  house = await start("demo");
  browser = await launch();
});

after(async () => {
  await browser?.close();
  await house?.end();
  await house?.remove();
});

const story = "At the airport they took my passport and asked whom I had met in Geneva, the day after my statement to the Council.";
const unfold = (page) => page.evaluate(() => document.querySelectorAll("details").forEach((it) => (it.open = true)));

async function report(javaScriptEnabled) {
  const page = await (await browser.newContext({ javaScriptEnabled })).newPage();
  page.setDefaultTimeout(20_000);
  await page.goto(`${house.portal}/en/at/ardena/report`);
  // Without JavaScript every fold is opened by hand, as a person would.
  await page.click("summary:has-text('Tick what fits')");
  await page.selectOption("#codes", "FR");
  await page.click("details.terms > summary >> nth=0");
  await page.click("summary:has-text('Obstruction of access')");
  await page.check('#acts-ACT\\.OBS\\.AIRPORT');
  const send = "form#report button[type=submit]:not([name]):visible >> nth=-1";
  if (!javaScriptEnabled) {
    await page.click(send);
    assert.ok(await page.locator(".summary").isVisible(), "ticks alone are no report");
    assert.ok(await page.isChecked('#acts-ACT\\.OBS\\.AIRPORT'), "what was ticked is still ticked");
    assert.equal(await page.inputValue("#codes"), "FR");
  }
  await page.fill("[name=story]", `${story} ${javaScriptEnabled ? "sealed on the device" : "sealed by the node"}`);
  await page.click(send);
  await page.waitForSelector(".receipt");
  await page.context().close();
}

test("the finder answers without JavaScript, once, and nothing stands in the address", async () => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await page.goto(`${house.portal}/en/mechanisms`);
  await page.selectOption("#state", "KE");
  await page.click("summary:has-text('What was done')");
  await page.click("summary:has-text('Deprivation of liberty')").catch(() => page.click("details.branch summary >> nth=6"));
  await page.check('[value="ACT.LIB.DISAP"]', { force: true });
  await page.click("#finder button[type=submit]:not([name])");
  assert.match(page.url(), /\/en\/mechanisms#found$/);
  const said = await page.textContent("main");
  assert.ok(said.includes("African Commission") && !said.includes("Inter-American"));
  assert.ok(said.includes("as of June 2022"));
  await page.reload();
  assert.ok(!(await page.textContent("main")).includes("African Commission"), "it is shown once");
  const twin = await (await browser.newContext({ bypassCSP: true, viewport: { width: 320, height: 700 } })).newPage();
  for (const [path, name] of [["mechanisms", "finder"], ["rights", "rights"]]) {
    for (const language of ["en", "ar"]) {
      await twin.goto(`${house.portal}/${language}/${path}`);
      await look(twin, `${name}-${language}`);
    }
  }
});

for (const scripts of [false, true]) {
  test(`what a reporter ticks reaches the desk, ${scripts ? "sealed by the page" : "without JavaScript"}`, async () => {
    await report(scripts);
    const officer = await inside(browser, house, "Sami");
    const row = officer.locator(".row", { hasText: story.slice(0, 30) }).first();
    while ((await row.count()) === 0) await officer.goto(`${house.desk}/reports`);
    await row.locator(".row-link").click();
    const read = await officer.textContent(".story");
    assert.ok(read.includes("Stopped or searched at the border") && read.includes("France"), read);
    await officer.context().close();
  });
}

test("from suggestions to a finding that a second officer agrees with", async () => {
  const lena = await inside(browser, house, "Lena");
  await lena.goto(`${house.desk}/reports`);
  await lena.locator(".row", { hasText: story.slice(0, 30) }).first().locator(".row-link").click();
  await lena.click("details:has(form[action$='/open']) > summary");
  await lena.fill("#title", "Passport taken at the airport");
  for (const box of await lena.locator("[name=members]").all()) await box.check();
  await lena.click("form[action$='/open'] button");
  await lena.waitForURL("**/cases/**");
  const base = new URL(lena.url()).pathname;

  await lena.goto(`${house.desk}${base}/codes`);
  await look(lena, "codes-suggested");
  const suggestion = lena.locator("li:has(#s-ACT\\.OBS\\.PASSPORT)");
  assert.ok((await suggestion.textContent()).includes("took my passport"), "the words that suggested it stand beside it");
  assert.ok(!(await suggestion.locator("input").isChecked()), "nothing is coded until an officer confirms it");
  await suggestion.locator("input").check();
  await lena.check("#s-ACT\\.OBS\\.AIRPORT");
  await lena.selectOption("#state", "FR");
  await lena.click(".stay button");
  await lena.waitForURL("**#confirmed");
  assert.ok((await lena.textContent("section:has(#confirmed)")).includes("Passport seized"));
  await lena.goto(`${house.desk}${base}/mechanisms`);
  await look(lena, "case-mechanisms");
  assert.ok((await lena.textContent("main")).includes("Council of Europe"));

  await lena.goto(`${house.desk}${base}/assess`);
  await lena.fill("#about", "The reporter, passport");
  await lena.click("form[action$='/assess'] button[type=submit]");
  await lena.waitForURL("**/assess/event_*");
  const assessment = new URL(lena.url()).pathname;
  await unfold(lena);
  await lena.check("#person-PP\\.A");
  await lena.check("#cooperation-COOP\\.SPEAK");
  await lena.check("#act-ACT\\.OBS\\.PASSPORT");
  await lena.check('[name="a:link/NEX.INTERROG"][value=yes]');
  await lena.fill("#reasons", "Her account, and the questions at the airport.");
  await lena.selectOption("#conclusion", "convincing");
  await lena.click(".assess .stay button >> nth=0");
  await lena.waitForSelector(".summary");
  assert.ok((await lena.textContent(".summary")).includes("does not follow"), "nobody concludes more than follows");
  assert.ok(await lena.isChecked("#act-ACT\\.OBS\\.PASSPORT"), "nothing that was answered is lost");
  await lena.selectOption("#conclusion", "prima-facie");
  await lena.click(".assess .stay button >> nth=1");
  await lena.waitForSelector(".summary");
  assert.ok((await lena.textContent(".summary")).includes("rests on nothing"), "every answer rests on something");
  await look(lena, "assess-refused");
  for (const element of ["person", "cooperation", "act"]) await lena.fill(`#g-${element}`, "the report");
  await lena.fill('[name="r:link/NEX.INTERROG"]', "the report");
  await lena.click(".assess .stay button >> nth=1");
  await lena.waitForURL("**#finding");
  assert.ok((await lena.textContent("aside")).includes("credible allegation"));
  assert.ok((await lena.textContent("aside")).includes("A second officer has to review it"));
  await lena.goto(house.desk + base);
  assert.ok((await lena.textContent("section:has(#finding)")).includes("This is an allegation"), "it is an allegation until agreed");

  const sami = await inside(browser, house, "Sami", 390);
  await sami.goto(house.desk + assessment);
  await look(sami, "assess-review");
  await sami.click("button[value=dissents]");
  await sami.waitForSelector(".summary");
  assert.ok((await sami.textContent(".summary")).includes("Dissent needs reasons"));
  await sami.click("button[value=agrees]");
  await sami.waitForURL("**#finding");
  await lena.goto(house.desk + base);
  await look(lena, "case-found");
  const found = await lena.textContent("section:has(#finding)");
  assert.ok(found.includes("There is a credible allegation of reprisal") && found.includes("Credible allegation"), found);
});
