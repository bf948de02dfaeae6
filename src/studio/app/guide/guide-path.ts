import type { Language } from '../../../core/local-text.ts'
import type { StudioTextKey } from '../../../core/catalogue/studio-text.ts'

/** The study that the path goes through; it comes with the product. */
export const guidedStudy = 'reseaux-sociaux'

/** One stop: what is to be seen, and where. */
export interface GuideStop {
  readonly id: string
  readonly title: StudioTextKey
  readonly text: StudioTextKey
  readonly address: (language: Language) => string
}

const at = `/studies/${guidedStudy}`

/** From a published sentence to a study of one’s own, in two minutes. */
export const guidePath: readonly GuideStop[] = [
  {
    id: 'mirror',
    title: 'guide.mirror',
    text: 'guide.mirror_text',
    address: () => `${at}/face-to-face?mirror=2012/droit_de_parler`,
  },
  {
    id: 'record',
    title: 'guide.record',
    text: 'guide.record_text',
    address: () => `${at}/explore?figure=2012/salaries/droit_de_parler.non`,
  },
  {
    id: 'withheld',
    title: 'guide.withheld',
    text: 'guide.withheld_text',
    address: () => `${at}/explore?table=2012/responsables/responsables/poste_dedie`,
  },
  {
    id: 'wrong',
    title: 'guide.wrong',
    text: 'guide.wrong_text',
    address: (language) => `${at}/report?file=article.${language}.md`,
  },
  {
    id: 'strategy',
    title: 'guide.strategy',
    text: 'guide.strategy_text',
    address: () => `${at}/strategy`,
  },
  {
    id: 'questions',
    title: 'guide.questions',
    text: 'guide.questions_text',
    address: () => `${at}/design?file=questionnaires/salaries.yaml&question=droit_de_parler`,
  },
  {
    id: 'own',
    title: 'guide.own',
    text: 'guide.own_text',
    address: () => '/?new=template',
  },
]
