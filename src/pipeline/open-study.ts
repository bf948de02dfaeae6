import { readStudyFolder } from '../adapters/study-folder/index.ts'
import type { Note } from '../core/issue.ts'
import type { Result } from '../core/result.ts'
import { ok } from '../core/result.ts'
import type { Study } from '../study/model.ts'
import { readStudy } from '../study/read-study.ts'

/** A checked study and the folder it was read from. */
export interface OpenStudy {
  readonly folder: string
  readonly study: Study
  /** True but to be told. */
  readonly notes: readonly Note[]
}

/** Reads and checks a study's folder; fails with every problem of every file. */
export async function openStudy(folder: string): Promise<Result<OpenStudy>> {
  const files = await readStudyFolder(folder)
  if (!files.ok) return files
  const checked = readStudy(files.value)
  return checked.ok
    ? ok({ folder, study: checked.value.study, notes: checked.value.notes })
    : checked
}
