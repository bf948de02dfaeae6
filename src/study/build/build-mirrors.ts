import type { WaveId } from '../../core/ids.ts'
import { issue } from '../../core/issue.ts'
import type { MirrorSides } from '../check/check-mirror.ts'
import { checkMirror } from '../check/check-mirror.ts'
import { checkPlaceholders } from '../check/check-placeholders.ts'
import type { MirrorFormat } from '../format/mirrors-format.ts'
import type { Mirror, MirrorSide } from '../model.ts'
import type { Item, Listed } from '../read/listed.ts'
import type { Variable } from '../variable.ts'
import type { References } from './references.ts'
import { reportRepeated } from './references.ts'

/** The mirrors of a study, both sides found and compared. */
export function buildMirrors(
  list: Listed<MirrorFormat>,
  references: References,
): readonly Mirror[] {
  reportRepeated(
    list.items.map(({ value, spot }) => ({ id: value.id, spot })),
    references,
  )
  return list.items.flatMap((item) => buildMirror(item, references) ?? [])
}

interface FoundSide {
  readonly side: MirrorSide
  readonly variable: Variable
}

function buildMirror(item: Item<MirrorFormat>, references: References): Mirror | undefined {
  const { value, spot } = item
  checkPlaceholders(value.reading, ['left', 'right', 'gap'], spot.at('reading'), references)
  const left = buildSide(item, 'left', references)
  const right = buildSide(item, 'right', references)
  const waves =
    value.waves === undefined ? undefined : references.waves(value.waves, spot.at('waves'))
  if (left === undefined || right === undefined) return undefined
  const sides: MirrorSides = { mirror: value, left: left.variable, right: right.variable }
  const { id, title, kind, reading, differs } = value
  const read = waves ?? sharedWaves(sides, references)
  if (read.length === 0 && value.waves === undefined) {
    const both = { left: left.variable.id, right: right.variable.id }
    references.refuse(issue('study.mirror_no_wave', both, spot.place('id')))
  }
  checkMirror(sides, read, spot, references)
  return { id, title, kind, waves: read, sides: [left.side, right.side], reading, differs }
}

/** Waves in which both sides were asked. */
function sharedWaves({ left, right }: MirrorSides, { lexicon }: References): readonly WaveId[] {
  return left.waves.filter(
    (wave) =>
      right.waves.includes(wave) &&
      lexicon.isSampled(wave, left.population) &&
      lexicon.isSampled(wave, right.population),
  )
}

function buildSide(
  { value, spot }: Item<MirrorFormat>,
  key: 'left' | 'right',
  references: References,
): FoundSide | undefined {
  const { population: name, row, label, benchmark: written } = value[key]
  const population = references.population(name, spot.place(key, 'population'))
  if (population === undefined) return undefined
  const found = references.row(population, row, spot.place(key, 'row'))
  if (found === undefined) return undefined
  if (written !== undefined && /^(?:mean|nps|median|deviation)$/.test(found.ref.row)) {
    references.refuse(issue('study.benchmark_not_share', { row }, spot.place(key, 'benchmark')))
  }
  const benchmark = written && {
    share: written.percent / 100,
    source: written.source,
    date: written.date,
  }
  return { side: { population, row: found.ref, label, benchmark }, variable: found.variable }
}
