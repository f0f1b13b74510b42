/** One line for the person, at once. */
export function say(line: string): void {
  console.log(line);
}

/** "12.3", "248": three signs are enough. */
export function milliseconds(value: number): string {
  return value < 100 ? value.toFixed(1) : value.toFixed(0);
}

/** One line of a table: the first column is text, the others numbers. */
export function tableLine(cells: readonly string[]): string {
  return cells.map((cell, column) => (column === 0 ? cell.padEnd(36) : cell.padStart(12))).join("");
}
