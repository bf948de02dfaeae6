import type { ReactNode } from 'react'
import { useSpeech } from '../../shell/language.ts'
import { Link } from '../../shell/link.tsx'
import { withQuery } from '../../shell/location.ts'
import type { OutlinePage } from './outline.ts'

interface OutlineListProps {
  readonly pages: readonly OutlinePage[]
  /** Id of the question under edit. */
  readonly open: string | undefined
}

/** The pages of a questionnaire and their questions. */
export function OutlineList({ pages, open }: OutlineListProps): ReactNode {
  const { local, say } = useSpeech()
  return (
    <nav className="outline" aria-label={say('design.outline')}>
      <ol>
        {pages.map((page) => (
          <li key={page.id}>
            <span className="page-name">
              {page.title === undefined ? page.id : local(page.title)}
            </span>
            <ol>
              {page.questions.map((question) => (
                <li key={question.id}>
                  <Link
                    href={withQuery({ question: question.id, view: undefined, line: undefined })}
                    aria-current={question.id === open ? 'true' : undefined}
                  >
                    {local(question.text)}
                  </Link>
                </li>
              ))}
            </ol>
          </li>
        ))}
      </ol>
    </nav>
  )
}
