/** `study.yaml` of a new study. */
export const studyYaml = `# yaml-language-server: $schema=.schema/study.schema.json
# fr\u00a0: Une étude est un dossier de texte. Après chaque changement\u00a0: visavis check .
# en: A study is a folder of text. After every change: visavis check .
visavis: 1
title:
  fr: Le télétravail, vu des deux côtés
  en: Telework, seen from both sides

# fr\u00a0: Ce que la notice dira\u00a0: qui mène l’étude, pour qui, payée par qui.
# en: What the notice will say: who conducts the study, for whom, paid by whom.
conducted_by: { fr: Votre cabinet, en: Your firm }
commissioned_by: { fr: Votre client, en: Your client }
# fr\u00a0: Elle demande aussi contact, processing, coding, limitations et, par échantillon, frame,
#      selection, sampling, incentive, outcomes. «\u00a0visavis notice .\u00a0» dit ce qui manque.
# en: It asks for contact, processing, coding, limitations too and, by sample, frame, selection,
#     sampling, incentive, outcomes. “visavis notice .” tells what is missing.
universe:
  fr: Entreprises de plus de 50 personnes où le télétravail est possible
  en: Companies of more than 50 people where telework is possible

# fr\u00a0: Chaque texte existe dans chacune de ces langues\u00a0; la première est celle d’origine.
# en: Every text exists in each of these languages; the first is the source.
languages: [fr, en]

# fr\u00a0: Les deux populations qui se font face.
# en: The two populations that face each other.
populations:
  employees:
    title: { fr: Salariés, en: Employees }
    members: { fr: les salariés, en: employees }
  managers:
    title: { fr: Encadrants, en: Managers }
    members: { fr: les encadrants, en: managers }

# fr\u00a0: Une vague par collecte. Les guillemets gardent "2025" en texte.
# en: One wave for each fieldwork. The quotes keep "2025" a text.
waves:
  "2025":
    title: { fr: Vague 2025, en: Wave 2025 }
    fieldwork: 2025-03
    mode: { fr: En ligne, en: Online }
    samples:
      employees:
        n: 600
        data: { file: data/2025-employees.csv }
      managers:
        n: 200
        data: { file: data/2025-managers.csv }

# fr\u00a0: Sous 10 réponses, rien n’est publié\u00a0: cela protège les personnes.
# en: Under 10 answers nothing is released: this protects people.
policy:
  disclosure_base: 10
  quality_base: 30
  flag_base: 100

# fr\u00a0: Réponses inventées pour l’essai\u00a0; chaque page le dira. Retirez ceci, et simulation.yaml,
#      avant une vraie collecte.
# en: Answers made up for a trial; every page will say so. Remove this, and simulation.yaml,
#      before real fieldwork.
simulated:
  seed: 2025
  note:
    fr: Réponses simulées, pour essayer l’étude.
    en: Simulated answers, to try the study out.
`
