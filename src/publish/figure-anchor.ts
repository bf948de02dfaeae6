import { anchorHref } from '../core/html.ts'
import type { Language } from '../core/local-text.ts'
import { figuresFile } from './page-files.ts'

/** The anchor of a figure's record in its page. */
export function figureAnchor(id: string): string {
  return `figure-${id}`
}

/** The anchor of the records of figures that are told together, by their key. */
export function recordsAnchor(key: string): string {
  return `records-${key}`
}

/** Where the whole record of a figure is, from a page beside. */
export function recordAddress(id: string, language: Language): string {
  return `${figuresFile(language)}${anchorHref(figureAnchor(id))}`
}
