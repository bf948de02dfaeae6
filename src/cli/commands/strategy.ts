import { basename, join, relative, resolve } from 'node:path'
import { writeFiles } from '../../adapters/write-files/write-files.ts'
import { issue } from '../../core/issue.ts'
import { ok } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import {
  compareWithReference,
  openStudy,
  readPlan,
  renderStrategyFiles,
} from '../../pipeline/index.ts'
import type { Release } from '../../protect/protected.ts'
import type { Benchmark } from '../../publish/strategy/benchmark-reading.ts'
import { diagnose } from '../../publish/strategy/diagnosis.ts'
import type { Diagnosis } from '../../publish/strategy/diagnosis.ts'
import type { PlannedAction } from '../../publish/strategy/judge-plan.ts'
import { exitCodes } from '../command.ts'
import type { Command, ExitCode, Invocation, OptionSpec } from '../command.ts'
import { engineOptions } from '../read-engine.ts'
import { say } from '../say.ts'
import { strategyJson } from '../strategy-json.ts'
import { strategyLines } from '../strategy-lines.ts'
import { tellIssues } from '../tell-issues.ts'
import type { Terminal } from '../terminal.ts'
import { isJson, studyArgument, withOpenRelease, withResult, withStudy } from '../with-study.ts'

const options: readonly OptionSpec[] = [
  {
    name: 'out',
    value: 'FOLDER',
    summary: {
      fr: 'écrire la page, le tableau et l’agenda du plan dans ce dossier',
      en: 'write the page, the table and the calendar of the plan into this folder',
    },
  },
  {
    name: 'force',
    summary: { fr: 'écrire par-dessus les fichiers existants', en: 'write over existing files' },
  },
  {
    name: 'plan',
    value: 'FILE',
    summary: {
      fr: 'juger un plan antérieur (plan.csv) sur la vague suivante',
      en: 'judge an earlier plan (plan.csv) by the next wave',
    },
  },
  {
    name: 'benchmark',
    value: 'STUDY',
    summary: {
      fr: 'dossier de l’étude de référence à laquelle se comparer',
      en: 'folder of the reference study to compare with',
    },
  },
]

/** `visavis strategy`: what the figures call for, in which order, and what became of the plan. */
export const strategy: Command = {
  name: 'strategy',
  summary: {
    fr: 'dire ce que les chiffres appellent, dans quel ordre, et ce qu’est devenu le plan',
    en: 'tell what the figures call for, in which order, and what became of the plan',
  },
  arguments: [studyArgument],
  options: [...options, ...engineOptions],
  examples: [
    'visavis strategy studies/reseaux-sociaux --lang fr',
    'visavis strategy studies/reseaux-sociaux --out out/plan',
    'visavis strategy studies/reseaux-sociaux --plan out/plan/plan.csv',
    'visavis strategy our-study --benchmark studies/reseaux-sociaux',
  ],
  run: async (invocation, terminal) =>
    withStudy(invocation, terminal, async (open) => {
      const { study } = open
      // Told before anything is computed.
      if (study.strategy === undefined) {
        tellIssues(terminal, [issue('strategy.none', { study: study.id })], isJson(invocation))
        return exitCodes.badInput
      }
      return withOpenRelease(open, invocation, terminal, async (release) =>
        diagnoseRelease(release, invocation, terminal),
      )
    }),
}

async function diagnoseRelease(
  release: Release,
  invocation: Invocation,
  terminal: Terminal,
): Promise<ExitCode> {
  const read = await planOf(invocation, terminal, release)
  return withResult(read, terminal, isJson(invocation), async (plan) =>
    withBenchmark(invocation, terminal, release, async (benchmark) => {
      const diagnosis = diagnose(release, { plan, benchmark })
      if (diagnosis === undefined) throw new Error('diagnoseRelease requires a strategy')
      return tell(diagnosis, release, invocation, terminal)
    }),
  )
}

async function planOf(
  { options: given }: Invocation,
  terminal: Terminal,
  release: Release,
): Promise<Result<readonly PlannedAction[] | undefined>> {
  const file = given['plan']
  if (typeof file !== 'string') return ok(undefined)
  return readPlan(resolve(terminal.folder, file), basename(file), release)
}

/** Goes on with the comparison to the reference study, when one is named. */
async function withBenchmark(
  invocation: Invocation,
  terminal: Terminal,
  release: Release,
  work: (benchmark: Benchmark | undefined) => Promise<ExitCode>,
): Promise<ExitCode> {
  const folder = invocation.options['benchmark']
  if (typeof folder !== 'string') return work(undefined)
  const json = isJson(invocation)
  const opened = await openStudy(resolve(terminal.folder, folder))
  return withResult(opened, terminal, json, async (open) =>
    withOpenRelease(open, invocation, terminal, async (reference) => {
      const benchmark = compareWithReference(release, reference)
      if (benchmark.readings.length > 0) return work(benchmark)
      const values = { reference: reference.study.id }
      tellIssues(terminal, [issue('strategy.nothing_in_common', values)], json)
      return exitCodes.badInput
    }),
  )
}

async function tell(
  diagnosis: Diagnosis,
  release: Release,
  invocation: Invocation,
  terminal: Terminal,
): Promise<ExitCode> {
  const json = isJson(invocation)
  const out = invocation.options['out']
  const written =
    typeof out === 'string' ? await write(diagnosis, release, invocation, terminal) : ok([])
  return withResult(written, terminal, json, (files) => {
    if (json) terminal.out(JSON.stringify(strategyJson(diagnosis, release, files), null, 2))
    else strategyLines(diagnosis, release, terminal).forEach((line) => terminal.out(line))
    if (!json) for (const file of files) terminal.out(say(terminal, 'report.done', { file }))
    return exitCodes.fine
  })
}

async function write(
  diagnosis: Diagnosis,
  release: Release,
  invocation: Invocation,
  terminal: Terminal,
): Promise<Result<readonly string[]>> {
  const { out, force } = invocation.options
  const shownAs = typeof out === 'string' ? out : join('out', release.study.id)
  const files = await renderStrategyFiles(diagnosis, release, {
    onFile: (file) => {
      terminal.progress(say(terminal, 'progress.drawing', { file }))
    },
  })
  const folder = resolve(terminal.folder, shownAs)
  const written = await writeFiles({ folder, shownAs, replace: force === true }, files)
  return written.ok ? ok(written.value.map((file) => relative(terminal.folder, file))) : written
}
