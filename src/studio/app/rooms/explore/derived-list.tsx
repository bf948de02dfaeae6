import type { ReactNode } from 'react'
import type { MenuVariable } from '../../../../api/study-menu.ts'
import { useSpeech } from '../../shell/language.ts'
import { withQuery } from '../../shell/location.ts'
import { Link } from '../../shell/link.tsx'
import { useStudy } from '../../shell/study-context.ts'
import { crossingQuery } from './crossing.ts'
import type { Crossing } from './crossing.ts'
import { dropItem } from './edit-tables.ts'
import { useTabBook } from './tab-book-context.ts'

interface DerivedListProps {
  readonly variable: MenuVariable
  readonly crossing: Crossing
}

/** The variables that are made of another already: to be looked at, or taken away. */
export function DerivedList({ variable, crossing }: DerivedListProps): ReactNode {
  const { local, say } = useSpeech()
  const study = useStudy()
  const book = useTabBook()
  const { population } = variable
  const own = study.variables.filter(
    (one) => one.population === population && one.derived?.sources.includes(variable.id) === true,
  )
  if (own.length === 0) return null
  return (
    <ul className="net-list" aria-label={say('derived.own')}>
      {own.map(({ id, label, categories }) => (
        <li key={id}>
          {local(label)}{' '}
          <span className="quiet">= {categories.map((one) => local(one.label)).join(' · ')}</span>{' '}
          <Link
            href={withQuery(
              crossingQuery(study, { ...crossing, variable: id, columns: { kind: 'total' } }),
            )}
            aria-label={say('derived.show_one', { name: local(label) })}
          >
            {say('derived.show')}
          </Link>{' '}
          <button
            type="button"
            className="plain"
            aria-disabled={book.isBusy}
            aria-label={say('net.remove_one', { name: local(label) })}
            onClick={() => {
              book.change(
                dropItem('derived', (one) => one['id'] === id && one['population'] === population),
              )
            }}
          >
            {say('net.remove')}
          </button>
        </li>
      ))}
    </ul>
  )
}
