import { useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import { answerPage, keepAnswers } from '../../../../interview/answer-page.ts'
import { currentPage } from '../../../../interview/current-page.ts'
import { goBack } from '../../../../interview/go-back.ts'
import { formFields } from '../../../../interview/html/form-fields.ts'
import { readForm } from '../../../../interview/html/read-form.ts'
import type { Study } from '../../../../study/model.ts'
import { StillPage } from '../../parts/still-page.tsx'
import { useSpeech } from '../../shell/language.ts'
import { DeviceFrame } from './device-frame.tsx'
import { pageOfInterview } from './page-of-interview.ts'
import type { PreviewedPage } from './page-of-interview.ts'
import { PreviewSettings } from './preview-settings.tsx'
import type { PreviewLook } from './preview-settings.tsx'
import { reachPage } from './reach-page.ts'
import type { PreviewChoice, WantedPage } from './reach-page.ts'

interface PreviewPanelProps {
  readonly study: Study
  readonly population: string
  /** The page and question under edit. */
  readonly asked: WantedPage
}

/** The respondents' pages as the text stands, drawn here by what draws them in the field. */
export function PreviewPanel({ study, population, asked }: PreviewPanelProps): ReactNode {
  const { language, say } = useSpeech()
  const [look, setLook] = useState<PreviewLook>({
    language: study.languages.find((one) => one === language) ?? study.languages[0] ?? language,
    wave: '',
    device: 'phone',
    colours: 'light',
  })
  // Until one is chosen, the last wave that asks the question under edit.
  const shown = { ...look, wave: look.wave === '' ? waveOf(study, population, asked) : look.wave }
  return (
    <section className="preview" aria-label={say('design.preview')}>
      <PreviewSettings study={study} look={shown} onChoose={setLook} />
      <Walk study={study} choice={{ ...shown, population }} asked={asked} look={shown} />
    </section>
  )
}

function waveOf(study: Study, population: string, { question }: WantedPage): string {
  const own = study.questionnaires
    .find((one) => one.population === population)
    ?.pages.flatMap(({ questions }) => questions)
    .find(({ id }) => String(id) === question)
  const asking = study.waves.filter(({ id }) => own?.waves.includes(id) ?? true)
  return String((asking.at(-1) ?? study.waves.at(-1))?.id ?? '')
}

interface WalkProps {
  readonly study: Study
  readonly choice: PreviewChoice
  readonly asked: WantedPage
  readonly look: PreviewLook
}

function Walk({ study, choice, asked, look }: WalkProps): ReactNode {
  const { say } = useSpeech()
  const { population, wave, language } = choice
  const start = useMemo(
    () => reachPage(study, { population, wave, language }, asked),
    [study, population, wave, language, asked],
  )
  const [walked, setWalked] = useState<{ readonly from: unknown; readonly at: PreviewedPage }>()
  if (start === undefined) return <p className="quiet">{say('design.not_asked')}</p>
  // What was walked holds until the text, the page or the language is another.
  const at = walked?.from === start ? walked.at : { interview: start.interview }
  const shown = asked.question === undefined ? undefined : `q-${asked.question}`
  const press = (button: HTMLButtonElement): void => {
    setWalked({ from: start, at: step(at, button) })
  }
  const note = start.isThere ? (start.isFilled ? 'design.drawn' : undefined) : 'design.not_reached'
  return (
    <>
      {note === undefined ? null : <p className="quiet">{say(note)}</p>}
      <DeviceFrame device={look.device}>
        <StillPage
          className={`respondent ${look.device} in-${look.colours}`}
          page={pageOfInterview(study, at, say('design.end'))}
          title={say('design.preview')}
          shown={shown}
          onPress={press}
        />
      </DeviceFrame>
    </>
  )
}

/** What a press on a button of the page leads to. */
function step({ interview }: PreviewedPage, button: HTMLButtonElement): PreviewedPage {
  const view = currentPage(interview)
  const { form } = button
  if (view === undefined || form === null) return { interview }
  const pairs = [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as const] : [],
  )
  const fields = formFields(pairs)
  const answers = readForm(view, fields, interview.language)
  if (button.value === 'back') return { interview: goBack(keepAnswers(interview, answers)) }
  const next = answerPage(interview, answers)
  return next.ok ? { interview: next.value } : { interview, issues: next.issues, fields }
}
