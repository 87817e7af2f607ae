// An officer of the demo at the desk, logged in as a person logs in: through the page, by name and passphrase.

import { officers } from "./every.js";

/** Logs in on a page as the officer of this first name, in the language that is asked for. */
export async function logIn(page, house, name, language) {
  await page.goto(`${house.desk}${language === undefined ? "/login" : `/language/${language}?to=/login`}`);
  await enter(page, officers(house)[name]);
}

/** Fills in the log-in page that is shown, and waits until it is left. */
export async function enter(page, { name, passphrase }) {
  await page.fill("#name", name);
  await page.fill("#passphrase", passphrase);
  await page.click("main button[type=submit]");
  await page.waitForURL((url) => url.pathname !== "/login");
}

/** Goes to a page from one that may be loading itself anew, which would take the place of what is asked for here. */
export async function afresh(page, url) {
  for (let tries = 1; ; tries++) {
    try {
      // What had begun before may still come between, also after the blank page.
      await page.goto("about:blank");
      return await page.goto(url);
    } catch (problem) {
      if (tries === 5) throw problem;
    }
  }
}

/** Goes to a page again and again until something stands on it: what another has done arrives with the next synchronisation. */
export async function until(page, url, selector) {
  for (let tries = 1; ; tries++) {
    await afresh(page, url);
    if ((await page.locator(selector).count()) > 0) return;
    if (tries === 60) throw new Error(`${selector} did not come to ${new URL(url).pathname}`);
    await page.waitForTimeout(500);
  }
}

/** A page of a context of its own, in which this officer is logged in, nothing moves, and no page loads itself anew. */
export async function inside(browser, house, name, width = 1280) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, bypassCSP: true, reducedMotion: "reduce" });
  await context.route("**/version", (route) => route.abort());
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await logIn(page, house, name);
  return page;
}
