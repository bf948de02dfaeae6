import type { WaveId } from '../core/ids.ts'
import { issue } from '../core/issue.ts'
import { fail, ok } from '../core/result.ts'
import type { Result } from '../core/result.ts'
import type { Mirror, Part, Study } from '../study/model.ts'
import { partBase } from '../study/part-base.ts'
import type { Aggregator } from '../tabulate/aggregator.ts'
import { askAll } from '../tabulate/asked.ts'
import type { Asked } from '../tabulate/asked.ts'
import type { MeasuredSample } from '../tabulate/measured-sample.ts'
import type { SampleFacts } from '../weigh/sample-facts.ts'
import { measureTotal } from './measure-total.ts'
import type { ComparedSide } from './measure-total.ts'

/** A mirror in a wave, over everybody or over a part, and the samples of its two sides. */
export interface Pairing<S extends SampleFacts> {
  readonly mirror: Mirror
  readonly wave: WaveId
  readonly part?: Part | undefined
  readonly samples: readonly [MeasuredSample<S>, MeasuredSample<S>]
}

/** Both sides of a pairing, or why one is not there. */
export type PairedSides = readonly [Result<ComparedSide>, Result<ComparedSide>]

/** Measures both sides of each pairing, in order; each sample is asked once for all of its sides. */
export async function measureMirrorSides<S extends SampleFacts>(
  study: Study,
  pairings: readonly Pairing<S>[],
  aggregator: Aggregator<S>,
): Promise<readonly PairedSides[]> {
  const [left, right] = await Promise.all(
    ([0, 1] as const).map((at) => measureSide(study, { pairings, at }, aggregator)),
  )
  return pairings.map((pairing): PairedSides => {
    const sides = [left?.get(pairing), right?.get(pairing)] as const
    const [a, b] = sides
    if (a === undefined || b === undefined) throw new Error('every pairing has two sides')
    return [a, b]
  })
}

interface SideNeeds<S extends SampleFacts> {
  readonly pairings: readonly Pairing<S>[]
  readonly at: 0 | 1
}

async function measureSide<S extends SampleFacts>(
  study: Study,
  { pairings, at }: SideNeeds<S>,
  aggregator: Aggregator<S>,
): Promise<ReadonlyMap<Pairing<S>, Result<ComparedSide>>> {
  const samples = [...new Set(pairings.map((one) => one.samples[at]))]
  const measured = samples.map(async (sample) => {
    const own = pairings.filter((one) => one.samples[at] === sample)
    const asked = own.map((one) => askSide(study, one, at))
    const sides = await askAll(sample.sample, aggregator, asked)
    return own.flatMap((one, place) => {
      const side = sides[place]
      return side === undefined ? [] : [[one, side] as const]
    })
  })
  return new Map((await Promise.all(measured)).flat())
}

function askSide<S extends SampleFacts>(
  study: Study,
  { mirror, part, samples }: Pairing<S>,
  at: 0 | 1,
): Asked<Result<ComparedSide>> {
  const measured = samples[at]
  const { variable, row } = mirror.sides[at].row
  const { population, wave, columns } = measured.sample.dataset
  const where = { mirror: mirror.id, variable, population, wave }
  const base = partBase(study, part, population)
  const { requests, finish } = measureTotal({ study, measured, variable, base })
  return {
    requests,
    finish: (answers) => {
      if (!columns.has(variable)) return fail([issue('compare.not_in_data', where)])
      const found = finish(answers).find((one) => one.row.row === row)
      return found === undefined
        ? fail([issue('compare.unknown_row', { ...where, row })])
        : ok(found)
    },
  }
}
