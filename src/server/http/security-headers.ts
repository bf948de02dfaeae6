import type { MiddlewareHandler } from 'hono'

/** No page of ours asks for a camera, a place or a payment. */
const permissions = [
  'accelerometer',
  'autoplay',
  'browsing-topics',
  'camera',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'geolocation',
  'gyroscope',
  'hid',
  'identity-credentials-get',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'screen-wake-lock',
  'serial',
  'usb',
  'xr-spatial-tracking',
]

/** The policy of permissions of a page, which may ask for those given. */
export function permissionsPolicy(allowed: readonly string[] = []): string {
  return permissions.map((name) => `${name}=(${allowed.includes(name) ? 'self' : ''})`).join(', ')
}

/** What holds of an answer that says nothing else. */
const usual: Readonly<Record<string, string>> = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; base-uri 'none'; frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'permissions-policy': permissionsPolicy(),
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'x-robots-tag': 'noindex, nofollow',
}

/**
 * Gives every answer the headers that keep a page to itself; an answer may bring its own instead.
 *
 * @param origin - the public origin: over https, browsers are told to stay there (HSTS)
 */
export function securityHeaders(origin: string): MiddlewareHandler {
  const isHttps = origin.startsWith('https:')
  return async (context, next) => {
    await next()
    const { headers } = context.res
    for (const [name, value] of Object.entries(usual)) {
      if (!headers.has(name)) headers.set(name, value)
    }
    if (isHttps) headers.set('strict-transport-security', 'max-age=63072000; includeSubDomains')
  }
}
