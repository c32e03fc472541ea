// What this browser remembers: the look, the language of the page and which phones were open.

const NAME = "mentorbot.";

const read = (storage, key) => { try { return storage.getItem(NAME + key); } catch { return null; } };
const write = (storage, key, value) => { try { storage.setItem(NAME + key, value); } catch { /* a private window */ } };

export const THEMES = ["auto", "light", "dark"];
export const theme = () => read(localStorage, "theme") || "auto";

export function setTheme(value) {
  write(localStorage, "theme", value);
  document.documentElement.dataset.theme = value;
}

export const chosenLanguage = () => read(localStorage, "language");
export const chooseLanguage = (value) => write(localStorage, "language", value);

export function openPhones() {
  try { return JSON.parse(read(sessionStorage, "phones")) || []; } catch { return []; }
}

export const rememberPhones = (ids) => write(sessionStorage, "phones", JSON.stringify(ids));
