import type {
  MenuDerived,
  MenuMirror,
  MenuRange,
  MenuTable,
  MenuTrend,
  MenuVariable,
  StudyMenu,
} from '../../../api/study-menu.ts'
import type { Titled } from '../../../api/study-card.ts'
import type { Language, LocalText } from '../../../core/local-text.ts'
import type { ProtectedTable, Release } from '../../../protect/protected.ts'
import { isFrameVariable } from '../../../publish/study-names.ts'
import { codebookOf } from '../../../study/codebook.ts'
import { sourcesOf } from '../../../study/derived-variables.ts'
import { printExpression } from '../../../study/expression/print-expression.ts'
import type { Banner, Mirror, Study } from '../../../study/model.ts'
import { completePolicy } from '../../../study/release-profiles.ts'
import type { Variable } from '../../../study/variable.ts'
import { explainFilter } from './explain-filter.ts'
import { tabBookMenu, tableBlocks } from './tab-book-menu.ts'
import { studyCard, studyOf } from './study-card.ts'
import type { CardSource } from './study-card.ts'

/** All that may be chosen in the rooms of a study: of its tables, only those that were released. */
export function studyMenu(id: string, source: CardSource, language: Language): StudyMenu {
  const study = studyOf(source)
  const { shown } = source
  return {
    ...studyCard(id, source, language),
    variables: study === undefined ? [] : menuVariables(study),
    tables: (shown?.tables ?? []).map((table) => menuTable(table, shown?.study)),
    mirrors: (study?.mirrors ?? []).map(menuMirror),
    trends: shown === undefined ? [] : menuTrends(shown),
    parts: study?.parts ?? [],
    hasStrategy: study?.strategy !== undefined,
    ...tabBookMenu(study),
    figuresRevision: source.figuresRevision,
    policy: policyOf(study),
  }
}

function menuVariables(study: Study): readonly MenuVariable[] {
  return study.questionnaires.flatMap(({ population }) =>
    codebookOf(study, population).variables.map((variable) => ({
      ...menuVariable(variable, study),
      range: rangeOf(variable, study),
      derived: derivedOf(variable, study),
    })),
  )
}

function menuVariable(variable: Variable, study: Study): MenuVariable {
  const { id, population, label, kind, measure, waves, categories, asked, sensitive } = variable
  return {
    id,
    population,
    label,
    kind,
    measure,
    waves,
    categories: categories.map((one) => ({
      code: one.code,
      label: one.label,
      missing: one.missing,
    })),
    asked: asked && printExpression(asked),
    frame: isFrameVariable(study, population, id),
    sensitive: sensitive === true,
  }
}

/** What numbers a question takes, where it takes numbers. */
function rangeOf(variable: Variable, study: Study): MenuRange | undefined {
  const { kind, minimum, maximum, population } = variable
  if (kind !== 'number') return undefined
  const own = study.questionnaires
    .filter((one) => one.population === population)
    .flatMap(({ frame, pages }) => [...frame, ...pages.flatMap(({ questions }) => questions)])
    .find(({ id }) => id === variable.question)
  const [isWhole, unit] =
    own?.type === 'number' ? [own.decimals === 0, own.unit] : [true, undefined]
  return { minimum, maximum, isWhole, unit }
}

function derivedOf(variable: Variable, study: Study): MenuDerived | undefined {
  if (variable.derived === undefined) return undefined
  const { variables } = codebookOf(study, variable.population)
  const cases = variable.derived.map(({ code, when }) => ({
    code,
    text: printExpression(when),
    words: explainFilter(when, variables),
  }))
  return { sources: sourcesOf(variable), cases }
}

function menuTable(table: ProtectedTable, study: Study | undefined): MenuTable {
  const { id, spec, variable, denominator, base, provenance } = table
  const banner = bannerOf(table, study)
  return {
    id,
    wave: provenance.wave,
    population: provenance.population,
    spec,
    variable: variable.id,
    banner: banner && titled(banner),
    base: base && titled(base),
    denominator,
    blocks: banner === undefined ? [] : tableBlocks(table, banner, study),
  }
}

function bannerOf({ spec, provenance, blocks }: ProtectedTable, study?: Study): Banner | undefined {
  if (blocks.length === 0) return undefined
  const declared = study?.tables.tables.find(
    (one) => one.id === spec && one.population === provenance.population,
  )
  return study?.tables.banners.find(
    (one) => one.id === declared?.banner && one.population === provenance.population,
  )
}

function menuMirror({ id, title, kind, waves, sides: [left, right] }: Mirror): MenuMirror {
  const side = ({
    population,
    row,
    label,
  }: Mirror['sides'][number]): MenuMirror['sides'][number] => ({
    population,
    variable: row.variable,
    row: row.row,
    label,
  })
  return { id, title, kind, waves, sides: [side(left), side(right)] }
}

function menuTrends({ trends }: Release): readonly MenuTrend[] {
  const found = new Map<string, MenuTrend>()
  for (const { population, row, base, question } of trends) {
    const key = [population, row.variable, base?.id ?? ''].join('/')
    if (found.has(key)) continue
    const what = { population, variable: row.variable, label: question }
    found.set(key, { ...what, base: base && titled(base) })
  }
  return [...found.values()]
}

function titled({ id, title }: { readonly id: string; readonly title: LocalText }): Titled {
  return { id, title }
}

function policyOf(study: Study | undefined): StudyMenu['policy'] {
  if (study === undefined) return { disclosureBase: 10, qualityBase: 30, flagBase: 100 }
  const { disclosureBase, qualityBase, flagBase } = completePolicy(study.policy)
  return { disclosureBase, qualityBase, flagBase }
}
