import { formatNumber, formatShare } from '../../publish/format-number.ts'
import type { WeightedSample } from '../../weigh/weighted-sample.ts'
import { exitCodes } from '../command.ts'
import type { Command } from '../command.ts'
import { say } from '../say.ts'
import type { Terminal } from '../terminal.ts'
import { textTable } from '../text-table.ts'
import { isJson, studyArgument, withSamples } from '../with-study.ts'

/** `visavis weigh`: how each sample is weighted, and what it costs in precision. */
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
    withSamples(invocation, terminal, async (_, samples) => {
      if (isJson(invocation)) {
        const told = samples.map(({ dataset, diagnostics }) => ({
          wave: dataset.wave,
          population: dataset.population,
          simulated: dataset.simulated,
          ...diagnostics,
        }))
        terminal.out(JSON.stringify({ ok: true, samples: told }, null, 2))
      } else {
        for (const sample of samples) terminal.out(describeSample(sample, terminal))
      }
      return exitCodes.fine
    }),
}

function describeSample({ dataset, diagnostics }: WeightedSample, terminal: Terminal): string {
  const { method, cycles, minimum, maximum, n, effectiveN, deff, margins } = diagnostics
  const number = (value: number, decimals: number): string =>
    formatNumber(value, terminal.language, decimals)
  const share = (value: number): string => formatShare(value, terminal.language, 1)
  const simulated = dataset.simulated ? ` — ${say(terminal, 'simulated')}` : ''
  const head = ['margin', 'target', 'before', 'after'] as const
  return [
    `${dataset.wave} ${dataset.population}: ${say(terminal, `weigh.method.${method}`, { cycles })}${simulated}`,
    `  ${say(terminal, 'weigh.effective', { n, effective: number(effectiveN, 0), deff: number(deff, 3) })}`,
    `  ${say(terminal, 'weigh.range', { low: number(minimum, 3), high: number(maximum, 3) })}`,
    ...(margins.length === 0
      ? []
      : [
          textTable([
            head.map((key) => say(terminal, `weigh.${key}`)),
            ...margins.flatMap(({ variable, levels }) =>
              levels.map((level) => [
                `${variable}.${level.code}`,
                share(level.target),
                share(level.before),
                share(level.after),
              ]),
            ),
          ]),
        ]),
  ].join('\n')
}
