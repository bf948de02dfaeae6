import { z } from 'zod'
import { roles } from '../../../adapters/postgres-office/office-store.ts'
import type { Role } from '../../../adapters/postgres-office/office-store.ts'

/** A role. */
export const roleField: z.ZodType<Role> = z.enum(roles)

/** A one-time link's token: 128 bits in base64url. */
export const linkField: z.ZodType<string> = z.string().regex(/^[\w-]{22}$/)

/** An address, in lower case. */
export const emailField: z.ZodType<string, string> = z.email().max(254).toLowerCase()

/** A person's name: a line of text without control or direction-changing characters. */
export const nameField: z.ZodType<string> = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .regex(/^[^\p{Cc}\u202a-\u202e\u2066-\u2069]*$/u)

/** A day, `2026-03-31`. */
export const dayField: z.ZodType<string> = z.iso.date()

/** No parameters, or no body. */
export const nothing: z.ZodType<Record<string, never>> = z.strictObject({})

/** An answer that says nothing but that it was done. */
export const done: z.ZodType<{ readonly done: true }> = z.object({ done: z.literal(true) })
