import { launch } from "./lib/browser.js";
const browser = await launch();
const shots = process.argv.slice(2).map((a) => a.split("|"));
for (const [url, out, width, scheme] of shots) {
  const page = await (await browser.newContext({ viewport: { width: +width, height: 900 }, colorScheme: scheme ?? "light" })).newPage();
  const r = await page.goto(url); 
  for (const d of await page.locator("details").all()) await d.evaluate((e) => (e.open = true)).catch(() => {});
  await page.screenshot({ path: out, fullPage: true });
  console.log(url, r.status());
}
await browser.close();
