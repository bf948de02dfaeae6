import type { MarginReport, WeightedSample } from '../weigh/weighted-sample.ts'
import { chooseHidden } from './choose-hidden.ts'
import type { Atom } from './choose-hidden.ts'
import { withhold } from './protect-cell.ts'
import type { ReleasedMargin } from './protected.ts'

/**
 * Withholds the shares before weighting that would count fewer people than `smallest`, and those that
 * would give one away: all margins are weighed together, for a level of one may nest in another's.
 */
export function protectMargins(
  sample: WeightedSample,
  smallest: number,
): readonly ReleasedMargin[] {
  const { margins } = sample.diagnostics
  const firsts = margins.map((_, at) =>
    margins.slice(0, at).reduce((sum, { levels }) => sum + levels.length, 0),
  )
  const hidden = chooseHidden(crossMargins(sample, firsts), smallest)
  return margins.map(({ variable, levels }, at) => ({
    variable,
    levels: levels.map(({ code, target, before, after }, level) => {
      const reason = hidden.get((firsts[at] ?? 0) + level)
      const shown = { kind: 'share', value: before } as const
      return { code, target, before: reason === undefined ? shown : withhold(reason), after }
    }),
  }))
}

/** Respondents by the levels they have, numbered from the first of each margin. */
function crossMargins(
  { dataset, diagnostics }: WeightedSample,
  firsts: readonly number[],
): readonly Atom[] {
  const levels = diagnostics.margins.map((margin) => levelsOf(margin, dataset))
  const atoms = new Map<string, Atom>()
  for (let i = 0; i < dataset.n; i++) {
    const columns = levels.flatMap((own, at) => {
      const level = own[i] ?? -1
      return level < 0 ? [] : [(firsts[at] ?? 0) + level]
    })
    const key = columns.join()
    atoms.set(key, { columns, n: 1 + (atoms.get(key)?.n ?? 0) })
  }
  return [...atoms.values()]
}

/** Place of each respondent among a margin's levels. */
function levelsOf(
  { variable, levels }: MarginReport,
  { columns }: WeightedSample['dataset'],
): Int32Array {
  const column = columns.get(variable)
  if (column?.kind !== 'single') throw new Error('protectMargins requires margins of the data')
  const places = column.variable.categories.map((category) =>
    levels.findIndex(({ code }) => code === category.code),
  )
  return Int32Array.from(column.codes, (code) => places[code] ?? -1)
}
