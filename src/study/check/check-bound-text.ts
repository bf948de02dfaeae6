import type { PopulationId } from '../../core/ids.ts'
import type { Place } from '../../core/issue.ts'
import { issue } from '../../core/issue.ts'
import type { References } from '../build/references.ts'
import { unknownCode } from '../build/references.ts'
import { checkChartDirective } from './check-chart-directive.ts'
import type { PartFormat } from '../format/mirrors-format.ts'
import type { Mirror } from '../model.ts'
import { facesIn } from '../part-base.ts'
import type { Listed } from '../read/listed.ts'
import type { TabBookPart } from '../read/read-tab-book.ts'
import type { BoundText, Directive } from '../text/bound-text.ts'
import type { FigureDomain, FigureId } from '../text/figure-id.ts'
import { parseFigureId } from '../text/figure-id.ts'

/** What the figures and directives of a text may name, beside variables. */
export interface FigureNames {
  readonly mirrors: readonly Mirror[]
  readonly hidesMirror: (mirror: string) => boolean
  readonly parts: Listed<PartFormat>
  readonly tabBook: TabBookPart
}

/** Checks that every binding and directive of a text names something of the study. */
export function checkBoundText(text: BoundText, names: FigureNames, references: References): void {
  for (const { figure, at } of text.bindings) {
    const id = parseFigureId(figure)
    if (id !== undefined) checkFigure(id, at, names, references)
  }
  for (const directive of text.directives) checkDirective(directive, names, references)
}

/** Checks that a figure's id names something of the study: sample, mirror, row, base, column. */
export function checkFigure(
  id: FigureId,
  at: Place,
  names: FigureNames,
  references: References,
): void {
  switch (id.kind) {
    case 'respondents':
      checkSample(id, at, references)
      return
    case 'mirror':
      checkMirrorFigure(id, at, names, references)
      return
    case 'row':
      checkRow({ ...id, waves: [id.wave] }, at, names, references)
      return
    case 'trend':
      checkRow({ ...id, waves: [id.from, id.to] }, at, names, references)
  }
}

function checkSample(
  id: Extract<FigureId, { readonly kind: 'respondents' }>,
  at: Place,
  references: References,
): void {
  const wave = references.wave(id.wave, at)
  const population = references.population(id.population, at)
  if (wave !== undefined && population !== undefined) references.sample(wave, population, at)
}

function checkMirrorFigure(
  id: Extract<FigureId, { readonly kind: 'mirror' }>,
  at: Place,
  names: FigureNames,
  references: References,
): void {
  const wave = references.wave(id.wave, at)
  const choice = { code: 'study.unknown_mirror', hides: names.hidesMirror } as const
  const mirror = references.item(names.mirrors, id.mirror, choice, at)
  if (mirror !== undefined && id.part !== undefined) {
    checkPart({ name: id.part, mirror }, at, names, references)
  }
  if (mirror === undefined || wave === undefined || mirror.waves.includes(wave)) return
  references.refuse(issue('study.mirror_not_in_wave', { mirror: mirror.id, wave }, at))
}

function checkPart(
  { name, mirror }: { readonly name: string; readonly mirror: Mirror },
  at: Place,
  { parts }: FigureNames,
  references: References,
): void {
  const known = parts.items.map(({ value }) => value)
  const choice = { code: 'study.unknown_part', hides: parts.hides } as const
  const part = references.item(known, name, choice, at)
  if (part === undefined || facesIn(part, mirror)) return
  references.refuse(issue('study.part_not_of_mirror', { part: name, mirror: mirror.id }, at))
}

interface RowFigure extends FigureDomain {
  readonly waves: readonly string[]
  readonly population: string
  readonly row: string
}

function checkRow(figure: RowFigure, at: Place, names: FigureNames, references: References): void {
  const waves = figure.waves.flatMap((wave) => references.wave(wave, at) ?? [])
  const population = references.population(figure.population, at)
  if (population === undefined) return
  const found = references.row(population, figure.row, at)
  if (found !== undefined) waves.forEach((wave) => references.asked(found.variable, wave, at))
  if (figure.base !== undefined) {
    const { bases } = names.tabBook
    const own = bases.items
      .map(({ value }) => value)
      .filter((base) => base.population === population)
    references.item(own, figure.base, { code: 'study.unknown_base', hides: bases.hides }, at)
  }
  if (figure.column !== undefined) checkColumn(figure.column, population, at, references)
}

/** A column is `variable.code` or `variable.code+code`. */
function checkColumn(
  column: string,
  population: PopulationId,
  at: Place,
  references: References,
): void {
  const dot = column.lastIndexOf('.')
  const variable = references.variable(population, column.slice(0, dot), at)
  if (variable === undefined) return
  for (const code of column.slice(dot + 1).split('+')) {
    if (variable.categories.some((category) => category.code === code)) continue
    references.refuse(unknownCode(variable, code, at))
  }
}

function checkDirective(directive: Directive, names: FigureNames, references: References): void {
  const { name, argument, at } = directive
  if (name === 'bars' || name === 'scale' || name === 'heat' || name === 'multiples') {
    checkChartDirective(directive, names.tabBook, references)
  }
  if (name !== 'table') return
  const { tables } = names.tabBook
  const known = tables.items.map(({ value }) => value)
  references.item(known, argument, { code: 'study.unknown_table', hides: tables.hides }, at)
}
