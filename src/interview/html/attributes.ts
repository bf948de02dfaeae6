import { escapeHtml, trusted } from '../../core/html.ts'
import type { SafeHtml } from '../../core/html.ts'

/** Attributes by name: `true` stands for a bare name, absent and `false` for nothing. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>

/**
 * Writes the attributes of a tag, a space before each, values escaped. Names come from the code
 * alone, never from a study or a respondent.
 */
export function attributes(values: Attributes): SafeHtml {
  const written = Object.entries(values).map(([name, value]) => {
    if (value === undefined || value === false) return ''
    return value === true ? ` ${name}` : ` ${name}="${escapeHtml(String(value))}"`
  })
  return trusted(written.join(''))
}
