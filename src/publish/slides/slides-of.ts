import { textIn } from '../../core/local-text.ts'
import type { Part } from '../../study/model.ts'
import type { SectionContext } from '../section-context.ts'
import { markOf } from '../mark-of.ts'
import { barSlides } from './bar-slides.ts'
import type { Deck, Slide } from './deck.ts'
import { lineSlides } from './line-slides.ts'
import { methodSlide, noticeSlides } from './notice-slides.ts'
import { briefSlide, coverSlide } from './opening-slides.ts'
import { pairSlides } from './pair-slides.ts'

/**
 * The slides of a release in a language: cover, the study in brief, the two populations face to face,
 * a slide a question, what changed between waves, the notice of each sample, and how to check a figure.
 *
 * @param context - what may leave, and the language
 * @returns the presentation as data, numbers rounded as they are written
 */
export function slidesOf(context: SectionContext): Deck {
  return deckOf(context, [
    coverSlide(context),
    briefSlide(context),
    ...pairSlides(context),
    ...context.release.tables.flatMap((table) => barSlides(table, context)),
    ...lineSlides(context),
    ...noticeSlides(context),
    methodSlide(context),
  ])
}

/** The slides of the two populations face to face alone, or of a part of them, after the cover. */
export function faceSlidesOf(context: SectionContext, part?: Part): Deck {
  return deckOf(context, [coverSlide(context), ...pairSlides(context, part)])
}

function deckOf(context: SectionContext, slides: readonly Slide[]): Deck {
  const { release, language } = context
  return {
    title: textIn(release.study.title, language),
    author: textIn(release.study.conductedBy, language),
    language,
    mark: markOf(context),
    slides,
  }
}
