// The boxes over a picture and the numbers of the form under it: each always says what the other
// says. Knows nothing of pointers and keys. `changed()` is called after every change.
(() => {
  const NUMBERS = ["left", "top", "width", "height"];
  const field = (row, name) => row.querySelector(`[name$="-${name}"]`);

  const inside = (box, size) => {
    const width = Math.min(Math.max(Math.round(box.width), 1), size.width);
    const height = Math.min(Math.max(Math.round(box.height), 1), size.height);
    return {
      kind: box.kind,
      left: Math.min(Math.max(Math.round(box.left), 0), size.width - width),
      top: Math.min(Math.max(Math.round(box.top), 0), size.height - height),
      width,
      height,
    };
  };

  const read = (row, size) => {
    const numbers = NUMBERS.map((name) => Number.parseInt(field(row, name).value, 10));
    if (field(row, "DELETE")?.checked || numbers.some((number) => !(number >= 0))) return null;
    const [left, top, width, height] = numbers;
    const isThere = width > 0 && height > 0 && left < size.width && top < size.height;
    return isThere ? { kind: field(row, "kind").value, left, top, width, height } : null;
  };

  const isBlank = (row) => NUMBERS.every((name) => !field(row, name).value.trim());

  const rename = (row, number) => {
    for (const node of row.querySelectorAll("[name], [id], [for]")) {
      for (const name of ["name", "id", "for", "aria-describedby"]) {
        const value = node.getAttribute(name);
        if (value) node.setAttribute(name, value.replace(/-(\d+|__prefix__)-/, `-${number}-`));
      }
    }
  };

  window.landfall = window.landfall || {};
  window.landfall.boxesOf = (form, size, words, changed) => {
    const home = form.querySelector("[data-draw-rows]");
    const empty = form.querySelector("template[data-draw-empty]");
    const rowsIn = () => [...home.querySelectorAll("[data-draw-row]")];
    const past = [];
    const future = [];
    let rows = [];
    let boxes = [];

    const take = () => {
      rows = [];
      boxes = [];
      for (const row of rowsIn()) {
        const box = read(row, size);
        if (box) {
          rows.push(row);
          boxes.push(box);
        } else if (isBlank(row) || field(row, "DELETE")?.checked) row.remove();
      }
    };

    // Rows with numbers that make no box stay behind the others, as they were typed.
    const write = () => {
      while (rows.length > boxes.length) rows.pop().remove();
      while (rows.length < boxes.length) rows.push(empty.content.cloneNode(true).querySelector("[data-draw-row]"));
      boxes.forEach((box, at) => {
        field(rows[at], "kind").value = box.kind;
        for (const name of NUMBERS) field(rows[at], name).value = box[name];
      });
      const odd = rowsIn().filter((row) => !rows.includes(row));
      [...rows, ...odd].forEach((row, at) => {
        if (home.children[at] !== row) home.insertBefore(row, home.children[at] || null);
        rename(row, at);
        row.querySelector("legend").textContent = words.row.replace("{number}", at + 1);
      });
      form.querySelector('[name$="-TOTAL_FORMS"]').value = rows.length + odd.length;
      form.querySelector('[name$="-INITIAL_FORMS"]').value = 0;
    };

    const become = (next) => {
      boxes = next;
      write();
      changed();
    };

    home.addEventListener("change", () => {
      past.push(boxes);
      future.length = 0;
      take();
      become(boxes);
    });
    take();
    write();
    const begun = JSON.stringify(boxes);

    return {
      get all() { return boxes; },
      get isChanged() { return JSON.stringify(boxes) !== begun || rowsIn().length > rows.length; },
      get canUndo() { return past.length > 0; },
      get canRedo() { return future.length > 0; },
      row: (at) => rows[at],
      inside: (box) => inside(box, size),
      replace(next) {
        past.push(boxes);
        future.length = 0;
        become(next.map((box) => inside(box, size)));
      },
      undo() {
        if (!past.length) return false;
        future.push(boxes);
        become(past.pop());
        return true;
      },
      redo() {
        if (!future.length) return false;
        past.push(boxes);
        become(future.pop());
        return true;
      },
    };
  };
})();
