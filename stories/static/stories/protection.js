// The Protection panel: puts the cursor on the words, and keeps the number on its button true.
(() => {
  const jump = (address) => {
    const at = address.indexOf("contentpath=");
    const names = at < 0 ? [] : decodeURIComponent(address.slice(at + 12)).split(".");
    // A block may have no field of its own for the last name: then its nearest parent will do.
    for (let length = names.length; length > 0; length -= 1) {
      const chosen = names.slice(0, length).map((name) => `[data-contentpath="${CSS.escape(name)}"]`);
      const found = document.querySelector(chosen.join(" "));
      if (found) return found;
    }
    return at < 0 ? document.querySelector(address) : null;
  };

  const show = (place) => {
    place.scrollIntoView({ block: "center" });
    place.querySelector('[contenteditable="true"], textarea, input:not([type=hidden])')?.focus();
  };

  document.addEventListener("click", (event) => {
    const link = event.target.closest("[data-protection-jump]");
    const place = link && jump(link.getAttribute("href"));
    if (!place) return;
    event.preventDefault();
    const tab = place.closest("[role=tabpanel][hidden]");
    if (tab) document.querySelector(`[role=tab][href="#${tab.id}"]`)?.click();
    setTimeout(() => show(place), tab ? 250 : 0); // Wagtail fades its tabs in
  });

  const renew = () => {
    const panel = document.querySelector("[data-protection]");
    const count = document.querySelector(
      '[data-side-panel-toggle="protection"] [data-side-panel-toggle-counter]',
    );
    if (!panel || !count) return;
    count.textContent = panel.dataset.musts;
    count.hidden = panel.dataset.musts === "0";
  };
  document.addEventListener("DOMContentLoaded", () => {
    const side = document.querySelector('[data-side-panel="protection"]');
    if (side) new MutationObserver(renew).observe(side, { childList: true });
  });
})();
