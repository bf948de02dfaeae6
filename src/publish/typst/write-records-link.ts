import type { Language } from '../../core/local-text.ts'
import type { RecordsPlace } from '../figure-link.ts'
import { sayIn } from '../say.ts'
import { codeOf } from './code-of.ts'
import type { TypstCode } from './typst-code.ts'
import { ownTypst, typst } from './typst-code.ts'

/**
 * Where the records of the figures of a table are: a link to the page of records beside the document,
 * whose words are what the ids of the figures begin with, so that paper tells them too. Not one a
 * number: a reader of PDF stops at every link.
 */
export function writeRecordsLink(place: RecordsPlace | undefined, language: Language): TypstCode {
  if (place === undefined) return ownTypst('')
  const label = sayIn(language)('figures.of_table_are')
  return typst`#records-of(${place.address}, ${label}, ${codeOf(place.key)})`
}
