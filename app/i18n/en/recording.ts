/** What support writes down for partners: whom it means, and what may say the same already. */
export const recording = {
  whom: "Name, organisation or e-mail address of the partner",
  whomHint: "A whole e-mail address is enough. For anything less you choose from the people who match.",
  person: "{{name}}, {{organisation}}",
  choose: "Who is meant?",
  more: "More people match. If the right one is missing, type more of the name, or name and organisation.",
  similar: {
    title: "Is it one of these?",
    lead: "Nothing is recorded yet. If {{name}} means one of these requests, record a vote for it; if not, what you wrote waits below.",
    instead: "Record a vote for this partner instead",
    goOn: "Record it as a new request",
  },
  done: {
    title: "The request is recorded",
    text: "{{name}} is its author and first voter. The portal tells them, by mail too unless they asked for none.",
  },
} as const;
