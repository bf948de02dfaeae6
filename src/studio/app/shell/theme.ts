import { darkColours, lightColours } from '../../../publish/colours.ts'
import { recall, remember } from './remember.ts'

/** As the system is, or as the person chose. */
export type Theme = 'system' | 'light' | 'dark'

export const themes: readonly Theme[] = ['system', 'light', 'dark']

/** Gives the page the colours of published pages, in light and in dark, and the theme chosen last. */
export function wearColours(): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(
    `:root{color-scheme:light dark;${lightColours}}
    @media screen and (prefers-color-scheme:dark){:root:not([data-theme=light]){${darkColours}}}
    @media screen{:root[data-theme=dark]{color-scheme:dark;${darkColours}}}
    :root[data-theme=light]{color-scheme:light}`,
  )
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  wearTheme(themeChosen())
}

/** The theme chosen last. */
export function themeChosen(): Theme {
  const known = recall('theme')
  return themes.find((theme) => theme === known) ?? 'system'
}

/** Changes the theme and keeps the choice. */
export function wearTheme(theme: Theme): void {
  document.documentElement.dataset['theme'] = theme
  remember('theme', theme)
}
