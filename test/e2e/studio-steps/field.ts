import type { Page } from 'playwright-core'
import type { Hands } from '../studio-hands.ts'

/** A wave to be led from its plan to its figures. */
export interface FieldRun {
  /** Name of the study. */
  readonly study: string
  /** Simulated people who answer over HTTP. */
  readonly respondents: number
}

/** How long services, trials and figures may take on a busy machine, in milliseconds. */
const patience = { timeout: 120_000 } as const

/**
 * Leads the wave of a new study that says that its answers are simulated: from its Field room, in
 * English, the mode is made open, the collection started, the wave opened, answered by simulated people
 * over HTTP, closed and exported. Ends when the study has figures.
 */
export async function runField(
  page: Page,
  hands: Hands,
  { study, respondents }: FieldRun,
): Promise<void> {
  await startField(page, hands)
  await answerField(page, hands, respondents)
  await closeField(page, hands, study)
}

/** From any room of the study: the Field room, open mode, the collection started, the wave open. */
export async function startField(page: Page, hands: Hands): Promise<void> {
  const button = (name: string | RegExp): ReturnType<Page['getByRole']> =>
    page.getByRole('button', { name })
  const rooms = page.getByRole('navigation', { name: 'Rooms of the study' })
  await hands.press(rooms.getByRole('link', { name: 'Field', exact: true }))
  await page.getByRole('heading', { level: 1, name: 'Field' }).waitFor()
  await page.getByRole('heading', { name: /Mode:/ }).waitFor()
  if ((await page.getByRole('heading', { name: 'Mode: open' }).count()) === 0) {
    await hands.press(button('Choose another mode'))
    await hands.press(button('Choose open mode'))
    await page.getByRole('heading', { name: 'Mode: open' }).waitFor(patience)
  }
  await hands.press(button('Start the collection'))
  await button('Open the wave').waitFor(patience)
  await hands.press(button('Open the wave'))
  await page.getByText('The wave is open.').waitFor(patience)
}

/** In the Field room of an open wave: lets simulated people answer, and waits until they have. */
export async function answerField(page: Page, hands: Hands, respondents: number): Promise<void> {
  await hands.write(page.getByLabel('Simulated respondents', { exact: true }), String(respondents))
  await hands.press(page.getByRole('button', { name: 'Let them answer' }))
  const of = String(respondents)
  await page.getByText(`${of} of ${of} simulated respondents have answered.`).waitFor(patience)
}

/** In the Field room of an open wave: closes it for good, exports its answers, waits for figures. */
export async function closeField(page: Page, hands: Hands, study: string): Promise<void> {
  await hands.press(page.getByRole('button', { name: 'Close the wave…' }))
  await hands.write(page.getByLabel(/To confirm, write the name/), study)
  await hands.press(page.getByRole('button', { name: 'Close for good' }))
  await page.getByRole('heading', { name: 'Wave: closed' }).waitFor(patience)
  await hands.press(page.getByRole('button', { name: 'Export the answers' }))
  await page.getByRole('link', { name: 'See the figures' }).waitFor(patience)
}
