// Photographs every page of the running demo, for people to look at: three widths, light and dark, and print, in
// English and Arabic or the languages that are named. The pictures go to out/look/; what a machine can see (what is
// wider than the window, cut off, or too small for a thumb) is said at the end.
//
//   node look.mjs [--only=mailbox] [--tree] [en ar …]
//
// `--tree` takes the style sheets from the working tree instead of those compiled in, so that a change can be seen
// without building.

import { mkdir, readFile } from "node:fs/promises";
import { launch } from "./lib/browser.js";
import { fileItems, fileRooms, form, wholeCase } from "./lib/every.js";
import { start } from "./lib/house.js";
import { logIn } from "./lib/officer.js";

const flags = process.argv.slice(2);
const chosen = flags.filter((it) => !it.startsWith("--"));
const languages = chosen.length > 0 ? chosen : ["en", "ar"];
const only = flags.find((it) => it.startsWith("--only="))?.slice(7) ?? "";
const out = new URL("out/look/", import.meta.url).pathname;
const crates = new URL("../crates/", import.meta.url).pathname;
const widths = [320, 390, 1280];
const complaints = new Set();

await mkdir(out, { recursive: true });
const house = await start("demo");
const fresh = await start("up");
const browser = await launch();

/** What a machine sees on a page: elements wider than the window, texts cut off, targets too small. */
function faults() {
  const said = [];
  const name = (it) => `${it.tagName.toLowerCase()}${it.id ? `#${it.id}` : ""}${it.className && it.className.baseVal === undefined ? `.${it.className.replaceAll(" ", ".")}` : ""}`;
  if (document.documentElement.scrollWidth > innerWidth) said.push(`wide: the page by ${document.documentElement.scrollWidth - innerWidth}`);
  for (const it of document.querySelectorAll("body *")) {
    const box = it.getBoundingClientRect();
    const style = getComputedStyle(it);
    if (box.width === 0 || box.height === 0 || it.closest(".unseen, .skip, .table, svg")) continue;
    if ((box.right > innerWidth + 1 || box.left < -1) && style.position !== "fixed") said.push(`wide: ${name(it)}`);
    const hides = style.overflowX === "hidden" || style.overflowX === "clip";
    if (hides && it.scrollWidth > it.clientWidth + 1 && !it.matches("body, .hero, input")) said.push(`cut: ${name(it)}`);
    const target = it.matches("a, button, summary, select, input:not([type=hidden])");
    if (target && style.display !== "inline" && (box.height < 24 || box.width < 24) && !it.matches("[type=radio], [type=checkbox]")) {
      said.push(`small: ${name(it)} ${Math.round(box.width)}×${Math.round(box.height)}`);
    }
  }
  return [...new Set(said)];
}

/** All pictures of the page as it stands; it is not loaded again, for some are shown once. */
async function snap(page, language, name) {
  if (!name.includes(only)) return;
  for (const colorScheme of ["light", "dark"]) {
    for (const width of widths) {
      await page.setViewportSize({ width, height: width === 1280 ? 860 : 700 });
      await page.emulateMedia({ colorScheme, media: "screen" });
      await page.screenshot({ path: `${out}${name}-${language}-${width}-${colorScheme}.png`, fullPage: true });
      for (const fault of await page.evaluate(faults)) complaints.add(`${name} ${language} ${width}: ${fault}`);
    }
  }
  await page.setViewportSize({ width: 720, height: 1018 }); // A4 less its margins.
  await page.emulateMedia({ colorScheme: "light", media: "print" });
  await page.screenshot({ path: `${out}${name}-${language}-print.png`, fullPage: true });
  await page.emulateMedia({ media: "screen" });
}

const unfold = (page) => page.evaluate(() => document.querySelectorAll("details").forEach((it) => (it.open = true)));

