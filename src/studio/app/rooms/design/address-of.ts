import type { Questionnaire } from './change-questionnaire.ts'
import { idAt } from './change-questionnaire.ts'
import type { YamlPath } from './yaml-places.ts'

/** What the address says to open the form on a path, its field focused. */
export function addressOf(
  { pages }: Pick<Questionnaire, 'pages'>,
  path: YamlPath,
): Readonly<Record<string, string | undefined>> {
  const [, page, , question] = path
  const spot = { page: Number(page), question: Number(question) }
  const id = typeof question === 'number' ? idAt(pages, spot) : undefined
  return {
    view: undefined,
    line: undefined,
    question: id,
    page: id === undefined ? idAt(pages, { page: Number(page) }) : undefined,
    at: path.join('.'),
  }
}
