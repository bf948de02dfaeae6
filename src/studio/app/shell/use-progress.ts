import { useEffect } from 'react'
import { apiPaths } from '../../../api/api-paths.ts'
import type { ProgressAnswer, StudyCard } from '../../../api/study-card.ts'
import { useAnswer } from '../reading/use-answer.ts'

/** How often progress is asked for while figures are made, and otherwise, in milliseconds. */
const paces = { working: 250, idle: 5000 } as const

/** Told to ourselves when a file was written: its figures are under way. */
const written = 'visavis:written'

/** Says that a file of the study was written, so that progress is asked for at once. */
export function tellWritten(): void {
  dispatchEvent(new Event(written))
}

/** How a study stands. */
type Standing = Pick<StudyCard, 'revision' | 'hasFigures' | 'state'>

/**
 * Follows the making of a study's figures: while it lasts its progress is told, and what is shown is
 * read again when the files have changed or the figures are there.
 */
export function useProgress(
  id: string,
  shown: Standing | undefined,
  again: () => void,
): ProgressAnswer | undefined {
  const { value, trouble, again: ask } = useAnswer<ProgressAnswer>(apiPaths.progress(id))
  const isWorking = value?.working === true || value?.state === 'preparing'
  const [revision, state] = [value?.revision, value?.state]
  useEffect(() => {
    const timer = setInterval(
      () => {
        if (!document.hidden) ask()
      },
      isWorking ? paces.working : paces.idle,
    )
    return () => {
      clearInterval(timer)
    }
  }, [isWorking, ask])
  useEffect(() => {
    addEventListener(written, ask)
    return () => {
      removeEventListener(written, ask)
    }
  }, [ask])
  const isOld = value !== undefined && isOlder(shown, value)
  useEffect(() => {
    if (isOld) again()
  }, [isOld, revision, state, again])
  useEffect(() => {
    // Figures of newer files are there.
    if (!isWorking) again()
  }, [isWorking, again])
  return trouble === undefined && isWorking ? value : undefined
}

function isOlder(shown: Standing | undefined, now: Standing): boolean {
  return (
    shown !== undefined &&
    (now.revision !== shown.revision ||
      now.state !== shown.state ||
      now.hasFigures !== shown.hasFigures)
  )
}
