import { join } from 'node:path'
import { writeFiles } from '../../adapters/write-files/write-files.ts'
import { issue } from '../../core/issue.ts'
import { simulateStudy } from '../../pipeline/index.ts'
import type { SimulatedFile } from '../../pipeline/index.ts'
import { exitCodes } from '../command.ts'
import type { Command } from '../command.ts'
import { say } from '../say.ts'
import { issueLine, tellIssues } from '../tell-issues.ts'
import type { Terminal } from '../terminal.ts'
import { isJson, studyArgument, withResult, withStudy } from '../with-study.ts'

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
    'visavis simulate studies/reseaux-sociaux --out /tmp/try --seed 7',
  ],
  run: async (invocation, terminal) =>
    await withStudy(invocation, terminal, async ({ study, folder }) => {
      const { options } = invocation
      const json = isJson(invocation)
      const seed = readSeed(options['seed'], study.simulation?.seed)
      if (study.simulation === undefined || seed === undefined) {
        const found =
          study.simulation === undefined
            ? issue('cli.not_simulated', { study: study.id })
            : issue('cli.impossible_value', {
                option: '--seed',
                value: String(options['seed']),
                expected: '0 … 4294967295',
              })
        tellIssues(terminal, [found], json)
        return exitCodes.badInput
      }
      const simulated = simulateStudy(study, seed, (text) => {
        terminal.progress(text)
      })
      return await withResult(simulated, terminal, json, async (files) => {
        const out = typeof options['out'] === 'string' ? options['out'] : folder
        const target = {
          folder: join(terminal.folder, out),
          shownAs: out,
          replace: options['force'] === true,
        }
        const place = out === folder ? { ...target, folder } : target
        const written = await writeFiles(
          place,
          new Map(files.map(({ file, text }) => [file, text])),
        )
        return await withResult(written, terminal, json, async () => {
          tellFiles(files, terminal, json)
          return await Promise.resolve(exitCodes.fine)
        })
      })
    }),
}

function readSeed(
  asked: string | true | undefined,
  declared: number | undefined,
): number | undefined {
  if (asked === undefined) return declared
  return /^\d{1,10}$/.test(String(asked)) && Number(asked) < 2 ** 32 ? Number(asked) : undefined
}

function tellFiles(files: readonly SimulatedFile[], terminal: Terminal, json: boolean): void {
  if (json) {
    const told = files.map(({ file, n, reconciled, irreconcilable }) => ({
      file,
      n,
      reconciled,
      irreconcilable,
    }))
    terminal.out(JSON.stringify({ ok: true, files: told }, null, 2))
    return
  }
  for (const { file, n, reconciled, irreconcilable } of files) {
    terminal.out(say(terminal, 'simulate.done', { file, n, figures: reconciled.length }))
    for (const note of irreconcilable) {
      terminal.out(`  ${say(terminal, 'simulate.irreconcilable')}: ${issueLine(note, terminal)}`)
    }
  }
}
