import type { ReactNode } from 'react'
import type { StudyMenu } from '../../../../api/study-menu.ts'
import { useSpeech } from '../../shell/language.ts'
import { useStudy } from '../../shell/study-context.ts'
import { crossingEdit } from './crossing-edit.ts'
import type { Crossing } from './crossing.ts'
import { keepCrossing } from './edit-tables.ts'
import { useTabBook } from './tab-book-context.ts'
import { useFilter } from './use-filter.ts'

/** A crossing that the tab book does not have: what adding it means, and the button that does. */
export function KeepOffer({ crossing }: { readonly crossing: Crossing }): ReactNode {
  const { say } = useSpeech()
  const study = useStudy()
  const book = useTabBook()
  const filter = useFilter(crossing)
  const base = filter && { filter: filter.text, title: filter.words }
  const isWritten = crossing.filter === undefined || base !== undefined
  const edit = isWritten ? crossingEdit(study, crossing, base) : undefined
  const isWaiting = book.isBusy
  if (edit === 'kept') {
    return isWaiting ? null : <p className="keep-offer">{say(emptyReason(study, crossing))}</p>
  }
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
