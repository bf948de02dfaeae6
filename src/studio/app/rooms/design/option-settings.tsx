import type { ReactNode } from 'react'
import { missingKinds } from '../../../../study/variable.ts'
import { useSpeech } from '../../shell/language.ts'
import type { Speech } from '../../shell/language.ts'
import { useDesk } from './desk-context.ts'
import { textIn } from './outline.ts'
import type { LabelItem, OutlineQuestion } from './outline.ts'

interface OptionSettingsProps {
  readonly question: OutlineQuestion
  readonly item: LabelItem
}

const flags = ['exclusive', 'other', 'fixed'] as const

/** What an option does beside being chosen: told in a line, opened to be changed. */
export function OptionSettings({ question, item }: OptionSettingsProps): ReactNode {
  const { write } = useDesk()
  const { say } = useSpeech()
  const path = item.path.slice(0, -1)
  return (
    <details className="option-settings">
      <summary>
        <span className="sr">{say('design.option_settings', { code: item.code })}: </span>
        {told(item, say)}
      </summary>
      <div className="flags">
        {flags
          .filter((key) => key !== 'exclusive' || isMultiple(question) || item.fields[key] === true)
          .map((key) => (
            <label className="flag" key={key}>
              <input
                type="checkbox"
                checked={item.fields[key] === true}
                onChange={({ target }) => {
                  write([...path, key], target.checked ? true : undefined)
                }}
              />{' '}
              {say(`design.${key}`)}
            </label>
          ))}
        <MissingKind item={item} />
        <label>
          <span className="field-label">{say('design.value')}</span>{' '}
          <input
            type="number"
            step="any"
            value={textIn(item.fields, 'value') ?? ''}
            onChange={({ target: { value } }) => {
              write([...path, 'value'], value === '' ? undefined : Number(value))
            }}
          />
        </label>
      </div>
    </details>
  )
}

/** Whether choosing it is an answer, or says why there is none. */
function MissingKind({ item }: { readonly item: LabelItem }): ReactNode {
  const { write } = useDesk()
  const { say } = useSpeech()
  const path = item.path.slice(0, -1)
  const missing = textIn(item.fields, 'missing') ?? ''
  return (
    <label>
      <span className="field-label">{say('design.missing_kind')}</span>{' '}
      <select
        value={missing}
        onChange={({ target: { value } }) => {
          write([...path, 'missing'], value === '' ? undefined : value)
        }}
      >
        <option value="">{say('design.missing_kind.none')}</option>
        {missingKinds
          .filter((kind) => kind !== 'not_asked' || kind === missing)
          .map((kind) => (
            <option key={kind} value={kind}>
              {say(`design.missing_kind.${kind}`)}
            </option>
          ))}
      </select>
    </label>
  )
}

function isMultiple({ type, fields }: OutlineQuestion): boolean {
  return type === 'multiple' || fields['cells'] === 'multiple'
}

function told({ fields }: LabelItem, say: Speech['say']): string {
  const missing = missingKinds.find((kind) => kind === fields['missing'])
  const said = [
    ...flags.filter((key) => fields[key] === true).map((key) => say(`design.${key}`)),
    ...(missing === undefined
      ? []
      : [`${say('design.missing_kind')} ${say(`design.missing_kind.${missing}`)}`]),
    ...(fields['value'] === undefined ? [] : [`= ${textIn(fields, 'value') ?? ''}`]),
  ]
  return said.length === 0 ? say('design.plain') : said.join(', ')
}
