// The review screen without page change: forms go by fetch, the server sends the parts anew.
// Everything here can also be done without a script.
(() => {
  const screen = document.querySelector("[data-review]");
  const form = screen?.querySelector("[data-review-form]");
  if (!form) return;
  const help = document.querySelector("[data-review-help]");
  const words = document.querySelector("[data-review-words]").dataset;
  const said = document.querySelector("[data-review-said]");
  const refused = document.querySelector("[data-review-refused]");
  const signedOut = document.querySelector("[data-review-signed-out]");
  const frame = screen.querySelector("iframe");
  const part = (name) => form.querySelector(`[data-review-part="${name}"]`);
  const items = () => [...form.querySelectorAll("[data-review-item]")];
  const current = () => document.activeElement?.closest("[data-review-item]");
  const fields = (root) => [...root.querySelectorAll("textarea, select, input:not([type=hidden])")];
  const reviewNumber = () => form.querySelector("[data-review-number]")?.value;
  const queue = [];
  let busy = false;
  let leaving = false;

  // ---- What was said, and what nobody may lose ----
  // What went well is seen in its part too, so it lies over the cards only for a while.
  let fading;
  const tell = (done, troubles = [], isSignedOut = false) => {
    clearTimeout(fading);
    said.textContent = done || "";
    fading = setTimeout(() => said.replaceChildren(), 8000);
    refused.textContent = troubles.join(" ");
    signedOut.hidden = !isSignedOut;
  };

  const typed = (root) =>
    fields(root).filter((field) =>
      field.type === "radio" || field.type === "checkbox"
        ? field.checked !== field.defaultChecked
        : field.tagName === "SELECT"
          ? [...field.options].some((option) => option.selected !== option.defaultSelected) &&
            field.selectedIndex > 0
          : field.value !== field.defaultValue,
    );

  // A ticked answer belongs to its review: to new words nobody has answered anything yet.
  const carry = (from, to, sameReview, spent) => {
    for (const field of typed(from)) {
      if (field.name === spent) continue;
      const choice = field.type === "radio" || field.type === "checkbox";
      if (choice && !sameReview) continue;
      const same = [...to.querySelectorAll(`[name="${CSS.escape(field.name)}"]`)].find(
        (other) => field.type !== "radio" || other.value === field.value,
      );
      if (!same) continue;
      if (choice) same.checked = field.checked;
      else if (same.value === same.defaultValue || field.tagName === "SELECT") same.value = field.value;
    }
    for (const box of from.querySelectorAll("details[data-review-keep]")) {
      const same = to.querySelector(`[data-review-keep="${CSS.escape(box.dataset.reviewKeep)}"]`);
      if (same) same.open = box.open;
    }
  };

  const orphans = (from, to) =>
    typed(from).filter(
      (field) =>
        field.tagName === "TEXTAREA" &&
        field.value.trim() &&
        !to.querySelector(`[name="${CSS.escape(field.name)}"]`),
    );

  const swap = (parts, spent) => {
    const before = reviewNumber();
    const fresh = Object.entries(parts).map(([name, html]) => {
      const box = document.createElement("div");
      box.innerHTML = html;
      return [name, box];
    });
    const after = fresh
      .map(([, box]) => box.querySelector("[data-review-number]")?.value)
      .find(Boolean);
    const left = [];
    for (const [name, box] of fresh) {
      const old = part(name);
      if (!old || (old.innerHTML === box.innerHTML && before === after)) continue;
      carry(old, box, before === after, spent);
      left.push(...orphans(old, box).filter((field) => field.name !== spent));
      old.replaceChildren(...box.childNodes);
    }
    count();
    return left.map((field) => field.value.trim());
  };

  const showWordsAnew = () => {
    const inside = frame?.contentWindow;
    if (!inside) return;
    const at = inside.scrollY;
    const show = () => {
      const place = current()?.querySelector("[data-review-show]")?.hash.slice(1);
      const mark = place && inside.document.getElementById(place);
      const top = mark ? inside.scrollY + mark.getBoundingClientRect().top - inside.innerHeight / 3 : at;
      inside.scrollTo(0, top);
      mark?.classList.add("is-shown");
    };
    frame.addEventListener("load", show, { once: true });
    // A place in the address would scroll this screen too, away from the decision.
    inside.history.replaceState(null, "", inside.location.pathname + inside.location.search);
    inside.location.reload();
  };

  const focusOn = (id) => {
    const next = (id && document.getElementById(id)) || form.querySelector("[data-review-item]");
    if (!next) return;
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: "nearest" });
  };

  const named = (field) =>
    field?.name &&
    [...form.querySelectorAll(`[name="${CSS.escape(field.name)}"]`)].find(
      (other) => other.tagName === field.tagName && other.value === field.value,
    );

  // Whoever went on writing elsewhere while the answer was on its way goes on writing there.
  const writingNow = (had) => {
    const field = document.activeElement;
    if (field === had || !field?.matches("textarea, select, input")) return null;
    const { selectionStart: start, selectionEnd: end } = field;
    return () => {
      const same = named(field) || field;
      same.focus({ preventScroll: true });
      if (same.tagName === "TEXTAREA") same.setSelectionRange(start, end);
    };
  };

  // An answer that was kept meanwhile takes nobody away from where they are.
  const stay = () => {
    const field = document.activeElement;
    const { selectionStart: start, selectionEnd: end } = field;
    return () => {
      const same = field.isConnected ? null : named(field) || document.getElementById(field.id);
      same?.focus({ preventScroll: true });
      if (same?.tagName === "TEXTAREA") same.setSelectionRange(start, end);
    };
  };

  const backTo = (had) => {
    if (had?.isConnected && had !== document.body) return had.focus({ preventScroll: true });
    const item = had?.closest?.("[data-review-item]");
    (named(had) || document.getElementById(had?.id || item?.id || "verbs"))?.focus();
  };

  // ---- Sending ----
  const post = (body) =>
    fetch(form.action, {
      method: "POST",
      body,
      headers: { "X-Requested-With": "XMLHttpRequest", Accept: "application/json" },
      credentials: "same-origin",
      redirect: "follow",
    });

  // Who signs in again gets a new token; the old one of this screen is refused like a stranger's.
  const renewToken = async () => {
    const answer = await fetch(form.action, { credentials: "same-origin" });
    if (!answer.ok || new URL(answer.url).pathname !== new URL(form.action).pathname) return null;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    return page.querySelector("[data-review-form] [name=csrfmiddlewaretoken]")?.value || null;
  };

  const send = async (act) => {
    const body = new FormData(form);
    body.set("act", act);
    let answer = await post(body);
    if (answer.status === 403) {
      const token = await renewToken();
      if (!token) throw new Error("signedOut");
      form.querySelector("[name=csrfmiddlewaretoken]").value = token;
      body.set("csrfmiddlewaretoken", token);
      answer = await post(body);
      if (answer.status === 403) throw new Error("notAllowed");
    }
    if (answer.status === 404) throw new Error("gone");
    const isOurs = (answer.headers.get("Content-Type") || "").includes("application/json");
    if (!isOurs && answer.redirected) throw new Error("signedOut");
    if (!answer.ok || !isOurs) throw new Error("broken");
    return answer.json();
  };

  const TROUBLES = ["signedOut", "notAllowed", "gone", "broken"];
  const perform = async ({ act, quiet, spent }) => {
    const before = form.querySelector("[name=fingerprint]")?.value;
    const had = document.activeElement;
    try {
      const answer = await send(act);
      if (answer.go) {
        leaving = true;
        location.assign(answer.go);
        if (new URL(answer.go, location.href).pathname === location.pathname) location.reload();
        return;
      }
      if (quiet && !answer.refused.length) {
        tell(answer.done);
        settle(form);
        const staying = stay();
        swap({ verbs: answer.parts.verbs }, "");
        staying();
        return;
      }
      const isRefused = answer.refused.length > 0;
      const goOn = writingNow(had);
      const left = swap(answer.parts, isRefused ? "" : spent);
      const homeless = left.map((text) => `${words.homeless} “${text}”`);
      tell(answer.done, [...answer.refused, ...homeless]);
      if (goOn) goOn();
      else if (isRefused) backTo(had);
      else focusOn(answer.focus);
      if (form.querySelector("[name=fingerprint]")?.value !== before || !quiet) showWordsAnew();
    } catch (trouble) {
      const kind = TROUBLES.includes(trouble.message) ? trouble.message : "offline";
      tell("", [words[kind]], kind === "signedOut");
    }
  };

  const settle = (root) => {
    for (const field of fields(root)) {
      if (field.type === "radio") field.defaultChecked = field.checked;
      else if (field.name.startsWith("answer-note-")) field.defaultValue = field.value;
    }
  };

  const work = async () => {
    if (busy) return;
    busy = true;
    form.setAttribute("aria-busy", "true");
    while (queue.length && !leaving) await perform(queue.shift());
    busy = deciding = false;
    form.removeAttribute("aria-busy");
  };

  // While a decision is on its way a second press decides nothing: its card may be gone by then.
  let deciding = false;
  const ask = (act, options = {}) => {
    if (leaving || (deciding && !options.quiet)) return;
    deciding ||= !options.quiet;
    // Every form carries all answers, so those that wait to be sent alone need not be.
    for (let at = queue.length - 1; at >= 0; at -= 1) if (queue[at].quiet) queue.splice(at, 1);
    queue.push({ act, ...options });
    work();
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const button = event.submitter;
    const act = button?.value || "save";
    const reason = button?.closest(".desk-part, .desk-more, .desk-send-back")?.querySelector("textarea");
    ask(act, { spent: reason?.name });
  });
  form.addEventListener("click", (event) => {
    if (!event.target.closest("[data-review-show]")) return;
    frame?.contentDocument?.querySelector(".is-shown")?.classList.remove("is-shown");
  });
  addEventListener("beforeunload", (event) => {
    const lost = typed(form).some((field) => field.tagName === "TEXTAREA" && field.value.trim());
    if (lost && !leaving) event.preventDefault();
  });

  // ---- Answers: kept as they are given; a doubt once it has words ----
  const count = () => {
    const approve = form.querySelector("[data-review-approve]");
    const left = form.querySelector("[data-review-left]");
    if (!approve || !left) return;
    const questions = [...form.querySelectorAll("[data-review-question]")];
    const open = questions.filter((one) => !one.querySelector('input[value="yes"]:checked')).length;
    const told = open === 1 ? left.dataset.leftOne : left.dataset.leftMany;
    left.textContent = told.replace("{number}", open);
    left.hidden = open === 0;
    approve.disabled = open > 0 || approve.hasAttribute("data-blocked");
  };
  form.addEventListener("change", (event) => {
    count();
    const question = event.target.closest("[data-review-question]");
    if (!question) return;
    const note = question.querySelector("textarea");
    const yes = question.querySelector('input[value="yes"]:checked');
    if (yes || note.value.trim()) ask("answers", { quiet: true });
    else if (event.target.type === "radio" && !event.target.dataset.byKey) note.focus();
  });

  // ---- Keys ----
  const move = (step) => {
    const all = items();
    const here = current();
    const at = here ? all.indexOf(here) : step > 0 ? -1 : all.length;
    const next = all[Math.min(all.length - 1, Math.max(0, at + step))];
    if (!next) return;
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: "center" });
    next.querySelector("[data-review-show]")?.click();
    next.focus({ preventScroll: true });
  };
  const offers = () => [...(current()?.querySelectorAll("[data-review-offer]") || [])];
  const accept = () =>
    (offers().find((offer) => offer.hasAttribute("data-review-all")) || offers()[0])?.click();
  const cycle = () => {
    const all = offers();
    all[(all.indexOf(document.activeElement) + 1) % all.length]?.focus();
  };
  const reason = () => {
    const here = current();
    const box = here?.querySelector("details.desk-more");
    if (box) box.open = true;
    here?.querySelector("textarea")?.focus();
  };
  const answer = (value) => {
    const choice = current()?.querySelector(`input[type=radio][value=${value}]`);
    if (choice && !choice.disabled) choice.click();
  };
  const end = () => {
    const approve = form.querySelector("[data-review-approve]");
    (approve && !approve.disabled ? approve : part("verbs")?.querySelector("section"))?.focus();
  };
  const acts = {
    j: () => move(1),
    k: () => move(-1),
    a: accept,
    g: cycle,
    d: reason,
    u: () => form.querySelector("[data-review-undo]")?.click(),
    y: () => answer("yes"),
    n: () => answer("no"),
    m: () => current()?.querySelector("[data-review-show]")?.click(),
    c: () => form.querySelector("[data-review-claim]")?.click(),
    e: end,
    "?": () => help.showModal(),
  };
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && event.target.matches("textarea")) current()?.focus();
    const writing = event.target.matches("textarea, select, input:not([type=radio]):not([type=checkbox])");
    if (writing || event.ctrlKey || event.metaKey || event.altKey || help.open) return;
    const act = acts[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
  count();
  const meant = location.hash && document.querySelector(location.hash);
  if (meant) {
    meant.focus({ preventScroll: true });
    // The words above it come later and push it out of view on a phone.
    const show = () => meant.scrollIntoView({ block: "nearest" });
    show();
    frame?.addEventListener("load", show, { once: true });
  }
})();
