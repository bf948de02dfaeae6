import { factOf, isSimulated, simulatedText, whoLines } from '../cover.ts'
import type { SectionContext } from '../section-context.ts'
import type { TypstCode } from './typst-code.ts'
import { ownTypst, typst } from './typst-code.ts'

/** Who made a study for whom, and how many were asked when. */
export function writeBrief({ release, language }: SectionContext): TypstCode {
  const who = whoLines(release, language).map(([name, value]) => typst`(${name}, ${value}),\n`)
  const facts = release.samples.map((sample) => {
    const { n, who: members, when } = factOf(sample, release, language)
    return typst`(${n}, ${members}, ${when}),\n`
  })
  return typst`#pairs(${who})
#v(6mm)
#facts(${facts})`
}

/** That answers are simulated, where they are. */
export function writeWarning({ release, language }: SectionContext): TypstCode {
  return isSimulated(release) ? typst`#warned(${simulatedText(release, language)})\n` : ownTypst('')
}
