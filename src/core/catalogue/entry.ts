/** One text of the product in its two languages; `{name}` marks a value put in when it is shown. */
export interface CatalogueEntry {
  readonly fr: string
  readonly en: string
}

/** Texts by key. */
export type Catalogue = Readonly<Record<string, CatalogueEntry>>
