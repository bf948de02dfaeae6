import { copyItem, insertItem, moveItem, removeItem } from './edit-list.ts'
import type { ItemPlace } from './edit-list.ts'
import { writeAt } from './edit-yaml.ts'
import { freeId } from './free-id.ts'
import type { OutlinePage } from './outline.ts'
import type { QuestionType } from './question-types.ts'
import { pageTemplate, questionTemplate } from './question-template.ts'

/** A question or a page of a questionnaire: the place of the page, and of the question in it. */
export interface Spot {
  readonly page: number
  /** Absent for the page itself. */
  readonly question?: number | undefined
}

/** A questionnaire's text and what it holds. */
export interface Questionnaire {
  readonly text: string
  readonly pages: readonly OutlinePage[]
  /** Ids of the frame's questions: they are taken too. */
  readonly frame: readonly string[]
}

/** What a change made: the new text, and the thing to look at now. */
export interface Changed {
  readonly text: string
  readonly spot: Spot
  /** Id of that thing. */
  readonly id: string
}

/** Ids of all questions. */
export function takenIds({ pages, frame }: Questionnaire): readonly string[] {
  return [...frame, ...pages.flatMap(({ questions }) => questions.map(({ id }) => id))]
}

/** Where a question or page goes by one step; undefined when it is first or last already. */
export function stepFrom(pages: readonly OutlinePage[], spot: Spot, by: -1 | 1): Spot | undefined {
  const { page, question } = spot
  if (question === undefined) {
    const next = page + by
    return pages[next] === undefined ? undefined : { page: next }
  }
  const next = question + by
  const own = pages[page]?.questions.length ?? 0
  if (next >= 0 && next < own) return { page, question: next }
  const other = pages[page + by]
  if (other === undefined) return undefined
  return { page: page + by, question: by === 1 ? 0 : other.questions.length }
}

/** Moves a question or a page; the file keeps every other line. */
export function moveSpot(
  { text, pages }: Questionnaire,
  from: Spot,
  to: Spot,
): Changed | undefined {
  const moved = moveItem(text, placeOf(from), placeOf(to))
  const id = idAt(pages, from)
  return moved === undefined || id === undefined ? undefined : { text: moved, spot: to, id }
}

/** Takes a question or a page away. */
export function removeSpot({ text }: Questionnaire, spot: Spot): string | undefined {
  return removeItem(text, placeOf(spot))
}

/** Puts a copy after a question or a page, under ids of its own. */
export function copySpot(questionnaire: Questionnaire, spot: Spot): Changed | undefined {
  const { text, pages } = questionnaire
  const copied = copyItem(text, placeOf(spot))
  const id = idAt(pages, spot)
  if (copied === undefined || id === undefined) return undefined
  const taken = [...takenIds(questionnaire)]
  const { page, question } = spot
  if (question !== undefined) {
    const to = { page, question: question + 1 }
    const own = freeId(id, taken)
    return named(copied, to, own)
  }
  const to = { page: page + 1 }
  const pageId = freeId(
    id,
    pages.map((one) => one.id),
  )
  const questions = pages[page]?.questions ?? []
  const renamed = questions.reduce<string | undefined>((before, one, at) => {
    const free = freeId(one.id, taken)
    taken.push(free)
    return before && writeAt(before, [...pathOf({ ...to, question: at }), 'id'], free)
  }, copied)
  return renamed === undefined ? undefined : named(renamed, to, pageId)
}

/** Adds a question of a type at a place. */
export function addQuestion(
  questionnaire: Questionnaire,
  spot: Required<Spot>,
  made: { readonly id: string; readonly type: QuestionType; readonly languages: readonly string[] },
): Changed | undefined {
  const text = insertItem(questionnaire.text, placeOf(spot), questionTemplate(made.type, made))
  return text === undefined ? undefined : { text, spot, id: made.id }
}

/** Adds a page with a first question at a place. */
export function addPage(
  questionnaire: Questionnaire,
  page: number,
  languages: readonly string[],
): Changed | undefined {
  const id = freeId(
    'page',
    questionnaire.pages.map((one) => one.id),
  )
  const question = freeId('question', takenIds(questionnaire))
  const item = pageTemplate({ id, languages }, question)
  const text = insertItem(questionnaire.text, { list: ['pages'], at: page }, item)
  return text === undefined ? undefined : { text, spot: { page }, id }
}

/** Id of what stands at a place. */
export function idAt(pages: readonly OutlinePage[], { page, question }: Spot): string | undefined {
  const own = pages[page]
  return question === undefined ? own?.id : own?.questions[question]?.id
}

function named(text: string, spot: Spot, id: string): Changed | undefined {
  const written = writeAt(text, [...pathOf(spot), 'id'], id)
  return written === undefined ? undefined : { text: written, spot, id }
}

function placeOf({ page, question }: Spot): ItemPlace {
  if (question === undefined) return { list: ['pages'], at: page }
  return { list: ['pages', page, 'questions'], at: question }
}

/** Path of a question or a page in the file. */
function pathOf(spot: Spot): ItemPlace['list'] {
  const { list, at } = placeOf(spot)
  return [...list, at]
}
