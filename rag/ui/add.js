// Adding a note: the file is read by the server and shown as it would be searched; nothing is published before the button.
(() => {
  "use strict";
  const words = JSON.parse(document.getElementById("words").textContent);
  const by = (id) => document.getElementById(id);
  const status = by("status");
  const lang = document.documentElement.lang === "en" ? "en" : "da";
  const fields = ["municipality", "place", "meeting", "date", "voice"];
  let token = null;
  const make = (name, attributes = {}, ...children) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.append(...children);
    return element;
  };
  const say = (text) => { status.textContent = text; };
  const reason = async (answer) => {
    const told = await answer.json().catch(() => ({}));
    return typeof told.detail === "string" ? told.detail : String(answer.status);
  };

  function passage(one) {
    const item = make("li", {}, make("p", { class: "path", lang: "da" }, one.path.join(" › ")), make("p", { lang: "da" }, one.text));
    if (one.reading && one.reading !== one.text) item.append(make("p", { class: "reading" }, `${words.READING} ${one.reading}`));
    return item;
  }

  async function read(file) {
    say(words.READING_FILE);
    by("draft").hidden = true;
    const answer = await fetch(`api/drafts?lang=${lang}&name=${encodeURIComponent(file.name)}`, { method: "POST", headers: { "Content-Type": "application/octet-stream" }, body: file });
    if (!answer.ok) return say(words.ADD_FAILED.replace("{reason}", await reason(answer)));
    const draft = await answer.json();
    token = draft.token;
    fields.forEach((name) => { by(`add-${name}`).value = draft.provenance[name]; });
    const hidden = Object.values(draft.private).reduce((sum, count) => sum + count, 0);
    const notes = [draft.damaged ? words.DAMAGED : "", hidden ? words.MASKED_COUNT.replace("{n}", hidden) : ""].filter(Boolean);
    by("remarks").replaceChildren(...notes.map((text) => make("p", { class: "warning" }, text)));
    by("read").replaceChildren(...draft.passages.map(passage));
    by("draft").hidden = false;
    return say(words.READ_AS.replace("{n}", draft.passages.length));
  }

  async function follow() {
    const now = await (await fetch(`api/publishing?lang=${lang}`)).json();
    if (now.state === "working") {
      say(`${words.PUBLISHING} ${now.total ? Math.round((100 * now.done) / now.total) : 0} %`);
      setTimeout(follow, 400);
    } else if (now.state === "done") {
      by("draft").hidden = true;
      by("file").value = "";
      say(words.PUBLISHED);
    } else say(words.ADD_FAILED.replace("{reason}", now.reason));
  }

  async function publish() {
    const said = Object.fromEntries(fields.map((name) => [name, by(`add-${name}`).value]));
    const answer = await fetch(`api/drafts/${token}/publish?lang=${lang}`, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(said) });
    if (!answer.ok) return say(words.ADD_FAILED.replace("{reason}", await reason(answer)));
    return follow();
  }

  by("file").addEventListener("change", (event) => event.target.files[0] && read(event.target.files[0]));
  by("publish").addEventListener("click", publish);
  const zone = by("zone");
  zone.addEventListener("dragover", (event) => event.preventDefault());
  zone.addEventListener("drop", (event) => { event.preventDefault(); if (event.dataTransfer.files[0]) read(event.dataTransfer.files[0]); });
})();
