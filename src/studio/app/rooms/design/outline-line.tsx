import type { KeyboardEvent, ReactNode } from 'react'
import { useSpeech } from '../../shell/language.ts'
import { Link } from '../../shell/link.tsx'
import { withQuery } from '../../shell/location.ts'
import { idAt } from './change-questionnaire.ts'
import type { Spot } from './change-questionnaire.ts'
import { useDesk } from './desk-context.ts'
import { spotText } from './drop-spot.ts'
import { spotTitle } from './told-move.ts'
import type { Drag } from './use-drag.ts'

interface OutlineLineProps {
  readonly spot: Spot
  readonly open: Spot | undefined
  readonly drag: Drag
  readonly onKey: (spot: Spot) => (event: KeyboardEvent) => void
}

/** A page or a question of the outline, with a grip to drag it by. */
export function OutlineLine({ spot, open, drag, onKey }: OutlineLineProps): ReactNode {
  const desk = useDesk()
  const { local, say } = useSpeech()
  const isPage = spot.question === undefined
  const id = idAt(desk.pages, spot) ?? ''
  const title = spotTitle(desk, spot, local)
  const isOpen = open !== undefined && spotText(open) === spotText(spot)
  const to = isPage ? { page: id, question: undefined } : { question: id, page: undefined }
  return (
    <div
      className={`line ${isPage ? 'page-line' : ''} ${dropClass(spot, drag)}`}
      data-spot={spotText(spot)}
    >
      <Link
        href={withQuery({ ...to, view: undefined, line: undefined })}
        data-id={id}
        aria-current={isOpen ? 'true' : undefined}
        aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
        onKeyDown={onKey(spot)}
        draggable={false}
      >
        {title}
        <Routed spot={spot} />
      </Link>
      <span
        className="grip"
        aria-hidden="true"
        title={say('design.drag', { what: title })}
        {...drag.grip(spot)}
      >
        ⠿
      </span>
    </div>
  )
}

/** A sign that not everybody is asked. */
function Routed({ spot: { page, question } }: { readonly spot: Spot }): ReactNode {
  const { pages } = useDesk()
  const { say } = useSpeech()
  const own = question === undefined ? pages[page] : pages[page]?.questions[question]
  if (own?.showIf === undefined) return null
  return (
    <span className="routed" title={own.showIf}>
      {' '}
      <span aria-hidden="true">{say('design.if')}</span>
      <span className="sr">
        {' '}
        {say('design.asked_if')} {own.showIf}
      </span>
    </span>
  )
}

function dropClass(spot: Spot, { from, target }: Drag): string {
  if (from !== undefined && spotText(from) === spotText(spot)) return 'dragged'
  if (target === undefined || spotText(target.over) !== spotText(spot)) return ''
  return target.isAfter || (from?.question !== undefined && spot.question === undefined)
    ? 'drop-after'
    : 'drop-before'
}
