import { resolve } from 'node:path'
import { ok } from '../../core/result.ts'
import { readSample } from '../../server/serve/read-sample.ts'
import type { FieldAction } from './field-action.ts'
import { readBounces } from './read-bounces.ts'
import { sentence, withWave } from './with-wave.ts'

/** `field import`: people to be invited, from a CSV. */
export const importSample: FieldAction = {
  value: 'FILE',
  run: async (context) => {
    const { study, fieldwork, terminal, value = '' } = context
    const people = await readSample(resolve(terminal.folder, value), value, { ...study, fieldwork })
    if (!people.ok) return people
    return withWave(
      context,
      async ({ registrar }) => registrar.importPersons(people.value),
      (done) => sentence(context, 'field.imported', { ...done }),
    )
  },
}

/** `field bounces`: addresses that mail did not reach. */
export const importBounces: FieldAction = {
  value: 'FILE',
  run: async (context) => {
    const { terminal, value = '' } = context
    const emails = await readBounces(resolve(terminal.folder, value), value)
    if (!emails.ok) return emails
    return withWave(
      context,
      async ({ registrar }) => registrar.bounces(emails.value),
      ({ matched, unknown }) => ({
        ...sentence(context, 'field.bounced', { matched, unknown: unknown.length }),
        data: { matched, unknown },
      }),
    )
  },
}

/** `field audit`: what was done, by whom and when, on both sides. */
export const audit: FieldAction = {
  run: async (context) => {
    const wave = await context.controls()
    if (!wave.ok) return wave
    const registrar = await wave.value.registrar.audit()
    const collector = await wave.value.collector.audit()
    if (!registrar.ok) return registrar
    if (!collector.ok) return collector
    const told = { registrar: registrar.value, collector: collector.value }
    const lines = Object.entries(told).flatMap(([service, entries]) =>
      entries.map(({ at, actor, action, detail }) =>
        [
          at,
          service,
          actor,
          action,
          ...Object.entries(detail).map(([k, v]) => `${k}=${String(v)}`),
        ].join(' '),
      ),
    )
    return ok({ lines: lines.toSorted(), data: told })
  },
}
