import { runCommand } from "./command.ts";

const benches: Record<string, { measures: string; load: () => Promise<() => Promise<void>> }> = {
  pages: {
    measures: "how long each page takes and how large it is, beside a bare server",
    load: async () => (await import("./bench/pages.ts")).benchPages,
  },
  generate: {
    measures: "nothing, but makes a portal of --requests 100000 in a --file of its own, for measuring",
    load: async () => (await import("./bench/generate.ts")).benchGenerate,
  },
  requests: {
    measures: "how long requests and votes take among 100,000 requests, beside 1,000 and a bare server",
    load: async () => (await import("./bench/requests.ts")).benchRequests,
  },
  similar: {
    measures: "how often a new title finds the request that says the same, for a FILE of such pairs",
    load: async () => (await import("./bench/similar.ts")).benchSimilar,
  },
};

await runCommand(async () => {
  const name = process.argv[2] ?? "";
  const bench = Object.hasOwn(benches, name) ? benches[name] : undefined;
  if (bench) {
    await (await bench.load())();
    return;
  }
  console.log("npm run bench -- NAME");
  for (const [known, { measures }] of Object.entries(benches))
    console.log(`  ${known.padEnd(10)} ${measures}`);
});
