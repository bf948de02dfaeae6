import { describe, expect, it } from 'vitest'
import {
  makeDataset,
  makeStudy,
  populationId,
  variableId,
  waveId,
} from '../../../test/survey/make-survey.ts'
import type { Answers, PlainSurvey } from '../../../test/survey/make-survey.ts'
import { idOf } from '../../core/ids.ts'
import { deriveColumns } from '../../dataset/derive-columns.ts'
import { parseExpression } from '../../study/expression/parse-expression.ts'
import type { ReleasePolicy, TabBook, Variable } from '../../study/index.ts'
import { memoryAggregator, tabulateBook } from '../../tabulate/index.ts'
import { weighSample } from '../../weigh/weigh-sample.ts'
import type { ProtectedTable, Release } from '../protected.ts'
import { takeSnapshot } from '../take-snapshot.ts'

const policy: ReleasePolicy = { disclosureBase: 10, qualityBase: 0, flagBase: 10 }
const population = populationId('people')
const title = { en: 'x' }

/** So many people of an age and region; who is ill follows from the third word. */
function people(counts: Readonly<Record<string, number>>): PlainSurvey {
  const list = Object.entries(counts).flatMap(([who, n]) => Array.from({ length: n }, () => who))
  const part = (at: number): readonly string[] => list.map((who) => who.split(' ')[at] ?? '')
  const variables: readonly Answers[] = [
    { kind: 'number', id: 'age', answers: part(0).map(Number) },
    { kind: 'single', id: 'region', codes: ['north', 'south'], answers: part(1) },
    { kind: 'single', id: 'ill', codes: ['no', 'flu', 'rare'], answers: part(2), sensitive: true },
    {
      kind: 'single',
      id: 'use',
      codes: ['yes', 'no'],
      answers: list.map((_, at) => (at % 2 === 0 ? 'yes' : 'no')),
    },
  ]
  return { variables }
}

interface Shown {
  /** Options by code, each with its condition, of the variables derived. */
  readonly derived: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** Variable of the columns, and its codes. */
  readonly columns?: readonly [string, ...string[]]
  readonly base?: string
  readonly rows: readonly string[]
}

/** What leaves of a survey that is shown in one table over all, and over a base where there is one. */
async function released(survey: PlainSurvey, shown: Shown): Promise<Release> {
  const dataset = makeDataset(survey)
  const scope = { variables: dataset.codebook.variables, waves: [waveId('2024')] }
  const read = (text: string, variables = scope.variables) => {
    const parsed = parseExpression(text, { ...scope, variables })
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
    return parsed.value
  }
  const derived = Object.entries(shown.derived).map(([id, options]): Variable => ({
    id: variableId(id),
    population,
    concept: idOf(id),
    kind: 'single',
    measure: 'ordinal',
    label: title,
    categories: Object.keys(options).map((code) => ({
      code: idOf(code),
      label: title,
      source: [],
    })),
    waves: scope.waves,
    derived: Object.entries(options).map(([code, when]) => ({
      code: idOf(code),
      when: read(when),
    })),
    ...(Object.values(options).join().includes('ill') ? { sensitive: true } : {}),
  }))
  const variables = [...scope.variables, ...derived]
  const study = makeStudy(
    [survey],
    bookOf(shown, derived, (text) => read(text, variables)),
    {
      policy,
    },
  )
  const codebook = { population, variables }
  const weighed = weighSample(study, deriveColumns({ ...dataset, codebook }))
  if (!weighed.ok) throw new Error(JSON.stringify(weighed.issues))
  const samples = [weighed.value]
  const tables = await tabulateBook(study, samples, memoryAggregator)
  if (!tables.ok) throw new Error(JSON.stringify(tables.issues))
  return (await takeSnapshot({ study, samples, tables: tables.value, gaps: [], trends: [] })).all
}

function bookOf(
  { columns, base, rows }: Shown,
  derived: readonly Variable[],
  read: (text: string) => TabBook['bases'][number]['filter'],
): Partial<TabBook> {
  const [variable, ...codes] = columns ?? []
  const block = {
    variable: variableId(variable ?? ''),
    title,
    columns: codes.map((code) => ({ title, codes: [code] })),
  }
  const spec = { population, variables: rows.map(variableId), denominator: 'asked' } as const
  const banner = variable === undefined ? '' : 'b'
  return {
    derived,
    bases: base === undefined ? [] : [{ id: 'some', title, population, filter: read(base) }],
    banners: variable === undefined ? [] : [{ id: 'b', population, title, blocks: [block] }],
    tables: [
      { ...spec, id: 'all', banner },
      ...(base === undefined ? [] : [{ ...spec, id: 'some', banner: '', base: 'some' }]),
    ],
  }
}

