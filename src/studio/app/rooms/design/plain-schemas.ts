import { config } from 'zod'

// Schemas that are made from here on are read as they stand: the page's policy lets no code be made of
// text, and even the attempt would be told as a violation.
config({ jitless: true })
