// The redaction editor: boxes over a picture by mouse, touch and keyboard. The form beside it
// holds them as numbers and is what is sent; without this script it is filled in by hand.
(() => {
  const root = document.querySelector("[data-draw]");
  if (!root) return;
  const { boxesOf, viewOf, shapesIn } = window.landfall;
  const svg = root.querySelector("[data-draw-canvas]");
  const form = root.querySelector("[data-draw-form]");
  const words = root.querySelector("[data-draw-words]").dataset;
  const said = root.querySelector("[data-draw-said]");
  const about = root.querySelector("[data-draw-about]");
  const kinds = root.querySelector("[data-draw-kind]");
  const slider = root.querySelector("[data-draw-slider]");
  const help = root.querySelector("[data-draw-help]");
  const size = { width: svg.viewBox.baseVal.width, height: svg.viewBox.baseVal.height };
  const TAP = 6; // pixels on the screen: what a finger wanders while it only taps
  const STEP = 8; // pixels on the screen that an arrow key moves a box
  let selected = -1;
  let draft = null;
  let hasChosen = false; // what the next box covers, rather than what a program saw there

  svg.querySelectorAll("[data-draw-plain]").forEach((node) => node.remove());
  svg.setAttribute("role", "application");
  svg.setAttribute("aria-describedby", "draw-hint");
  svg.setAttribute("tabindex", "0");
  root.classList.add("is-drawing");
  root.querySelectorAll("[data-draw-scripted]").forEach((node) => { node.hidden = false; });
  root.querySelectorAll("[data-draw-unscripted]").forEach((node) => { node.hidden = true; });
  const numbers = root.querySelector("[data-draw-numbers]");
  if (numbers && !numbers.querySelector(".errorlist")) numbers.open = false;

  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_all, name) => values[name]);
  const kindName = (kind) => [...kinds.options].find((option) => option.value === kind)?.text || "";
  const label = (box, at) => fill(words.box, { ...box, number: at + 1, kind: kindName(box.kind) });
  let again = false;
  const tell = (text) => {
    again = !again;
    said.textContent = again ? text : `${text}\u00a0`; // the same words twice are told twice
  };

  // ---- What is shown ----
  const shapes = shapesIn(svg, size);
  const shown = () => {
    if (!draft) return boxes.all;
    const all = [...boxes.all];
    all[draft.at] = boxes.inside(draft.box);
    return all;
  };
  const show = () => {
    const all = shown();
    if (selected >= all.length) selected = -1;
    shapes.show(all, selected, view.scale, label);
    about.textContent = selected < 0 ? words.next : fill(words.selected, { number: selected + 1 });
    if (selected >= 0) kinds.value = all[selected].kind;
    for (const [act, may] of [["undo", boxes.canUndo], ["redo", boxes.canRedo], ["remove", selected >= 0]]) {
      root.querySelectorAll(`[data-draw-act="${act}"]`).forEach((button) => { button.setAttribute("aria-disabled", String(!may)); });
    }
    showProposals(all);
  };
  const boxes = boxesOf(form, size, words, () => show());
  const view = viewOf(svg, size, () => show());

  const select = (at, { focus = false } = {}) => {
    selected = at;
    show();
    if (focus && at >= 0) shapes.groupAt(at).focus({ preventScroll: true });
  };
  const put = (at, box) => boxes.replace(Object.assign([...boxes.all], { [at]: box }));
  const add = (news, text) => {
    if (!news.length) return;
    const first = boxes.all.length;
    boxes.replace([...boxes.all, ...news]);
    select(first + news.length - 1, { focus: true });
    tell(text || label(boxes.all[selected], selected));
  };
  const remove = (at = selected) => {
    if (at < 0 || at >= boxes.all.length) return;
    boxes.replace(boxes.all.filter((_box, other) => other !== at));
    tell(fill(words.removed, { number: at + 1 }));
    const next = Math.min(at, boxes.all.length - 1);
    select(next, { focus: true });
    if (next < 0) svg.focus({ preventScroll: true });
  };

  // ---- What is proposed ----
  const proposals = [...svg.querySelectorAll("[data-draw-proposal]")].map((node) => {
    const value = (name) => Number(node.getAttribute(name));
    const box = { left: value("x"), top: value("y"), width: value("width"), height: value("height") };
    const line = root.querySelector(`[data-draw-line="${node.dataset.drawProposal}"]`);
    return { node, box, line, of: node.dataset.of };
  });
  const common = (one, other) =>
    Math.max(0, Math.min(one.left + one.width, other.left + other.width) - Math.max(one.left, other.left)) *
    Math.max(0, Math.min(one.top + one.height, other.top + other.height) - Math.max(one.top, other.top));
  const COVERED = 0.8; // as stories/images/readings.py counts
  const isOpen = ({ box, gone }) =>
    !gone && boxes.all.reduce((sum, other) => sum + common(box, other), 0) < COVERED * box.width * box.height;
  const FACE_ROOM = 0.12; // hair and ears, which detectors leave out
  const covering = ({ box, of }) => {
    const [x, y] = of === "face" ? [box.width * FACE_ROOM, box.height * FACE_ROOM] : [0, 0];
    const [left, top] = [Math.max(box.left - x, 0), Math.max(box.top - y, 0)];
    return {
      kind: of === "face" ? "face" : "name",
      left,
      top,
      width: Math.min(box.left + box.width + x, size.width) - left,
      height: Math.min(box.top + box.height + y, size.height) - top,
    };
  };
  // Faces come first: writing is often "seen" in the grain of one.
  const kindThere = (made) => {
    const under = proposals.filter(({ box }) => common(box, made) > 0.3 * Math.min(box.width * box.height, made.width * made.height));
    if (under.some(({ of }) => of === "face")) return "face";
    return under.length ? "name" : made.kind;
  };
  const cover = (some) => {
    const open = some.filter(isOpen);
    add(open.map(covering), fill(open.length === 1 ? words.coveredOne : words.coveredMany, { number: open.length }));
    if (!open.length) tell(words.nothing);
  };
  function showProposals() {
    for (const each of proposals) {
      const open = isOpen(each);
      each.node.setAttribute("visibility", open ? "visible" : "hidden");
      if (each.line) each.line.hidden = !open;
    }
    for (const button of root.querySelectorAll("[data-draw-cover-all]")) {
      button.hidden = !proposals.some((each) => each.of === button.dataset.drawCoverAll && isOpen(each));
    }
    const rest = root.querySelector("[data-draw-none-left]");
    if (rest) rest.hidden = proposals.some(isOpen);
  }
  const dismiss = async (button) => {
    const each = proposals.find(({ node }) => node.dataset.drawProposal === button.value);
    const body = new FormData(form);
    for (const name of [...body.keys()]) if (name !== "csrfmiddlewaretoken") body.delete(name);
    body.set("no_face", button.value);
    const answer = await fetch(button.dataset.address, { method: "POST", body, credentials: "same-origin", redirect: "manual" }).catch(() => null);
    if (!answer || (answer.type !== "opaqueredirect" && !answer.ok)) return tell(words.broken);
    each.gone = true;
    tell(words.dismissed);
    show();
    svg.focus({ preventScroll: true });
  };

  // ---- Mouse, pen and fingers ----
  const pointers = new Map();
  let act = null;
  let pinched = false;
  const begin = (event) => {
    const start = view.point(event.clientX, event.clientY);
    const side = shapes.sideOf(event.target);
    const at = side ? selected : shapes.indexOf(event.target);
    const proposal = proposals.find(({ node }) => node === event.target);
    act = { start, side, at, proposal, x: event.clientX, y: event.clientY, wandered: false };
    act.what = side ? "resize" : at >= 0 ? "move" : "draw";
    act.from = at >= 0 ? boxes.all[at] : null;
    if (at >= 0 && at !== selected) select(at);
  };
  const stretched = (box, side, x, y) => {
    let [left, top, right, bottom] = [box.left, box.top, box.left + box.width, box.top + box.height];
    if (side.includes("w")) left = Math.min(Math.max(left + x, 0), right - 1);
    if (side.includes("e")) right = Math.max(Math.min(right + x, size.width), left + 1);
    if (side.includes("n")) top = Math.min(Math.max(top + y, 0), bottom - 1);
    if (side.includes("s")) bottom = Math.max(Math.min(bottom + y, size.height), top + 1);
    return { kind: box.kind, left, top, width: right - left, height: bottom - top };
  };
  const within = ({ x, y }) => ({ x: Math.min(Math.max(x, 0), size.width), y: Math.min(Math.max(y, 0), size.height) });
  const between = (one, other) => {
    const [from, to] = [within(one), within(other)];
    return {
      kind: kinds.value,
      left: Math.min(from.x, to.x),
      top: Math.min(from.y, to.y),
      width: Math.abs(from.x - to.x),
      height: Math.abs(from.y - to.y),
    };
  };
  const go = (event) => {
    if (Math.hypot(event.clientX - act.x, event.clientY - act.y) > TAP) act.wandered = true;
    if (!act.wandered) return;
    const here = view.point(event.clientX, event.clientY);
    const [x, y] = [here.x - act.start.x, here.y - act.start.y];
    if (act.what === "draw") draft = { at: boxes.all.length, box: between(act.start, here) };
    else if (act.what === "resize") draft = { at: act.at, box: stretched(act.from, act.side, x, y) };
    else draft = { at: act.at, box: { ...act.from, left: act.from.left + x, top: act.from.top + y } };
    if (act.what === "draw") selected = draft.at;
    show();
  };
  const cancel = () => {
    if (act?.what === "draw" && draft) selected = -1;
    act = draft = null;
    show();
  };
  const end = () => {
    const done = act;
    const made = draft && boxes.inside(draft.box);
    act = draft = null;
    if (!done.wandered || !made) {
      if (done.proposal) cover([done.proposal]);
      else select(done.at, { focus: done.at >= 0 });
    } else if (done.what === "draw") {
      selected = -1;
      if (Math.min(made.width, made.height) * view.scale < TAP) return show();
      add([{ ...made, kind: hasChosen ? made.kind : kindThere(made) }]);
    } else {
      put(done.at, made);
      select(done.at, { focus: true });
      tell(label(made, done.at));
    }
  };
  svg.addEventListener("pointerdown", (event) => {
    if (event.pointerType === "mouse" && event.button !== 0) return;
    pointers.set(event.pointerId, event);
    svg.setPointerCapture(event.pointerId);
    if (pointers.size === 1) begin(event);
    else {
      pinched = true;
      cancel();
    }
  });
  svg.addEventListener("pointermove", (event) => {
    if (!pointers.has(event.pointerId)) return;
    pointers.set(event.pointerId, event);
    if (pinched) {
      if (pointers.size === 2) view.pinch([...pointers.values()]);
    } else if (act) go(event);
  });
  const lift = (event, isDone) => {
    if (!pointers.delete(event.pointerId)) return;
    view.letGo();
    if (pinched) {
      pinched = pointers.size > 0;
      if (!pinched) tell(fill(words.zoom, { percent: Math.round(view.zoom * 100) }));
    } else if (act) {
      if (isDone) end();
      else cancel();
    }
  };
  svg.addEventListener("pointerup", (event) => lift(event, true));
  svg.addEventListener("pointercancel", (event) => lift(event, false));
  svg.addEventListener("focusin", (event) => {
    const at = shapes.indexOf(event.target);
    if (at >= 0 && at !== selected && !act) select(at);
    if (at >= 0 && !act && event.target.matches(":focus-visible")) view.reveal(boxes.all[at]);
  });

  // ---- Buttons and keys ----
  const zoom = (factor) => {
    if (factor) view.zoomBy(factor);
    else view.fit();
    tell(fill(words.zoom, { percent: Math.round(view.zoom * 100) }));
  };
  const newBox = () => {
    const { x, y } = view.middle;
    const [width, height] = [Math.max(view.wide / 5, 8), Math.max(view.high / 5, 8)];
    add([{ kind: kinds.value, left: x - width / 2, top: y - height / 2, width, height }]);
  };
  const step = (way, text, none) => {
    const before = boxes.all.length;
    if (!boxes[way]()) return tell(none);
    if (boxes.all.length > before) select(boxes.all.length - 1);
    tell(fill(text, { number: boxes.all.length }));
  };
  const acts = {
    new: newBox,
    remove: () => remove(),
    undo: () => step("undo", words.undone, words.nothingToUndo),
    redo: () => step("redo", words.redone, words.nothingToRedo),
    in: () => zoom(1.5),
    out: () => zoom(1 / 1.5),
    fit: () => zoom(0),
    help: () => help.showModal(),
  };
  const keys = { n: "new", N: "new", "+": "in", "=": "in", "-": "out", 0: "fit", "?": "help", Delete: "remove", Backspace: "remove" };
  const WAYS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
  const arrow = (event) => {
    const way = WAYS[event.key];
    if (!way) return false;
    const by = Math.max(1, Math.round(STEP / view.scale));
    const [x, y] = [way[0] * by, way[1] * by];
    const at = shapes.indexOf(document.activeElement);
    if (at < 0) {
      view.panBy(x * 5, y * 5);
      return true;
    }
    const box = boxes.all[at];
    put(at, event.shiftKey ? stretched(box, "se", x, y) : { ...box, left: box.left + x, top: box.top + y });
    view.reveal(boxes.all[at]);
    tell(label(boxes.all[at], at));
    return true;
  };
  root.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (!button || button.getAttribute("aria-disabled") === "true") return;
    if (button.dataset.drawAct) acts[button.dataset.drawAct]();
    else if (button.dataset.drawCoverAll) cover(proposals.filter(({ of }) => of === button.dataset.drawCoverAll));
    else if (button.dataset.drawCover) cover(proposals.filter(({ node }) => node.dataset.drawProposal === button.dataset.drawCover));
    else if (button.hasAttribute("data-draw-dismiss")) dismiss(button);
  });
  document.addEventListener("keydown", (event) => {
    const here = event.target;
    const writing = here.matches("textarea, select, input") && here.type !== "range";
    if (writing || help.open || event.altKey || !(here === document.body || root.contains(here))) return;
    const onPicture = here === document.body || svg.contains(here);
    const letter = event.key.toLowerCase();
    let done = true;
    if (event.ctrlKey || event.metaKey) {
      if (letter === "z") acts[event.shiftKey ? "redo" : "undo"]();
      else if (letter === "y") acts.redo();
      else done = false;
    } else if (!onPicture) done = false;
    else if (event.key === "Escape" && act) cancel();
    else if (event.key === "Enter" && shapes.indexOf(here) >= 0) kinds.focus();
    else if (svg.contains(here) && arrow(event)) done = true;
    else if (keys[event.key]) acts[keys[event.key]]();
    else done = false;
    if (!done) return;
    event.preventDefault();
    event.stopPropagation();
  }, true);
  kinds.addEventListener("change", () => {
    hasChosen = true;
    if (selected < 0) return;
    const at = selected;
    put(at, { ...boxes.all[at], kind: kinds.value });
    tell(label(boxes.all[at], at));
  });
  slider.addEventListener("input", () => shapes.wipe(slider.value / 100));
  shapes.wipe(slider.value / 100);

  // ---- Saving: asked first whether the session still stands, so that nothing is lost ----
  const alarm = root.querySelector("[data-draw-alarm]");
  const signedOut = root.querySelector("[data-draw-signed-out]");
  let leaving = false;
  const refuse = (text, isSignedOut = false) => {
    alarm.textContent = text;
    signedOut.hidden = !isSignedOut;
  };
  form.addEventListener("submit", async (event) => {
    if (leaving || !form.dataset.check) {
      leaving = true;
      return;
    }
    event.preventDefault();
    const button = event.submitter;
    const answer = await fetch(form.dataset.check, { headers: { "X-Requested-With": "XMLHttpRequest", Accept: "application/json" }, credentials: "same-origin" }).catch(() => null);
    if (!answer) return refuse(words.offline);
    const state = answer.ok && !answer.redirected ? await answer.json().catch(() => null) : null;
    if (!state) return refuse(words.signedOut, true);
    refuse("");
    form.querySelector("[name=csrfmiddlewaretoken]").value = state.token;
    leaving = true;
    form.requestSubmit(button);
  });
  addEventListener("beforeunload", (event) => {
    if (!leaving && (boxes.isChanged || root.hasAttribute("data-draw-unsaved"))) event.preventDefault();
  });
  addEventListener("pageshow", () => { leaving = false; });
  root.landfallIsBusy = () => boxes.isChanged || root.hasAttribute("data-draw-unsaved");
  show();
})();
