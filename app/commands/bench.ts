import { runCommand } from "./command.ts";

const benches: Record<string, { measures: string; load: () => Promise<() => Promise<void>> }> = {
  pages: {
    measures: "how long each page takes and how large it is, beside a bare server",
    load: async () => (await import("./bench/pages.ts")).benchPages,
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
