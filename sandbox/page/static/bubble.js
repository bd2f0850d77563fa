// One message as a bubble with its keys.

import { el, icon, dialog } from "/page/dom.js";
import { rich } from "/page/rich.js";
import { clock } from "/page/hours.js";

// Telegram's apps show only this of what a link starts with.
const HIDDEN_PAYLOAD = /^\/start \S+$/;

// `open`: see rich.js, and press(message, data) for a key under the message.
export function bubble(message, { words, language, bot, open }) {
  const text = message.own && HIDDEN_PAYLOAD.test(message.text) ? "/start" : message.text;
  const inside = [
    el("span", { class: "unseen" }, message.own ? words.you : words.says(bot), " "),
    message.reply && quoted(message.reply),
    media(message, words),
    text && el("div", { class: "text", dir: "auto" }, rich(text, message.entities, open, message.own)),
    meta(message, words, language),
  ];
  return el(
    "div",
    { class: message.own ? "message own" : "message", "data-id": message.id, tabindex: "-1" },
    el("div", { class: "bubble" }, inside),
    message.rows.length > 0 && keys(message, words, open),
  );
}

function quoted(reply) {
  return el("blockquote", { class: "quoted" }, reply.text.slice(0, 120));
}

function meta(message, words, language) {
  return el(
    "span",
    { class: "meta" },
    message.edited && el("span", {}, words.edited, " "),
    el("time", { datetime: message.at }, clock(message.at, language)),
    message.own && el("span", { class: "ticks", "aria-hidden": "true" }, " ✓✓"),
  );
}

function media(message, words) {
  const { kind, file } = message;
  if (kind === "photo") return photo(message, words);
  if (kind === "document") return saved(file, words);
  if (kind === "voice" || kind === "sticker") return el("em", {}, words[kind]);
  if (message.location) {
    const { latitude, longitude } = message.location;
    return el("div", { class: "place" }, icon("place"), `${latitude.toFixed(2)}, ${longitude.toFixed(2)}`);
  }
  if (message.contact) return el("div", { class: "place" }, `${message.contact.first_name} ${message.contact.phone_number}`);
  return kind === "service" ? el("em", {}, words.other) : null;
}

function photo(message, words) {
  const address = `/files/${message.file.id}`;
  const alt = message.text || words.photo;
  const look = () =>
    dialog(words.photo, el("div", { class: "picture" },
      el("img", { src: address, alt }),
      el("p", {}, el("a", { href: address, download: message.file.name }, words.download))));
  return el("button", { type: "button", class: "photo", "aria-label": `${words.open}: ${alt}`, onclick: look },
    el("img", { src: address, alt: "" }));
}

function saved(file, words) {
  return el("a", { class: "file", href: `/files/${file.id}`, download: file.name },
    icon("file"),
    el("span", {}, el("strong", {}, file.name), el("small", {}, size(file.size), " · ", words.download)));
}

function size(bytes) {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024) return `${(bytes / 1024).toFixed(0)} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

function keys(message, words, open) {
  return el("div", { class: "keys", role: "group", "aria-label": words.buttons },
    message.rows.map((row) => el("div", { class: "row" }, row.map((key) => oneKey(message, key, open)))));
}

function oneKey(message, key, open) {
  if (key.url) {
    return el("a", {
      class: "key", href: key.url, target: "_blank", rel: "noopener noreferrer",
      onclick: (event) => {
        if (open.link(key.url)) event.preventDefault();
      },
    }, key.text, icon("link"));
  }
  return el("button", {
    type: "button", class: "key", "data-key": key.callback_data ?? "",
    onclick: (event) => open.press(message, key, event.currentTarget),
  }, key.text);
}
