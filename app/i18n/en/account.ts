/** Signing in, signing out, and what people keep about themselves. */
export const account = {
  signIn: {
    title: "Sign in",
    lead: "No password: we send a one-time code to your e-mail address.",
    email: "Your e-mail address",
    send: "Send me a code",
    whoMay:
      "Partners are invited by {{vendorName}}. If you have no account yet, ask support or your colleague who has one.",
    noMail:
      "This portal sends no mail at the moment. Please ask your administrator for a one-time sign-in link.",
    toContinue: "Please sign in to go on. Afterwards you are back where you were.",
    codeTitle: "Enter your code",
    codeLead:
      "If the address belongs to an account, a mail with a six-digit code is on its way. It works for ten minutes, in this browser only.",
    code: "Six-digit code",
    codeHint: "From the mail with the subject “… is your sign-in code”.",
    withCode: "Sign in",
    another: "Use another address or ask for a new code",
    notValid:
      "This code does not match or is no longer valid. Check the digits, or ask for a new code; a code works in the browser that asked for it.",
    linkTitle: "Sign in with your one-time link",
    linkLead: "This link signs you in once, in this browser.",
    linkUse: "Sign in now",
    linkNotValid:
      "This link was already used or is more than an hour old. Please ask your administrator for a new one.",
    demoTitle: "Try it as one of the demo people",
    demoLead: "This is a demonstration with sample content. One click signs you in.",
    demoAs: "Sign in as {{name}}",
  },
  title: "Your account",
  lead: "What the portal knows about you, and where you are signed in.",
  profile: "Your profile",
  displayName: "The name others see",
  displayNameHint: "It stands beside the requests you write. Your organisation is never shown there.",
  language: "Your language",
  name: "Name",
  email: "E-mail address",
  role: "Role",
  organisation: "Organisation",
  plan: "Plan",
  whoChanges:
    "Name and address are kept by the administrators of the portal; write to support if they need a change.",
  sessions: "Where you are signed in",
  sessionsLead: "End any session you do not recognise.",
  thisSession: "this browser",
  lastSeen: "last seen {{day}}",
  signedInOn: "signed in on {{day}}",
  endSession: "End session",
  endOthers: "End all other sessions",
  ended_one: "One session was ended.",
  ended_other: "{{count}} sessions were ended.",
  unknownDevice: "Unknown device",
} as const;
