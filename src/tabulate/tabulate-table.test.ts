import { describe, expect, it } from 'vitest'
import { tablesOf } from '../../test/survey/arbitrary-survey.ts'
import { makeSample, makeStudy, populationId, variableId } from '../../test/survey/make-survey.ts'
import type { Answers, PlainSurvey } from '../../test/survey/make-survey.ts'
import type { BannerBlock, Expression, TableSpec } from '../study/index.ts'
import { memoryAggregator } from './memory/memory-aggregator.ts'
import type { Cell, Estimate, Table } from './table.ts'
import { tabulateBook } from './tabulate-book.ts'
import { tabulateTable } from './tabulate-table.ts'

interface Asked {
  readonly survey: PlainSurvey
  readonly blocks?: readonly BannerBlock[]
  readonly spec?: Partial<TableSpec>
}

const population = populationId('people')

/** Tabulates the first variable. */
async function tabulate({
  survey,
  blocks = [],
  spec = {},
}: Asked): ReturnType<typeof tabulateTable> {
  const banner = { id: 'b', population, title: { en: 'b' }, blocks }
  const study = makeStudy([survey], { banners: [banner], nets, bases })
  const full = {
    id: 't',
    population,
    banner: 'b',
    variables: [],
    denominator: 'asked',
    ...spec,
  } as const
  const variable = variableId(survey.variables[0]?.id ?? '')
  const sample = makeSample(survey, study)
  return tabulateTable({ study, sample, spec: full, variable }, memoryAggregator)
}

async function tableOf(asked: Asked): Promise<Table> {
  const table = await tabulate(asked)
  if (!table.ok) throw new Error(JSON.stringify(table.issues))
  return table.value
}

const uses: Expression = {
  kind: 'is_one_of',
  variable: variableId('use'),
  codes: ['often'],
  negated: false,
  span: { start: 0, end: 0 },
}
const bases = [{ id: 'often', title: { en: 'Often' }, population, filter: uses }]
const nets = [
  { id: 'any', title: { en: 'Any' }, variable: variableId('use'), codes: ['often', 'rarely'] },
]

const use: Answers = {
  kind: 'single',
  id: 'use',
  codes: ['often', 'rarely', 'dk'],
  notes: { often: { value: 10 }, rarely: { value: 2 }, dk: { missing: 'dont_know' } },
  answers: ['often', 'rarely', 'rarely', 'dk', '.no_answer', '.not_asked'],
}
const sex: Answers = { kind: 'single', id: 'sex', answers: ['f', 'f', 'm', 'm', 'f', 'm'] }

function blockOf(variable: string, ...columns: readonly string[]): BannerBlock {
  return {
    variable: variableId(variable),
    title: { en: variable },
    columns: columns.map((codes) => ({ title: { en: codes }, codes: codes.split('+') })),
  }
}

function estimated(cell: Cell | undefined): Estimate {
  if (cell?.kind !== 'estimate') throw new Error('an estimate was expected')
  return cell
}

function cellAt(table: Table, row: string, column = 0): Estimate {
  return estimated(table.rows.find((one) => one.row.row === row)?.cells[column])
}

