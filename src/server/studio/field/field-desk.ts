import type { Serve } from '../../serve/serve-options.ts'
import { StudyField } from './study-field.ts'

/** The waves that the Studio leads, by study. */
export interface FieldDesk {
  readonly of: (folder: string) => StudyField
  /** Stops the services that were started here. */
  readonly stop: () => Promise<void>
}

/**
 * Opens the desk from which waves are led.
 *
 * @param start - starts the services of a wave; absent where they run already, or not at all
 */
export function openFieldDesk(report: (code: string) => void, start?: Serve): FieldDesk {
  const fields = new Map<string, StudyField>()
  return {
    of: (folder) => {
      const field = fields.get(folder) ?? new StudyField(folder, report, start)
      fields.set(folder, field)
      return field
    },
    stop: async () => {
      await Promise.all([...fields.values()].map(async (field) => field.stop()))
    },
  }
}
