import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blockOf, cellsOf, groupsOf, lettersOf, tableOf } from '../mistakes/column-letters.ts'
import { estimateOf, ofKind, valueOf } from '../mistakes/right-answer.ts'
import { makeSample, makeStudy, variableId } from '../survey/make-survey.ts'
import type { Answers, PlainSurvey } from '../survey/make-survey.ts'
import { compareTrend } from '../../src/compare/index.ts'
import { benjaminiHochberg, bonferroni, pooledShareTest } from '../../src/stats/index.ts'
import type { AnalysisRules, BannerBlock } from '../../src/study/index.ts'
import { estimateShares, estimateMean } from '../../src/tabulate/index.ts'
import type { Table } from '../../src/tabulate/index.ts'
import { letterCells } from '../../src/tabulate/letter-cells.ts'
import type { LetteredRow } from '../../src/tabulate/letter-cells.ts'
import { defaultRules, rulesOf } from '../../src/tabulate/analysis-rules.ts'
import { everybody } from '../../src/tabulate/block-sums.ts'
import type { PairTest } from '../../src/tabulate/test-pairs.ts'

const cell = {
  kind: 'estimate',
  value: 0.5,
  se: 0.1,
  interval: [0, 1],
  df: 9,
  bases: { kind: 'bases', n: 50, weightedN: 50, effectiveN: 50 },
  letters: [],
} as const

/** A row of two columns, A and B, whose test has this p-value; the first is higher. */
function rowWith(p: number, isNet = false): LetteredRow {
  const tests: readonly PairTest[] = [{ a: 0, b: 1, sign: 1, p }]
  return { cells: [cell, cell], letters: ['A', 'B'], tests, isNet }
}

function lettered(rows: readonly LetteredRow[], rules: Partial<AnalysisRules>): readonly boolean[] {
  return letterCells(rows, { ...defaultRules, ...rules }).map(([first]) =>
    estimateOf(first).letters.includes('B'),
  )
}

describe('Benjamini–Hochberg over a table', () => {
  const rules = { multiplicity: 'benjamini_hochberg' } as const
  const values = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
    minLength: 1,
    maxLength: 40,
  })

  it('gives a letter where the adjusted p-value of all rows together is under 5 %', () => {
    fc.assert(
      fc.property(values, (p) => {
        const adjusted = benjaminiHochberg(p)
        expect(
          lettered(
            p.map((one) => rowWith(one)),
            rules,
          ),
        ).toEqual(adjusted.map((one) => one < 0.05))
      }),
    )
  })

  it('judges nets by the threshold of the others, and counts them for nothing', () => {
    // Of five rows 0.009 · 5 passes and 0.03 · 5/2 does not: the threshold is 0.009.
    const p = [0.009, 0.6, 0.7, 0.8, 0.03]
    const rows = p.map((one) => rowWith(one))
    const nets = [rowWith(0.008, true), rowWith(0.0095, true), rowWith(1e-9, true)]
    expect(lettered([...rows, ...nets], rules)).toEqual(
      [true, false, false, false, false].concat([true, false, true]),
    )
    // Counted, three more small p-values would have let 0.03 pass.
    const all = [...p, 0.008, 0.0095, 1e-9]
    expect(benjaminiHochberg(all)[4]).toBeLessThan(0.05)
  })

  it('lets nothing pass where nothing does, nets neither', () => {
    expect(lettered([rowWith(0.2), rowWith(0.9), rowWith(0.001, true)], rules)).toEqual([
      false,
      false,
      false,
    ])
  })
})

describe('Bonferroni within a row and block', () => {
  it('counts the pairs of the row, and tests against everybody apart', () => {
    const pairs = [0.02, 0.5, 0.5].map((p, at): PairTest => ({ a: 0, b: at + 1, sign: 1, p }))
    const parts = [0.02, 0.9].map((p, at): PairTest => ({ a: at, b: everybody, sign: -1, p }))
    const row = {
      cells: [cell, cell, cell, cell],
      letters: ['A', 'B', 'C', 'D'],
      tests: [...pairs, ...parts],
      isNet: false,
    }
    const [[first] = []] = letterCells([row], defaultRules)
    expect(bonferroni([0.02, 0.5, 0.5])[0]).toBeGreaterThan(0.05)
    expect(bonferroni([0.02, 0.9])[0]).toBeLessThan(0.05)
    expect(estimateOf(first).letters).toEqual([])
    expect(estimateOf(first).versusTotal).toBe('lower')
  })

  it('is the rule unless a study says another', () => {
    const { multiplicity, tests, smallestTestBase } = rulesOf({
      tables: makeStudy([]).tables,
    })
    expect([multiplicity, tests, smallestTestBase]).toEqual(['bonferroni', 'linearised', 30])
    const spoken = rulesOf({ tables: { ...makeStudy([]).tables, rules: { tests: 'compatible' } } })
    expect([spoken.tests, spoken.multiplicity]).toEqual(['compatible', 'bonferroni'])
  })
})

