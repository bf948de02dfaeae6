import { useEffect, useRef } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'
import { useSpeech } from '../../shell/language.ts'
import { goTo, withQuery } from '../../shell/location.ts'
import { AddQuestion } from './add-question.tsx'
import { addPage, moveSpot, stepFrom } from './change-questionnaire.ts'
import type { Spot } from './change-questionnaire.ts'
import { useDesk } from './desk-context.ts'
import type { OutlinePage } from './outline.ts'
import { DurationNote } from './duration-note.tsx'
import { OutlineLine } from './outline-line.tsx'
import { toldMove } from './told-move.ts'
import { useDrag } from './use-drag.ts'

interface OutlineListProps {
  /** What is under edit. */
  readonly open: Spot | undefined
}

/** The pages of a questionnaire and their questions: to open, to move, to add to. */
export function OutlineList({ open }: OutlineListProps): ReactNode {
  const desk = useDesk()
  const { say } = useSpeech()
  const list = useRef<HTMLElement>(null)
  const refocus = useRefocus(list)
  const move = (from: Spot, to: Spot | undefined): void => {
    const moved = to && moveSpot(desk, from, to)
    if (to === undefined) return
    desk.change(moved?.text)
    if (moved === undefined) return
    desk.tell(toldMove(desk, from, to, say))
    refocus(moved.id)
  }
  const drag = useDrag(move)
  const onKey = (spot: Spot) => (event: KeyboardEvent) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : undefined
    if (by === undefined || !event.altKey) return
    event.preventDefault()
    move(spot, stepFrom(desk.pages, spot, by))
  }
  return (
    <div className="outline-side">
      <nav className="outline" aria-label={say('design.outline')} ref={list}>
        <ol>
          {desk.pages.map((page, at) => (
            <li key={page.id}>
              <OutlineLine spot={{ page: at }} open={open} drag={drag} onKey={onKey} />
              <Questions page={page} at={at} line={{ open, drag, onKey }} />
            </li>
          ))}
        </ol>
      </nav>
      <div className="outline-more">
        <AddQuestion open={open} />
        <AddPage open={open} />
      </div>
      <p className="quiet keys">{say('design.keys')}</p>
      <DurationNote />
    </div>
  )
}

type Line = Omit<Parameters<typeof OutlineLine>[0], 'spot'>

interface QuestionsProps {
  readonly page: OutlinePage
  readonly at: number
  readonly line: Line
}

function Questions({ page, at, line }: QuestionsProps): ReactNode {
  const { say } = useSpeech()
  if (page.questions.length === 0) return <p className="quiet">{say('design.no_question')}</p>
  return (
    <ol>
      {page.questions.map((question, place) => (
        <li key={question.id}>
          <OutlineLine spot={{ page: at, question: place }} {...line} />
        </li>
      ))}
    </ol>
  )
}

function AddPage({ open }: OutlineListProps): ReactNode {
  const desk = useDesk()
  const { say } = useSpeech()
  const add = (): void => {
    const made = addPage(desk, (open?.page ?? desk.pages.length - 1) + 1, desk.languages)
    desk.change(made?.text)
    if (made !== undefined) goTo(withQuery({ page: made.id, question: undefined, view: undefined }))
  }
  return (
    <button type="button" onClick={add}>
      {say('design.add_page')}
    </button>
  )
}

/** A line that moved to another list is made anew: the focus goes after it. */
function useRefocus(list: React.RefObject<HTMLElement | null>): (id: string) => void {
  const { text } = useDesk()
  const wanted = useRef<string>(undefined)
  useEffect(() => {
    const id = wanted.current
    if (id === undefined) return
    wanted.current = undefined
    list.current?.querySelector<HTMLElement>(`a[data-id="${CSS.escape(id)}"]`)?.focus()
  }, [text, list])
  return (id) => {
    wanted.current = id
  }
}
