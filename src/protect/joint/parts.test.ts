import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  makeSample,
  makeStudy,
  populationId,
  variableId,
  waveId,
} from '../../../test/survey/make-survey.ts'
import type { PlainSurvey } from '../../../test/survey/make-survey.ts'
import { compareMirrors } from '../../compare/index.ts'
import type { Mirror, Part, ReleasePolicy, Study } from '../../study/index.ts'
import { memoryAggregator, tabulateBook } from '../../tabulate/index.ts'
import type { Cell, Withheld } from '../../tabulate/index.ts'
import type { ProtectedGap } from '../protected.ts'
import { release } from '../release.ts'
import type { Snapshot } from '../snapshot.ts'
import type { SnapshotRecord } from '../snapshot-record.ts'
import { takeSnapshot } from '../take-snapshot.ts'

const policy: ReleasePolicy = {
  disclosureBase: 10,
  qualityBase: 10,
  flagBase: 10,
  baseStep: 1,
}
const title = { en: 'x' }
const span = { start: 0, end: 0 }

/** So many people of a population by region, of whom so many say yes. */
interface People {
  readonly counts: Readonly<Record<string, number>>
  readonly yes?: (region: string, at: number) => boolean
  readonly sensitive?: boolean
}

function surveyOf(population: string, { counts, yes, sensitive }: People): PlainSurvey {
  const says = yes ?? ((_: string, at: number): boolean => at % 2 === 0)
  const people = Object.entries(counts).flatMap(([region, n]) =>
    Array.from({ length: n }, (_, at) => [region, says(region, at) ? 'yes' : 'no'] as const),
  )
  return {
    population,
    variables: [
      {
        kind: 'single',
        id: 'region',
        codes: Object.keys(counts),
        answers: people.map(([region]) => region),
      },
      {
        kind: 'single',
        id: 'use',
        codes: ['yes', 'no'],
        answers: people.map(([, use]) => use),
        ...(sensitive === undefined ? {} : { sensitive }),
      },
    ],
  }
}

const populations = ['staff', 'chiefs'] as const
const mirror: Mirror = {
  id: 'use',
  title,
  kind: 'same_question',
  waves: [waveId('2024')],
  sides: [
    {
      population: populationId('staff'),
      row: { variable: variableId('use'), row: 'yes' },
      label: title,
    },
    {
      population: populationId('chiefs'),
      row: { variable: variableId('use'), row: 'yes' },
      label: title,
    },
  ],
}

/** Regions by the id of the part that they make. */
type Parts = Readonly<Record<string, readonly string[]>>

function declared(surveys: readonly PlainSurvey[], parts: Parts): Study {
  const named = Object.entries(parts)
  const bases = named.flatMap(([id, codes]) =>
    populations.map((population) => ({
      id: `${population}_${id}`,
      title,
      population: populationId(population),
      filter: {
        kind: 'is_one_of' as const,
        variable: variableId('region'),
        codes,
        negated: false,
        span,
      },
    })),
  )
  const list = named.map(([id]): Part => ({
    id,
    title,
    bases: Object.fromEntries(populations.map((one) => [one, `${one}_${id}`])),
  }))
  return makeStudy(surveys, { bases }, { policy, mirrors: [mirror], parts: list })
}

async function snapshotOf(
  staff: People,
  chiefs: People,
  parts: Parts,
  earlier?: readonly SnapshotRecord[],
): Promise<Snapshot> {
  const surveys = [surveyOf('staff', staff), surveyOf('chiefs', chiefs)]
  const study = declared(surveys, parts)
  const samples = surveys.map((survey) => makeSample(survey, study))
  const tables = await tabulateBook(study, samples, memoryAggregator)
  const gaps = await compareMirrors(study, samples, memoryAggregator)
  if (!tables.ok || !gaps.ok) throw new Error(JSON.stringify([tables, gaps]))
  return takeSnapshot({
    study,
    samples,
    tables: tables.value,
    gaps: gaps.value,
    trends: [],
    earlier,
  })
}

const stateOf = (one: Cell | Withheld | { readonly kind: 'difference' }): string =>
  one.kind === 'withheld' ? one.reason : 'shown'

/** How each side and the difference of a gap stand. */
function statesOf(gap: ProtectedGap | undefined): readonly string[] {
  return gap === undefined ? [] : [gap.left, gap.right, gap.difference].map(stateOf)
}

function partOf({ all }: Snapshot, id: string): ProtectedGap | undefined {
  return all.partGaps?.find(({ part }) => part?.id === id)
}

const chiefs: People = { counts: { north: 40, south: 50 } }

