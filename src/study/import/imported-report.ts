import type { ImportPlan, ImportSample } from './import-plan.ts'
import { hasTables } from './imported-tables.ts'
import { plainWords } from './plain-words.ts'

/** A first report of a study made from a file: what was asked of whom, face to face, tables. */
export function importedReport(plan: ImportPlan, samples: readonly ImportSample[]): string {
  const isFrench = plan.language === 'fr'
  const tables = plan.populations
    .filter(({ id }) => hasTables(plan, samples, id))
    .map(({ id }) => `{{table ${id}}}\n`)
  const parts = [
    `# ${escaped(plainWords(plan.title, 'Study'))}\n`,
    '{{notice}}\n',
    ...(plan.mirrors.length > 0
      ? [`## ${isFrench ? 'Face à face' : 'Face to face'}\n`, '{{face-to-face}}\n']
      : []),
    ...(tables.length > 0 ? [`## ${isFrench ? 'Les tableaux' : 'Tables'}\n`, ...tables] : []),
  ]
  return parts.join('\n')
}

/** A title as Markdown, its own marks taken as they stand; its numbers are no results. */
function escaped(title: string): string {
  return title.replace(/[\\`*_[\]#!]/g, String.raw`\$&`)
}
