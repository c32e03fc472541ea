// Where the page begins.

import { html, render } from "./vendor/htm-preact.js";
import { App } from "./app.js";
import { connect } from "./live.js";
import { chosenLanguage } from "./preferences.js";
import { loadWords, speak } from "./words.js";

await loadWords();
speak(chosenLanguage() || "sv");
connect();
render(html`<${App} />`, document.getElementById("app"));
