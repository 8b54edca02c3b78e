// The clean copy close up, and the original under it where somebody asks to compare.
(() => {
  const root = document.querySelector("[data-look]");
  if (!root) return;
  const svg = root.querySelector("svg");
  const size = { width: svg.viewBox.baseVal.width, height: svg.viewBox.baseVal.height };
  const view = window.landfall.viewOf(svg, size);
  const said = root.querySelector("[data-look-said]");
  root.classList.add("is-drawing");
  root.querySelectorAll("[data-look-scripted]").forEach((node) => { node.hidden = false; });
  svg.setAttribute("tabindex", "0");
  svg.setAttribute("role", "application");

  const tell = () => { said.textContent = said.dataset.zoom.replace("{percent}", Math.round(view.zoom * 100)); };
  const acts = { in: () => view.zoomBy(1.5), out: () => view.zoomBy(1 / 1.5), fit: () => view.fit() };
  root.addEventListener("click", (event) => {
    const act = acts[event.target.closest("[data-look-act]")?.dataset.lookAct];
    if (!act) return;
    act();
    tell();
  });
  const keys = { "+": "in", "=": "in", "-": "out", 0: "fit" };
  const WAYS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
  svg.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const way = WAYS[event.key];
    if (way) view.panBy((way[0] * view.wide) / 8, (way[1] * view.high) / 8);
    else if (keys[event.key]) {
      acts[keys[event.key]]();
      tell();
    } else return;
    event.preventDefault();
  });

  // One finger scrolls the screen until the picture is close up; then it moves the picture.
  const pointers = new Map();
  const fits = () => { svg.classList.toggle("is-close", view.zoom > 1); };
  new MutationObserver(fits).observe(svg, { attributeFilter: ["viewBox"] });
  svg.addEventListener("pointerdown", (event) => {
    pointers.set(event.pointerId, event);
    svg.setPointerCapture(event.pointerId);
  });
  svg.addEventListener("pointermove", (event) => {
    const before = pointers.get(event.pointerId);
    if (!before) return;
    pointers.set(event.pointerId, event);
    if (pointers.size === 2) view.pinch([...pointers.values()]);
    else if (pointers.size === 1) view.panBy((before.clientX - event.clientX) / view.scale, (before.clientY - event.clientY) / view.scale);
  });
  for (const name of ["pointerup", "pointercancel"]) {
    svg.addEventListener(name, (event) => {
      pointers.delete(event.pointerId);
      view.letGo();
    });
  }
  svg.addEventListener("dblclick", (event) => {
    view.zoomBy(2, view.point(event.clientX, event.clientY));
    tell();
  });

  // The original is fetched when it is asked for: each look at it stands in the log.
  const slider = root.querySelector("[data-look-slider]");
  if (!slider) return;
  const SVG = "http://www.w3.org/2000/svg";
  let shown = null;
  const fetchOriginal = () => {
    const clip = document.createElementNS(SVG, "clipPath");
    clip.id = "desk-look-wipe";
    shown = document.createElementNS(SVG, "rect");
    shown.setAttribute("height", size.height);
    clip.append(shown);
    const original = svg.querySelector("image").cloneNode();
    original.setAttribute("href", slider.dataset.original);
    original.setAttribute("clip-path", "url(#desk-look-wipe)");
    svg.append(clip, original);
  };
  slider.addEventListener("input", () => {
    if (!shown) fetchOriginal();
    shown.setAttribute("width", (size.width * slider.value) / 100);
  });
})();
