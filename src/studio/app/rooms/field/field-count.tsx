import type { ReactNode } from 'react'
import type { FieldCount } from '../../../../api/field-answers.ts'
import { formatNumber } from '../../../../publish/format-number.ts'
import { useSpeech } from '../../shell/language.ts'

/** A count, or that there are fewer than may be told. */
export function Count({ of }: { readonly of: FieldCount }): ReactNode {
  const { language, say } = useSpeech()
  return 'n' in of ? (
    formatNumber(of.n, language)
  ) : (
    <span className="withheld">
      <span aria-hidden="true">&lt; {formatNumber(of.fewerThan, language)}</span>
      <span className="sr">{say('wave.fewer', { n: of.fewerThan })}</span>
    </span>
  )
}
