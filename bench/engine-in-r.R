# The work of bench/engine.mjs with R survey, timed by itself: one line a task, `name seconds`.
# Usage: Rscript bench/engine-in-r.R FOLDER TASK, where FOLDER holds the columns that the bench wrote.
suppressMessages(library(survey))
arguments <- commandArgs(trailingOnly = TRUE)
folder <- arguments[1]
bytes <- function(name) {
  file <- file.path(folder, name)
  as.integer(readBin(file, "raw", file.size(file)))
}
doubles <- function(name) {
  file <- file.path(folder, name)
  readBin(file, "double", file.size(file) / 8)
}
timed <- function(name, work) {
  started <- proc.time()[["elapsed"]]
  work
  cat(name, proc.time()[["elapsed"]] - started, "\n")
}

book <- function() {
  data <- data.frame(weight = doubles("book-weight"))
  questions <- sprintf("q%d", 0:59)
  banners <- sprintf("b%d", 0:9)
  for (name in c(questions, banners)) data[[name]] <- factor(bytes(paste0("book-", name)))
  design <- svydesign(ids = ~1, weights = ~weight, data = data)
  timed("book", for (question in questions) for (banner in banners) {
    svyby(reformulate(question), reformulate(banner), design, svymean)
  })
}

domains <- function() {
  data <- data.frame(
    weight = doubles("domains-weight"), y = bytes("domains-y"), domain = factor(bytes("domains-domain")),
    stratum = bytes("domains-stratum"), psu = doubles("domains-psu")
  )
  design <- svydesign(ids = ~psu, strata = ~stratum, weights = ~weight, data = data, nest = TRUE)
  timed("domains", svyby(~y, ~domain, design, svymean))
}

raking <- function() {
  n <- length(doubles("raking-weight"))
  data <- data.frame(weight = doubles("raking-weight"))
  names <- c("m0", "m1", "m2")
  for (name in names) data[[name]] <- bytes(paste0("raking-", name))
  totals <- lapply(names, function(name) {
    target <- doubles(paste0("raking-", name, "-targets"))
    frame <- data.frame(level = seq_along(target) - 1, Freq = target)
    setNames(frame, c(name, "Freq"))
  })
  design <- svydesign(ids = ~1, weights = ~weight, data = data)
  timed("raking", rake(design, lapply(names, reformulate), totals,
    control = list(maxit = 1000, epsilon = 1e-9 * n)
  ))
}

get(arguments[2])()
cat("version", as.character(packageVersion("survey")), "\n")
