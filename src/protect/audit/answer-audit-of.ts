import type { AnswerAudit, AnsweredGroup } from './answer-audit.ts'
import { sumOver } from './bound-target.ts'

/**
 * What a reader is told of a group’s answer: its share, that fewer than `fewBase` said yes, that fewer
 * said no, or nothing.
 */
export type Told = 'share' | 'few' | 'almost_all' | 'nothing'

/** An answer about to be released: one row of one question, by all groups that show it. */
export interface AnswerRelease {
  /** People of each atom who are in the question’s base. */
  readonly sizes: ArrayLike<number>
  /** How many of them are on the row. **Shape**: atoms. */
  readonly yes: ArrayLike<number>
  readonly groups: readonly ReleasedGroup[]
  /** Fewest people of a group of whom something may be learnt. */
  readonly smallest: number
  /** Step (0–1) that printed shares are rounded to; 0 where they leave with all their digits. */
  readonly step: number
  /** `few` stands for fewer than so many. */
  readonly fewBase: number
  /** Whether having said no is as sensitive as having said yes. */
  readonly twoSided: boolean
}

/** A group on the menu, whether something is told of it or not. */
export interface ReleasedGroup {
  /** 1 for the atoms that stand in it. **Shape**: atoms. */
  readonly members: ArrayLike<number>
  readonly told: Told
}

/** An answer to audit, and which of the groups on the menu each of its groups is. */
export interface PlannedAudit {
  readonly audit: AnswerAudit
  /** Index in the menu of each group told of. **Shape**: groups told of. */
  readonly menu: readonly number[]
}

/**
 * Turns an answer, as it is about to be released, into the programs of somebody who knows the members of
 * every group.
 *
 * Targets: every group, every atom, all atoms that no group sets apart, and every group without another
 * one inside it, that has fewer people than `smallest`. Printed shares are taken as shares of people, weighted or not: somebody who knows the
 * weights has as many bounds on as many unknowns.
 *
 * @throws Error when the groups are of other atoms
 */
export function answerAuditOf(release: AnswerRelease): PlannedAudit {
  const held = [...Array.from(release.sizes).entries()].flatMap(([atom, n]) =>
    n > 0 ? [atom] : [],
  )
  const sizes = held.map((atom) => release.sizes[atom] ?? 0)
  const truth = held.map((atom) => release.yes[atom] ?? 0)
  const members = release.groups.map((group) => {
    if (group.members.length !== release.sizes.length) {
      throw new Error('answerAuditOf requires groups of the same atoms')
    }
    return held.flatMap((atom, at) => (group.members[atom] === 1 ? [at] : []))
  })
  const menu = [...release.groups.keys()].filter((at) => release.groups[at]?.told !== 'nothing')
  const groups = menu.map((at) => {
    const own = members[at] ?? []
    const counted = { n: sumOver(own, sizes), yes: sumOver(own, truth) }
    return { atoms: own, ...boundsOf(counted, release.groups[at]?.told ?? 'nothing', release) }
  })
  const targets = targetsOf([...members, ...alikeIn(members, sizes)], sizes, release.smallest)
  return { audit: { sizes, truth, groups, targets, twoSided: release.twoSided }, menu }
}

/** What a told share or word says of the number of yeses. */
function boundsOf(
  { n, yes }: { readonly n: number; readonly yes: number },
  told: Told,
  { step, fewBase }: Pick<AnswerRelease, 'step' | 'fewBase'>,
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

/** Atoms that no group on the menu sets apart: whoever knows these groups alone sees them as one. */
function alikeIn(
  groups: readonly (readonly number[])[],
  sizes: readonly number[],
): readonly (readonly number[])[] {
  const marks = sizes.map(() => '')
  for (const [at, group] of groups.entries()) {
    for (const atom of group) marks[atom] = `${marks[atom] ?? ''} ${String(at)}`
  }
  const alike = new Map<string, number[]>()
  for (const [atom, mark] of marks.entries()) {
    const own = alike.get(mark)
    if (own === undefined) alike.set(mark, [atom])
    else own.push(atom)
  }
  return [...alike.values()]
}

/** Groups, atoms and nested differences with somebody in them, but too few. */
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

/** What is left of a group without another one inside it, where it is small. */
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
