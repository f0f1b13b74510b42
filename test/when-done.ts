// What a file of tests opens is closed when the file is done, the last opened first. A hook that is registered while
// another one runs is never called, so those who open something in beforeAll say it here.
const open: (() => unknown)[] = [];

/** Call it wherever something was opened, inside a hook or a test too. */
export function whenDone(close: () => unknown): void {
  open.push(close);
}

export async function closeAll(): Promise<void> {
  for (const close of open.splice(0).reverse()) await close();
}
