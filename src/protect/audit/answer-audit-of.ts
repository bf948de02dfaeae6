import type { AuditedAnswer, TableAudit } from '../../tabulate/table.ts'
import type { AnswerAudit, AnsweredGroup } from './answer-audit.ts'
import { sumOver } from './bound-target.ts'

/**
 * What a reader is told of a group’s answer: its share, that fewer than `fewBase` said yes, that fewer
 * said no, or nothing.
 */
export type Told = 'share' | 'few' | 'almost_all' | 'nothing'

/** How an answer is released, group by group. */
export interface AnswerRelease {
  /** What is told of each column, by index; of the total first. */
  readonly told: readonly Told[]
  /** Fewest people of a group of whom something may be learnt. */
  readonly smallest: number
  /** Step (0–1) that printed shares are rounded to; 0 where they leave with all their digits. */
  readonly step: number
  /** `few` stands for fewer than so many. */
  readonly fewBase: number
  /** Whether having said no is as sensitive as having said yes. */
  readonly twoSided: boolean
}

/** An answer to audit, and the column that each of its groups is. */
export interface PlannedAudit {
  readonly audit: AnswerAudit
  /** Column of each group. **Shape**: groups. */
  readonly columns: readonly number[]
}

/**
 * Turns one answer of a table, as it is about to be released, into the programs of somebody who knows
 * the members of every group.
 *
 * Targets: every column, every atom, and every column without another one inside it, that has fewer
 * people than `smallest`. Printed shares are taken as shares of people, weighted or not: somebody who
 * knows the weights has as many bounds on as many unknowns.
 *
 * @param table - sizes and answers by atom
 * @param answer - the answer, of the same atoms
 * @throws Error when the answer is not of the table’s atoms
 */
export function answerAuditOf(
  { atoms }: Pick<TableAudit, 'atoms'>,
  { yes: truth }: Pick<AuditedAnswer, 'yes'>,
  release: AnswerRelease,
): PlannedAudit {
  if (truth.length !== atoms.length) {
    throw new Error('answerAuditOf requires an answer of the same atoms')
  }
  const sizes = atoms.map(({ n }) => n)
  const members = release.told.map((_, column) =>
    atoms.flatMap((atom, at) => (column === 0 || atom.columns.includes(column) ? [at] : [])),
  )
  const columns = [...members.keys()].filter((column) => release.told[column] !== 'nothing')
  const groups = columns.map((column) => {
    const own = members[column] ?? []
    const counted = { n: sumOver(own, sizes), yes: sumOver(own, truth) }
    return { atoms: own, ...boundsOf(counted, release.told[column] ?? 'nothing', release) }
  })
  const targets = targetsOf(members, sizes, release.smallest)
  return { audit: { sizes, truth, groups, targets, twoSided: release.twoSided }, columns }
}

/** What a told share or word says of the number of yeses. */
function boundsOf(
  { n, yes }: { readonly n: number; readonly yes: number },
  told: Told,
  { step, fewBase }: AnswerRelease,
): Omit<AnsweredGroup, 'atoms'> {
  switch (told) {
    case 'few':
      return { yes, low: 0, high: Math.min(n, Math.max(yes, fewBase - 1)) }
    case 'almost_all':
      return { yes, low: Math.max(0, Math.min(yes, n - fewBase + 1)), high: n }
    case 'share': {
      if (step === 0 || n === 0) return { yes, low: yes, high: yes }
      const printed = Math.round(yes / n / step) * step
      const [low, high] = [(printed - step / 2) * n, (printed + step / 2) * n]
      // A half is rounded up here and down elsewhere: both of its ends count as possible.
      return {
        yes,
        low: Math.min(yes, Math.max(0, Math.ceil(low - 1e-9))),
        high: Math.max(yes, Math.min(n, Math.floor(high + 1e-9))),
      }
    }
    case 'nothing':
      return { yes, low: 0, high: n }
  }
}

/** Columns, atoms and nested differences with somebody in them, but too few. */
function targetsOf(
  members: readonly (readonly number[])[],
  sizes: readonly number[],
  smallest: number,
): readonly (readonly number[])[] {
  const atoms = [...sizes.keys()].map((atom) => [atom])
  const targets = new Map<string, readonly number[]>()
  for (const target of [...atoms, ...members, ...restsOf(members, sizes, smallest)]) {
    const n = sumOver(target, sizes)
    if (n > 0 && n < smallest) targets.set(target.join(), target)
  }
  return [...targets.values()]
}

/** What is left of a column without another one inside it, where it is small. */
function restsOf(
  members: readonly (readonly number[])[],
  sizes: readonly number[],
  smallest: number,
): readonly (readonly number[])[] {
  const columns = members.map((atoms) => ({ atoms: new Set(atoms), n: sumOver(atoms, sizes) }))
  return columns.flatMap((around) =>
    columns.flatMap((inside) => {
      const n = around.n - inside.n
      if (n <= 0 || n >= smallest || inside.atoms.size >= around.atoms.size) return []
      const rest = [...around.atoms].filter((atom) => !inside.atoms.has(atom))
      return rest.length + inside.atoms.size === around.atoms.size ? [rest] : []
    }),
  )
}
