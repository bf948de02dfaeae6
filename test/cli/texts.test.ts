import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { soundRows, writeSmallFolder } from '../bad-input/small-folder.ts'
import { runIn } from './run-in.ts'

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'visavis-texts-'))
})

afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

const why = `      - id: why
        type: text
        text: { fr: Pourquoi, en: Why }
        required: false
`

const policy = 'disclosure_base: 10, quality_base: 10, flag_base: 10, open_texts: reviewed'

/** Forty people of whom so many said why, the first of them with an address. */
function writeStudy(saying: number, open = policy): void {
  writeSmallFolder(folder, {
    policy: open,
    questions: why,
    header: 'sex,region,use,why',
    rows: soundRows.map((row, at) => {
      const text = at === 0 ? 'ask ann@example.org' : `reason ${String(at)}`
      return `${row},${at < saying ? text : ''}`
    }),
  })
}

const list = (): string => join(folder, '.visavis', 'texts-2025-people-why.csv')

/** Decides on every line of the list. */
function decide(decisionOf: (text: string) => string): void {
  const [header = '', ...lines] = readFileSync(list(), 'utf8').trimEnd().split('\r\n')
  const decided = lines.map((line) => `${decisionOf(line)}${line.slice(line.indexOf(','))}`)
  writeFileSync(list(), [header, ...decided, ''].join('\r\n'))
}

/** The texts told, in the order in which they were. */
async function toldTexts(): Promise<readonly string[]> {
  const { out } = await runIn(folder, ['texts', '.', '--json'])
  const told = JSON.parse(out) as {
    readonly texts: readonly { readonly texts: readonly string[] }[]
  }
  return told.texts.flatMap(({ texts }) => texts)
}

describe('answers in people’s own words', () => {
  it('leave once somebody has read every one: shuffled, and with nothing beside them', async () => {
    writeStudy(40)
    expect((await runIn(folder, ['texts', '.', '--list'])).code).toBe(0)
    expect(statSync(list()).mode & 0o077).toBe(0)
    // The most suspect comes first.
    expect(readFileSync(list(), 'utf8').split('\r\n')[1]).toContain('ann@example.org,address')
    const unread = await runIn(folder, ['texts', '.'])
    expect(unread).toMatchObject({ code: 1, out: '' })
    expect(unread.err).toContain('40 texts of “2025/people/why” wait to be read')
    decide((line) => (line.includes('ann@') ? 'drop' : 'keep'))
    const { out, code } = await runIn(folder, ['texts', '.'])
    expect(code).toBe(0)
    expect(out).toContain('2025/people/why — Why')
    expect(out).not.toContain('ann@example.org')
    expect(out).not.toMatch(/often|rarely|north|south|woman/)
    const texts = await toldTexts()
    const answered = Array.from({ length: 39 }, (_, at) => `reason ${String(at + 1)}`)
    expect(texts.toSorted()).toEqual(answered.toSorted())
    expect(texts).not.toEqual(answered)
    expect(texts).not.toEqual(answered.toSorted())
  })

  it('leave in the words of whoever read them, and the list keeps what was decided', async () => {
    writeStudy(40)
    await runIn(folder, ['texts', '.', '--list'])
    decide(() => 'keep')
    writeFileSync(
      list(),
      readFileSync(list(), 'utf8').replace('ask ann@example.org', 'ask [a name]'),
    )
    await runIn(folder, ['texts', '.', '--list'])
    const texts = await toldTexts()
    expect(texts).toContain('ask [a name]')
    expect(texts.join()).not.toContain('ann@')
  })

  it('leave of a study that moves the counts of its crossings as well', async () => {
    writeStudy(40, `${policy}, crossings: perturbed`)
    await runIn(folder, ['texts', '.', '--list'])
    decide(() => 'keep')
    expect(await toldTexts()).toHaveLength(40)
  })

  it('stay inside where fewer than thirty said something', async () => {
    writeStudy(29)
    await runIn(folder, ['texts', '.', '--list'])
    decide(() => 'keep')
    const { code, out, err } = await runIn(folder, ['texts', '.'])
    expect([code, out]).toEqual([1, ''])
    expect(err).toContain('fewer than 30 people')
  })

  it('stay inside where the study does not say that they leave, and no list is written', async () => {
    writeStudy(40, 'disclosure_base: 10, quality_base: 10, flag_base: 10')
    for (const words of [['--list'], []]) {
      const { code, out, err } = await runIn(folder, ['texts', '.', ...words])
      expect(code).toBeGreaterThan(0)
      expect(out).toBe('')
      expect(err).toContain('open_texts: reviewed')
    }
    expect(existsSync(list())).toBe(false)
  })

  it('stay inside while the wave lasts', async () => {
    writeStudy(40)
    const study = join(folder, 'study.yaml')
    writeFileSync(study, readFileSync(study, 'utf8').replace('2025-03', '2025-03/2999-01-31'))
    await runIn(folder, ['texts', '.', '--list'])
    decide(() => 'keep')
    const { code, err } = await runIn(folder, ['texts', '.'])
    expect(code).toBe(1)
    expect(err).toContain('only once the wave is closed')
  })

  it('are refused with the line of a word that decides nothing', async () => {
    writeStudy(40)
    await runIn(folder, ['texts', '.', '--list'])
    decide((line) => (line.includes('ann@') ? 'perhaps' : 'keep'))
    const { code, err } = await runIn(folder, ['texts', '.'])
    expect(code).toBe(2)
    expect(err).toContain('texts-2025-people-why.csv:2')
    expect(err).toContain('“perhaps” decides nothing')
  })

  it('are in no report, table or export', async () => {
    writeStudy(40)
    await runIn(folder, ['texts', '.', '--list'])
    decide(() => 'keep')
    for (const words of [
      ['tab', '.', '--json'],
      ['gap', '.'],
      ['weigh', '.', '--json'],
    ]) {
      const { out, err } = await runIn(folder, words)
      expect(out + err).not.toContain('reason 1')
    }
  })
})
