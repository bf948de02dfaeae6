import type { PlannedFile } from './planned-file.ts'
import type { ReportFormat, StudyFile } from './render-files.ts'

/**
 * What the thread begins with, and the thread that started it ends with: the longest first, so that
 * both are done at about the same time.
 */
const order: readonly ReportFormat[] = ['pdf', 'pptx', 'xlsx', 'csv', 'html']

/**
 * Whether a thread may make files of the format.
 *
 * Parquet is written by DuckDB, which ends the whole process when the thread that it runs in is ended:
 * as any is whose study turns out wrong, or that is interrupted.
 */
export function isThreaded(format: ReportFormat): boolean {
  return order.includes(format)
}

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
