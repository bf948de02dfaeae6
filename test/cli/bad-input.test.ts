import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { issueCatalogue } from '../../src/core/catalogue/index.ts'
import type { IssueCode } from '../../src/core/catalogue/index.ts'
import { languages } from '../../src/core/local-text.ts'
import { withoutRoot } from '../system/without-root.ts'
import { mustRun, runIn } from './run-in.ts'

const root = mkdtempSync(join(tmpdir(), 'visavis-bad-input-'))
const sound = join(root, 'sound')
let made = 0

beforeAll(async () => {
  await mustRun(root, ['new', 'sound'])
  await mustRun(root, ['simulate', 'sound'])
  await mustRun(root, ['report', 'sound', '--out', 'proof'])
})

afterAll(() => {
  rmSync(root, { recursive: true, force: true })
})

/** A copy of the sound study with one thing wrong. */
function spoil(change: (study: string) => void): string {
  const name = `study-${String(made++)}`
  cpSync(sound, join(root, name), { recursive: true })
  change(join(root, name))
  return name
}

function edit(study: string, file: string, change: (text: string) => string): void {
  const path = join(study, file)
  const before = readFileSync(path, 'utf8')
  const after = change(before)
  expect(after, 'the change must change something').not.toBe(before)
  writeFileSync(path, after)
}

/** The first file of answers of the study. */
function dataFile(study: string): string {
  const [first] = readdirSync(join(study, 'data')).toSorted()
  return join('data', first ?? '')
}

function editLine(study: string, at: number, change: (line: string) => string): void {
  edit(study, dataFile(study), (text) =>
    text
      .split('\n')
      .map((line, i) => (i === at ? change(line) : line))
      .join('\n'),
  )
}

/** The sound study weighted by a column of its file, with this weight on its second row. */
function weighBy(weight: string): (study: string) => void {
  return (study) => {
    const file = dataFile(study)
    const [wave = '', population = ''] = file.replace(/^data.|\.csv$/g, '').split(/-(.*)/s)
    writeFileSync(
      join(study, 'weighting.yaml'),
      `weighting:\n  - population: ${population}\n    wave: "${wave}"\n    column: poids\n`,
    )
    edit(study, file, (text) =>
      text
        .trimEnd()
        .split('\n')
        .map((line, i) => `${line},${i === 0 ? 'poids' : i === 2 ? weight : '1'}`)
        .join('\n'),
    )
  }
}

interface Case {
  readonly title: string
  readonly code: IssueCode
  readonly prepare: () => string
}

const cases: readonly Case[] = [
  { title: 'a folder that is missing', code: 'file.missing', prepare: () => 'nowhere' },
  {
    title: 'a file in place of a folder',
    code: 'file.not_a_folder',
    prepare: () => {
      writeFileSync(join(root, 'a-file'), 'x')
      return 'a-file'
    },
  },
  {
    title: 'an empty folder',
    code: 'file.empty',
    prepare: () => {
      mkdirSync(join(root, 'hollow'))
      return 'hollow'
    },
  },
  {
    title: 'a folder that is no study',
    code: 'study.no_study_file',
    prepare: () => {
      mkdirSync(join(root, 'notes'))
      writeFileSync(join(root, 'notes/readme.txt'), 'not a study')
      return 'notes'
    },
  },
  {
    title: 'a half-written study',
    code: 'study.yaml_missing_character',
    prepare: () =>
      spoil((study) => {
        edit(study, 'study.yaml', (text) => text.slice(0, text.indexOf('{') + 1))
      }),
  },
  {
    title: 'a study file that is not UTF-8',
    code: 'file.not_utf8',
    prepare: () =>
      spoil((study) => {
        writeFileSync(join(study, 'study.yaml'), Buffer.from('title: {fr: \xe9t\xe9}\n', 'latin1'))
      }),
  },
  {
    title: 'YAML with a tab',
    code: 'study.yaml_tab',
    prepare: () =>
      spoil((study) => {
        edit(study, 'study.yaml', (text) => `${text}\nlanguages:\n\t- fr\n`)
      }),
  },
  {
    title: 'YAML with a key twice',
    code: 'study.yaml_duplicate_key',
    prepare: () =>
      spoil((study) => {
        edit(study, 'study.yaml', (text) => `${text}\nvisavis: 1\n`)
      }),
  },
  {
    title: 'a CSV with a wrong column',
    code: 'dataset.missing_column',
    prepare: () =>
      spoil((study) => {
        editLine(study, 0, (line) => line.replace(/,(\w+)/, ',not_a_variable'))
      }),
  },
  {
    title: 'a CSV with a ragged row',
    code: 'dataset.ragged_row',
    prepare: () =>
      spoil((study) => {
        editLine(study, 3, (line) => `${line},one,more`)
      }),
  },
  {
    title: 'a CSV with an unknown code',
    code: 'dataset.unknown_value',
    prepare: () =>
      spoil((study) => {
        edit(study, dataFile(study), (text) =>
          text.replace(/,femme,|,woman,|,homme,|,man,/, ',martian,'),
        )
      }),
  },
  {
    title: 'a CSV that is 2 GB of one line',
    code: 'dataset.record_too_large',
    prepare: () =>
      spoil((study) => {
        const path = join(study, dataFile(study))
        writeFileSync(path, 'a'.repeat(4_000_000))
        // The rest is a hole: it takes no room, and a reader that goes on meets it.
        truncateSync(path, 2 ** 31)
      }),
  },
  {
    title: 'a margin with an empty level',
    code: 'weigh.empty_level',
    prepare: () =>
      spoil((study) => {
        edit(study, dataFile(study), (text) =>
          text.replace(/,femme,/g, ',homme,').replace(/,woman,/g, ',man,'),
        )
      }),
  },
  {
    title: 'a negative weight',
    code: 'dataset.weight_negative',
    prepare: () => spoil(weighBy('-1')),
  },
  { title: 'a weight of zero', code: 'dataset.weight_zero', prepare: () => spoil(weighBy('0')) },
  {
    title: 'a weight that is NaN',
    code: 'dataset.weight_not_a_number',
    prepare: () => spoil(weighBy('NaN')),
  },
]

