import type { PopulationId } from '../../core/ids.ts'
import type { Random } from '../../core/random.ts'
import { holds } from '../../study/expression/evaluate.ts'
import type { Mirror, Net } from '../../study/model.ts'
import type { SimulatedTilt } from '../../study/simulation.ts'
import { drawNormal } from './draw-noise.ts'
import { scopeOfPerson } from './person.ts'
import type { Panel } from './person.ts'
import type { Slot } from './slot.ts'
import { meaningOf } from './target.ts'

/** How much likelier each answer is for each person: log-odds by level, then person. */
export type Leaning = readonly Float64Array[]

/** What makes some people likelier than others to give an answer. */
export interface LeaningBrief {
  readonly panel: Panel
  readonly population: PopulationId
  readonly tilts: readonly SimulatedTilt[]
  readonly nets: readonly Net[]
  readonly mirrors: readonly Mirror[]
  /** Source of the leanings that people of one company share, the same for both populations. */
  readonly shared: Random
}

/** Spread (log-odds) of what the people of one company have in common. */
const companySpread = 0.45
/** Spread of what both sides of a mirror have in common: they speak of the same company. */
const mirrorSpread = 0.7

/** −1 at the lowest step, 1 at the highest; nil for what is no step. */
function heights(scores: readonly (number | undefined)[]): readonly number[] {
  const known = scores.flatMap((score) => (score === undefined ? [] : [score]))
  const [minimum, maximum] = [Math.min(...known), Math.max(...known)]
  const span = maximum - minimum || 1
  return scores.map((score) => (score === undefined ? 0 : (2 * (score - minimum)) / span - 1))
}

/** How much of a tilt on a row goes to each level. */
function partsOf(slot: Slot, row: string, nets: readonly Net[]): readonly number[] {
  const meaning = meaningOf(slot, row, nets)
  if (meaning === undefined) return slot.levels.map(() => 0)
  if (meaning.kind === 'average') return heights(meaning.scores)
  return slot.levels.map((_, k) => (meaning.levels.includes(k) ? 1 : 0))
}

function addTilts(
  leaning: Leaning,
  slot: Slot,
  asked: readonly number[],
  brief: LeaningBrief,
): void {
  const { panel, tilts, nets } = brief
  for (const tilt of tilts) {
    if (tilt.row.variable !== slot.variable) continue
    const parts = partsOf(slot, tilt.row.row, nets)
    for (const at of asked) {
      const person = panel.people[at]
      if (person === undefined || !holds(tilt.filter, scopeOfPerson(panel, person))) continue
      for (const [k, line] of leaning.entries())
        line[at] = (line[at] ?? 0) + tilt.logit * (parts[k] ?? 0)
    }
  }
}

/** What the people of one company lean on together, and how strongly companies differ in it. */
interface Topic {
  readonly name: string
  readonly spread: number
}

function wholeTopic(slot: Slot): Topic {
  const part = slot.variable.slice(slot.question.id.length)
  return { name: `${slot.question.concept}${part}`, spread: companySpread }
}

/**
 * What a level is about, named alike on both sides of a mirror, so that what a company's employees
 * believe and what its manager states lean the same way.
 */
function topicOf(slot: Slot, level: number, brief: LeaningBrief): Topic {
  const code = slot.levels[level]?.code ?? ''
  const mirror = brief.mirrors.find(({ sides }) =>
    sides.some(
      ({ population, row }) =>
        population === brief.population &&
        row.variable === slot.variable &&
        (partsOf(slot, row.row, brief.nets)[level] ?? 0) > 0,
    ),
  )
  if (mirror !== undefined) return { name: `mirror ${mirror.id}`, spread: mirrorSpread }
  return { name: `${wholeTopic(slot).name} ${code}`, spread: companySpread }
}

/** How far a company's people lean on a topic, drawn once for each company. */
function companyPull(shared: Random): (unit: string, topic: Topic) => number {
  const memory = new Map<string, number>()
  return (unit, topic) => {
    if (unit === '') return 0
    const key = `${unit} ${topic.name}`
    const known = memory.get(key) ?? topic.spread * drawNormal(shared.fork(key))
    memory.set(key, known)
    return known
  }
}

/** A scale leans as a whole, its steps by their height; other levels lean each for itself. */
function addCompany(
  leaning: Leaning,
  slot: Slot,
  asked: readonly number[],
  brief: LeaningBrief,
): void {
  const pull = companyPull(brief.shared)
  const steps = slot.bell ? heights(slot.levels.map(({ value }) => value)) : undefined
  for (const [k, line] of leaning.entries()) {
    const topic = steps === undefined ? topicOf(slot, k, brief) : wholeTopic(slot)
    const height = steps?.[k] ?? 1
    for (const at of asked) {
      line[at] = (line[at] ?? 0) + height * pull(brief.panel.people[at]?.unit ?? '', topic)
    }
  }
}

/**
 * Works out who is likelier to give which answer: the study's tilts, and a pull that people of one
 * company share.
 */
export function leanOf(slot: Slot, asked: readonly number[], brief: LeaningBrief): Leaning {
  const leaning = slot.levels.map(() => new Float64Array(brief.panel.people.length))
  addTilts(leaning, slot, asked, brief)
  addCompany(leaning, slot, asked, brief)
  return leaning
}
