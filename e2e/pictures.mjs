// The README's pictures: the running demo, photographed.

import { mkdir } from "node:fs/promises";
import { launch } from "./lib/browser.js";
import { start } from "./lib/house.js";
import { logIn } from "./lib/officer.js";

const out = new URL("../docs/pictures/", import.meta.url).pathname;
await mkdir(out, { recursive: true });
const house = await start("demo");
const browser = await launch();
try {
  const reporter = await browser.newPage({ viewport: { width: 390, height: 844 }, javaScriptEnabled: false });
  await reporter.goto(`${house.portal}/en/`);
  await reporter.screenshot({ path: `${out}portal.png` });
  await reporter.goto(`${house.portal}/ar/`);
  await reporter.screenshot({ path: `${out}portal-ar.png` });
  const officer = await browser.newPage({ viewport: { width: 1280, height: 860 } });
  await logIn(officer, house, "Sami");
  await officer.screenshot({ path: `${out}desk.png` });
} finally {
  await browser.close();
  await house.end();
  await house.remove();
}
