/** How long an account rests after wrong passwords: nothing for four, then one minute, doubling to an hour at most. */
export function lockedUntil(failures: number, now: Date): Date | null {
  if (failures < 5) return null;
  const minutes = Math.min(60, 2 ** (failures - 5));
  return new Date(now.getTime() + minutes * 60_000);
}
