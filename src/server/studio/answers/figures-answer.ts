import type { FiguresAnswer, FoundFigure } from '../../../api/figure-answers.ts'
import type { Language } from '../../../core/local-text.ts'
import { textIn } from '../../../core/local-text.ts'
import type { Release } from '../../../protect/protected.ts'
import { release } from '../../../protect/release.ts'
import { collectFigures } from '../../../publish/collect-figures.ts'
import type { Figure } from '../../../publish/figure.ts'
import { isShown } from '../../../publish/figure.ts'
import { figureWho } from '../../../publish/proof.ts'
import { writeFigure } from '../../../publish/write-figure.ts'
import type { StudyFigures } from '../held-study.ts'

/** What is searched for, and how many at most. */
export interface FigureSearch {
  readonly q: string
  readonly limit: number
}

/** Figures whose words, people or id hold every word of a search; totals and gaps first. */
export function figuresAnswer(
  { revision, snapshot }: StudyFigures,
  { q, limit }: FigureSearch,
  language: Language,
): FiguresAnswer {
  const words = fold(q).split(/\s+/).filter(Boolean)
  const found = searchable(release(snapshot, { kind: 'all' }), language)
    .filter(({ text }) => words.every((word) => text.includes(word)))
    .toSorted((a, b) => weightOf(b, words) - weightOf(a, words))
  return {
    revision,
    figures: found.slice(0, limit).map(({ figure }) => figure),
    total: found.length,
  }
}

interface Searchable {
  readonly figure: FoundFigure
  readonly text: string
  readonly title: string
  readonly isWhole: boolean
}

const made = new WeakMap<Release, Map<Language, readonly Searchable[]>>()

/** A release does not change: what is searched is written once a language. */
function searchable(shown: Release, language: Language): readonly Searchable[] {
  const own = made.get(shown) ?? new Map<Language, readonly Searchable[]>()
  made.set(shown, own)
  const known = own.get(language)
  if (known !== undefined) return known
  const written = [...collectFigures(shown)].flatMap(([id, figure]) => {
    // The sizes of bases stand in the record of their figure.
    if (id.endsWith('#n') || !isShown(figure)) return []
    return [searchableFigure(figure, shown, language)]
  })
  own.set(language, written)
  return written
}

function searchableFigure(figure: Figure, shown: Release, language: Language): Searchable {
  const { id, simulated } = figure
  const title = textIn(figure.title, language)
  const question = figure.question && textIn(figure.question, language)
  const who = figureWho(figure, { release: shown, language })
  const printed = writeFigure(figure, language)
  return {
    figure: { id, printed, title, question, who, simulated },
    text: fold([id, title, question ?? '', who, printed].join(' ')),
    title: fold(title),
    isWhole: !id.includes('@'),
  }
}

/** Words of the title count more than words around it, and everybody more than a part. */
function weightOf({ title, isWhole }: Searchable, words: readonly string[]): number {
  return words.filter((word) => title.includes(word)).length * 2 + (isWhole ? 1 : 0)
}

/** Letters without case and accents. */
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
