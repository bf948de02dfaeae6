import type { VariableId } from '../../core/ids.ts'
import { seededRandom } from '../../core/random.ts'
import type { Scope } from '../../study/expression/ast.ts'
import { holds } from '../../study/expression/evaluate.ts'
import { variablesOf } from '../../study/expression/variables-of.ts'
import { chooseHidden } from '../choose-hidden.ts'
import type { Atom } from '../choose-hidden.ts'
import { plainNeeds, traitScope } from './derived-traits.ts'
import type { MenuClass, MenuGroup } from './forecast-menu.ts'
import { drawKinds, traitsOf } from './known-traits.ts'
import type { KnownTraits, SizeSource } from './known-traits.ts'

/** What would become of a group, from samples drawn as the plan says. */
export interface GroupForecast {
  readonly group: MenuGroup
  /** Respondents to expect. */
  readonly n: number
  /** Where its size is known from: the least sure of what it stands on. */
  readonly source: SizeSource
  /** Share of draws (0–1) in which it has too few respondents to be shown. */
  readonly disclosure: number
  /** Share of draws in which it is hidden because it would give another one away. */
  readonly complement: number
  /** Share of draws in which it has too few respondents to mean anything. */
  readonly quality: number
}

/** What would become of questions that are shown by the same groups. */
export interface ClassForecast {
  readonly menu: MenuClass
  readonly groups: readonly GroupForecast[]
  /** Groups whose size nobody knows, by what would have to be known. */
  readonly unknown: readonly {
    readonly group: MenuGroup
    readonly variables: readonly VariableId[]
  }[]
}

/** A sample as planned. */
export interface SamplePlanned {
  /** Respondents. */
  readonly n: number
  readonly known: readonly KnownTraits[]
  readonly qualityBase: number
}

/** Samples drawn of each plan: a risk of one in twenty is seen in one of them. */
export const forecastDraws = 20

/**
 * Forecasts which groups of some questions would be withheld: draws samples as the plan says, and
 * chooses what to hide of each by the rule that real tables go through.
 *
 * Sizes alone are forecast. What depends on the answers, a handful who hold one or what programs could
 * deduce, shows only once there are some.
 */
export function forecastClass(menu: MenuClass, plan: SamplePlanned): ClassForecast {
  const knownVariables = new Set(plan.known.flatMap(({ variables }) => variables))
  const needsOf = ({ needs }: MenuGroup): readonly VariableId[] =>
    plainNeeds([...needs, ...askedNeeds(menu)], knownVariables, menu.derived)
  const missingOf = (group: MenuGroup): readonly VariableId[] =>
    needsOf(group).filter((variable) => !knownVariables.has(variable))
  const known = menu.groups.filter((group) => missingOf(group).length === 0)
  const place = placer(menu, known, plan.known)
  const draws = Array.from({ length: forecastDraws }, (_, seed) =>
    drawGroups(place, { ...plan, groups: known.length, least: menu.least }, seed),
  )
  const shareOf = (isSo: (draw: DrawnGroups) => boolean): number =>
    draws.filter(isSo).length / forecastDraws
  return {
    menu,
    groups: known.map((group, at) => ({
      group,
      n: draws.reduce((sum, { sizes }) => sum + (sizes[at] ?? 0), 0) / forecastDraws,
      source: sourceOf(needsOf(group), plan.known),
      disclosure: shareOf(({ hidden }) => hidden.get(at) === 'disclosure'),
      complement: shareOf(({ hidden }) => hidden.get(at) === 'complement'),
      quality: shareOf(
        ({ hidden, sizes }) => !hidden.has(at) && (sizes[at] ?? 0) < plan.qualityBase,
      ),
    })),
    unknown: menu.groups.flatMap((group) => {
      const variables = [...new Set(missingOf(group))]
      return variables.length === 0 ? [] : [{ group, variables }]
    }),
  }
}

function askedNeeds({ asked }: MenuClass): readonly VariableId[] {
  return asked === undefined ? [] : [...variablesOf(asked)]
}

/** The last of these that anything stands on is the least sure. */
const sources = ['plan', 'quota', 'margin', 'answers'] as const

function sourceOf(
  needs: readonly VariableId[],
  known: readonly KnownTraits[],
): GroupForecast['source'] {
  const own = known.filter(({ variables }) => needs.some((need) => variables.includes(need)))
  return sources.findLast((source) => own.some((traits) => traits.source === source)) ?? 'plan'
}

interface DrawnGroups {
  readonly sizes: readonly number[]
  readonly hidden: ReturnType<typeof chooseHidden>
}

/** The groups that people of some kinds are in; undefined for those who are not asked. */
type Placer = (kinds: readonly number[]) => readonly number[] | undefined

/** Looks up people of the same kinds once: there are far fewer kinds than people. */
function placer(
  { asked, derived }: MenuClass,
  groups: readonly MenuGroup[],
  known: readonly KnownTraits[],
): Placer {
  const places = new Map<string, readonly number[] | undefined>()
  return (kinds) => {
    const key = kinds.join()
    if (!places.has(key)) {
      const scope = traitScope(traitsOf(known, kinds), derived)
      const own = groups.flatMap((group, at) => (isIn(group, scope) ? [at] : []))
      places.set(key, holds(asked, scope) ? own : undefined)
    }
    return places.get(key)
  }
}

interface DrawnPlan extends SamplePlanned {
  /** Number of groups. */
  readonly groups: number
  readonly least: number
}

function drawGroups(
  place: Placer,
  { n, known, groups, least }: DrawnPlan,
  seed: number,
): DrawnGroups {
  const random = seededRandom(seed)
  const atoms = new Map<readonly number[], number>()
  for (let person = 0; person < n; person++) {
    const columns = place(drawKinds(known, random))
    if (columns !== undefined) atoms.set(columns, (atoms.get(columns) ?? 0) + 1)
  }
  const sizes = Array<number>(groups).fill(0)
  for (const [columns, people] of atoms) {
    for (const at of columns) sizes[at] = (sizes[at] ?? 0) + people
  }
  const list = [...atoms].map(([columns, people]): Atom => ({ columns, n: people }))
  return { sizes, hidden: chooseHidden(list, least) }
}

function isIn({ base, conditions }: MenuGroup, scope: Scope): boolean {
  if (!holds(base?.filter, scope)) return false
  return conditions.every(({ variable, codes }) =>
    [scope(variable) ?? []].flat().some((code) => codes.includes(String(code))),
  )
}
