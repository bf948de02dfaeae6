/** The one policy that the page's headers allow: text becomes nodes here, and nowhere else. */
const policy = globalThis.window?.trustedTypes?.createPolicy('visavis', {
  createHTML: (text) => text,
})

/** Parses a page of our own, apart from the document: nothing in it runs or is fetched. */
export function parsePage(page: string): Document {
  const parser = new DOMParser()
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the library knows text alone
  return parser.parseFromString((policy?.createHTML(page) ?? page) as string, 'text/html')
}

interface Policy {
  readonly createHTML: (text: string) => unknown
}

interface TrustedTypes {
  readonly createPolicy: (
    name: string,
    rules: { readonly createHTML: (text: string) => string },
  ) => Policy
}

declare global {
  interface Window {
    readonly trustedTypes?: TrustedTypes | undefined
  }
}
