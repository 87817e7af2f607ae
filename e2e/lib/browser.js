// The system's Chromium, and what every page must stand: no violation of WCAG 2.2 A and AA, no message on the console.

import axe from "axe-core";
import assert from "node:assert/strict";
import { mkdir } from "node:fs/promises";
import { chromium } from "playwright-core";

const executablePath = process.env.E2E_CHROMIUM ?? "/usr/bin/chromium";
export const args = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export const launch = () => chromium.launch({ executablePath, args });

/** A browser with a profile on disk, for tests that look at what stays in it. */
export const launchIn = (folder, options) =>
  chromium.launchPersistentContext(folder, { executablePath, args, ...options });

const out = new URL("../out/", import.meta.url).pathname;

/** Looks at a page: keeps a picture, and lets axe-core read it. */
export async function look(page, name) {
  await mkdir(out, { recursive: true });
  await page.screenshot({ path: `${out}${name}.png`, fullPage: true });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.ok(wide <= 0, `${name} is ${wide} pixels wider than the window`);
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() =>
    globalThis.axe.run(document, {
      runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"] },
    }),
  );
  const wrong = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" | ")}`);
  assert.deepEqual(wrong, [], name);
}
