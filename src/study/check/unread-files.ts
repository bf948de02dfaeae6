import type { Note } from '../../core/issue.ts'
import type { StudyFiles } from '../read/study-files.ts'
import { unknownName } from '../read/unknown-name.ts'

const knownYaml = [
  'study.yaml',
  'mirrors.yaml',
  'weighting.yaml',
  'tables.yaml',
  'strategy.yaml',
  'published.yaml',
  'simulation.yaml',
  'fieldwork.yaml',
  'outcomes.yaml',
]

/**
 * Notes files that look like part of the study and are not read: `mirror.yaml`, `study.yml`,
 * `report.md`.
 */
export function unreadFiles(files: StudyFiles, languages: readonly string[]): readonly Note[] {
  const texts = languages.flatMap((language) =>
    ['report', 'article', 'press'].map((kind) => `${kind}.${language}.md`),
  )
  return [...files.files.keys()].flatMap((path) => {
    const known = expectedLike(path, texts)
    if (known === undefined || known.includes(path)) return []
    const place = { file: path, line: 1, column: 1 }
    return [unknownName('study.unread_file', { name: path, known }, place)]
  })
}

/** The names that a file like this one could have; undefined when it can have any. */
function expectedLike(path: string, texts: readonly string[]): readonly string[] | undefined {
  if (/^[^/]+\.ya?ml$/.test(path)) return knownYaml
  if (/^questionn?aires?\//.test(path) && !/^questionnaires\/[^/]+\.yaml$/.test(path)) {
    const [name = ''] = path.split('/').slice(-1)
    return [`questionnaires/${name.replace(/\.[^.]*$/, '')}.yaml`]
  }
  // A text of a language that the study lacks is an issue, told where texts are read.
  return /^(?:report|article|press)[^/]*\.md$/.test(path) && !/^\w+\.[A-Za-z0-9-]+\.md$/.test(path)
    ? texts
    : undefined
}
