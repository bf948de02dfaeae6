import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeFiles } from '../../adapters/write-files/write-files.ts'
import { dispositionsOf } from '../../collect/fieldwork/rates/dispositions.ts'
import { setOutcomes } from '../../collect/fieldwork/wave/set-outcomes.ts'
import type { AnswerCount } from '../../collect/ports/collector-store.ts'
import type { GroupCount } from '../../collect/ports/registrar-store.ts'
import { fail, ok } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import type { WaveControls } from '../control/wave-actions.ts'
import type { OutcomesFormat } from '../../study/format/outcomes-format.ts'
import type { WavePlan } from './wave-plan.ts'

/** Interviews of a population: all complete ones, and those left out of the answers. */
export interface CompleteCount {
  readonly population: string
  readonly all: number
  readonly excluded: number
}

const file = 'outcomes.yaml'

/** Counts how the fieldwork of each population ended, for its notice. */
export async function readOutcomes(
  { fieldwork }: WavePlan,
  { registrar, collector }: WaveControls,
  samples: readonly CompleteCount[],
): Promise<Result<ReadonlyMap<string, OutcomesFormat>>> {
  const people = fieldwork.mode === 'open' ? ok([]) : await registrar.counts()
  const answers = await collector.counts()
  if (!people.ok || !answers.ok) {
    return fail([people, answers].flatMap((one) => (one.ok ? [] : one.issues)))
  }
  const screened = new Set<string>(fieldwork.screens.map(({ population }) => population))
  return ok(
    new Map(
      samples.map((sample) => {
        const own = <T extends { readonly population: string }>(counts: readonly T[]): T[] =>
          counts.filter(({ population }) => population === sample.population)
        const counts = { people: own(people.value), answers: own(answers.value) }
        const listProvesEligible = !screened.has(sample.population)
        const mode = fieldwork.mode
        return [sample.population, outcomesOf(sample, { ...counts, listProvesEligible, mode })]
      }),
    ),
  )
}

interface PopulationCounts {
  readonly people: readonly GroupCount[]
  readonly answers: readonly AnswerCount[]
  readonly listProvesEligible: boolean
  readonly mode: WavePlan['fieldwork']['mode']
}

function outcomesOf(
  { all, excluded }: CompleteCount,
  { people, answers, listProvesEligible, mode }: PopulationCounts,
): OutcomesFormat {
  // An interview left before its end is not kept: there are no partial ones.
  const counted = { complete: all, partial: 0, excluded }
  const hidden = answers.some(({ fewerThan }) => fewerThan !== undefined)
  const screenedOut = sumOf(answers, ({ screened, quotaFull }) => screened + quotaFull)
  const known = hidden ? counted : { ...counted, screened_out: screenedOut }
  const cases = people.flatMap((group) => {
    const answered = answers.find((one) => one.group === group.group)
    const made = dispositionsOf({ mode, people: group, answers: answered, listProvesEligible })
    return made.kind === 'known' ? [made.dispositions] : []
  })
  const eligible = sumOf(cases, ({ I, P, R, NC, O, UH, UO }) => I + P + R + NC + O + UH + UO)
  const invited = sumOf(people, ({ byStatus }) => {
    // Whoever was sampled and not written to has not been invited.
    return sumOf(Object.values(byStatus), (n) => n) - byStatus.sampled
  })
  // Once the links are deleted, nobody knows any more how many were asked.
  const isKnown = !hidden && eligible >= all && invited >= eligible
  return isKnown && people.length > 0 ? { invited, eligible, ...known } : known
}

function sumOf<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((sum, item) => sum + of(item), 0)
}

/** Writes the outcomes of a wave into the study's folder, beside those of other waves. */
export async function keepOutcomes(
  folder: string,
  wave: string,
  outcomes: ReadonlyMap<string, OutcomesFormat>,
): Promise<Result<readonly string[]>> {
  const before = await readFile(join(folder, file), 'utf8').catch(() => undefined)
  const text = setOutcomes(before, wave, outcomes)
  return writeFiles({ folder, shownAs: folder, replace: true }, new Map([[file, text]]))
}
