import { issue } from '../../core/issue.ts'
import type { Issue } from '../../core/issue.ts'

const limit = 100

/** Lets the first hundred issues of a file through and counts the others. */
export class IssueLimit {
  readonly #waiting: Issue[] = []
  #told = 0
  #more = 0

  add(one: Issue): void {
    if (this.#told === limit) this.#more++
    else {
      this.#told++
      this.#waiting.push(one)
    }
  }

  /** Takes the issues that nobody took yet. */
  take(): readonly Issue[] {
    return this.#waiting.splice(0)
  }

  /** The issue that counts those not told, if there are any. */
  rest(file: string): readonly Issue[] {
    return this.#more === 0 ? [] : [issue('dataset.more_issues', { n: this.#more }, { file })]
  }
}
