import { holds } from '../../study/expression/evaluate.ts'
import { allotMultiple } from './allot-multiple.ts'
import { allotSingle } from './allot-single.ts'
import { basesOf, figuresOf, tiltsOf } from './allotment-brief.ts'
import type { AllotmentBrief } from './allotment-brief.ts'
import { sharesOf } from './assign-units.ts'
import { splitByBases } from './layout.ts'
import type { Layout } from './layout.ts'
import { leanOf } from './leaning.ts'
import type { Leaning } from './leaning.ts'
import { scopeOfPerson } from './person.ts'
import type { Panel } from './person.ts'
import { planSlot } from './plan-slot.ts'
import type { SlotPlan } from './plan-slot.ts'
import type { Slot } from './slot.ts'
import { writeAnswer } from './write-answers.ts'

function layOut(brief: AllotmentBrief, panel: Panel, slot: Slot, asked: readonly number[]): Layout {
  const bases = basesOf(brief, figuresOf(brief, slot.variable))
  const atoms = splitByBases(asked, bases, (at, base) => {
    const person = panel.people[at]
    return person !== undefined && holds(base.filter, scopeOfPerson(panel, person))
  })
  return { slot, atoms }
}

function leanSlot(
  brief: AllotmentBrief,
  panel: Panel,
  slot: Slot,
  asked: readonly number[],
): Leaning {
  const { study, sample, shared } = brief
  return leanOf(slot, asked, {
    panel,
    population: sample.population,
    tilts: tiltsOf(brief),
    nets: study.tables.nets,
    mirrors: study.mirrors,
    shared: shared.fork('company'),
  })
}

/**
 * Allots a slot's answers to those who are asked: how many people give each, then who.
 *
 * @param asked - indexes of the people asked
 * @returns the plan that was carried out
 */
export function allotSlot(
  brief: AllotmentBrief,
  panel: Panel,
  slot: Slot,
  asked: readonly number[],
): SlotPlan {
  const layout = layOut(brief, panel, slot, asked)
  const plan = planSlot({
    layout,
    figures: figuresOf(brief, slot.variable),
    nets: brief.study.tables.nets,
    shares: sharesOf(brief.study, slot.variable, brief.sample.population),
    variation: brief.variation?.fork(slot.variable),
  })
  const leaning = leanSlot(brief, panel, slot, asked)
  const random = brief.random.fork(slot.variable)
  for (const [at, { members }] of layout.atoms.entries()) {
    const counts = plan.counts[at] ?? []
    const levels: ReadonlyMap<number, readonly number[]> =
      slot.kind === 'multiple'
        ? allotMultiple(slot, { members, counts }, leaning, random)
        : new Map(
            [...allotSingle(members, counts, leaning, random)].map(([who, level]) => [
              who,
              [level],
            ]),
          )
    for (const [who, chosen] of levels) {
      const person = panel.people[who]
      if (person !== undefined) writeAnswer(person, slot, chosen)
    }
  }
  return plan
}
