import type { ProtectedGap, ProtectedTrend, Release } from '../../protect/protected.ts'
import { printFigureId } from '../../study/text/figure-id.ts'
import { allGaps, cellProof, mirrorFigureId } from '../collect-figures.ts'
import type { Figure } from '../figure.ts'
import { variableOf } from '../study-names.ts'
import { figurePlaces } from './figure-places.ts'

/** What may be told of a figure even where its number may not. */
export type FigureDescription = Pick<
  Figure,
  | 'id'
  | 'waves'
  | 'populations'
  | 'row'
  | 'title'
  | 'question'
  | 'base'
  | 'denominator'
  | 'dataHashes'
  | 'simulated'
>

/** Tells what each figure of a release speaks of, by id, withheld ones too. */
export function describeFigures(release: Release): ReadonlyMap<string, FigureDescription> {
  const described = new Map<string, FigureDescription>()
  for (const [id, { table, row, column }] of figurePlaces(release)) {
    described.set(id, { ...cellProof(table, row, column), id })
  }
  const others = [
    ...allGaps(release).flatMap((gap) => describeGap(gap, release)),
    ...release.trends.map(describeTrend),
  ]
  for (const one of others) described.set(one.id, one)
  return described
}

function describeGap(gap: ProtectedGap, { study }: Release): readonly FigureDescription[] {
  const { mirror, wave, provenance } = gap
  const base = gap.part?.title
  const sides = (['left', 'right'] as const).map((side, index) => {
    const { label, row, population } = mirror.sides[index === 0 ? 0 : 1]
    const { dataHash, simulated } = provenance[index === 0 ? 0 : 1]
    const question = variableOf(study, population, row.variable)?.label
    const what = { title: label, question, row, populations: [population], waves: [wave], base }
    return { ...what, id: mirrorFigureId(gap, side), dataHashes: [dataHash], simulated }
  })
  const difference = {
    id: mirrorFigureId(gap, 'gap'),
    title: mirror.title,
    base,
    populations: mirror.sides.map(({ population }) => population),
    waves: [wave],
    dataHashes: provenance.map(({ dataHash }) => dataHash),
    simulated: provenance.some(({ simulated }) => simulated),
  }
  return [...sides, difference]
}

function describeTrend(trend: ProtectedTrend): FigureDescription {
  const { population, row, waves, title, question, base, provenance } = trend
  const [from, to] = waves
  const id = { kind: 'trend', from, to, population, row: `${row.variable}.${row.row}` } as const
  return {
    id: printFigureId({ ...id, base: base?.id }),
    waves,
    populations: [population],
    row,
    title,
    question,
    base: base?.title,
    dataHashes: provenance.map(({ dataHash }) => dataHash),
    simulated: provenance.some(({ simulated }) => simulated),
  }
}
