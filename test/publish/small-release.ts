import { idOf } from '../../src/core/ids.ts'
import type { PopulationId, VariableId, WaveId } from '../../src/core/ids.ts'
import { issue } from '../../src/core/issue.ts'
import type { LocalText } from '../../src/core/local-text.ts'
import type {
  Bases,
  Cell,
  Difference,
  Protected,
  ProtectedGap,
  ProtectedTable,
  ProtectedTrend,
  Provenance,
  Release,
  SampleReport,
  TableColumn,
  TableContent,
  TableRow,
  Withheld,
  WithheldReason,
} from '../../src/protect/protected.ts'
import { codebookOf } from '../../src/study/codebook.ts'
import type { Variable } from '../../src/study/variable.ts'
import { both, early, hiddenMirror, late, managers, smallStudy, staff } from './small-study.ts'

/** A number withheld for a reason. */
export function withheld(reason: WithheldReason): Withheld {
  return { kind: 'withheld', reason }
}

/** The bases of `n` respondents whose weights cost a fifth of them. */
export function basesOf(n: number): Bases {
  return { kind: 'bases', n, weightedN: n * 1.01, effectiveN: n * 0.8 }
}

/** An estimate with an interval of four hundredths on either side. */
export function estimate(value: number, n = 1200, letters: readonly string[] = []): Cell {
  const interval = [value - 0.04, value + 0.04] as const
  return { kind: 'estimate', value, se: 0.02, interval, df: n - 1, bases: basesOf(n), letters }
}

function difference(value: number, p = 0.0001): Difference {
  const interval = [value - 0.06, value + 0.06] as const
  const t = value / 0.03
  return { kind: 'difference', value, se: 0.03, interval, df: 900, t, p, sharedUnits: false }
}

/** What the numbers of a sample were computed with. */
function provenanceOf(wave: WaveId, population: PopulationId): Provenance {
  return {
    wave,
    population,
    dataHash: `${wave}${population}`.padEnd(64, '0'),
    simulated: true,
    weighting: population === staff ? 'raked' : 'none',
    level: 0.95,
    interval: 'korn-graubard',
    tests: 'linearised',
    multiplicity: 'bonferroni',
    smallestTestBase: 30,
    suppression: 'press',
    units: 'respondents',
  }
}

function variable(population: PopulationId, id: string): Variable {
  const found = codebookOf(smallStudy, population).variables.find((one) => one.id === id)
  if (found === undefined) throw new Error(`variable requires ${id} in the codebook`)
  return found
}

/** A row of a table of the small study. */
export function rowOf(of: string, row: string, title: LocalText, cells: readonly Cell[]): TableRow {
  const kind = row === 'any' ? 'net' : row === 'mean' ? 'mean' : 'category'
  return { kind, row: { variable: idOf<VariableId>(of), row }, title, cells }
}

interface TableParts extends Pick<TableContent, 'columns' | 'rows'> {
  readonly wave?: WaveId
  readonly population?: PopulationId
}

/** A table of the small study, as if it had passed the gate. */
export function tableOf(of: string, spec: string, parts: TableParts): ProtectedTable {
  const { wave = early, population = staff, columns, rows } = parts
  const crossed = columns.length > 1
  const content: TableContent = {
    id: `${wave}/${population}/${spec}/${of}`,
    spec,
    variable: variable(population, of),
    denominator: 'asked',
    blocks: crossed ? [{ title: both('Taille', 'Size'), overlapping: false }] : [],
    columns,
    rows,
    provenance: provenanceOf(wave, population),
    notes: [],
  }
  return content as ProtectedTable
}

/** The column of all. */
export function total(bases: Bases | Withheld = basesOf(1200)): TableColumn {
  return { key: 'total', title: both('Ensemble', 'Total'), bases }
}

function column(
  code: string,
  title: LocalText,
  letter: string,
  bases: Bases | Withheld,
): TableColumn {
  return { key: `size.${code}`, title, block: 0, letter, bases }
}

const small = column('small', both('Petite', 'Small'), 'A', basesOf(80))
const large = column('large', both('Grande/immense', 'Large/huge'), 'B', basesOf(1100))
const hidden = column('hidden', both('Cachée', 'Hidden'), 'C', withheld('disclosure'))
const no = withheld('disclosure')

