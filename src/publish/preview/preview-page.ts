import { html, trusted } from '../../core/html.ts'
import type { SafeHtml } from '../../core/html.ts'
import type { Language } from '../../core/local-text.ts'

interface PreviewFrame {
  readonly language: Language
  readonly title: string
  readonly styles: string
  readonly content: SafeHtml
}

const common = `:root{color-scheme:light}body{margin:1rem;background:#fff;color:#1d1c1a;font:15px/1.5 system-ui,sans-serif}
h1{font-size:1.2rem}`

/** A page that shows how an output will look: no script, nothing fetched. */
export function previewPage({ language, title, styles, content }: PreviewFrame): string {
  const page = html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <style>
          ${trusted(common)}${trusted(styles)}
        </style>
      </head>
      <body>
        <main>
          <h1>${title}</h1>
          ${content}
        </main>
      </body>
    </html>`
  return page.text
}
