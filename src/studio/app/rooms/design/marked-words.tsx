import { Fragment } from 'react'
import type { ReactNode } from 'react'
import type { WordPiece } from './word-diff.ts'

/** A text with the words marked that the other one has not. */
export function MarkedWords({ pieces }: { readonly pieces: readonly WordPiece[] }): ReactNode {
  return pieces.map(({ text, isShared }, at) =>
    isShared ? (
      text
    ) : (
      <Fragment key={at}>
        <mark className="differs">{text.trimEnd()}</mark>
        {text.slice(text.trimEnd().length)}
      </Fragment>
    ),
  )
}
