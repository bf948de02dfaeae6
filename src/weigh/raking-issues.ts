import { issue } from '../core/issue.ts'
import type { Issue } from '../core/issue.ts'
import type { RakeInput, RakeMargin } from './rake-input.ts'
import { weightIssues } from './weight-issues.ts'

/** Totals further apart than this, relatively, can never all be met. */
const totalTolerance = 1e-10

/**
 * Lists what would keep raking from meeting its margins, before it starts.
 *
 * @throws RangeError when there is no margin, or a margin has not one code a respondent
 */
export function rakingIssues({ designWeights, margins }: RakeInput): readonly Issue[] {
  const [first] = margins
  if (first === undefined) throw new RangeError('rake requires at least one margin')
  if (margins.some((margin) => margin.codes.length !== designWeights.length)) {
    throw new RangeError('rake requires one code a respondent in each margin')
  }
  const expected = sumOf(first.targets)
  return [
    ...weightIssues(designWeights),
    ...margins.flatMap((margin) => [
      ...targetIssues(margin),
      ...totalIssues(margin, expected),
      ...levelIssues(margin),
    ]),
  ]
}

function targetIssues(margin: RakeMargin): readonly Issue[] {
  return Array.from(margin.targets).flatMap((target, level) =>
    target >= 0 && target < Infinity
      ? []
      : [issue('weigh.bad_target', { ...place(margin, level), target: String(target) })],
  )
}

function totalIssues({ name, targets }: RakeMargin, expected: number): readonly Issue[] {
  const total = sumOf(targets)
  if (!(Math.abs(total - expected) > totalTolerance * Math.abs(expected))) return []
  return [
    issue('weigh.unequal_totals', {
      margin: name,
      total: String(total),
      expected: String(expected),
    }),
  ]
}

function levelIssues(margin: RakeMargin): readonly Issue[] {
  const counts = countCodes(margin.codes)
  const missing = counts.subarray(margin.targets.length).reduce((sum, n) => sum + n, 0)
  const levels = Array.from(margin.targets).flatMap((target, level) => {
    const n = counts[level] ?? 0
    if (n === 0 && target > 0) {
      return [issue('weigh.empty_level', { ...place(margin, level), target })]
    }
    if (n > 0 && target === 0) return [issue('weigh.zero_target', { ...place(margin, level), n })]
    return []
  })
  if (missing === 0) return levels
  return [...levels, issue('weigh.missing_margin_value', { margin: margin.name, n: missing })]
}

/** Respondents of every code there can be: those past the levels too, so that no code is out of range. */
function countCodes(codes: Uint16Array): Uint32Array {
  const counts = new Uint32Array(2 ** 16)
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i] ?? 0
    counts[code] = (counts[code] ?? 0) + 1
  }
  return counts
}

function place(
  { name, levels }: RakeMargin,
  level: number,
): { readonly margin: string; readonly level: string } {
  return { margin: name, level: levels?.[level] ?? String(level) }
}

function sumOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0)
}
