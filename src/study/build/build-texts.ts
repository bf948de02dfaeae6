import { issue } from '../../core/issue.ts'
import { checkBoundText } from '../check/check-bound-text.ts'
import type { FigureNames } from '../check/check-bound-text.ts'
import type { StudyText } from '../model.ts'
import type { StudyFiles } from '../read/study-files.ts'
import { unknownName } from '../read/unknown-name.ts'
import { readBoundText } from '../text/parse-bound-text.ts'
import type { TextLibrary } from '../text/parse-bound-text.ts'
import type { References } from './references.ts'

/** Names of the texts of a study: `report.fr.md`, `article.en.md`, `press.fr.md`. */
const textName = /^(report|article|press)\.([A-Za-z0-9-]+)\.md$/

/** What the texts of a study are checked against. */
export interface TextsContext {
  readonly languages: readonly string[]
  readonly names: FigureNames
  readonly references: References
}

/** The Markdown texts of a study, their bindings followed and their bare numbers reported. */
export function buildTexts(files: StudyFiles, context: TextsContext): readonly StudyText[] {
  const { languages, names, references } = context
  const library = libraryOf(files)
  return [...files.files].flatMap(([path, file]): readonly StudyText[] => {
    const [, kind, language = ''] = textName.exec(path) ?? []
    if (kind === undefined) return []
    if (file.kind === 'problem') references.refuse(file.issue)
    if (file.kind !== 'text') return []
    const start = { file: path, line: 1, column: 1 }
    if (!languages.includes(language)) {
      const unknown = { name: language, known: languages }
      references.refuse(unknownName('study.unknown_language', unknown, start))
    }
    const { text, issues } = readBoundText(file.text, path, references.lexicon.waves, library)
    issues.forEach((one) => references.refuse(one))
    for (const { written, at } of text.unbound) {
      references.refuse(issue('study.unbound_number', { written }, at))
    }
    checkBoundText(text, names, references)
    return [{ file: path, kind: kindOf(kind), language, bound: text }]
  })
}

function kindOf(name: string): StudyText['kind'] {
  return name === 'article' || name === 'press' ? name : 'report'
}

/** The Markdown of the folder, which its texts may include. */
function libraryOf({ files }: StudyFiles): TextLibrary {
  return new Map(
    [...files].flatMap(([path, file]): [string, string][] =>
      file.kind === 'text' && path.endsWith('.md') ? [[path, file.text]] : [],
    ),
  )
}
