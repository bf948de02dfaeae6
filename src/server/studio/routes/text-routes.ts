import { randomBytes } from 'node:crypto'
import type { PreviewAnswer, VerifyRequest } from '../../../api/text-answers.ts'
import { downloadFormatSchema, verifyRequestSchema } from '../../../api/requests.ts'
import { issue } from '../../../core/issue.ts'
import type { Issue } from '../../../core/issue.ts'
import { renderFileApart } from '../../../pipeline/open-renderer.ts'
import { release } from '../../../protect/release.ts'
import type { Handlers } from '../../http/make-app.ts'
import { problem } from '../../http/problem.ts'
import { readJson } from '../../http/read-body.ts'
import { aboutStudy, asked, sendIssues, sendJson, statusOf } from '../answer.ts'
import { previewPage } from '../answers/preview-page.ts'
import { verifyAnswer } from '../answers/verify-answer.ts'
import type { Included } from '../answers/verify-answer.ts'
import type { StudyFigures } from '../held-study.ts'
import type { StudioContext, StudyCall } from '../studio-context.ts'
import { downloadName } from '../download-name.ts'
import { markdownOf } from '../markdown-of.ts'

/** Bytes of a text as JSON. */
const mostBytes = 2_000_000

/** What is done with a study's texts: verified as they are typed, drawn, and published. */
export function textRoutes(studio: StudioContext): Readonly<Record<string, Handlers>> {
  const previews = keepPreviews()
  return {
    '/studies/:study/verify': {
      POST: aboutStudy(studio, async (call) =>
        withTyped(call, async (figures, request, included) =>
          sendJson(verifyAnswer(figures, request, call.language, included), call.language),
        ),
      ),
    },
    '/studies/:study/preview': {
      POST: aboutStudy(studio, async (call) =>
        withTyped(call, async (figures, request, included) => {
          const page = await previewPage(figures, request, included)
          const key = previews.keep(page)
          const address = `/api/studies/${encodeURIComponent(call.study.id)}/preview?key=${key}`
          const answer: PreviewAnswer = { revision: figures.revision, page: address }
          return sendJson(answer, call.language)
        }),
      ),
      GET: aboutStudy(studio, async ({ query, language }) => {
        const page = previews.find(query.get('key') ?? '')
        return page === undefined
          ? sendIssues([issue('studio.preview_gone')], 404, language)
          : sendPreview(page)
      }),
    },
    '/studies/:study/download': { GET: aboutStudy(studio, sendDownload) },
  }
}

async function withTyped(
  call: StudyCall,
  work: (figures: StudyFigures, request: VerifyRequest, included: Included) => Promise<Response>,
): Promise<Response> {
  const { study, language, context } = call
  const body = await readJson(context.req.raw, mostBytes)
  if (!body.ok) return problem(body.refused, language)
  const request = asked(verifyRequestSchema, body.value)
  if (!request.ok) return sendIssues(request.issues, 400, language)
  const figures = await study.figures()
  if (!figures.ok) return refuse(figures.issues, call)
  return work(figures.value, request.value, await markdownOf(study))
}

function refuse(issues: readonly Issue[], { language }: StudyCall): Response {
  return sendIssues(issues, statusOf(issues), language)
}

interface Previews {
  readonly keep: (page: string) => string
  readonly find: (key: string) => string | undefined
}

/** Pages kept at a time: each replaces one that nobody looks at any more. */
const mostPreviews = 12

function keepPreviews(): Previews {
  const pages = new Map<string, string>()
  return {
    keep: (page) => {
      const key = randomBytes(16).toString('base64url')
      pages.set(key, page)
      const [oldest] = pages.keys()
      if (pages.size > mostPreviews && oldest !== undefined) pages.delete(oldest)
      return key
    },
    find: (key) => pages.get(key),
  }
}

/** In a frame of the Studio alone, and cut off from it: no script, no cookie, no form. */
function sendPreview(page: string): Response {
  return new Response(page, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': [
        "default-src 'none'",
        "style-src 'unsafe-inline'",
        'img-src data:',
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'self'",
        'sandbox allow-popups',
      ].join('; '),
      'x-frame-options': 'SAMEORIGIN',
    },
  })
}

async function sendDownload(call: StudyCall): Promise<Response> {
  const { study, query, language } = call
  const format = asked(downloadFormatSchema, query.get('format') ?? '')
  if (!format.ok) return sendIssues([issue('studio.no_download')], 400, language)
  const figures = await study.figures()
  if (!figures.ok) return refuse(figures.issues, call)
  const { name, type } = downloadName(format.value, language)
  const shown = release(figures.value.snapshot, { kind: 'all' })
  const content = await renderFileApart(shown, format.value, name)
  if (content === undefined) return sendIssues([issue('studio.no_download')], 404, language)
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="${study.id}-${name}"`,
    },
  })
}
