import type {
  LiveBinding,
  TextFinding,
  VerifyAnswer,
  VerifyRequest,
} from '../../../api/text-answers.ts'
import type { Issue } from '../../../core/issue.ts'
import type { Language } from '../../../core/local-text.ts'
import { messageOf } from '../../../core/message.ts'
import type { Release } from '../../../protect/protected.ts'
import { release } from '../../../protect/release.ts'
import { readMarkdown } from '../../../publish/claims/read-markdown.ts'
import { verifyClaims } from '../../../publish/claims/verify-claims.ts'
import { collectFigures } from '../../../publish/collect-figures.ts'
import { isShown } from '../../../publish/figure.ts'
import { sayIn } from '../../../publish/say.ts'
import { verifyText } from '../../../publish/verify-text.ts'
import { writeFigure } from '../../../publish/write-figure.ts'
import { readBoundText } from '../../../study/text/parse-bound-text.ts'
import type { StudyFigures } from '../held-study.ts'
import { bindingAt, offsetOf, spanAt, textPlaces } from './text-places.ts'
import type { TextPlaces } from './text-places.ts'

/** Texts that another may include, by path. */
export type Included = ReadonlyMap<string, string>

/** What `verify` says of a text as it stands, and of each of its numbers what its figure says. */
export function verifyAnswer(
  { revision, snapshot }: StudyFigures,
  { text, language: numbers, file = `report.${numbers}.md` }: VerifyRequest,
  language: Language,
  included: Included,
): VerifyAnswer {
  const shown = release(snapshot, { kind: 'all' })
  const places = textPlaces(text)
  const { issues, proposals } = checkText({ text, file, numbers, included }, shown)
  const own = ({ at }: Issue): boolean => at?.file === undefined || at.file === file
  const claimed = new Set(issues.filter(isClaim).map(keyOf))
  // A number that no figure bears out is refused for what it says, not for being bound to nothing too.
  const told = issues.filter((one) => !isUnbound(one) || !claimed.has(keyOf(one)))
  const suggested = new Map(proposals.filter(isProposed).map((one) => [keyOf(one), one]))
  const refused = new Set(issues.map(keyOf))
  const findings = [
    ...told.filter(own).map((one) => finding(one, places, language, suggested.get(keyOf(one)))),
    ...proposals
      .filter((one) => own(one) && isProposed(one) && !refused.has(keyOf(one)))
      .map((one) => ({ ...finding(one, places, language, one), severity: 'proposal' as const })),
  ]
  return {
    revision,
    findings: findings.toSorted((a, b) => a.start - b.start || a.end - b.end),
    bindings: liveBindings(places, shown, { numbers, language }),
  }
}

interface TextToCheck {
  readonly text: string
  readonly file: string
  readonly numbers: Language
  readonly included: Included
}

function checkText(
  { text, file, numbers, included }: TextToCheck,
  shown: Release,
): { readonly issues: readonly Issue[]; readonly proposals: readonly Issue[] } {
  const waves = shown.study.waves.map(({ id }) => id)
  const bound = readBoundText(text, file, waves, included)
  const figures = collectFigures(shown)
  const claims = verifyClaims(readMarkdown(text, file), shown, numbers)
  return {
    issues: [
      ...bound.issues,
      ...verifyText({ text: bound.text, figures, language: numbers }),
      ...claims.findings.filter(isClaim),
    ],
    proposals: claims.proposals,
  }
}

function isProposed({ code }: Issue): boolean {
  return code === 'publish.claim_proposed'
}

function isClaim({ code }: Issue): boolean {
  return code.startsWith('publish.claim_')
}

function isUnbound({ code }: Issue): boolean {
  return code === 'study.unbound_number' || code === 'publish.unbound_number'
}

function keyOf({ at }: Issue): string {
  return `${String(at?.line)}:${String(at?.column)}`
}

function finding(
  one: Issue,
  places: TextPlaces,
  language: Language,
  proposal?: Issue,
): TextFinding {
  const start = offsetOf(places, one.at ?? {})
  const binding = bindingAt(places, start)
  const told = { code: one.code, severity: 'error' as const, message: messageOf(one, language) }
  if (binding !== undefined) {
    const { start: from, end } = binding
    return { ...told, start: from, end, suggestion: rebound(one, binding) }
  }
  const { written } = (proposal ?? one).values
  const span = spanAt(places, start, typeof written === 'string' ? written : undefined)
  return { ...told, ...span, suggestion: proposal && boundNow(proposal) }
}

/** A binding put right, where there is one way to. */
function rebound(
  { code, values }: Issue,
  { written, figure }: { readonly written: string; readonly figure: string },
): string | undefined {
  const { expected, near } = values
  if (typeof near === 'string') return `[${written}](figure:${near})`
  const isNumber = code.startsWith('publish.') && !code.startsWith('publish.claim_')
  return isNumber && typeof expected === 'string' ? `[${expected}](figure:${figure})` : undefined
}

function boundNow({ values: { written, figure } }: Issue): string | undefined {
  if (typeof written !== 'string' || typeof figure !== 'string') return undefined
  return `[${written}](figure:${figure})`
}

function liveBindings(
  { text }: TextPlaces,
  shown: Release,
  { numbers, language }: { readonly numbers: Language; readonly language: Language },
): readonly LiveBinding[] {
  const figures = collectFigures(shown)
  return [...text.matchAll(/\[([^[\]]*)\]\(figure:([^\s()]+)\)/g)].map((found) => {
    const [whole, written = '', id = ''] = found
    const figure = figures.get(id)
    const place = { start: found.index, end: found.index + whole.length, figure: id, written }
    if (figure === undefined) return place
    return isShown(figure)
      ? { ...place, printed: writeFigure(figure, numbers) }
      : { ...place, withheld: sayIn(language)(`withheld.${figure.reason}`) }
  })
}
