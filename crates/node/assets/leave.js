// The quick exit with a script: three presses of Shift within five seconds, and an exit that leaves no way
// back by the Back button. Without a script the link alone does the work.

const away = "/exit";
const within = 5000;

function leave() {
  // The page goes dark at once: on a slow line the next one takes its time.
  document.documentElement.hidden = true;
  document.title = "";
  location.replace(away);
}

let presses = [];
addEventListener("keydown", (event) => {
  if (event.key !== "Shift") {
    presses = [];
  } else if (!event.repeat) {
    presses = presses.filter((at) => event.timeStamp - at < within);
    presses.push(event.timeStamp);
    if (presses.length === 3) leave();
  }
});

addEventListener("click", (event) => {
  const link = event.target instanceof Element && event.target.closest("a[href='/exit']");
  if (link) {
    event.preventDefault();
    leave();
  }
});
