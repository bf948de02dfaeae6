import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestStudio, sending } from '../../../test/studio/open-test-studio.ts'
import type { TestStudio } from '../../../test/studio/open-test-studio.ts'
import type { FigureAnswer, FiguresAnswer } from '../../api/figure-answers.ts'
import type { GapsAnswer, TableAnswer, TrendsAnswer } from '../../api/shown-parts.ts'
import type { StrategyAnswer } from '../../api/strategy-answer.ts'
import type { ProgressAnswer, StudiesAnswer } from '../../api/study-card.ts'
import type { StudyMenu } from '../../api/study-menu.ts'
import type { NoticeAnswer, VerifyAnswer } from '../../api/text-answers.ts'
import { buildRelease, openSamples, openStudy } from '../../pipeline/index.ts'
import type { Release } from '../../protect/protected.ts'
import { collectFigures } from '../../publish/collect-figures.ts'
import { isShown } from '../../publish/figure.ts'
import { memoryAggregator } from '../../tabulate/memory/memory-aggregator.ts'

let studio: TestStudio
let shown: Release
const own = '/api/studies/reseaux-sociaux'

/** What the command line would show of the same folder. */
async function releaseOf(folder: string): Promise<Release> {
  const open = await openStudy(folder)
  if (!open.ok) throw new Error('the study must hold')
  const samples = await openSamples(open.value)
  if (!samples.ok) throw new Error('its answers must be read')
  const release = await buildRelease(open.value.study, samples.value, memoryAggregator)
  if (!release.ok) throw new Error('its figures must be made')
  return release.value
}

/** As it comes over the wire: without what is undefined. */
function wired<T>(value: T): unknown {
  return JSON.parse(JSON.stringify(value))
}

beforeAll(async () => {
  // Before the Studio listens: this takes the thread that would keep its connections.
  shown = await releaseOf(
    fileURLToPath(new URL('../../../studies/reseaux-sociaux', import.meta.url)),
  )
  studio = await openTestStudio('reseaux-sociaux')
})
afterAll(async () => studio.close())

/** Every object of an answer that says it is withheld. */
function withheldIn(value: unknown): readonly object[] {
  if (typeof value !== 'object' || value === null) return []
  const inside = Object.values(value).flatMap(withheldIn)
  return 'kind' in value && value.kind === 'withheld' ? [value, ...inside] : inside
}

