import { csvText } from '../adapters/csv/csv-text.ts'
import { languages } from '../core/local-text.ts'
import type { Release } from '../protect/protected.ts'
import { planCalendarFile, planTable, strategyFile } from '../publish/page-files.ts'
import type { Diagnosis } from '../publish/strategy/diagnosis.ts'
import { planCalendar } from '../publish/strategy/plan-calendar.ts'
import { planRows } from '../publish/strategy/plan-rows.ts'
import { renderStrategy } from '../publish/strategy/render-strategy.ts'

/** How the files of a strategy are written. */
export interface StrategyFilesOptions {
  /** Whether the report of the study stands beside the page, which then leads to it. */
  readonly besideReport?: boolean | undefined
  /** Called with each file's name before it is made. */
  readonly onFile?: ((file: string) => void) | undefined
}

/**
 * Every file of a study's strategy by name: the diagnosis page and the calendar of the plan in each
 * language, and the plan as a table in both.
 */
export async function renderStrategyFiles(
  diagnosis: Diagnosis,
  release: Release,
  { besideReport = false, onFile = (): void => undefined }: StrategyFilesOptions = {},
): Promise<ReadonlyMap<string, string>> {
  const { writeCalendar } = await import('../adapters/calendar/write-calendar.ts')
  const files = new Map<string, string>()
  const add = (file: string, make: () => string): void => {
    onFile(file)
    files.set(file, make())
  }
  for (const language of languages) {
    const context = { release, language }
    add(strategyFile(language), () => renderStrategy(diagnosis, context, { besideReport }))
    add(planCalendarFile(language), () => writeCalendar(planCalendar(diagnosis, release, language)))
  }
  add(planTable, () => csvText(planRows(diagnosis, release)))
  return files
}
