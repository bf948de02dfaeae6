import { resolve } from 'node:path'
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
