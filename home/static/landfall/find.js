// A search without a server: it reads small files of words and cards, and sends nothing anywhere.
// What is looked for stays behind the # of the address, which no browser sends.
"use strict";
(() => {
  const form = document.getElementById("find");
  if (!form) return;
  const field = form.elements.q;
  const told = document.getElementById("told");
  const found = document.getElementById("found");
  const more = document.getElementById("more");
  const index = form.dataset.index;
  const PAGE = 20, WORDS = 8, LONGEST = 40, FORMS = 12;
  const KANA = "々〆\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}\u3041-\u3096\u309d\u309e";
  const KATAKANA = "\u30a1-\u30fa\u30fc-\u30fe";
  const HANGUL = "\uac00-\ud7a3";
  const LATIN = `(?:(?![${HANGUL}${KANA}${KATAKANA}_])[\\p{L}\\p{N}])`;
  const RUN = new RegExp(
    `([${HANGUL}]+)|([${KATAKANA}]+)|([${KANA}]+)|(${LATIN}+(?:['’]${LATIN}+)*)`, "gu");
  const LEAST = [2, 2, 0, 4]; // letters that a beginning must have, by script

  const load = async (name) => (await import(index + name)).default;

  // As stories/publishing/index/folding.py does it.
  const plain = (word) => word.toLowerCase().replace(/ß/g, "ss").replace(/’/g, "'")
    .normalize("NFD").replace(/[\u0300-\u036f]/g, "").normalize("NFC")
    .replace(/ł/g, "l").replace(/ø/g, "o").replace(/æ/g, "ae").replace(/œ/g, "oe");

  // The words of a question, each with the fewest letters of it that are enough.
  const wordsOf = (text) => {
    const words = new Map();
    for (const match of text.normalize("NFKC").matchAll(RUN)) {
      const script = match.slice(1).findIndex((run) => run !== undefined);
      if (script === 2) {
        const letters = [...match[0]];
        if (letters.length === 1) words.set(match[0], 0);
        letters.slice(1).forEach((letter, at) => words.set(letters[at] + letter, 0));
      } else {
        const word = plain(match[0]).replace(/'s$/, "").slice(0, LONGEST);
        words.set(word, LEAST[script]);
      }
    }
    return [...words].slice(0, WORDS);
  };

  // The file in which a word stands, or would stand.
  const fileOf = (list, word) => {
    let low = 0, high = list.firsts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (list.firsts[middle] <= word) low = middle + 1; else high = middle;
    }
    return list.words[Math.max(0, low - 1)];
  };

  const entryOf = async (list, word) => {
    const entries = await load(fileOf(list, word));
    return Object.hasOwn(entries, word) ? entries[word] : null;
  };

  // Other words that begin alike, where nobody wrote this one: harbouring finds harbour.
  const alike = async (list, word, least) => {
    const entries = await load(fileOf(list, word));
    for (let length = word.length; least && length >= Math.max(least, word.length - 4); length -= 1) {
      const start = word.slice(0, length);
      const names = Object.keys(entries).filter((name) => name.startsWith(start));
      if (names.length) return names.slice(0, FORMS).map((name) => entries[name]);
    }
    return [];
  };

  // Numbers of pages, each with the weight that the word has there.
  const pagesOf = async (list, word, least) => {
    const own = await entryOf(list, word);
    const entries = own ? [own] : await alike(list, word, least);
    const others = new Set(entries.flatMap((entry) => entry.slice(1)));
    for (const other of others) {
      const entry = await entryOf(list, other);
      if (entry) entries.push(entry);
    }
    const pages = new Map();
    let cut = false;
    for (const [steps] of entries) {
      let at = 0;
      cut = cut || steps.length >= list.most;
      for (const step of steps) {
        at += step;
        const page = at >> 2;
        pages.set(page, Math.max(pages.get(page) || 0, at & 3));
      }
    }
    return { pages, cut };
  };

  // Every word has to be there; one that stands nearly everywhere only counts.
  const lookFor = async (list, words) => {
    const all = [];
    for (const [word, least] of words) all.push(await pagesOf(list, word, least));
    const needed = all.filter((one) => !one.cut);
    const first = (needed.length ? needed : all).slice()
      .sort((one, other) => one.pages.size - other.pages.size)[0];
    const hits = [];
    for (const page of first ? first.pages.keys() : []) {
      if (needed.every((one) => one.pages.has(page))) {
        hits.push([all.reduce((sum, one) => sum + (one.pages.get(page) || 0), 0), page]);
      }
    }
    hits.sort((one, other) => other[0] - one[0] || one[1] - other[1]);
    return { pages: hits.map((hit) => hit[1]), cut: !needed.length && all.length > 0 };
  };

  const put = (parent, name, className, text) => {
    const element = document.createElement(name);
    if (className) element.className = className;
    if (text) element.textContent = text;
    parent.append(element);
    return element;
  };

  // The results divided by kind and category; a choice stands behind the # as well.
  const DIVISIONS = ["kind", "category"], VALUES = 12;
  const hashOf = (text, chosen) => {
    const told = Object.entries({ q: text, ...chosen }).filter(([, value]) => value);
    return `#${new URLSearchParams(told)}`;
  };

  const within = (facets, pages, chosen, but) => pages.filter((page) => DIVISIONS.every((name) => {
    const wanted = name === but ? "" : chosen[name];
    return !wanted || facets[name].slugs[facets[name].of[page]] === wanted;
  }));

  const offer = (facets, pages, chosen, text, cut) => {
    const nav = document.createElement("nav");
    nav.className = "facets";
    nav.setAttribute("aria-label", form.dataset.narrow);
    for (const name of DIVISIONS) {
      const { slugs, names, of } = facets[name];
      const counts = new Map();
      for (const page of within(facets, pages, chosen, name)) {
        if (of[page] >= 0) counts.set(of[page], (counts.get(of[page]) || 0) + 1);
      }
      if (counts.size < 2 && !chosen[name]) continue;
      const section = put(nav, "section");
      put(section, "h2", "", form.dataset[name]);
      const list = put(section, "ul");
      const known = [...counts].sort((one, other) => other[1] - one[1] || one[0] - other[0]);
      for (const [value, count] of known.slice(0, VALUES)) {
        const item = put(list, "li");
        if (slugs[value] === chosen[name]) {
          put(item, "span", "", names[value]).setAttribute("aria-current", "true");
        } else {
          const choice = { ...chosen, [name]: slugs[value] };
          put(item, "a", "", names[value]).href = hashOf(text, choice);
        }
        if (!cut) put(item, "span", "count", ` ${count}`);
      }
      if (chosen[name]) {
        put(put(list, "li"), "a", "", form.dataset.everything).href =
          hashOf(text, { ...chosen, [name]: "" });
      }
    }
    if (nav.childElementCount) found.before(nav);
  };

  const show = ([path, title, teaser, beside]) => {
    const words = put(put(found, "li"), "article", "result");
    const link = put(put(words, "h2"), "a", "", title);
    link.href = path;
    if (teaser) put(words, "p", "teaser", teaser);
    if (beside) put(put(words, "p", "meta"), "span", "", beside);
  };

  let asked = 0;

  const showFrom = async (list, pages, start, question) => {
    more.hidden = true;
    for (const page of pages.slice(start, start + PAGE)) {
      const cards = await load(list.cards[Math.floor(page / list.each)]);
      if (question !== asked) return;
      show(cards[page % list.each]);
    }
    more.hidden = start + PAGE >= pages.length;
    more.onclick = () => showFrom(list, pages, start + PAGE, question);
  };

  const answer = async (text, chosen) => {
    asked += 1;
    const question = asked;
    const words = wordsOf(text);
    found.replaceChildren();
    for (const nav of document.querySelectorAll(".facets")) nav.remove();
    for (const link of document.querySelectorAll("#tongues a")) link.hash = hashOf(text, {});
    more.hidden = true;
    told.textContent = "";
    if (!words.length) return;
    try {
      const list = await load("list.js");
      const all = list.count ? await lookFor(list, words) : { pages: [], cut: false };
      const { cut } = all;
      const facets = all.pages.length ? await load(list.facets) : null;
      if (question !== asked) return;
      const pages = facets ? within(facets, all.pages, chosen, "") : [];
      if (facets) offer(facets, all.pages, chosen, text, cut);
      const sentence = cut ? form.dataset.most : form.dataset.found;
      told.textContent = pages.length
        ? sentence.replace("{count}", pages.length) : form.dataset.nothing;
      await showFrom(list, pages, 0, question);
    } catch {
      told.textContent = form.dataset.broken;
    }
  };

  const read = () => {
    const behind = new URLSearchParams(window.location.hash.slice(1));
    const text = behind.get("q") || new URLSearchParams(window.location.search).get("q") || "";
    field.value = text.slice(0, field.maxLength);
    answer(field.value, { kind: behind.get("kind"), category: behind.get("category") });
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const hash = hashOf(field.value, {});
    if (window.location.hash === hash) read(); else window.location.hash = hash;
  });
  window.addEventListener("hashchange", read);
  document.getElementById("without").hidden = true;
  form.hidden = false;
  read();
})();
