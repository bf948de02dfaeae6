/** Words of the command line that are not issues. */
export const cliTexts = {
  tagline: {
    fr: 'Vis-à-vis met deux populations face à face et publie la différence avec sa preuve.',
    en: 'Vis-à-vis puts two populations face to face and publishes the difference with its proof.',
  },
  usage: { fr: 'Usage\u00a0:', en: 'Usage:' },
  commands: { fr: 'Commandes\u00a0:', en: 'Commands:' },
  arguments: { fr: 'Arguments\u00a0:', en: 'Arguments:' },
  options: { fr: 'Options\u00a0:', en: 'Options:' },
  examples: { fr: 'Exemples\u00a0:', en: 'Examples:' },
  exit_status: { fr: 'Code de sortie\u00a0:', en: 'Exit status:' },
  'exit_status.text': {
    fr: '0 tout va bien · 1 des constats à lire · 2 entrée fautive · 70 faute du programme · 130 interrompu',
    en: '0 fine · 1 findings to read · 2 bad input · 70 our fault · 130 interrupted',
  },
  more_help: {
    fr: '«\u00a0visavis COMMANDE --help\u00a0» détaille une commande.',
    en: '“visavis COMMAND --help” describes one command.',
  },
  problems: { fr: '{n} {n|problème|problèmes}', en: '{n} {n|problem|problems}' },
  our_fault: {
    fr: 'Vis-à-vis a échoué par sa faute\u00a0: {reason}. Rien d’autre n’a été écrit. Merci de signaler ce message.',
    en: 'Vis-à-vis failed by its own fault: {reason}. Nothing else was written. Please report this message.',
  },
  'diff.same': {
    fr: 'Les questionnaires demandent la même chose.',
    en: 'The questionnaires ask the same.',
  },
  'texts.list': {
    fr: '{id}\u00a0: {n} {n|texte|textes} à relire dans {file}. Écrivez keep ou drop devant chacun.',
    en: '{id}: {n} {n|text|texts} to read in {file}. Write keep or drop before each.',
  },
  'diff.change': { fr: 'changement', en: 'change' },
  'diff.before': { fr: 'avant', en: 'before' },
  'diff.after': { fr: 'après', en: 'after' },
  'diff.verdict': { fr: 'comparaison', en: 'comparison' },
  'diff.same_verdict': { fr: 'inchangée', en: 'same' },
  'diff.trendable_with_care': { fr: 'avec précaution', en: 'with care' },
  'diff.not_comparable': { fr: 'impossible', en: 'not comparable' },
  'diff.counts': {
    fr: '{same} {same|variable inchangée|variables inchangées}, {care} à comparer avec précaution, {not} à ne pas comparer.',
    en: '{same} {same|variable|variables} the same, {care} to compare with care, {not} not to compare.',
  },
  'clone.done': {
    fr: 'La vague {to} est écrite d’après {from} ({files}). Restent son redressement (weighting.yaml), sa collecte (fieldwork.yaml), et les conditions qui nomment une vague.',
    en: 'Wave {to} is written after {from} ({files}). Its weighting (weighting.yaml), its fieldwork (fieldwork.yaml) and conditions that name a wave remain.',
  },
  'studio.listening': {
    fr: '\nLe Studio est prêt. Ouvrez ce lien dans votre navigateur\u00a0:\n\n  {url}\n\nIl sert une seule fois. Laissez cette fenêtre ouverte\u00a0; Ctrl+C arrête le Studio.',
    en: '\nThe Studio is ready. Open this link in your browser:\n\n  {url}\n\nIt works once. Keep this window open; Ctrl+C stops the Studio.',
  },
  'studio.another': {
    fr: 'Ouvert dans un navigateur. Pour un autre\u00a0: {url}',
    en: 'Opened in a browser. For another one: {url}',
  },
  'check.fine': {
    fr: '{study}\u00a0: {populations} {populations|population|populations}, {waves} {waves|vague|vagues}, {questions} {questions|question|questions}, {mirrors} {mirrors|miroir|miroirs}. Aucun problème.',
    en: '{study}: {populations} {populations|population|populations}, {waves} {waves|wave|waves}, {questions} {questions|question|questions}, {mirrors} {mirrors|mirror|mirrors}. No problem.',
  },
  'new.done': {
    fr: '{folder} est prêt. Ensuite\u00a0: «\u00a0visavis check {folder}\u00a0», «\u00a0visavis simulate {folder}\u00a0», «\u00a0visavis report {folder}\u00a0».',
    en: '{folder} is ready. Next: “visavis check {folder}”, “visavis simulate {folder}”, “visavis report {folder}”.',
  },
  'simulate.done': {
    fr: '{file}\u00a0: {n} répondants simulés, {figures} {figures|chiffre publié respecté|chiffres publiés respectés}.',
    en: '{file}: {n} simulated respondents, {figures} published {figures|figure|figures} met.',
  },
  'simulate.irreconcilable': { fr: 'Non conciliable\u00a0:', en: 'Cannot be reconciled:' },
  'report.done': { fr: 'Écrit\u00a0: {file}', en: 'Written: {file}' },
  'publish.done': {
    fr: 'Publié\u00a0: {file}. Le Studio le montre à qui a le lien\u00a0: {path}',
    en: 'Published: {file}. The Studio shows it to whoever has the link: {path}',
  },
  'publish.none': { fr: 'Rien n’est publié.', en: 'Nothing is published.' },
  'publish.withdrawn': { fr: 'Retirée\u00a0: {id}', en: 'Withdrawn: {id}' },
  'verify.fine': {
    fr: '{file}\u00a0: {n} {n|nombre lié, juste|nombres liés, tous justes}.',
    en: '{file}: {n} bound {n|number, right|numbers, all right}.',
  },
  'verify.read': {
    fr: '{file}\u00a0: {n} {n|nombre lié|nombres liés}, {proposals} {proposals|nombre|nombres} à lier, rien de faux.',
    en: '{file}: {n} bound {n|number|numbers}, {proposals} {proposals|number|numbers} to bind, nothing wrong.',
  },
  'reproduce.cells': { fr: '{agree}/{all} cellules concordent', en: '{agree}/{all} cells agree' },
  'reproduce.figures': {
    fr: '{agree}/{all} chiffres concordent',
    en: '{agree}/{all} figures agree',
  },
  'reproduce.blanks': {
    fr: '{agree}/{all} cellules laissées en blanc par la publication le sont ici aussi',
    en: '{agree}/{all} cells left blank by the publication are withheld here too',
  },
  'new.from_done': {
    fr: '«\u00a0{folder}\u00a0» est écrite d’après {file}\u00a0: {rows} {rows|réponse|réponses}, {questions} {questions|question|questions}, {mirrors} {mirrors|miroir|miroirs}. Relisez questionnaires/, puis\u00a0: visavis check {folder}',
    en: '“{folder}” is written from {file}: {rows} {rows|answer|answers}, {questions} {questions|question|questions}, {mirrors} {mirrors|mirror|mirrors}. Review questionnaires/, then: visavis check {folder}',
  },
  'new.left_out': {
    fr: 'Laissée de côté\u00a0: «\u00a0{column}\u00a0» ({reason})',
    en: 'Left out: “{column}” ({reason})',
  },
  'start.welcome': {
    fr: 'Vis-à-vis — deux études, de leur dossier de texte à la page publiée.',
    en: 'Vis-à-vis — two studies, from their folder of text to the published page.',
  },
  'start.pages': { fr: 'Pages publiées\u00a0: {address}', en: 'Published pages: {address}' },
  'start.open': { fr: 'Ouvrez\u00a0: {address}', en: 'Open: {address}' },
  'progress.reading': { fr: 'Lecture de {file}…', en: 'Reading {file}…' },
  'progress.reading_share': {
    fr: 'Lecture de {file}\u00a0: {share}…',
    en: 'Reading {file}: {share}…',
  },
  'progress.loading': {
    fr: 'Chargement ({engine})\u00a0: {done} répondants sur {of} ({share})…',
    en: 'Loading ({engine}): {done} of {of} respondents ({share})…',
  },
  'progress.tabulating': { fr: 'Tableaux et écarts…', en: 'Tables and gaps…' },
  'progress.auditing': {
    fr: 'Audit des réponses\u00a0: question {done} sur {of}…',
    en: 'Auditing answers: question {done} of {of}…',
  },
  'progress.simulating': { fr: 'Simulation de {file}…', en: 'Simulating {file}…' },
  'progress.drawing': { fr: 'Page {file}…', en: 'Page {file}…' },
  'weigh.method.none': { fr: 'aucune pondération', en: 'no weighting' },
  'weigh.method.given': { fr: 'poids fournis', en: 'given weights' },
  'weigh.method.raked': {
    fr: 'calage sur marges en {cycles} {cycles|cycle|cycles}',
    en: 'raked in {cycles} {cycles|cycle|cycles}',
  },
  'weigh.method.linear': {
    fr: 'calage linéaire sur marges en {cycles} {cycles|itération|itérations}',
    en: 'linear calibration in {cycles} {cycles|iteration|iterations}',
  },
  'weigh.method.logit': {
    fr: 'calage logit sur marges en {cycles} {cycles|itération|itérations}',
    en: 'logit calibration in {cycles} {cycles|iteration|iterations}',
  },
  'weigh.range': { fr: 'poids de {low} à {high}', en: 'weights from {low} to {high}' },
  'weigh.effective': {
    fr: 'n {n}, base effective {effective}, effet de plan {deff}',
    en: 'n {n}, effective base {effective}, design effect {deff}',
  },
  'weigh.withheld': {
    fr: 'n {n}\u00a0; poids, base effective et effet de plan masqués\u00a0: ils permettraient de retrouver une part masquée des marges',
    en: 'n {n}; weights, effective base and design effect hidden: a hidden share of the margins could be computed from them',
  },
  'weigh.margin': { fr: 'marge', en: 'margin' },
  'weigh.target': { fr: 'cible', en: 'target' },
  'weigh.before': { fr: 'avant', en: 'before' },
  'weigh.after': { fr: 'après', en: 'after' },
  base: { fr: 'Base', en: 'Base' },
  total: { fr: 'Ensemble', en: 'Total' },
  gap: { fr: 'Écart', en: 'Gap' },
  change: { fr: 'Évolution', en: 'Change' },
  interval: { fr: 'Intervalle', en: 'Interval' },
  simulated: { fr: 'Données simulées', en: 'Simulated data' },
} as const
