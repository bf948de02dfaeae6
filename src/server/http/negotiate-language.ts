import type { Language } from '../../core/local-text.ts'

/**
 * The language to answer in: what `lang` of the address says, else the first that the browser likes
 * best, else the first offered.
 *
 * @param request - the request
 * @param offered - language tags, at least one
 */
export function negotiateLanguage(request: Request, offered: readonly string[]): string {
  const asked = new URL(request.url).searchParams.get('lang')
  const liked = likedLanguages(request.headers.get('accept-language') ?? '')
  for (const tag of asked === null ? liked : [asked, ...liked]) {
    const found = offered.find((one) => sameLanguage(one, tag))
    if (found !== undefined) return found
  }
  return offered[0] ?? 'en'
}

/** The product's own language nearest to a tag: its words stand around those of the study. */
export function ownLanguage(tag: string): Language {
  return tag.toLowerCase().split('-')[0] === 'fr' ? 'fr' : 'en'
}

function likedLanguages(header: string): readonly string[] {
  const wishes = header
    .slice(0, 500)
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(';')
      const quality = parameters.map((one) => /^\s*q=([01](?:\.\d{1,3})?)\s*$/.exec(one)?.[1])
      return { tag: tag.trim(), quality: Number(quality.find((one) => one !== undefined) ?? 1) }
    })
  return wishes
    .filter(({ tag, quality }) => tag !== '' && tag !== '*' && quality > 0)
    .toSorted((a, b) => b.quality - a.quality)
    .map(({ tag }) => tag)
}

function sameLanguage(offered: string, wanted: string): boolean {
  const [one, other] = [offered.toLowerCase(), wanted.toLowerCase()]
  return one === other || one.split('-')[0] === other.split('-')[0]
}
