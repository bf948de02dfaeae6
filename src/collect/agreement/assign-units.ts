import { idOf } from '../../core/ids.ts'
import type { Code, PopulationId, QuestionId, VariableId } from '../../core/ids.ts'
import type { Random } from '../../core/random.ts'
import type { Sample, Study, Wave } from '../../study/model.ts'
import type { Question, Questionnaire } from '../../study/questionnaire.ts'
import { roundToWhole } from './ideal-counts.ts'
import type { Panel, Person } from './person.ts'
import { plausibleWeights } from './plausible-weights.ts'
import type { Shares } from './plausible-weights.ts'
import { slotsOf } from './slot.ts'

/** Respondents a unit when only one population answers. */
const peoplePerUnit = 4

/** The sampling units of a wave: companies whose employees and manager both answer. */
export interface Units {
  /** The frame's question that holds the unit's id. */
  readonly question: Question
  /** The frame's question that holds the unit's stratum. */
  readonly stratum?: Question | undefined
  /** What else the frame says of a unit. */
  readonly traits: readonly Question[]
  readonly count: number
  /** The population whose shares say how many units a stratum has. */
  readonly anchor: PopulationId
}

/** The shares that a population's structure states for a variable. */
export function sharesOf(
  study: Study,
  variable: VariableId,
  population: PopulationId,
): Shares | undefined {
  const structures = study.simulation?.structures ?? []
  return structures.find((structure) => structure.population === population)?.shares[variable]
}

/** The smallest of the samples that share a sample's units: it has one respondent a unit. */
function anchorOf(wave: Wave, sample: Sample): Pick<Units, 'anchor' | 'count'> {
  const sharing = wave.samples
    .filter(({ design }) => design.psu === sample.design.psu)
    .flatMap(({ population, n }) => (n === undefined ? [] : [{ anchor: population, count: n }]))
    .toSorted((a, b) => a.count - b.count)
  const [smallest] = sharing
  if (smallest === undefined) throw new Error('unitsOf requires a sample of known size')
  if (sharing.length > 1) return smallest
  return { ...smallest, count: Math.max(2, Math.ceil(smallest.count / peoplePerUnit)) }
}

/**
 * Finds the sampling units that a sample's frame names, or undefined when its design names none or
 * names something that is no text of the frame.
 */
export function unitsOf(
  questionnaire: Questionnaire,
  wave: Wave,
  sample: Sample,
): Units | undefined {
  const { psu, stratum } = sample.design
  const frame = questionnaire.frame.filter(({ waves }) => waves.includes(wave.id))
  const named = (variable: VariableId | undefined): Question | undefined =>
    frame.find(({ id }) => id === idOf<QuestionId>(variable ?? ''))
  const question = named(psu)
  if (question?.type !== 'text') return undefined
  const layer = named(stratum)
  return {
    question,
    stratum: layer?.type === 'single' ? layer : undefined,
    traits: frame.filter((one) => one !== question && one !== layer),
    ...anchorOf(wave, sample),
  }
}

/** Units by stratum: at least two each, so that a variance can be told. */
function unitsByStratum(study: Study, units: Units): ReadonlyMap<string, number> {
  const [slot] = units.stratum === undefined ? [] : slotsOf(units.stratum)
  if (slot === undefined) return new Map([['', units.count]])
  const weights = plausibleWeights(slot, sharesOf(study, slot.variable, units.anchor))
  const sum = weights.reduce((total, weight) => total + weight, 0)
  const counts = roundToWhole(weights.map((weight) => (weight / sum) * units.count))
  return new Map(slot.levels.map(({ code }, k) => [code, Math.max(2, counts[k] ?? 0)]))
}

/** A trait is the unit's own: whoever answers for it, and in whatever order, it is the same. */
function drawTrait(question: Question, brief: UnitBrief, random: Random): Code | undefined {
  const [slot] = slotsOf(question)
  if (slot === undefined || question.type !== 'single') return undefined
  const weights = plausibleWeights(slot, sharesOf(brief.study, slot.variable, brief.units.anchor))
  let left = random.uniform() * weights.reduce((sum, weight) => sum + weight, 0)
  const found = slot.levels.find((_, k) => (left -= weights[k] ?? 0) < 0)
  return (found ?? slot.levels.at(-1))?.code
}

function stratumOf(person: Person, units: Units): string {
  const answer = units.stratum === undefined ? undefined : person.answers.get(units.stratum.id)
  return answer?.kind === 'single' ? answer.code : ''
}

function join(person: Person, unit: string, brief: UnitBrief): void {
  const { units, shared } = brief
  person.unit = unit
  person.answers.set(units.question.id, { kind: 'text', value: unit })
  for (const trait of units.traits) {
    const code = drawTrait(trait, brief, shared.fork(`${unit} ${trait.id}`))
    if (code !== undefined) person.answers.set(trait.id, { kind: 'single', code })
  }
}

/** What assigning units needs. */
export interface UnitBrief {
  readonly study: Study
  readonly units: Units
  /** The same for every population of the wave, so that they meet in the same units. */
  readonly shared: Random
  readonly random: Random
}

/**
 * Gives every person a sampling unit of their stratum, and with it what the frame says of the unit:
 * one person a unit while there are units enough, at random otherwise.
 */
export function assignUnits(panel: Panel, brief: UnitBrief): void {
  const { study, units, random } = brief
  const oneEach = panel.people.length <= units.count
  for (const [layer, [stratum, count]] of [...unitsByStratum(study, units)].entries()) {
    const members = panel.people.filter((person) => stratumOf(person, units) === stratum)
    for (const [at, person] of members.entries()) {
      const number = oneEach ? at + 1 : random.integer(1, count)
      const unit = `${panel.wave}-${layer + 1}-${String(number).padStart(3, '0')}`
      join(person, unit, brief)
    }
  }
}
