// Live refresh: when the officer's view changed, the page is loaded again, unless something is being typed.
// Without this script the pages work the same; one presses reload.
const version = document.body.dataset.version;

// What was unfolded or folded since the page was loaded counts as work that a reload would undo.
const unfolded = () => [...document.querySelectorAll("details")].map((it) => it.open).join();
const before = unfolded();

const touched = () =>
  unfolded() !== before ||
  [...document.querySelectorAll("textarea, input[type=text], input:not([type]), input[type=file]")].some(
    (field) => field.value !== field.defaultValue,
  ) || document.activeElement?.matches("textarea, input, select");

const look = async () => {
  if (document.visibilityState !== "visible") return;
  try {
    const answer = await fetch("/version", { redirect: "manual", cache: "no-store" });
    if (answer.type === "opaqueredirect") location.reload(); // Locked meanwhile: the page must not stay.
    else if (answer.ok && (await answer.text()) !== version && !touched()) location.reload();
  } catch {
    // The desk is not running; the next look may find it again.
  }
};

if (version !== undefined) setInterval(look, 1500);
