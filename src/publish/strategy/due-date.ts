import type { Delay } from '../../study/strategy.ts'

/**
 * The day on which a delay ends. Months keep the day, or take the month's last: a month from 31 January
 * ends on 28 or 29 February.
 *
 * @param start - `2012-02-01`
 * @returns a day written alike
 */
export function dueDate(start: string, { count, unit }: Delay): string {
  const [year = 0, month = 1, day = 1] = start.split('-').map(Number)
  if (unit !== 'month') return written(Date.UTC(year, month - 1, day + count * daysIn[unit]))
  const last = new Date(Date.UTC(year, month - 1 + count + 1, 0)).getUTCDate()
  return written(Date.UTC(year, month - 1 + count, Math.min(day, last)))
}

const daysIn = { day: 1, week: 7 } as const

function written(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10)
}
