import { issue } from '../../core/issue.ts'
import type { NetFormat } from '../format/tables-format.ts'
import type { Net } from '../model.ts'
import type { Item, Listed } from '../read/listed.ts'
import { unknownName } from '../read/unknown-name.ts'
import type { Variable } from '../variable.ts'
import type { References } from './references.ts'
import { reportRepeated } from './references.ts'

/** The nets, and whether a name may be that of a net with a mistake. */
export interface BuiltNets {
  readonly nets: readonly Net[]
  readonly hides: (net: string) => boolean
}

/**
 * The nets of a study. A net belongs to every population whose variable of that name has all its
 * codes; it must belong to one at least.
 *
 * @param nets - as written
 * @param references - follows references; knows the variables, no nets yet
 */
export function buildNets(nets: Listed<NetFormat>, references: References): BuiltNets {
  const named = nets.items.map(({ value, spot }) => ({ id: `${value.variable}.${value.id}`, spot }))
  reportRepeated(named, references)
  const good: Net[] = []
  const bad = new Set<string>()
  for (const item of nets.items) {
    const net = buildNet(item, references)
    if (net === undefined) bad.add(item.value.id)
    else good.push(net)
  }
  return { nets: good, hides: (net) => bad.has(net) || nets.hides(net) }
}

function buildNet(item: Item<NetFormat>, references: References): Net | undefined {
  const { value, spot } = item
  const variables = [...references.lexicon.vocabularies.values()].flatMap(({ codebook }) =>
    codebook.variables.filter(({ id }) => id === value.variable),
  )
  const [first] = variables
  if (first === undefined) {
    refuseVariable(item, references)
    return undefined
  }
  const taken =
    ['mean', 'nps'].includes(value.id) || variables.some((one) => hasCode(one, value.id))
  if (taken) references.refuse(issue('study.reserved_name', { name: value.id }, spot.place('id')))
  const hasAll = variables.some((one) => value.codes.every((code) => hasCode(one, code)))
  if (!hasAll) {
    references.codes(first, value.codes, spot.at('codes'))
    return undefined
  }
  return { id: value.id, title: value.title, variable: first.id, codes: value.codes }
}

/** Says that no population has the variable, unless one may have it where it cannot be read. */
function refuseVariable({ value, spot }: Item<NetFormat>, references: References): void {
  const vocabularies = [...references.lexicon.vocabularies.values()]
  const [question = ''] = value.variable.split('.')
  if (vocabularies.some(({ hides }) => hides(question))) return
  const known = vocabularies.flatMap(({ codebook }) => codebook.variables.map(({ id }) => id))
  const population = references.lexicon.populations.join(', ')
  const unknown = { name: value.variable, known, values: { population } }
  references.refuse(unknownName('study.unknown_variable', unknown, spot.place('variable')))
}

function hasCode(variable: Variable, code: string): boolean {
  return variable.categories.some((category) => category.code === code)
}
