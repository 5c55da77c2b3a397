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
} as const;
