import type { CatalogueEntry } from '../core/catalogue/entry.ts'

/** What a text's placeholders stand for. */
export type SaidValues = Readonly<Record<string, string | number>>

/**
 * Writes a text in the page's language: French on a French page, English on every other.
 *
 * `fillText` would bring the whole catalogue to the phone.
 */
export function say(entry: CatalogueEntry, values: SaidValues = {}): string {
  return entry[saidLanguage()].replace(/\{(\w+)\}/g, (_, name: string) =>
    String(values[name] ?? ''),
  )
}

/** The product's own language that stands nearest to the page's. */
export function saidLanguage(): 'fr' | 'en' {
  return document.documentElement.lang.startsWith('fr') ? 'fr' : 'en'
}
