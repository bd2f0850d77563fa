// What happens underneath: the calls as they pass, and the tables that the demo lends.

import { personOf, store } from "/page/store.js";
import { getJson } from "/page/api.js";
import { dialog, el } from "/page/dom.js";
import { short } from "/page/hours.js";
import { page, pageLanguage } from "/page/words.js";

const SHOWN = 150; // calls
const PATIENCE = 250; // ms between looks at the tables while much happens

export function drawer() {
  let chosen = "calls";
  let sheets = [];
  let waiting = 0;
  let asked = 0;
  let answered = 0; // the newest question for the tables that has an answer
  const buttons = new Map(); // they stay: one that is replaced under somebody's hand hears no click
  const tabs = el("div", { class: "tabs", role: "group", "aria-label": page.drawer });
  const panel = el("div", { class: "panel", tabindex: "0", role: "region", "aria-label": page.drawer });
  const refused = el("p", { class: "refused", role: "status" });
  const polling = el("input", { type: "checkbox", onchange: draw });
  const node = el("aside", { class: "drawer", id: "drawer", hidden: true, "aria-label": page.drawer }, tabs, panel, refused);

  function draw() {
    if (node.hidden) return;
    const names = [["calls", page.calls], ...sheets.map((sheet) => [sheet.key, sheet.name])];
    for (const [key, name] of names) {
      if (!buttons.has(key)) {
        buttons.set(key, el("button", { type: "button", onclick: () => choose(key) }, name));
        tabs.append(buttons.get(key));
      }
      buttons.get(key).setAttribute("aria-pressed", String(key === chosen));
    }
    const top = panel.scrollTop;
    const sheet = sheets.find((one) => one.key === chosen);
    panel.replaceChildren(...(sheet ? table(sheet) : calls()));
    panel.scrollTop = top;
    refused.textContent = page.refused(store.refused);
    refused.classList.toggle("bad", store.refused > 0);
  }

  function choose(key) {
    chosen = key;
    draw();
    panel.scrollTop = 0;
  }

  function calls() {
    const rows = [...store.calls.values()]
      .filter((call) => polling.checked || call.method.toLowerCase() !== "getupdates")
      .slice(-SHOWN)
      .reverse();
    return [
      el("p", {}, page.callsExplained),
      el("label", { class: "check" }, polling, page.polling),
      grid([page.at, page.method, page.chat, page.status], rows.map((call) => [
        short(call.at, pageLanguage),
        el("button", { type: "button", class: "in-text", onclick: () => look(call) }, call.method),
        nameOf(call.person),
        el("span", { class: statusOf(call) }, call.outcome),
      ])),
    ];
  }

  function table(sheet) {
    return [el("p", {}, sheet.explained), grid(sheet.columns, sheet.rows.map((row) => row.map(cell)))];
  }

  async function look(call) {
    const parameters = await getJson(`/calls/${call.number}`);
    const rows = Object.entries(parameters).map(([name, value]) => [el("dt", {}, name), el("dd", {}, readable(value))]);
    const box = dialog(call.method, el("div", {}, el("dl", {}, rows),
      el("button", { type: "button", class: "primary", onclick: () => box.close() }, page.close)));
  }

  async function fetchSheets() {
    const number = ++asked;
    const found = await getJson(`/drawer?lang=${pageLanguage}`).catch(() => null);
    if (found === null || number < answered) return;
    answered = number;
    sheets = found;
    draw();
  }

  function heard() {
    if (node.hidden || waiting) return;
    waiting = setTimeout(() => {
      waiting = 0;
      if (chosen === "calls") draw();
      else fetchSheets();
    }, PATIENCE);
  }

  function toggle() {
    node.hidden = !node.hidden;
    draw();
    if (!node.hidden) fetchSheets();
    return !node.hidden;
  }

  function open(key) {
    choose(key);
    fetchSheets();
  }

  return { node, heard, toggle, open, shown: () => !node.hidden };
}

function grid(columns, rows) {
  if (rows.length === 0) return el("p", { class: "nothing" }, page.nothing);
  return el("table", {},
    el("thead", {}, el("tr", {}, columns.map((column) => el("th", { scope: "col" }, column)))),
    el("tbody", {}, rows.map((row) => el("tr", {}, row.map((one) => el("td", {}, one))))));
}

function cell(value) {
  if (typeof value === "string") return value;
  if (value.at) return short(value.at, pageLanguage);
  return nameOf(value.person);
}

const nameOf = (id) => personOf(id)?.first_name ?? (id ? String(id) : "");

function statusOf(call) {
  if (call.outcome === "ok") return "ok";
  return call.refused ? "bad" : "other";
}

function readable(value) {
  try {
    return el("pre", {}, JSON.stringify(JSON.parse(value), null, 1));
  } catch {
    return value;
  }
}
