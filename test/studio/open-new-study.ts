import { chmod, mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { newStudyFiles } from '../../src/study/template/new-study-files.ts'
import { openTestStudio, sending } from './open-test-studio.ts'
import type { TestStudio } from './open-test-studio.ts'

/** A Studio with a study that was just made, as the Studies room makes it. */
export async function openNewStudy(id = 'telework'): Promise<TestStudio> {
  const studio = await openTestStudio()
  // Databases run under an account of their own where the tests run as root.
  await chmod(studio.folder, 0o711)
  await addStudy(studio, id)
  return studio
}

/** Makes one more. */
export async function addStudy(studio: TestStudio, id: string): Promise<void> {
  const made = await studio.ask('/api/studies', sending('POST', { id }))
  if (!made.ok) throw new Error(await made.text())
}

/** Writes the files of a new study into a folder, some of them changed. */
export async function writeNewStudy(
  folder: string,
  change: (file: string, text: string) => string,
): Promise<void> {
  const files = newStudyFiles(path.basename(folder))
  if (!files.ok) throw new Error('the new study has mistakes')
  for (const [file, text] of files.value) {
    const target = path.join(folder, file)
    await mkdir(path.dirname(target), { recursive: true })
    await writeFile(target, change(file, text))
  }
}
