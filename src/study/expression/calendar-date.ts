const isoDay = /^(\d{4})-(\d{2})-(\d{2})$/
const msPerDay = 86_400_000

/** Whether a text is a day of the calendar, written year-month-day (ISO 8601). */
export function isCalendarDate(text: string): boolean {
  if (!isoDay.test(text)) return false
  const ms = Date.parse(`${text}T00:00:00Z`)
  // Some engines roll 30 February over to March: only a day that comes back is one.
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text)
}

/** The day so many days later (earlier when negative), or undefined outside years 0 to 9999. */
export function addDays(date: string, days: number): string | undefined {
  const moved = new Date(Date.parse(`${date}T00:00:00Z`) + days * msPerDay)
  const text = Number.isNaN(moved.getTime()) ? '' : moved.toISOString().slice(0, 10)
  return isCalendarDate(text) ? text : undefined
}
