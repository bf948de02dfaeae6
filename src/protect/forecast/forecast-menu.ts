import type { PopulationId, VariableId, WaveId } from '../../core/ids.ts'
import type { LocalText } from '../../core/local-text.ts'
import { textIn } from '../../core/local-text.ts'
import { codebookOf } from '../../study/codebook.ts'
import type { Expression } from '../../study/expression/ast.ts'
import { printExpression } from '../../study/expression/print-expression.ts'
import { variablesOf } from '../../study/expression/variables-of.ts'
import type { BannerBlock, BannerColumn, Study, TableSpec } from '../../study/model.ts'
import { facesIn } from '../../study/part-base.ts'
import { completePolicy } from '../../study/release-profiles.ts'
import type { Variable } from '../../study/variable.ts'

/** Questions that are shown by the same groups, to be held together. */
export interface MenuClass {
  readonly variables: readonly Variable[]
  /** Fewest respondents of a group in which an answer is shown. */
  readonly least: number
  readonly isSensitive: boolean
  /** Who is asked, where routing keeps the questions from some. */
  readonly asked?: Expression | undefined
  readonly groups: readonly MenuGroup[]
  /** Variables of the population that are made of others. */
  readonly derived: readonly Variable[]
}

/** A group on the menu: those of a base who meet every condition. */
export interface MenuGroup {
  /** The column’s key, after its base. */
  readonly key: string
  readonly title: LocalText
  readonly base?: { readonly id: string; readonly filter: Expression } | undefined
  /** Title of its block; undefined for the total. */
  readonly block?: LocalText | undefined
  readonly conditions: readonly MenuCondition[]
  /** Every variable that one must know of people to tell who is in it. */
  readonly needs: readonly VariableId[]
}

/** Holding any of these codes of a variable. */
export interface MenuCondition {
  readonly variable: VariableId
  readonly codes: readonly string[]
}

/** The sample whose menu is listed. */
export interface MenuRequest {
  readonly wave: WaveId
  readonly population: PopulationId
}

/** Lists what a study declares to be shown of a sample: questions by the groups that show them. */
export function forecastMenu(study: Study, request: MenuRequest): readonly MenuClass[] {
  const classes = new Map<string, MenuClass>()
  const derived = (study.tables.derived ?? []).filter(
    ({ population }) => population === request.population,
  )
  for (const variable of shownVariables(study, request)) {
    const specs = [...specsOf(study, request, variable), ...partSpecs(study, request, variable)]
    if (specs.length === 0) continue
    const { isSensitive, least } = protectionOf(study, variable)
    const asked = variable.asked === undefined ? '' : printExpression(variable.asked)
    const key = [
      least,
      isSensitive,
      asked,
      ...specs.map(({ banner, base }) => `${banner}@${base ?? ''}`),
    ]
    const own = classes.get(key.join('|'))
    const groups = own?.groups ?? groupsOf(study, specs, request)
    const variables = [...(own?.variables ?? []), variable]
    const shown = { variables, least, isSensitive, asked: variable.asked, groups, derived }
    classes.set(key.join('|'), shown)
  }
  return [...classes.values()]
}

function shownVariables(study: Study, { wave, population }: MenuRequest): readonly Variable[] {
  return codebookOf(study, population).variables.filter(
    ({ kind, waves }) => kind !== 'text' && kind !== 'date' && waves.includes(wave),
  )
}

function specsOf(
  { tables }: Study,
  { population }: MenuRequest,
  { id }: Variable,
): readonly TableSpec[] {
  const own = tables.tables.filter((spec) => spec.population === population)
  const total = {
    id: 'total',
    population,
    banner: '',
    variables: [],
    denominator: 'asked',
  } as const
  const declared: readonly TableSpec[] = own.length > 0 ? own : [total]
  return declared.filter(({ variables }) => variables.length === 0 || variables.includes(id))
}

/** The totals over the parts in which mirrors of a question are read. */
function partSpecs(
  { mirrors, parts = [] }: Study,
  { wave, population }: MenuRequest,
  { id }: Variable,
): readonly TableSpec[] {
  const own = mirrors.filter(
    ({ waves, sides }) =>
      waves.includes(wave) &&
      sides.some((side) => side.population === population && side.row.variable === id),
  )
  return parts
    .filter((part) => own.some((mirror) => facesIn(part, mirror)))
    .map(({ id: part, bases }) => ({
      id: part,
      population,
      banner: '',
      variables: [id],
      base: bases[population],
      denominator: 'asked',
    }))
}

function protectionOf(
  { policy }: Study,
  { sensitive }: Variable,
): Pick<MenuClass, 'isSensitive' | 'least'> {
  const { disclosureBase, sensitiveBase, profile } = completePolicy(policy)
  const isSensitive = sensitive === true || profile === 'sensitive'
  return {
    isSensitive,
    least: isSensitive ? Math.max(disclosureBase, sensitiveBase) : disclosureBase,
  }
}

function groupsOf(
  study: Study,
  specs: readonly TableSpec[],
  request: MenuRequest,
): readonly MenuGroup[] {
  const groups = new Map<string, MenuGroup>()
  for (const spec of specs) {
    const base = study.tables.bases.find(
      ({ id, population }) => id === spec.base && population === request.population,
    )
    const banner = study.tables.banners.find(
      ({ id, population }) => id === spec.banner && population === request.population,
    )
    const columns = [totalColumn(), ...(banner?.blocks ?? []).flatMap(columnsOf)]
    for (const column of columns) {
      const key = base === undefined ? column.key : `${column.key}@${base.id}`
      const needs = [
        ...column.conditions.map(({ variable }) => variable),
        ...(base === undefined ? [] : variablesOf(base.filter)),
      ]
      groups.set(key, { ...column, key, base, needs: [...new Set(needs)] })
    }
  }
  return [...groups.values()]
}

type Column = Omit<MenuGroup, 'base' | 'needs'>

function totalColumn(): Column {
  return { key: 'total', title: { fr: 'Ensemble', en: 'Total' }, conditions: [] }
}

function columnsOf({ variable, title, columns, within }: BannerBlock): readonly Column[] {
  const own = columns.map((column): Column => columnOf(variable, column, title))
  if (within === undefined) return own
  return within.columns.flatMap((outer) => {
    const around = columnOf(within.variable, outer, title)
    return own.map((inner) => ({
      key: `${around.key}>${inner.key}`,
      title: joinTitles(around.title, inner.title),
      block: title,
      conditions: [...around.conditions, ...inner.conditions],
    }))
  })
}

function columnOf(variable: VariableId, { title, codes }: BannerColumn, block: LocalText): Column {
  return { key: `${variable}.${codes.join('+')}`, title, block, conditions: [{ variable, codes }] }
}

function joinTitles(outer: LocalText, inner: LocalText): LocalText {
  const languages = new Set([...Object.keys(outer), ...Object.keys(inner)])
  return Object.fromEntries(
    [...languages].map((one) => [one, `${textIn(outer, one)} · ${textIn(inner, one)}`]),
  )
}
