import type { z } from 'zod'
import { issue } from '../../core/issue.ts'
import type { Issue } from '../../core/issue.ts'

/** Everything wrong with the fields of a request, each with its place; never what was sent. */
export function issuesOfZod(error: z.ZodError): readonly Issue[] {
  return error.issues.flatMap((one) => {
    const path = one.path.map(String)
    if (one.code === 'unrecognized_keys') {
      return one.keys.map((key) => at('office.unknown_field', [...path, key]))
    }
    const isMissing = one.code === 'invalid_type' && one.message.endsWith('received undefined')
    return [at(isMissing ? 'office.missing_field' : 'office.wrong_field', path)]
  })
}

function at(
  code: 'office.unknown_field' | 'office.missing_field' | 'office.wrong_field',
  path: readonly string[],
): Issue {
  const field = path.join('.').slice(0, 100)
  return issue(code, { field }, { path: field })
}
