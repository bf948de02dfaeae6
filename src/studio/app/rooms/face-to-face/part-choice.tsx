import type { ReactNode } from 'react'
import { useSpeech } from '../../shell/language.ts'
import { goTo, withQuery } from '../../shell/location.ts'
import { useStudy } from '../../shell/study-context.ts'

/** Who is counted: everybody, or one of the parts that the study declares. */
export function PartChoice({ chosen }: { readonly chosen: string | undefined }): ReactNode {
  const { local, say } = useSpeech()
  const { parts } = useStudy()
  if (parts.length === 0) return null
  return (
    <label className="part-choice">
      <span className="field-label">{say('part.who')}</span>{' '}
      <select
        value={parts.some(({ id }) => id === chosen) ? chosen : ''}
        onChange={({ target }) => {
          showPart(target.value === '' ? undefined : target.value)
        }}
      >
        <option value="">{say('part.everybody')}</option>
        {parts.map(({ id, title }) => (
          <option key={id} value={id}>
            {local(title)}
          </option>
        ))}
      </select>
    </label>
  )
}

/** Shows a part, or everybody; what is broken down by tables is everybody. */
export function showPart(part: string | undefined): void {
  goTo(withQuery({ part, by: undefined }))
}