async function context(options) {
  const made = await browser.newContext({ reducedMotion: "reduce", ...options }); // Nothing is half-way to a colour.
  made.setDefaultTimeout(20_000);
  await made.route("**/version", (route) => route.abort()); // No page loads itself anew while it sits for its picture.
  if (flags.includes("--tree")) {
    const base = await readFile(`${crates}pages/assets/base.css`, "utf8");
    for (const [sheet, own] of [["page", "node/assets/portal.css"], ["desk", "desk/assets/desk.css"]]) {
      const body = base + (await readFile(crates + own, "utf8"));
      await made.route(`**/assets/*-${sheet}.css`, (route) => route.fulfill({ body, contentType: "text/css" }));
    }
  }
  return made;
}

const send = "main form:not([action$='/leave']) button[type=submit]:not([name]):visible >> nth=-1";
const story = {
  en: "They came to our office on Tuesday evening, two men, and asked who had spoken to the delegation.\n\nSince then somebody stands at the corner every morning.",
  ar: "جاؤوا إلى مكتبنا مساء الثلاثاء، رجلان، وسألا عمن تحدث إلى الوفد.\n\nومنذ ذلك الحين يقف أحدهم عند الزاوية كل صباح.",
};
const letter = { name: "letter from the ministry, second page.txt", mimeType: "text/plain", buffer: Buffer.from("summons") };

async function portal(language) {
  const made = await context({ javaScriptEnabled: false });
  const page = await made.newPage();
  const see = async (name, path) => {
    await page.goto(`${house.portal}/${language}${path}`);
    await snap(page, language, name);
  };
  const here = (name) => snap(page, language, name);
  for (const [name, path] of [
    ["start", "/"], ["safety", "/safety"], ["about", "/about"], ["rights", "/rights"], ["finder", "/mechanisms"], ["charter", "/at/ardena/charter"], ["mailbox", "/mailbox"], ["lost", "/nothing-here"],
    ["busy", "/notice/busy"], ["mailbox-unknown", "/mailbox?receipt-unknown"], ["form", form(language).slice(3)],
    ["receipt-gone", "/receipt"], ["receipt-kept", "/receipt/kept"], ["receipt-copied", "/receipt/copied"],
  ]) {
    await see(name, path);
  }
  await page.goto(`${house.portal}/${language}/mechanisms`);
  await page.selectOption("#state", "FR");
  await unfold(page);
  for (const code of ["ACT.LIB.DISAP", "ACT.OBS.TRAVEL", "VIC.WOMAN"]) await page.check(`[value="${code}"]`);
  await page.click(send);
  await here("finder-found");
  await page.goto(house.portal + form(language));
  await unfold(page);
  await page.check("#danger-now");
  await here("form-unfolded");
  await page.goto(house.portal + form(language));
  await page.click(send);
  await here("form-refused");
  await page.fill("[name=story]", story[language] ?? story.en);
  await page.setInputFiles("input[type=file] >> nth=0", [letter]);
  await page.click(".languages button >> nth=0"); // Another language and back: what came is kept.
  await page.click(`.languages button[value=${language}]`).catch(() => page.click(".languages button >> nth=0"));
  await here("form-received");
  await page.click(send);
  await page.waitForURL("**/receipt");
  await here("receipt");
  const groups = (await page.textContent(".receipt")).match(/\d{4}/g);
  await page.fill("#typed", "1234 5678");
  await page.click("#check button[type=submit]");
  await here("receipt-differs");
  await page.goto(`${house.portal}/${language}/mailbox`);
  await page.fill("[name=receipt]", groups.join(" "));
  await page.click(send);
  await page.waitForURL("**/mailbox/open");
  await here("dialogue");
  await page.fill("#reply [name=text]", story[language] ?? story.en);
  await page.click("#reply > p button[type=submit]");
  await unfold(page);
  await here("dialogue-sent-unfolded");
  await answer(language);
  await page.goto(`${house.portal}/${language}/mailbox/open`);
  await page.click("#reply > p button[type=submit]");
  await here("dialogue-answered-refused");
  await page.click("form[action$='/leave'] button");
  await here("mailbox-closed");
  // With scripts: the page says that it seals, and shows the receipt itself.
  const scripted = await (await context({})).newPage();
  await scripted.goto(house.portal + form(language));
  await scripted.waitForTimeout(500);
  await snap(scripted, language, "form-sealing");
  await made.close();
  await scripted.context().close();
}

