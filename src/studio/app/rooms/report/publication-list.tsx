import { useState } from 'react'
import type { ReactNode } from 'react'
import type { ShownPublication } from '../../../../api/publication-answers.ts'
import { writeDate } from '../../../../publish/write-date.ts'
import { useMay } from '../../shell/account-context.ts'
import { useSpeech } from '../../shell/language.ts'
import { PublicationLink } from './publication-link.tsx'
import type { Publications } from './use-publications.ts'

interface PublicationListProps {
  readonly publications: Publications
}

/** What was published, with its link, and how to withdraw it. */
export function PublicationList({ publications }: PublicationListProps): ReactNode {
  const { say } = useSpeech()
  const { all, withdraw } = publications
  return (
    <>
      <h3>{say('publish.list')}</h3>
      {all.length === 0 ? <p className="quiet">{say('publish.nothing')}</p> : null}
      <ul className="publications">
        {all.map((publication) => (
          <Item
            key={publication.id}
            publication={publication}
            onWithdraw={() => {
              withdraw(publication.id)
            }}
          />
        ))}
      </ul>
    </>
  )
}

interface ItemProps {
  readonly publication: ShownPublication
  readonly onWithdraw: () => void
}

function Item({ publication, onWithdraw }: ItemProps): ReactNode {
  const { language, local, say } = useSpeech()
  const [isAsked, setAsked] = useState(false)
  const mayWrite = useMay('analyst')
  const { day, files, title } = publication
  return (
    <li>
      <p>
        {local(title)}{' '}
        <span className="quiet">
          {say('publish.made', { day: writeDate(day, language), n: files })}
        </span>
      </p>
      <PublicationLink publication={publication} />
      {mayWrite ? (
        <p className="actions">
          {isAsked ? (
            <>
              <button type="button" onClick={onWithdraw}>
                {say('publish.sure')}
              </button>
              <button
                type="button"
                onClick={() => {
                  setAsked(false)
                }}
              >
                {say('publish.keep')}
              </button>
            </>
          ) : (
            <button
              type="button"
              onClick={() => {
                setAsked(true)
              }}
            >
              {say('publish.withdraw')}
            </button>
          )}
        </p>
      ) : null}
    </li>
  )
}
