// Who is there: somebody new, another name, another language; and whose phone opens a link.

import { act, store } from "/page/store.js";
import { dialog, el } from "/page/dom.js";
import { LANGUAGES, languageOf, page } from "/page/words.js";

function form(title, person, done) {
  const name = el("input", { type: "text", value: person.first_name, required: true, maxlength: "64", autocomplete: "off" });
  const language = el("select", {}, Object.entries(LANGUAGES).map(([code, label]) =>
    el("option", { value: code, selected: code === languageOf(person.language_code) }, label)));
  const problem = el("p", { role: "alert", class: "problem" });
  const box = dialog(title, el("form", {
    class: "form",
    onsubmit: async (event) => {
      event.preventDefault();
      try {
        await done({ first_name: name.value.trim(), language_code: language.value });
        box.close();
      } catch (error) {
        problem.textContent = error.message;
      }
    },
  },
    el("label", {}, page.name, name),
    el("label", {}, page.language, language),
    problem,
    el("div", { class: "actions" },
      el("button", { type: "button", onclick: () => box.close() }, page.cancel),
      el("button", { type: "submit", class: "primary" }, page.save))));
  name.select();
}

export function changePerson(person) {
  form(page.changePerson, person, (given) => act("change", { person: person.id, ...given }));
}

// `added(id)` is told who is new.
export function addPerson(added) {
  form(page.addPerson, { first_name: "", language_code: store.people[0]?.language_code }, async (given) => {
    added((await act("person", given)).id);
  });
}

// A link to this bot with something to start with, or null.
export function startPayload(url) {
  const found = /^(?:https?:\/\/)?t\.me\/(\w+)\?start=([\w-]{1,64})$/i.exec(url);
  return found && found[1].toLowerCase() === store.username.toLowerCase() ? found[2] : null;
}

// `chosen(id)` is told on whose phone a link is to be opened; others than the one it is on go first.
export function askWhose(current, chosen) {
  const others = [...store.people].sort((a, b) => (a.id === current) - (b.id === current));
  const box = dialog(page.openLink, el("div", { class: "choices" },
    others.map((person) => el("button", { type: "button", onclick: () => { box.close(); chosen(person.id); } }, person.first_name)),
    el("button", { type: "button", onclick: () => { box.close(); addPerson(chosen); } }, `${page.addPerson}…`),
    el("button", { type: "button", onclick: () => box.close() }, page.cancel)));
}
