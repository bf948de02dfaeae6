import { issue } from '../../core/issue.ts'
import type { Issue } from '../../core/issue.ts'
import type { Release, SampleReport } from '../../protect/protected.ts'
import { isSimulated } from '../../publish/cover.ts'
import { sayNotice } from '../../publish/notice-line.ts'
import { noticeOf } from '../../publish/notice.ts'
import type { Notice } from '../../publish/notice.ts'
import { questionsAsked } from '../../publish/questions-asked.ts'
import { sayIn } from '../../publish/say.ts'
import { populationTitle, waveTitle } from '../../publish/study-names.ts'
import { exitCodes } from '../command.ts'
import type { Command } from '../command.ts'
import { engineOptions } from '../read-engine.ts'
import { say } from '../say.ts'
import { tellIssues } from '../tell-issues.ts'
import type { Terminal } from '../terminal.ts'
import { isJson, studyArgument, withRelease } from '../with-study.ts'

/** `visavis notice`: the methodology notice of each sample, and what it still lacks. */
export const notice: Command = {
  name: 'notice',
  summary: {
    fr: 'écrire la notice de chaque échantillon, et dire ce qui lui manque',
    en: 'write the notice of each sample, and tell what it still lacks',
  },
  arguments: [studyArgument],
  options: [
    {
      name: 'strict',
      summary: {
        fr: 'refuser une notice à laquelle il manque quelque chose',
        en: 'refuse a notice that lacks something',
      },
    },
    ...engineOptions,
  ],
  examples: [
    'visavis notice studies/reseaux-sociaux',
    'visavis notice my-study --strict --lang fr',
  ],
  run: async (invocation, terminal) =>
    withRelease(invocation, terminal, async (_, release) => {
      const json = isJson(invocation)
      const strict = invocation.options['strict'] === true
      const notices = release.samples.map((report) => sampleNotice(report, release, terminal))
      const lacking = notices.flatMap(({ sample, missing }) =>
        missing.map(({ label }) => issue('publish.notice_lacks', { sample, item: label })),
      )
      if (strict && lacking.length > 0) {
        tellIssues(terminal, lacking.map(placed), json)
        return exitCodes.findings
      }
      if (json) terminal.out(JSON.stringify({ ok: true, notices }, null, 2))
      else {
        terminal.out(notices.map((one) => textOf(one, terminal)).join('\n\n'))
        if (isSimulated(release)) terminal.out(say(terminal, 'simulated'))
      }
      return exitCodes.fine
    }),
}

/** The notice of a sample, named, with the questions it was asked. */
interface SampleNotice extends Notice {
  readonly sample: string
  readonly wave: string
  readonly population: string
  readonly questions: ReturnType<typeof questionsAsked>
}

function sampleNotice(
  report: SampleReport,
  release: Release,
  { language }: Terminal,
): SampleNotice {
  const { wave, population } = report
  const { study } = release
  const context = { release, language }
  return {
    sample: `${populationTitle(study, population, language)}, ${waveTitle(study, wave, language)}`,
    wave,
    population,
    ...noticeOf(report, context),
    questions: questionsAsked(report, context),
  }
}

/** What a notice lacks is written in the file that says the rest of it. */
function placed(lack: Issue): Issue {
  return { ...lack, at: { file: 'study.yaml' } }
}

function textOf(one: SampleNotice, { language }: Terminal): string {
  const { sample, lines, missing, questions } = one
  const width = Math.max(...lines.map(({ label }) => label.length)) + 2
  const own = sayNotice(language)
  return [
    sample,
    ...lines.map(({ label, text }) => `  ${label.padEnd(width)}${text}`),
    '',
    `  ${own('asked.title')}`,
    ...questions.map(({ number, text, condition, base, blank }) => {
      const counts = [own('asked.base'), base ?? '–', '·', own('asked.none'), blank].join(' ')
      return `  ${String(number).padStart(3)}  ${text} — ${condition} · ${counts}`
    }),
    ...(missing.length === 0
      ? []
      : [
          '',
          `  ${sayIn(language)('notice.missing')}`,
          ...missing.map(({ label }) => `  – ${label}`),
        ]),
  ].join('\n')
}