/** Whether the first column is told apart from the second at a confidence level. */
async function isLettered(
  survey: PlainSurvey,
  block: BannerBlock,
  rules: Partial<AnalysisRules>,
): Promise<boolean> {
  const table = await tableOf(survey, {
    blocks: [block],
    rules: { multiplicity: 'none', ...rules },
  })
  return lettersOf(table, 'yes').join('') !== ''
}

/** Says that a test's p-value is this, which letters tell by the level at which they come. */
async function expectP(
  p: number,
  survey: PlainSurvey,
  block: BannerBlock,
  rules: Partial<AnalysisRules>,
): Promise<void> {
  expect(await isLettered(survey, block, { ...rules, level: 1 - p * 1.0001 })).toBe(true)
  expect(await isLettered(survey, block, { ...rules, level: 1 - p * 0.9999 })).toBe(false)
}

const weights = Array.from({ length: 160 }, (_, i) => 0.5 + (i % 7) / 4)
const block = blockOf('group', ['g0', 'g1'])

/** Sums of weights of those who meet a condition. */
function sumsOf(is: (i: number) => boolean): { weightedN: number; squaredWeights: number } {
  const own = weights.filter((_, i) => is(i))
  return {
    weightedN: own.reduce((sum, w) => sum + w, 0),
    squaredWeights: own.reduce((sum, w) => sum + w * w, 0),
  }
}

function shareOf(is: (i: number) => boolean, answers: readonly unknown[]): number {
  return sumsOf((i) => is(i) && answers[i] === 'yes').weightedN / sumsOf(is).weightedN
}

describe('compatible tests', () => {
  const [use, group] = groupsOf(80, [52, 31])
  const company: Answers = {
    kind: 'text',
    id: 'company',
    answers: use.answers.map((_, i) => `c${String(Math.floor(i / 13))}`),
  }
  const inGroup =
    (name: string) =>
    (i: number): boolean =>
      group.answers[i] === name
  const test = ofKind(
    pooledShareTest(
      { share: shareOf(inGroup('g0'), use.answers), ...sumsOf(inGroup('g0')) },
      { share: shareOf(inGroup('g1'), use.answers), ...sumsOf(inGroup('g1')) },
    ),
    'pooled-share',
  )

  it('are pooledShareTest on the sums of the columns', async () => {
    await expectP(test.p, { variables: [use, group], weights }, block, { tests: 'compatible' })
  })

  it('know no clusters: linearised ones do', async () => {
    const survey = { variables: [use, group, company], weights, psu: 'company' }
    await expectP(test.p, survey, block, { tests: 'compatible' })
    expect(await isLettered(survey, block, { tests: 'compatible', level: 0.95 })).toBe(true)
    expect(await isLettered(survey, block, { tests: 'linearised', level: 0.95 })).toBe(false)
  })

  it('take off an overlap by its effective base', async () => {
    const sets = use.answers.map((_, i) => (i % 4 === 0 ? ['x'] : i % 4 === 1 ? ['y'] : ['x', 'y']))
    const networks: Answers = { kind: 'multiple', id: 'networks', codes: ['x', 'y'], answers: sets }
    const holds =
      (...codes: readonly string[]) =>
      (i: number): boolean =>
        codes.every((code) => sets[i]?.includes(code))
    const answers = use.answers.map((_, i) =>
      i % 4 === 0 && i % 8 === 0 ? 'yes' : i % 3 === 0 ? 'yes' : 'no',
    )
    const expected = ofKind(
      pooledShareTest(
        { share: shareOf(holds('x'), answers), ...sumsOf(holds('x')) },
        { share: shareOf(holds('y'), answers), ...sumsOf(holds('y')) },
        { overlap: sumsOf(holds('x', 'y')) },
      ),
      'pooled-share',
    )
    const survey = {
      variables: [{ kind: 'single', id: 'use', codes: ['yes', 'no'], answers } as const, networks],
      weights,
    }
    await expectP(expected.p, survey, blockOf('networks', ['x', 'y']), { tests: 'compatible' })
  })
})

