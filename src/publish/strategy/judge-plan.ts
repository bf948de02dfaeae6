import type { LocalText } from '../../core/local-text.ts'
import type { Release, WithheldReason } from '../../protect/protected.ts'
import type { FigureId } from '../../study/text/figure-id.ts'
import { parseFigureId, printFigureId } from '../../study/text/figure-id.ts'
import { collectFigures } from '../collect-figures.ts'
import type { Figure } from '../figure.ts'
import { isShown } from '../figure.ts'

/** A movement that somebody planned. */
export interface PlannedAction {
  readonly id: string
  readonly title: LocalText
  /** Id of the figure as it was when the plan was made. */
  readonly figure: string
  /** Movement planned, in the unit of the figure's differences, not nil. */
  readonly by: number
}

/** What became of a planned movement. */
export type Outcome =
  | {
      readonly kind: 'measured'
      readonly trend: Figure
      readonly interval: readonly [number, number]
      readonly verdict: 'reached' | 'not_reached' | 'undecided'
      /** Whether the figure moved for certain, and which way. */
      readonly moved: 'as_planned' | 'other_way' | 'unsure'
    }
  | { readonly kind: 'withheld'; readonly reason: WithheldReason }
  /** No later wave asked it. */
  | { readonly kind: 'not_measured' }

/** A planned movement and what the next wave says of it. */
export interface JudgedAction {
  readonly planned: PlannedAction
  readonly outcome: Outcome
}

/** Whether the study has a wave after the one that a plan's figures come from. */
export function hasLaterWave(plan: readonly PlannedAction[], { study, samples }: Release): boolean {
  const asked = study.waves.filter(({ id }) => samples.some(({ wave }) => wave === id))
  const last = asked.at(-1)?.id
  return plan.some(({ figure }) => {
    const about = parseFigureId(figure)
    return about?.kind === 'row' && about.wave !== last
  })
}

const kinds: readonly Outcome['kind'][] = ['measured', 'withheld', 'not_measured']

/**
 * Sets each planned movement against the trend measured: reached when the whole interval is at or
 * beyond the plan, not reached when all of it falls short, undecided when it holds the plan.
 *
 * @returns what was measured first, then what was not
 */
export function judgePlan(
  plan: readonly PlannedAction[],
  release: Release,
): readonly JudgedAction[] {
  return plan
    .map((planned) => ({ planned, outcome: outcomeOf(planned, release) }))
    .toSorted((a, b) => kinds.indexOf(a.outcome.kind) - kinds.indexOf(b.outcome.kind))
}

function outcomeOf({ figure, by }: PlannedAction, release: Release): Outcome {
  const about = parseFigureId(figure)
  const figures = collectFigures(release)
  const found = about?.kind === 'row' ? trendIds(about, release).map((id) => figures.get(id)) : []
  // The next wave that asked it, even where its figure is withheld.
  const next = found.find((one) => one !== undefined)
  if (next === undefined) return { kind: 'not_measured' }
  if (!isShown(next)) return { kind: 'withheld', reason: next.reason }
  const { interval } = next
  if (interval === undefined) return { kind: 'withheld', reason: 'no_variance' }
  return { kind: 'measured', trend: next, interval, ...judgeMovement(by, interval) }
}

function trendIds(
  about: Extract<FigureId, { readonly kind: 'row' }>,
  { study }: Release,
): readonly string[] {
  const { wave: from, population, row, base, column } = about
  const at = study.waves.findIndex(({ id }) => id === from)
  if (at < 0) return []
  return study.waves
    .slice(at + 1)
    .map(({ id }) => printFigureId({ kind: 'trend', from, to: id, population, row, base, column }))
}

/**
 * The verdict on a movement: the interval of what was measured against what was planned.
 *
 * @param by - planned, not nil
 * @param interval - of the difference, in the same unit
 */
export function judgeMovement(
  by: number,
  [low, high]: readonly [number, number],
): Pick<Extract<Outcome, { readonly kind: 'measured' }>, 'verdict' | 'moved'> {
  // Seen in the direction planned, so that a fall and a rise are judged alike.
  const [least, most] = by > 0 ? [low, high] : [-high, -low]
  const goal = Math.abs(by)
  const moved = least > 0 ? 'as_planned' : most < 0 ? 'other_way' : 'unsure'
  if (least >= goal) return { verdict: 'reached', moved }
  return { verdict: most < goal ? 'not_reached' : 'undecided', moved }
}