async function inside(name, language) {
  const made = await context({});
  const page = await made.newPage();
  await logIn(page, house, name, language);
  return page;
}

/** Which of the listed cases has a whole file. */
async function told(page) {
  const titles = await page.locator(".row-link").allTextContents();
  return titles.findIndex((it) => it.includes(wholeCase));
}

/** The report that was just written is answered, so that a mailbox shows both sides. */
async function answer(language) {
  const page = await inside("Sami", "en");
  const row = page.locator(".row", { hasText: (story[language] ?? story.en).slice(0, 30) }).first();
  while ((await row.count()) === 0) await page.goto(`${house.desk}/reports`); // The desk fetches every second or two.
  await row.locator(".row-link").click();
  await page.fill("#answer", "We have read it, and we take it seriously. Is there a time at which you can write safely?");
  await page.click("details:has(#signed) summary");
  await page.setInputFiles("#files", [letter]);
  await page.click("form[action$='/answer'] button[type=submit]");
  await page.waitForURL("**#newest");
  await page.context().close();
}

async function desk(language) {
  const made = await context({});
  const guest = await made.newPage();
  await guest.goto(`${house.desk}/language/${language}?to=/login`);
  await snap(guest, language, "desk-login");
  await guest.fill("#name", "Somebody");
  await guest.fill("#passphrase", "wrong");
  const page = await inside("Lena", language);
  const see = async (name, path) => {
    await page.goto(house.desk + path);
    await snap(page, language, `desk-${name}`);
  };
  const unfolded = async (name) => {
    await unfold(page);
    await snap(page, language, `desk-${name}`);
  };
  await see("reports", "/reports");
  await see("reports-waiting", "/reports?show=waiting");
  const hrefs = async (path) => {
    await page.goto(house.desk + path);
    return page.locator(".row-link").evaluateAll((all) => all.map((it) => it.getAttribute("href")));
  };
  const reports = await hrefs("/reports");
  const cases = await hrefs("/cases?show=all");
  await see("report", reports[0]);
  await unfolded("report-unfolded");
  await page.goto(house.desk + reports[0]);
  await page.click("form[action$='/triage'] button[type=submit]").catch(() => {});
  await snap(page, language, "desk-report-refused");
  await see("report-long", reports[3]);
  for (const href of reports) {
    await page.goto(house.desk + href);
    const file = page.locator(".story .files a");
    if ((await file.count()) === 0) continue;
    await file.first().click();
    await snap(page, language, "desk-file");
    break;
  }
  await see("cases", "/cases?show=all");
  await see("case", cases[0]);
  await unfolded("case-unfolded");
  await see("codes", `${cases[0]}/codes`);
  await unfolded("codes-unfolded");
  await see("mechanisms", `${cases[0]}/mechanisms`);
  await see("decisions", `${cases[0]}/decisions`);
  await unfolded("decisions-unfolded");
  await see("versions", `${cases[0]}/versions`);
  await see("assessments", `${cases[0]}/assess`);
  await page.click("form[action$='/assess'] button[type=submit]");
  await page.waitForURL("**/assess/event_*");
  await snap(page, language, "desk-assess");
  for (const code of ["PP.A", "COOP.SPEAK", "ACT.OBS.PASSPORT"]) {
    await unfold(page);
    await page.check(`[value="${code}"] >> nth=0`);
  }
  await page.check('[name="a:link/NEX.INTERROG"][value=yes]');
  await page.click("form.assess .stay button >> nth=0");
  await page.waitForURL("**#finding");
  await snap(page, language, "desk-assess-saved");
  await see("case-other", cases.at(-1));
  const whole = cases[await told(page)];
  for (const [name, path] of fileRooms) await see(name, whole + path);
  for (const [name, path, pattern] of fileItems) {
    await page.goto(house.desk + whole + path);
    const links = await page.locator("main a").evaluateAll((all) => all.map((it) => it.getAttribute("href")));
    const href = links.find((it) => pattern.test(it));
    if (!href) throw new Error(`${path} leads nowhere: ${pattern}`);
    await see(name, href);
    await unfolded(`${name}-unfolded`);
  }
  await see("follow-up", "/follow-up");
  await see("board", "/board");
  await see("board-month", "/board/calendar");
  await page.goto(house.desk + cases[0]);
  await page.click("form[action$='/note'] button[type=submit]");
  await snap(page, language, "desk-case-refused");
  await see("search", "/search");
  await page.fill("#words", "passport");
  await page.click("main form[action='/search'] button >> nth=0");
  await page.waitForURL("**asked=**");
  await snap(page, language, "desk-search-found");
  await see("interests", "/office/interests");
  await see("figures", "/office/figures");
  await see("figures-promises", "/office/figures/promises");
  await see("figures-rules", "/office/figures/rules");
  await see("office", "/office");
  await page.fill("main [name=name]", `Guest of ${language}`);
  await page.check("[name=roles] >> nth=0");
  await page.click("form[action='/office/officers'] button[type=submit]");
  await snap(page, language, "desk-invited");
  await see("passphrase", "/passphrase");
  await see("lost", "/nothing-here");
  // The same title changed by two officers.
  const [first, second] = [await inside("Sami", language), page];
  for (const it of [first, second]) await it.goto(house.desk + cases[0]);
  for (const [it, title] of [[first, "A title from one desk"], [second, "A title from another desk"]]) {
    await it.click("details:has(#title) > summary");
    await it.fill("#title", `${title} (${language})`);
    await it.click("form[action$='/title'] button");
  }
  await snap(second, language, "desk-conflict");
  const auditor = await inside("Inès", language);
  await snap(auditor, language, "desk-auditor-reports");
  await auditor.goto(`${house.desk}/audit`);
  await snap(auditor, language, "desk-audit");
  await auditor.goto(`${house.desk}/office/figures/promises`);
  await snap(auditor, language, "desk-auditor-promises");
  await guest.click("main button[type=submit]");
  await snap(guest, language, "desk-login-refused");
  for (const it of [guest, page, first, auditor]) await it.context().close();
}

async function setup(language) {
  const made = await context({});
  const page = await made.newPage();
  await page.goto(`${fresh.desk}/language/${language}?to=/setup`);
  await snap(page, language, "desk-setup-1");
  await page.click(send);
  await snap(page, language, "desk-setup-2");
  await page.click("main button[type=submit]:not([name])");
  await snap(page, language, "desk-setup-2-refused");
  await page.fill("#office", "Office");
  await page.fill("#slug", "office");
  await page.click("main button[type=submit]:not([name])");
  await snap(page, language, "desk-setup-3");
  await made.close();
  const empty = await (await context({ javaScriptEnabled: false })).newPage();
  await empty.goto(`${fresh.portal}/${language}/`);
  await snap(empty, language, "start-no-office");
  await empty.context().close();
}

try {
  for (const language of languages) {
    for (const [name, walk] of Object.entries({ setup, desk, portal })) {
      console.log(language, name);
      await walk(language).catch((error) => {
        process.exitCode = 1;
        console.error(`${language} ${name} broke off: ${error.message}`);
      });
    }
  }
} finally {
  for (const complaint of complaints) console.log(complaint);
  await browser.close();
  for (const it of [house, fresh]) {
    await it.end();
    await it.remove();
  }
}