const networks = tableOf('networks', 'main', {
  columns: [total(), small, large, hidden],
  rows: [
    rowOf('networks', 'alpha', both('Alpha <b>', 'Alpha <b>'), [
      estimate(0.6149),
      estimate(0.7, 80, ['B']),
      estimate(0.5, 1100),
      no,
    ]),
    rowOf('networks', 'beta', both('Bêta & fils', 'Beta & sons'), [
      estimate(0.025),
      withheld('quality'),
      estimate(0.03, 1100),
      no,
    ]),
    rowOf('networks', '.no_answer', both('Sans réponse', 'No answer'), [
      estimate(0.004),
      estimate(0, 80),
      estimate(0.005, 1100),
      no,
    ]),
    rowOf('networks', 'any', both('Au moins un', 'At least one'), [
      estimate(0.72),
      estimate(0.75, 80),
      estimate(0.71, 1100),
      no,
    ]),
  ],
})

const networksLater = tableOf('networks', 'main', {
  wave: late,
  columns: [total(basesOf(1000))],
  rows: [rowOf('networks', 'alpha', both('Alpha <b>', 'Alpha <b>'), [estimate(0.7249, 1000)])],
})

const risk = tableOf('risk', 'total', {
  population: managers,
  columns: [total(basesOf(300))],
  rows: [
    rowOf('risk', '1', both('1', '1'), [estimate(0.57, 300)]),
    rowOf('risk', '2', both('2', '2'), [estimate(0.43, 300)]),
    rowOf('risk', 'mean', both('Moyenne', 'Mean'), [estimate(1.43, 290)]),
  ],
})

const sides = [provenanceOf(early, staff), provenanceOf(early, managers)] as const
const [mirror] = smallStudy.mirrors

const gaps = [
  {
    mirror,
    wave: early,
    left: estimate(0.45),
    right: estimate(0.25, 300),
    difference: difference(0.2),
    provenance: sides,
  },
  {
    mirror: hiddenMirror,
    wave: early,
    left: estimate(0.3),
    right: withheld('quality'),
    difference: withheld('quality'),
    provenance: sides,
  },
] as unknown as readonly ProtectedGap[]

const trends = [
  {
    population: staff,
    row: { variable: idOf<VariableId>('networks'), row: 'alpha' },
    title: both('Alpha <b>', 'Alpha <b>'),
    question: variable(staff, 'networks').label,
    waves: [early, late],
    from: estimate(0.6149),
    to: estimate(0.7249, 1000),
    difference: difference(0.11),
    provenance: [provenanceOf(early, staff), provenanceOf(late, staff)],
  },
] as unknown as readonly ProtectedTrend[]

function sampleOf(wave: WaveId, population: PopulationId, n: number): Protected<SampleReport> {
  const raked = population === staff && wave === early
  const report: SampleReport = {
    wave,
    population,
    title: both(`Échantillon de ${population}`, `Sample of ${population}`),
    n,
    weighting: raked ? 'raked' : 'none',
    cycles: raked ? 60 : 0,
    weights: raked
      ? withheld('complement')
      : { kind: 'weights', range: [1, 1], effectiveN: n, deff: 1 },
    margins: raked
      ? [
          {
            variable: idOf<VariableId>('size'),
            levels: [
              { code: 'small', target: 0.4, before: { kind: 'share', value: 0.3 }, after: 0.4 },
              { code: 'large', target: 0.6, before: withheld('disclosure'), after: 0.6 },
            ],
          },
        ]
      : [],
    units: raked ? 'clusters' : 'respondents',
    unitCount: raked ? 40 : undefined,
    simulated: true,
    dataHash: `${wave}${population}`.padEnd(64, '0'),
    notes: raked ? [issue('weigh.slow_convergence', { cycles: 60 })] : [],
  }
  return report as Protected<SampleReport>
}

/** All that may leave of the small study, with every kind of number withheld once. */
export const smallRelease: Release = {
  study: smallStudy,
  policy: smallStudy.policy,
  samples: [
    sampleOf(early, staff, 1200),
    sampleOf(early, managers, 300),
    sampleOf(late, staff, 1000),
  ],
  tables: [networks, networksLater, risk],
  gaps,
  trends,
}
