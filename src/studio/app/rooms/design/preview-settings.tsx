import type { ReactNode } from 'react'
import type { Study } from '../../../../study/model.ts'
import { Choices } from '../../parts/choices.tsx'
import { useSpeech } from '../../shell/language.ts'
import type { Device } from './device-frame.tsx'

/** How respondents' pages are looked at. */
export interface PreviewLook {
  readonly wave: string
  /** BCP 47 tag. */
  readonly language: string
  readonly device: Device
  /** Respondents' pages follow their own device, not that of the Studio. */
  readonly colours: 'light' | 'dark'
}

interface PreviewSettingsProps {
  readonly study: Study
  readonly look: PreviewLook
  readonly onChoose: (look: PreviewLook) => void
}

const devices = ['phone', 'desktop'] as const
const colours = ['light', 'dark'] as const

/** On which screen, in which language, wave and colours the pages are tried, where there is a choice. */
export function PreviewSettings({ study, look, onChoose }: PreviewSettingsProps): ReactNode {
  const { language: own, local, say } = useSpeech()
  const names = new Intl.DisplayNames(own, { type: 'language' })
  const languages = study.languages.map((id) => ({ id, title: names.of(id) ?? id }))
  const waves = study.waves.map(({ id, title }) => ({ id: String(id), title: local(title) }))
  return (
    <div className="preview-settings">
      <Choices
        label={say('design.device')}
        options={devices.map((id) => ({ id, title: say(`design.${id}`) }))}
        chosen={look.device}
        onChoose={(device) => {
          onChoose({ ...look, device })
        }}
      />
      <Choices
        label={say('design.colours')}
        options={colours.map((id) => ({ id, title: say(`theme.${id}`) }))}
        chosen={look.colours}
        onChoose={(chosen) => {
          onChoose({ ...look, colours: chosen })
        }}
      />
      <Select
        label={say('design.language')}
        options={languages}
        chosen={look.language}
        onChoose={(language) => {
          onChoose({ ...look, language })
        }}
      />
      <Select
        label={say('explore.wave')}
        options={waves}
        chosen={look.wave}
        onChoose={(wave) => {
          onChoose({ ...look, wave })
        }}
      />
    </div>
  )
}

interface SelectProps {
  readonly label: string
  readonly options: readonly { readonly id: string; readonly title: string }[]
  readonly chosen: string
  readonly onChoose: (id: string) => void
}

function Select({ label, options, chosen, onChoose }: SelectProps): ReactNode {
  if (options.length < 2) return null
  return (
    <label>
      <span className="field-label">{label}</span>{' '}
      <select
        value={chosen}
        onChange={({ target }) => {
          onChoose(target.value)
        }}
      >
        {options.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
    </label>
  )
}
