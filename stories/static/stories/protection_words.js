// Finds words in the fields of the editor, puts the cursor on them, and writes new ones there.
(() => {
  const FIELD = '[contenteditable="true"], textarea, input:not([type=hidden])';

  const within = ({ within: relation, number }) => {
    const form = document.querySelector("[data-edit-form]");
    if (!relation) return form;
    const ids = form.querySelectorAll(`input[name^="${relation}-"][name$="-id"]`);
    const mine = [...ids].find((input) => input.value === String(number));
    return mine && mine.closest("[data-inline-panel-child]");
  };

  const fieldAt = (change) => {
    const chosen = change.names.map((name) => `[data-contentpath="${CSS.escape(name)}"]`);
    return within(change)?.querySelector(chosen.join(" "));
  };

  const nearest = (names) => {
    // A block may have no field of its own for the last name: then its nearest parent will do.
    for (let length = names.length; length > 0; length -= 1) {
      const found = fieldAt({ names: names.slice(0, length) });
      if (found) return found;
    }
    return null;
  };

  const unfold = (place) => {
    const tab = place.closest("[role=tabpanel][hidden]");
    if (tab) document.querySelector(`[role=tab][href="#${tab.id}"]`)?.click();
    for (let panel = place.closest("[data-panel]"); panel; panel = panel.parentElement.closest("[data-panel]")) {
      panel.querySelector(":scope > * [data-panel-toggle][aria-expanded=false]")?.click();
    }
    return tab ? 250 : 0; // Wagtail fades its tabs in
  };

  const textIn = (place) => {
    const field = place?.querySelector(FIELD);
    return field ? (field.value ?? field.textContent) : "";
  };

  const pointAt = (field, offset) => {
    const texts = document.createTreeWalker(field, NodeFilter.SHOW_TEXT);
    let left = offset;
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      if (left <= node.length) return [node, left];
      left -= node.length;
    }
    return [field, field.childNodes.length];
  };

  const select = (place, start, end) => {
    const field = place.querySelector(FIELD);
    (field || place).scrollIntoView({ block: "center" });
    if (!field) return;
    field.focus({ preventScroll: true });
    if (start < 0) return;
    if (field.isContentEditable) {
      window.getSelection().setBaseAndExtent(...pointAt(field, start), ...pointAt(field, end));
      window.getSelection().anchorNode.parentElement.scrollIntoView({ block: "center" });
    } else {
      field.setSelectionRange?.(start, end);
    }
  };

  // Where the words stand for the time numbered `nth`, counted from 0; -1 when they do not.
  const find = (text, words, nth) => {
    let at = words ? text.indexOf(words) : -1;
    for (let time = 0; time < nth && at >= 0; time += 1) {
      const later = text.indexOf(words, at + words.length);
      if (later < 0) break;
      at = later;
    }
    return at;
  };

  const show = (place, words, nth) => {
    setTimeout(() => {
      const at = find(textIn(place), words, nth);
      select(place, at, at + words.length);
    }, unfold(place));
  };

  const sameEnds = (one, other) => {
    const most = Math.min(one.length, other.length);
    let start = 0;
    while (start < most && one[start] === other[start]) start += 1;
    let end = 0;
    while (end < most - start && one[one.length - 1 - end] === other[other.length - 1 - end]) end += 1;
    return [start, end];
  };

  // The paragraph as the server wrote it, but with the marks of comments where words stayed.
  const paragraph = (old, fresh) => {
    if (!old || old.getText() === fresh.getText()) return fresh;
    const [start, end] = sameEnds(old.getText(), fresh.getText());
    const [before, after] = [old.getCharacterList(), fresh.getCharacterList()];
    const middle = after.slice(start, after.size - end);
    const tail = end ? before.slice(before.size - end) : before.slice(0, 0);
    return fresh.set("characterList", before.slice(0, start).concat(middle, tail));
  };

  const writeRich = (place, value) => {
    const inputs = [...place.querySelectorAll("input[type=hidden]")];
    const editor = inputs.find((input) => input.draftailEditor)?.draftailEditor;
    if (!editor) return false;
    const state = editor.getEditorState();
    const content = state.getCurrentContent();
    const fresh = window.Draftail.createEditorStateFromRaw(JSON.parse(value)).getCurrentContent();
    const blocks = fresh.getBlockMap().map((block) => paragraph(content.getBlockForKey(block.getKey()), block));
    const words = fresh.merge({ blockMap: blocks });
    editor.onChange(state.constructor.push(state, words, "insert-characters"));
    return true;
  };

  const writePlain = (place, value) => {
    const field = place.querySelector("textarea, input:not([type=hidden])");
    if (!field) return false;
    field.value = value;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    return true;
  };

  // Writes a changed field; false where the form has no such field, and must be loaded anew.
  const write = (change) => {
    const place = change.value === null ? null : fieldAt(change);
    if (!place) return false;
    return change.rich ? writeRich(place, change.value) : writePlain(place, change.value);
  };

  window.landfall = window.landfall || {};
  Object.assign(window.landfall, { fieldAt, nearest, select, sameEnds, show, textIn, unfold, write });
})();
