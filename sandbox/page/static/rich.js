// A message's text as nodes: Telegram's entities, and what its apps make a link of by themselves.

import { el } from "/page/dom.js";

const TAGS = {
  bold: "strong", italic: "em", underline: "u", strikethrough: "s",
  code: "code", pre: "pre", blockquote: "blockquote", expandable_blockquote: "blockquote",
};
const FOUND =
  /(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]])|((?<![\w/.])t\.me\/[\w?=&%-]+)|([\w.+-]+@[\w-]+\.[\w.]*\w)|((?<![\w/@<>])\/[a-z0-9_]{1,32}(?![\w/]))|((?<!\w)\+\d[\d ()-]{6,}\d)/gi;

// `open`: {link(url), command(text), phone(number)}; commands of a person's own message are plain.
export function rich(text, entities, open, own) {
  const sorted = [...entities].sort((a, b) => a.offset - b.offset || b.length - a.length);
  return render(text, sorted, 0, text.length, open, own);
}

function render(text, entities, start, end, open, own) {
  const nodes = [];
  let at = start;
  for (let i = 0; i < entities.length; i += 1) {
    const entity = entities[i];
    const from = Math.max(entity.offset, at);
    const to = Math.min(entity.offset + entity.length, end);
    if (entity.offset >= end || from >= to) continue;
    nodes.push(...plain(text.slice(at, from), open, own));
    const inner = entities.slice(i + 1).filter((other) => other.offset >= from && other.offset < to);
    nodes.push(wrapped(entity, text.slice(from, to), () => render(text, inner, from, to, open, own), open, own));
    at = to;
  }
  nodes.push(...plain(text.slice(at, end), open, own));
  return nodes;
}

function wrapped(entity, words, inside, open, own) {
  switch (entity.type) {
    case "text_link":
      return link(entity.url, words, open);
    case "url":
      return link(words, words, open);
    case "email":
      return link(`mailto:${words}`, words, open);
    case "phone_number":
      return spoken(words, () => open.phone(words));
    case "bot_command":
      return own ? words : spoken(words, () => open.command(words));
    case "spoiler":
      return spoiler(inside());
    default:
      return TAGS[entity.type] ? el(TAGS[entity.type], {}, inside()) : el("span", {}, inside());
  }
}

function plain(text, open, own) {
  const nodes = [];
  let at = 0;
  for (const found of text.matchAll(FOUND)) {
    const [words, url, short, mail, command, phone] = found;
    if (command && own) continue;
    if (found.index > at) nodes.push(text.slice(at, found.index));
    if (url) nodes.push(link(url, words, open));
    else if (short) nodes.push(link(`https://${short}`, words, open));
    else if (mail) nodes.push(link(`mailto:${mail}`, words, open));
    else if (command) nodes.push(spoken(words, () => open.command(words)));
    else if (phone) nodes.push(spoken(words, () => open.phone(words)));
    at = found.index + words.length;
  }
  if (at < text.length) nodes.push(text.slice(at));
  return nodes;
}

function link(url, words, open) {
  const full = /^[a-z][a-z0-9+.-]*:/i.test(url) ? url : `https://${url}`;
  if (/^tel:/i.test(full)) return spoken(words, () => open.phone(full.slice(4)));
  if (!/^(https?|mailto):/i.test(full)) return words;
  return el("a", {
    href: full, target: "_blank", rel: "noopener noreferrer",
    onclick: (event) => {
      if (open.link(full)) event.preventDefault();
    },
  }, words);
}

// Something that a tap does here, rather than an address.
function spoken(words, onclick) {
  return el("button", { type: "button", class: "in-text", onclick }, words);
}

function spoiler(inside) {
  const box = el("button", { type: "button", class: "spoiler", "aria-expanded": "false" }, el("span", {}, inside));
  box.addEventListener("click", () => box.setAttribute("aria-expanded", "true"));
  return box;
}
