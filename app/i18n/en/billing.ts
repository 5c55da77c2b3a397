/** The billing FAQ: what is free and what is charged. */
export const billing = {
  title: "Billing of services",
  lead: "Which help is free and which is charged. Each case has examples and an address of its own.",
  first: {
    title: "Before you read the cases",
    text: "Who is responsible for what, and how a project is run and maintained, is the ground on which they stand.",
  },
  free: "Free",
  freeLead: "This help costs nothing.",
  charged: "Charged",
  chargedLead: "This work is charged.",
  verdict: { free: "Free of charge", billable: "Charged" },
  examples: "Explanation and examples",
  condition: {
    title: "Free on one condition (B7).",
    text: "This stays free only while the questions are few and easy to read and to answer, and the answers are very rough, non-binding estimates of time and price.",
  },
  wish: {
    title: "Is a function missing that does not exist yet?",
    text: "As support work this is charged. Asking for it as a feature request costs nothing.",
    link: "Ask for a feature",
  },
  binding: {
    list: "You are reading a translation. The original in {{language}} is binding.",
    case: "This is a translation. The original in {{language}} is binding.",
    link: "Read the original in {{language}}",
  },
  rests: {
    translation:
      "{{language}} text of {{day}}, revision {{number}}, made from revision {{from}} of the original.",
    original: "{{language}} text of {{day}}, revision {{number}}. It is the original and binding.",
  },
  basis: "Case {{code}} · revision {{number}} · {{language}}",
  foreign: {
    title_one: "{{formatted}} case is not available in English yet.",
    title_other: "{{formatted}} cases are not available in English yet.",
    text: "Where a translation is missing, you read the original; the line below the case names its language.",
  },
  machine: {
    from: "Translated by machine from the original of {{day}}, not reviewed yet.",
    original: "Read the original of {{code}} in {{language}}",
  },
  back: "All cases, free and charged",
  empty: {
    title: "There are no billing cases here yet",
    text: "Until there are, ask support before you order any work.",
    link: "Go to support",
  },
} as const;
