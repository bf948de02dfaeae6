import { readPublication, readPublishedFile } from '../../../adapters/publications/publications.ts'
import { issue } from '../../../core/issue.ts'
import { indexFile } from '../../../publish/page-files.ts'
import type { PublicationRecord } from '../../../publish/publication/publication-record.ts'
import type { AppContext, Handlers } from '../../http/make-app.ts'
import { refusal } from '../../http/problem.ts'
import { languageOf } from '../answer.ts'
import type { StudioContext } from '../studio-context.ts'
import { sendRefusalPage } from '../studio-page.ts'

/** What was published, for whoever holds the link. */
export function publishedRoutes(studio: StudioContext): Readonly<Record<string, Handlers>> {
  return {
    '/p/:id': {
      GET: async (context) => front(studio, context),
    },
    '/p/:id/': {
      GET: async (context) => front(studio, context),
    },
    '/p/:id/:file': {
      GET: async (context) => sendPublished(studio, context),
    },
  }
}

interface Found {
  readonly folder: string
  readonly record: PublicationRecord
}

async function find({ studies }: StudioContext, context: AppContext): Promise<Found | undefined> {
  const id = context.req.param('id') ?? ''
  for (const { folder } of studies.values()) {
    const record = await readPublication(folder, id)
    if (record !== undefined) return { folder, record }
  }
  return undefined
}

function gone(): Response {
  return sendRefusalPage(refusal(404, 'studio.no_publication'))
}

async function front(studio: StudioContext, context: AppContext): Promise<Response> {
  const found = await find(studio, context)
  if (found === undefined) return gone()
  const location = `/p/${found.record.id}/${indexFile(languageOf(context.req.raw))}`
  return new Response(null, { status: 303, headers: { location } })
}

async function sendPublished(studio: StudioContext, context: AppContext): Promise<Response> {
  const found = await find(studio, context)
  if (found === undefined) return gone()
  const { folder, record } = found
  const name = context.req.param('file') ?? ''
  const read = await readPublishedFile(folder, record, name)
  if (!read.ok) {
    const [first = issue('studio.no_publication')] = read.issues
    return first.code === 'studio.publication_changed'
      ? sendRefusalPage(refusal(409, 'studio.publication_changed'))
      : gone()
  }
  return new Response(new Uint8Array(read.value), { headers: headersOf(name) })
}

const types: readonly (readonly [RegExp, string])[] = [
  [/\.html$/, 'text/html; charset=utf-8'],
  [/\.pdf$/, 'application/pdf'],
  [/\.csv$/, 'text/csv; charset=utf-8'],
  [/\.ics$/, 'text/calendar; charset=utf-8'],
  [/\.pptx$/, 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
  [/\.xlsx$/, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
]

/** Pages run nothing and are cut off from the Studio; everything else is taken away. */
function headersOf(name: string): Record<string, string> {
  const type = types.find(([pattern]) => pattern.test(name))?.[1] ?? 'application/octet-stream'
  const common = { 'content-type': type, 'cache-control': 'private, no-cache' }
  return name.endsWith('.html')
    ? {
        ...common,
        'content-security-policy': [
          "default-src 'none'",
          "style-src 'unsafe-inline'",
          'img-src data:',
          "base-uri 'none'",
          "form-action 'none'",
          "frame-ancestors 'none'",
          'sandbox allow-downloads allow-popups allow-top-navigation-by-user-activation',
        ].join('; '),
      }
    : { ...common, 'content-disposition': `attachment; filename="${name}"` }
}