function tableOf(all: Release, spec: string, variable: string): ProtectedTable {
  const found = all.tables.find((one) => one.spec === spec && one.variable.id === variable)
  if (found === undefined) throw new Error(`no table ${spec} of ${variable}`)
  return found
}

function bases(all: Release, spec: string): readonly string[] {
  return tableOf(all, spec, 'use').columns.map((column) =>
    column.bases.kind === 'bases' ? 'shown' : column.bases.reason,
  )
}

/** The cells of the total, by row. */
function totals(all: Release, variable: string): readonly string[] {
  return tableOf(all, 'all', variable).rows.map(({ cells: [cell] }) =>
    cell?.kind === 'withheld' ? cell.reason : (cell?.kind ?? 'none'),
  )
}

const bands = { young: 'age < 30', middle: 'age >= 30 and age < 50', old: 'age >= 50' }

describe('a derived variable among the groups of its sample', () => {
  it('hides a small band, and another that would give it away', async () => {
    const survey = people({ '20 north no': 40, '40 north no': 30, '60 south no': 6 })
    const columns = ['bands', 'young', 'middle', 'old'] as const
    const all = await released(survey, { derived: { bands }, columns, rows: ['use'] })
    expect(bases(all, 'all')).toEqual(['shown', 'shown', 'complement', 'disclosure'])
  })

  it('is weighed together with a base that almost is a band', async () => {
    // Four people between 47 and 49 come out of the base less the band.
    const survey = people({ '20 north no': 40, '48 north no': 4, '60 south no': 40 })
    const shown = { derived: { bands }, columns: ['bands', 'old'], rows: ['use'] } as const
    expect(bases(await released(survey, shown), 'all')).toEqual(['shown', 'shown'])
    const both = await released(survey, { ...shown, base: 'age >= 47' })
    expect([...bases(both, 'all'), ...bases(both, 'some')]).toContain('complement')
  })

  it('tells no size of a group that its source makes, nor the source of one that it makes', async () => {
    const survey = people({ '20 north no': 60, '40 south no': 6 })
    const zone = { up: 'region = north', down: 'region = south' }
    const bySource = await released(survey, {
      derived: { zone },
      columns: ['region', 'north', 'south'],
      rows: ['use', 'zone'],
    })
    expect(totals(bySource, 'zone')).toEqual(['complement', 'disclosure'])
    const byDerived = await released(survey, {
      derived: { zone },
      columns: ['zone', 'up', 'down'],
      rows: ['use', 'region'],
    })
    expect(totals(byDerived, 'region')).toEqual(['complement', 'disclosure'])
    const alone = await released(survey, { derived: { zone }, rows: ['use', 'zone'] })
    expect(totals(alone, 'zone')).toEqual(['estimate', 'estimate'])
  })

  it('tells no size of a group that another makes of the same number', async () => {
    const survey = people({ '20 north no': 60, '70 south no': 6 })
    const aged = { under: 'age < 65', over: 'age >= 65' }
    const shown = { derived: { bands, aged }, rows: ['use', 'aged'] } as const
    const all = await released(survey, { ...shown, columns: ['bands', 'young', 'old'] })
    expect(totals(all, 'aged')).toEqual(['complement', 'disclosure'])
  })

  it('tells nothing where the sensitive question that it regroups tells of a handful', async () => {
    const ill = { well: 'ill = no', unwell: 'ill in [flu, rare]' }
    const shown = { derived: { ill2: ill }, rows: ['ill', 'ill2'] } as const
    const few = people({ '20 north no': 60, '20 north flu': 20, '20 north rare': 2 })
    expect(totals(await released(few, shown), 'ill2')).toEqual(['complement', 'complement'])
    const many = people({ '20 north no': 60, '20 north flu': 20, '20 north rare': 12 })
    expect(totals(await released(many, shown), 'ill2')).toEqual(['estimate', 'estimate'])
  })

  it('has a base of its own where it says nothing of some', async () => {
    // Seven people are in no band: a base without them gives their number away.
    const survey = people({ '20 north no': 40, '40 north no': 7, '60 south no': 40 })
    const ends = { young: 'age < 30', old: 'age >= 50' }
    const shown = { derived: { ends }, rows: ['use', 'ends'] } as const
    const all = await released(survey, { ...shown, columns: ['region', 'north', 'south'] })
    const reasons = tableOf(all, 'all', 'ends').columns.map((one) => one.bases.kind)
    expect(reasons).toContain('withheld')
  })
})
