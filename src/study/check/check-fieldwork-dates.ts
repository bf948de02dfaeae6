import { issue } from '../../core/issue.ts'
import type { References } from '../build/references.ts'
import { isCalendarDate } from '../expression/calendar-date.ts'
import type { FieldworkFormat } from '../format/fieldwork-format.ts'
import type { Spot } from '../read/spot.ts'

/** Sees that the window's days exist and are in order. */
export function checkFieldworkDates(
  { opens, closes }: FieldworkFormat,
  spot: Spot,
  references: References,
): void {
  for (const [key, day] of Object.entries({ opens, closes })) {
    if (day === undefined || isCalendarDate(day)) continue
    references.refuse(issue('study.bad_date', { found: day }, spot.place(key)))
  }
  if (opens === undefined || closes === undefined || opens <= closes) return
  references.refuse(
    issue('study.bounds_reversed', { low: opens, high: closes }, spot.place('opens')),
  )
}
