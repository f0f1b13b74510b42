const warmUps = 3;

/** Median milliseconds of warm runs. */
export async function median(runs: number, work: () => Promise<unknown>): Promise<number> {
  for (let run = 0; run < warmUps; run++) await work();
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const began = performance.now();
    await work();
    times.push(performance.now() - began);
  }
  return middle(times);
}

export function middle(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
