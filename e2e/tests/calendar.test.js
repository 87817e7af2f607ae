// The calendar to which other programs subscribe, read by a library that is not ours (ical.js, which Thunderbird uses), in the demo's office.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import ICAL from "ical.js";
import { launch } from "../lib/browser.js";
import { start } from "../lib/house.js";
import { inside } from "../lib/officer.js";

let house;
let browser;

before(async () => {
  house = await start("demo");
  browser = await launch();
});

after(async () => {
  await browser?.close();
  await house?.end();
  await house?.remove();
});

/** What a calendar program is answered. */
function ask(password, query = "") {
  const headers = password ? { authorization: `Basic ${Buffer.from(`anybody:${password}`).toString("base64")}` } : {};
  return fetch(`${house.desk}/board/calendar.ics${query}`, { headers });
}

test("a calendar program reads what is due, with the password that the board makes, and learns nothing else", async () => {
  const lena = await inside(browser, house, "Lena");
  await lena.goto(`${house.desk}/board`);
  const shown = await lena.locator("main h2 .count").allTextContents();
  assert.ok(shown.length > 0, "something is due in the demo");
  const titles = await lena.locator("main .row-foot bdi").allTextContents();
  await lena.click("form[action='/board/password'] button");
  const password = await lena.locator(".start-words").textContent();

  assert.equal((await ask()).status, 401);
  const answer = await ask(password);
  assert.equal(answer.status, 200);
  assert.match(answer.headers.get("content-type"), /^text\/calendar/);
  const text = await answer.text();
  const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent").map((it) => new ICAL.Event(it));
  assert.ok(events.length > 0);
  const ids = new Set(events.map((it) => it.uid));
  assert.equal(ids.size, events.length, "each event has an id of its own");
  for (const event of events) {
    assert.ok(event.summary.length > 0 && event.startDate.toJSDate().getTime() > 0, event.uid);
    assert.equal(event.description, null);
    assert.equal(event.location, null);
  }
  for (const title of titles) assert.ok(!text.includes(title), `“${title}” stands in the calendar`);

  // Locked, it goes on; taken back, it does not.
  await lena.click("form[action='/lock'] button");
  await lena.waitForURL("**/login");
  assert.equal(await (await ask(password)).text(), text);
  const again = await inside(browser, house, "Lena");
  await again.goto(`${house.desk}/board`);
  await again.click("form[action='/board/password/end'] button");
  await again.waitForURL("**/board#programs");
  assert.equal((await ask(password)).status, 401);
});
