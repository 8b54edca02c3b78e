// The panel judges the words of the last save. Until newer ones are saved it says so, and its
// all-clear is not to be seen: nobody may take it for a verdict on words it has not read.
(() => {
  const SETTLES = 400; // milliseconds until Wagtail's rich text has written its form field
  const editor = () => document.querySelector("[data-edit-form]");
  const control = (name) => window.wagtail.app.getControllerForElementAndIdentifier(editor(), name);
  const formNow = () => control("w-unsaved").formData;
  const save = () => control("w-autosave")?.save(new Event("w-unsaved:add"));

  let checked = null; // the form that the panel judges; null until Wagtail begins to watch
  let sent = null; // the form that is being saved
  let before = null; // the form when something was saved last
  let typedAt = -Infinity;
  let typedEarly = false; // before Wagtail began to watch: it takes these words for saved ones
  let refused = null; // why the words could not be saved

  const isUnchecked = () => {
    if (performance.now() - typedAt < SETTLES) return true;
    return checked === null ? typedEarly : formNow() !== checked;
  };

  // The label of the first field that cannot be saved, as far as the browser can tell.
  const fieldInTrouble = () => {
    const fields = [...editor().querySelectorAll("input:invalid, textarea:invalid, select:invalid")];
    // A draft may leave out everything but its title.
    const field = fields.find((each) => each.name === "title" || !each.validity.valueMissing);
    const label = field?.closest("[data-field], [data-panel]")?.querySelector("label");
    return (label || field?.labels?.[0])?.textContent.replace("*", "").trim();
  };

  const words = () => {
    const told = document.querySelector("[data-protection]").dataset;
    if (!refused) return told.unchecked;
    if (refused.type !== "validation_error") return `${told.unchecked} ${refused.text}`;
    const field = fieldInTrouble();
    return field ? told.uncheckedField.replace("{field}", () => field) : told.uncheckedInvalid;
  };

  const tell = () => {
    const side = document.querySelector('[data-side-panel="protection"]');
    const notice = side?.querySelector("[data-protection-unchecked]");
    if (!notice || !editor() || !control("w-unsaved")) return;
    const unchecked = isUnchecked();
    side.classList.toggle("desk-unchecked", unchecked);
    notice.setAttribute("aria-live", refused ? "polite" : "off"); // not with every letter typed
    const text = unchecked ? words() : "";
    if (notice.textContent !== text) notice.textContent = text;
  };

  const isInEditor = (event) => editor()?.contains(event.target);

  ["beforeinput", "input", "change"].forEach((kind) => {
    document.addEventListener(kind, (event) => {
      if (!isInEditor(event)) return;
      typedAt = performance.now();
      typedEarly ||= event.isTrusted && checked === null;
      tell();
      setTimeout(tell, SETTLES + 10);
    }, true);
  });

  document.addEventListener("w-unsaved:watch-edits", (event) => {
    if (!isInEditor(event) || checked !== null) return;
    // A form that came back with faults holds words that were never saved.
    const unsaved = typedEarly || control("w-unsaved").forceValue;
    checked = unsaved ? "" : event.detail.initialFormData;
    if (typedEarly) save();
    tell();
  });

  // What the server numbered anew is part of what was saved.
  const numbered = (form, updates) => {
    const fields = new URLSearchParams(form);
    for (const [name, value] of Object.entries(updates || {})) {
      if (fields.has(name)) fields.set(name, value);
    }
    return fields.toString();
  };

  document.addEventListener("w-autosave:save", (event) => {
    if (isInEditor(event)) sent = formNow();
  });
  document.addEventListener("w-autosave:success", (event) => {
    if (!isInEditor(event)) return;
    const form = formNow();
    const whole = sent === null || form === before;
    checked = whole ? form : numbered(sent, event.detail.data?.field_updates);
    [sent, before, refused] = [null, form, null];
    if (form !== checked) save(); // typed while the rest was on its way
    tell();
  });
  document.addEventListener("w-autosave:error", (event) => {
    if (!isInEditor(event)) return;
    [sent, refused] = [null, event.detail];
    tell();
  });
  ["w-unsaved:add", "w-unsaved:clear"].forEach((kind) => document.addEventListener(kind, tell));

  document.addEventListener("DOMContentLoaded", () => {
    const panel = document.querySelector('[data-side-panel="protection"] [data-protection]');
    if (!panel) return;
    const notice = document.createElement("p");
    notice.className = "desk-newest";
    notice.dataset.protectionUnchecked = "";
    panel.before(notice);
  });
})();
