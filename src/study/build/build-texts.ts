import type { StudyText } from '../model.ts'
import type { StudyFiles } from '../read/study-files.ts'

/** Names of the texts of a study: `report.fr.md`, `article.en.md`. */
const textName = /^(report|article)\.([A-Za-z0-9-]+)\.md$/

/** The Markdown texts of a study. */
export function buildTexts(files: StudyFiles): readonly StudyText[] {
  return [...files.files].flatMap(([path, file]): readonly StudyText[] => {
    const [, kind, language = ''] = textName.exec(path) ?? []
    if (file.kind !== 'text' || kind === undefined) return []
    return [
      { file: path, kind: kind === 'report' ? 'report' : 'article', language, source: file.text },
    ]
  })
}
