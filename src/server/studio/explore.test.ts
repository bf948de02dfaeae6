import { afterAll, beforeAll, expect, test } from 'vitest'
import type { StudyMenu } from '../../api/study-menu.ts'
import type { FilterAnswer } from '../../api/tab-book.ts'
import { apiPaths } from '../../api/api-paths.ts'
import { openTestStudio } from '../../../test/studio/open-test-studio.ts'
import type { TestStudio } from '../../../test/studio/open-test-studio.ts'

const study = 'reseaux-sociaux'
let studio: TestStudio

beforeAll(async () => {
  studio = await openTestStudio(study)
})
afterAll(async () => {
  await studio.close()
})

function readFilter(text: string, population = 'salaries'): Promise<FilterAnswer> {
  return studio.read<FilterAnswer>(`${apiPaths.filter(study, population, text)}&lang=en`)
}

test('a condition is read against the codebook and said in the words of the questionnaire', async () => {
  const one = await readFilter('(sexe=femme)   and not (reseaux_utilises has aucun)')
  expect(one.text).toBe('sexe = femme and not reseaux_utilises has aucun')
  expect(one.words?.['en']).toBe(
    '“You are:”: A woman and not (“Which social networks do you use, for yourself or for work?”: None among the answers)',
  )
  expect(one.words?.['fr']).toMatch(/^«\u00A0Vous êtes\s:\u00A0»\u00A0: Une femme et pas \(/)
  const two = await readFilter("age in [moins_35, '35_49'] or csp != cadre")
  expect(two.words?.['en']).toContain('Under 35 or 35 to 49')
  expect(two.words?.['en']).toContain('anything but Executive or professional')
})

test('what a condition gets wrong is told in the language asked', async () => {
  const { text, issues } = await readFilter('sexe = femmme')
  expect(text).toBeUndefined()
  expect(issues.map(({ code }) => code)).toEqual(['expression.impossible_code'])
  expect(issues[0]?.message).toContain('femme')
  expect((await readFilter('sexe = femme', 'nobody')).issues).toHaveLength(1)
  const long = await studio.ask(apiPaths.filter(study, 'salaries', 'a'.repeat(3000)))
  expect(long.status).toBe(400)
})

test('the menu tells what tables may be made of, and those that are kept', async () => {
  const menu = await studio.read<StudyMenu>(apiPaths.study(study))
  const banner = menu.banners.find(({ id }) => id === 'salaries')
  expect(banner?.blocks.map(({ variable }) => variable)).toEqual(['age', 'sexe', 'csp', 'taille'])
  expect(banner?.blocks.every(({ isWhole }) => isWhole)).toBe(true)
  expect(menu.bases.find(({ id }) => id === 'cadres')?.filter).toBe('csp = cadre')
  expect(menu.nets.map(({ id }) => id)).toContain('craignent')
  expect(menu.kept.map(({ id }) => id)).toEqual([
    'salaries',
    'cadres',
    'utilisateurs',
    'responsables',
    'grandes_entreprises',
    'entreprises_250_5000',
  ])
})
