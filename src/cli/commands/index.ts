import type { Command } from '../command.ts'

/**
 * How each command is loaded, in the order of a study's life. One at a time: the servers of some
 * take longer to load than others take to run.
 */
const loaders: ReadonlyMap<string, () => Promise<Command>> = new Map([
  ['start', async () => (await import('./start.ts')).start],
  ['studio', async () => (await import('./studio.ts')).studio],
  ['new', async () => (await import('./new-study.ts')).newStudy],
  ['check', async () => (await import('./check.ts')).check],
  ['serve', async () => (await import('./serve.ts')).serve],
  ['field', async () => (await import('./field.ts')).field],
  ['witness', async () => (await import('./witness.ts')).witness],
  ['preview', async () => (await import('./preview.ts')).preview],
  ['audit', async () => (await import('./audit.ts')).audit],
  ['simulate', async () => (await import('./simulate.ts')).simulate],
  ['weigh', async () => (await import('./weigh.ts')).weigh],
  ['tab', async () => (await import('./tab.ts')).tab],
  ['gap', async () => (await import('./gap.ts')).gap],
  ['trend', async () => (await import('./trend.ts')).trend],
  ['texts', async () => (await import('./texts.ts')).texts],
  ['report', async () => (await import('./report.ts')).report],
  ['publish', async () => (await import('./publish.ts')).publish],
  ['press', async () => (await import('./press.ts')).press],
  ['strategy', async () => (await import('./strategy.ts')).strategy],
  ['verify', async () => (await import('./verify.ts')).verify],
  ['figure', async () => (await import('./figure.ts')).figure],
  ['notice', async () => (await import('./notice.ts')).notice],
  ['reproduce', async () => (await import('./reproduce.ts')).reproduce],
  ['diff', async () => (await import('./diff.ts')).diff],
  ['clone', async () => (await import('./clone.ts')).clone],
  ['schema', async () => (await import('./schema.ts')).schema],
  ['completion', async () => (await import('./completion.ts')).completionOf(loadCommands)],
])

/** The name of every command, in the order of a study's life. */
export const commandNames: readonly string[] = [...loaders.keys()]

/** Loads a command; nothing when there is none of that name. */
export async function loadCommand(name: string): Promise<Command | undefined> {
  return loaders.get(name)?.()
}

/** Loads every command, in the order of a study's life. */
export async function loadCommands(): Promise<readonly Command[]> {
  return Promise.all([...loaders.values()].map((load) => load()))
}
