import type { ReactNode } from 'react'
import type { ShownPublication } from '../../../../api/publication-answers.ts'
import { CopyButton } from '../../parts/copy-button.tsx'
import { useSpeech } from '../../shell/language.ts'

interface PublicationLinkProps {
  readonly publication: ShownPublication
}

/** The link of a publication: to be opened, or copied for somebody. */
export function PublicationLink({ publication }: PublicationLinkProps): ReactNode {
  const { language, say } = useSpeech()
  const { path } = publication
  const address = new URL(path, location.origin).href
  return (
    <span className="publication-link">
      <a href={`${path}?lang=${language}`} target="_blank" rel="noreferrer">
        {address}
      </a>{' '}
      <CopyButton text={address}>{say('publish.copy')}</CopyButton>
    </span>
  )
}
