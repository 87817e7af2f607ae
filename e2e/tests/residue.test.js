// What stays in the browser's profile after a report was sent and a mailbox was read: nothing but the host's name.
// The control is a form that does it wrong, which must leave the same word behind (assurance, finding 2).

import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { launchIn } from "../lib/browser.js";
import { start, traces } from "../lib/house.js";

const word = "zvyqresidue";
let house;

before(async () => {
  house = await start("demo");
});

after(async () => {
  await house?.end();
  await house?.remove();
});

async function inProfile(walk) {
  const profile = await mkdtemp(join(tmpdir(), "recourse-profile-"));
  try {
    const context = await launchIn(profile, { viewport: { width: 800, height: 800 }, javaScriptEnabled: false });
    const page = context.pages()[0] ?? (await context.newPage());
    const secrets = await walk(page);
    await page.waitForTimeout(3000); // The browser writes its session now and then.
    await context.close();
    const found = {};
    for (const secret of secrets) found[secret] = await traces(profile, secret);
    return found;
  } finally {
    await rm(profile, { recursive: true, force: true });
  }
}

test("the control leaves the word behind", async () => {
  const server = createServer((request, response) => {
    response.setHeader("content-type", "text/html");
    response.setHeader("cache-control", "no-store");
    response.end('<form method="post"><textarea name="t"></textarea><button>send</button></form>');
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const found = await inProfile(async (page) => {
    await page.goto(`http://127.0.0.1:${server.address().port}/`);
    await page.fill("textarea", `${word} ${"x".repeat(50)}`);
    await page.click("button");
    return [word];
  });
  server.close();
  assert.notDeepEqual(found[word], [], "the scan would not find anything");
});

test("a report and a receipt leave nothing behind", async () => {
  const found = await inProfile(async (page) => {
    await page.goto(`${house.portal}/en/at/ardena/report`);
    // First refused, then sent: the refused form must leave no trace either.
    await page.fill("[name=place]", word).catch(() => {});
    await page.click("form[method=post] button[type=submit]:not([name]):visible >> nth=-1");
    await page.fill("[name=story]", `${word} ${"y".repeat(50)}`);
    await page.click("form[method=post] button[type=submit]:not([name]):visible >> nth=-1");
    await page.waitForURL("**/receipt");
    const groups = (await page.textContent("main")).match(/\d{4}/g).slice(0, 7);
    await page.goto(`${house.portal}/en/mailbox`);
    await page.fill("[name=receipt]", groups.join(" "));
    await page.click("main form button[type=submit]:not([name]):visible >> nth=0");
    await page.waitForURL("**/mailbox/open");
    assert.ok((await page.textContent("main")).includes(word));
    await page.click("form[action$='/leave'] button");
    return [word, groups.join(" "), groups.join("")];
  });
  for (const [secret, where] of Object.entries(found)) assert.deepEqual(where, [], secret === word ? word : "the receipt");
});
