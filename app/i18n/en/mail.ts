/** Mails; the browser never loads these. */
export const mail = {
  greeting: "Hello {{name}},",
  signIn: {
    subject: "{{code}} is your sign-in code for {{portalName}}",
    code: "Here is your code for {{portalName}}:",
    button: "Fill in the code for me",
    limits_one: "The code works once, for one minute, in the browser in which you asked for it.",
    limits_other: "The code works once, for {{count}} minutes, in the browser in which you asked for it.",
    notYou: "You did not ask for it? Then you can delete this mail; without the code nobody gets in.",
  },
  invitation: {
    subject: "You are invited to {{portalName}}",
    partner:
      "{{inviterName}} has invited you to {{portalName}} on behalf of {{organisationName}}. There you find answers, ask for features and see what is being worked on.",
    staff: "{{inviterName}} has given you an account for {{portalName}}.",
    how: "You need no password: enter this e-mail address and we send you a one-time code.",
    button: "Go to the portal",
  },
  requests: {
    statusSubject: "{{status}}: {{title}}",
    statusChanged: "The status of a request that you support has changed:",
    answer: "Our answer",
    answerIn: "Our answer (in {{language}})",
    article: "This article goes on from here:",
    closed: "Voting on it is closed now. Your vote stays on record.",
    opened: "Voting on it is open again.",
    mergedInto: "From now on it is counted together with",
    statusThere: "The status there: {{status}}. {{meaning}}",
    votesThere: "Your vote counts there; you need not do anything.",
    closedThere:
      "Voting is closed there, so votes can no longer be given or withdrawn. Yours stays on record and is counted there.",
    onItsOwn: "It stands on its own again, with the votes that were cast on it.",
    toRequest: "See the request",
    additionSubject: "Something was added: {{title}}",
    added: "Something was added to a request of which you want to hear everything:",
    toAddition: "Read what was added",
    voteSubject: "Your vote was recorded: {{title}}",
    voteCast: "Support has recorded your vote for this request:",
    takeVoteBack:
      "You meant something else? Sign in, go to the request and choose “{{button}}”. Only our staff see who voted.",
    voteWithdrawnSubject: "Your vote was taken back: {{title}}",
    voteWithdrawn: "Support has taken back your vote for this request:",
    voteAgain: "You meant something else? Sign in, go to the request and choose “{{button}}”.",
    recordedSubject: "Written down for you: {{title}}",
    recorded: "Support has written down a feature request in your name:",
    recordedText: "What was written down",
    recordedMeans:
      "You are its author, and your vote is its first. Feature requests are outside our response times, and there is no date; each one is kept, counted and read.",
    takeRequestBack:
      "You meant something else? Sign in, go to the request and choose “{{button}}”. It stays on record and is closed for votes.",
    why: {
      support:
        "You get this mail because you voted for this request or for one that says the same, or somebody on our team did in your name.",
      everything: "You get this mail because you want to hear everything about this request.",
      inYourName: "You get this mail because support did something in your name.",
    },
    ends: "You can choose to hear nothing more about it: then mail and news end, and it stays under “Your requests” with its status.",
    unsubscribe: "Hear nothing more about this request",
    choose: "What you hear of which request",
    sender: "{{portalName}}, the portal of {{vendorName}} for its partners",
  },
} as const;
