import type { Language } from '../core/local-text.ts'

/** The file of a study's report in a language. */
export function reportFile(language: Language): string {
  return `report.${language}.html`
}

/** The file of a study's article in a language. */
export function articleFile(language: Language): string {
  return `article.${language}.html`
}

/** The file of a study's diagnosis and action plan in a language. */
export function strategyFile(language: Language): string {
  return `strategy.${language}.html`
}

/** The file of a study's action plan as a table, in both languages. */
export const planTable = 'plan.csv'

/** The file of a study's action plan as a calendar in a language. */
export function planCalendarFile(language: Language): string {
  return `plan.${language}.ics`
}

/** The file of the list of studies in a language. */
export function indexFile(language: Language): string {
  return `index.${language}.html`
}

/** The file of the records of every figure of a study, in a language. */
export function figuresFile(language: Language): string {
  return `figures.${language}.html`
}

/** The product's other language. */
export function otherLanguage(language: Language): Language {
  return language === 'fr' ? 'en' : 'fr'
}

/** The file of a study's tab book in a language. */
export function workbookFile(language: Language): string {
  return `tables.${language}.xlsx`
}

/** The file of a study's report on paper in a language. */
export function printFile(language: Language): string {
  return `report.${language}.pdf`
}

/** The file of a study's article on paper in a language. */
export function articlePrintFile(language: Language): string {
  return `article.${language}.pdf`
}

/** The file of a study's slides in a language. */
export function slidesFile(language: Language): string {
  return `slides.${language}.pptx`
}

/** The file of the slides that set two populations, or a part of them, face to face, alone. */
export function faceSlidesFile(language: Language, part?: string): string {
  return part === undefined
    ? `face-to-face.${language}.pptx`
    : `face-to-face.${part}.${language}.pptx`
}

/** The file of all figures of a study, in both languages. */
export function dataFile(extension: 'csv' | 'parquet'): string {
  return `figures.${extension}`
}
