import type { LocalText } from '../core/local-text.ts'
import type { BenchmarkReading } from '../publish/strategy/benchmark-reading.ts'
import { printExpression } from '../study/expression/print-expression.ts'
import type { Variable } from '../study/variable.ts'
import type { ReleasedRow } from './find-released-row.ts'

/** What two questions do not share: wording, answer counted, answers offered, who was asked or counted. */
export function differingParts(own: ReleasedRow, other: ReleasedRow): BenchmarkReading['differs'] {
  return [
    ...(sameText(own.variable.label, other.variable.label) ? [] : ['question' as const]),
    ...(sameText(own.row.title, other.row.title) ? [] : ['answer' as const]),
    ...(answersOf(own.variable) === answersOf(other.variable) ? [] : ['answers' as const]),
    ...(baseOf(own) === baseOf(other) ? [] : ['base' as const]),
  ]
}

/** Alike in every language that both have, spaces and case aside; different when they share none. */
function sameText(a: LocalText, b: LocalText): boolean {
  const shared = Object.keys(a).filter((language) => b[language] !== undefined)
  return shared.length > 0 && shared.every((language) => plain(a[language]) === plain(b[language]))
}

function plain(text = ''): string {
  return text.replaceAll(/\s+/g, ' ').trim().toLowerCase()
}

function answersOf({ kind, categories, minimum, maximum }: Variable): string {
  const codes = categories.map(({ code }) => code).toSorted()
  return [kind, minimum, maximum, ...codes].join(' ')
}

function baseOf({ variable, base, denominator }: ReleasedRow): string {
  const asked = variable.asked === undefined ? '' : printExpression(variable.asked)
  return [asked, base === undefined ? '' : printExpression(base.filter), denominator].join(' | ')
}
