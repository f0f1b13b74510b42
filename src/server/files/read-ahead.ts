const packSize = 500;

/**
 * Gives on what comes from a source that does not wait for its reader. What comes before it is asked for lies packed as
 * bytes, outside of the heap: 100,000 rows as objects would fill it. Values must be the same after a way through JSON.
 */
export async function* readAhead<Value>(source: AsyncIterable<Value>): AsyncGenerator<Value, void, undefined> {
  const packs: Buffer[] = [];
  const state = { isThrough: false, isLeft: false, wake: () => {} };
  const taking = takeAll(source, packs, state).finally(() => {
    state.isThrough = true;
    state.wake();
  });
  taking.catch(() => {}); // thrown below, once all that came before it is given on
  try {
    for (;;) {
      const pack = packs.shift();
      if (pack)
        yield* JSON.parse(pack.toString()) as Value[]; // packed by takeAll
      else if (state.isThrough) return await taking;
      else await new Promise<void>((resolve) => (state.wake = resolve));
    }
  } finally {
    state.isLeft = true;
  }
}

async function takeAll<Value>(
  source: AsyncIterable<Value>,
  packs: Buffer[],
  state: { readonly isLeft: boolean; wake(): void },
): Promise<void> {
  let values: Value[] = [];
  const pack = () => {
    packs.push(Buffer.from(JSON.stringify(values)));
    values = [];
    state.wake();
  };
  for await (const value of source) {
    if (state.isLeft) return;
    if (values.push(value) >= packSize) pack();
  }
  pack();
}
