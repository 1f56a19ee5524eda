// The brief's page: what is kept in this browser, shown so that it can be ordered, written in and downloaded.
(() => {
  "use strict";
  const words = JSON.parse(document.getElementById("words").textContent);
  const language = document.documentElement.lang;
  const list = document.getElementById("parts");
  const status = document.getElementById("status");
  const title = document.getElementById("brief-title");
  const isText = (value) => value === undefined || typeof value === "string";
  const isPart = (one) => one && typeof one === "object" && isText(one.heading) && isText(one.text) && isText(one.source);
  function read() {
    let kept = {};
    try { kept = JSON.parse(localStorage.getItem("brief")) || {}; } catch { /* an empty brief */ }
    return { title: typeof kept.title === "string" ? kept.title : "", parts: Array.isArray(kept.parts) ? kept.parts.filter(isPart) : [] };
  }
  let brief = read();

  const save = () => localStorage.setItem("brief", JSON.stringify(brief));
  const say = (text) => { status.textContent = text; };
  const make = (name, attributes = {}, ...children) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.append(...children);
    return element;
  };
  const failed = async (answer) => {
    const told = await answer.json().catch(() => ({}));
    const reason = typeof told.detail === "string" ? told.detail : `${answer.status}`;
    say(status.dataset.failed.replace("{reason}", reason));
  };

  // A label and its field; what is written goes into the part at once.
  function field(part, key, label, kind = "input", type = "text") {
    const entered = make(kind, kind === "input" ? { type } : { rows: "3" });
    entered.value = part[key] || "";
    entered.addEventListener("input", () => { part[key] = entered.value || (key.startsWith("checked_") ? undefined : ""); save(); });
    return make("label", {}, label, entered);
  }

  // What a note sets in bold is bold; the signs around it stay in the text and are not seen.
  const sign = () => make("span", { class: "sign" }, "**");
  const dressed = (quote) => quote.split(/\*\*([^*\n]+)\*\*/).flatMap((words, at) => (at % 2 ? [sign(), make("b", {}, words), sign()] : [words]));

  function button(label, act, name) {
    const made = make("button", { type: "button", "aria-label": `${label}: ${name}`, title: label }, label);
    made.addEventListener("click", act);
    return made;
  }

  function move(at, by) {
    const to = at + by;
    if (to < 0 || to >= brief.parts.length) return;
    brief.parts.splice(to, 0, ...brief.parts.splice(at, 1));
    save();
    show().then(() => list.children[to].querySelector(by < 0 ? ".up" : ".down").focus());
  }

  function remove(at) {
    brief.parts.splice(at, 1);
    save();
    show().then(() => (list.children[Math.min(at, brief.parts.length - 1)]?.querySelector("button") || title).focus());
  }

  function shown(part, at, quotes) {
    const item = make("li", { class: "part" });
    let name = part.heading || part.text || (part.heading === undefined ? words.PART_TEXT : words.PART_HEADING);
    if (part.source) {
      const quote = quotes.get(part);
      name = quote ? quote.quote : part.source;
      const own = quote && /^[”“"»«„][^”“"»«„]*[”“"»«][.,;]?$/.test(quote.quote);
      const opened = own ? ["", ""] : language === "en" ? ["“", "”"] : ["»", "«"];
      item.append(
        ...(quote && quote.under ? [make("p", { class: "small" }, quote.under)] : []),
        quote ? make("blockquote", { lang: "da" }, opened[0], make("q", { class: "quote" }, ...dressed(quote.quote)), opened[1]) : make("p", { class: "warning" }, words.QUOTE_GONE),
        ...(quote && quote.reading ? [make("p", { class: "small" }, quote.reading)] : []),
        make("p", { class: "small" }, quote ? quote.origin : part.source),
        make("div", { class: "signed" }, field(part, "checked_by", words.CHECKED_BY), field(part, "checked_on", words.CHECKED_ON, "input", "date")),
      );
    } else if (part.heading !== undefined) item.append(field(part, "heading", words.PART_HEADING));
    else item.append(field(part, "text", words.PART_TEXT, "textarea"));
    const short = name.replace(/\s+/g, " ").slice(0, 40);
    const up = button(words.MOVE_UP, () => move(at, -1), short);
    const down = button(words.MOVE_DOWN, () => move(at, 1), short);
    up.className = "up";
    down.className = "down";
    up.disabled = at === 0;
    down.disabled = at === brief.parts.length - 1;
    item.append(make("div", { class: "row" }, up, down, button(words.REMOVE, () => remove(at), short)));
    return item;
  }

  async function show() {
    const places = brief.parts.filter((part) => part.source);
    const answer = places.length ? await fetch(`api/quotes?language=${language}`, post(places)) : null;
    const found = answer && answer.ok ? await answer.json() : [];
    const quotes = new Map(places.map((part, at) => [part, found[at]]));
    list.replaceChildren(...brief.parts.map((part, at) => shown(part, at, quotes)));
    document.getElementById("empty").hidden = brief.parts.length > 0;
    document.querySelectorAll(".download").forEach((one) => { one.disabled = !brief.parts.length; });
  }

  const post = (value) => ({ method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(value) });

  async function download(format) {
    const answer = await fetch("api/brief", post({ title: brief.title || document.title, language, format, parts: brief.parts }));
    if (!answer.ok) return failed(answer);
    const link = make("a", { href: URL.createObjectURL(await answer.blob()), download: `oplaeg.${format}` });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
    return say("");
  }

  async function check(file) {
    const answer = await fetch(`api/brief/check?language=${language}`, { method: "POST", headers: { "Content-Type": "application/octet-stream" }, body: file });
    if (!answer.ok) return failed(answer);
    const standings = await answer.json();
    const fallen = standings.filter((one) => !one.stands);
    const told = fallen.length ? status.dataset.fell : status.dataset.stand;
    say(told.replace("{n}", standings.length).replace("{fallen}", fallen.length));
    document.getElementById("fallen").replaceChildren(...fallen.map((one) => make("li", {}, `${one.number}: ${one.source}, ${one.start}–${one.end}`)));
    return undefined;
  }

  const add = (part) => {
    brief.parts.push(part);
    save();
    show().then(() => list.lastElementChild.querySelector("input, textarea").focus());
  };
  title.value = brief.title || "";
  title.addEventListener("input", () => { brief.title = title.value; save(); });
  document.getElementById("add-heading").addEventListener("click", () => add({ heading: "" }));
  document.getElementById("add-text").addEventListener("click", () => add({ text: "" }));
  document.getElementById("get-docx").addEventListener("click", () => download("docx"));
  document.getElementById("get-md").addEventListener("click", () => download("md"));
  document.getElementById("clear").addEventListener("click", () => {
    if (!window.confirm(words.REALLY_EMPTY)) return;
    brief = { title: "", parts: [] };
    title.value = "";
    save();
    show();
  });
  document.getElementById("earlier").addEventListener("change", (event) => event.target.files[0] && check(event.target.files[0]));
  // Another tab may put a quote aside meanwhile. Parts known here stay the objects that the fields on the page write to.
  const alike = (one, part) => ["source", "start", "end", "heading", "text"].every((key) => one[key] === part[key]);
  window.addEventListener("storage", (event) => {
    if (event.key !== "brief") return;
    const here = [...brief.parts];
    const known = (part) => {
      const at = here.findIndex((one) => alike(one, part));
      return at < 0 ? {} : here.splice(at, 1)[0];
    };
    const kept = read();
    brief = { title: kept.title, parts: kept.parts.map((part) => Object.assign(known(part), part)) };
    title.value = brief.title;
    show();
  });
  show();
})();
