export type * from './charts.ts'
export { collectFigures } from './collect-figures.ts'
export type * from './figure.ts'
export {
  formatDistance,
  formatNumber,
  formatP,
  formatPoints,
  formatShare,
  roundHalfUp,
} from './format-number.ts'
export { hasCharts } from './has-charts.ts'
export { escapeHtml } from '../core/html.ts'
export { parseNumber } from './parse-number.ts'
export type { WrittenNumber } from './parse-number.ts'
export { renderArticle } from './render-article.ts'
export { renderIndex } from './render-index.ts'
export type { IndexContext } from './render-index.ts'
export { renderReport } from './render-report.ts'
export { reproduceFigures } from './reproduce-figures.ts'
export { reproduceTabBook } from './reproduce-tab-book.ts'
export type { TabBookComparison } from './reproduce-tab-book.ts'
export { reproductionIssues } from './reproduction.ts'
export type { Disagreement, Reproduction } from './reproduction.ts'
export type { SectionContext } from './section-context.ts'
export { verifyText } from './verify-text.ts'
export type { TextToVerify } from './verify-text.ts'
export { writeDate } from './write-date.ts'
export { writeFigure } from './write-figure.ts'
export { writeLanguages } from './write-list.ts'
