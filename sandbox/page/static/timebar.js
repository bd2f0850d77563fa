// The one clock: what it shows, and how far to move it.

import { store } from "/page/store.js";
import { postJson } from "/page/api.js";
import { el, icon } from "/page/dom.js";
import { clock, longDay, short } from "/page/hours.js";
import { page, pageLanguage } from "/page/words.js";

const HOUR = 3600;

export function timebar(say) {
  const date = el("span", { class: "date" });
  const now = el("strong", { class: "now" });
  const zone = el("span", { class: "zone" });
  const state = el("span", { class: "state", role: "status" });
  const move = (what, body) => postJson(`/time/${what}`, body).catch((error) => say(error.message));
  const button = (label, what, body) => el("button", { type: "button", onclick: () => move(what, body) }, label);
  const next = button(page.next, "next");
  const jumps = [
    next,
    button(page.hour, "by", { seconds: HOUR }),
    button(page.day, "by", { seconds: 24 * HOUR }),
    button(page.week, "by", { seconds: 7 * 24 * HOUR }),
  ];
  const run = el("button", { type: "button", class: "run", onclick: () => move(active() ? "stop" : "run") });
  const active = () => store.time.running || store.time.moving_to !== null;

  function show() {
    const { time } = store;
    date.textContent = longDay(time.now, pageLanguage);
    now.textContent = clock(time.now, pageLanguage);
    zone.textContent = (time.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone).replaceAll("_", " ");
    for (const jump of jumps) jump.disabled = time.moving_to !== null;
    next.disabled ||= time.next_at === null;
    next.title = time.next_at === null ? page.noNext : short(time.next_at, pageLanguage);
    const does = active() ? page.stop : page.run;
    if (run.title !== does) run.replaceChildren(icon(active() ? "pause" : "play"), el("span", {}, does));
    run.title = does;
    const words = time.moving_to ? page.moving : time.running ? page.runs : page.still;
    if (state.textContent !== words) state.textContent = words;
  }

  const node = el("section", { class: "timebar", "aria-label": page.time },
    el("div", { class: "clock" }, date, now, zone),
    el("div", { class: "jumps" }, jumps, run),
    state);
  return { node, show };
}
