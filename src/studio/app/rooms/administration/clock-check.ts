import type { HealthLevel } from '../../../../api/administration-answers.ts'

/** Minutes by which two clocks may differ: networks are slow, and people set watches by hand. */
const mostMinutes = 2

/** How far the server's clock is from this device's: whole minutes, and whether that is too far. */
export function clockCheck(
  at: string,
  nowMs: number,
): { readonly level: HealthLevel; readonly minutes: number } {
  const minutes = Math.round(Math.abs(Date.parse(at) - nowMs) / 60_000)
  return { level: minutes > mostMinutes ? 'watch' : 'good', minutes }
}
