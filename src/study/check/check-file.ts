import { issue } from '../../core/issue.ts'
import type { References } from '../build/references.ts'
import type { Spot } from '../read/spot.ts'
import type { StudyFiles } from '../read/study-files.ts'

/**
 * Whether a file that the study names is absent from its folder; a path that leads outside the
 * folder is refused here.
 */
export function checkFile(
  path: string,
  spot: Spot,
  files: StudyFiles,
  references: References,
): boolean {
  const steps = path.split('/')
  if (
    path.startsWith('/') ||
    path.includes('\\') ||
    /^[a-z]+:/i.test(path) ||
    steps.includes('..')
  ) {
    references.refuse(issue('study.path_outside', { file: path }, spot.place()))
    return false
  }
  const found = files.files.get(path.replace(/^\.\//, ''))
  if (found?.kind === 'problem') {
    references.refuse(found.issue)
    return false
  }
  return found === undefined
}
