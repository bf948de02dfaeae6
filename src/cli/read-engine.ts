import process from 'node:process'
import { issue } from '../core/issue.ts'
import { fail, ok } from '../core/result.ts'
import type { Result } from '../core/result.ts'
import { engineNames } from '../pipeline/index.ts'
import type { EngineChoice, EngineName, EngineProgress } from '../pipeline/index.ts'
import type { Invocation, OptionSpec } from './command.ts'
import { say } from './say.ts'
import type { Terminal } from './terminal.ts'

/** The options that choose an engine. */
export const engineOptions: readonly OptionSpec[] = [
  {
    name: 'engine',
    value: engineNames.join('|'),
    choices: engineNames,
    summary: {
      fr: 'où se font les sommes\u00a0: en mémoire, DuckDB (fichiers plus grands que la mémoire) ou ClickHouse',
      en: 'where sums are made: memory, DuckDB (files larger than memory) or ClickHouse',
    },
  },
  {
    name: 'url',
    value: 'URL,URL',
    summary: {
      fr: 'adresses de ClickHouse, une par fragment\u00a0; nom et mot de passe\u00a0: CLICKHOUSE_USER, CLICKHOUSE_PASSWORD',
      en: 'addresses of ClickHouse, one a shard; name and password: CLICKHOUSE_USER, CLICKHOUSE_PASSWORD',
    },
  },
]

/**
 * Reads which engine was asked for.
 *
 * **Issues**: `cli.url_needed`, `cli.url_unused`.
 */
export function readEngine({ options }: Invocation, terminal: Terminal): Result<EngineChoice> {
  const engine = engineNames.find((name) => name === options['engine']) ?? 'memory'
  const { url } = options
  const urls = typeof url === 'string' ? url.split(',').map((one) => one.trim()) : []
  if (engine === 'clickhouse' && urls.length === 0) return fail([issue('cli.url_needed')])
  if (engine !== 'clickhouse' && urls.length > 0) return fail([issue('cli.url_unused', { engine })])
  const { CLICKHOUSE_USER: user, CLICKHOUSE_PASSWORD: password } = process.env
  return ok({ engine, urls, user, password, onProgress: tellProgress(engine, terminal) })
}

function tellProgress(engine: EngineName, terminal: Terminal): (progress: EngineProgress) => void {
  return (progress) => {
    terminal.progress(describe(engine, progress, terminal))
  }
}

function describe(engine: EngineName, progress: EngineProgress, terminal: Terminal): string {
  switch (progress.kind) {
    case 'reading': {
      const { file, share } = progress
      if (share === undefined) return say(terminal, 'progress.reading', { file })
      const done = share.toLocaleString(terminal.language, { style: 'percent' })
      return say(terminal, 'progress.reading_share', { file, share: done })
    }
    case 'loading': {
      const { done, of } = progress
      const share = (done / of).toLocaleString(terminal.language, { style: 'percent' })
      return say(terminal, 'progress.loading', { engine, done, of, share })
    }
    case 'tabulating':
      return say(terminal, 'progress.tabulating')
    case 'auditing':
      return say(terminal, 'progress.auditing', { done: progress.done, of: progress.of })
  }
}
