import { issue } from '../../core/issue.ts'
import { holds } from '../../study/expression/evaluate.ts'
import type { PublishedFigure } from '../../study/published-figures.ts'
import { citeFigure } from './agreement.ts'
import type { IrreconcilableFigures, ReconciledFigure } from './agreement.ts'
import { allotSlot } from './allot-slot.ts'
import { stepsOf } from './allotment-brief.ts'
import type { AllotmentBrief } from './allotment-brief.ts'
import { assignUnits, unitsOf } from './assign-units.ts'
import { drawOpenAnswer } from './draw-open-answer.ts'
import { orderQuestions } from './order-questions.ts'
import type { Step } from './order-questions.ts'
import { gatherPanel, scopeOfPerson } from './person.ts'
import type { Panel } from './person.ts'
import { slotsOf } from './slot.ts'

/** Everyone's answers, and the figures that they agree with or cannot. */
export interface Allotment {
  readonly panel: Panel
  readonly reconciled: readonly ReconciledFigure[]
  readonly irreconcilable: readonly IrreconcilableFigures[]
}

/** The people whom the routing leads to a question, by the answers allotted so far. */
function askedOf(panel: Panel, { question, page }: Step): readonly number[] {
  return panel.people.flatMap((person, at) => {
    const scope = scopeOfPerson(panel, person)
    return holds(page?.showIf, scope) && holds(question.showIf, scope) ? [at] : []
  })
}

function allotStep(
  brief: AllotmentBrief,
  panel: Panel,
  step: Step,
): readonly Omit<Allotment, 'panel'>[] {
  const asked = askedOf(panel, step)
  const slots = slotsOf(step.question)
  const random = brief.random.fork(step.question.id)
  if (slots.length === 0) {
    for (const at of asked) {
      const answer = drawOpenAnswer(step.question, random)
      if (answer !== undefined) panel.people[at]?.answers.set(step.question.id, answer)
    }
  }
  return slots.map((slot) => allotSlot(brief, panel, slot, asked))
}

/** Figures on rows that no step fills: not asked in the wave, or no choice and no number. */
function unmet(
  brief: AllotmentBrief,
  met: ReadonlySet<PublishedFigure>,
): readonly IrreconcilableFigures[] {
  return brief.figures
    .filter((figure) => !met.has(figure))
    .map((figure) => ({
      figures: [figure],
      leftOut: [figure],
      why: issue('collect.figure_unsupported', { figure: citeFigure(figure), value: figure.value }),
    }))
}

/**
 * Allots every answer of a sample, question by question, so that the base of each is known before
 * its figures are aimed at. Sampling units come first, with all that the frame says of them.
 */
export function allotAnswers(brief: AllotmentBrief): Allotment {
  const { study, wave, sample, questionnaire, n, shared, random } = brief
  const panel = gatherPanel(questionnaire, wave.id, n)
  const units = unitsOf(questionnaire, wave, sample)
  const steps = orderQuestions(stepsOf(brief))
  const given = new Set(units === undefined ? [] : [units.question, ...units.traits])
  const first = steps.filter(({ question }) => question === units?.stratum)
  const rest = steps.filter((step) => !given.has(step.question) && !first.includes(step))
  const before = first.flatMap((step) => allotStep(brief, panel, step))
  if (units !== undefined) {
    assignUnits(panel, { study, units, shared: shared.fork('units'), random: random.fork('units') })
  }
  const done = [...before, ...rest.flatMap((step) => allotStep(brief, panel, step))]
  const reconciled = done.flatMap((one) => one.reconciled)
  const irreconcilable = done.flatMap((one) => one.irreconcilable)
  const met = new Set([
    ...reconciled.map(({ figure }) => figure),
    ...irreconcilable.flatMap(({ leftOut }) => leftOut),
  ])
  return { panel, reconciled, irreconcilable: [...irreconcilable, ...unmet(brief, met)] }
}
