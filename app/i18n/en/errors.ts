/** What went wrong and what to do next: whole pages, and fields of forms. */
export const errors = {
  pages: {
    unreadable: {
      title: "We could not read that",
      text: "Something in the address or the form was not as we expected it. Please go back and try once more.",
    },
    signedOut: {
      title: "Please sign in first",
      text: "You were signed out in the meantime, or never signed in. Sign in and send it again; nothing was changed.",
    },
    forbidden: {
      title: "This page is not for your account",
      text: "Your account may not open this page or do this. If you think it should, please write to support.",
    },
    missing: {
      title: "There is nothing at this address",
      text: "The page may have moved, or the address has a typing error. The search finds most things.",
    },
    wrongMethod: {
      title: "That does not work here",
      text: "This address only takes a form. Please go back and use the button on the page.",
    },
    otherOrigin: {
      title: "We could not accept this form",
      text: "It did not come from one of the portal’s own pages, so nothing was changed. Please open the page in the portal and send it from there.",
    },
    tooMuch: {
      title: "That was too much at once",
      text: "The text is longer than we can take. Please shorten it and send it again.",
    },
    tooBusy: {
      title: "The portal is too busy right now",
      text: "The portal could not take your request for the moment, and nothing was changed. Please try again in a few seconds.",
    },
    tooOften: {
      title: "A short pause, please",
      text: "There were very many attempts in a short time. Please wait a few minutes and try again.",
    },
    broken: {
      title: "Something went wrong on our side",
      text: "It is not your fault, and nothing that was saved is lost. Please try again in a moment; if it keeps happening, write to support.",
    },
  },
  toHome: "Go to the home page",
  toSearch: "Search the portal",
  toSignIn: "Sign in",
  kept: {
    text: "You were signed out in the meantime, so nothing was sent; what you wrote is kept on this page. Sign in in a new tab, come back to this one and send it again.",
    signIn: "Sign in in a new tab",
    sendAgain: "Send it again",
    written: "What you wrote",
  },
  summary_one: "One thing needs your attention",
  summary_other: "{{count}} things need your attention",
  fields: {
    required: "Please fill this in.",
    "too-long": "This is too long; please shorten it.",
    "too-often":
      "You sent very much in a short time. Nothing you wrote is lost: please send it again in a few minutes.",
    "not-an-email": "Please enter an e-mail address such as name@example.com.",
    "choose-one": "Please choose one of the options.",
    "unknown-field": "The form held something we do not know. Please reload the page and try again.",
    "partner-needs-organisation": "A partner needs an organisation; please choose one.",
    "staff-has-no-organisation": "Staff belong to no organisation; please leave this empty.",
    "address-taken": "Somebody already has this address, perhaps a deactivated account.",
    "no-such-organisation":
      "No organisation has exactly this name. Choose one of those that are offered as you type.",
    "organisation-closed": "This organisation is closed. Reopen it first or choose another.",
    "name-taken": "Another organisation has this name.",
    "last-admin": "This is the only administrator left. Make somebody else an administrator first.",
    "not-a-time-zone": "Please enter a time zone such as Europe/Berlin.",
    "not-a-number": "Please enter a whole number.",
    "not-hours": "Please enter hours such as 09:00–12:00, 14:00–17:00, or leave it empty for a closed day.",
    "not-days": "Please enter days such as 2030-12-25, one on each line.",
    "never-open": "Please enter hours for at least one day; otherwise nobody would ever be answered.",
    "too-complex":
      "The formatting is too deeply nested to be shown safely. Please simplify lists, quotes or tables.",
    "wording-changed": "Please read the text about sending once more; it changed while you were writing.",
    "not-a-choice": "This choice is no longer available; please choose again.",
    "nobody-has-address":
      "No account has this address. Please check it, or ask an administrator to invite the person.",
    "not-a-partner": "This address belongs to somebody on the staff; requests and votes come from partners.",
    "partner-left":
      "This person can no longer sign in: the account is deactivated or the organisation is closed.",
    "nobody-found":
      "No partner who can sign in matches this. Try another part of the name, or the organisation.",
    "choose-partner": "Please choose who is meant.",
    "already-voted": "This partner has already voted for this request.",
    "no-vote": "This partner has no vote on this request that could be withdrawn.",
    "reason-needed": "Please give a public reason: the partners who asked will read it.",
    "text-needed":
      "Please write title, summary and text for at least one language, and complete each language you begin.",
    "already-there":
      "The item is already at this stage; perhaps a colleague moved it just now. Nothing was changed.",
    "changed-meanwhile": "This text was changed while you were writing.",
    "choose-article": "Please choose one of the articles found, or leave the field empty.",
    "no-such-article": "There is no article with this number.",
    "name-needed": "Please give it a name here.",
    "too-many-tags":
      "There are as many tags as there can be. Bring back a retired one and give it this name.",
    "tag-name-taken": "Another tag has this name, perhaps a retired one.",
    "already-linked": "This request is already linked to the item.",
    "no-such-request": "There is no request with this number that can be linked.",
  },
} as const;
