import type { Variable } from '../../../../study/variable.ts'
import type { Draft } from './draft-variables.ts'
import type { OutlinePage } from './outline.ts'
import type { YamlPath } from './yaml-places.ts'

/**
 * The variables that a condition may look at: those of the frame and of the questions before it; a
 * check looks at its own answer too.
 */
export function variablesBefore(
  { variables }: Pick<Draft, 'variables'>,
  pages: readonly OutlinePage[],
  path: YamlPath,
): readonly Variable[] {
  const [, page, part, question] = path
  const isCheck = path.includes('check')
  const later = new Set(
    pages.slice(Number(page)).flatMap(({ questions }, at) => {
      const first = at > 0 || part !== 'questions' ? 0 : Number(question) + (isCheck ? 1 : 0)
      return questions.slice(first).map(({ id }) => id)
    }),
  )
  return variables.filter((one) => one.question === undefined || !later.has(one.question))
}
