import type { StudioTextKey } from '../../../../core/catalogue/studio-text.ts'
import type { IssueValues } from '../../../../core/issue.ts'
import { moveSpot, removeSpot } from './change-questionnaire.ts'
import type { Questionnaire, Spot } from './change-questionnaire.ts'
import { removeKey, writeAt } from './edit-yaml.ts'
import type { Finding } from './findings-of.ts'
import { freeId } from './free-id.ts'
import { offsetOf } from './path-at.ts'
import type { YamlPath } from './yaml-places.ts'

/** What can be done about a finding: an edit of the file, or a place to write at. */
export interface Mend {
  readonly label: StudioTextKey
  readonly values?: IssueValues
  /** The text mended. */
  readonly text?: string
  /** The path of the words to write. */
  readonly path?: YamlPath
}

/** The obvious mend of a finding in a file, if there is one. */
export function mendOf(finding: Finding, questionnaire: Questionnaire): Mend | undefined {
  const { code } = finding.issue
  if (code === 'study.missing_translation' || code === 'study.empty_text') return toWrite(finding)
  return suggested(finding, questionnaire) ?? mends[code]?.(finding, questionnaire)
}

type Mender = (finding: Finding, questionnaire: Questionnaire) => Mend | undefined

const withoutCondition: Mender = ({ path }, { text }) =>
  made(path.at(-1) === 'show_if' ? removeKey(text, path) : undefined, {
    label: 'mend.no_condition',
  })

const mends: Readonly<Record<string, Mender>> = {
  'study.expected_quotes': ({ issue: { values }, path }, { text }) =>
    made(writeAt(text, path, String(values['found'])), { label: 'mend.quotes' }),
  'study.duplicate_id': ({ issue: { values }, path }, questionnaire) => {
    const taken = questionnaire.pages.flatMap((page) => [
      page.id,
      ...page.questions.map(({ id }) => id),
    ])
    const id = freeId(String(values['id']), taken)
    return made(path.at(-1) === 'id' ? writeAt(questionnaire.text, path, id) : undefined, {
      label: 'mend.rename',
      values: { id },
    })
  },
  'study.unknown_key': ({ issue: { values }, path }, { text }) =>
    made(path.at(-1) === values['name'] ? removeKey(text, path) : undefined, {
      label: 'mend.no_key',
      values: { name: String(values['name']) },
    }),
  'study.list_too_short': ({ path }, questionnaire) => {
    const isPage = path.length === 3 && path[0] === 'pages' && path[2] === 'questions'
    const text = isPage ? removeSpot(questionnaire, { page: Number(path[1]) }) : undefined
    return made(text, { label: 'mend.no_page' })
  },
  'study.routing_forward': (finding, questionnaire) => afterOther(finding, questionnaire),
  'study.routing_self': withoutCondition,
  'study.routing_never': withoutCondition,
  'study.routing_always': withoutCondition,
}

/** Writes the name that was probably meant in the place of the one that is there. */
function suggested({ issue }: Finding, { text }: Questionnaire): Mend | undefined {
  const { values, line, column } = issue
  const meant = values['meant'] ?? values['suggestion']
  const name = values['name'] ?? values['code'] ?? values['sign']
  if (meant === undefined || name === undefined || line === undefined) return undefined
  const at = text.indexOf(String(name), offsetOf(text, line, column))
  const end = text.indexOf('\n', offsetOf(text, line))
  if (at === -1 || (end !== -1 && at > end)) return undefined
  const mended = text.slice(0, at) + String(meant) + text.slice(at + String(name).length)
  return { label: 'mend.write', values: { words: String(meant) }, text: mended }
}

/** Leads to the words that lack. */
function toWrite({ issue: { values }, path }: Finding): Mend {
  const [language] = String(values['languages'] ?? '').split(', ')
  const isWord = language === undefined || language === ''
  return { label: 'mend.translate', path: isWord ? path : [...path, language] }
}

/** Moves a question after the one that its condition looks at. */
function afterOther({ issue, path }: Finding, questionnaire: Questionnaire): Mend | undefined {
  const [name = ''] = String(issue.values['name']).split('.')
  const from = spotIn(path)
  const other = spotOfQuestion(questionnaire, name)
  if (from === undefined || other === undefined) return undefined
  const to = from.question === undefined ? { page: other.page } : placeAfter(from, other)
  const moved = moveSpot(questionnaire, from, to)
  return made(moved?.text, { label: 'mend.move_after', values: { name } })
}

function placeAfter(from: Spot, { page, question }: QuestionSpot): Spot {
  return { page, question: question + (from.page === page ? 0 : 1) }
}

function spotIn([pages, page, questions, question]: YamlPath): Spot | undefined {
  if (pages !== 'pages' || typeof page !== 'number') return undefined
  return questions === 'questions' && typeof question === 'number' ? { page, question } : { page }
}

interface QuestionSpot {
  readonly page: number
  readonly question: number
}

function spotOfQuestion({ pages }: Questionnaire, id: string): QuestionSpot | undefined {
  const page = pages.findIndex(({ questions }) => questions.some((one) => one.id === id))
  const question = pages[page]?.questions.findIndex((one) => one.id === id)
  return question === undefined ? undefined : { page, question }
}

function made(text: string | undefined, mend: Mend): Mend | undefined {
  return text === undefined ? undefined : { ...mend, text }
}
