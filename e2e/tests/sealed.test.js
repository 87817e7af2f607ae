// Where JavaScript is on, a report is sealed before anything leaves the browser: every request is read here, and no
// word of the report, no name of a file and no digit of the receipt stands in any of them.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, look } from "../lib/browser.js";
import { start } from "../lib/house.js";
import { logIn } from "../lib/officer.js";

const word = "quvexmarker";
const named = "quvexname";
let house, browser, officer;

before(async () => {
  house = await start("demo");
  browser = await launch();
});

after(async () => {
  await browser?.close();
  await house?.end();
  await house?.remove();
});

/** Every request's address, headers and body, as they go out. */
async function listen(page) {
  const heard = [];
  const client = await page.context().newCDPSession(page);
  await client.send("Fetch.enable", { patterns: [{ urlPattern: "*", requestStage: "Request" }] });
  client.on("Fetch.requestPaused", async ({ requestId, request }) => {
    const pieces = (request.postDataEntries ?? []).map((entry) => Buffer.from(entry.bytes ?? "", "base64"));
    heard.push(Buffer.concat([Buffer.from(`${request.url}\n${JSON.stringify(request.headers)}\n`), ...pieces]));
    await client.send("Fetch.continueRequest", { requestId }).catch(() => {});
  });
  return heard;
}

/** How many of these requests hold a text, plainly or in the ways in which forms write it. */
function holding(heard, text) {
  const ways = [text, encodeURIComponent(text), Buffer.from(text).toString("hex"), Buffer.from(text, "utf16le")];
  // In base64 a text looks different by where it begins: the middle of each of the three ways is looked for.
  for (const before of ["", "a", "ab"]) {
    ways.push(Buffer.from(before + text).toString("base64").slice(before ? 4 : 0, -4));
  }
  return heard.filter((bytes) => ways.some((way) => bytes.includes(way))).length;
}

const film = { name: `${named}.txt`, mimeType: "text/plain", buffer: Buffer.from(`${word} `.repeat(20_000)) };

test("the control: without JavaScript the words do leave the browser", async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  const heard = await listen(page);
  await page.goto(`${house.portal}/en/at/ardena/report`);
  await page.fill("[name=story]", `They came. ${word}`);
  await page.click("form[method=post] button[type=submit]:not([name]):visible >> nth=-1");
  await page.waitForURL("**/receipt");
  assert.ok(holding(heard, word) > 0, "what is looked for can be found");
  await context.close();
});

for (const language of ["en", "ar"]) {
  test(`no word, name or receipt leaves the browser readable: ${language}`, async () => {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    const complaints = [];
    page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(String(error)));
    const heard = await listen(page);
    await page.goto(`${house.portal}/${language}/at/ardena/report`);
    await page.waitForFunction(() => document.querySelector("#seal-place"));
    await page.click("form[method=post] button[type=submit]:not([name]):visible >> nth=-1");
    await page.waitForSelector("#seal-problem");
    await page.fill("[name=story]", `They came after the session. ${word} ${language}`);
    await page.setInputFiles("input[type=file] >> nth=0", [film]);
    await page.click("form[method=post] button[type=submit]:not([name]):visible >> nth=-1");
    await page.waitForSelector(".receipt li");
    const groups = await page.locator(".receipt li").allTextContents();
    const digits = groups.map((group) => group.match(/\d{4}/)[0]);
    assert.equal(digits.length, 7);
    const receipts = [digits.join(""), digits.join(" "), digits.join("-"), digits.slice(2, 5).join("")];
    for (const text of [word, named, ...receipts]) assert.equal(holding(heard, text), 0, "it left the browser");
    assert.ok(heard.some((bytes) => bytes.length > 100_000), "what was sealed was sent");
    assert.ok(heard.every((bytes) => bytes.toString("latin1").startsWith(`${house.portal}/`)), "and nowhere else");
    assert.deepEqual(complaints, []);

    const mailbox = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await mailbox.goto(`${house.portal}/${language}/mailbox`);
    await mailbox.fill("[name=receipt]", digits.join(" "));
    await mailbox.click("main form button[type=submit]:not([name]):visible >> nth=0");
    await mailbox.waitForURL("**/mailbox/open");
    assert.ok((await mailbox.textContent("main")).includes(`${word} ${language}`), "the receipt opens it");
    await mailbox.context().close();
    await context.close();
  });
}

test("an officer reads a report that the browser sealed, with its file", async () => {
  officer = await (await browser.newContext({ bypassCSP: true })).newPage();
  officer.setDefaultTimeout(20_000);
  await logIn(officer, house, "Sami");
  await officer.locator("li.row", { hasText: `${word} ar` }).locator(".row-link").click();
  await officer.waitForSelector(".story");
  assert.ok((await officer.textContent(".story")).includes(word));
  await officer.click(".story .files a >> nth=0");
  assert.ok((await officer.textContent("main")).includes(named), "the file has its name");
  await look(officer, "sealed-file");
});

test("three presses of Shift leave the site, and Back does not return", async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.route("**/exit", (route) => route.fulfill({ status: 200, body: "weather", contentType: "text/plain" }));
  await page.goto(`${house.portal}/en/at/ardena/report`);
  await page.fill("[name=story]", word);
  for (const _ of [1, 2]) await page.keyboard.press("Shift");
  await page.keyboard.type("a");
  await page.keyboard.press("Shift");
  assert.ok(page.url().endsWith("/report"), "other keys between do not count");
  for (const _ of [1, 2]) await page.keyboard.press("Shift");
  await page.waitForURL("**/exit");
  await page.goBack().catch(() => {});
  assert.ok(!(await page.content()).includes(word));
  await context.close();
});
