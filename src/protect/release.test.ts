import { expect, test } from 'vitest'
import { issueCatalogue } from '../core/catalogue/index.ts'
import { smallRelease } from '../../test/publish/small-release.ts'
import { release } from './release.ts'
import type { ReleaseQuery } from './release-query.ts'

const snapshot = { all: smallRelease, record: { samples: {} } }

test.each<[ReleaseQuery, readonly number[]]>([
  [{ kind: 'all' }, [3, 3, 2, 1]],
  [{ kind: 'table', id: '2012/staff/main/networks' }, [1, 1, 0, 0]],
  [{ kind: 'gap', mirror: 'speaking' }, [0, 0, 1, 0]],
  [{ kind: 'gap', mirror: 'hidden', wave: '2012' }, [0, 0, 1, 0]],
  [{ kind: 'trend', population: 'staff', variable: 'networks' }, [0, 0, 0, 1]],
  [{ kind: 'sample', wave: '2012', population: 'staff' }, [1, 1, 0, 0]],
  [{ kind: 'figure', id: '2012/staff/networks.alpha' }, [1, 1, 0, 0]],
  [{ kind: 'figure', id: '2012/staff/networks.alpha@size.small' }, [1, 1, 0, 0]],
  [{ kind: 'figure', id: '2012/mirror/speaking.gap' }, [0, 0, 1, 0]],
  [{ kind: 'figure', id: '2012..2014/staff/networks.alpha' }, [0, 0, 0, 1]],
  [{ kind: 'figure', id: '2014/staff/n' }, [1, 0, 0, 0]],
])('%j is on the menu', (query, counts) => {
  const { samples, tables, gaps, trends, refused } = release(snapshot, query)
  expect([samples.length, tables.length, gaps.length, trends.length]).toEqual(counts)
  expect(refused).toBeUndefined()
  // What was asked does not change a number: the very same things come out.
  expect(smallRelease.tables).toEqual(expect.arrayContaining([...tables]))
})

test.each<ReleaseQuery>([
  { kind: 'table', id: '2012/staff/main/age' },
  { kind: 'gap', mirror: 'speaking', wave: '2014' },
  { kind: 'trend', population: 'staff', variable: 'networks', base: 'managers' },
  { kind: 'sample', wave: '2013', population: 'staff' },
  { kind: 'figure', id: '2012/staff/networks.alpha@age.old' },
  { kind: 'figure', id: 'select * from answers' },
])('%j is not: nothing comes out, and the menu is said', (query) => {
  const { samples, tables, gaps, trends, refused } = release(snapshot, query)
  expect([samples, tables, gaps, trends]).toEqual([[], [], [], []])
  expect(refused?.map(({ code }) => code)).toEqual(['protect.not_on_menu'])
  expect(String(refused?.[0]?.values['menu'])).not.toBe('')
  expect(issueCatalogue['protect.not_on_menu'].fr).toContain('{menu}')
})

test('a snapshot that was refused answers nothing at all', () => {
  const { refused } = release(snapshot, { kind: 'sample', wave: '2013', population: 'staff' })
  const none = { ...smallRelease, samples: [], tables: [], gaps: [], trends: [], refused }
  const asked = release({ ...snapshot, all: none }, { kind: 'gap', mirror: 'speaking' })
  expect(asked).toEqual(none)
})
