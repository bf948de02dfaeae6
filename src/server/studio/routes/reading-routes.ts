import { figuresQuerySchema, idSchema, partSchema } from '../../../api/requests.ts'
import type { ProgressAnswer } from '../../../api/study-card.ts'
import { ok } from '../../../core/result.ts'
import { figureAnswer } from '../answers/figure-answer.ts'
import { figuresAnswer } from '../answers/figures-answer.ts'
import { gapsAnswer } from '../answers/gaps-answer.ts'
import { noticeAnswer } from '../answers/notice-answer.ts'
import { strategyAnswer } from '../answers/strategy-answer.ts'
import { samplesAnswer } from '../answers/samples-answer.ts'
import { cardSource } from '../answers/study-card.ts'
import { studyMenu } from '../answers/study-menu.ts'
import { tableAnswer } from '../answers/table-answer.ts'
import { trendsAnswer } from '../answers/trends-answer.ts'
import { aboutStudy, asked, keptFigures, sendJson } from '../answer.ts'
import type { HeldStudy } from '../held-study.ts'
import type { StudioContext, StudyCall } from '../studio-context.ts'
import type { Handlers } from '../../http/make-app.ts'

/** What only reads: by path, below `/api`. */
export function readingRoutes(studio: StudioContext): Readonly<Record<string, Handlers>> {
  return {
    '/studies/:study': {
      GET: aboutStudy(studio, sendMenu),
    },
    '/studies/:study/progress': {
      GET: aboutStudy(studio, async ({ study, language }) =>
        sendJson(await progressOf(study), language),
      ),
    },
    '/studies/:study/table': {
      GET: keptFigures(studio, (figures, { query, language }) => {
        const id = asked(idSchema, query.get('id') ?? '')
        return id.ok ? tableAnswer(figures, id.value, language) : id
      }),
    },
    '/studies/:study/gaps': {
      GET: keptFigures(studio, (figures, { query, language }) => {
        const part = asked(partSchema, query.get('part') ?? undefined)
        return part.ok ? ok(gapsAnswer(figures, part.value, language)) : part
      }),
    },
    '/studies/:study/trends': {
      GET: keptFigures(studio, (figures) => ok(trendsAnswer(figures))),
    },
    '/studies/:study/figures': {
      GET: keptFigures(studio, (figures, { query, language }) => {
        const search = { q: query.get('q') ?? '', limit: query.get('limit') ?? '30' }
        const given = asked(figuresQuerySchema, search)
        return given.ok ? ok(figuresAnswer(figures, given.value, language)) : given
      }),
    },
    '/studies/:study/figure': {
      GET: keptFigures(studio, (figures, { query, language }) => {
        const id = asked(idSchema, query.get('id') ?? '')
        return id.ok ? figureAnswer(figures, id.value, language) : id
      }),
    },
    '/studies/:study/strategy': {
      GET: keptFigures(studio, (figures, { language }) => ok(strategyAnswer(figures, language))),
    },
    '/studies/:study/samples': {
      GET: keptFigures(studio, (figures, { language }) => ok(samplesAnswer(figures, language))),
    },
    '/studies/:study/notice': {
      GET: keptFigures(studio, (figures, { language }) => ok(noticeAnswer(figures, language))),
    },
  }
}

async function sendMenu({ study, language, caller }: StudyCall): Promise<Response> {
  const { account, roleIn } = caller
  const role = account === undefined ? undefined : roleIn(study.id)
  const menu = studyMenu(study.id, await cardSource(study), language)
  return sendJson({ ...menu, role }, language)
}

const steps = {
  reading: 'reading',
  loading: 'reading',
  tabulating: 'tabulating',
  auditing: 'auditing',
} as const

async function progressOf(study: HeldStudy): Promise<ProgressAnswer> {
  const { reading, state, shown } = await cardSource(study)
  const { work } = study
  const working = work !== undefined && !work.isDone
  const progress = working ? work.progress : undefined
  return {
    state,
    hasFigures: shown !== undefined,
    revision: reading.revision,
    working,
    step: progress && steps[progress.kind],
    ...(progress !== undefined && 'of' in progress ? { done: progress.done, of: progress.of } : {}),
  }
}
