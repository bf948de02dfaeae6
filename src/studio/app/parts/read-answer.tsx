import type { ReactNode } from 'react'
import type { Reading } from '../reading/use-answer.ts'
import { Awaited } from '../shell/awaited.tsx'
import { TroubleNote } from './trouble-note.tsx'

interface ReadAnswerProps<T> {
  readonly reading: Reading<T>
  readonly children: (value: T) => ReactNode
}

/** What was read, or that it is on its way, or why it is not there; the last value stays meanwhile. */
export function ReadAnswer<T>({ reading, children }: ReadAnswerProps<T>): ReactNode {
  const { value, trouble, waiting, again } = reading
  return (
    <>
      {trouble === undefined ? null : <TroubleNote trouble={trouble} again={again} />}
      {value === undefined && waiting ? <Awaited /> : null}
      {value === undefined ? null : children(value)}
    </>
  )
}
