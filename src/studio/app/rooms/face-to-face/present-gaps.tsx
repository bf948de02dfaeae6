import { useEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import type { ShownGap } from '../../../../api/shown-parts.ts'
import { useSpeech } from '../../shell/language.ts'
import { goTo, withQuery } from '../../shell/location.ts'
import { useStudy } from '../../shell/study-context.ts'
import { keyOf } from './arrange-gaps.ts'
import type { ShownPair } from './arrange-gaps.ts'
import { GapPair } from './gap-pair.tsx'
import { PresentedGap } from './presented-gap.tsx'

interface PresentGapsProps {
  /** In the order and of the wave chosen. */
  readonly pairs: readonly ShownPair[]
  /** `all`, or the key of the mirror shown. */
  readonly shown: string
}

/** The mirrors for a meeting room: over the whole window, one by one or all, moved by arrow keys. */
export function PresentGaps({ pairs, shown }: PresentGapsProps): ReactNode {
  const { say } = useSpeech()
  const gaps = pairs.flatMap((pair) => pair.gaps)
  const at = Math.max(
    0,
    gaps.findIndex((gap) => keyOf(gap) === shown),
  )
  useWholeScreen()
  const show = (next: string): void => {
    goTo(withQuery({ present: next }), 'replace')
  }
  const move = (by: number): void => {
    const next = gaps[Math.min(gaps.length - 1, Math.max(0, at + by))]
    if (next !== undefined && shown !== 'all') show(keyOf(next))
  }
  useArrowKeys(move)
  const current = gaps[at]
  return (
    <ModalOverlay className="stage" isOpen onOpenChange={endOnClose}>
      <Modal>
        <Dialog aria-label={say('present.title')}>
          <div className="stage-page">
            <Controls gaps={gaps} at={at} isAll={shown === 'all'} show={show} move={move} />
            {shown === 'all' || current === undefined ? (
              <All pairs={pairs} />
            ) : (
              <PresentedGap key={keyOf(current)} shown={current} />
            )}
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

const steps: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  PageDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
  PageUp: -1,
  Home: -Infinity,
  End: Infinity,
}

function end(): void {
  goTo(withQuery({ present: undefined }), 'replace')
}

function endOnClose(isOpen: boolean): void {
  if (!isOpen) end()
}

/** Wherever the focus is: nobody in the room looks for it. */
function useArrowKeys(move: (by: number) => void): void {
  const latest = useRef(move)
  latest.current = move
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const by = steps[event.key]
      if (by === undefined) return
      event.preventDefault()
      latest.current(by)
    }
    document.addEventListener('keydown', onKey)
    return () => {
      document.removeEventListener('keydown', onKey)
    }
  }, [])
}

/** Takes the whole screen where the browser lets us; the window does otherwise. */
function useWholeScreen(): void {
  const [root] = useState(() => document.documentElement)
  useEffect(() => {
    root.requestFullscreen().catch(() => undefined)
    return () => {
      if (document.fullscreenElement !== null) document.exitFullscreen().catch(() => undefined)
    }
  }, [root])
}

interface ControlsProps {
  readonly gaps: readonly ShownGap[]
  readonly at: number
  readonly isAll: boolean
  readonly show: (next: string) => void
  readonly move: (by: number) => void
}

function Controls({ gaps, at, isAll, show, move }: ControlsProps): ReactNode {
  const { local, say } = useSpeech()
  const study = useStudy()
  const current = gaps[at]
  const button = (label: string, press: () => void): ReactNode => (
    <button type="button" onClick={press}>
      {label}
    </button>
  )
  return (
    <div className="stage-head">
      <Heading slot="title" level={2}>
        {local(study.title)}
        {current?.gap.part === undefined ? '' : ` · ${local(current.gap.part.title)}`}
      </Heading>
      {study.simulated ? <strong className="stage-mark">{say('studies.simulated')}</strong> : null}
      <span className="actions">
        {isAll ? null : (
          <>
            {button(say('present.before'), () => {
              move(-1)
            })}
            <span className="quiet" role="status">
              {say('present.place', { n: at + 1, of: gaps.length })}
            </span>
            {button(say('present.next'), () => {
              move(1)
            })}
          </>
        )}
        {button(say(isAll ? 'present.one' : 'present.all'), () => {
          show(isAll && current !== undefined ? keyOf(current) : 'all')
        })}
        {button(say('present.end'), end)}
      </span>
    </div>
  )
}

function All({ pairs }: Pick<PresentGapsProps, 'pairs'>): ReactNode {
  return (
    <div className="stage-all">
      {pairs.map((pair) => (
        <GapPair key={pair.populations.join('/')} pair={pair} />
      ))}
    </div>
  )
}
