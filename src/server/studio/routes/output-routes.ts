import { z } from 'zod'
import { shownFormats } from '../../../api/file-answers.ts'
import type { ShownFormat } from '../../../api/file-answers.ts'
import { issue } from '../../../core/issue.ts'
import type { Language } from '../../../core/local-text.ts'
import { renderFileApart } from '../../../pipeline/index.ts'
import type { Release } from '../../../protect/protected.ts'
import { release } from '../../../protect/release.ts'
import { slidesPage } from '../../../publish/preview/slides-page.ts'
import { workbookPage } from '../../../publish/preview/workbook-page.ts'
import { slidesOf } from '../../../publish/slides/slides-of.ts'
import { workbookOf } from '../../../publish/workbook/workbook-of.ts'
import type { Handlers } from '../../http/make-app.ts'
import { aboutStudy, sendIssues, statusOf } from '../answer.ts'
import { downloadName } from '../download-name.ts'
import type { StudioContext, StudyCall } from '../studio-context.ts'

/** How each output looks, in a frame of the Studio. */
export function outputRoutes(studio: StudioContext): Readonly<Record<string, Handlers>> {
  return { '/studies/:study/output': { GET: aboutStudy(studio, sendOutput) } }
}

const formatSchema: z.ZodType<ShownFormat> = z.enum(shownFormats)

async function sendOutput({ study, query, language }: StudyCall): Promise<Response> {
  const format = formatSchema.safeParse(query.get('format'))
  if (!format.success) return sendIssues([issue('studio.no_download')], 400, language)
  const figures = await study.figures()
  if (!figures.ok) return sendIssues(figures.issues, statusOf(figures.issues), language)
  const shown = release(figures.value.snapshot, { kind: 'all' })
  return send(await outputOf(shown, format.data, language), format.data)
}

async function outputOf(
  shown: Release,
  format: ShownFormat,
  language: Language,
): Promise<string | Uint8Array | undefined> {
  const context = { release: shown, language }
  switch (format) {
    case 'html':
    case 'pdf':
      return renderFileApart(shown, format, downloadName(format, language).name)
    case 'pptx':
      return slidesPage(slidesOf(context))
    case 'xlsx':
      return workbookPage(workbookOf(context))
  }
}

/** In a frame of the Studio alone. A page is cut off from it: no script, no cookie, no form. */
function send(content: string | Uint8Array | undefined, format: ShownFormat): Response {
  if (content === undefined) return new Response(null, { status: 404 })
  const isPdf = format === 'pdf'
  const policy = [
    "default-src 'none'",
    "style-src 'unsafe-inline'",
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'self'",
    // The browser's own reader of PDF does not work cut off; it runs nothing of the file.
    ...(isPdf ? [] : ['sandbox allow-popups']),
  ]
  return new Response(typeof content === 'string' ? content : new Uint8Array(content), {
    headers: {
      'content-type': isPdf ? 'application/pdf' : 'text/html; charset=utf-8',
      'content-security-policy': policy.join('; '),
      'x-frame-options': 'SAMEORIGIN',
    },
  })
}