describe('the rows of a table', () => {
  it('are categories, blank answers, nets and the mean when all who were asked count', async () => {
    const table = await tableOf({ survey: { variables: [use] } })
    expect(table.rows.map(({ kind, row }) => `${kind} ${row.row}`)).toEqual([
      'category often',
      'category rarely',
      'category dk',
      'category .no_answer',
      'net any',
      'mean mean',
    ])
    expect(table.rows[3]?.title).toEqual({ fr: 'Sans réponse', en: 'No answer' })
    expect(table.columns[0]?.bases).toEqual({ kind: 'bases', n: 5, weightedN: 5, effectiveN: 5 })
    expect(cellAt(table, 'often').value).toBe(1 / 5)
    expect(cellAt(table, '.no_answer').value).toBe(1 / 5)
    expect(cellAt(table, 'any').value).toBe(3 / 5)
  })

  it('leave out kinds of missing when only answers count', async () => {
    const table = await tableOf({ survey: { variables: [use] }, spec: { denominator: 'answered' } })
    expect(table.rows.map(({ row }) => row.row)).toEqual(['often', 'rarely', 'any', 'mean'])
    expect(cellAt(table, 'often').value).toBe(1 / 3)
  })

  it('average numbers over those who gave one, whatever the denominator', async () => {
    const table = await tableOf({ survey: { variables: [use] } })
    const { value, bases: of, df, interval, se } = cellAt(table, 'mean')
    expect(value).toBeCloseTo(14 / 3, 12)
    expect(of.n).toBe(3)
    expect(df).toBe(5)
    // t(0.975, 5) = 2.570581835636314
    expect((interval[1] - value) / se).toBeCloseTo(2.570581835636314, 9)
  })

  it('have no mean when an answer has no value', async () => {
    const vague = { ...use, notes: { often: { value: 10 } } }
    const table = await tableOf({ survey: { variables: [vague] } })
    expect(table.rows.some(({ kind }) => kind === 'mean')).toBe(false)
  })

  it('count a respondent once in a multiple question and its nets', async () => {
    const networks: Answers = {
      kind: 'multiple',
      id: 'use',
      codes: ['often', 'rarely', 'other'],
      answers: [['often', 'rarely'], ['often'], [], '.not_asked'],
    }
    const table = await tableOf({ survey: { variables: [networks] } })
    expect(table.columns[0]?.bases.n).toBe(3)
    expect(['often', 'rarely', 'other', 'any'].map((row) => cellAt(table, row).value)).toEqual([
      2 / 3,
      1 / 3,
      0,
      2 / 3,
    ])
  })

  it('show the NPS and its mean', async () => {
    const steps = Array.from({ length: 11 }, (_, step) => String(step))
    const likely: Answers = {
      kind: 'single',
      id: 'use',
      measure: 'nps',
      codes: steps,
      notes: Object.fromEntries(steps.map((step) => [step, { value: Number(step) }])),
      answers: ['10', '9', '8', '6', '0'],
    }
    const table = await tableOf({ survey: { variables: [likely] } })
    expect(table.rows.slice(-2).map(({ kind }) => kind)).toEqual(['nps', 'mean'])
    expect(cellAt(table, 'nps').value).toBe(0)
    expect(cellAt(table, 'nps').se).toBeCloseTo(Math.sqrt(40000 / 5 / 4), 9)
    expect(cellAt(table, 'mean').value).toBeCloseTo(33 / 5, 12)
  })
})

describe('the columns of a table', () => {
  it('are the total and the blocks, keyed and lettered', async () => {
    const blocks = [blockOf('sex', 'f', 'm'), blockOf('use', 'often+rarely')]
    const table = await tableOf({ survey: { variables: [use, sex] }, blocks })
    expect(table.columns.map(({ key, letter, block }) => [key, letter, block])).toEqual([
      ['total', undefined, undefined],
      ['sex.f', 'A', 0],
      ['sex.m', 'B', 0],
      ['use.often+rarely', 'C', 1],
    ])
    expect(table.columns.map(({ bases: of }) => of.n)).toEqual([5, 3, 2, 3])
    expect(table.blocks.map(({ overlapping }) => overlapping)).toEqual([false, false])
    expect(table.id).toBe('2024/people/t/use')
  })

  it('tell the gate how many fall where', async () => {
    const table = await tableOf({
      survey: { variables: [use, sex] },
      blocks: [blockOf('sex', 'f')],
    })
    expect(table.audit.atoms).toEqual([
      { columns: [], n: 2, valuedN: 1 },
      { columns: [1], n: 3, valuedN: 2 },
    ])
  })

  it('tell the gate who falls where over all blocks at once', async () => {
    const table = await tableOf({
      survey: { variables: [use, sex] },
      blocks: [blockOf('sex', 'f'), blockOf('use', 'often')],
    })
    const [total, ...columns] = table.columns
    const { atoms } = table.audit
    const sizeOf = (kept: typeof atoms): number => kept.reduce((sum, { n }) => sum + n, 0)
    expect(sizeOf(atoms)).toBe(total?.bases.n)
    expect(atoms.some((atom) => atom.columns.length === 2)).toBe(true)
    for (const [at, column] of columns.entries()) {
      const own = atoms.filter((atom) => atom.columns.includes(at + 1))
      expect(sizeOf(own)).toBe(column.bases.n)
    }
  })

  it('overlap when the block’s question takes several answers', async () => {
    const networks: Answers = {
      kind: 'multiple',
      id: 'networks',
      answers: [['x', 'y'], ['x'], ['y'], [], ['x', 'y'], []],
    }
    const table = await tableOf({
      survey: { variables: [use, networks] },
      blocks: [blockOf('networks', 'x', 'y')],
    })
    expect(table.blocks[0]?.overlapping).toBe(true)
    expect(table.columns.map(({ bases: of }) => of.n)).toEqual([5, 3, 3])
    expect(table.audit.atoms).toHaveLength(4)
  })

  it('narrow to a base, and go without a block that was not asked', async () => {
    const table = await tableOf({
      survey: { variables: [sex, use] },
      blocks: [blockOf('later', 'a'), blockOf('use', 'often')],
      spec: { base: 'often' },
    })
    expect(table.base?.id).toBe('often')
    expect(table.columns.map(({ key, bases: of }) => [key, of.n])).toEqual([
      ['total', 1],
      ['use.often', 1],
    ])
    expect(table.notes).toMatchObject([
      { code: 'tabulate.block_not_asked', values: { variable: 'later' } },
    ])
  })

  it('have nothing to show of nobody', async () => {
    const blocks = [blockOf('sex', 'x', 'f')]
    const table = await tableOf({ survey: { variables: [use, sex] }, blocks })
    expect(table.columns[1]?.bases).toEqual({ kind: 'bases', n: 0, weightedN: 0, effectiveN: 0 })
    expect(table.rows[0]?.cells[1]).toEqual({ kind: 'withheld', reason: 'empty_base' })
  })
})

