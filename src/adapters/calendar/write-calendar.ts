import ical, { ICalEventTransparency } from 'ical-generator'
import type { PlanCalendar } from '../../publish/strategy/plan-calendar.ts'

/**
 * Writes a calendar of days as iCalendar text (RFC 5545): each event lies on its day alone, in no time
 * zone, under an id that stays the same, so that a calendar opened again is not doubled. Nothing in it
 * depends on when or where it is written.
 */
export function writeCalendar({ name, language, stamp, events }: PlanCalendar): string {
  const calendar = ical({
    name,
    prodId: { company: 'visavis', product: 'strategy', language: language.toUpperCase() },
  })
  for (const { uid, day, summary, description, category } of events) {
    const event = calendar.createEvent({
      id: uid,
      start: midnight(day),
      allDay: true,
      stamp: midnight(stamp),
      summary,
      description,
      // A date to keep is no time taken.
      transparency: ICalEventTransparency.TRANSPARENT,
    })
    event.createCategory({ name: category })
  }
  return foldByOctets(calendar.toString())
}

/** The library writes a Date by its UTC day. */
function midnight(day: string): Date {
  return new Date(`${day}T00:00:00Z`)
}

const limit = 75
const encoder = new TextEncoder()

/**
 * Folds lines anew at 75 octets (RFC 5545, section 3.1), never inside a character: the library counts
 * characters, and an accented letter is two octets.
 */
function foldByOctets(text: string): string {
  const lines = text.replaceAll('\r\n ', '').split('\r\n')
  return `${lines
    .map(foldLine)
    .join('\r\n')
    .replace(/(?:\r\n)+$/, '')}\r\n`
}

function foldLine(line: string): string {
  let folded = ''
  let length = 0
  for (const character of line) {
    const octets = encoder.encode(character).length
    if (length + octets > limit) {
      folded += '\r\n '
      length = 1
    }
    folded += character
    length += octets
  }
  return folded
}
