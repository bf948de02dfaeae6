import { messageOf } from '../../core/message.ts'
import { sampleSources } from '../../pipeline/index.ts'
import type { Release, SampleReport, Withheld } from '../../protect/protected.ts'
import { formatNumber, formatShare } from '../../publish/format-number.ts'
import { withheldText } from '../../publish/withheld-text.ts'
import { exitCodes } from '../command.ts'
import type { Command } from '../command.ts'
import { say } from '../say.ts'
import type { Terminal } from '../terminal.ts'
import { textTable } from '../text-table.ts'
import { isJson, studyArgument, withRelease } from '../with-study.ts'

/** `visavis weigh`: how each sample is weighted, and what it costs in precision, as far as it may leave. */
export const weigh: Command = {
  name: 'weigh',
  summary: {
    fr: 'pondérer chaque échantillon et montrer le diagnostic des poids',
    en: 'weigh each sample and show the diagnostics of its weights',
  },
  arguments: [studyArgument],
  options: [],
  examples: ['visavis weigh studies/masculinity-2018', 'visavis weigh my-study --json'],
  run: async (invocation, terminal) =>
    withRelease(invocation, terminal, async (_, release) => {
      const reports = reportsOf(release)
      if (isJson(invocation)) {
        terminal.out(JSON.stringify({ ok: true, samples: reports }, null, 2))
      } else {
        for (const report of reports) terminal.out(describeSample(report, terminal))
      }
      return exitCodes.fine
    }),
}

/** What may be told of a sample: its report, or that it has too few respondents for one. */
type ToldSample =
  | SampleReport
  | (Withheld & Pick<SampleReport, 'wave' | 'population' | 'simulated'>)

/** Every sample in the order of the waves: a sample that is not reported has too few respondents. */
function reportsOf({ study, samples, tables }: Release): readonly ToldSample[] {
  return sampleSources(study).map(({ wave, population }): ToldSample => {
    const isOwn = (one: Pick<SampleReport, 'wave' | 'population'>): boolean =>
      one.wave === wave && one.population === population
    const own = tables.find(({ provenance }) => isOwn(provenance))?.provenance
    const simulated = own?.simulated ?? study.simulation !== undefined
    const report = samples.find(isOwn)
    return report ?? { wave, population, simulated, kind: 'withheld', reason: 'disclosure' }
  })
}

function describeSample(report: ToldSample, terminal: Terminal): string {
  const simulated = report.simulated ? ` — ${say(terminal, 'simulated')}` : ''
  const name = `${report.wave} ${report.population} —`
  if ('kind' in report)
    return `${name} ${withheldText(report.reason, terminal.language)}${simulated}`
  const { weighting, cycles } = report
  return [
    `${name} ${say(terminal, `weigh.method.${weighting}`, { cycles })}${simulated}`,
    ...describeWeights(report, terminal).map((line) => `  ${line}`),
    ...(report.margins.length === 0 ? [] : [textTable(marginRows(report, terminal))]),
    ...report.notes.map((note) => messageOf(note, terminal.language)),
  ].join('\n')
}

function describeWeights({ n, weights }: SampleReport, terminal: Terminal): readonly string[] {
  if (weights.kind === 'withheld') return [say(terminal, 'weigh.withheld', { n })]
  const number = (value: number, decimals: number): string =>
    formatNumber(value, terminal.language, decimals)
  const { range, effectiveN, deff } = weights
  const [low, high] = range
  return [
    say(terminal, 'weigh.effective', {
      n,
      effective: number(effectiveN, 0),
      deff: number(deff, 3),
    }),
    say(terminal, 'weigh.range', { low: number(low, 3), high: number(high, 3) }),
  ]
}

function marginRows({ margins }: SampleReport, terminal: Terminal): readonly (readonly string[])[] {
  const head = ['margin', 'target', 'before', 'after'] as const
  const share = (value: number): string => formatShare(value, terminal.language, 1)
  return [
    head.map((key) => say(terminal, `weigh.${key}`)),
    ...margins.flatMap(({ variable, levels }) =>
      levels.map(({ code, target, before, after }) => [
        `${variable}.${code}`,
        share(target),
        before.kind === 'withheld' ? '–' : share(before.value),
        share(after),
      ]),
    ),
  ]
}
