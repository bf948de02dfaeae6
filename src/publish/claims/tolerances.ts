import type { CatalogueEntry } from '../../core/catalogue/entry.ts'

/** How a number is hedged by the words before it. */
export type Hedge = 'plain' | 'about' | 'nearly' | 'over' | 'under' | 'least' | 'most' | 'barely'

/** What a claim may differ from its figure, in percentage points unless it says otherwise. */
export interface Tolerance {
  readonly id: string
  /** How texts say it. */
  readonly said: CatalogueEntry
  /** How far under the number said the figure may lie. */
  readonly below: number
  /** How far over it. */
  readonly above: number
  readonly rule: CatalogueEntry
}

/**
 * A fraction in words, by its hedge: the figure may lie between `said − below` and `said + above`,
 * in percentage points. Digits are exact to their rounding unless hedged.
 */
export const hedgeTolerances: Readonly<Record<Hedge, Tolerance>> = {
  plain: {
    id: 'plain',
    said: { fr: 'un quart, un salarié sur deux', en: 'a quarter, one employee in two' },
    below: 2,
    above: 2,
    rule: {
      fr: 'à 2\u00a0points près\u00a0; en chiffres (61\u00a0%), à l’arrondi écrit',
      en: 'within 2 points; in digits (61%), to the rounding written',
    },
  },
  about: {
    id: 'about',
    said: { fr: 'environ, quelque, autour de', en: 'about, some, around, roughly' },
    below: 3,
    above: 3,
    rule: { fr: 'à 3\u00a0points près', en: 'within 3 points' },
  },
  nearly: {
    id: 'nearly',
    said: { fr: 'près de, presque', en: 'nearly, almost, close to' },
    below: 5,
    above: 0.5,
    rule: {
      fr: 'jusqu’à 5\u00a0points dessous, ou égal une fois arrondi',
      en: 'up to 5 points under, or equal once rounded',
    },
  },
  over: {
    id: 'over',
    said: { fr: 'plus de', en: 'more than, over' },
    below: 0,
    above: 15,
    rule: { fr: 'au-dessus, de 15\u00a0points au plus', en: 'above, by at most 15 points' },
  },
  under: {
    id: 'under',
    said: { fr: 'moins de', en: 'less than, fewer than, under' },
    below: 15,
    above: 0,
    rule: { fr: 'au-dessous, de 15\u00a0points au plus', en: 'below, by at most 15 points' },
  },
  least: {
    id: 'least',
    said: { fr: 'au moins', en: 'at least' },
    below: 0.5,
    above: 15,
    rule: {
      fr: 'égal une fois arrondi, ou au-dessus de 15\u00a0points au plus',
      en: 'equal once rounded, or above by at most 15 points',
    },
  },
  most: {
    id: 'most',
    said: { fr: 'au plus, jusqu’à', en: 'at most, up to' },
    below: 15,
    above: 0.5,
    rule: {
      fr: 'égal une fois arrondi, ou au-dessous de 15\u00a0points au plus',
      en: 'equal once rounded, or below by at most 15 points',
    },
  },
  barely: {
    id: 'barely',
    said: { fr: 'à peine', en: 'barely, hardly' },
    below: 3,
    above: 2,
    rule: {
      fr: 'de 3\u00a0points dessous à 2\u00a0points dessus',
      en: 'from 3 points under to 2 points over',
    },
  },
}

/** A rule of words that are no numbers. */
export interface WordRule {
  readonly limit: number
  /** How texts say it. */
  readonly said: CatalogueEntry
  readonly rule: CatalogueEntry
}

/** The words that have a rule. */
export type RuledWords = 'majority' | 'largeMajority' | 'minority' | 'far' | 'ratio' | 'level'

/** Where words that are no numbers hold: shares (0–1), differences of shares (0–1), ratios. */
export const wordRules: Readonly<Record<RuledWords, WordRule>> = {
  majority: {
    limit: 0.5,
    said: { fr: 'une majorité, la plupart', en: 'a majority, most' },
    rule: { fr: 'plus de la moitié, avant arrondi', en: 'more than half, before rounding' },
  },
  largeMajority: {
    limit: 0.66,
    said: {
      fr: 'la grande majorité, une large majorité',
      en: 'the vast majority, a large majority',
    },
    rule: { fr: 'au moins 66\u00a0%', en: 'at least 66%' },
  },
  minority: {
    limit: 0.5,
    said: { fr: 'une minorité', en: 'a minority' },
    rule: { fr: 'moins de la moitié, avant arrondi', en: 'less than half, before rounding' },
  },
  far: {
    limit: 0.1,
    said: { fr: 'loin devant, loin derrière', en: 'far ahead, well ahead, far behind' },
    rule: { fr: 'au moins 10\u00a0points d’écart', en: 'a difference of at least 10 points' },
  },
  ratio: {
    limit: 0.1,
    said: { fr: 'deux fois plus, a doublé', en: 'twice as many, doubled' },
    rule: {
      fr: 'le rapport à un dixième près\u00a0; «\u00a0plus de\u00a0»\u00a0: au-dessus, d’un tiers au plus\u00a0; «\u00a0près de\u00a0»\u00a0: jusqu’à un cinquième dessous',
      en: 'the ratio within a tenth; “more than”: above by at most a third; “nearly”: up to a fifth under',
    },
  },
  level: {
    limit: 0.05,
    said: {
      fr: 'devant, en tête, significatif, stable',
      en: 'ahead, first, significant, unchanged',
    },
    rule: {
      fr: 'le test de la différence, au seuil de 5\u00a0%',
      en: 'the test of the difference, at the 5% level',
    },
  },
}