describe('tests against the total', () => {
  const [use, group] = groupsOf(80, [44, 31])
  const survey = { variables: [use, group], weights }

  it('of a part and of the rest are one test: p is that of the part against the rest', async () => {
    const within = (name: string): readonly (number | undefined)[] =>
      use.answers.map((answer, i) =>
        group.answers[i] === name ? Number(answer === 'yes') : undefined,
      )
    const respondents = use.answers.map((_, i) => i)
    const { withOverlap } = valueOf(
      compareTrend({
        from: { name: 'rest', y: within('g1'), weights, respondents },
        to: { name: 'part', y: within('g0'), weights, respondents },
      }),
    )
    const { p } = ofKind(withOverlap, 'difference')
    const versus = async (level: number): Promise<string | undefined> => {
      const rules = { multiplicity: 'none', againstTotal: true, level } as const
      const table = await tableOf(survey, { blocks: [blockOf('group', ['g0'])], rules })
      return estimateOf(cellsOf(table, 'yes')[1]).versusTotal
    }
    expect(await versus(1 - p * 1.0001)).toBe('higher')
    expect(await versus(1 - p * 0.9999)).toBeUndefined()
    // The pair of columns is that test too.
    await expectP(p, survey, block, { tests: 'linearised' })
  })

  it('are not made where the rest is tiny, or all say the same', async () => {
    const few = groupsOf(80, [44, 31]).map((one) => ({
      ...one,
      answers: one.answers.slice(0, 100),
    }))
    const alike = groupsOf(80, [44, 80])
    const rules = { multiplicity: 'none', againstTotal: true, level: 0.5 } as const
    for (const variables of [few, alike]) {
      const plain = { variables: variables as readonly Answers[] }
      const table = await tableOf(plain, { blocks: [blockOf('group', ['g0'])], rules })
      expect(estimateOf(cellsOf(table, 'yes')[1]).versusTotal).toBeUndefined()
    }
  })

  it('are mirror images for two columns that share everybody', async () => {
    const rules = { multiplicity: 'none', againstTotal: true, level: 0.9 } as const
    const table = await tableOf(survey, { blocks: [block], rules })
    expect(cellsOf(table, 'yes').map((one) => estimateOf(one).versusTotal)).toEqual([
      undefined,
      'higher',
      'lower',
    ])
  })

  it('are not made unless asked, nor of a column of everybody', async () => {
    const silent = await tableOf(survey, { blocks: [block], rules: { multiplicity: 'none' } })
    const versus = (table: Table): readonly unknown[] =>
      cellsOf(table, 'yes').map((one) => estimateOf(one).versusTotal)
    expect(versus(silent)).toEqual([undefined, undefined, undefined])
    const everyone = await tableOf(survey, {
      blocks: [blockOf('group', ['g0+g1'])],
      rules: { againstTotal: true, level: 0.5 },
    })
    expect(versus(everyone)).toEqual([undefined, undefined])
  })
})

