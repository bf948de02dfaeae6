import { describe, expect, it } from 'vitest'
import {
  makeSample,
  makeStudy,
  populationId,
  variableId,
  waveId,
} from '../../../test/survey/make-survey.ts'
import type { PlainSurvey } from '../../../test/survey/make-survey.ts'
import { compareWaves } from '../../compare/index.ts'
import type { ReleasePolicy, Study, TabBook } from '../../study/index.ts'
import { memoryAggregator, tabulateBook } from '../../tabulate/index.ts'
import type { ProtectedTable } from '../protected.ts'
import type { Snapshot } from '../snapshot.ts'
import type { SnapshotRecord } from '../snapshot-record.ts'
import { takeSnapshot } from '../take-snapshot.ts'

const policy: ReleasePolicy = { disclosureBase: 10, qualityBase: 10, flagBase: 10 }
const population = populationId('people')

/** So many people by region and contract, who answer in turns. */
function people(counts: Readonly<Record<string, number>>, wave = '2024'): PlainSurvey {
  const list = Object.entries(counts).flatMap(([who, n]) => Array.from({ length: n }, () => who))
  const part = (at: number): readonly string[] => list.map((who) => who.split(' ')[at] ?? '')
  return {
    wave,
    variables: [
      { kind: 'single', id: 'region', codes: ['north', 'south'], answers: part(0) },
      { kind: 'single', id: 'contract', codes: ['open', 'fixed'], answers: part(1) },
      {
        kind: 'single',
        id: 'use',
        codes: ['yes', 'no', 'other'],
        answers: list.map((_, i) => ['yes', 'no', 'other'][i % 3] ?? ''),
      },
    ],
  }
}

const title = { en: 'x' }
const spec = (
  id: string,
  variables: readonly string[],
  base?: string,
): TabBook['tables'][number] => ({
  id,
  population,
  banner: 'b',
  variables: variables.map(variableId),
  denominator: 'asked',
  base,
})

const span = { start: 0, end: 0 }
const book: Partial<TabBook> = {
  bases: [
    {
      id: 'open',
      title,
      population,
      filter: {
        kind: 'is_one_of',
        variable: variableId('contract'),
        codes: ['open'],
        negated: false,
        span,
      },
    },
  ],
  banners: [
    {
      id: 'b',
      population,
      title,
      blocks: [
        {
          variable: variableId('region'),
          title,
          columns: ['north', 'south'].map((code) => ({ title, codes: [code] })),
        },
      ],
    },
  ],
}

async function snapshotOf(
  surveys: readonly PlainSurvey[],
  tables: readonly TabBook['tables'][number][],
  more: {
    readonly earlier?: readonly SnapshotRecord[]
    readonly isFinal?: boolean
    readonly study?: Partial<Study>
  } = {},
): Promise<Snapshot> {
  const study = makeStudy(surveys, { ...book, tables }, { policy, ...more.study })
  const samples = surveys.map((survey) => makeSample(survey, study))
  const made = await tabulateBook(study, samples, memoryAggregator)
  const trends = await compareWaves(study, samples, memoryAggregator)
  if (!made.ok || !trends.ok) throw new Error(JSON.stringify([made, trends]))
  const request = { study, samples, tables: made.value, gaps: [], trends: trends.value }
  return takeSnapshot({ ...request, earlier: more.earlier, isFinal: more.isFinal })
}

function shownIn(snapshot: Snapshot, id: string): readonly string[] {
  const table = snapshot.all.tables.find((one: ProtectedTable) => one.id.includes(`/${id}/`))
  return table?.columns.map(({ bases }) => (bases.kind === 'bases' ? 'shown' : bases.reason)) ?? []
}

describe('tables of one sample', () => {
  it('do not subtract: columns over all less the same columns over a base', async () => {
    // Six people of the north have no open contract.
    const survey = people({
      'north open': 60,
      'north fixed': 6,
      'south open': 50,
      'south fixed': 40,
    })
    const alone = await snapshotOf([survey], [spec('all', ['use'])])
    expect(shownIn(alone, 'all')).toEqual(['shown', 'shown', 'shown'])
    const both = await snapshotOf([survey], [spec('all', ['use']), spec('open', ['use'], 'open')])
    expect(shownIn(both, 'all')).toEqual(['shown', 'shown', 'shown'])
    expect(shownIn(both, 'open')).toEqual(['shown', 'complement', 'complement'])
  })

  it('give no size of a group as the row of another table', async () => {
    const survey = people({
      'north open': 60,
      'north fixed': 6,
      'south open': 50,
      'south fixed': 40,
    })
    const { all } = await snapshotOf(
      [survey],
      [spec('all', ['use', 'contract']), spec('open', ['use'], 'open')],
    )
    const contract = all.tables.find(({ variable }) => variable.id === 'contract')
    const kinds = contract?.rows.map(({ cells }) => cells.map(({ kind }) => kind))
    expect(kinds).toEqual([
      ['estimate', 'withheld', 'withheld'],
      ['estimate', 'withheld', 'withheld'],
    ])
  })

  it('tell in a note that no answer was audited, and that digits were rounded to protect', async () => {
    const { all } = await snapshotOf([people({ 'north open': 60 })], [spec('all', ['use'])])
    expect(all.notes?.map(({ code }) => code)).toEqual(['protect.coarse', 'protect.no_audit'])
  })
})

