import type { TypstCode } from './typst-code.ts'
import { typst } from './typst-code.ts'

/** A name or a fingerprint that may break between its parts, in the typeface of code. */
export function codeOf(text: string): TypstCode {
  const parts = text.match(/[^/._@#+]{1,16}[/._@#+]*|[/._@#+]+/g) ?? []
  return typst`coded(${parts.map((part) => typst`${part}, `)})`
}