describe('the figures of the Studio', () => {
  test('are computed apart, and told of meanwhile', async () => {
    await studio.read<GapsAnswer>(`${own}/gaps`)
    const progress = await studio.read<ProgressAnswer>(`${own}/progress`)
    expect(progress).toMatchObject({ state: 'ready', hasFigures: true, working: false })
  })

  test('are listed with their study', async () => {
    const { studies } = await studio.read<StudiesAnswer>('/api/studies')
    expect(studies).toMatchObject([
      {
        id: 'reseaux-sociaux',
        state: 'ready',
        simulated: true,
        respondents: shown.samples.reduce((sum, { n }) => sum + n, 0),
        tables: shown.tables.length,
        populations: [{ accent: 'left' }, { accent: 'right' }],
        issues: [],
      },
    ])
  })

  test('are those of the command line, cell by cell', async () => {
    const menu = await studio.read<StudyMenu>(own)
    expect(menu.tables.map(({ id }) => id)).toEqual(shown.tables.map(({ id }) => id))
    for (const table of shown.tables) {
      const at = `${own}/table?id=${encodeURIComponent(table.id)}`
      const answer = await studio.read<TableAnswer>(at)
      expect(answer.table).toEqual(wired(table))
      const figures = collectFigures(shown)
      for (const id of answer.figures.flat()) expect(figures.has(id)).toBe(true)
    }
    const { gaps } = await studio.read<GapsAnswer>(`${own}/gaps`)
    expect(gaps.map(({ gap }) => gap)).toEqual(wired(shown.gaps))
    const { trends } = await studio.read<TrendsAnswer>(`${own}/trends`)
    expect(trends.map(({ trend }) => trend)).toEqual(wired(shown.trends))
  })

  test('hold no number where one is withheld', async () => {
    const paths = ['gaps', 'trends', 'strategy', 'notice', 'figures?q=&limit=200']
    const tables = shown.tables.map(({ id }) => `table?id=${encodeURIComponent(id)}`)
    let found = 0
    for (const at of [...paths, ...tables]) {
      for (const one of withheldIn(await studio.read<unknown>(`${own}/${at}`))) {
        expect(Object.keys(one).toSorted()).toEqual(['kind', 'reason'])
        found += 1
      }
    }
    expect(found).toBeGreaterThan(50)
  })

  test('say why one is withheld, and nothing more', async () => {
    const hidden = [...collectFigures(shown)].filter(([, figure]) => !isShown(figure))
    const reasons = new Set<string>()
    for (const [id, figure] of hidden) {
      if (isShown(figure) || reasons.has(figure.reason)) continue
      reasons.add(figure.reason)
      const at = `${own}/figure?id=${encodeURIComponent(id)}`
      const { revision, ...answer } = await studio.read<FigureAnswer>(at)
      expect(revision).not.toBe('')
      expect(answer).toEqual({
        id,
        withheld: { reason: figure.reason, text: expect.any(String) as string },
        record: [],
      })
      const text = `Or [12 %](figure:${id}) disent oui.`
      const posted = await studio.ask(`${own}/verify`, sending('POST', { text, language: 'fr' }))
      const verified = (await posted.json()) as VerifyAnswer
      expect(verified.bindings).toMatchObject([{ withheld: expect.any(String) as string }])
      expect(verified.bindings[0]?.printed).toBeUndefined()
    }
    expect([...reasons]).toEqual(expect.arrayContaining(['disclosure', 'complement', 'quality']))
  })

  test('off the menu are refused', async () => {
    for (const at of ['table?id=2012/salaries/nothing/sexe', 'figure?id=2012/salaries/none.x']) {
      expect((await studio.ask(`${own}/${at}`)).status).toBe(404)
    }
    for (const at of ['table', 'figures?q=a&limit=100000', 'figure?id=']) {
      expect((await studio.ask(`${own}/${at}`)).status).toBe(400)
    }
    expect((await studio.ask('/api/studies/absent/gaps')).status).toBe(404)
  })

  test('are found by the words of a search, without accents, in both languages', async () => {
    const search = async (q: string, lang: string): Promise<FiguresAnswer> =>
      studio.read(`${own}/figures?q=${encodeURIComponent(q)}&limit=3&lang=${lang}`)
    const french = await search('FACEBOOK salaries 2012', 'fr')
    expect(french.figures[0]).toMatchObject({
      id: '2012/salaries/reseaux_utilises.facebook',
      printed: expect.stringMatching(/^61\s%$/) as string,
    })
    expect((await search('facebook employees', 'en')).figures[0]?.who).toContain('Employees')
    expect(await search('zzz', 'fr')).toMatchObject({ figures: [], total: 0 })
  })

  test('are copied as a text binds them', async () => {
    const id = '2012/mirror/droit_de_parler.gap'
    const at = `${own}/figure?id=${encodeURIComponent(id)}&lang=en`
    expect(await studio.read<FigureAnswer>(at)).toMatchObject({
      markdown: `[+20 points](figure:${id})`,
      record: expect.arrayContaining([{ key: 'figure', label: 'Figure', text: id }]) as unknown,
    })
  })

  test('carry a strategy and a notice', async () => {
    const { diagnosis, because } = await studio.read<StrategyAnswer>(`${own}/strategy`)
    const actions = diagnosis?.actions ?? []
    expect(actions.length).toBeGreaterThan(0)
    for (const { advice } of actions) expect(because[advice.id]).not.toMatch(/[{}]/)
    const { samples } = await studio.read<NoticeAnswer>(`${own}/notice?lang=fr`)
    expect(samples.map(({ title }) => title)).toEqual([
      'Salariés, Vague 2012',
      'Responsables, Vague 2012',
      'Salariés, Vague 2014',
      'Responsables, Vague 2014',
    ])
  })
})