/** Forty of each group, of whom so many say yes. */
function groups(...yes: readonly number[]): readonly Answers[] {
  const each = 40
  return [
    {
      kind: 'single',
      id: 'use',
      codes: ['yes', 'no'],
      answers: yes.flatMap((n) => Array.from({ length: each }, (_, i) => (i < n ? 'yes' : 'no'))),
    },
    {
      kind: 'single',
      id: 'group',
      answers: yes.flatMap((_, group) => Array.from({ length: each }, () => `g${group}`)),
    },
  ]
}

async function lettersOf(survey: PlainSurvey, block: BannerBlock): Promise<readonly string[][]> {
  const table = await tableOf({ survey, blocks: [block] })
  return (table.rows[0]?.cells ?? []).map((cell) => [...estimated(cell).letters])
}

describe('letters', () => {
  it('stand in the larger cell and name the smaller column; the total has none', async () => {
    const letters = await lettersOf({ variables: groups(30, 10) }, blockOf('group', 'g0', 'g1'))
    expect(letters).toEqual([[], ['B'], []])
  })

  it('need more where more pairs are tested', async () => {
    // |t| = 2.08 on two groups, which five more comparisons of the block make too little.
    const two = await lettersOf({ variables: groups(22, 13) }, blockOf('group', 'g0', 'g1'))
    expect(two[1]).toEqual(['B'])
    const variables = groups(22, 13, 18, 17)
    const four = await lettersOf({ variables }, blockOf('group', 'g0', 'g1', 'g2', 'g3'))
    expect(four.flat()).toEqual([])
  })

  it('are not given on fewer than thirty respondents', async () => {
    const few = groups(40, 0).map((variable) =>
      variable.kind === 'single'
        ? { ...variable, answers: variable.answers.slice(0, 69) }
        : variable,
    )
    const letters = await lettersOf({ variables: few }, blockOf('group', 'g0', 'g1'))
    expect(letters.flat()).toEqual([])
  })

  it('are not given against a share of 0 or 1, whose variance is not seen', async () => {
    const letters = await lettersOf({ variables: groups(0, 10) }, blockOf('group', 'g0', 'g1'))
    expect(letters.flat()).toEqual([])
  })

  it('count an overlap: those in both columns cannot make them differ', async () => {
    // 176 of 200 are in both columns, half of them saying yes; twelve in x alone say yes, twelve in
    // y alone say no. As independent
    // samples, 53 % against 47 % of 188 would be nothing.
    const kinds = Array.from({ length: 200 }, (_, i) => (i < 12 ? 'x' : i < 24 ? 'y' : 'x y'))
    const answers = kinds.map((kind, i) => {
      if (kind === 'x y') return i % 2 === 0 ? 'yes' : 'no'
      return kind === 'x' ? 'yes' : 'no'
    })
    const variables: readonly Answers[] = [
      { kind: 'single', id: 'use', codes: ['yes', 'no'], answers },
      { kind: 'multiple', id: 'networks', answers: kinds.map((kind) => kind.split(' ')) },
    ]
    const overlapping = await lettersOf({ variables }, blockOf('networks', 'x', 'y'))
    expect(overlapping).toEqual([[], ['B'], []])
    const apart = groups(21, 19)
    expect((await lettersOf({ variables: apart }, blockOf('group', 'g0', 'g1'))).flat()).toEqual([])
  })

  it('know that clusters answer alike', async () => {
    const variables = groups(26, 14)
    // Each group is four companies of ten, in two of which everybody says the same.
    const company: Answers = {
      kind: 'text',
      id: 'company',
      answers: Array.from({ length: 80 }, (_, i) => `c${Math.floor(i / 13)}`),
    }
    const block = blockOf('group', 'g0', 'g1')
    const respondents = await lettersOf({ variables }, block)
    const clusters = await lettersOf({ variables: [...variables, company], psu: 'company' }, block)
    expect(respondents[1]).toEqual(['B'])
    expect(clusters[1]).toEqual([])
  })
})

