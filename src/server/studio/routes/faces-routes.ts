import { renderFileApart } from '../../../pipeline/index.ts'
import { release } from '../../../protect/release.ts'
import { faceSlidesFile } from '../../../publish/page-files.ts'
import type { Handlers } from '../../http/make-app.ts'
import { aboutStudy, sendIssues, statusOf } from '../answer.ts'
import { downloadName } from '../download-name.ts'
import type { StudioContext, StudyCall } from '../studio-context.ts'

/** The two populations face to face, to be taken away alone. */
export function facesRoutes(studio: StudioContext): Readonly<Record<string, Handlers>> {
  return { '/studies/:study/faces.pptx': { GET: aboutStudy(studio, sendSlides) } }
}

async function sendSlides({ study, query, language }: StudyCall): Promise<Response> {
  const part = query.get('part') ?? undefined
  const figures = await study.figures()
  if (!figures.ok) return sendIssues(figures.issues, statusOf(figures.issues), language)
  const shown = release(figures.value.snapshot, { kind: 'all' })
  const name = faceSlidesFile(language, shown.study.parts?.find(({ id }) => id === part)?.id)
  const content = await renderFileApart(shown, 'pptx', name)
  if (content === undefined || typeof content === 'string') {
    return new Response(null, { status: 404 })
  }
  return new Response(new Uint8Array(content), {
    headers: {
      'content-type': downloadName('pptx', language).type,
      'content-disposition': `attachment; filename="${study.id}-${name}"`,
    },
  })
}
