/** The fieldwork of a new study. */
export const fieldworkYaml = `# yaml-language-server: $schema=.schema/fieldwork.schema.json
# fr\u00a0: La collecte. Pour essayer les pages\u00a0: visavis preview . Pour ouvrir\u00a0: visavis serve .
# en: The fieldwork. To try the pages: visavis preview . To open it: visavis serve .
wave: "2025"

# fr\u00a0: anonymous\u00a0: personne ne peut relier une réponse à quelqu’un, vous non plus.
#      confidential\u00a0: un lien est gardé, puis supprimé. open\u00a0: répond qui a l’adresse.
#      Le mot «\u00a0anonyme\u00a0» n’est permis que dans le premier mode.
# en: anonymous: nobody can link an answer to a person, you included.
#     confidential: a link is kept, then deleted. open: whoever has the address answers.
#     The word “anonymous” is allowed in the first mode alone.
mode: anonymous

# fr\u00a0: À qui les répondants peuvent écrire. À remplacer.
# en: Whom respondents can write to. To replace.
contact: study@example.org

# fr\u00a0: Qui signe avec vous. La clé («\u00a0visavis witness new\u00a0») s’ajoute ensuite\u00a0: key: …
# en: Who signs with you. The key (“visavis witness new”) is added later: key: …
witness:
  name: { fr: Le comité social et économique, en: The works council }

# fr\u00a0: Premier et dernier jour. Sans ces deux lignes\u00a0: de «\u00a0field open\u00a0» à «\u00a0field close\u00a0».
#      Pour les fixer, retirez le dièse et mettez vos dates.
# en: First and last day. Without these two lines: from “field open” to “field close”.
#     To fix them, take the hash away and put your dates.
# opens: 2027-03-01
# closes: 2027-03-19

# fr\u00a0: Combien de temps les choses sont gardées après la clôture.
# en: How long things are kept after the close.
retention: { links_days: 30, answers_months: 24 }

# fr\u00a0: Accès rendus à qui a perdu le sien, en tout. 0\u00a0: jamais.
# en: Accesses given again to who lost theirs, in all. 0: never.
reissues: 10

# fr\u00a0: Rien d’un groupe n’est montré avant tant de réponses.
# en: Nothing of a group is shown before so many answers.
show_after: 30

# fr\u00a0: Un groupe au moins par population\u00a0; 100 invités au moins par groupe en mode anonyme.
# en: A group at least for each population; 100 people invited at least in anonymous mode.
groups:
  - { id: employees, population: employees }
  - { id: managers, population: managers }

# fr\u00a0: Qui est remercié sans continuer. Par exemple\u00a0:
# en: Who is thanked and let go. For instance:
#   - id: no_telework
#     population: employees
#     when: teleworks = no
#     message: { fr: Merci\u00a0! Nous cherchons…, en: Thank you! We look for… }
screens: []

# fr\u00a0: Combien de réponses de chaque case. hard arrête une case pleine, soft la surveille.
# en: How many answers of each cell. hard stops a full cell, soft watches it.
quotas:
  - id: age
    population: employees
    title: { fr: Âge, en: Age }
    variables: [age]
    kind: soft
    cells:
      - { codes: [under_35], target: 200 }
      - { codes: [from_35_to_49], target: 230 }
      - { codes: [over_49], target: 170 }

# fr\u00a0: Ce qui sera écarté est fixé ici, avant d’ouvrir. La notice dira combien, avec et sans.
# en: What will be left out is fixed here, before opening. The notice says how many, with and without.
quality:
  # fr\u00a0: Durée médiane attendue, en minutes\u00a0; trois fois moins est trop vite.
  # en: Expected median duration in minutes; a third of it is too fast.
  median_minutes: { employees: 4, managers: 3 }
  # fr\u00a0: Des réponses qui se contredisent, par exemple\u00a0:
  # en: Answers that contradict each other, for instance:
  #   - { id: no_day, population: employees, when: teleworks = yes and days = 0 }
  contradictions: []
  exclude: [speeder]

# fr\u00a0: Les courriels ont déjà leurs mots. Les vôtres, sous «\u00a0messages\u00a0»\u00a0: from, subject, invitation,
#      reminder, avec {link}, {stop}, {fingerprint}, {name} et {closes}.
# en: Mails have their words already. Yours, under “messages”: from, subject, invitation,
#     reminder, with {link}, {stop}, {fingerprint}, {name} and {closes}.
`
