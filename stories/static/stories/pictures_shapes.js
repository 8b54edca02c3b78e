// Shows boxes, handles and proposals in an SVG. What they look like stands in pictures.css.
(() => {
  const SVG = "http://www.w3.org/2000/svg";
  const TARGET = 44; // pixels on the screen: what a thumb hits (WCAG 2.5.5)
  const INWARDS = 12; // of which so many lie on the box, so that small boxes can still be moved
  const KNOB = 5;
  const SIDES = ["nw", "n", "ne", "e", "se", "s", "sw", "w"];
  const make = (name, className, home) => {
    const node = document.createElementNS(SVG, name);
    if (className) node.setAttribute("class", className);
    home?.append(node);
    return node;
  };
  const place = (node, left, top, width, height) => {
    node.setAttribute("x", left);
    node.setAttribute("y", top);
    node.setAttribute("width", Math.max(width, 0));
    node.setAttribute("height", Math.max(height, 0));
  };
  const placeBox = (node, box) => place(node, box.left, box.top, box.width, box.height);

  window.landfall = window.landfall || {};
  window.landfall.shapesIn = (svg, size) => {
    const solid = make("g", "desk-draw__solid", svg);
    const drawn = make("g", "desk-draw__boxes", svg);
    const handles = make("g", "desk-draw__handles", svg);
    const clip = make("clipPath", "", make("defs", "", svg));
    const wiped = make("rect", "", clip);
    clip.id = "desk-draw-wipe";
    solid.setAttribute("clip-path", "url(#desk-draw-wipe)");

    const grips = SIDES.map((side) => {
      const grip = make("g", `desk-draw__grip desk-draw__grip--${side}`, handles);
      grip.dataset.side = side;
      make("rect", "desk-draw__target", grip);
      make("rect", "desk-draw__knob", grip);
      return grip;
    });

    const newBox = () => {
      const group = make("g", "desk-draw__box", drawn);
      group.setAttribute("tabindex", "0");
      group.setAttribute("role", "button");
      for (const part of ["fill", "edge", "line"]) make("rect", `desk-draw__${part}`, group);
      return group;
    };

    const showHandles = (box, scale) => {
      handles.setAttribute("visibility", box ? "visible" : "hidden");
      if (!box) return;
      const target = TARGET / scale;
      const out = target - INWARDS / scale;
      const knob = KNOB / scale;
      const room = { wide: box.width * scale > TARGET + 2 * INWARDS, high: box.height * scale > TARGET + 2 * INWARDS };
      for (const grip of grips) {
        const side = grip.dataset.side;
        const across = side.includes("w") ? -1 : side.includes("e") ? 1 : 0;
        const down = side.includes("n") ? -1 : side.includes("s") ? 1 : 0;
        const x = box.left + (box.width * (across + 1)) / 2;
        const y = box.top + (box.height * (down + 1)) / 2;
        const reach = (way) => (way < 0 ? -out : way > 0 ? -(target - out) : -target / 2);
        const shown = (across || room.wide) && (down || room.high);
        grip.setAttribute("visibility", shown ? "inherit" : "hidden");
        place(grip.children[0], x + reach(across), y + reach(down), target, target);
        place(grip.children[1], x - knob, y - knob, 2 * knob, 2 * knob);
      }
    };

    return {
      groupAt: (at) => drawn.children[at],
      indexOf: (node) => [...drawn.children].indexOf(node?.closest?.(".desk-draw__box")),
      sideOf: (node) => node?.closest?.(".desk-draw__grip")?.dataset.side,
      wipe: (share) => place(wiped, 0, 0, size.width * share, size.height),
      show(boxes, selected, scale, label) {
        while (drawn.children.length > boxes.length) drawn.lastChild.remove();
        while (drawn.children.length < boxes.length) newBox();
        solid.replaceChildren(...boxes.map(() => make("rect")));
        boxes.forEach((box, at) => {
          const group = drawn.children[at];
          for (const part of group.children) placeBox(part, box);
          placeBox(solid.children[at], box);
          group.classList.toggle("is-selected", at === selected);
          group.setAttribute("aria-label", label(box, at));
        });
        showHandles(boxes[selected], scale);
      },
    };
  };
})();
