/** First hour of the night in which tables are rewritten, and how many hours it has. */
const [firstHour, hours] = [1, 4]

/**
 * The next instant in the local night, between 1 and 5 o'clock, that lies in the future.
 *
 * @param now - the clock
 * @param random - a number from 0 below 1: which minute of the night, so that nobody foresees it
 */
export function nextNight(now: Date, random: number): Date {
  const minute = Math.floor(random * hours * 60)
  const at = (day: number): Date =>
    new Date(now.getFullYear(), now.getMonth(), now.getDate() + day, firstHour, minute)
  return at(0) > now ? at(0) : at(1)
}
