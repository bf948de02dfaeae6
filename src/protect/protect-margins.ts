import type { VariableId } from '../core/ids.ts'
import type { SampleFacts } from '../weigh/sample-facts.ts'
import type { MarginReport } from '../weigh/weight-diagnostics.ts'
import { chooseHidden } from './choose-hidden.ts'
import type { Atom, HiddenReason } from './choose-hidden.ts'
import { withhold } from './protect-cell.ts'
import type { ReleasedMargin } from './protected.ts'

/** Why the rest of the release hides a level of a margin, where it does. */
export type HiddenLevel = (variable: VariableId, code: string) => HiddenReason | undefined

/**
 * Withholds the shares before weighting that would count fewer people than `smallest`, and those that
 * would give one away: all margins are weighed together, for a level of one may nest in another's.
 */
export function protectMargins(
  sample: SampleFacts,
  smallest: number,
  hiddenBy: HiddenLevel = () => undefined,
): readonly ReleasedMargin[] {
  const { margins } = sample.diagnostics
  const firsts = margins.map((_, at) =>
    margins.slice(0, at).reduce((sum, { levels }) => sum + levels.length, 0),
  )
  const hidden = chooseHidden(crossMargins(sample, firsts), smallest)
  return margins.map(({ variable, levels }, at) => ({
    variable,
    levels: levels.map(({ code, target, before, after }, level) => {
      const reason = hidden.get((firsts[at] ?? 0) + level) ?? hiddenBy(variable, code)
      const shown = { kind: 'share', value: before } as const
      return { code, target, before: reason === undefined ? shown : withhold(reason), after }
    }),
  }))
}

/** Respondents by the levels they have, numbered from the first of each margin. */
function crossMargins(
  { dataset, calibration, diagnostics }: SampleFacts,
  firsts: readonly number[],
): readonly Atom[] {
  if (calibration === undefined) return []
  const places = diagnostics.margins.map((margin) => placesOf(margin, dataset))
  return Array.from(calibration.n, (n, cell): Atom => {
    const columns = places.flatMap((own, at) => {
      const level = own[calibration.levels[at]?.[cell] ?? -1] ?? -1
      return level < 0 ? [] : [(firsts[at] ?? 0) + level]
    })
    return { columns, n }
  })
}

/** Place of each category among a margin's levels. */
function placesOf(
  { variable, levels }: MarginReport,
  { columns }: SampleFacts['dataset'],
): readonly number[] {
  const column = columns.get(variable)
  if (column?.kind !== 'single') throw new Error('protectMargins requires margins of the data')
  return column.variable.categories.map((category) =>
    levels.findIndex(({ code }) => code === category.code),
  )
}
