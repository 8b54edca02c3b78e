// Keys for the review screen. Everything here can also be done without a script.
(() => {
  const screen = document.querySelector("[data-review]");
  if (!screen) return;
  const items = () => [...screen.querySelectorAll("[data-review-item]")];
  const help = document.querySelector("[data-review-help]");
  const approve = screen.querySelector("[data-review-approve]");
  const left = screen.querySelector("[data-review-left]");
  const questions = [...screen.querySelectorAll("[data-review-question]")];
  const current = () => document.activeElement.closest("[data-review-item]");

  const move = (step) => {
    const all = items();
    const at = all.indexOf(current());
    const next = all[Math.min(all.length - 1, Math.max(0, at + step))];
    if (!next) return;
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: "center" });
    next.querySelector("[data-review-show]")?.click();
    next.focus({ preventScroll: true });
  };

  const count = () => {
    if (!approve) return;
    const open = questions.filter((one) => !one.querySelector('input[value="yes"]:checked')).length;
    left.querySelector("[data-review-left-number]").textContent = open;
    left.hidden = open === 0;
    approve.disabled = open > 0 || approve.hasAttribute("data-blocked");
  };

  const acts = {
    j: () => move(1),
    k: () => move(-1),
    m: () => current()?.querySelector("[data-review-show]")?.click(),
    d: () => current()?.querySelector("textarea")?.focus(),
    "?": () => help.showModal(),
  };
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && event.target.matches("textarea")) current()?.focus();
    const writing = event.target.matches("textarea, select, input:not([type=radio])");
    if (writing || event.ctrlKey || event.metaKey || event.altKey || help.open) return;
    const act = acts[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
  screen.addEventListener("change", count);
  count();
  if (location.hash) document.querySelector(location.hash)?.focus({ preventScroll: true });
})();
