import type { DemoOrganisation } from "./people-data.ts";

export const organisations: DemoOrganisation[] = [
  { key: "pellbrook", name: "Pellbrook Lifts Ltd", plan: "enterprise", joinedDaysAgo: 592 },
  { key: "firnquell", name: "Firnquell Kältetechnik GmbH", plan: "enterprise", joinedDaysAgo: 586 },
  { key: "valchaude", name: "Valchaude Chauffage SAS", plan: "advanced", joinedDaysAgo: 581 },
  { key: "ruetiflamm", name: "Rütiflamm Brandschutz AG", plan: "advanced", joinedDaysAgo: 548 },
  { key: "inishgale", name: "Inishgale Wind Services Ltd", plan: "starter", joinedDaysAgo: 571 },
  { key: "lesvigne", name: "Lesvigne Pompes SRL", plan: "starter", joinedDaysAgo: 374 },
  { key: "tarnbeck", name: "Tarnbeck Boilers", plan: "free", joinedDaysAgo: 542 },
  { key: "hublinde", name: "Hublinde Torservice GmbH", plan: "free", joinedDaysAgo: 233 },
];
