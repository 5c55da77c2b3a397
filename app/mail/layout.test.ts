import { expect, test } from "vitest";
import { layOutMail, type MailPart } from "./layout.ts";

const url = "https://portal.example.com/en/requests/1?a=1&b=2";
const every: MailPart[] = [
  { kind: "paragraph", text: "Hello <Anna> & you," },
  { kind: "title", text: 'A "dark" mode', url, lang: "de" },
  { kind: "change", from: "Open", to: "Planned", meaning: "We intend to build this." },
  { kind: "quote", label: "Our answer", text: "Yes.\n\nSoon & well.", html: "<p>Yes.</p>", lang: "fr" },
  { kind: "link", before: "Read on:", label: "Prices <x>", url },
  { kind: "code", text: "123456" },
  { kind: "button", label: "See it", url },
  { kind: "small", text: "One last thing." },
];
const mail = layOutMail({
  language: "en",
  portalName: "Partner portal",
  preview: "What <happened>",
  parts: every,
  footer: { text: "Why it came.", links: [{ label: "No more", url }] },
});

test("the text says everything that the HTML says, in the same order", () => {
  expect(mail.text).toBe(
    [
      "Hello <Anna> & you,",
      `A "dark" mode\n${url}`,
      "Open → Planned\nWe intend to build this.",
      "Our answer\n\n> Yes.\n>\n> Soon & well.",
      `Read on: Prices <x>\n${url}`,
      "    123456",
      `See it\n${url}`,
      "One last thing.",
      `-- \nWhy it came.\nNo more\n${url}\n`,
    ].join("\n\n"),
  );
});

test("what comes as text is escaped in the HTML; a quote's own HTML stands as it was stored", () => {
  expect(mail.html).toContain("Hello &lt;Anna&gt; &amp; you,");
  expect(mail.html).toContain("A &quot;dark&quot; mode");
  expect(mail.html).toContain("Prices &lt;x&gt;");
  expect(mail.html).toContain("What &lt;happened&gt;");
  expect(mail.html).toContain("requests/1?a=1&amp;b=2");
  expect(mail.html).toContain('<div class="quote" lang="fr"');
  expect(mail.html).toContain("<p>Yes.</p>");
});

test("text in another language than the mail's says so", () => {
  expect(mail.html).toContain('<html lang="en">');
  expect(mail.html).toContain('<h1 lang="de"');
});

test("a mail loads nothing from anywhere and runs nothing", () => {
  expect(mail.html).not.toMatch(/<(img|script|link|iframe|form)\b|url\(|@import|@font-face/i);
});

test("without preview and footer there is neither", () => {
  const { html, text } = layOutMail({
    language: "de",
    portalName: "Portal",
    parts: [{ kind: "paragraph", text: "Guten Tag," }],
  });
  expect(text).toBe("Guten Tag,\n");
  expect(html).not.toContain("display:none");
});
