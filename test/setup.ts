// Runs before every file of tests, whatever its worker loaded earlier.
import { afterAll } from "vitest";
import { closeAll } from "./when-done.ts";

afterAll(closeAll);