describe('a text as it is written', () => {
  const verify = async (text: string, language = 'fr'): Promise<VerifyAnswer> => {
    const posted = await studio.ask(`${own}/verify`, sending('POST', { text, language }))
    expect(posted.status).toBe(200)
    return (await posted.json()) as VerifyAnswer
  }

  test('has each wrong number underlined where it stands, with what to write', async () => {
    const wrong = '[62 %](figure:2012/salaries/reseaux_utilises.facebook)'
    const text = `# Titre\r\n\r\nÉté – **${wrong}** des salariés,\r\net 9 % autrement.\n`
    const { findings } = await verify(text)
    const [bound, bare] = findings
    expect(text.slice(bound?.start, bound?.end)).toBe(wrong)
    expect(bound).toMatchObject({
      code: 'publish.rounds_differently',
      severity: 'error',
      suggestion: wrong.replace('62 ', '61\u00a0'),
    })
    expect(text.slice(bare?.start, bare?.end)).toBe('9 %')
    expect(bare?.code).toBe('publish.unbound_number')
  })

  test('is accepted once it is put right as suggested', async () => {
    const text = 'Facebook : [62 %](figure:2012/salaries/reseaux_utilises.facebok) des salariés.'
    let written = text
    for (let round = 0; round < 3; round++) {
      const [first] = (await verify(written)).findings
      if (first?.suggestion === undefined) break
      written = written.slice(0, first.start) + first.suggestion + written.slice(first.end)
    }
    expect(written).toContain('[61\u00a0%](figure:2012/salaries/reseaux_utilises.facebook)')
    expect((await verify(written)).findings).toEqual([])
  })

  test('agrees with the command line on the texts of the study', async () => {
    for (const language of ['fr', 'en']) {
      for (const kind of ['report', 'article']) {
        const at = `${own}/file?path=${kind}.${language}.md`
        const { text } = await studio.read<{ readonly text: string }>(at)
        const file = `${kind}.${language}.md`
        const posted = await studio.ask(`${own}/verify`, sending('POST', { text, language, file }))
        const { findings, bindings } = (await posted.json()) as VerifyAnswer
        expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
        expect(bindings.length).toBeGreaterThan(5)
        for (const one of bindings) expect(one.printed).toBeDefined()
      }
    }
  })

  test('is drawn as it will be published, in a page that runs nothing', async () => {
    const text = '# Un titre à moi\n\n[61 %](figure:2012/salaries/reseaux_utilises.facebook).\n'
    const posted = await studio.ask(`${own}/preview`, sending('POST', { text, language: 'fr' }))
    const { page } = (await posted.json()) as { readonly page: string }
    const drawn = await studio.ask(page)
    expect(drawn.headers.get('content-security-policy')).toMatch(/sandbox allow-popups$/)
    expect(await drawn.text()).toContain('<h1>Un titre à moi</h1>')
    expect((await studio.ask(`${own}/preview?key=none`)).status).toBe(404)
  })

  test('is refused when it is no text, or too long', async () => {
    const post = async (body: unknown): Promise<number> =>
      (await studio.ask(`${own}/verify`, sending('POST', body))).status
    expect(await post({ text: 5, language: 'fr' })).toBe(400)
    expect(await post({ text: '', language: 'de' })).toBe(400)
    expect(await post({ text: '', language: 'fr', file: '../a.md' })).toBe(400)
    expect(await post({ text: 'a'.repeat(3_000_000), language: 'fr' })).toBe(413)
  })
})

describe('downloads', () => {
  test.each([
    ['html', 'reseaux-sociaux-report.fr.html', '<!doctype html>'],
    ['csv', 'reseaux-sociaux-figures.csv', 'figure'],
    ['xlsx', 'reseaux-sociaux-tables.fr.xlsx', 'PK'],
  ])('give %s under a name of its own', async (format, name, start) => {
    const got = await studio.ask(`${own}/download?format=${format}&lang=fr`)
    expect(got.headers.get('content-disposition')).toBe(`attachment; filename="${name}"`)
    const text = await got.text()
    expect(text.toLowerCase().slice(0, 200)).toContain(start.toLowerCase())
  })

  test('of another format are refused', async () => {
    expect((await studio.ask(`${own}/download?format=exe`)).status).toBe(400)
  })
})
