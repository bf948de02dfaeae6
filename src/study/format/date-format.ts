import * as z from 'zod'

const datePattern: RegExp = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/
const fullDatePattern: RegExp = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/
/** A year, month or day, or two of them around a slash. */
export const periodPattern: RegExp =
  /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?(?:\/\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?)?$/

/** A bare year is a number to YAML; people write it without quotes all the same. */
const yearFormat = z.int().min(1000).max(9999)

/** A year, a month or a day. */
export const dateFormat: z.ZodType<string, string | number> = z
  .union([z.string().regex(datePattern), yearFormat])
  .transform(String)
  .meta({ id: 'date', description: 'A year, month or day: 2012, 2012-01 or 2012-01-18.' })

/** A day, as answers to a date question are written. */
export const dayFormat: z.ZodType<string, string> = z
  .string()
  .regex(fullDatePattern)
  .meta({ id: 'day', description: 'A day: 2012-01-18.' })

/** A date or two dates around a slash. */
export const periodFormat: z.ZodType<string, string | number> = z
  .union([z.string().regex(periodPattern), yearFormat])
  .transform(String)
  .meta({
    id: 'period',
    description: 'A date, or a first and last date around a slash: 2011-11, 2018-05-10/2018-05-22.',
  })
