// Puts the page together: two phones, the clock, the drawer.

import { act, connect, listen, messagesOf, personOf, store } from "/page/store.js";
import { drawer } from "/page/drawer.js";
import { dialog, el, icon } from "/page/dom.js";
import { postJson } from "/page/api.js";
import { guide } from "/page/guide.js";
import { addPerson, askWhose, startPayload } from "/page/people.js";
import { phone } from "/page/phone.js";
import { timebar } from "/page/timebar.js";
import { page, pageLanguage } from "/page/words.js";

// The last message of each person's chat that somebody has seen.
const seen = new Map();
let front = 0; // the phone that a narrow screen shows

const app = {
  read(person, id) {
    if ((seen.get(person) ?? 0) >= id) return;
    seen.set(person, id);
    marks();
  },
  unread: (person) =>
    messagesOf(person).filter((message) => !message.own && message.id > (seen.get(person) ?? 0)).length,
  choose(slot, person) {
    const other = phones[1 - slot];
    if (other.person() === person) other.show(phones[slot].person());
    phones[slot].show(person);
    marks();
  },
  takeOver: () => told.pause(),
  openLink(url, slot) {
    const payload = startPayload(url);
    if (payload === null) return false;
    askWhose(phones[slot].person(), (person) => {
      if (!phones.some((one) => one.person() === person)) app.choose(1 - slot, person);
      bringToFront(phones.findIndex((one) => one.person() === person));
      act("send", { person, text: `/start ${payload}` }).catch((error) => say(error.message));
    });
    return true;
  },
};

const story = {
  showStory(people) {
    const present = people.filter((id) => personOf(id));
    present.forEach((id, slot) => { if (phones[slot].person() !== id) app.choose(slot, id); });
  },
  point(doing) {
    const slot = phones.findIndex((one) => doing && one.person() === doing.person);
    if (slot >= 0 && slot !== front) bringToFront(slot);
    phones.forEach((one) => one.point(doing));
  },
  // The drawer that a story has opened closes when it goes on.
  lookAt(sheet) {
    if (sheet ? !below.shown() : this.opened && below.shown()) drawerButton.click();
    else if (sheet) return below.open(sheet);
    this.opened = sheet !== null;
    if (sheet) below.open(sheet);
  },
};

const problem = el("p", { class: "problem-bar", role: "alert", hidden: true });
const phones = [phone(0, app), phone(1, app)];
const bar = timebar(say);
const below = drawer();
const told = guide(say, story);
const brand = el("h1", {});
const switches = phones.map((_, slot) => el("button", { type: "button", onclick: () => bringToFront(slot) }));
const drawerButton = el("button", {
  type: "button", "aria-expanded": "false", "aria-controls": "drawer",
  onclick: () => {
    const shown = below.toggle();
    drawerButton.setAttribute("aria-expanded", String(shown));
    document.body.classList.toggle("with-drawer", shown);
  },
}, icon("drawer"), el("span", {}, page.drawer));

// On a narrow screen only its picture is shown.
const tool = (picture, label, onclick, kind) =>
  el("button", { type: "button", class: kind, title: label, onclick }, icon(picture), el("span", {}, label));

let hiding;
function say(text, forGood = false) {
  problem.textContent = text;
  problem.hidden = false;
  clearTimeout(hiding);
  if (!forGood) hiding = setTimeout(() => { problem.hidden = true; }, 6000);
}

function bringToFront(slot) {
  front = slot;
  document.body.dataset.front = String(slot);
  marks();
  phones[slot].noteRead();
}

function marks() {
  let waiting = 0;
  switches.forEach((button, slot) => {
    const person = personOf(phones[slot].person());
    if (!person) return;
    const unread = app.unread(person.id);
    waiting += unread;
    button.replaceChildren(person.first_name, unread ? el("span", { class: "badge" }, String(unread), el("span", { class: "unseen" }, ` ${page.unread(unread)}`)) : "");
    button.setAttribute("aria-pressed", String(slot === front));
  });
  const name = store.people[0]?.bot ?? "";
  document.title = `${waiting ? `(${waiting}) ` : ""}${name} · ${page.demo}`;
  brand.replaceChildren(name, " ", el("span", {}, page.demo));
}

function theme() {
  const dark = document.documentElement.dataset.theme
    ? document.documentElement.dataset.theme === "dark"
    : matchMedia("(prefers-color-scheme: dark)").matches;
  document.documentElement.dataset.theme = dark ? "light" : "dark";
}

function addOne() {
  addPerson((id) => {
    // The stream tells of somebody new a moment after the answer does.
    const there = () => personOf(id) ? app.choose(1, id) : setTimeout(there, 20);
    there();
  });
}

// The same address soon serves another demo: this page knows too much to go on with it.
function startOver() {
  const box = dialog(page.startOver, el("div", {}, el("p", {}, page.overHelp),
    el("div", { class: "actions" },
      el("button", { type: "button", onclick: () => box.close() }, page.cancel),
      el("button", { type: "button", class: "primary", onclick: begin }, page.startOver))));
  async function begin() {
    box.close();
    try {
      await postJson("/over");
      over = true;
      say(page.startingOver, true);
      problem.classList.add("calm");
    } catch (error) {
      say(error.message);
    }
  }
}

let over = false;
let zone = null;
listen((kind, detail) => {
  if (kind === "fresh") {
    for (const person of store.people) seen.set(person.id, messagesOf(person.id).at(-1)?.id ?? 0);
    phones.forEach((one, slot) => {
      const kept = personOf(one.person()) ? one.person() : store.people[slot]?.id;
      if (kept !== undefined) one.show(kept);
    });
  }
  if (["fresh", "time"].includes(kind)) {
    bar.show();
    if (kind === "time" && store.time.zone !== zone) phones.forEach((one) => one.redraw());
    zone = store.time.zone;
  }
  phones.forEach((one) => one.heard(kind, detail));
  if (["fresh", "people", "guide", "message"].includes(kind)) told.show();
  below.heard();
  if (kind === "connected") {
    if (store.connected && over) location.reload();
    else if (store.connected) problem.hidden = true;
    else if (!over) say(page.lost, true);
  }
  if (["fresh", "people", "message"].includes(kind)) marks();
});

document.documentElement.lang = pageLanguage;
document.body.append(
  el("header", { class: "top" },
    el("div", { class: "brand" }, el("img", { src: "/page/icon.svg", alt: "", width: "32", height: "32" }), brand),
    el("p", { class: "banner" }, page.banner),
    el("div", { class: "tools" },
      tool("play", page.stories, told.choose),
      tool("plus", page.addPerson, addOne, "seldom"),
      tool("again", page.startOver, startOver, "seldom"),
      el("button", { type: "button", class: "only-picture", title: page.theme, onclick: theme },
        icon("theme"), el("span", {}, page.theme)),
      drawerButton)),
  bar.node,
  told.node,
  problem,
  el("main", {},
    el("div", { class: "switch", role: "group", "aria-label": page.phones }, switches),
    phones.map((one) => one.node),
    below.node),
);
bringToFront(0);
connect();
