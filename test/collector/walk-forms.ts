import { randomChooser } from '../../src/collect/walk/random-chooser.ts'
import type { Chooser } from '../../src/collect/walk/walk-interview.ts'
import { seededRandom } from '../../src/core/random.ts'
import { answer } from '../../src/interview/answer-page.ts'
import { currentPage } from '../../src/interview/current-page.ts'
import { fillForm } from '../../src/interview/html/fill-form.ts'
import type { Interview } from '../../src/interview/interview.ts'
import { interviewFromJson } from '../../src/interview/saved/interview-from-json.ts'
import { tokenHashOf } from '../../src/server/collector/session-link.ts'
import { form } from './start-collector.ts'
import type { TestCollector } from './start-collector.ts'

/** A page as a browser without scripts has it. */
export interface SeenPage {
  readonly status: number
  readonly html: string
  readonly location: string | undefined
}

/** Looks at a page or sends a form, as a browser does. */
export async function see(
  { ask }: Pick<TestCollector, 'ask'>,
  path: string,
  init: RequestInit = {},
): Promise<SeenPage> {
  const headers = {
    accept: 'text/html',
    'accept-language': 'en',
    ...(init.headers as Record<string, string>),
  }
  const response = await ask(path, { ...init, headers })
  const html = await response.text()
  return { status: response.status, html, location: response.headers.get('location') ?? undefined }
}

/** The hidden fields of a page's form. */
export function hiddenFields(html: string): Readonly<Record<string, string>> {
  const inputs = html.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)
  return Object.fromEntries([...inputs].map(([, name = '', value = '']) => [name, value]))
}

/** The interview as it is stored under a link. */
export async function storedInterview(
  { context, store }: Pick<TestCollector, 'context' | 'store'>,
  token: string,
): Promise<Interview | undefined> {
  const session = await store.session(tokenHashOf(token))
  const course = session === undefined ? undefined : context.courses.get(session.group)
  if (session?.state === undefined || course === undefined) return undefined
  const read = interviewFromJson(session.state.interview, course.questionnaire)
  if (!read.ok) throw new Error(JSON.stringify(read.issues))
  return read.value
}

/** Fields that answer the page shown. */
export function answersTo(
  interview: Interview,
  choose: Chooser,
): readonly (readonly [string, string])[] {
  const asked = new Set<string>()
  let filled = interview
  for (;;) {
    const next = currentPage(filled)?.questions.find(({ id }) => !asked.has(id))
    if (next === undefined) break
    asked.add(next.id)
    const answered = answer(filled, next.id, choose(next, filled))
    if (answered.ok) filled = answered.value
  }
  const view = currentPage(filled)
  const fields =
    view === undefined ? new Map<string, readonly string[]>() : fillForm(view, interview.language)
  return [...fields].flatMap(([name, values]) => values.map((value) => [name, value] as const))
}

/**
 * Walks a whole interview by its forms alone, answering by chance.
 *
 * @returns every page seen, the last one at the end
 */
export async function walkForms(
  collector: TestCollector,
  path: string,
  choose: Chooser = randomChooser(seededRandom(3)),
): Promise<readonly SeenPage[]> {
  const seen: SeenPage[] = [await see(collector, path)]
  for (let step = 0; step < 300; step++) {
    const page = seen.at(-1)
    if (page === undefined || !page.html.includes('<form')) break
    const interview = await storedInterview(collector, path.slice('/r/'.length))
    const hidden = Object.entries(hiddenFields(page.html))
    const fields =
      interview === undefined
        ? [...hidden, ['go', 'start'] as const]
        : [...hidden, ...answersTo(interview, choose), ['go', 'next'] as const]
    // Questions that an answer brings up come with the next page, without a script.
    const there = fields.filter(
      ([name]) => !name.startsWith('a.') || page.html.includes(`name="${name}"`),
    )
    const sent = await see(collector, path, form(there))
    seen.push(sent.location === undefined ? sent : await see(collector, sent.location))
  }
  return seen
}
