// Served as it is to every page on which somebody writes: visitors' pages have no other scripts than these. What it finds in
// the page works without it. Nothing here brings a word of its own: all texts stand in the page.

const prefix = "portal-writing:";
const keptForMs = 7 * 24 * 60 * 60 * 1000;
const pauseOfKeepingMs = 300;

/** A browser may refuse to keep anything; then nothing is kept, and everything else works. */
const shelf = {
  read(key) {
    try {
      const kept = JSON.parse(localStorage.getItem(prefix + key) ?? "null");
      return kept && Date.now() - kept.at < keptForMs ? kept : null;
    } catch {
      return null;
    }
  },
  write(key, fields) {
    try {
      localStorage.setItem(prefix + key, JSON.stringify({ at: Date.now(), fields }));
    } catch {}
  },
  remove(isGone) {
    try {
      for (const key of Object.keys(localStorage)) {
        if (key.startsWith(prefix) && isGone(key.slice(prefix.length))) localStorage.removeItem(key);
      }
    } catch {}
  },
};

const isText = (field) => field.type === "text" || field.type === "textarea";
const fieldsOf = (form) =>
  [...form.elements].filter((field) => field.name && (isText(field) || field.type === "select-one"));

/**
 * Keeps the half-typed form in it in this browser, by `data-owner` (whose session it is; empty for a visitor) and
 * `data-name` (which form), and fills it in again. What a visitor began goes to who signs in; what one person wrote is
 * never shown to another.
 */
class KeptWriting extends HTMLElement {
  connectedCallback() {
    this.form = this.querySelector("form[data-keep]");
    if (!this.form) return;
    this.stopping = new AbortController();
    const { signal } = this.stopping;
    const { owner, name } = this.dataset;
    if (owner) shelf.remove((key) => key.split(":")[0] !== "" && key.split(":")[0] !== owner);
    this.key = `${owner}:${name}`;
    this.fillIn();
    if (owner) shelf.remove((key) => key === `:${name}`);
    this.form.addEventListener("input", () => this.keepSoon(), { signal });
    this.form.addEventListener("change", () => this.keepSoon(), { signal });
    this.form.addEventListener("submit", (event) => this.beforeSending(event), { signal });
    window.addEventListener("pagehide", () => this.keepNow(), { signal });
    window.addEventListener("online", () => this.show("[data-offline]", false), { signal });
    const forget = this.querySelector("form[data-forget]");
    forget?.addEventListener("submit", (event) => this.forget(event), { signal });
  }

  disconnectedCallback() {
    this.keepNow();
    this.stopping?.abort();
  }

  /** What is newer wins: what this browser kept, or what the portal filled in (`data-saved-at`). */
  fillIn() {
    const { name, savedAt } = this.dataset;
    const fields = fieldsOf(this.form);
    const isFilled = fields.some((field) => isText(field) && field.value.trim());
    const kept = [shelf.read(this.key), shelf.read(`:${name}`)]
      .filter(Boolean)
      .sort((one, other) => other.at - one.at)[0];
    if (!kept) return;
    if (isFilled && !(savedAt && kept.at > Date.parse(savedAt))) return;
    for (const field of fields) {
      if (!(field.name in kept.fields)) continue;
      field.value = kept.fields[field.name];
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }
    this.keep();
    if (!isFilled) this.show("[data-kept]", true);
  }

  keepSoon() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.keepNow(), pauseOfKeepingMs);
  }

  keepNow() {
    if (!this.timer) return;
    clearTimeout(this.timer);
    this.timer = undefined;
    this.keep();
  }

  keep() {
    if (this.isForgotten) return;
    const fields = fieldsOf(this.form);
    if (!fields.some((field) => isText(field) && field.value.trim())) {
      shelf.remove((key) => key === this.key);
      return;
    }
    shelf.write(this.key, Object.fromEntries(fields.map((field) => [field.name, field.value])));
  }

  /** It stays here until the portal says that it has it: the connection may end just now. */
  beforeSending(event) {
    this.keep();
    if (navigator.onLine) return;
    event.preventDefault();
    this.show("[data-offline]", true);
    this.querySelector("[data-offline] [tabindex]")?.focus();
  }

  /** What the portal itself kept goes with the form that this button sends; for this browser's own copy none is needed. */
  forget(event) {
    const { name, savedAt } = this.dataset;
    clearTimeout(this.timer);
    shelf.remove((key) => key === this.key || key === `:${name}`);
    this.isForgotten = Boolean(savedAt);
    if (savedAt) return;
    event.preventDefault();
    const texts = fieldsOf(this.form).filter(isText);
    for (const field of texts) {
      field.value = "";
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }
    this.show("[data-kept]", false);
    texts[0]?.focus();
  }

  show(selector, isShown) {
    const part = this.querySelector(selector);
    if (part) part.hidden = !isShown;
  }
}

/** The page that says that the portal has it: this browser forgets its own copy. */
class SentWriting extends HTMLElement {
  connectedCallback() {
    const { owner, name } = this.dataset;
    shelf.remove((key) => key === `${owner}:${name}` || key === `:${name}`);
  }
}

for (const [name, element] of [
  ["kept-writing", KeptWriting],
  ["sent-writing", SentWriting],
]) {
  if (!customElements.get(name)) customElements.define(name, element);
}
