import { format } from "node:util";
import { afterEach, beforeEach, expect } from "vitest";

// What a component or a server prints as an error is a failure, unless the test expects it and spies on it itself.

const print = console.error;
let printed: string[] = [];

beforeEach(() => {
  printed = [];
  console.error = (...values: unknown[]) => {
    printed.push(format(...values));
  };
});

afterEach(() => {
  console.error = print;
  expect(printed, "printed with console.error").toEqual([]);
});
