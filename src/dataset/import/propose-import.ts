import type {
  ImportGroup,
  ImportItem,
  ImportKind,
  ImportPlan,
} from '../../study/import/import-plan.ts'
import { UniqueIds } from '../../core/unique-ids.ts'
import { ColumnProfile, usualMissing } from '../column-profile.ts'
import { optionGroups } from '../option-groups.ts'
import { guessLanguage } from './guess-language.ts'
import type { ForeignTable } from './foreign-table.ts'
import { groupItem, singleItem } from './propose-item.ts'
import { proposeMirrors } from './propose-mirrors.ts'
import { reasonToLeave } from './reason-to-leave.ts'
import type { LeavingReason } from './reason-to-leave.ts'
import { splitTable } from './split-table.ts'
import { isProfile } from './is-profile.ts'
import { isWeight } from './is-weight.ts'

/** What a person needs to see of a column beside what is proposed. */
export interface ColumnFacts {
  /** Rows that say something. */
  readonly n: number
  /** Why it is proposed to be left out. */
  readonly reason?: LeavingReason | undefined
  /** What it can become. */
  readonly kinds: readonly ImportKind[]
}

/** What the program makes of a foreign file, to be decided by a person. */
export interface ImportProposal {
  readonly plan: ImportPlan
  /** By id of the item. */
  readonly facts: Readonly<Record<string, ColumnFacts>>
  /** Columns that can say which population or wave somebody belongs to, and their values. */
  readonly groupings: readonly { readonly column: string; readonly values: readonly string[] }[]
  /** Columns that can be weights. */
  readonly weights: readonly string[]
  readonly rows: number
}

/** Most populations, and most waves, that a column can part a file into. */
const mostGroups = 12

/**
 * Guesses what each column of a foreign file is: questions and their answers, the population, the
 * wave, the weight, and what had better be left out.
 *
 * @param table - the file
 * @param today - the day, for a study that does not say when it was done
 */
export function proposeImport(table: ForeignTable, today: string): ImportProposal {
  const columns = profilesOf(table)
  const groupings = groupingsOf(columns, table.rows.length)
  const populations = groupings.find(({ column, values }) => isPopulation(column, values))
  const waves = groupings.find(({ column }) => isWave(column))
  const weights = columns.filter(
    ({ profile, cells }) =>
      isWeight(cells, table.rows.length, table.separator) &&
      (weightName.test(profile.name) || reasonToLeave({ name: profile.name, cells }) === undefined),
  )
  const weight = weights.find(({ profile }) => weightName.test(profile.name))?.profile.name
  const used = new Set([populations?.column, waves?.column, weight])
  const guessed = itemsOf(columns)
  const { facts, notSelected } = guessed
  const items = withBanner(
    guessed.items.map((item): ImportItem =>
      used.has(item.columns[0]) ? { ...item, kind: 'leave_out', isBanner: false } : item,
    ),
  )
  const language = guessLanguage(table)
  const drafted: ImportPlan = {
    language,
    title: titleOf(table.file),
    fieldwork: today.slice(0, 7),
    populationColumn: populations?.column,
    populations: groupsOf(
      largestFirst(populations?.column, table),
      { fr: 'Répondants', en: 'Respondents' }[language],
    ),
    waveColumn: waves?.column,
    waves: groupsOf(waves?.values, today.slice(0, 4)),
    weightColumn: weight,
    items,
    mirrors: [],
    missing: missingOf(columns),
    notSelected,
  }
  const split = splitTable(drafted, table)
  const mirrors = split.ok ? proposeMirrors(drafted, split.value) : []
  return {
    plan: { ...drafted, mirrors },
    facts,
    groupings,
    weights: weights.map(({ profile }) => profile.name),
    rows: table.rows.length,
  }
}

function groupingsOf(columns: readonly Profiled[], rows: number): ImportProposal['groupings'] {
  return columns.flatMap(({ profile, cells }) => {
    const values = [...profile.values]
    const isOne = values.length > 1 && values.length <= mostGroups && profile.name.trim() !== ''
    return isOne && profile.isClosed() && cells.length === rows
      ? [{ column: profile.name, values }]
      : []
  })
}

/** A column: what it looks like, and its cells that say something. */
interface Profiled {
  readonly profile: ColumnProfile
  readonly cells: readonly string[]
}

function profilesOf({ header, rows, separator }: ForeignTable): readonly Profiled[] {
  return header.map((name, at) => {
    const profile = new ColumnProfile(name, separator)
    const cells: string[] = []
    for (const row of rows) {
      const cell = row.cells[at] ?? ''
      profile.add(cell)
      if (!usualMissing.has(cell)) cells.push(cell)
    }
    return { profile, cells }
  })
}

