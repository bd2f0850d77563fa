// One phone: whose it is, their chat with the bot, and what stands under it.

import { act, messagesOf, personOf, store } from "/page/store.js";
import { bubble } from "/page/bubble.js";
import { composer } from "/page/composer.js";
import { dialog, el, icon, iconButton } from "/page/dom.js";
import { day, dayKey } from "/page/hours.js";
import { typist } from "/page/guide.js";
import { changePerson } from "/page/people.js";
import { wordsFor } from "/page/words.js";

const TOAST_MS = 4000;
const TYPING_MS = 5000;
const ANSWER_MS = 10000;
const NEAR = 80; // pixels from the end that count as being there

// `app`: read(person, id), unread(person), choose(slot, person), openLink(url, slot), slot().
export function phone(slot, app) {
  let id = null;
  let words = wordsFor("en");
  let typing = 0;

  const status = el("span", { class: "status" });
  const name = el("strong", {});
  const whose = el("select", { class: "whose", onchange: () => app.choose(slot, Number(whose.value)) });
  const moreButton = iconButton("more", "", more, { "aria-haspopup": "dialog" });
  const log = el("div", { class: "log", role: "log", tabindex: "0" });
  const toast = el("div", { class: "toast", role: "status" });
  const down = el("button", { type: "button", class: "down", hidden: true, onclick: () => toEnd(true) });
  const writing = composer((problem) => say(`${words.failed}: ${problem}`), () => app.takeOver());
  const typed = typist(writing.field);
  const header = el("header", { class: "bar" },
    el("img", { class: "face", src: "/page/icon.svg", alt: "" }),
    el("div", { class: "who" }, name, status),
    moreButton);
  const screen = el("div", { class: "screen" }, header, toast, log, down, writing.node);
  const node = el("section", { class: "phone", "data-slot": slot },
    el("div", { class: "owner" }, whose), screen);
  log.addEventListener("scroll", noteRead, { passive: true });
  // Whoever was at the end stays there when the phone gets another size.
  let following = true;
  log.addEventListener("scroll", () => { following = atEnd(); }, { passive: true });
  log.addEventListener("load", () => following && toEnd(false), true); // a photo's
  new ResizeObserver(() => following && toEnd(false)).observe(log);

  const open = {
    link: (url) => app.openLink(url, slot),
    command: (text) => act("send", { person: id, text: text.split("@")[0] }).catch((error) => say(error.message)),
    phone: (number) => say(words.call(number)),
    press,
  };

  async function press(message, key, button) {
    if (button.getAttribute("aria-busy")) return;
    button.setAttribute("aria-busy", "true");
    try {
      const sent = await act("press", { person: message.person, message_id: message.id, data: key.callback_data });
      button.dataset.query = sent.query_id;
      setTimeout(() => button.removeAttribute("aria-busy"), ANSWER_MS);
    } catch (error) {
      button.removeAttribute("aria-busy");
      say(error.message);
    }
  }

  let fading;
  function say(text) {
    toast.textContent = text;
    toast.classList.add("shown");
    clearTimeout(fading);
    fading = setTimeout(() => toast.classList.remove("shown"), TOAST_MS);
  }

  function more() {
    const person = personOf(id);
    const entry = (label, chosen) => el("button", { type: "button", onclick: () => { box.close(); chosen(); } }, label);
    const box = dialog(words.phoneOf(person.first_name), el("div", { class: "choices" },
      entry(words.changePerson, () => changePerson(person)),
      entry(person.blocked ? words.unblock : words.block, () =>
        act(person.blocked ? "unblock" : "block", { person: id }).catch((error) => say(error.message))),
      entry(words.close, () => {})));
  }

  const atEnd = () => log.scrollHeight - log.scrollTop - log.clientHeight < NEAR;
  function toEnd(smooth) {
    log.scrollTo({ top: log.scrollHeight, behavior: smooth ? "smooth" : "instant" });
    noteRead();
  }

  function noteRead() {
    const last = messagesOf(id).at(-1);
    if (last && node.isConnected && node.offsetParent !== null && atEnd()) app.read(id, last.id);
    const unread = app.unread(id);
    down.hidden = atEnd();
    down.replaceChildren(icon("down"), unread ? String(unread) : "");
    down.setAttribute("aria-label", words.newest(unread));
  }

  // What a story does next: the key that it presses, or the text that it writes.
  let pointed = "";
  function point(doing) {
    const mine = doing?.person === id ? doing : null;
    for (const old of log.querySelectorAll(".pointed")) old.classList.remove("pointed");
    if (mine?.message) {
      const message = log.querySelector(`[data-id="${mine.message}"]`);
      const keys = [...(message?.querySelectorAll(".key") ?? [])];
      const target = keys.find((key) => key.dataset.key === mine.data) ?? message;
      target?.classList.add("pointed");
      if (pointed !== JSON.stringify(mine)) target?.scrollIntoView({ block: "nearest" });
    }
    if (pointed === JSON.stringify(mine)) return;
    pointed = JSON.stringify(mine);
    writing.node.querySelector(".wide")?.classList.toggle("pointed", Boolean(mine?.types));
    if (mine?.types) typed.type(mine.types);
    else typed.stop();
  }

  const drawn = (message) =>
    bubble(message, { words, language: personOf(id).language_code, bot: personOf(id).bot, open });

  function chip(message) {
    return el("div", { class: "day", "data-day": dayKey(message.at) },
      el("span", {}, day(message.at, personOf(id).language_code)));
  }

  function append(message) {
    const days = log.querySelectorAll(".day");
    if (days.length === 0 || days[days.length - 1].dataset.day !== dayKey(message.at)) log.append(chip(message));
    log.append(drawn(message));
  }

  function drawAll() {
    const person = personOf(id);
    const messages = messagesOf(id);
    log.replaceChildren();
    if (person.description && messages.length === 0) {
      log.append(el("div", { class: "about" }, el("strong", {}, words.whatCan), el("p", {}, person.description)));
    }
    messages.forEach(append);
    toEnd(false);
  }

  function drawOne(message) {
    const old = log.querySelector(`[data-id="${message.id}"]`);
    const follow = atEnd() || message.own;
    if (message.deleted) {
      old?.remove();
    } else if (old) {
      replace(old, drawn(message));
    } else {
      log.querySelector(".about")?.remove();
      append(message);
    }
    if (!message.own) quiet();
    if (follow) toEnd(false);
    else noteRead();
  }

  // Whoever pressed a key with the keyboard goes on from the message that it changed: not from
  // another key, which a second Enter would press.
  function replace(old, fresh) {
    const focused = old.contains(document.activeElement) ? document.activeElement : null;
    const data = focused?.dataset.key;
    old.replaceWith(fresh);
    if (focused === null) return;
    const same = [...fresh.querySelectorAll(".key")].find((key) => key.dataset.key === data);
    (same ?? fresh).focus({ preventScroll: true });
  }

  function quiet() {
    clearTimeout(typing);
    status.textContent = personOf(id).blocked ? words.blocked : words.bot;
  }

  function people() {
    const person = personOf(id);
    words = wordsFor(person.language_code);
    node.lang = person.language_code;
    node.setAttribute("aria-label", words.phoneOf(person.first_name));
    name.textContent = person.bot;
    quiet();
    whose.setAttribute("aria-label", words.whose);
    whose.replaceChildren(...store.people.map((one) => {
      const unread = one.id === id ? 0 : app.unread(one.id);
      const label = [one.first_name, one.last_name].filter(Boolean).join(" ") + (unread ? ` (${unread})` : "");
      return el("option", { value: one.id, selected: one.id === id }, label);
    }));
    moreButton.setAttribute("aria-label", words.more);
    moreButton.title = words.more;
    log.setAttribute("aria-label", words.chatWith(person.bot));
    screen.classList.toggle("blocked", person.blocked);
    writing.update(person, words);
  }

  function show(next) {
    id = next;
    people();
    drawAll();
  }

  function heard(kind, detail) {
    if (id === null || !personOf(id)) return;
    if (kind === "people") {
      const language = node.lang;
      people();
      if (node.lang !== language || messagesOf(id).length === 0) drawAll();
    } else if (kind === "message" && detail.person === id) {
      drawOne(detail);
    } else if (kind === "message") {
      people();
    } else if (kind === "typing" && detail === id) {
      status.textContent = words.typing;
      clearTimeout(typing);
      typing = setTimeout(quiet, TYPING_MS);
    } else if (kind === "toast" && detail.person === id) {
      log.querySelector(`[data-query="${detail.query_id}"]`)?.removeAttribute("aria-busy");
      if (detail.text && detail.show_alert) alertBox(detail.text);
      else if (detail.text) say(detail.text);
    }
  }

  function alertBox(text) {
    const box = dialog(personOf(id).bot, el("div", {}, el("p", {}, text),
      el("button", { type: "button", class: "primary", onclick: () => box.close() }, words.ok)));
  }

  return { node, show, heard, point, redraw: drawAll, noteRead, person: () => id };
}