describe('weights', () => {
  it('are not frequencies: tenfold weights give the same precision', async () => {
    const ten = { variables: [use], weights: [10, 10, 10, 10, 10, 10] }
    const one = cellAt(await tableOf({ survey: { variables: [use] } }), 'often')
    const other = cellAt(await tableOf({ survey: ten }), 'often')
    expect(other.se).toBeCloseTo(one.se, 12)
    expect(other.bases).toMatchObject({ n: 5, weightedN: 50, effectiveN: 5 })
  })

  it('that were raked leave no variance to what they were raked to', async () => {
    const survey: PlainSurvey = { variables: [sex], margins: { sex: { f: 0.6, m: 0.4 } } }
    const { value, se } = cellAt(await tableOf({ survey }), 'f')
    expect(value).toBeCloseTo(0.6, 9)
    expect(se).toBe(0)
  })
})

describe('a design without variance', () => {
  it('withholds every number and says which stratum is alone', async () => {
    const size: Answers = { kind: 'single', id: 'size', answers: ['s', 's', 's', 's', 's', 'l'] }
    const table = await tableOf({ survey: { variables: [use, size], stratum: 'size' } })
    expect(table.rows[0]?.cells[0]).toEqual({ kind: 'withheld', reason: 'no_variance' })
    expect(table.notes).toEqual([{ code: 'tabulate.single_unit', values: { stratum: 'l' } }])
  })

  it('says so of a single cluster', async () => {
    const company: Answers = { kind: 'text', id: 'company', answers: use.answers.map(() => 'acme') }
    const table = await tableOf({ survey: { variables: [use, company], psu: 'company' } })
    expect(table.notes).toEqual([{ code: 'tabulate.too_few_units', values: {} }])
  })
})

describe('tabulateTable refuses', () => {
  const text: Answers = { kind: 'text', id: 'use', answers: ['a', 'b'] }
  const number: Answers = { kind: 'number', id: 'age', answers: [1, 2] }

  it('texts, unknown banners and bases, columns by a number', async () => {
    expect(await tabulate({ survey: { variables: [text] } })).toMatchObject({
      issues: [{ code: 'tabulate.no_rows' }],
    })
    expect(
      await tabulate({ survey: { variables: [number] }, spec: { banner: 'x', base: 'y' } }),
    ).toMatchObject({
      issues: [{ code: 'tabulate.unknown_banner' }, { code: 'tabulate.unknown_base' }],
    })
    expect(
      await tabulate({ survey: { variables: [number] }, blocks: [blockOf('age', '1')] }),
    ).toMatchObject({ issues: [{ code: 'tabulate.no_columns' }] })
  })
})

describe('tabulateBook', () => {
  const survey: PlainSurvey = {
    variables: [use, sex, { kind: 'text', id: 'why', answers: use.answers.map(() => 'x') }],
  }

  it('makes a total of every variable where the study declares no table', async () => {
    const study = makeStudy([survey])
    const book = await tabulateBook(study, [makeSample(survey, study)], memoryAggregator)
    expect(book.ok && book.value.map(({ id, columns }) => [id, columns.length])).toEqual([
      ['2024/people/total/use', 1],
      ['2024/people/total/sex', 1],
    ])
  })

  it('passes over what was not asked in a wave, and refuses what is in no codebook', async () => {
    const study = (variable: string): ReturnType<typeof makeStudy> => {
      const tables = tablesOf()
      const spec = { ...tables.tables?.[0], variables: [variableId(variable)], banner: '' }
      return makeStudy([survey], { tables: [spec as TableSpec] })
    }
    const read = makeSample(survey)
    const columns = new Map(read.dataset.columns)
    columns.delete(variableId('use'))
    const later = { ...read, dataset: { ...read.dataset, columns } }
    expect(await tabulateBook(study('use'), [later], memoryAggregator)).toEqual({
      ok: true,
      value: [],
    })
    expect(await tabulateBook(study('no_such'), [read], memoryAggregator)).toMatchObject({
      issues: [{ code: 'tabulate.not_in_data', values: { variable: 'no_such' } }],
    })
  })
})
