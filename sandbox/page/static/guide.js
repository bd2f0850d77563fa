// The story that plays: its sentence, what moves it on, and where to choose one.

import { postJson } from "/page/api.js";
import { dialog, el, icon } from "/page/dom.js";
import { store } from "/page/store.js";
import { page, pageLanguage } from "/page/words.js";

const PACES = [["calm", 1], ["brisk", 0.4], ["fast", 0]];
const LETTER_MS = 55;

export const said = (words) => words?.[pageLanguage] ?? words?.en ?? "";

// `app`: showStory(phones), point(doing), lookAt(sheet or null). Returns {node, show(), choose(), pause()}.
export function guide(say, app) {
  const caption = el("p", { class: "caption", role: "status" });
  const name = el("strong", { class: "story" });
  const ask = (what, body = {}) => postJson(`/story/${what}`, body).catch((error) => say(error.message));
  const button = (label, what, picture) =>
    el("button", { type: "button", title: label, onclick: () => ask(what) }, picture && icon(picture), el("span", {}, label));
  const play = button(page.goOn, "go-on", "play");
  play.classList.add("primary");
  const pause = button(page.pauseStory, "pause", "pause");
  const step = button(page.step, "step", "step");
  const leaveOut = button(page.leaveOut, "leave-out");
  const another = el("button", { type: "button", onclick: choose }, page.anotherStory);
  const end = button(page.endStory, "end");
  const pace = el("select", { "aria-label": page.pace, onchange: () => ask("pace", { pace: Number(pace.value) }) },
    PACES.map(([label, value]) => el("option", { value }, page[label])));
  const watch = el("button", { type: "button", class: "primary", onclick: choose }, icon("play"), page.watch);
  const controls = el("div", { class: "controls" }, play, pause, step, leaveOut, another, pace, end, watch);
  const node = el("section", { class: "guide", "aria-label": page.story, hidden: true },
    el("div", { class: "said" }, name, caption), controls);

  function choose() {
    const told = store.people.some((person) => person.started) ? page.newPeople : page.storyHelp;
    const box = dialog(page.stories, el("div", { class: "choices stories" },
      el("p", {}, told),
      store.stories.map((one) =>
        el("button", { type: "button", onclick: () => { box.close(); ask("begin", { story: one.key, pace: Number(pace.value) }); } },
          el("strong", {}, said(one.name)), el("small", {}, said(one.about)))),
      el("button", { type: "button", class: "quiet", onclick: () => box.close() }, page.cancel)));
  }

  let last = {};
  function show() {
    const now = store.guide;
    const idle = now.state === "idle";
    const untouched = store.people.length > 0 && !store.people.some((person) => person.started);
    node.hidden = idle && !untouched;
    node.dataset.state = now.state;
    node.dataset.steps = now.steps;
    const story = store.stories.find((one) => one.key === now.story);
    name.textContent = idle ? "" : `${said(story?.name)} · ${page.storyStates[now.state]}`;
    const text = idle ? page.help : now.problem ? said(now.problem) : said(now.caption);
    if (caption.textContent !== text) caption.textContent = text;
    const shown = {
      playing: [pause, pace, end],
      paused: [play, step, pace, end],
      stuck: [play, leaveOut, end],
      ended: [another, end],
      idle: [watch],
    }[now.state];
    keepFocus(() => { for (const one of controls.children) one.hidden = !shown.includes(one); });
    play.lastChild.textContent = now.state === "stuck" ? page.tryAgain : page.goOn;
    end.lastChild.textContent = now.state === "ended" ? page.close : page.endStory;
    pace.value = String(PACES.find(([, value]) => value === now.pace)?.[1] ?? 1);
    if (now.story !== last.story || String(now.phones) !== String(last.phones)) app.showStory(now.phones);
    if (now.sheet !== (last.sheet ?? null)) app.lookAt(now.sheet);
    app.point(now.doing);
    last = now;
  }

  // Whoever paused with the keyboard goes on with the button that took its place.
  function keepFocus(change) {
    const had = controls.contains(document.activeElement);
    change();
    if (had && document.activeElement.hidden) [...controls.children].find((one) => !one.hidden)?.focus();
  }

  return { node, show, choose, pause: () => ["playing", "paused"].includes(store.guide.state) && ask("pause") };
}

// Writes a text letter by letter where a field says what to write: what somebody has begun stays.
export function typist(field) {
  let typing = 0;
  let before = null;
  function stop() {
    clearInterval(typing);
    if (before !== null) field.setAttribute("placeholder", before);
    before = null;
    field.classList.remove("guided");
  }
  function type(text) {
    stop();
    if (!field.isConnected) return;
    before = field.getAttribute("placeholder") ?? "";
    field.classList.add("guided");
    let letters = 0;
    const write = () => {
      letters += 1;
      field.setAttribute("placeholder", text.slice(0, letters));
      if (letters >= text.length) clearInterval(typing);
    };
    typing = setInterval(write, LETTER_MS);
    write();
  }
  return { type, stop };
}
