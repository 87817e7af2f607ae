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

/** A page of a context of its own, in which this officer is logged in, nothing moves, and no page loads itself anew. */
export async function inside(browser, house, name, width = 1280) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, bypassCSP: true, reducedMotion: "reduce" });
  await context.route("**/version", (route) => route.abort());
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await logIn(page, house, name);
  return page;
}
