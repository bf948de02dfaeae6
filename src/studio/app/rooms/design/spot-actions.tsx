import { useState } from 'react'
import type { ReactNode } from 'react'
import { useSpeech } from '../../shell/language.ts'
import { goTo, withQuery } from '../../shell/location.ts'
import { copySpot, idAt, moveSpot, removeSpot, stepFrom } from './change-questionnaire.ts'
import type { Changed, Spot } from './change-questionnaire.ts'
import { useDesk } from './desk-context.ts'
import { RemovalSheet } from './removal-sheet.tsx'
import { spotTitle, toldMove } from './told-move.ts'

/** Moves, copies or takes away the question or page under edit. */
export function SpotActions({ spot }: { readonly spot: Spot }): ReactNode {
  const desk = useDesk()
  const { say, local } = useSpeech()
  const [isRemoving, setRemoving] = useState(false)
  const put = (changed: Changed | undefined): void => {
    desk.change(changed?.text)
    if (changed !== undefined) goTo(addressTo(changed.id, changed.spot), 'replace')
  }
  const remove = (): void => {
    setRemoving(false)
    desk.change(removeSpot(desk, spot))
    const next = neighbourOf(desk.pages, spot)
    goTo(withQuery({ question: next, page: undefined, at: undefined }), 'replace')
  }
  const what = spotTitle(desk, spot, local)
  return (
    <div className="actions spot-actions" role="group" aria-label={say('design.actions', { what })}>
      <Steps spot={spot} put={put} />
      <button
        type="button"
        onClick={() => {
          put(copySpot(desk, spot))
        }}
      >
        {say('design.duplicate')}
      </button>
      <button
        type="button"
        onClick={() => {
          setRemoving(true)
        }}
      >
        {say('design.delete')}
      </button>
      {isRemoving ? (
        <RemovalSheet
          spot={spot}
          onRemove={remove}
          onClose={() => {
            setRemoving(false)
          }}
        />
      ) : null}
    </div>
  )
}

interface StepsProps {
  readonly spot: Spot
  readonly put: (changed: Changed | undefined) => void
}

/** Moves by one place, over the border of a page too. */
function Steps({ spot, put }: StepsProps): ReactNode {
  const desk = useDesk()
  const { say } = useSpeech()
  return ([-1, 1] as const).map((by) => {
    const to = stepFrom(desk.pages, spot, by)
    return (
      <button
        key={by}
        type="button"
        aria-disabled={to === undefined}
        onClick={() => {
          if (to === undefined) return
          put(moveSpot(desk, spot, to))
          desk.tell(toldMove(desk, spot, to, say))
        }}
      >
        {say(by === -1 ? 'design.move_up' : 'design.move_down')}
      </button>
    )
  })
}

function addressTo(id: string, { question }: Spot): string {
  return withQuery(
    question === undefined
      ? { page: id, question: undefined, at: undefined }
      : { question: id, page: undefined, at: undefined },
  )
}

/** Id of the question to look at once something is gone. */
function neighbourOf(
  pages: Parameters<typeof idAt>[0],
  { page, question }: Spot,
): string | undefined {
  if (question === undefined)
    return pages[page + 1]?.questions[0]?.id ?? pages[page - 1]?.questions[0]?.id
  return (
    idAt(pages, { page, question: question + 1 }) ?? idAt(pages, { page, question: question - 1 })
  )
}
