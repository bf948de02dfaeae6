/**
 * Builds the Studio, the application that runs in the browser, into `dist/studio/`: its page, and
 * scripts and styles named by their hash, one a room, loaded when a room is first opened.
 */
import { rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const root = fileURLToPath(new URL('../', import.meta.url))

export async function bundleStudio() {
  // What stands beside it in `dist/studio/` is the compiler's.
  rmSync(`${root}dist/studio/assets`, { recursive: true, force: true })
  await build({
    // What configures the machine must not change the bytes.
    configFile: false,
    envDir: false,
    root: `${root}src/studio/app`,
    logLevel: 'warn',
    oxc: { jsx: { runtime: 'automatic' } },
    build: {
      outDir: `${root}dist/studio`,
      emptyOutDir: false,
      target: 'es2022',
      reportCompressedSize: false,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 800,
      // An image or font inside the style would need a wider policy.
      assetsInlineLimit: 0,
      rolldownOptions: {
        // Rooms only define: what a page does not use of them is left out.
        treeshake: { moduleSideEffects: (id) => !/\/src\/(?!studio\/)[a-z]+\//.test(id) },
      },
    },
  })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await bundleStudio()
