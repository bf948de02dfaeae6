/** A page as a browser without scripts has it. */
export interface VisitedPage {
  readonly status: number
  readonly html: string
  /** Where it was found, after redirects. */
  readonly url: string
}

/** Most redirects of one step. */
const mostRedirects = 5

/**
 * Looks at a page, or sends its form, and follows where that leads.
 *
 * @throws TypeError when the server does not answer.
 */
export async function visitPage(
  url: string,
  fields: readonly (readonly [string, string])[] | undefined,
  signal: AbortSignal,
): Promise<VisitedPage> {
  const headers = { accept: 'text/html' }
  const form = fields?.map(([name, value]): [string, string] => [name, value])
  let response = await fetch(url, {
    headers,
    signal,
    redirect: 'manual',
    ...(form === undefined ? {} : { method: 'POST', body: new URLSearchParams(form) }),
  })
  let at = url
  for (let step = 0; step < mostRedirects; step++) {
    const location = response.headers.get('location')
    if (response.status !== 303 || location === null) break
    await response.body?.cancel()
    at = new URL(location, at).href
    response = await fetch(at, { headers, signal, redirect: 'manual' })
  }
  return { status: response.status, html: await response.text(), url: at }
}

/** The form of a page: what its hidden fields and its challenge say; undefined where it has none. */
export function formOf(html: string): PageForm | undefined {
  const found = /<form id="form"[^>]*>/.exec(html)
  if (found === null) return undefined
  const inputs = html.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)
  return {
    hidden: [...inputs].map(([, name = '', value = '']) => [plain(name), plain(value)] as const),
    challenge: challengeIn(found[0]),
    asks: (name) => html.includes(` name="${name}"`),
  }
}

/** What a page asks to be sent. */
export interface PageForm {
  readonly hidden: readonly (readonly [string, string])[]
  readonly challenge: string | undefined
  /** Whether it has a field of that name. */
  readonly asks: (name: string) => boolean
}

function challengeIn(tag: string): string | undefined {
  const text = /data-challenge="([^"]*)"/.exec(tag)?.[1]
  return text === undefined ? undefined : plain(text)
}

const entities: Readonly<Record<string, string>> = {
  '&quot;': '"',
  '&#39;': "'",
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
}

/** Attribute text as it was before it was written into the page. */
function plain(text: string): string {
  return text.replace(/&(?:quot|#39|lt|gt|amp);/g, (entity) => entities[entity] ?? entity)
}
