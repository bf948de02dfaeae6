/** What the link brought in its fragment, which no server ever sees. */
export interface Address {
  readonly invitation?: { readonly keyId: string; readonly secret: string } | undefined
  /** A resume code. */
  readonly code?: string | undefined
  /** This tab was told to take over from another. */
  readonly here: boolean
}

/** The fragment by which a tab says to itself that it takes over. */
export const takeOver = '#here'

/** A resume code as people copy it; anchors of the page are shorter. */
const codeShape = /^[\w-]{26,40}$/

/** Reads the fragment; an anchor of the page is nothing. */
export function readAddress(fragment: string): Address {
  const text = fragment.slice(1)
  const dot = text.lastIndexOf('.')
  if (dot > 0) {
    return { invitation: { keyId: text.slice(0, dot), secret: text.slice(dot + 1) }, here: false }
  }
  return { code: codeShape.test(text) ? text : undefined, here: fragment === takeOver }
}