describe('a gap in a part', () => {
  it('leaves where both sides hold enough people, beside that of everybody', async () => {
    const snapshot = await snapshotOf({ counts: { north: 60, south: 50 } }, chiefs, {
      north: ['north'],
    })
    expect(snapshot.all.gaps.map(statesOf)).toEqual([['shown', 'shown', 'shown']])
    expect(statesOf(partOf(snapshot, 'north'))).toEqual(['shown', 'shown', 'shown'])
    expect(partOf(snapshot, 'north')?.left).toMatchObject({ bases: { n: 60 } })
  })

  it('is withheld where one side is too small, with the difference that would give it back', async () => {
    const snapshot = await snapshotOf({ counts: { north: 7, south: 90 } }, chiefs, {
      north: ['north'],
    })
    expect(statesOf(partOf(snapshot, 'north'))).toEqual(['disclosure', 'shown', 'disclosure'])
    expect(JSON.stringify(partOf(snapshot, 'north')?.left)).not.toMatch(/\d/u)
    expect(snapshot.all.gaps.map(statesOf)).toEqual([['shown', 'shown', 'shown']])
  })

  it('is withheld where everybody less the part would be too few', async () => {
    const snapshot = await snapshotOf({ counts: { north: 90, south: 7 } }, chiefs, {
      north: ['north'],
    })
    expect(statesOf(partOf(snapshot, 'north'))).toEqual(['complement', 'shown', 'complement'])
    expect(snapshot.all.gaps.map(statesOf)).toEqual([['shown', 'shown', 'shown']])
  })

  it('is withheld where everybody less several parts would be too few', async () => {
    const counts = { north: 60, south: 50, east: 6 }
    const parts = { north: ['north'], south: ['south'] }
    const snapshot = await snapshotOf({ counts }, { counts: { ...chiefs.counts, east: 30 } }, parts)
    const states = ['north', 'south'].map((id) => statesOf(partOf(snapshot, id))[0])
    expect(new Set(states)).toEqual(new Set(['complement', 'shown']))
  })

  it('is withheld where it is too near another part', async () => {
    const counts = { north: 60, south: 50, east: 6 }
    const parts = { north: ['north'], large: ['north', 'east'] }
    const snapshot = await snapshotOf({ counts }, { counts: { ...chiefs.counts, east: 30 } }, parts)
    const states = ['north', 'large'].map((id) => statesOf(partOf(snapshot, id))[0])
    expect(states.filter((state) => state === 'shown').length).toBeLessThan(2)
  })

  it('tells no handful of a sensitive answer, though no table shows the part', async () => {
    const staff: People = {
      counts: { north: 60, south: 60 },
      yes: (region, at) => (region === 'north' ? at === 0 : at % 2 === 0),
      sensitive: true,
    }
    const snapshot = await snapshotOf(staff, chiefs, { north: ['north'] })
    expect(statesOf(partOf(snapshot, 'north'))).toEqual(['few', 'shown', 'few'])
    expect(snapshot.all.gaps.map(statesOf)).toEqual([['shown', 'shown', 'shown']])
  })

  it('never tells of fewer than ten, alone or taken from all others that are shown', async () => {
    const size = fc.integer({ min: 0, max: 40 })
    await fc.assert(
      fc.asyncProperty(size, size, size, async (north, south, east) => {
        const counts = { north, south, east }
        const parts = { north: ['north'], south: ['south'], two: ['north', 'south'] }
        const snapshot = await snapshotOf({ counts: { ...counts, rest: 30 } }, chiefs, parts)
        const whole = north + south + east + 30
        const shown = new Map(
          ['north', 'south', 'two'].flatMap((id) => {
            const left = partOf(snapshot, id)?.left
            return left?.kind === 'estimate' ? [[id, left.bases.n] as const] : []
          }),
        )
        const nested = [
          ['two', 'north'],
          ['two', 'south'],
        ] as const
        const apart = (shown.get('north') ?? NaN) + (shown.get('south') ?? NaN)
        const away = [
          ...[...shown.values(), apart].flatMap((n) => [n, whole - n]),
          ...nested.map(([outer, inner]) => (shown.get(outer) ?? NaN) - (shown.get(inner) ?? NaN)),
        ].filter((n) => !Number.isNaN(n))
        for (const n of away) expect(n === 0 || n >= 10).toBe(true)
      }),
      { numRuns: 40 },
    )
  })
})

describe('a later snapshot', () => {
  it('does not open where a few joined a part, though everybody moved by enough', async () => {
    const parts = { north: ['north'] }
    const first = await snapshotOf({ counts: { north: 60, south: 50 } }, chiefs, parts)
    const few = await snapshotOf({ counts: { north: 63, south: 70 } }, chiefs, parts, [
      first.record,
    ])
    const groups = few.all.refused?.map(({ values }) => values['group'])
    expect([groups, few.all.gaps, few.all.partGaps]).toEqual([
      ['@staff_north/total'],
      [],
      undefined,
    ])
    const more = await snapshotOf({ counts: { north: 75, south: 70 } }, chiefs, parts, [
      first.record,
    ])
    expect(more.all.refused).toBeUndefined()
  })
})

describe('a question for a gap in a part', () => {
  it('is answered out of the snapshot, or refused with what is on the menu', async () => {
    const snapshot = await snapshotOf({ counts: { north: 60, south: 50 } }, chiefs, {
      north: ['north'],
    })
    const asked = release(snapshot, { kind: 'gap', mirror: 'use', part: 'north' })
    expect([asked.gaps.length, asked.partGaps?.length]).toEqual([0, 1])
    const figure = release(snapshot, { kind: 'figure', id: '2024/mirror/use.gap@north' })
    expect(figure.partGaps).toEqual(asked.partGaps)
    const whole = release(snapshot, { kind: 'gap', mirror: 'use' })
    expect([whole.gaps.length, whole.partGaps]).toEqual([1, undefined])
    const { refused } = release(snapshot, { kind: 'gap', mirror: 'use', part: 'west' })
    expect(refused?.[0]).toMatchObject({
      code: 'protect.not_on_menu',
      values: { asked: 'use@west', menu: 'use, use@north' },
    })
  })
})
