import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../core/random.ts'
import { decideText, redactionQueue } from './redaction-queue.ts'
import type { RedactedText } from './redaction-queue.ts'
import { releaseTexts } from './release-texts.ts'

const policy = {
  disclosureBase: 10,
  qualityBase: 30,
  flagBase: 100,
  openTexts: 'reviewed',
} as const

function readAll(texts: readonly string[]): readonly RedactedText[] {
  const queue = redactionQueue(texts)
  return queue.reduce((left, _, at) => decideText(left, at, { kind: 'keep' }), queue)
}

const many = Array.from({ length: 40 }, (_, i) => `answer ${String(i)}`)

describe('texts in the queue', () => {
  it('wait with what is suspect in them, the most suspect first', () => {
    const queue = redactionQueue([
      'Fine',
      '  ',
      'Mail jean.dupont@example.org or 06 12 34 56 78',
      'Ask Madame Durand',
      'See https://example.org',
    ])
    expect(queue.map(({ suspicions, decision }) => [suspicions, decision])).toEqual([
      [['address', 'phone'], 'waiting'],
      [['name'], 'waiting'],
      [['link'], 'waiting'],
      [[], 'waiting'],
    ])
  })

  it('are kept, changed or dropped by whoever reads them', () => {
    const queue = redactionQueue(['b', 'a'])
    const changed = decideText(queue, 0, { kind: 'keep', text: '[a name]' })
    expect(changed[0]).toMatchObject({ text: '[a name]', decision: 'keep' })
    expect(queue[0]?.decision).toBe('waiting')
    expect(() => decideText(queue, 2, { kind: 'drop' })).toThrow('decideText')
  })
})

describe('texts let out', () => {
  it('leave only once the wave is closed, all are read, and the group is large', () => {
    const request = { question: 'why', policy, texts: redactionQueue(['a', 'b']), closed: false }
    const refused = releaseTexts(request, seededRandom(1))
    expect(refused.ok ? [] : refused.issues.map(({ code }) => code)).toEqual([
      'protect.text_not_closed',
      'protect.text_group_small',
      'protect.text_not_read',
    ])
  })

  it('stay inside where the study does not say that they leave', () => {
    const request = { question: 'why', texts: readAll(many), closed: true }
    const silent = { ...policy, openTexts: undefined }
    const refused = releaseTexts({ ...request, policy: silent }, seededRandom(1))
    expect(refused.ok ? [] : refused.issues.map(({ code }) => code)).toEqual([
      'protect.texts_withheld',
    ])
  })

  it('come in the same order whoever wrote first', () => {
    const request = { question: 'why', policy, closed: true }
    const [one, other] = [readAll(many), readAll(many).toReversed()].map((texts) =>
      releaseTexts({ ...request, texts }, seededRandom(1)),
    )
    expect(one).toEqual(other)
  })

  it('come in an order of their own for each question, without those dropped', () => {
    const texts = decideText(readAll(many), 3, { kind: 'drop' })
    const out = (question: string): readonly string[] => {
      const told = releaseTexts({ question, policy, texts, closed: true }, seededRandom(1))
      return told.ok ? told.value : []
    }
    expect(out('why')).toHaveLength(39)
    expect(out('why').toSorted()).toEqual(out('how').toSorted())
    expect(out('why')).not.toEqual(out('how'))
    expect(out('why')).not.toEqual(texts.map(({ text }) => text).filter((_, at) => at !== 3))
  })
})
