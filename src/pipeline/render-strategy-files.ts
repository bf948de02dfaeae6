import { csvText } from '../adapters/csv/csv-text.ts'
import { languages } from '../core/local-text.ts'
import type { Release } from '../protect/protected.ts'
import { planCalendarFile, planTable, strategyFile } from '../publish/page-files.ts'
import type { Diagnosis } from '../publish/strategy/diagnosis.ts'
import { diagnose } from '../publish/strategy/diagnosis.ts'
import { planCalendar } from '../publish/strategy/plan-calendar.ts'
import { planRows } from '../publish/strategy/plan-rows.ts'
import { renderStrategy } from '../publish/strategy/render-strategy.ts'
import type { PlannedFile } from './planned-file.ts'

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
  const files = new Map<string, string>()
  for (const { name, make } of plannedStrategy(diagnosis, release, besideReport)) {
    onFile(name)
    files.set(name, await make())
  }
  return files
}

/** The files of a strategy that stand beside a study's report; none where the study has no strategy. */
export function strategyBesideReport(release: Release): readonly PlannedFile[] {
  const diagnosis = diagnose(release)
  return diagnosis === undefined ? [] : plannedStrategy(diagnosis, release, true)
}

interface PlannedText extends PlannedFile {
  readonly make: () => Promise<string>
}

function plannedStrategy(
  diagnosis: Diagnosis,
  release: Release,
  besideReport: boolean,
): readonly PlannedText[] {
  return [
    ...languages.flatMap((language): readonly PlannedText[] => [
      {
        name: strategyFile(language),
        make: async () => renderStrategy(diagnosis, { release, language }, { besideReport }),
      },
      {
        name: planCalendarFile(language),
        make: async () => {
          const { writeCalendar } = await import('../adapters/calendar/write-calendar.ts')
          return writeCalendar(planCalendar(diagnosis, release, language))
        },
      },
    ]),
    { name: planTable, make: async () => csvText(planRows(diagnosis, release)) },
  ]
}
