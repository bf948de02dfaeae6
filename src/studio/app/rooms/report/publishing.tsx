import type { ReactNode } from 'react'
import { apiPaths } from '../../../../api/api-paths.ts'
import type { PublishableAnswer } from '../../../../api/publication-answers.ts'
import type { ToldIssue } from '../../../../api/told-issue.ts'
import { placeOf } from '../../parts/issue-list.tsx'
import { TroubleNote } from '../../parts/trouble-note.tsx'
import { useAnswer } from '../../reading/use-answer.ts'
import type { Reading } from '../../reading/use-answer.ts'
import { useMay } from '../../shell/account-context.ts'
import { useSpeech } from '../../shell/language.ts'
import { Link } from '../../shell/link.tsx'
import { withQuery } from '../../shell/location.ts'
import { useStudy } from '../../shell/study-context.ts'
import { PublicationLink } from './publication-link.tsx'
import { PublicationList } from './publication-list.tsx'
import { usePublications } from './use-publications.ts'

/** Freezes the study under a link, once nothing stands against it. */
export function Publishing(): ReactNode {
  const { say } = useSpeech()
  const { id, hasFigures, version } = useStudy()
  const path = hasFigures ? apiPaths.publishable(id) : undefined
  const standing = useAnswer<PublishableAnswer>(path, version)
  const publications = usePublications()
  const mayWrite = useMay('analyst')
  const { isWorking, made, trouble, publish } = publications
  if (!hasFigures) return null
  const isAgainst = (standing.value?.issues.length ?? 0) > 0
  return (
    <section aria-labelledby="publishing" className="publishing">
      <h2 id="publishing">{say('publish.title')}</h2>
      <p className="quiet">{say('publish.lead')}</p>
      <Standing reading={standing} />
      {mayWrite ? (
        <p>
          <button
            type="button"
            className={isAgainst ? undefined : 'strong'}
            aria-disabled={isWorking}
            onClick={publish}
          >
            {say('publish.do')}
          </button>{' '}
          <span role="status">{isWorking ? say('publish.working') : null}</span>
        </p>
      ) : null}
      {trouble === undefined ? null : <TroubleNote trouble={trouble} />}
      <div role="status">
        {made === undefined ? null : (
          <p className="published">
            {say('publish.done')} <PublicationLink publication={made} />
          </p>
        )}
      </div>
      <PublicationList publications={publications} />
    </section>
  )
}

/** What stands against publishing, all of it, with the way to each. */
function Standing({ reading }: { readonly reading: Reading<PublishableAnswer> }): ReactNode {
  const { say } = useSpeech()
  const study = useStudy()
  const { value, trouble, again } = reading
  if (trouble !== undefined) return <TroubleNote trouble={trouble} again={again} />
  if (value === undefined) return null
  const { issues, revision } = value
  return (
    <>
      {revision === study.revision ? null : <p className="quiet">{say('publish.older')}</p>}
      {issues.length === 0 ? (
        <p>{say('publish.ready')}</p>
      ) : (
        <div className="warning">
          <p>{say('publish.against', { n: issues.length })}</p>
          <ul>
            {issues.map((issue) => (
              <li key={`${placeOf(issue)} ${issue.message}`}>
                <WayTo issue={issue} /> {issue.message}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}

function WayTo({ issue }: { readonly issue: ToldIssue }): ReactNode {
  const { file = '' } = issue
  return file.endsWith('.md') ? (
    <Link href={withQuery({ file })}>{placeOf(issue)}</Link>
  ) : (
    <a href="#notices">{placeOf(issue)}</a>
  )
}
