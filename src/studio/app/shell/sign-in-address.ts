/** Where to sign in; `back` says the address to come back to. */
export function signInAddress(back: string): string {
  return `/sign-in?to=${encodeURIComponent(back)}`
}

/** The address of the present room, with all that it shows. */
export function hereAddress(): string {
  return location.pathname + location.search
}
