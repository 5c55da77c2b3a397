import { beforeEach } from "vitest";
import { forgetWhatWasCounted } from "./rate-limits.server.ts";

// Runs before every test file (vite.config.ts): what one test did is not counted against the next.
beforeEach(forgetWhatWasCounted);
