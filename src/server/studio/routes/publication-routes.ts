import {
  listPublications,
  withdrawPublication,
} from '../../../adapters/publications/publications.ts'
import type {
  PublicationsAnswer,
  PublishableAnswer,
  PublishedAnswer,
  ShownPublication,
} from '../../../api/publication-answers.ts'
import { ok } from '../../../core/result.ts'
import type { Result } from '../../../core/result.ts'
import { openRenderer, publishSnapshot, reportFormats } from '../../../pipeline/index.ts'
import { publicationIssues } from '../../../pipeline/publication/publication-issues.ts'
import type { RenderedFiles } from '../../../pipeline/publication/make-publication.ts'
import type { Release } from '../../../protect/protected.ts'
import { release } from '../../../protect/release.ts'
import type { PublicationRecord } from '../../../publish/publication/publication-record.ts'
import type { Handlers } from '../../http/make-app.ts'
import { aboutStudy, outOfFigures, sendIssues, sendJson, statusOf } from '../answer.ts'
import { inTurn } from '../in-turn.ts'
import type { StudioContext, StudyCall } from '../studio-context.ts'
import { toldIssues } from '../told-issues.ts'
import { markdownOf } from '../markdown-of.ts'

/** Frozen snapshots of a study: made, listed, withdrawn. */
export function publicationRoutes(studio: StudioContext): Readonly<Record<string, Handlers>> {
  return {
    '/studies/:study/publications': {
      GET: aboutStudy(studio, sendPublications),
      POST: aboutStudy(studio, publish),
    },
    '/studies/:study/publications/:id': { DELETE: aboutStudy(studio, withdraw) },
    '/studies/:study/publishable': {
      GET: outOfFigures(studio, async ({ revision, snapshot }, { study, language }) => {
        const shown = release(snapshot, { kind: 'all' })
        const issues = publicationIssues(shown, await markdownOf(study), language)
        return ok({ revision, issues: toldIssues(issues, language) } satisfies PublishableAnswer)
      }),
    },
  }
}

async function sendPublications({ study, language }: StudyCall): Promise<Response> {
  const publications = (await listPublications(study.folder)).map(shownPublication)
  return sendJson({ publications } satisfies PublicationsAnswer, language)
}

async function publish(call: StudyCall): Promise<Response> {
  const { language } = call
  const made = await freeze(call)
  if (!made.ok) return sendIssues(made.issues, statusOf(made.issues), language)
  const publication = shownPublication(made.value)
  const answer = sendJson({ publication } satisfies PublishedAnswer, language)
  return new Response(answer.body, { status: 201, headers: answer.headers })
}

async function freeze({ study, language }: StudyCall): Promise<Result<PublicationRecord>> {
  const figures = await study.presentFigures()
  if (!figures.ok) return figures
  const sources = await markdownOf(study)
  const day = new Date().toISOString().slice(0, 10)
  const { folder } = study
  return publishSnapshot({ ...figures.value, folder, sources, day, language, render })
}

/** In a thread of its own: whoever reads meanwhile is answered. */
async function render(shown: Release): Promise<RenderedFiles> {
  const renderer = openRenderer(reportFormats, true)
  try {
    return await renderer.render(shown)
  } finally {
    await renderer.close()
  }
}

async function withdraw({ study, language, context }: StudyCall): Promise<Response> {
  const id = context.req.param('id') ?? ''
  const gone = await inTurn(study.folder, async () => withdrawPublication(study.folder, id))
  if (!gone.ok) return sendIssues(gone.issues, statusOf(gone.issues), language)
  const publications = (await listPublications(study.folder)).map(shownPublication)
  return sendJson({ publications } satisfies PublicationsAnswer, language)
}

function shownPublication({ files, ...record }: PublicationRecord): ShownPublication {
  return { ...record, files: files.length, path: `/p/${record.id}/` }
}
