import { resolve } from 'node:path'
import { citeFigure } from '../../collect/agreement/agreement.ts'
import { issue } from '../../core/issue.ts'
import { fail } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import { simulateStudy } from '../../pipeline/index.ts'
import type { SimulatedSample } from '../../pipeline/index.ts'
import { exitCodes } from '../command.ts'
import type { Command } from '../command.ts'
import { say } from '../say.ts'
import { issueLine, tellIssues } from '../tell-issues.ts'
import type { Terminal } from '../terminal.ts'
import { isJson, studyArgument, withResult, withStudy } from '../with-study.ts'
import { writeSamples } from '../../pipeline/write-samples.ts'

/** `visavis simulate`: respondents who walk the real interview and agree with what was published. */
export const simulate: Command = {
  name: 'simulate',
  summary: {
    fr: 'simuler les répondants d’une étude, en accord avec ses chiffres publiés',
    en: 'simulate the respondents of a study, in agreement with its published figures',
  },
  arguments: [studyArgument],
  options: [
    {
      name: 'seed',
      value: 'N',
      summary: { fr: 'graine (celle de study.yaml sinon)', en: 'seed (study.yaml’s otherwise)' },
    },
    {
      name: 'out',
      value: 'FOLDER',
      summary: {
        fr: 'dossier où écrire (celui de l’étude sinon)',
        en: 'folder to write into (the study’s otherwise)',
      },
    },
    {
      name: 'force',
      summary: { fr: 'écrire par-dessus les fichiers existants', en: 'write over existing files' },
    },
  ],
  examples: [
    'visavis simulate my-study',
    'visavis simulate studies/reseaux-sociaux --out try --seed 7',
  ],
  run: async (invocation, terminal) =>
    withStudy(invocation, terminal, async ({ study, folder }) => {
      const { options } = invocation
      const json = isJson(invocation)
      if (study.simulation === undefined) {
        tellIssues(terminal, [issue('cli.not_simulated', { study: study.id })], json)
        return exitCodes.badInput
      }
      const seed = readSeed(options['seed'], study.simulation.seed)
      if (!seed.ok) return withResult(seed, terminal, json, async () => exitCodes.fine)
      const simulated = simulateStudy(study, seed.value, (file) => {
        terminal.progress(say(terminal, 'progress.simulating', { file }))
      })
      const out =
        typeof options['out'] === 'string' ? resolve(terminal.folder, options['out']) : folder
      return withResult(simulated, terminal, json, async (samples) => {
        const written = await writeSamples(samples, out, options['force'] === true)
        return withResult(written, terminal, json, async () => {
          tellSamples(samples, terminal, json)
          return exitCodes.fine
        })
      })
    }),
}

function readSeed(asked: string | true | undefined, declared: number): Result<number> {
  if (asked === undefined) return { ok: true, value: declared }
  const value = String(asked)
  return /^\d{1,9}$/.test(value)
    ? { ok: true, value: Number(value) }
    : fail([issue('cli.impossible_value', { option: '--seed', value, expected: '0 … 999999999' })])
}

function tellSamples(samples: readonly SimulatedSample[], terminal: Terminal, json: boolean): void {
  if (json) {
    const told = samples.map(({ file, dataset, reconciled, irreconcilable }) => ({
      file,
      n: dataset.n,
      reconciled: reconciled.map(({ figure, base, total }) => ({
        figure: citeFigure(figure),
        base,
        total,
      })),
      irreconcilable: irreconcilable.map(({ leftOut, why }) => ({
        leftOut: leftOut.map(citeFigure),
        why,
      })),
    }))
    terminal.out(JSON.stringify({ ok: true, simulated: true, files: told }, null, 2))
    return
  }
  for (const { file, dataset, reconciled, irreconcilable } of samples) {
    const counts = { file, n: dataset.n, figures: reconciled.length }
    terminal.out(say(terminal, 'simulate.done', counts))
    for (const { why } of irreconcilable) {
      terminal.out(`  ${say(terminal, 'simulate.irreconcilable')} ${issueLine(why, terminal)}`)
    }
  }
}
