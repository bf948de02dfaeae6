import { readTextReview, writeTextReview } from '../adapters/text-review/text-review.ts'
import { issue } from '../core/issue.ts'
import { all, fail, ok } from '../core/result.ts'
import type { Result } from '../core/result.ts'
import { answered } from '../dataset/status-kind.ts'
import { redactionQueue } from '../protect/open-text/redaction-queue.ts'
import type { RedactedText } from '../protect/open-text/redaction-queue.ts'
import { textId } from '../protect/open-text/text-question.ts'
import type { TextQuestion } from '../protect/open-text/text-question.ts'
import type { Release } from '../protect/protected.ts'
import { frameVariables } from '../study/codebook.ts'
import type { Study } from '../study/model.ts'
import type { WeightedSample } from '../weigh/weighted-sample.ts'
import { buildTexts } from './build-release.ts'
import { openSamples } from './open-samples.ts'
import type { OpenStudy } from './open-study.ts'

/** Where lists are read and written, and the day it is. */
export interface TextWork {
  /** The study's private folder. */
  readonly folder: string
  /** As `2026-03-02`: texts leave once the wave is over. */
  readonly today: string
}

/**
 * Releases the answers to open questions, each question alone: through the gate, once the wave is over,
 * somebody has read every text, and the study says that they leave.
 *
 * **Issues**: those of the answers and of the lists, `protect.no_open_question`; why texts stay inside is
 * in `refused` of the release.
 */
export async function releaseTextsOf(open: OpenStudy, work: TextWork): Promise<Result<Release>> {
  const questions = await openQuestions(open, work)
  if (!questions.ok) return questions
  const reviewed: Result<TextQuestion>[] = []
  for (const question of questions.value) {
    const read = await readTextReview(work.folder, textId(question), question.texts)
    reviewed.push(read.ok ? ok({ ...question, texts: read.value }) : read)
  }
  const texts = all(reviewed)
  if (!texts.ok) return texts
  return ok(await buildTexts(open.study, texts.value))
}

/** A list that waits for somebody to read it. */
export interface TextList {
  readonly id: string
  readonly file: string
  readonly n: number
}

/**
 * Writes the lists of texts that somebody must read, with what was decided so far.
 *
 * **Issues**: as `releaseTextsOf`; `protect.texts_withheld` where the study does not let texts leave, so
 * that nobody reads them for nothing.
 */
export async function listTextsOf(
  open: OpenStudy,
  work: TextWork,
): Promise<Result<readonly TextList[]>> {
  const questions = await openQuestions(open, work)
  if (!questions.ok) return questions
  if (open.study.policy.openTexts !== 'reviewed') {
    return fail(
      questions.value.map((one) => issue('protect.texts_withheld', { question: textId(one) })),
    )
  }
  const lists: Result<TextList>[] = []
  for (const question of questions.value) {
    const id = textId(question)
    const written = await writeTextReview(work.folder, id, question.texts)
    lists.push(written.ok ? ok({ id, file: written.value, n: question.texts.length }) : written)
  }
  return all(lists)
}

async function openQuestions(
  open: OpenStudy,
  { today }: TextWork,
): Promise<Result<readonly TextQuestion[]>> {
  const samples = await openSamples(open)
  if (!samples.ok) return samples
  const questions = samples.value.flatMap((sample) => questionsIn(open.study, sample, today))
  if (questions.length > 0) return ok(questions)
  return fail([issue('protect.no_open_question', { study: open.study.id })])
}

function questionsIn(
  study: Study,
  { dataset }: WeightedSample,
  today: string,
): readonly TextQuestion[] {
  const { wave, population, simulated } = dataset
  const closed = isClosed(study, wave, today)
  // What the frame says of people was never asked: company and site are no answers.
  const known = new Set(frameVariables(study, population).map(({ id }) => id))
  return [...dataset.columns.values()].flatMap((column): readonly TextQuestion[] => {
    // Dates are kept as texts, and are no open question.
    if (column.kind !== 'text' || column.variable.kind !== 'text') return []
    if (known.has(column.variable.id)) return []
    const { id, label } = column.variable
    const texts: readonly RedactedText[] = redactionQueue(
      column.values.filter((_, at) => column.status[at] === answered),
    )
    if (texts.length === 0) return []
    return [{ wave, population, variable: id, label, closed, simulated, texts }]
  })
}

/** Whether the last day of a wave is over, by all that the study says of it. */
function isClosed({ waves, fieldwork }: Study, wave: string, today: string): boolean {
  const period = waves.find(({ id }) => id === wave)?.fieldwork ?? ''
  const ends = [
    period.split('/').at(-1),
    fieldwork?.wave === wave ? fieldwork.closes : undefined,
  ].filter((end) => end !== undefined && end !== '')
  // A month is over once another one has begun.
  return ends.length > 0 && ends.every((end = '') => today.slice(0, end.length) > end)
}
