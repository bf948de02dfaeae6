import { expect, test } from 'vitest'
import type { AuditLine } from '../../collect/ports/phase.ts'
import { auditAnswer } from './audit.ts'

const line: AuditLine = {
  at: '2026-03-02T10:11:12.345Z',
  actor: 'cli',
  action: 'wave.opened',
  detail: {},
  before: '0'.repeat(64),
  hash: 'f'.repeat(64),
}

test.each([
  ['fr', 'vague ouverte', 'Journal altéré (registre)\u00a0: la ligne 1'],
  ['en', 'wave opened', 'The log was altered (registrar): line 1'],
] as const)('a line that does not fit is named in words (%s)', (language, action, judgement) => {
  const terminal = {
    language,
    folder: '.',
    out: () => undefined,
    err: () => undefined,
    progress: () => undefined,
  }
  const { lines, code, data } = auditAnswer({ registrar: [line], collector: [] }, terminal)
  expect(lines[0]).toContain(action)
  expect(lines.at(-1)).toContain(judgement)
  expect(code).toBe(1)
  expect(data['broken']).toEqual([{ service: 'registrar', line: 1 }])
  expect(auditAnswer({ registrar: [], collector: [] }, terminal).code).toBe(0)
})
