// The Protection panel: a way to the words, acts without loading the editor anew, and a list
// that follows every save. Without scripts its forms work as forms.
(() => {
  const { fieldAt, isTouched, nearest, renew, sameEnds, select, show, textIn, write } = window.landfall;
  const REMEMBERED = "landfall-protection";
  const SETTLES = 350; // milliseconds until Wagtail's rich text has written its form field
  const panelNow = () => document.querySelector("[data-protection]");
  const editor = () => document.querySelector("[data-edit-form]");
  const control = (name) => window.wagtail.app.getControllerForElementAndIdentifier(editor(), name);
  const pause = (time) => new Promise((done) => { setTimeout(done, time); });
  const waiting = new Set(); // forms that were sent and have no answer yet
  let before = Promise.resolve(); // one act after the other, each on the words of the last

  const say = (words, refused = false) => {
    const place = document.querySelector("[data-protection-said]");
    place.textContent = words;
    place.classList.toggle("desk-said--refused", refused);
  };

  const count = () => {
    const shown = document.querySelector('[data-side-panel-toggle="protection"] [data-side-panel-toggle-counter]');
    const musts = panelNow()?.dataset.musts;
    if (!shown || musts === undefined) return;
    shown.textContent = musts;
    shown.hidden = musts === "0";
  };

  let lists = 0; // how many lists there were; an answer about an earlier one is not shown
  const renewPanel = (next) => {
    lists += 1;
    renew(panelNow(), next);
    count();
    readNames();
  };

  // Wagtail puts a renewed panel in the place of the old one. Here only what changed is changed.
  document.addEventListener("w-teleport:append", (event) => {
    const next = event.target.content?.querySelector("[data-protection]");
    if (!next || !panelNow()) return;
    event.preventDefault();
    renewPanel(next);
    event.target.remove();
  });

  document.addEventListener("click", (event) => {
    const link = event.target.closest("[data-protection-jump]");
    if (!link) return;
    const address = link.getAttribute("href");
    if (!address.startsWith("#")) return; // words in a file: another screen
    const at = address.indexOf("contentpath=");
    const place = at < 0 ? document.querySelector(address) : nearest(decodeURIComponent(address.slice(at + 12)).split("."));
    if (!place) return;
    event.preventDefault();
    show(place, link.dataset.words, Number(link.dataset.nth));
  });

  const isSaved = () => control("w-unsaved").initialFormData === control("w-unsaved").formData;

  const autosaved = () => new Promise((done) => {
    const over = (event) => {
      ["success", "error"].forEach((end) => editor().removeEventListener(`w-autosave:${end}`, over));
      done(event.type === "w-autosave:success");
    };
    ["success", "error"].forEach((end) => editor().addEventListener(`w-autosave:${end}`, over));
    control("w-autosave").save(new Event("w-unsaved:add"));
  });

  // Whether everything that was typed is saved now; what cannot be saved is never thrown away.
  const saved = async () => {
    await pause(SETTLES);
    for (let time = 0; time < 3; time += 1) {
      while (control("w-autosave")?.submitPromise) await control("w-autosave").submitPromise;
      if (isSaved()) return true;
      if (!control("w-autosave")?.activeValue || !(await autosaved())) return false;
      await pause(0);
    }
    return false;
  };

  // No autosave in between: it would write an older version over the one that the act makes.
  const withoutAutosave = async (work) => {
    const autosave = control("w-autosave");
    const wasActive = autosave?.activeValue;
    if (autosave) autosave.activeValue = false;
    try {
      await work();
    } finally {
      if (autosave) autosave.activeValue = wasActive;
    }
  };

  // The form goes on from the version that the act has made, as after an autosave; but the next
  // autosave writes a version of its own, so that the act can be undone.
  const goOnFrom = (answer) => {
    const names = { loaded_revision_id: answer.revision_id, loaded_revision_created_at: answer.revision_created_at };
    for (const [name, value] of Object.entries(names)) {
      const input = editor().elements.namedItem(name);
      if (input) input.value = value;
    }
    const autosave = control("w-autosave");
    if (autosave) autosave.revisionIdValue = 0;
    editor().dispatchEvent(new CustomEvent("w-autosave:success", { bubbles: true, detail: { data: answer, response: answer } }));
  };

  const putInPlace = async (answer) => {
    const places = answer.changes.map((change) => [fieldAt(change), textIn(fieldAt(change))]);
    if (!answer.changes.every(write)) {
      control("w-unsaved").clear(); // all is saved, so nobody need be asked
      window.location.reload();
      return;
    }
    await pause(SETTLES);
    goOnFrom(answer);
    const [place, before] = places[0];
    const after = textIn(place);
    const [start, end] = sameEnds(before, after);
    const { wording } = answer.changes[0];
    const at = wording ? after.lastIndexOf(wording, start) : -1; // may begin as the old words did
    editor().inert = false;
    if (at >= 0 && at + wording.length >= start) select(place, at, at + wording.length);
    else select(place, start, after.length - end);
  };

  const send = async (form, data) => {
    const response = await fetch(form.action, { method: "POST", body: data, headers: { Accept: "application/json" } });
    return response.json();
  };

  const panelIn = (html) => new DOMParser().parseFromString(html, "text/html").querySelector("[data-protection]");

  // A panel that came before the names were read asks for the rest. Where nobody answers its
  // button stays, and the next save asks again.
  const readNames = async () => {
    const form = panelNow()?.querySelector('[data-protection-act="read"]');
    if (!form) return;
    const asked = lists;
    try {
      const answer = await send(form, new FormData(form));
      if (asked === lists && !answer.leave) renewPanel(panelIn(answer.html));
    } catch {
      // said by the panel itself: names are still being read
    }
  };

  const finish = async (form, answer) => {
    if (answer.leave) {
      say(answer.said, true);
      editor().inert = true;
      setTimeout(() => window.location.assign(answer.leave), 3000);
      return;
    }
    if (answer.success && form.isConnected) {
      form.querySelectorAll("textarea").forEach((field) => { field.value = field.defaultValue; });
      if (form.closest("details")) form.closest("details").open = false;
    }
    renewPanel(panelIn(answer.html));
    if (answer.changes.length) await putInPlace(answer);
    say(answer.said, !answer.success);
  };

  const act = async (form, button) => {
    const changesWords = ["use", "undo"].includes(form.dataset.protectionAct);
    const chosen = button.name ? [[button.name, button.value]] : [];
    let data = new FormData(form);
    if (changesWords) {
      editor().inert = true;
      if (!(await saved())) {
        say(panelNow().dataset.notSaved, true);
        return;
      }
      if (form.isConnected) data = new FormData(form); // the places of the version saved just now
    }
    chosen.forEach(([name, value]) => data.set(name, value));
    const work = async () => finish(form, await send(form, data));
    await (changesWords ? withoutAutosave(work) : work());
  };

  const actInTurn = async (form, button) => {
    say("");
    try {
      await act(form, button);
    } catch {
      say(panelNow().dataset.noAnswer, true);
    } finally {
      editor().inert = false;
      waiting.delete(form);
    }
  };

  document.addEventListener("submit", (event) => {
    const form = event.target.closest("form[data-protection-act]");
    if (!form || !editor() || !control("w-unsaved")) return;
    event.preventDefault();
    if (waiting.has(form)) return;
    waiting.add(form);
    const button = event.submitter || form.querySelector("button");
    before = before.then(() => actInTurn(form, button));
  });

  // *Save draft* loads the editor anew: what was typed in the panel comes along, in this tab.
  const remember = () => {
    const panel = panelNow();
    const active = panel?.contains(document.activeElement) ? document.activeElement : null;
    const typed = [...(panel?.querySelectorAll("textarea") || [])].filter(isTouched);
    if (!active && !typed.length) return;
    const kept = {
      path: window.location.pathname,
      typed: typed.map((field) => [field.id, field.value]),
      active: active?.id,
      at: active?.matches("textarea") ? [active.selectionStart, active.selectionEnd] : null,
    };
    sessionStorage.setItem(REMEMBERED, JSON.stringify(kept));
  };

  const recall = () => {
    const kept = JSON.parse(sessionStorage.getItem(REMEMBERED) || "null");
    sessionStorage.removeItem(REMEMBERED);
    if (!kept || kept.path !== window.location.pathname) return;
    for (const [id, value] of kept.typed) {
      const field = document.getElementById(id);
      if (!field) continue;
      field.value = value;
      field.closest("details").open = true;
    }
    const active = kept.active && document.getElementById(kept.active);
    if (!active) return;
    active.focus();
    if (kept.at) active.setSelectionRange(...kept.at);
  };

  const open = () => {
    document.querySelector('[data-side-panel="protection"]')?.dispatchEvent(new CustomEvent("open"));
    document.getElementById("protection-missing")?.scrollIntoView();
    document.getElementById("protection-missing")?.focus();
  };

  document.addEventListener("submit", (event) => {
    if (event.target === editor()) remember();
  }, true);
  document.addEventListener("click", (event) => {
    if (!event.target.closest("[data-protection-open]")) return;
    event.preventDefault();
    open();
  });
  document.addEventListener("DOMContentLoaded", () => {
    const side = document.querySelector('[data-side-panel="protection"]');
    if (!side) return;
    const said = document.createElement("p");
    said.className = "desk-said";
    said.setAttribute("role", "status");
    said.dataset.protectionSaid = "";
    panelNow().before(said);
    new MutationObserver(count).observe(side, { childList: true });
    if (document.querySelector("[data-protection-open]")) setTimeout(open, 100);
    setTimeout(recall, 150);
    readNames();
  });
})();
