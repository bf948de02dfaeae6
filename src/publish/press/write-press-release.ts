import type { Language } from '../../core/local-text.ts'
import { textIn } from '../../core/local-text.ts'
import type { Release, SampleReport } from '../../protect/protected.ts'
import { factOf, isSimulated, simulatedText, whoLines } from '../cover.ts'
import { noticeOf } from '../notice.ts'
import { boundNumber, markdownText } from './markdown-text.ts'
import { answerLines, changeLines } from './press-figures.ts'
import { gapSentence, headlineOf, significantGaps } from './press-gaps.ts'
import { sayPress } from './say-press.ts'

/** Lines of the notice that a journalist asks for first. */
const methodKeys = ['universe', 'selection', 'sampling', 'mode', 'weighting', 'precision'] as const

/**
 * Writes a press release of a study to start from, in Markdown: a title from the widest significant
 * gap, key figures, what changed, the study in brief. Every number is bound to its figure from the
 * start, and the text holds no other.
 *
 * @example
 * ```ts
 * import { writePressRelease } from 'visavis/publish'
 * const study = { title: { en: 'Telework' }, conductedBy: { en: 'Us' }, universe: { en: 'All' } }
 * const release = { study, samples: [], tables: [], gaps: [], trends: [] }
 * writePressRelease(release, 'en').split('\n')[0] // => '# Telework'
 * ```
 */
export function writePressRelease(release: Release, language: Language): string {
  const say = sayPress(language)
  const gaps = significantGaps(release)
  const [widest] = gaps
  const title =
    widest === undefined
      ? markdownText(textIn(release.study.title, language))
      : headlineOf(widest, release, language)
  const sentences = gaps.flatMap((gap) => gapSentence(gap, language) ?? [])
  const key = sentences.length > 0 ? sentences : answerLines(release, language)
  const changes = changeLines(release, language)
  const blocks = [
    `# ${title}`,
    `_${say('kind')} · ${markdownText(textIn(release.study.title, language))}_`,
    ...(isSimulated(release) ? [`> ${markdownText(simulatedText(release, language))}`] : []),
    ...section(say('figures'), key),
    ...section(say('changes'), changes),
    ...section(say('method'), methodOf(release, language)),
    say('proof'),
  ]
  return `${blocks.join('\n\n')}\n`
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`## ${title}`, lines.map((line) => `- ${line}`).join('\n')]
}

/** Who, how many, when, how: the box that ends a release. */
function methodOf(release: Release, language: Language): readonly string[] {
  const say = sayPress(language)
  const who = whoLines(release, language).slice(0, -1)
  const samples = release.samples.map((sample) => sampleText(sample, release, language))
  const [first] = release.samples
  const lines = first === undefined ? [] : noticeOf(first, { release, language }).lines
  const method = methodKeys.flatMap((key) => lines.find((line) => line.key === key) ?? [])
  const contact = release.study.contact ?? say('to_fill')
  return [
    ...who.map(([label, text]) => labelled(label, text, language)),
    `**${say('samples')}**${colon(language)} ${samples.join(' · ')}`,
    ...method.map(({ label, text }) => labelled(label, text, language)),
    labelled(say('press_contact'), contact, language),
  ]
}

function sampleText(sample: SampleReport, release: Release, language: Language): string {
  const { n, who, when } = factOf(sample, release, language)
  return sayPress(language)('sample', {
    n: boundNumber(n, `${sample.wave}/${sample.population}/n`),
    who: markdownText(who),
    when: markdownText(when),
  })
}

function labelled(label: string, text: string, language: Language): string {
  return `**${label}**${colon(language)} ${markdownText(text)}`
}

function colon(language: Language): string {
  return language === 'fr' ? '\u00a0:' : ':'
}
