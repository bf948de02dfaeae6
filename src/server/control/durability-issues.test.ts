import { expect, test } from 'vitest'
import { durabilityIssues } from './durability-issues.ts'

const durable = {
  engine: 'postgresql',
  version: 15,
  fsync: true,
  synchronousCommit: true,
  fullPageWrites: true,
} as const

test('a durable PostgreSQL 15 may hold a wave', () => {
  expect(durabilityIssues('collector', durable)).toEqual([])
})

test('each promise that a database does not keep is told, with whose database it is', () => {
  const weak = {
    engine: 'pglite',
    version: 14,
    fsync: false,
    synchronousCommit: false,
    fullPageWrites: false,
  } as const
  const told = durabilityIssues('collector', weak)
  expect(told.map(({ code, values }) => [code, values['setting'] ?? values['version']])).toEqual([
    ['storage.not_durable', 'fsync'],
    ['storage.not_durable', 'synchronous_commit'],
    ['storage.not_durable', 'full_page_writes'],
    ['storage.engine_not_live', undefined],
    ['storage.version_old', 14],
  ])
  expect(told.every(({ values }) => values['service'] === 'collector')).toBe(true)
})
