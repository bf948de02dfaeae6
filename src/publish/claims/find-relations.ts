import type { Language } from '../../core/local-text.ts'
import type { RelationKind } from './claim-phrases.ts'
import { hedgePhrases, relationPhrases, verbDenials } from './claim-phrases.ts'
import { numberWordPattern, readNumberWord } from './number-words.ts'
import type { Sentence } from './sentence.ts'
import { clauseAt } from './sentence.ts'
import type { Hedge } from './tolerances.ts'

/** A claim in words that states no quantity of its own. */
export interface Relation {
  readonly kind: RelationKind
  readonly start: number
  readonly end: number
  readonly written: string
  /** The sentence says that it is not so. */
  readonly denied: boolean
  /** "Far ahead". */
  readonly far: boolean
  /** How many times as many. */
  readonly times?: number | undefined
  readonly hedge: Hedge
}

/** Finds the relations that a sentence states: ranks, majorities, trends, ratios, significance. */
export function findRelations(sentence: Sentence, language: Language): readonly Relation[] {
  const ratios = findRatios(sentence, language)
  const others = relationPhrases[language].flatMap(([kind, words]) =>
    [...sentence.text.matchAll(words)].map((match) => relation(kind, match, sentence, language)),
  )
  const found = [...ratios, ...others]
  const kept = found.reduce<readonly Relation[]>(
    (taken, one) =>
      taken.some(({ start, end }) => one.start < end && start < one.end) ? taken : [...taken, one],
    [],
  )
  return kept.toSorted((one, other) => one.start - other.start)
}

function relation(
  kind: RelationKind,
  match: RegExpExecArray,
  sentence: Sentence,
  language: Language,
): Relation {
  const { index: start, 0: written } = match
  const end = start + written.length
  const far = /^(?:loin|largement|nettement|far|well|lags? far|très largement)\s/iu.test(written)
  return {
    kind,
    start,
    end,
    written,
    far,
    denied: isDenied(sentence, start, language),
    hedge: 'plain',
  }
}

/** Whether one of the four words before a phrase, in its clause, denies it. */
function isDenied(sentence: Sentence, start: number, language: Language): boolean {
  const clause = clauseAt(sentence, start)
  const before = sentence.words
    .filter((word) => word.end <= start && clauseAt(sentence, word.start) === clause)
    .slice(-4)
  const from = before[0]?.start ?? start
  return sentence.text.slice(from, start).search(verbDenials[language]) >= 0
}

const multiples: Readonly<Record<Language, readonly (readonly [string, number])[]>> = {
  fr: [
    ['doubl(?:e|ent|é|er)', 2],
    ['tripl(?:e|ent|é|er)', 3],
  ],
  en: [
    ['doubl(?:es?|ed)', 2],
    ['tripl(?:es?|ed)', 3],
    ['twice as (?:many|much|likely)', 2],
  ],
}

/** "Deux fois plus", "a doublé", "twice as many", "three times more". */
function findRatios(sentence: Sentence, language: Language): readonly Relation[] {
  const number = `(?<times>${numberWordPattern(language)}|\\d{1,2}(?:[.,]\\d)?)`
  const times =
    language === 'fr'
      ? `${number}\\s+fois\\s+plus`
      : `${number}\\s+times\\s+(?:more|as\\s+many|as\\s+likely)`
  const patterns: readonly (readonly [string, number | undefined])[] = [
    ...multiples[language],
    [times, undefined],
  ]
  return patterns.flatMap(([words, fixed]) =>
    [
      ...sentence.text.matchAll(
        new RegExp(`(?<![\\p{L}\\d])(?:${words.replaceAll(' ', '\\s+')})(?!\\p{L})`, 'giu'),
      ),
    ].flatMap((match) => {
      const said = match.groups?.['times']
      const read =
        fixed ?? readNumberWord(said ?? '', language) ?? Number((said ?? '').replace(',', '.'))
      if (!Number.isFinite(read) || read <= 1) return []
      const [hedge = 'plain'] =
        hedgePhrases[language].find(([, before]) =>
          before.test(sentence.text.slice(0, match.index)),
        ) ?? []
      return [{ ...relation('ratio', match, sentence, language), times: read, hedge }]
    }),
  )
}
