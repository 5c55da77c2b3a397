/** Asking for a feature (R9): what is kept of a text, what may already say the same, and what an author changes or adds. */
export const asking = {
  signInLast: "You sign in last of all. What you have written comes with you.",
  kept: {
    title: "Your text is still here",
    fromDraft:
      "We have kept it since {{moment}}. Nothing has been sent yet: read it once more, then send it.",
    fromBrowser: "This browser has kept it. Nothing has been sent yet.",
    forget: "Discard it and start afresh",
    offlineTitle: "You are offline",
    offline:
      "Nothing has been sent, and nothing is lost: this browser keeps your text. Send it as soon as you are connected again.",
  },
  similar: {
    title: "Has somebody already asked for this?",
    titleNone: "Nobody has asked for this yet",
    lead: "A vote for a request that says the same counts as much as a new one, and more people find it.",
    leadNone: "We know no request and no article that says the same. Yours would be the first.",
    youWrote: "You want to ask for:",
    foundRequests_one: "{{formatted}} request may say the same",
    foundRequests_other: "{{formatted}} requests may say the same",
    foundArticles_one: "{{formatted}} article may answer it",
    foundArticles_other: "{{formatted}} articles may answer it",
    awaited: "Similar requests and articles appear here as you type.",
    none: "Nothing like it yet",
    requests: "Requests that say something similar",
    articles: "Articles that may answer it",
    merged: "Together with it we count",
    shipped: "What came of it:",
    declined: "Why we will not build it",
    available: "How the product does it today",
    voted: "Your vote for “{title}” is counted. If that says it all, you need not send anything.",
    withdrawn: "Your vote for “{title}” is withdrawn.",
    failed: "Your vote was not changed just now. Open the request to see how it stands.",
    mine: "Mine is different",
    mineKept: "Your text is kept in this browser for seven days. Sign in, read it once more and send it.",
    send: "Mine is different: send it",
    signIn: "Mine is different: sign in and send it",
    write: "Mine is different: write it",
    change: "Change my text",
    yourText: "What you wrote",
  },
  edit: {
    open: "Change the wording",
    openLead: "Nobody else has voted yet, so you can still change what you wrote.",
    title: "Change your request",
    lead: "As long as nobody else has voted, the wording is yours to change. Our team keeps what it said before.",
    save: "Save changes",
    saved: "Your changes are saved. Everybody reads the new wording now.",
    settled: {
      "others-voted": {
        title: "Others have voted for it by now",
        text: "They voted for what they read, so the wording stays. What you want to say now, you can add below it.",
      },
      "voting-closed": {
        title: "This request is settled",
        text: "Its status says how. The wording stays on record as it is.",
      },
      merged: {
        title: "This request is counted together with another one",
        text: "The wording stays on record as it is. The banner on its page leads to the request that counts.",
      },
    },
    meanwhile: {
      title: "The request was changed while you were writing",
      text: "Nothing has been saved yet, and what you wrote is in the form. Save again, and yours replaces what it says now:",
    },
    notSaved: "Nothing has been saved. This is what you wrote:",
    back: "Back to the request",
  },
  add: {
    open: "Add something",
    openLead:
      "Others have voted for what you wrote, so it stays as it is. You can add to it; everybody sees the day.",
    title: "Add to your request",
    lead: "It stands below your text with its day, for good. Those who want to hear everything about this request are told.",
    body: "What do you want to add?",
    bodyHint:
      "Something new: another case, a number, how you manage meanwhile. Lines that begin with “-” become a list.",
    language: "Language of your addition",
    send: "Add it",
    done: "Your addition is on the page.",
    addedOn: "Added on {{day}}",
    refused: {
      "voting-closed": {
        title: "Nothing was added: this request is settled",
        text: "Its status says how. If that does not help you, ask for what is missing in a new request.",
      },
      merged: {
        title: "Nothing was added: this request is counted together with another one",
        text: "The banner on its page leads to the request that counts.",
      },
      "too-many": {
        title: "Nothing was added: there are very many additions already",
        text: "Nobody would read one more. If it is something new, ask for it in a request of its own.",
      },
    },
  },
  recordedFor: {
    request: {
      title: "Support wrote this down for you",
      text: "You are its author, and your vote is counted. You meant something else? You can change the wording while nobody else has voted, or withdraw the request.",
      textSettled: "You are its author, and your vote is counted.",
    },
    vote: {
      title: "Support recorded your vote",
      text: "You meant something else? Choose “{{button}}”.",
      textSettled: "It was recorded after you told us that you need this.",
    },
  },
  earlier: {
    title: "Earlier wordings",
    lead: "Before others voted, the author changed the text. Partners see the last wording only.",
    line: "Until {{day}}, changed by {{name}}",
  },
} as const;
