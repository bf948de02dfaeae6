import { useMemo } from 'react'
import type { ReactNode } from 'react'
import { estimateDuration, wordsPerMinute } from '../../../../collect/walk/estimate-duration.ts'
import type { DurationEstimate } from '../../../../collect/walk/estimate-duration.ts'
import { useSpeech } from '../../shell/language.ts'
import type { Speech } from '../../shell/language.ts'
import { useDesk } from './desk-context.ts'

/** How long the questionnaire takes in the last wave, as long as the study has no mistake. */
export function useDuration(): DurationEstimate | undefined {
  const { study, draft } = useDesk()
  const { language } = useSpeech()
  const { population } = draft
  return useMemo(() => {
    const questionnaire = study?.questionnaires.find((one) => one.population === population)
    const wave = study?.waves.at(-1)
    if (questionnaire === undefined || wave === undefined) return undefined
    return estimateDuration(questionnaire, wave.id, language)
  }, [study, population, language])
}

/** How long the questionnaire takes, where the number comes from, and what was announced. */
export function DurationNote(): ReactNode {
  const { study, draft } = useDesk()
  const { say, local } = useSpeech()
  const found = useDuration()
  const wave = study?.waves.at(-1)
  if (found === undefined || wave === undefined) return null
  const typical = toldSeconds(found.typicalSeconds, say)
  const longest = toldSeconds(found.longestSeconds, say)
  const declared = study?.fieldwork?.quality.medianMinutes[draft.population]
  return (
    <p className="duration">
      {say(typical === longest ? 'duration.same' : 'duration.all', {
        wave: local(wave.title),
        typical,
        longest,
      })}{' '}
      {declared === undefined
        ? null
        : `${say('duration.declared', { minutes: say('duration.minutes', { n: declared }) })} `}
      <span className="quiet">{say('duration.source', { words: wordsPerMinute })}</span>
    </p>
  )
}

/** Minutes, or seconds under one and a half of them. */
export function toldSeconds(seconds: number, say: Speech['say']): string {
  return seconds < 90
    ? say('duration.seconds', { n: Math.max(5, Math.round(seconds / 5) * 5) })
    : say('duration.minutes', { n: Math.round(seconds / 60) })
}
