import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { readAhead } from "./read-ahead.ts";

async function collect<Value>(values: AsyncIterable<Value>): Promise<Value[]> {
  const all: Value[] = [];
  for await (const value of values) all.push(value);
  return all;
}

async function* numbers(count: number, ending?: Error) {
  for (let number = 0; number < count; number += 1) yield number;
  if (ending) throw ending;
}

test.each([0, 1, 500, 501, 1234])("gives all of %i values in their order", async (count) => {
  expect(await collect(readAhead(numbers(count)))).toEqual(Array.from({ length: count }, (_, at) => at));
});

test("reads on while its reader is busy", async () => {
  let read = 0;
  const source = async function* () {
    for await (const number of numbers(2000)) {
      read += 1;
      yield number;
    }
  };
  for await (const first of readAhead(source())) {
    await wait(20);
    expect([first, read]).toEqual([0, 2000]);
    break;
  }
});

test("a source that fails is told after everything that came before", async () => {
  const seen: number[] = [];
  const reading = async () => {
    for await (const number of readAhead(numbers(600, new Error("broken")))) seen.push(number);
  };
  await expect(reading()).rejects.toThrow("broken");
  expect(seen.length).toBe(500);
});
