// "Leave this page" without a way back: the page is replaced in the history of the tab.
// Without scripts it is an ordinary link. Pressing Escape twice does the same.
"use strict";
(() => {
  const link = document.querySelector("a.leave");
  if (!link) return;
  const leave = () => {
    document.body.hidden = true;
    document.title = "";
    window.location.replace(link.href);
  };
  link.addEventListener("click", (event) => {
    event.preventDefault();
    leave();
  });
  let last = -Infinity;
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.repeat) return;
    if (event.timeStamp - last < 600) leave();
    last = event.timeStamp;
  });
})();