describe('nested columns', () => {
  const n = 160
  const draw = (codes: readonly string[], step: number): readonly string[] =>
    Array.from({ length: n }, (_, i) => codes[(i * step + Math.floor(i / 11)) % codes.length] ?? '')
  const use = draw(['yes', 'no', 'yes', 'maybe', 'no'], 3)
  const sex = draw(['f', 'm'], 1)
  const age = draw(['young', 'middle', 'old'], 1)
  const company = draw(
    Array.from({ length: 12 }, (_, i) => `c${String(i)}`),
    5,
  )
  const survey: PlainSurvey = {
    variables: [
      {
        kind: 'single',
        id: 'use',
        codes: ['yes', 'no', 'maybe'],
        answers: use,
        notes: { yes: { value: 2 }, no: { value: 0 }, maybe: { value: 1 } },
      },
      { kind: 'single', id: 'sex', answers: sex },
      { kind: 'single', id: 'age', codes: ['young', 'middle', 'old'], answers: age },
      { kind: 'text', id: 'company', answers: company },
    ],
    weights,
    psu: 'company',
  }
  const nested: BannerBlock = {
    ...blockOf('age', ['young+middle', 'old']),
    within: { variable: variableId('sex'), columns: blockOf('sex', ['f', 'm']).columns },
  }

  it('are the crossing: each is a domain of plain columns', async () => {
    const table = await tableOf(survey, { blocks: [nested] })
    expect(table.columns.map(({ key, letter }) => [key, letter])).toEqual([
      ['total', undefined],
      ['sex.f>age.young+middle', 'A'],
      ['sex.f>age.old', 'B'],
      ['sex.m>age.young+middle', 'C'],
      ['sex.m>age.old', 'D'],
    ])
    expect(table.columns[2]?.title).toEqual({ en: 'f · old' })
    const domains = [
      (i: number) => sex[i] === 'f' && age[i] !== 'old',
      (i: number) => sex[i] === 'f' && age[i] === 'old',
      (i: number) => sex[i] === 'm' && age[i] !== 'old',
      (i: number) => sex[i] === 'm' && age[i] === 'old',
    ]
    for (const [at, is] of domains.entries()) {
      const columns = { weights, psu: company, domain: use.map((_, i) => is(i)) }
      const shares = valueOf(estimateShares({ ...columns, y: use }))
      const mean = valueOf(
        estimateMean({ ...columns, y: use.map((one) => ({ yes: 2, no: 0, maybe: 1 })[one]) }),
      )
      for (const { value, cell: plain } of [...shares, { value: 'mean', cell: mean }]) {
        const own = estimateOf(cellsOf(table, String(value))[at + 1])
        const expected = estimateOf(plain)
        expect(own.value).toBeCloseTo(expected.value, 12)
        expect(own.se).toBeCloseTo(expected.se, 10)
        expect(own.bases.n).toBe(expected.bases.n)
        expect(own.bases.effectiveN).toBeCloseTo(expected.bases.effectiveN, 9)
      }
    }
  })

  it('add up to the columns around them', async () => {
    const table = await tableOf(survey, { blocks: [nested, blockOf('sex', ['f', 'm'])] })
    const [, a, b, c, d, women, men] = table.columns.map(({ bases }) => bases.weightedN)
    expect((a ?? 0) + (b ?? 0)).toBeCloseTo(women ?? 0, 9)
    expect((c ?? 0) + (d ?? 0)).toBeCloseTo(men ?? 0, 9)
    expect(table.columns.map(({ letter }) => letter).slice(-2)).toEqual(['E', 'F'])
  })

  it('overlap where either question takes several answers', async () => {
    const networks: Answers = {
      kind: 'multiple',
      id: 'networks',
      codes: ['x', 'y'],
      answers: use.map((_, i) => (i % 3 === 0 ? ['x', 'y'] : ['x'])),
    }
    const crossed = {
      ...nested,
      within: {
        variable: variableId('networks'),
        columns: blockOf('networks', ['x', 'y']).columns,
      },
    }
    const table = await tableOf(
      { ...survey, variables: [...survey.variables, networks] },
      { blocks: [crossed] },
    )
    expect(table.blocks[0]?.overlapping).toBe(true)
    const [, , oldX, , oldY] = table.columns.map(({ bases }) => bases.n)
    expect(oldX).toBe(age.filter((one) => one === 'old').length)
    expect(oldY).toBe(age.filter((one, i) => one === 'old' && i % 3 === 0).length)
  })

  it('are left out whole when the outer question was not asked, which is told', async () => {
    const later = { ...nested, within: { variable: variableId('later'), columns: nested.columns } }
    const table = await tableOf(survey, { blocks: [later] })
    expect(table.columns).toHaveLength(1)
    expect(table.notes).toMatchObject([
      { code: 'tabulate.block_not_asked', values: { variable: 'later' } },
    ])
  })
})

describe('a sample', () => {
  it('of a design with population sizes says which strata nobody is in', () => {
    const region: Answers = { kind: 'single', id: 'region', answers: ['n', 'n', 's', 's'] }
    const survey: PlainSurvey = { variables: [region], stratum: 'region' }
    const study = makeStudy([survey])
    const waves = study.waves.map((wave) => ({
      ...wave,
      samples: wave.samples.map((one) => ({
        ...one,
        design: { ...one.design, populationUnits: { n: 20, s: 30, e: 7 } },
      })),
    }))
    expect(makeSample(survey, { ...study, waves }).notes).toEqual([
      { code: 'weigh.stratum_without_respondents', values: { stratum: 'e', units: 7 } },
    ])
  })
})
