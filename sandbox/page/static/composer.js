// Where a person writes: the field, the commands menu, attachments, and the reply keyboard.

import { act } from "/page/store.js";
import { asBase64 } from "/page/api.js";
import { dialog, el, icon, iconButton } from "/page/dom.js";

// Where somebody may say that they are, without asking the browser where they really are.
const PLACES = {
  "Berlin": [52.52, 13.405], "Hamburg": [53.55, 9.99], "Wien": [48.21, 16.37], "Zürich": [47.37, 8.54],
  "Madrid": [40.42, -3.7], "Barcelona": [41.39, 2.17], "Ciudad de México": [19.43, -99.13],
  "Buenos Aires": [-34.6, -58.38], "London": [51.51, -0.13], "Dublin": [53.35, -6.26],
  "New York": [40.71, -74.01], "Los Angeles": [34.05, -118.24], "Sydney": [-33.87, 151.21],
};

// `say(problem)` shows what went wrong, `begun()` hears that somebody writes. Returns {node, field, update(person)}.
export function composer(say, begun) {
  const node = el("div", { class: "composer" });
  let person = null;
  let words = null;
  let shown = "";

  const doing = (action, body) => act(action, { person: person.id, ...body }).catch((error) => say(error.message));
  const send = (text) => doing("send", { text });

  const field = el("textarea", { rows: "1", enterkeyhint: "send", maxlength: "16000", dir: "auto" });
  const grow = () => {
    field.style.height = "auto";
    const borders = field.offsetHeight - field.clientHeight;
    field.style.height = `${Math.min(field.scrollHeight + borders, 140)}px`;
  };
  const submit = () => {
    const text = field.value;
    if (!text.trim()) return;
    field.value = "";
    grow();
    send(text);
  };
  field.addEventListener("input", grow);
  field.addEventListener("input", begun);
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      submit();
    }
  });

  // A list that opens above the field and closes with Escape.
  function pop(opener, entries) {
    const old = node.querySelector(".pop");
    old?.remove();
    opener.setAttribute("aria-expanded", "false");
    if (old?.opener === opener) return;
    const close = (back) => {
      list.remove();
      opener.setAttribute("aria-expanded", "false");
      if (back) opener.focus();
    };
    const list = el("div", {
      class: "pop", role: "group", "aria-label": opener.getAttribute("aria-label"),
      onkeydown: (event) => {
        if (event.key === "Escape") close(true);
        const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
        if (step) {
          event.preventDefault();
          const all = [...list.querySelectorAll("button")];
          all[(all.indexOf(document.activeElement) + step + all.length) % all.length].focus();
        }
      },
      onfocusout: (event) => {
        if (event.relatedTarget && !list.contains(event.relatedTarget) && event.relatedTarget !== opener) close(false);
      },
    }, entries.map(([label, detail, chosen]) =>
      el("button", { type: "button", onclick: () => { close(true); chosen(); } },
        el("span", {}, label), detail && el("small", {}, detail))));
    list.opener = opener;
    node.prepend(list);
    opener.setAttribute("aria-expanded", "true");
    list.querySelector("button")?.focus();
  }

  const commands = (event) =>
    pop(event.currentTarget, person.commands.map((one) => [`/${one.command}`, one.description, () => send(`/${one.command}`)]));
  const attach = (event) =>
    pop(event.currentTarget, [
      [words.photo, "", () => pick("image/png,image/jpeg", (file) => upload("photo", file))],
      [words.file, "", () => pick("", (file) => upload("document", file))],
      [words.location, "", askPlace],
      [words.contact, "", askNumber],
    ]);

  function pick(accept, chosen) {
    const input = el("input", { type: "file", accept, onchange: () => input.files[0] && chosen(input.files[0]) });
    input.click();
  }
  const upload = async (action, file) =>
    doing(action, { name: file.name, type: file.type, content: await asBase64(file) });

  function askPlace() {
    const choice = el("select", { "aria-label": words.where }, Object.keys(PLACES).map((name) => el("option", {}, name)));
    const box = dialog(words.where, el("form", { method: "dialog", class: "form" }, choice,
      el("button", { class: "primary", onclick: () => {
        const [latitude, longitude] = PLACES[choice.value];
        box.close();
        doing("location", { latitude, longitude });
      } }, words.sendLocation)));
  }

  function askNumber() {
    const number = el("input", { type: "tel", value: "+49 30 5550100", "aria-label": words.number });
    const box = dialog(words.number, el("form", { method: "dialog", class: "form" }, number,
      el("button", { class: "primary", onclick: () => {
        box.close();
        doing("contact", { phone: number.value });
      } }, words.sendContact)));
  }

  function key(one) {
    const chosen = { location: askPlace, contact: askNumber }[one.wants] ?? (() => doing("tap", { label: one.text }));
    return el("button", { type: "button", class: "key", onclick: chosen }, one.text);
  }

  function update(next, nextWords) {
    const same = person?.id === next.id;
    [person, words] = [next, nextWords];
    const what = JSON.stringify([next.id, next.started, next.blocked, next.keyboard, next.commands, next.language_code]);
    if (what === shown) return;
    shown = what;
    if (!same) field.value = "";
    const had = node.contains(document.activeElement);
    if (person.blocked) {
      node.replaceChildren(el("button", { type: "button", class: "wide", onclick: () => doing("unblock") }, words.unblock));
    } else if (!person.started) {
      node.replaceChildren(el("button", { type: "button", class: "wide", onclick: () => send("/start") }, words.start));
    } else {
      field.setAttribute("aria-label", words.write);
      field.setAttribute("placeholder", words.write);
      const menu = el("button", { type: "button", class: "menu-button", "aria-label": words.commands, "aria-expanded": "false", onclick: commands },
        icon("menu"), el("span", {}, words.commands));
      node.replaceChildren(
        el("div", { class: "line" },
          person.commands.length > 0 && menu,
          field,
          iconButton("attach", words.attach, attach, { "aria-expanded": "false" }),
          iconButton("send", words.send, submit, { class: "icon-button send" })),
        person.keyboard.length > 0
          ? el("div", { class: "keys reply", role: "group", "aria-label": words.keyboard },
              person.keyboard.map((row) => el("div", { class: "row" }, row.map(key))))
          : "");
    }
    if (had && !node.contains(document.activeElement)) node.querySelector("textarea, button")?.focus();
  }

  return { node, field, update };
}
