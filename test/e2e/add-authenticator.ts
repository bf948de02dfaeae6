import type { CDPSession, Page } from 'playwright-core'

const debuggers = new WeakMap<Page, CDPSession>()

/** One for each page: to leave one would take the page's authenticator away. */
export async function debuggerOf(page: Page): Promise<CDPSession> {
  const known = debuggers.get(page) ?? (await page.context().newCDPSession(page))
  debuggers.set(page, known)
  return known
}

/** A device with a fingerprint reader, as Chromium's own tests have it. */
export async function addAuthenticator(page: Page, isUserVerified: boolean): Promise<void> {
  const session = await debuggerOf(page)
  await session.send('WebAuthn.enable')
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified,
      automaticPresenceSimulation: true,
    },
  })
}
