import type { ReactNode } from 'react'
import type { StudyMenu } from '../../../../api/study-menu.ts'
import { useMay } from '../../shell/account-context.ts'
import { useSpeech } from '../../shell/language.ts'
import { useStudy } from '../../shell/study-context.ts'
import { crossingEdit } from './crossing-edit.ts'
import type { Crossing } from './crossing.ts'
import { keepCrossing } from './edit-tables.ts'
import { useTabBook } from './tab-book-context.ts'
import type { GoodFilter } from './use-filter.ts'

interface KeepOfferProps {
  readonly crossing: Crossing
  /** The base that is written in the address, once it holds together. */
  readonly base: GoodFilter | undefined
}

/** A crossing that the tab book does not have: what adding it means, and the button that does. */
export function KeepOffer({ crossing, base }: KeepOfferProps): ReactNode {
  const { say } = useSpeech()
  const study = useStudy()
  const book = useTabBook()
  const isWritten = crossing.filter === undefined || base !== undefined
  const made = base && { filter: base.text, title: base.words }
  const edit = isWritten ? crossingEdit(study, crossing, made) : undefined
  const isWaiting = book.isBusy
  const mayWrite = useMay('analyst')
  if (edit === 'kept') {
    return isWaiting ? null : <p className="keep-offer">{say(emptyReason(study, crossing))}</p>
  }
  if (!mayWrite) return <p className="keep-offer">{say('keep.may_not')}</p>
  return (
    <section className="keep-offer" aria-label={say('keep.title')}>
      <h2>{say('keep.title')}</h2>
      <p>{say('keep.means')}</p>
      <button
        type="button"
        className="strong"
        aria-disabled={isWaiting || edit === undefined}
        onClick={() => {
          if (!isWaiting && edit !== undefined) book.change(keepCrossing(edit))
        }}
      >
        {say('keep.add')}
      </button>
      {isWritten ? null : <p className="quiet">{say('keep.filter_first')}</p>}
    </section>
  )
}

/** Why a table that is kept shows nothing. */
function emptyReason(study: StudyMenu, { columns, population, wave }: Crossing) {
  const ids = columns.kind === 'variable' ? [columns.id, columns.within] : []
  const isAsked = study.variables
    .filter((one) => one.population === population && ids.includes(one.id))
    .every(({ waves }) => waves.includes(wave))
  return isAsked ? 'keep.empty' : 'keep.not_asked'
}
