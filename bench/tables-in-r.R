# The tab book of masculinity-2018 with R survey: shares and standard errors of every question in the
# total and nine columns. No intervals, no letters, no nets: less than what it is compared with.
suppressMessages(library(survey))
raw <- read.csv("studies/masculinity-2018/data/raw-responses.csv", fileEncoding = "latin1", check.names = FALSE)
ids <- names(raw)
single <- c("q0001", "q0002", "q0005", sprintf("q0007_%04d", 1:11), "q0009", "q0013", "q0014",
            "q0015", "q0017", "q0018", "q0022", "q0024", "q0026", "q0028", "q0029", "age3")
multiple <- c("q0004", "q0008", "q0010", "q0011", "q0012", "q0019", "q0020", "q0021", "q0025")
for (q in multiple) for (id in ids[startsWith(ids, paste0(q, "_"))])
  raw[[id]] <- ifelse(is.na(raw[[id]]), NA, as.numeric(raw[[id]] != "Not selected"))
for (q in c(single, "race2", "kids", "orientation")) raw[[q]] <- factor(raw[[q]])
design <- svydesign(ids = ~1, weights = ~weight, data = raw)
started <- proc.time()[["elapsed"]]
for (q in c(single, multiple)) {
  terms <- if (q %in% single) q else ids[startsWith(ids, paste0(q, "_"))]
  f <- reformulate(terms)
  total <- svymean(f, design, na.rm = TRUE)
  for (by in c("age3", "race2", "kids", "orientation"))
    crossed <- svyby(f, reformulate(by), design, svymean, na.rm = TRUE)
}
cat(length(c(single, multiple)), proc.time()[["elapsed"]] - started, as.character(packageVersion("survey")), "\n")
