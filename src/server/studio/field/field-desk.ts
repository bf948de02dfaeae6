import { StudyField } from './study-field.ts'

/** The waves that the Studio leads, by study. */
export interface FieldDesk {
  readonly of: (folder: string) => StudyField
  /** Stops the services that were started here. */
  readonly stop: () => Promise<void>
}

/** Opens the desk from which waves are led. */
export function openFieldDesk(report: (code: string) => void): FieldDesk {
  const fields = new Map<string, StudyField>()
  return {
    of: (folder) => {
      const field = fields.get(folder) ?? new StudyField(folder, report)
      fields.set(folder, field)
      return field
    },
    stop: async () => {
      await Promise.all([...fields.values()].map(async (field) => field.stop()))
    },
  }
}
