/** What people hear of requests, how they choose it, and what happened to theirs (P6). */
export const hearing = {
  nav: "Your requests",
  choice: {
    legend: "What do you want to hear of this request?",
    now: {
      everything: "You hear everything about this request",
      status: "You hear when its status changes",
      nothing: "You hear nothing about this request",
    },
    options: {
      everything: "Everything about it",
      status: "When its status changes",
      nothing: "Nothing",
    },
    hints: {
      everything: "Also what its author adds.",
      status: "And whether that closes the vote.",
      nothing:
        "No mail and no news. It stays under “Your requests” with its status, and your vote still counts.",
    },
    save: "Save choice",
    saved: "Your choice is saved.",
    noMail: "You get no mail about requests; the news stands under “Your requests”.",
  },
  account: {
    title: "Mail about requests",
    on: "We write to you when something happens to a request that you support.",
    off: "We send you no mail about requests. What happens stands under “Your requests”.",
    stop: "Send me no mail about requests",
    start: "Send me mail about requests again",
    choices: "Requests for which you chose something else",
    choicesKeep:
      "A request of which you hear nothing brings no mail and no news. It stays under “Your requests” with its status.",
    choicesNone: "For every request you hear when its status changes. You change that on the request’s page.",
    toUsual: "As usual",
    toUsualFor: "Hear of “{{title}}” as usual: when its status changes",
    toOwn: "Your requests and votes",
    savedMail: "Your choice is saved.",
  },
  unsubscribe: {
    title: "What you hear of this request",
    lead: "You are about to choose for this feature request:",
    now: {
      some: "You hear when something happens to this request: by mail and under “Your requests”.",
      nothing:
        "You hear nothing about this request: no mail and no news. Only what support does in your name you still find under “Your requests”.",
      "no-mail": "You get no mail about requests at all. What happens stands under “Your requests”.",
      neither: "You get no mail about requests at all, and no news about this one.",
    },
    done: "Done: this is how it is from now on.",
    request: "Hear nothing more about this request",
    all: "No mail about requests at all",
    undo: "Hear of it by mail again",
    keeps:
      "Either way your votes count, and the request stays under “Your requests” with its status. No sign-in is needed here.",
    unknownTitle: "This link leads nowhere any more",
    unknown:
      "It may have been cut off on its way, or its account is gone. Sign in and choose under “Your account” what you want to hear.",
    toAccount: "Go to your account",
  },
  own: {
    title: "Your requests and votes",
    lead: "What you asked for, what you support, and what happened since you were last here.",
    news: "What happened",
    newsSince: "New since {{moment}}",
    new: "new",
    nothingNew: "Nothing new since {{moment}}.",
    newsNone:
      "Nothing has happened yet. As soon as a request that you support moves, you read it here first.",
    closed: "Voting is closed.",
    opened: "Voting is open again.",
    mergedInto: "Counted together with",
    closedThere: "Voting is closed there.",
    addition: "Something was added.",
    voteCast: "Support recorded your vote.",
    voteWithdrawn: "Support took back your vote.",
    recorded: "Support wrote this request down in your name.",
    requests: "Requests you wrote",
    requestsNone: {
      title: "You have not asked for anything yet",
      text: "What should the product do for you?",
    },
    votes: "Requests you support",
    votesNone: {
      title: "You support no request of others yet",
      text: "Look whether somebody has already asked for what you need, and vote for it.",
    },
    toRequests: "Look through the requests",
    moreNews: "Show earlier news",
    moreRequests: "Show more of your requests",
    moreVotes: "Show more that you support",
  },
} as const;
