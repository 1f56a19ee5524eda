// What the page does by itself, in the browser: from a number to its source and back, the whole note, the language.
(() => {
  "use strict";
  const byId = (id) => document.getElementById(id);
  const narrow = () => window.matchMedia("(max-width: 899px)").matches;
  const smooth = () => (window.matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth");
  let cameFrom = null;

  function showSource(id, from) {
    const card = byId(id);
    const turn = card && card.closest(".turn");
    if (!turn) return;
    cameFrom = from;
    document.querySelectorAll(".turn").forEach((other) => { other.hidden = other !== turn; });
    document.querySelectorAll(".card.active").forEach((other) => other.classList.remove("active"));
    card.classList.add("active");
    if (narrow()) byId("sources").classList.add("sheet-open");
    card.focus({ preventScroll: true });
    card.scrollIntoView({ behavior: smooth(), block: narrow() ? "start" : "nearest" });
  }

  function back(link) {
    byId("sources").classList.remove("sheet-open");
    const card = link && link.closest(".card");
    const chip = cameFrom && cameFrom.isConnected ? cameFrom : card && document.querySelector(`a.cite[href="#${card.id}"]`);
    if (!chip) return;
    chip.focus({ preventScroll: true });
    chip.scrollIntoView({ behavior: smooth(), block: "center" });
  }

  async function showNote(link) {
    const answer = await fetch(link.href);
    const body = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("main");
    if (!body) return;
    const dialog = document.createElement("dialog");
    const close = document.createElement("button");
    dialog.className = "note-dialog";
    close.className = "close";
    close.textContent = link.dataset.close;
    close.addEventListener("click", () => dialog.close());
    dialog.addEventListener("close", () => { dialog.remove(); link.focus(); });
    dialog.addEventListener("click", (event) => { if (event.target === dialog) dialog.close(); });
    const note = document.createElement("div");
    note.className = "whole";
    note.append(...body.childNodes);
    const bar = document.createElement("div");
    bar.className = "bar";
    bar.append(close);
    dialog.append(bar, note);
    (document.querySelector(".contain") || document.body).append(dialog);
    dialog.showModal();
    const mark = dialog.querySelector("mark.current");
    if (mark) mark.scrollIntoView({ block: "center" });
  }

  // The passage before or after is read in the card, under the quote.
  async function step(link) {
    const reader = link.closest(".reader");
    const answer = await fetch(link.href);
    const body = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("main");
    if (!body || !reader) return;
    const same = link.textContent;
    reader.replaceChildren(...body.childNodes);
    const links = [...reader.querySelectorAll("a.step")];
    (links.find((one) => one.textContent === same) || links[0])?.focus({ preventScroll: true });
  }

  const plain = (element) => element.textContent.replace(/\s+/g, " ").trim();

  // A quote's own words with what stands over and under it, without its buttons.
  const said = (item) => {
    const whole = item.cloneNode(true);
    whole.querySelectorAll("button").forEach((button) => button.remove());
    return [...whole.childNodes].map((part) => (part.nodeName === "P" ? ` ${plain(part)} ` : part.textContent)).join("").replace(/\s+/g, " ").trim();
  };

  // A meeting with its quotes, those that are not unfolded too.
  const heard = (group) => [
    "", [...group.querySelectorAll("h3 > *")].map(plain).join(" · "), plain(group.querySelector(".small")),
    ...[...group.querySelectorAll(".quotes > li")].map((quote) => `• ${said(quote)}`),
  ];

  // What is copied of an answer. Not what stands beside it, is counted or can be clicked.
  const COPIED = "h2, .breadth ~ p, .who > li, .summary > *, .group, .also-said, .abstained > p";
  const OPENS = ".part-asked, .summary > h3, .also-said";

  // The answer as text for a brief: all that it says, in the order of the page, then the files its quotes stand in.
  function asText(reply) {
    const lines = [...reply.querySelectorAll(COPIED)].flatMap((one) => {
      if (one.matches(".group")) return heard(one);
      return one.matches(OPENS) ? ["", plain(one)] : [plain(one)];
    });
    const numbers = [...reply.querySelectorAll(".group a.cite")].map((chip) => chip.getAttribute("href").slice(1));
    const files = numbers.map((id) => `[${plain(byId(id).querySelector(".number"))}] ${byId(id).querySelector(".file").textContent}`);
    return [...lines, "", ...files].join("\n").trim();
  }

  async function copy(button) {
    const text = asText(button.closest(".reply"));
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      // Browsers give the clipboard only to secure addresses; this older way works on a plain one too.
      const field = Object.assign(document.createElement("textarea"), { value: text });
      document.body.append(field);
      field.select();
      document.execCommand("copy");
      field.remove();
    }
    button.classList.add("done");
    setTimeout(() => button.classList.remove("done"), 2000);
  }

  // The brief is kept in this browser: places in notes, never words, so that what is quoted comes from the notes.
  const kept = () => { try { const brief = JSON.parse(localStorage.getItem("brief")) || {}; return { ...brief, parts: Array.isArray(brief.parts) ? brief.parts.filter(Boolean) : [] }; } catch { return { parts: [] }; } };

  function countBrief() {
    const count = kept().parts.filter((part) => part.source).length;
    document.querySelectorAll(".brief-count").forEach((place) => { place.textContent = count ? ` (${count})` : ""; });
  }

  function place(turn, number) {
    const asked = new URL(byId(`kilde-${turn}-${number}`).querySelector("a.whole-note").href).searchParams;
    return { source: asked.get("source"), start: Number(asked.get("start")), end: Number(asked.get("end")) };
  }

  function putAside(button) {
    const [, turn, number] = button.id.split("-");
    const reply = button.closest(".reply");
    const numbers = number ? [number] : [...reply.querySelectorAll(".group a.cite")].map((chip) => chip.getAttribute("href").split("-").pop());
    const brief = kept();
    const known = new Set(brief.parts.filter((part) => part.source).map((part) => `${part.source} ${part.start} ${part.end}`));
    const added = numbers.map((one) => place(turn, one)).filter((one) => !known.has(`${one.source} ${one.start} ${one.end}`));
    // A follow-up says nothing in a brief but for what it became.
    if (!number && added.length) brief.parts.push({ heading: new URL(reply.querySelector(".actions .link").href).searchParams.get("q") });
    brief.parts.push(...added);
    try { localStorage.setItem("brief", JSON.stringify(brief)); } catch { return; }
    button.classList.add("done");
    document.querySelectorAll(".announce").forEach((place) => { place.textContent = plain(button.querySelector(".after")); });
    countBrief();
  }

  window.addEventListener("storage", countBrief);
  new MutationObserver(() => document.querySelector(".brief-count:empty") && kept().parts.length && countBrief())
    .observe(document.documentElement, { childList: true, subtree: true });

  // What a reader says of an answer or a quote goes, with the question, to the server that answered.
  async function remark(button) {
    const [, turn, verdict, number] = button.id.split("-");
    const asked = new URL(button.closest(".reply").querySelector(".actions .link").href).searchParams;
    const filters = Object.fromEntries([...new Set(asked.keys())].filter((key) => key !== "q" && key !== "lang").map((key) => [key, asked.getAll(key)]));
    const told = { question: asked.get("q"), verdict, filters, ...(number ? place(turn, number) : {}) };
    const answer = await fetch("api/feedback", { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(told) });
    if (answer.ok) button.classList.add("done");
    document.querySelectorAll(".announce").forEach((one) => { one.textContent = plain(button.querySelector(answer.ok ? ".after" : ".before")); });
  }

  // Questions are asked one after the other: a follow-up needs the answer before it.
  const waiting = [];
  const LONGEST_WAIT_MS = 60000;
  // Nothing is asked before the page has arrived, in its language and with the filters of its address, which would
  // otherwise be laid over the answer. A page that does not arrive is asked all the same.
  const LONGEST_ARRIVAL_MS = 5000;
  const opened = Date.now();
  let busySince = opened;
  setTimeout(() => { if (busySince === opened) askNext(); }, LONGEST_ARRIVAL_MS);

  function askNext() {
    const [box, words] = waiting.shift() || [];
    busySince = box ? Date.now() : 0;
    if (!box) return;
    const field = document.querySelector(`#${box} textarea, #${box} input`);
    field.value = words;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }

  function askInTurn(box, words) {
    waiting.push([box, words]);
    // An answer that never came, because the connection was lost, holds up nothing for ever.
    if (!busySince || Date.now() - busySince > LONGEST_WAIT_MS) askNext();
  }

  // The same question without one of the filters that were read from it. The time makes a wish, uttered twice, two changes.
  const askAgain = (button) => askInTurn("again", [...button.id.split("-").slice(1), Date.now()].join(" "));

  function inAddress(change) {
    const address = new URL(window.location.href);
    change(address);
    window.history.replaceState(null, "", address);
  }

  // A capturing listener, because Gradio opens links in a new tab.
  document.addEventListener("click", (event) => {
    if (event.target.closest && event.target.closest("#new")) {
      waiting.length = 0;
      sent.at = 0;
      inAddress((address) => address.searchParams.delete("q"));
    }
    const link = event.target.closest && event.target.closest("a, button.copy, button.aside, button.unread, button.remark");
    if (!link) return;
    const unmodified = !event.ctrlKey && !event.metaKey && !event.shiftKey;
    const href = link.getAttribute("href") || "";
    const act = (what) => { event.preventDefault(); event.stopPropagation(); what(); };
    if (link.classList.contains("copy")) act(() => copy(link));
    else if (link.classList.contains("aside")) act(() => putAside(link));
    else if (link.classList.contains("remark")) act(() => remark(link));
    else if (link.classList.contains("unread")) act(() => askAgain(link));
    else if (link.classList.contains("cite")) act(() => showSource(href.split("#").pop(), link));
    else if (link.classList.contains("back")) act(() => back(link));
    else if (link.classList.contains("whole-note") && unmodified) act(() => showNote(link));
    else if (link.classList.contains("step") && unmodified && link.closest(".reader")) act(() => step(link));
    else if (link.classList.contains("skip")) act(() => document.querySelector("#question textarea")?.focus());
  }, true);

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !document.querySelector("dialog[open]") && document.activeElement?.closest("#sources")) back(document.activeElement);
  });

  // A key pressed twice sends what the first press has left: an empty field, or the same words once more.
  const TWICE_MS = 1000;
  let sent = { text: "", at: 0 };
  const isSentTwice = (text) => {
    const soon = Date.now() - sent.at < TWICE_MS;
    return text.trim() ? soon && text === sent.text : soon || busySince > 0;
  };

  window.notesPage = {
    // Takes a question to be asked in its turn, and out of its field, unless the next one stands there by now.
    send(text) {
      if (isSentTwice(text)) return [];
      if (text.trim()) sent = { text, at: Date.now() };
      askInTurn("asked", `${Date.now()} ${text}`);
      const field = document.querySelector("#question textarea");
      if (field && field.value === text) {
        field.value = "";
        field.dispatchEvent(new Event("input", { bubbles: true }));
      }
      return [];
    },
    // The newest question goes to the top of the view, so that an answer is read from its beginning, and into the
    // address, so that whoever reloads or comes back finds it again.
    answered() {
      byId("sources").classList.remove("sheet-open");
      requestAnimationFrame(() => {
        const link = [...document.querySelectorAll("#chat .actions .link")].pop();
        if (link) inAddress((address) => { address.search = new URL(link.href).search; });
        const asked = document.querySelectorAll("#chat .asked");
        const last = asked[asked.length - 1];
        if (last) last.scrollIntoView({ behavior: smooth(), block: "start" });
        const sources = byId("sources");
        if (sources) sources.scrollTop = 0;
      });
      askNext();
    },
    // What was sent meanwhile is asked, and the question that an address holds, now that it stands in its field.
    arrived() {
      askNext();
      if (!new URLSearchParams(window.location.search).get("q") || document.querySelector("#chat .asked")) return;
      requestAnimationFrame(() => document.querySelector("#question button")?.click());
    },
    language(code) {
      document.documentElement.lang = code;
      inAddress((address) => {
        if (code === "en") address.searchParams.set("lang", "en");
        else address.searchParams.delete("lang");
      });
    },
  };

  // Gradio names each message for screen readers by its raw HTML; without that name they read the message itself.
  const unname = () => document.querySelectorAll("#chat [aria-label*='<']").forEach((named) => named.removeAttribute("aria-label"));
  new MutationObserver(unname).observe(document.documentElement, { childList: true, subtree: true, attributeFilter: ["aria-label"] });

  document.documentElement.lang = new URLSearchParams(window.location.search).get("lang") === "en" ? "en" : "da";
})();
