/** The support page: how to reach support, and what can be expected of it. */
export const support = {
  title: "Support",
  lead: "How to reach {{vendorName}}, when somebody is there, and how soon you can expect a first answer.",
  contact: "How to reach us",
  email: "E-mail",
  phone: "Telephone",
  noContact:
    "This portal names no address yet. Please turn to the person at {{vendorName}} who looks after you or invited you.",
  beforeYouWrite: "Many questions are answered already.",
  toSearch: "Search the portal first",
  times: {
    title: "How soon we answer",
    lead: "The time to the first response, counted in business hours, depends on your organisation’s plan.",
    plan: "Plan",
    response: "First response",
    within_one: "within {{count}} business hour",
    within_other: "within {{count}} business hours",
    usuallyTen: "usually after ten business hours, not promised",
    usually_one: "usually after {{count}} business hour, not promised",
    usually_other: "usually after {{count}} business hours, not promised",
    yours: "your plan",
    meaning:
      "A first response is not yet the solution: it tells you that somebody has understood the matter and what happens next.",
  },
  hours: {
    title: "Business hours",
    days: "Days",
    open: "Open",
    closed: "closed",
    span: "{{first}} to {{last}}",
    zone: "Time zone: {{zone}}.",
    holidays: "Public holidays are not business days.",
    closedDays: "Closed days to come",
  },
  outside: {
    title: "What is outside the response times",
    requests: "Feature requests.",
    requestsText: "They are kept, counted and read, but without a response time and without a date.",
    requestsLink: "Ask for a feature",
    tests: "Test systems and test environments.",
    testsText:
      "The response times cover production only: the software as your own customers and staff use it in their daily work.",
  },
  free: {
    title: "What is free",
    text: "Some help costs nothing, other work is charged. The billing FAQ names each case, with examples.",
    link: "See what is free and what is charged",
  },
} as const;