const weightName = /^(weight|weights|wgt|wt|poids|pond|ponderation|pondération)([._-]?\w*)$/i
const populationName =
  /^(?:population|public|cible|audience|respondent ?type|type|role|rôle|profil|group|groupe|statut|status)$/i
const populationValue =
  /salari|employ|manager|dirigeant|encadrant|responsable|cadre|patron|client|agent|élève|enseignant|teacher|student|staff|leader/i

function isPopulation(column: string, values: readonly string[]): boolean {
  return values.length <= 4 &&
    populationName.test(column) &&
    values.some((one) => populationValue.test(one))
    ? true
    : /^(?:population|public|cible)$/i.test(column) && values.length <= 4
}

function isWave(column: string): boolean {
  return /^(?:wave|vague|year|ann[ée]e|edition|édition|round|millesime|millésime)$/i.test(column)
}

function groupsOf(values: readonly string[] | undefined, alone: string): readonly ImportGroup[] {
  const ids = new UniqueIds(['mirror'])
  return (values ?? ['']).map((value) => {
    const title = value === '' ? alone : value
    return { id: ids.make(title, 'group'), title, value }
  })
}

/** The values of the column that says the population: the larger ones first, as employees before managers. */
function largestFirst(
  column: string | undefined,
  { header, rows }: ForeignTable,
): readonly string[] | undefined {
  if (column === undefined) return undefined
  const at = header.indexOf(column)
  const counts = new Map<string, number>()
  for (const { cells } of rows) {
    const value = cells[at] ?? ''
    counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  return [...counts].toSorted(([, one], [, other]) => other - one).map(([value]) => value)
}

interface Items {
  readonly items: readonly ImportItem[]
  readonly facts: Readonly<Record<string, ColumnFacts>>
  readonly notSelected: readonly string[]
}

function itemsOf(columns: readonly Profiled[]): Items {
  const ids = new UniqueIds()
  const reasons = new Map(
    columns.map(({ profile, cells }) => [profile, reasonToLeave({ name: profile.name, cells })]),
  )
  const asked = columns.filter(({ profile }) => {
    const reason = reasons.get(profile)
    // An answer that everybody, or nobody, chose is still one of several.
    return reason === undefined || reason === 'one_value' || reason === 'empty'
  })
  const groups = optionGroups(asked.map(({ profile }) => profile))
  const groupOf = new Map(groups.flatMap((group) => group.columns.map((one) => [one, group])))
  const items: ImportItem[] = []
  const facts: Record<string, ColumnFacts> = {}
  let banners = 0
  for (const { profile, cells } of columns) {
    const group = groupOf.get(profile)
    if (group !== undefined && group.columns[0] !== profile) continue
    const reason = group === undefined ? reasons.get(profile) : undefined
    const n = cells.length
    const proposed =
      group === undefined ? singleItem({ profile, n, reason }, ids) : groupItem(group, ids)
    const isBanner = proposed.kind === 'single' && banners < mostBanners && isProfile(proposed)
    if (isBanner) banners++
    const item = { ...proposed, isBanner }
    items.push(item)
    facts[item.id] = {
      n,
      ...(reason === undefined ? {} : { reason }),
      kinds: kindsOf(profile, item),
    }
  }
  return {
    items,
    facts,
    notSelected: [...new Set(groups.flatMap((group) => group.notSelected))],
  }
}

/** Most questions that tables are proposed to be broken down by. */
const mostBanners = 4

/** Tables need something to be broken down by: where no question is about the person, the first closed one. */
function withBanner(items: readonly ImportItem[]): readonly ImportItem[] {
  if (items.some(({ isBanner }) => isBanner)) return items
  const first = items.find(
    ({ kind, answers }) => kind === 'single' && answers.length >= 2 && answers.length <= 8,
  )
  return items.map((item) => (item === first ? { ...item, isBanner: true } : item))
}

function kindsOf(profile: ColumnProfile, { kind, answers }: ImportItem): readonly ImportKind[] {
  if (kind === 'multiple') return ['multiple', 'leave_out']
  return [
    ...(answers.length > 0 ? (['single'] as const) : []),
    ...(profile.areNumbers() ? (['number'] as const) : []),
    ...(profile.areDates() ? (['date'] as const) : []),
    'text',
    'leave_out',
  ]
}

function missingOf(columns: readonly Profiled[]): ImportPlan['missing'] {
  const met = new Set(columns.flatMap(({ profile }) => [...profile.missing]))
  return Object.fromEntries([...usualMissing].filter(([value]) => met.has(value)))
}

function titleOf(file: string): string {
  const name = file.replace(/^.*[/\\]/, '').replace(/\.[a-z]+$/i, '')
  return name.replace(/[_-]+/g, ' ').trim()
}
