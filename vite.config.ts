import { vitePlugin as remix } from "@remix-run/dev";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig } from "vitest/config";

// Vitest loads this file too; it tests modules, not the Remix build.
const isTesting = process.env.VITEST !== undefined;

export default defineConfig({
  plugins: isTesting
    ? []
    : [
        tailwindcss(),
        remix({
          ignoredRouteFiles: ["**/*"],
          future: {
            v3_fetcherPersist: true,
            // Off, for once: finding routes piece by piece asks the server about the links of every page that somebody
            // opens, which is more work than the page itself, and fails without a connection. All routes together are
            // 3 kB that a browser keeps.
            v3_lazyRouteDiscovery: false,
            v3_relativeSplatPath: true,
            v3_routeConfig: true,
            v3_singleFetch: true,
            v3_throwAbortReason: true,
          },
        }),
      ],
  test: {
    include: ["{app,db}/**/*.test.{ts,tsx}"],
    setupFiles: ["app/test-console.ts", "app/http/test-limits.ts"],
    // Importing the portal anew for each of its test files took a third of the time of all tests.
    isolate: false,
    // Far more than anything takes on a quiet machine: two noisy cores must not fail what works.
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
  build: { target: "es2022", assetsInlineLimit: 0, sourcemap: false, chunkSizeWarningLimit: 900 },
});
