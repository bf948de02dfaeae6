import type { WaveId } from '../core/ids.ts'
import { issue } from '../core/issue.ts'
import { all, fail, ok } from '../core/result.ts'
import type { Result } from '../core/result.ts'
import type { Mirror, MirrorSide, Study } from '../study/model.ts'
import { rulesOf } from '../tabulate/analysis-rules.ts'
import type { Aggregator } from '../tabulate/aggregator.ts'
import { askAll } from '../tabulate/asked.ts'
import { measureSample } from '../tabulate/measured-sample.ts'
import type { MeasuredSample } from '../tabulate/measured-sample.ts'
import { provenanceOf } from '../tabulate/provenance-of.ts'
import type { SampleFacts } from '../weigh/sample-facts.ts'
import type { Gap } from './comparison.ts'
import { joinDesigns } from './join-designs.ts'
import { measureTotal } from './measure-total.ts'
import type { ComparedSide } from './measure-total.ts'
import { subtract } from './subtract.ts'

interface Pairing<S extends SampleFacts> {
  readonly mirror: Mirror
  readonly wave: WaveId
  readonly left: MeasuredSample<S>
  readonly right: MeasuredSample<S>
}

/**
 * Puts two populations face to face: the gap, left minus right, of each mirror in each of its waves.
 *
 * The variance is that of the stacked file: where both samples name clusters (companies) and share
 * some, a cluster is one unit for both, within strata of the same name; otherwise variances add and
 * degrees of freedom follow Welch–Satterthwaite. Waves for which a side has no answers are passed
 * over.
 *
 * **Unit**: shares (0–1), or the mean's unit.
 *
 * **Issues**: `compare.not_in_data`, `compare.unknown_row`.
 *
 * Source: Binder (1983), Int. Stat. Rev. 51, 279–292. Checked against R survey 4.1-1,
 * test/reference/gap.json.
 *
 * @param samples - the weighted answers of all populations and waves
 * @param aggregator - where sums are made
 * @example
 * ```ts
 * import { compareMirrors } from 'visavis/compare'
 * import { memoryAggregator } from 'visavis/tabulate'
 * const mirror = { id: 'blogs', waves: ['2014'], sides: [{ population: 'a' }, { population: 'b' }] }
 * const gaps = await compareMirrors({ mirrors: [mirror] }, [], memoryAggregator)
 * gaps // => { ok: true, value: [] }
 * ```
 */
export async function compareMirrors<S extends SampleFacts>(
  study: Study,
  samples: readonly S[],
  aggregator: Aggregator<S>,
): Promise<Result<readonly Gap[]>> {
  const measured = await Promise.all(samples.map((one) => measureSample(one, aggregator)))
  const pairings = study.mirrors.flatMap((mirror) => pairSides(mirror, measured))
  const gaps = pairings.map((pairing) => measureGap(study, pairing, aggregator))
  return all(await Promise.all(gaps))
}

function pairSides<S extends SampleFacts>(
  mirror: Mirror,
  measured: readonly MeasuredSample<S>[],
): readonly Pairing<S>[] {
  return mirror.waves.flatMap((wave) => {
    const [left, right] = mirror.sides.map(({ population }) =>
      measured.find(
        ({ sample }) => sample.dataset.population === population && sample.dataset.wave === wave,
      ),
    )
    return left === undefined || right === undefined ? [] : [{ mirror, wave, left, right }]
  })
}

async function measureGap<S extends SampleFacts>(
  study: Study,
  { mirror, wave, left, right }: Pairing<S>,
  aggregator: Aggregator<S>,
): Promise<Result<Gap>> {
  const sides = await Promise.all([
    measureSide(study, { mirror, side: mirror.sides[0], measured: left }, aggregator),
    measureSide(study, { mirror, side: mirror.sides[1], measured: right }, aggregator),
  ])
  const [a, b] = sides
  if (!a.ok || !b.ok) return fail(sides.flatMap((side) => (side.ok ? [] : side.issues)))
  const joined = joinDesigns(left.sample.design, right.sample.design)
  const rules = rulesOf(study)
  return ok({
    mirror,
    wave,
    left: a.value.cell,
    right: b.value.cell,
    difference: subtract(a.value, b.value, joined),
    provenance: [provenanceOf(left.sample, rules), provenanceOf(right.sample, rules)],
  })
}

interface SideRequest<S extends SampleFacts> {
  readonly mirror: Mirror
  readonly side: MirrorSide
  readonly measured: MeasuredSample<S>
}

async function measureSide<S extends SampleFacts>(
  study: Study,
  { mirror, side, measured }: SideRequest<S>,
  aggregator: Aggregator<S>,
): Promise<Result<ComparedSide>> {
  const { variable, row } = side.row
  const { population, wave, columns } = measured.sample.dataset
  const where = { mirror: mirror.id, variable, population, wave }
  if (!columns.has(variable)) return fail([issue('compare.not_in_data', where)])
  const asked = measureTotal({ study, measured, variable })
  const [rows = []] = await askAll(measured.sample, aggregator, [asked])
  const found = rows.find((one) => one.row.row === row)
  return found === undefined ? fail([issue('compare.unknown_row', { ...where, row })]) : ok(found)
}
