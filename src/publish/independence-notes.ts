import { textIn } from '../core/local-text.ts'
import type { Language } from '../core/local-text.ts'
import type { ProtectedTable } from '../protect/protected.ts'
import { formatNumber } from './format-number.ts'
import { sayIn } from './say.ts'

/** Smaller p-values are said to be below this. */
const smallestShown = 0.001

/** Says whether the question and each block go together, where that was tested: a sentence a block. */
export function independenceNotes(
  { blocks }: ProtectedTable,
  language: Language,
): readonly string[] {
  const say = sayIn(language)
  return blocks.flatMap(({ title, independence }) => {
    if (independence?.kind !== 'rao-scott') return []
    const { value, df, p } = independence.secondOrder
    const [df1, df2] = df.map((degrees) => formatNumber(degrees, language, 1))
    return [
      say('tables.independence', {
        block: textIn(title, language),
        f: formatNumber(value, language, 2),
        df1: df1 ?? '',
        df2: df2 ?? '',
        p: pText(p, language),
      }),
    ]
  })
}

function pText(p: number, language: Language): string {
  const say = sayIn(language)
  return p < smallestShown
    ? say('tables.p_below', { limit: formatNumber(smallestShown, language, 3) })
    : say('tables.p', { p: formatNumber(p, language, 3) })
}
