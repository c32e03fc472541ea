// All words of the page, from words.<language>.json. `{name}` is a placeholder; `key.one` and `key.other` are plurals.

export const LANGUAGES = ["sv", "en"];
const books = {};
const plurals = {};
let language = "sv";

export async function loadWords() {
  await Promise.all(LANGUAGES.map(async (name) => {
    books[name] = await (await fetch(`/static/words.${name}.json`)).json();
    plurals[name] = new Intl.PluralRules(name);
  }));
}

export const pageLanguage = () => language;

export function speak(name) {
  language = LANGUAGES.includes(name) ? name : "sv";
  document.documentElement.lang = language;
}

export const has = (key) => key in books[language];

export function t(key, values = {}) {
  const text = books[language][key];
  if (text === undefined) return key;
  return text.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");
}

/** The words for a number of things. */
export const counted = (key, count, values) =>
  t(`${key}.${plurals[language].select(count) === "one" ? "one" : "other"}`, { count, ...values });

/** The words for a code of the server's, or the code itself if there are none. */
export const worded = (prefix, code) => (has(`${prefix}.${code}`) ? t(`${prefix}.${code}`) : code);
