interface Policy {
  readonly createHTML: (text: string) => unknown
  readonly createScriptURL: (address: string) => unknown
}

interface TrustedTypes {
  readonly createPolicy: (
    name: string,
    rules: {
      readonly createHTML: (text: string) => string
      readonly createScriptURL: (address: string) => string
    },
  ) => Policy
}

declare global {
  interface Window {
    readonly trustedTypes?: TrustedTypes | undefined
  }
}

const same = (text: string): string => text

/**
 * The one policy that the page's headers allow (Trusted Types): pages of our own server become
 * nodes, and the second half of our own script is loaded. Nothing else in the page can do either.
 */
export const trustedPolicy: Policy = window.trustedTypes?.createPolicy('visavis', {
  createHTML: same,
  createScriptURL: same,
}) ?? { createHTML: same, createScriptURL: same }