describe('snapshots of the same answers', () => {
  const counts = { 'north open': 60, 'north fixed': 20, 'south open': 50, 'south fixed': 40 }
  const tables = [spec('all', ['use'])]

  it('open when nobody came, or at least ten in each group that gained', async () => {
    const first = await snapshotOf([people(counts)], tables)
    expect(JSON.parse(JSON.stringify(first.record))).toEqual(first.record)
    const same = await snapshotOf([people(counts)], tables, { earlier: [first.record] })
    expect(same.all.refused).toBeUndefined()
    expect(same.all.tables).toEqual(first.all.tables)
    const more = await snapshotOf([people({ ...counts, 'north open': 75 })], tables, {
      earlier: [first.record],
    })
    expect(more.all.refused).toBeUndefined()
  })

  it('do not open for a few: nothing is shown, and the group is named', async () => {
    const first = await snapshotOf([people(counts)], tables)
    const few = await snapshotOf([people({ ...counts, 'north open': 64 })], tables, {
      earlier: [first.record],
    })
    expect(few.all.tables).toEqual([])
    expect(few.all.refused?.map(({ code, values }) => [code, values['group']])).toEqual([
      ['protect.snapshot_too_close', 'total'],
      ['protect.snapshot_too_close', 'region.north'],
    ])
  })

  it('join the span: what is shown now less what was shown then is no small group', async () => {
    // Fifteen came, nine of them to the north with a fixed contract: a base that only now is shown.
    const first = await snapshotOf(
      [people(counts)],
      [spec('all', ['use']), spec('open', ['use'], 'open')],
    )
    const now = people({ ...counts, 'north open': 66, 'north fixed': 29 })
    const { all } = await snapshotOf([now], [spec('all', ['use']), spec('open', ['use'], 'open')], {
      earlier: [
        {
          samples: {
            '2024/people': { ...recordOf(first), shown: { total: 170, 'region.north': 80 } },
          },
        },
      ],
    })
    expect(all.refused).toBeUndefined()
    // Total now less total then is fifteen; the north with an open contract less before would be six.
    expect(all.tables.length).toBe(2)
  })
})

function recordOf({ record }: Snapshot): SnapshotRecord['samples'][string] {
  const own = record.samples['2024/people']
  if (own === undefined) throw new Error('a record of the sample was expected')
  return own
}

describe('the report after the close', () => {
  const counts = { 'north open': 60, 'north fixed': 20, 'south open': 50, 'south fixed': 40 }
  const tables = [spec('all', ['use'])]
  const after = async (now: Readonly<Record<string, number>>): Promise<Snapshot> => {
    const first = await snapshotOf([people(counts)], tables)
    return snapshotOf([people({ ...counts, ...now })], tables, {
      earlier: [first.record],
      isFinal: true,
    })
  }

  it('hides, and does not refuse, groups that a few joined since the last snapshot', async () => {
    const final = await after({ 'north open': 64, 'south open': 70 })
    expect(final.all.refused).toBeUndefined()
    expect(shownIn(final, 'all')).toEqual(['shown', 'complement', 'complement'])
  })

  it('hides those that a few left since', async () => {
    const final = await after({ 'north open': 56, 'south open': 90 })
    expect(shownIn(final, 'all')).toEqual(['shown', 'complement', 'complement'])
  })

  it('shows what moved by enough, or not at all', async () => {
    expect(shownIn(await after({}), 'all')).toEqual(['shown', 'shown', 'shown'])
    expect(shownIn(await after({ 'north open': 80 }), 'all')).toEqual(['shown', 'shown', 'shown'])
    expect(shownIn(await after({ 'north open': 40 }), 'all')).toEqual(['shown', 'shown', 'shown'])
  })

  it('does not open where everybody together moved by a few: that cannot be hidden', async () => {
    const final = await after({ 'north open': 63 })
    expect(final.all.tables).toEqual([])
    expect(final.all.refused?.map(({ code }) => code)).toContain('protect.snapshot_too_close')
  })
})

describe('waves whose rolls hardly differ', () => {
  it.each([
    [1200, 1200, 'difference'],
    [1200, 1203, 'withheld'],
    [1203, 1200, 'withheld'],
    [1200, 1205, 'difference'],
    [undefined, 1203, 'difference'],
  ])('of %s and %s people: the change is a %s', async (before, after, kind) => {
    const counts = { 'north open': 60, 'south open': 50 }
    const surveys = [people(counts, '2023'), people(counts, '2024')]
    const plain = makeStudy(surveys)
    const rolls = [before, after]
    const waves = plain.waves.map((wave, at) => ({
      ...wave,
      samples: wave.samples.map((sample) => {
        const all = rolls[at]
        return all === undefined ? sample : { ...sample, invited: { all } }
      }),
    }))
    const { all } = await snapshotOf(surveys, [spec('all', ['use'])], { study: { waves } })
    const [trend] = all.trends.filter(({ row, base }) => row.row === 'yes' && base === undefined)
    expect([trend?.from.kind, trend?.difference.kind]).toEqual(['estimate', kind])
  })

  it.each([
    ['2023', 3, 'withheld'],
    ['2023', -3, 'withheld'],
    ['2023', 0, 'difference'],
    ['2023', 12, 'difference'],
    [undefined, 3, 'difference'],
  ])('of the panel of %s with %i more people: the change is a %s', async (linked, more, kind) => {
    const counts = { 'north open': 60, 'south open': 50 }
    const later = { ...counts, 'north open': 60 + more }
    const surveys = [people(counts, '2023'), people(later, '2024')]
    const waves = makeStudy(surveys).waves.map((wave) => ({
      ...wave,
      samples: wave.samples.map((sample) => ({
        ...sample,
        linked: wave.id === '2024' && linked !== undefined ? waveId(linked) : undefined,
      })),
    }))
    const { all } = await snapshotOf(surveys, [spec('all', ['use'])], { study: { waves } })
    const [trend] = all.trends.filter(({ row, base }) => row.row === 'yes' && base === undefined)
    expect(trend?.difference.kind).toBe(kind)
  })
})
