import { issue } from '../../core/issue.ts'
import type { Random } from '../../core/random.ts'
import type { Net } from '../../study/model.ts'
import type { PublishedFigure } from '../../study/published-figures.ts'
import { citeFigure } from './agreement.ts'
import type { IrreconcilableFigures, ReconciledFigure } from './agreement.ts'
import { figureConditions, structureConditions } from './conditions.ts'
import { idealCounts } from './ideal-counts.ts'
import type { Layout } from './layout.ts'
import { plausibleWeights } from './plausible-weights.ts'
import type { Shares } from './plausible-weights.ts'
import { solveCounts } from './solve-counts.ts'
import { aimAt } from './target.ts'
import type { Target } from './target.ts'

/** How many people of each atom give each answer of a slot. */
export interface SlotPlan {
  /** People by atom, then level. */
  readonly counts: readonly (readonly number[])[]
  readonly reconciled: readonly ReconciledFigure[]
  readonly irreconcilable: readonly IrreconcilableFigures[]
}

/** What a plan must agree with and lean on. */
export interface SlotBrief {
  readonly layout: Layout
  /** Published figures of the slot's variable in this wave and population. */
  readonly figures: readonly PublishedFigure[]
  readonly nets: readonly Net[]
  readonly shares?: Shares | undefined
  /** Set on another try: varies what the figures leave open. */
  readonly variation?: Random | undefined
}

function solve(brief: SlotBrief, targets: readonly Target[]): readonly number[] | undefined {
  const { layout, shares, variation } = brief
  const weights = plausibleWeights(layout.slot, shares, variation?.fork('weights'))
  const conditions = [
    ...structureConditions(layout),
    ...targets.flatMap((target, at) =>
      figureConditions(target, layout, variation?.fork(`count ${at}`)),
    ),
  ]
  return solveCounts({ ideal: idealCounts(layout, targets, weights), conditions })
}

/** The fewest figures that are in conflict by themselves: each is left out unless it is needed. */
function narrowConflict(brief: SlotBrief, targets: readonly Target[]): readonly Target[] {
  let conflict = targets
  for (const target of targets) {
    const others = conflict.filter((other) => other !== target)
    if (solve(brief, others) === undefined) conflict = others
  }
  return conflict
}

const trust = { digits: 2, words: 1, derived: 0 } as const

/** The figure to leave out: the least directly printed, then the least repeated, then the last. */
function weakestOf(conflict: readonly Target[]): Target | undefined {
  const strength = ({ figure }: Target): number =>
    trust[figure.stated] + figure.sources.length / (1 + figure.sources.length)
  return conflict.reduce<Target | undefined>(
    (weakest, target) =>
      weakest === undefined || strength(target) <= strength(weakest) ? target : weakest,
    undefined,
  )
}

/** The message of a conflict names every figure with its printed value. */
function explainConflict(conflict: readonly Target[], leftOut: Target): IrreconcilableFigures {
  const named = conflict.map(({ figure }) => `${citeFigure(figure)} = ${figure.value}`)
  const base = Math.min(...conflict.map((target) => target.base))
  const values = { figures: named.join(', '), leftOut: citeFigure(leftOut.figure), base }
  return {
    figures: conflict.map(({ figure }) => figure),
    leftOut: [leftOut.figure],
    why: issue('collect.figures_conflict', values),
  }
}

function totalOf(target: Target, layout: Layout, counts: readonly number[]): ReconciledFigure {
  const { figure, atoms, base, meaning } = target
  const width = layout.slot.levels.length
  const sumOver = (weigh: (k: number) => number): number =>
    atoms
      .flatMap((at) => counts.slice(at * width, (at + 1) * width))
      .reduce((sum, people, cell) => sum + people * weigh(cell % width), 0)
  if (meaning.kind === 'count') {
    return { figure, base, total: sumOver((k) => (meaning.levels.includes(k) ? 1 : 0)) }
  }
  return {
    figure,
    base: sumOver((k) => (meaning.scores[k] === undefined ? 0 : 1)),
    total: sumOver((k) => meaning.scores[k] ?? 0),
  }
}

/**
 * Decides how many people give each answer of a slot: whole numbers near what is plausible that
 * print as every published figure. Figures that cannot all be met are narrowed to the fewest in
 * conflict, the weakest of them is left out, and the rest is tried again.
 *
 * **Issues** (in `irreconcilable`): `collect.figures_conflict` and those of `aimAt`.
 */
export function planSlot(brief: SlotBrief): SlotPlan {
  const { layout, figures, nets } = brief
  const irreconcilable: IrreconcilableFigures[] = []
  let targets: readonly Target[] = figures.flatMap((figure) => {
    const aim = aimAt(figure, layout, nets)
    if (aim.ok) return [aim.value]
    const [why] = aim.issues
    if (why !== undefined) irreconcilable.push({ figures: [figure], leftOut: [figure], why })
    return []
  })
  for (;;) {
    const solved = solve(brief, targets)
    if (solved !== undefined) {
      const width = layout.slot.levels.length
      const counts = layout.atoms.map((_, at) => solved.slice(at * width, (at + 1) * width))
      const reconciled = targets.map((target) => totalOf(target, layout, solved))
      return { counts, reconciled, irreconcilable }
    }
    const conflict = narrowConflict(brief, targets)
    const weakest = weakestOf(conflict)
    if (weakest === undefined) throw new Error('planSlot requires a question that can be answered')
    irreconcilable.push(explainConflict(conflict, weakest))
    targets = targets.filter((target) => target !== weakest)
  }
}
