import type { PlannedFile } from './planned-file.ts'
import type { ReportFormat, StudyFile } from './render-files.ts'

/**
 * What the thread begins with, and the thread that started it ends with: the longest first, so that
 * both are done at about the same time, and Parquet, whose library the thread has loaded already.
 */
const order: readonly ReportFormat[] = ['pdf', 'parquet', 'pptx', 'xlsx', 'csv', 'html']

/** Files in the order in which the thread claims them. */
export function threadFirst(files: readonly StudyFile[]): readonly StudyFile[] {
  return files.toSorted((one, other) => order.indexOf(one.format) - order.indexOf(other.format))
}

/** Files in the order in which the thread that started the other claims them. */
export function threadLast(files: readonly StudyFile[]): readonly StudyFile[] {
  return files.toSorted((one, other) => order.indexOf(other.format) - order.indexOf(one.format))
}

/** Room for as many claims as there are files. */
export function openClaims(files: readonly PlannedFile[]): SharedArrayBuffer {
  return new SharedArrayBuffer(files.length * Int32Array.BYTES_PER_ELEMENT)
}

/**
 * What claims each file for one of two threads, whichever asks first.
 *
 * @param planned - the same files in the same order on both threads
 * @returns whether the file is now one's own to make
 */
export function claimsOn(
  planned: readonly PlannedFile[],
  claims: SharedArrayBuffer,
): (file: PlannedFile) => boolean {
  const taken = new Int32Array(claims)
  const places = new Map(planned.map(({ name }, place) => [name, place]))
  return ({ name }) => Atomics.exchange(taken, places.get(name) ?? 0, 1) === 0
}
