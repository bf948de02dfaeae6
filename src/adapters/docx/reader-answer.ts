import { z } from 'zod'
import { docxIssues } from '../../core/catalogue/docx.ts'
import { issue } from '../../core/issue.ts'
import type { Result } from '../../core/result.ts'
import { fail, ok } from '../../core/result.ts'
import type { ReadableText } from '../../publish/claims/read-text.ts'

const place = z.int().nonnegative()
const block = z.strictObject({
  text: z.string(),
  heading: z.boolean(),
  bound: z.array(z.strictObject({ figure: z.string(), start: place, end: place })),
  closed: z.array(z.tuple([place, place])),
  stretches: z.array(z.strictObject({ start: place, line: place, column: place })),
})
const codes = Object.keys(docxIssues)
const answer = z.discriminatedUnion('ok', [
  z.object({
    ok: z.literal(true),
    value: z.strictObject({ file: z.string(), blocks: z.array(block) }),
  }),
  z.object({
    ok: z.literal(false),
    issues: z.array(
      z.object({
        code: z.string(),
        values: z.record(z.string(), z.union([z.string(), z.number()])),
      }),
    ),
  }),
])

/**
 * Reads what the process that reads Word documents answered: it read a file of somebody else's, so
 * that nothing it says is taken for granted.
 *
 * @returns the text, or its issues; nothing when it is neither
 */
export function readAnswer(json: string): Result<ReadableText> | undefined {
  const parsed = answer.safeParse(parseJson(json))
  if (!parsed.success) return undefined
  if (parsed.data.ok) return ok(parsed.data.value)
  const issues = parsed.data.issues.flatMap(({ code, values }) =>
    isDocxCode(code) ? [issue(code, values)] : [],
  )
  return issues.length === 0 ? undefined : fail(issues)
}

function isDocxCode(code: string): code is keyof typeof docxIssues {
  return codes.includes(code)
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}
