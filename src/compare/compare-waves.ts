import type { PopulationId, VariableId } from '../core/ids.ts'
import { ok } from '../core/result.ts'
import type { Result } from '../core/result.ts'
import { frameVariables } from '../study/codebook.ts'
import type { Base, Study } from '../study/model.ts'
import type { Aggregator } from '../tabulate/aggregator.ts'
import { askAll } from '../tabulate/asked.ts'
import { measureSample } from '../tabulate/measured-sample.ts'
import type { MeasuredSample } from '../tabulate/measured-sample.ts'
import { provenanceOf } from '../tabulate/provenance-of.ts'
import type { SampleFacts } from '../weigh/sample-facts.ts'
import type { Trend } from './comparison.ts'
import { measureTotal } from './measure-total.ts'
import type { ComparedSide } from './measure-total.ts'
import { subtract } from './subtract.ts'

/** The rows of one population's variables and bases in one wave, by variable and base. */
interface MeasuredWave {
  readonly measured: MeasuredSample
  readonly rows: ReadonlyMap<string, readonly ComparedSide[]>
}

/** A variable over a base, or over all. */
interface Subject {
  readonly variable: VariableId
  readonly base?: Base | undefined
}

/**
 * Follows each population from each wave to each later one: every row of every variable that was
 * asked in both, over all and over each declared base, later minus earlier. What is known from the
 * sampling frame was not asked and has no trend: it would only tell how many were drawn where, and
 * with a base how many are in a column that a table hides.
 *
 * Waves are taken for independent samples, even where their clusters have the same names: numbers
 * given anew in each wave name nobody. When the same companies do answer twice, the true standard
 * error of a change is usually the smaller.
 *
 * **Unit**: shares (0–1), or the mean's unit.
 *
 * Source: Satterthwaite (1946), Biometrics 2, 110–114. Checked against R survey 4.1-1,
 * test/reference/wave-difference.json.
 *
 * @param samples - the weighted answers of all populations and waves
 * @param aggregator - where sums are made
 * @example
 * ```ts
 * import { compareWaves } from 'visavis/compare'
 * import { memoryAggregator } from 'visavis/tabulate'
 * const study = {
 *   populations: [{ id: 'employees' }], questionnaires: [], waves: [], tables: { bases: [] },
 * }
 * const trends = await compareWaves(study, [], memoryAggregator)
 * trends // => { ok: true, value: [] }
 * ```
 */
export async function compareWaves<S extends SampleFacts>(
  study: Study,
  samples: readonly S[],
  aggregator: Aggregator<S>,
): Promise<Result<readonly Trend[]>> {
  const measured = await Promise.all(samples.map((one) => measureSample(one, aggregator)))
  const trends = await Promise.all(
    study.populations.map(async ({ id }) => {
      const inOrder = study.waves.flatMap((wave) =>
        measured.filter(
          ({ sample }) => sample.dataset.population === id && sample.dataset.wave === wave.id,
        ),
      )
      return followPopulation(study, inOrder, repeatedSubjects(study, id, inOrder), aggregator)
    }),
  )
  return ok(trends.flat())
}

async function followPopulation<S extends SampleFacts>(
  study: Study,
  samples: readonly MeasuredSample<S>[],
  subjects: readonly Subject[],
  aggregator: Aggregator<S>,
): Promise<readonly Trend[]> {
  const waves = await Promise.all(
    samples.map(async (measured): Promise<MeasuredWave> => {
      const asked = subjects.map((subject) => measureTotal({ study, measured, ...subject }))
      const sides = await askAll(measured.sample, aggregator, asked)
      const rows = subjects.map((subject, at) => [keyOf(subject), sides[at] ?? []] as const)
      return { measured, rows: new Map(rows) }
    }),
  )
  return waves.flatMap((from, at) =>
    waves
      .slice(at + 1)
      .flatMap((to) => subjects.flatMap((subject) => followSubject(subject, from, to))),
  )
}

/** Variables asked in two waves or more, over all and over each base. */
function repeatedSubjects(
  study: Study,
  id: PopulationId,
  samples: readonly MeasuredSample[],
): readonly Subject[] {
  const bases = study.tables.bases.filter(({ population }) => population === id)
  const frame = new Set(frameVariables(study, id).map((variable) => variable.id))
  const asked = samples
    .flatMap(({ sample }) => [...sample.dataset.columns.keys()])
    .filter((variable) => !frame.has(variable))
  const repeated = [...new Set(asked.filter((variable, at) => asked.indexOf(variable) < at))]
  return repeated.flatMap((variable) => [
    { variable },
    ...bases.map((base): Subject => ({ variable, base })),
  ])
}

function followSubject(subject: Subject, from: MeasuredWave, to: MeasuredWave): readonly Trend[] {
  const earlier = from.rows.get(keyOf(subject)) ?? []
  const later = to.rows.get(keyOf(subject)) ?? []
  return later.flatMap((side) => {
    const before = earlier.find(({ row }) => row.row === side.row.row)
    return before === undefined ? [] : [trendOf(subject, before, side)]
  })
}

function trendOf({ base }: Subject, from: ComparedSide, to: ComparedSide): Trend {
  const [earlier, later] = [from.measured.sample, to.measured.sample]
  return {
    population: later.dataset.population,
    row: to.row,
    title: to.title,
    question: to.question,
    base,
    waves: [earlier.dataset.wave, later.dataset.wave],
    from: from.cell,
    to: to.cell,
    difference: subtract(to, from, undefined),
    provenance: [provenanceOf(earlier, to.rules), provenanceOf(later, to.rules)],
  }
}

function keyOf({ variable, base }: Subject): string {
  return `${variable}@${base?.id ?? ''}`
}
