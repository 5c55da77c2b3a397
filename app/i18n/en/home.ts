/** The home page. */
export const home = {
  title: "What can we help you with?",
  search: "Search articles, billing and requests",
  searchHint: "Question or keyword",
  searchFor: "Search",
  doors: {
    help: {
      title: "Find an answer",
      text: "Guides and frequent questions about the product, in your language.",
    },
    requests: { title: "Ask for a feature", text: "Say what you need, see how many need it too, and vote." },
    roadmap: {
      title: "See the roadmap",
      text: "What we explore, plan and build. With stages, and without dates.",
    },
  },
  moved: "What moved",
  movedEmpty: "Nothing has moved yet. As soon as a request changes its status, it stands here.",
  movedOn: "since {{day}}",
  free: "Free or charged? The billing FAQ says which help costs nothing.",
  freeLink: "Read the billing FAQ",
} as const;
