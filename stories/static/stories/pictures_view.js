// Zoom and pan of a picture in an SVG, by its viewBox; and two fingers on it. Draws nothing.
(() => {
  const CLOSEST = 24; // pixels of the picture that fill the view at most
  const MOST = 40;

  window.landfall = window.landfall || {};
  window.landfall.viewOf = (svg, size, moved = () => {}) => {
    let zoom = 1;
    let left = 0;
    let top = 0;
    const most = Math.max(1, Math.min(MOST, size.width / CLOSEST, size.height / CLOSEST));
    const show = () => {
      const [wide, high] = [size.width / zoom, size.height / zoom];
      left = Math.min(Math.max(left, 0), size.width - wide);
      top = Math.min(Math.max(top, 0), size.height - high);
      svg.setAttribute("viewBox", `${left} ${top} ${wide} ${high}`);
      moved();
    };
    const point = (x, y) => new DOMPoint(x, y).matrixTransform(svg.getScreenCTM().inverse());
    const view = {
      point,
      get zoom() { return zoom; },
      get scale() { return svg.getScreenCTM()?.a || 1; },
      get middle() {
        return { x: left + size.width / zoom / 2, y: top + size.height / zoom / 2 };
      },
      get wide() { return size.width / zoom; },
      get high() { return size.height / zoom; },
      zoomBy(factor, around = view.middle) {
        const next = Math.min(Math.max(zoom * factor, 1), most);
        left = around.x - ((around.x - left) * zoom) / next;
        top = around.y - ((around.y - top) * zoom) / next;
        zoom = next;
        show();
      },
      panBy(x, y) {
        left += x;
        top += y;
        show();
      },
      fit() {
        zoom = 1;
        show();
      },
      reveal(box) {
        const [wide, high] = [size.width / zoom, size.height / zoom];
        if (box.left < left || box.left + box.width > left + wide) left = box.left + box.width / 2 - wide / 2;
        if (box.top < top || box.top + box.height > top + high) top = box.top + box.height / 2 - high / 2;
        show();
      },
    };

    // Two fingers, or the wheel with Ctrl (which is also what a pinch on a touchpad sends).
    let former = null;
    const pairOf = (pointers) => {
      const [one, two] = pointers;
      return {
        x: (one.clientX + two.clientX) / 2,
        y: (one.clientY + two.clientY) / 2,
        apart: Math.hypot(one.clientX - two.clientX, one.clientY - two.clientY) || 1,
      };
    };
    view.pinch = (pointers) => {
      const now = pairOf(pointers);
      if (former) {
        const before = point(former.x, former.y);
        const after = point(now.x, now.y);
        view.panBy(before.x - after.x, before.y - after.y);
        view.zoomBy(now.apart / former.apart, point(now.x, now.y));
      }
      former = now;
    };
    view.letGo = () => { former = null; };
    svg.addEventListener(
      "wheel",
      (event) => {
        if (event.ctrlKey || event.metaKey) view.zoomBy(Math.exp(-event.deltaY / 300), point(event.clientX, event.clientY));
        else if (zoom > 1) view.panBy(event.deltaX / view.scale, event.deltaY / view.scale);
        else return;
        event.preventDefault();
      },
      { passive: false },
    );
    new ResizeObserver(moved).observe(svg);
    return view;
  };
})();
