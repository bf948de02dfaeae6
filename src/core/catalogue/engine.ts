/** Issues of the engines that sum answers where they are: DuckDB, ClickHouse. */
export const engineIssues = {
  'engine.free_text': {
    fr: 'La condition lit le texte libre «\u00a0{variable}\u00a0», que le moteur ne contient pas. Utilisez une autre variable, ou calculez en mémoire.',
    en: 'The condition reads the open text “{variable}”, which the engine does not hold. Use another variable, or compute in memory.',
  },
} as const
