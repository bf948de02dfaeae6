import { tokenize } from '../../../../study/expression/tokenize.ts'
import type { Spot } from './change-questionnaire.ts'
import type { Finding } from './findings-of.ts'
import { isWithin } from './findings-of.ts'
import type { OutlinePage } from './outline.ts'

/** A page or question of the way through a questionnaire. */
export interface FlowNode {
  readonly spot: Spot
  readonly id: string
  readonly condition: string | undefined
  /** Questions that its condition looks at. */
  readonly asks: readonly string[]
  /** Whether check says that nobody can come there. */
  readonly isUnreached: boolean
}

/** A page, and its questions in order. */
export interface FlowPage extends FlowNode {
  readonly questions: readonly FlowNode[]
}

const unreachedCodes: ReadonlySet<string> = new Set([
  'study.routing_never',
  'study.routing_other_wave',
])

/** The pages and questions of a questionnaire, and what each depends on. */
export function flowGraph(
  pages: readonly OutlinePage[],
  findings: readonly Finding[],
): readonly FlowPage[] {
  const ids = new Set(pages.flatMap(({ questions }) => questions.map(({ id }) => id)))
  const nodeOf = (spot: Spot, one: Pick<OutlinePage, 'id' | 'showIf' | 'path'>): FlowNode => ({
    spot,
    id: one.id,
    condition: one.showIf,
    asks: one.showIf === undefined ? [] : namesIn(one.showIf).filter((name) => ids.has(name)),
    isUnreached: findings.some(
      ({ issue, path }) =>
        unreachedCodes.has(issue.code) &&
        isWithin(path, one.path) &&
        path.length <= one.path.length + 1,
    ),
  })
  return pages.map((page, at) => ({
    ...nodeOf({ page: at }, page),
    questions: page.questions.map((question, place) =>
      nodeOf({ page: at, question: place }, question),
    ),
  }))
}

/** Names of questions in a condition, whether or not the rest of it can be read. */
function namesIn(condition: string): readonly string[] {
  const words = tokenize(condition, () => undefined).filter(({ kind }) => kind === 'word')
  // A row of a grid, or an option of a ranking, is named after its question.
  return [...new Set(words.map(({ text }) => text.split('.')[0] ?? ''))]
}
