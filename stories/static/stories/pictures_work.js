// How far the preparation of a picture is; when it is over the screen is shown anew, unless
// somebody is busy on it.
(() => {
  const box = document.querySelector("[data-work]");
  if (!box) return;
  const bar = box.querySelector("progress");
  const isBusy = () =>
    document.querySelector("[data-draw]")?.landfallIsBusy?.() ||
    document.querySelector("[data-clear-form] input[type=radio]:checked");
  let wait = 700;
  const look = async () => {
    const answer = await fetch(box.dataset.work, {
      headers: { "X-Requested-With": "XMLHttpRequest", Accept: "application/json" },
      credentials: "same-origin",
    }).catch(() => null);
    const state = answer?.ok && !answer.redirected ? await answer.json().catch(() => null) : null;
    if (state) {
      bar.value = state.done;
      bar.textContent = `${state.done} %`;
      if (state.over && !isBusy()) return location.reload();
      if (state.over) {
        bar.hidden = true;
        box.querySelector("[data-work-told]").textContent = box.dataset.over;
        return;
      }
    }
    wait = Math.min(wait * 1.3, 5000);
    setTimeout(look, wait);
  };
  setTimeout(look, wait);
})();
