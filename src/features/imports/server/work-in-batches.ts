/** Hands items over in batches and gathers the next while one is still being worked on: reading and the database go side by side. */
export async function workInBatches<Item>(
  items: AsyncIterable<Item>,
  size: number,
  work: (batch: readonly Item[]) => Promise<void>,
): Promise<void> {
  let waiting: Item[] = [];
  let last = Promise.resolve();
  const start = async () => {
    const before = last;
    last = work(waiting);
    last.catch(() => {}); // seen when it is waited for
    waiting = [];
    await before;
  };
  try {
    for await (const item of items) if (waiting.push(item) >= size) await start();
    await start();
  } finally {
    await Promise.allSettled([last]); // nothing may go on in a transaction that has ended
  }
  await last;
}
