import { trustedPolicy } from './trusted-policy.ts'

/**
 * Turns the HTML of our own server into nodes, apart from the document: scripts in it never run.
 */
export function pageFragment(html: string): DocumentFragment {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a trusted text stands for one
  const text = trustedPolicy.createHTML(html) as string
  const parsed = new DOMParser().parseFromString(text, 'text/html')
  const inner = parsed.querySelector('main') ?? parsed.body
  const fragment = document.createDocumentFragment()
  fragment.append(...inner.childNodes)
  return fragment
}
