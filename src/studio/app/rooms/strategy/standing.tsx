import type { ReactNode } from 'react'
import type { StandingText } from '../../../../publish/strategy/standing-text.ts'

/** A level as a mark with its word: never by colour alone. */
export function Standing({ word, note, mark }: StandingText): ReactNode {
  return (
    <>
      <span className={`level ${mark}`}>{word}</span>
      {note === undefined ? null : <span className="note">{note}</span>}
    </>
  )
}
