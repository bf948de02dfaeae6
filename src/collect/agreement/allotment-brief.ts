import type { VariableId } from '../../core/ids.ts'
import type { Random } from '../../core/random.ts'
import type { Expression } from '../../study/expression/ast.ts'
import type { Base, Sample, Study, Wave } from '../../study/model.ts'
import type { SimulatedTilt } from '../../study/simulation.ts'
import type { PublishedFigure } from '../../study/published-figures.ts'
import type { Question, Questionnaire } from '../../study/questionnaire.ts'
import { questionOf } from './order-questions.ts'
import type { Step } from './order-questions.ts'

/** The sample to simulate and what its answers must agree with. */
export interface AllotmentBrief {
  readonly study: Study
  readonly wave: Wave
  readonly sample: Sample
  readonly n: number
  readonly questionnaire: Questionnaire
  /** Published figures of the sample. */
  readonly figures: readonly PublishedFigure[]
  /** The same for every population of the wave. */
  readonly shared: Random
  readonly random: Random
  /** Set on another try: varies what the figures leave open. */
  readonly variation?: Random | undefined
}

/** The published figures of a variable. */
export function figuresOf(brief: AllotmentBrief, variable: VariableId): readonly PublishedFigure[] {
  return brief.figures.filter(({ row }) => row.variable === variable)
}

/** The bases that some figures count, in the order of the study's tables. */
export function basesOf(
  brief: AllotmentBrief,
  figures: readonly PublishedFigure[],
): readonly Base[] {
  const named = new Set(figures.map(({ base }) => base))
  return brief.study.tables.bases.filter(({ id }) => named.has(id))
}

/** The tilts of the sample's population. */
export function tiltsOf(brief: AllotmentBrief): readonly SimulatedTilt[] {
  const structures = brief.study.simulation?.structures ?? []
  return structures
    .filter(({ population }) => population === brief.sample.population)
    .flatMap(({ tilts }) => tilts)
}

function conditionsOn(brief: AllotmentBrief, question: Question): readonly Expression[] {
  const mine = (variable: VariableId): boolean => questionOf(variable) === question.id
  const figures = brief.figures.filter(({ row }) => mine(row.variable))
  const tilts = tiltsOf(brief).filter(({ row }) => mine(row.variable))
  return [...basesOf(brief, figures), ...tilts].map(({ filter }) => filter)
}

/** The questions of the wave with the conditions that their answers lean on, the frame's first. */
export function stepsOf(brief: AllotmentBrief): readonly Step[] {
  const { frame, pages } = brief.questionnaire
  const step = (question: Question): Step => ({ question, leansOn: conditionsOn(brief, question) })
  const steps = [
    ...frame.map(step),
    ...pages.flatMap((page) => page.questions.map((question) => ({ ...step(question), page }))),
  ]
  return steps.filter(({ question }) => question.waves.includes(brief.wave.id))
}