/** Everything below a folder, with its bytes, to see that nothing was touched. */
function snapshot(folder: string): string {
  return spawnSync('sh', ['-c', 'find . -type f -size -9M -exec cksum {} +; find . | sort'], {
    cwd: folder,
    encoding: 'utf8',
  }).stdout
}

describe('bad input', () => {
  test.each(cases)(
    '$title is told in both languages, exit 2, nothing written',
    async ({ code, prepare }) => {
      const study = prepare()
      const before = snapshot(root)
      for (const language of languages) {
        const run = await runIn(root, ['report', study, '--out', 'out-of-bad-input'], language)
        expect(run.err).toContain(code)
        const wording = issueCatalogue[code][language]
          .split(/\{[^}]*\}/)
          .toSorted((a, b) => b.length - a.length)[0]
        expect(run.err).toContain(wording)
        expect(run.out).toBe('')
        expect(run.code).toBe(2)
      }
      expect(snapshot(root)).toBe(before)
      expect(existsSync(join(root, 'out-of-bad-input'))).toBe(false)
    },
  )

  test('an --out that exists is refused and left as it was', async () => {
    writeFileSync(join(root, 'proof', 'mine.txt'), 'mine')
    const before = snapshot(root)
    for (const language of languages) {
      const run = await runIn(root, ['report', 'sound', '--out', 'proof'], language)
      expect(run.code).toBe(2)
      expect(run.err).toContain('file.exists')
    }
    expect(snapshot(root)).toBe(before)
  })

  test('--force writes over the pages and touches nothing else', async () => {
    writeFileSync(join(root, 'proof', 'mine.txt'), 'mine')
    const run = await runIn(root, ['report', 'sound', '--out', 'proof', '--force'])
    expect(run.code).toBe(0)
    expect(readFileSync(join(root, 'proof', 'mine.txt'), 'utf8')).toBe('mine')
  })

  test('an --out that cannot be written is told, nothing is left behind', async () => {
    writeFileSync(join(root, 'in-the-way'), 'a file where a folder is needed')
    const before = snapshot(root)
    for (const language of languages) {
      const run = await runIn(root, ['report', 'sound', '--out', 'in-the-way/pages'], language)
      expect(run.code).toBe(2)
      expect(run.err).toContain('file.unwritable')
    }
    expect(snapshot(root)).toBe(before)
  })

  test('an --out where a file system refuses folders is told, at once', async () => {
    for (const command of ['report', 'simulate']) {
      const run = await runIn(root, [command, 'sound', '--out', '/proc/visavis/pages'])
      expect(run.code).toBe(2)
      expect(run.err).toContain('file.unwritable')
    }
  })

  test('an --out without permission is told', async () => {
    mkdirSync(join(root, 'locked'))
    chmodSync(join(root, 'locked'), 0o555)
    chmodSync(root, 0o755)
    const run = await withoutRoot(async () =>
      runIn(root, ['report', 'sound', '--out', 'locked/pages']),
    )
    expect(run.code).toBe(2)
    expect(run.err).toContain('file.unwritable')
  })

  test('simulate refuses to write over answers, new over a folder', async () => {
    const before = snapshot(root)
    for (const words of [
      ['simulate', 'sound'],
      ['new', 'sound'],
    ]) {
      const run = await runIn(root, words)
      expect(run.code).toBe(2)
      expect(run.err).toContain('file.exists')
    }
    expect(snapshot(root)).toBe(before)
  })

  test('as JSON, issues are the result, with code, message and place', async () => {
    const study = spoil((folder) => {
      editLine(folder, 3, (line) => `${line},one,more`)
    })
    const run = await runIn(root, ['tab', study, '--json'], 'fr')
    expect(run.code).toBe(2)
    const told = JSON.parse(run.out) as { ok: boolean; issues: readonly Record<string, unknown>[] }
    expect(told.ok).toBe(false)
    expect(told.issues[0]).toMatchObject({ code: 'dataset.ragged_row', line: 4 })
  })
})
