import { fail, all, ok } from '../core/result.ts'
import type { Result } from '../core/result.ts'
import type { Mirror, Study } from '../study/model.ts'
import { facesIn } from '../study/part-base.ts'
import { rulesOf } from '../tabulate/analysis-rules.ts'
import type { Aggregator } from '../tabulate/aggregator.ts'
import { measureSample } from '../tabulate/measured-sample.ts'
import type { MeasuredSample } from '../tabulate/measured-sample.ts'
import { provenanceOf } from '../tabulate/provenance-of.ts'
import type { SampleFacts } from '../weigh/sample-facts.ts'
import type { Gap } from './comparison.ts'
import { joinDesigns } from './join-designs.ts'
import { measureMirrorSides } from './measure-mirror-sides.ts'
import type { PairedSides, Pairing } from './measure-mirror-sides.ts'
import { subtract } from './subtract.ts'

/**
 * Puts two populations face to face: the gap, left minus right, of each mirror in each of its waves,
 * over everybody and then over each part that the study declares of both populations.
 *
 * The variance is that of the stacked file: where both samples name clusters (companies) and share
 * some, a cluster is one unit for both, within strata of the same name; otherwise variances add and
 * degrees of freedom follow Welch–Satterthwaite. A part is a domain of both samples: their whole designs
 * stand, with nobody of it in some clusters. Waves for which a side has no answers are passed over.
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
  const everybody = study.mirrors.flatMap((mirror) => pairSamples(mirror, measured))
  const parts = (study.parts ?? []).flatMap((part) =>
    everybody.flatMap((one) => (facesIn(part, one.mirror) ? [{ ...one, part }] : [])),
  )
  const pairings = [...everybody, ...parts]
  const sides = await measureMirrorSides(study, pairings, aggregator)
  return all(
    pairings.flatMap((pairing, at) => {
      const own = sides[at]
      return own === undefined ? [] : [gapOf(study, pairing, own)]
    }),
  )
}

function pairSamples<S extends SampleFacts>(
  mirror: Mirror,
  measured: readonly MeasuredSample<S>[],
): readonly Pairing<S>[] {
  return mirror.waves.flatMap((wave) => {
    const [left, right] = mirror.sides.map(({ population }) =>
      measured.find(
        ({ sample }) => sample.dataset.population === population && sample.dataset.wave === wave,
      ),
    )
    return left === undefined || right === undefined
      ? []
      : [{ mirror, wave, samples: [left, right] }]
  })
}

function gapOf<S extends SampleFacts>(
  study: Study,
  { mirror, wave, part, samples: [left, right] }: Pairing<S>,
  sides: PairedSides,
): Result<Gap> {
  const [a, b] = sides
  if (!a.ok || !b.ok) return fail(sides.flatMap((side) => (side.ok ? [] : side.issues)))
  const joined = joinDesigns(left.sample.design, right.sample.design)
  const rules = rulesOf(study)
  return ok({
    mirror,
    wave,
    ...(part === undefined ? {} : { part }),
    left: a.value.cell,
    right: b.value.cell,
    difference: subtract(a.value, b.value, joined),
    provenance: [provenanceOf(left.sample, rules), provenanceOf(right.sample, rules)],
  })
}
