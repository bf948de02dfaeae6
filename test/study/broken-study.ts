import type { Issue } from '../../src/core/issue.ts'
import { placeText } from '../../src/core/message.ts'
import { readStudy } from '../../src/study/read-study.ts'
import { studyFilesOf } from '../../src/study/read/study-files.ts'
import type { StudyFiles } from '../../src/study/read/study-files.ts'
import { newStudyFiles } from '../../src/study/template/new-study-files.ts'

/** One change to a file of the new study; `▸` marks where the problem should be told. */
export interface Breakage {
  readonly file: string
  /** Text replaced, once; the end of the file when empty. */
  readonly find: string
  readonly put: string
}

/** The texts of the new study. */
export function templateTexts(): ReadonlyMap<string, string> {
  const files = newStudyFiles('telework')
  if (!files.ok) throw new Error('templateTexts requires a good name')
  return files.value
}

/** The new study without its strategy, with changes, and the places marked in them, as `file:line:column`. */
export function breakStudy(breakages: readonly Breakage[]): {
  readonly files: StudyFiles
  readonly places: readonly string[]
} {
  const texts = new Map(templateTexts())
  // A strategy speaks of all the rest: what is broken there would be told here a second time.
  texts.delete('strategy.yaml')
  for (const { file, find, put } of breakages) {
    const text = texts.get(file) ?? ''
    if (find !== '' && !text.includes(find)) throw new Error(`${file} requires “${find}”`)
    texts.set(file, find === '' ? text + put : text.replace(find, () => put))
  }
  const places: string[] = []
  for (const [file, text] of texts) {
    let rest = text
    for (let at = rest.indexOf('▸'); at >= 0; at = rest.indexOf('▸')) {
      const lines = rest.slice(0, at).split('\n')
      places.push(`${file}:${lines.length}:${(lines.at(-1) ?? '').length + 1}`)
      rest = rest.slice(0, at) + rest.slice(at + 1)
    }
    texts.set(file, rest)
  }
  return { files: studyFilesOf('telework', texts), places }
}

/** Issues, or else notes, as `code file:line:column`. */
export function told(files: StudyFiles): readonly string[] {
  const read = readStudy(files)
  return (read.ok ? read.value.notes : read.issues).map(line)
}

function line({ code, at }: Issue): string {
  return `${code} ${placeText(at ?? {})}`
}
