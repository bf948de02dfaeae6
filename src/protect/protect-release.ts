import type { Gap, Trend } from '../compare/comparison.ts'
import type { Study } from '../study/model.ts'
import type { Table } from '../tabulate/table.ts'
import type { SampleFacts } from '../weigh/sample-facts.ts'
import { protectGap, protectTrend } from './protect-difference.ts'
import { protectSample } from './protect-sample.ts'
import { protectTable } from './protect-table.ts'
import type { Release } from './protected.ts'
import { releaseCopy } from './release-copy.ts'

/** All that was computed of a study. */
export interface ReleaseRequest {
  readonly study: Study
  readonly samples: readonly SampleFacts[]
  readonly tables: readonly Table[]
  readonly gaps: readonly Gap[]
  readonly trends: readonly Trend[]
}

/**
 * Lets all that was computed of a study through the gate, by the study's policy: the only way out.
 *
 * A sample under the disclosure threshold is not reported at all.
 *
 * @returns frozen copies that hold no hidden number
 * @example
 * ```ts
 * import { protectRelease } from 'visavis/protect'
 * const policy = { disclosureBase: 10, qualityBase: 30, flagBase: 100 }
 * const nothing = { samples: [], tables: [], gaps: [], trends: [] }
 * const release = protectRelease({ study: { policy }, ...nothing })
 * Object.isFrozen(release.study) // => true
 * ```
 */
export function protectRelease(request: ReleaseRequest): Release {
  const { policy } = request.study
  return Object.freeze({
    study: releaseCopy(request.study),
    policy: releaseCopy(policy),
    samples: Object.freeze(
      request.samples.flatMap((sample) => {
        const report = protectSample(request.study, sample)
        return 'kind' in report ? [] : [report]
      }),
    ),
    tables: Object.freeze(request.tables.map((table) => protectTable(table, policy))),
    gaps: Object.freeze(request.gaps.map((gap) => protectGap(gap, policy))),
    trends: Object.freeze(request.trends.map((trend) => protectTrend(trend, policy))),
  })
}
