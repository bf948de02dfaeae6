import type { FilterAnswer } from '../../../api/tab-book.ts'
import { filterTextSchema, idSchema } from '../../../api/requests.ts'
import { variablesIn } from '../../../study/codebook.ts'
import { parseExpression } from '../../../study/expression/parse-expression.ts'
import { printExpression } from '../../../study/expression/print-expression.ts'
import type { Study } from '../../../study/model.ts'
import type { Handlers } from '../../http/make-app.ts'
import { aboutStudy, asked, sendIssues, sendJson } from '../answer.ts'
import { explainFilter } from '../answers/explain-filter.ts'
import { cardSource, studyOf } from '../answers/study-card.ts'
import type { StudioContext, StudyCall } from '../studio-context.ts'
import { toldIssues } from '../told-issues.ts'

/** What Explore asks beside its tables. */
export function exploreRoutes(studio: StudioContext): Readonly<Record<string, Handlers>> {
  return { '/studies/:study/filter': { GET: aboutStudy(studio, sendFilter) } }
}

async function sendFilter(call: StudyCall): Promise<Response> {
  const { study: held, query, language } = call
  const population = asked(idSchema, query.get('population') ?? '')
  const text = asked(filterTextSchema, query.get('text') ?? '')
  if (!population.ok) return sendIssues(population.issues, 400, language)
  if (!text.ok) return sendIssues(text.issues, 400, language)
  const study = studyOf(await cardSource(held))
  const answer = readFilter(study, population.value, text.value)
  return sendJson({ ...answer, issues: toldIssues(answer.issues, language) }, language)
}

type ReadFilter = Omit<FilterAnswer, 'issues'> & {
  readonly issues: Parameters<typeof toldIssues>[0]
}

function readFilter(study: Study | undefined, population: string, text: string): ReadFilter {
  const variables = study === undefined ? [] : variablesIn(study, population)
  const waves = (study?.waves ?? []).map(({ id }) => id)
  const read = parseExpression(text, { variables, waves })
  if (!read.ok) return { issues: read.issues }
  const words = explainFilter(read.value, variables)
  return { text: printExpression(read.value), words, issues: [] }
}
