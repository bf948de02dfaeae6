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
    ['mean', 'nps', 'median', 'deviation'].includes(value.id) ||
    variables.some((one) => hasCode(one, value.id))
  if (taken) references.refuse(issue('study.reserved_name', { name: value.id }, spot.place('id')))
  const codes = codesOf(item, variables, references)
  if (codes === undefined) return undefined
  return { id: value.id, title: value.title, variable: first.id, codes }
}

/** The codes that a net names, or those of its boxes. */
function codesOf(
  { value, spot }: Item<NetFormat>,
  variables: readonly Variable[],
  references: References,
): readonly string[] | undefined {
  const { codes, top, bottom, id } = value
  if ([codes, top, bottom].filter((way) => way !== undefined).length !== 1) {
    references.refuse(issue('study.net_one_way', { id }, spot.place('id')))
    return undefined
  }
  if (codes !== undefined) {
    if (variables.some((one) => codes.every((code) => hasCode(one, code)))) return codes
    const [first] = variables
    if (first !== undefined) references.codes(first, codes, spot.at('codes'))
    return undefined
  }
  const boxes = variables.flatMap((variable) => boxCodes(variable, value) ?? [])
  if (boxes.length > 0) return [...new Set(boxes)]
  const place = spot.place(top === undefined ? 'bottom' : 'top')
  references.refuse(issue('study.box_without_values', { id, variable: value.variable }, place))
  return undefined
}

/** The answers of the highest or lowest values; none when an answer has no value, or all are taken. */
function boxCodes(
  { categories }: Variable,
  { top, bottom = 0 }: NetFormat,
): readonly string[] | undefined {
  const answers = categories.filter(({ missing }) => missing === undefined)
  const valued = answers.flatMap(({ code, value }) =>
    value === undefined ? [] : [{ code, value }],
  )
  const size = top ?? bottom
  if (valued.length < answers.length || size >= valued.length) return undefined
  const rising = valued.toSorted((a, b) => a.value - b.value)
  const taken = top === undefined ? rising.slice(0, size) : rising.slice(-size)
  return taken.map(({ code }) => code)
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
