import type { Issue } from './issue.ts'

/** Success carrying a value. */
export interface Ok<T> {
  readonly ok: true
  readonly value: T
}

/** Failure carrying every issue found, never only the first. */
export interface Failure {
  readonly ok: false
  readonly issues: readonly Issue[]
}

/**
 * What an operation on somebody's input answers: a value, or all that is wrong with the input.
 *
 * Use it for files, arguments, answers and request bodies; throw only for a programmer's error.
 */
export type Result<T> = Ok<T> | Failure

/**
 * Wraps a value as a success.
 *
 * @example
 * ```ts
 * import { ok } from 'visavis/core'
 * ok(3).value // => 3
 * ```
 */
export function ok<T>(value: T): Ok<T> {
  return { ok: true, value }
}

/**
 * Wraps issues as a failure.
 *
 * @throws Error when there is no issue: a failure must say what is wrong.
 * @example
 * ```ts
 * import { fail, issue } from 'visavis/core'
 * fail([issue('file.missing', { file: 'study.yaml' })]).ok // => false
 * ```
 */
export function fail(issues: readonly Issue[]): Failure {
  if (issues.length === 0) throw new Error('fail requires at least one issue')
  return { ok: false, issues }
}

/**
 * Succeeds with the value when there is no issue, fails with all of them otherwise.
 *
 * @example
 * ```ts
 * import { settle } from 'visavis/core'
 * settle('value', []).ok // => true
 * ```
 */
export function settle<T>(value: T, issues: readonly Issue[]): Result<T> {
  return issues.length === 0 ? ok(value) : fail(issues)
}

/**
 * Turns results into one result of all values, or all the issues of all failures.
 *
 * @example
 * ```ts
 * import { all, ok } from 'visavis/core'
 * all([ok(1), ok(2)]) // => { ok: true, value: [1, 2] }
 * ```
 */
export function all<T>(results: readonly Result<T>[]): Result<readonly T[]> {
  const issues = results.flatMap((result) => (result.ok ? [] : result.issues))
  return settle(
    results.flatMap((result) => (result.ok ? [result.value] : [])),
    issues,
  )
}
