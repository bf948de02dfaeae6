import { issue } from '../core/issue.ts'
import type { Issue, Note } from '../core/issue.ts'
import type { Result } from '../core/result.ts'
import { fail, ok } from '../core/result.ts'
import { buildStudy } from './build/build-study.ts'
import { unreadFiles } from './check/unread-files.ts'
import type { Study } from './model.ts'
import type { Findings } from './read/findings.ts'
import type { StudyFiles } from './read/study-files.ts'
import { readParts } from './read/study-parts.ts'

/** A study without mistakes, and what is true of it but to be told. */
export interface CheckedStudy {
  readonly study: Study
  readonly notes: readonly Note[]
}

/**
 * Reads a study's folder into a checked study, or says everything that is wrong with it, each with
 * file, line and column.
 *
 * YAML is parsed keeping positions, every file is checked against its format, then every reference
 * is followed: names, codes, routing, mirrors, margins, published figures, texts. One cause is told
 * once: what refers to something unreadable is not called unknown.
 *
 * @param files - the folder, as an adapter read it
 * @returns the study with notes · **Issues**: `study.*`, `expression.*`, `file.*`, in the order of
 * files, lines and columns
 */
export function readStudy(files: StudyFiles): Result<CheckedStudy> {
  const findings: Findings = { issues: [], notes: [] }
  if (!files.files.has('study.yaml')) {
    return fail([issue('study.no_study_file', { file: files.name }, { file: 'study.yaml' })])
  }
  const parts = readParts(files, findings)
  const study = buildStudy(files, parts, findings)
  findings.notes.push(...unreadFiles(files, study?.languages ?? []))
  const issues = inOrder(findings.issues)
  if (issues.length > 0) return fail(issues)
  if (study === undefined) throw new Error('readStudy requires an issue for each file left unread')
  return ok({ study, notes: inOrder(findings.notes) })
}

/** Issues by file, line and column; each once. */
function inOrder(issues: readonly Issue[]): readonly Issue[] {
  const unique = new Map(issues.map((one) => [JSON.stringify(one), one]))
  return [...unique.values()].toSorted((a, b) => comparePlaces(placeOf(a), placeOf(b)))
}

interface FullPlace {
  readonly file: string
  readonly line: number
  readonly column: number
}

function placeOf({ at }: Issue): FullPlace {
  return { file: at?.file ?? '', line: at?.line ?? 0, column: at?.column ?? 0 }
}

function comparePlaces(a: FullPlace, b: FullPlace): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1
  return a.line - b.line || a.column - b.column
}
