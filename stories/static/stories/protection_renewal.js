// Renews a part of the page from newer HTML and leaves alone what somebody is busy with: the
// field with the cursor is never moved or replaced, typed text stays, what was opened stays open.
(() => {
  const keyOf = (node) => (node.nodeType === 1 && (node.dataset.key || node.id)) || "";
  const isAlike = (one, other) =>
    one.nodeName === other.nodeName && one.nodeType === other.nodeType && keyOf(one) === keyOf(other);
  const isTouched = (field) => field.value !== field.defaultValue && field.value.trim() !== "";
  const typedIn = (node) =>
    node.nodeType === 1 && [node, ...node.querySelectorAll("textarea")].some((each) => each.matches("textarea") && isTouched(each));

  const renewAttributes = (now, next) => {
    for (const { name, value } of next.attributes) {
      if (now.getAttribute(name) !== value) now.setAttribute(name, value);
    }
    for (const { name } of [...now.attributes]) {
      if (!next.hasAttribute(name) && !(name === "open" && now.matches("details"))) now.removeAttribute(name);
    }
  };

  const renewField = (now, next) => {
    const untouched = now.value === now.defaultValue;
    now.defaultValue = next.defaultValue;
    if (untouched) now.value = next.defaultValue;
  };

  const renewNode = (now, next) => {
    if (now.nodeType !== 1) {
      if (now.data !== next.data) now.data = next.data;
      return;
    }
    renewAttributes(now, next);
    if (now.matches("textarea")) renewField(now, next);
    else renewChildren(now, next);
  };

  // What is no longer said goes; words that somebody typed there stay, and are marked. Before
  // the names were read nobody can say that a finding is gone, so all of them stay.
  let isReading = false;
  const leave = (node) => {
    if (isReading && node.matches?.("li[data-key], section[data-key]")) return;
    if (!typedIn(node)) node.remove();
    else if (node.matches("li[data-key]")) node.classList.add("desk-finding--gone");
    else [...node.children].forEach(leave);
  };

  const bringTo = (parent, match, at) => {
    const between = [];
    for (let node = at; node && node !== match; node = node.nextSibling) between.push(node);
    if (between.some((node) => node.contains(document.activeElement))) {
      parent.insertBefore(match, at);
      return at;
    }
    const after = match.nextSibling;
    between.forEach((node) => parent.insertBefore(node, after));
    return match.nextSibling;
  };

  const renewChildren = (parent, next) => {
    let at = parent.firstChild;
    for (const wanted of [...next.childNodes]) {
      let match = at;
      while (match && !isAlike(match, wanted)) match = match.nextSibling;
      if (match) {
        at = bringTo(parent, match, at);
        renewNode(match, wanted);
      } else {
        parent.insertBefore(document.importNode(wanted, true), at);
      }
    }
    while (at) {
      const after = at.nextSibling;
      leave(at);
      at = after;
    }
  };

  // A finding that moved to another group takes along what was typed about it.
  const follow = (panel) => {
    for (const old of panel.querySelectorAll(".desk-finding--gone")) {
      const same = [...panel.querySelectorAll("li[data-key]")].find(
        (item) => item !== old && item.dataset.key === old.dataset.key,
      );
      if (!same) continue;
      const [from, to] = [old, same].map((item) => item.querySelector("textarea"));
      if (!from || !to) continue;
      const busy = document.activeElement === from && [from.selectionStart, from.selectionEnd];
      to.value = from.value;
      to.closest("details").open = true;
      if (busy) {
        to.focus({ preventScroll: true });
        to.setSelectionRange(...busy);
      }
      old.remove();
    }
  };

  const tellWhatIsGone = (panel) => {
    for (const item of panel.querySelectorAll(".desk-finding--gone")) {
      item.querySelectorAll("button").forEach((button) => { button.disabled = true; });
      if (item.querySelector("[data-gone]")) continue;
      const note = document.createElement("p");
      note.className = "desk-note";
      note.dataset.gone = "";
      note.textContent = panel.dataset.wordsGone;
      item.prepend(note);
    }
  };

  window.landfall = window.landfall || {};
  window.landfall.isTouched = isTouched;
  window.landfall.renew = (panel, next) => {
    isReading = "reading" in next.dataset;
    const held = panel.contains(document.activeElement) && document.activeElement;
    renewNode(panel, next);
    follow(panel);
    tellWhatIsGone(panel);
    if (held && !held.isConnected && document.activeElement === document.body) {
      panel.tabIndex = -1;
      panel.focus({ preventScroll: true });
    }
  };
})();
