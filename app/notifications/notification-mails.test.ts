import { expect, test } from "vitest";
import type { Announcement } from "./hearing.ts";
import { notificationMail } from "./notification-mails.server.ts";

const request = { title: "Mode sombre", slug: "mode-sombre", language: "fr" } as const;

const mailTo = (language: "en" | "fr", announcement: Announcement) =>
  notificationMail({
    announcement,
    requestId: 7,
    unsubscribeUrl: "https://portal.example.com/en/unsubscribe/x",
    addressee: { language, name: "Joyce", choice: "status" },
    portal: { portalName: "Portal", vendorName: "Vendor", baseUrl: "https://portal.example.com" },
  });

test("A2: what support wrote down is in the mail word for word, in its own language, without Markdown in the text part", () => {
  const html = '<p>Pour <strong>la nuit</strong>,\nvoir <a href="/fr/help/3-nuit">ici</a>.</p>\n';
  const { text, html: shown } = mailTo("en", {
    kind: "request-recorded",
    facts: { request: { ...request, html } },
  });
  expect(text).toContain(
    "Mode sombre\nhttps://portal.example.com/en/requests/7-mode-sombre\n\n" +
      "What was written down\n\n> Pour la nuit, voir ici (https://portal.example.com/fr/help/3-nuit).\n\n",
  );
  expect(shown).toMatch(/<div class="quote" lang="fr"[^>]*><p>Pour <strong>la nuit<\/strong>/);
  expect(shown).toContain('<a href="https://portal.example.com/fr/help/3-nuit">ici</a>');
});

test("P6: staff's answer is plain in the text part and rich in the other", () => {
  const html = "<p>Use <strong>the export</strong>:</p>\n<ul>\n<li>open it</li>\n<li>send it</li>\n</ul>\n";
  const { text, html: shown } = mailTo("fr", {
    kind: "status-changed",
    facts: {
      request,
      from: "open",
      to: "available",
      closesVote: true,
      opensVote: false,
      reason: { originalLanguage: "en", texts: { en: { html } } },
    },
  });
  expect(text).toContain("> Use the export:\n>\n> - open it\n> - send it\n");
  expect(shown).toContain(html);
});
