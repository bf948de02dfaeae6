import type { Language } from '../core/local-text.ts'

/** The file of a study's report in a language. */
export function reportFile(language: Language): string {
  return `report.${language}.html`
}

/** The file of a study's article in a language. */
export function articleFile(language: Language): string {
  return `article.${language}.html`
}

/** The file of the list of studies in a language. */
export function indexFile(language: Language): string {
  return `index.${language}.html`
}

/** The product's other language. */
export function otherLanguage(language: Language): Language {
  return language === 'fr' ? 'en' : 'fr'
}

/** The file of a study's tab book in a language. */
export function workbookFile(language: Language): string {
  return `tables.${language}.xlsx`
}

/** The file of a study's slides in a language. */
export function slidesFile(language: Language): string {
  return `slides.${language}.pptx`
}

/** The file of all figures of a study, in both languages. */
export function figuresFile(extension: 'csv' | 'parquet'): string {
  return `figures.${extension}`
}
