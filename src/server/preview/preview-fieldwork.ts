import type { Fieldwork } from '../../study/fieldwork.ts'
import type { Study } from '../../study/model.ts'

/**
 * The fieldwork to be tried: the study's, its screens and quotas with it; of a study that has none
 * yet, its last wave with one group a population.
 */
export function previewFieldwork(study: Study): Fieldwork {
  const given = study.fieldwork
  // Nobody is invited to a preview: it is entered by an open link, whatever the wave's mode.
  if (given !== undefined) return { ...given, mode: 'open' }
  const wave = study.waves.at(-1)
  if (wave === undefined) throw new Error('previewFieldwork requires a study with a wave')
  return {
    wave: wave.id,
    mode: 'open',
    operator: study.conductedBy,
    contact: 'preview@example.org',
    retention: { linksDays: 0, answersMonths: 0 },
    reissues: 0,
    showAfter: 30,
    groups: study.questionnaires.map(({ population }) => ({
      id: population,
      population,
      frame: {},
    })),
    screens: [],
    quotas: [],
    quality: { medianMinutes: {}, contradictions: [], attention: [], exclude: [] },
    messages: { from: '', subject: {}, invitation: {}, reminder: {} },
  }
}
