# Calibrated weights (Deville-Sarndal 1992): linear, raking and logit, with and without bounds, on
# margins and on totals of numbers; what no bounds allow is not here, R stops on it.
source("scripts/reference/write-reference.R")
suppressPackageStartupMessages(library(survey))
data(api)

totals_of <- function(v) { t <- table(v); setNames(as.numeric(t), names(t)) }

# The same population total of each margin level and number, once as R's model matrix wants them.
population_of <- function(margins, totals) {
  treatment <- lapply(names(margins), function(v) {
    rest <- margins[[v]][-1]
    setNames(rest, paste0(v, names(rest)))
  })
  size <- if (length(margins) > 0) sum(margins[[1]]) else totals[["(Intercept)"]]
  c("(Intercept)" = unname(size), unlist(treatment), unlist(totals[names(totals) != "(Intercept)"]))
}

calibration_case <- function(name, note, data, design, of, outcome) {
  variables <- c(names(of$margins), setdiff(names(of$totals), "(Intercept)"))
  population <- population_of(of$margins, of$totals)
  bounds <- if (is.null(of$bounds)) c(-Inf, Inf) else of$bounds
  calibrated <- calibrate(design, reformulate(variables), population,
    calfun = of$distance, bounds = bounds, epsilon = 1e-12, maxit = 1000
  )
  weights <- unname(weights(calibrated))
  matrix <- model.matrix(reformulate(variables), data)
  stopifnot(max(abs(colSums(matrix * weights) / population - 1)) < 1e-9)
  mean <- svymean(reformulate(outcome), calibrated)
  list(
    name = name, note = note, distance = of$distance,
    bounds = if (is.null(of$bounds)) NULL else list(lower = of$bounds[1], upper = of$bounds[2]),
    margins = lapply(names(of$margins), function(v) list(variable = v, targets = as.list(of$margins[[v]]))),
    totals = lapply(names(of$totals), function(v) list(variable = v, target = unname(of$totals[[v]]))),
    data = data,
    expected = list(
      weights = as_array(weights), gains = list(least = min(weights / data$weight), most = max(weights / data$weight)),
      mean = list(variable = outcome, estimate = as.numeric(coef(mean)), se = as.numeric(SE(mean)))
    )
  )
}

strat <- data.frame(
  stratum = apistrat$stype, psu = seq_len(nrow(apistrat)), weight = apistrat$pw,
  stype = apistrat$stype, schoolWide = apistrat$sch.wide, api99 = apistrat$api99,
  api00 = apistrat$api00
)
strat_design <- svydesign(~1, strata = ~stratum, weights = ~weight, data = strat)
strat_margins <- list(stype = totals_of(apipop$stype), schoolWide = totals_of(apipop$sch.wide))
clus <- data.frame(
  stratum = "all", psu = apiclus1$dnum, weight = apiclus1$pw, stype = apiclus1$stype,
  schoolWide = apiclus1$sch.wide, api99 = apiclus1$api99, api00 = apiclus1$api00
)
clus_design <- svydesign(~psu, weights = ~weight, data = clus)
clus_totals <- list("(Intercept)" = nrow(apipop), api99 = sum(apipop$api99))
clus_margins <- list(stype = totals_of(apipop$stype), schoolWide = totals_of(apipop$sch.wide))

case <- function(sample, distance, bounds, margins = list(), totals = list()) {
  strat_like <- sample == "apistrat"
  what <- paste(c(if (length(margins)) "margins", if (length(totals)) "totals"), collapse = " and ")
  limits <- if (is.null(bounds)) "no bounds" else paste(bounds, collapse = " to ")
  calibration_case(
    paste(sample, distance, what, limits, sep = ", "),
    if (strat_like) "Strata are stype, every row a PSU." else "PSUs are districts, no strata.",
    if (strat_like) strat else clus, if (strat_like) strat_design else clus_design,
    list(distance = distance, bounds = bounds, margins = margins, totals = totals), "api00"
  )
}
number <- list(api99 = sum(apipop$api99))

write_reference("calibration", "survey",
  tolerance = list(weights = 1e-9, boundedWeights = 1e-6, estimate = 1e-9, se = 1e-8),
  cases = list(
    case("apistrat", "linear", NULL, strat_margins),
    case("apistrat", "linear", c(0.7, 1.2), strat_margins),
    case("apistrat", "raking", c(0.7, 1.2), strat_margins),
    case("apistrat", "logit", c(0.7, 1.2), strat_margins),
    case("apiclus1", "linear", NULL, totals = clus_totals),
    case("apiclus1", "raking", NULL, totals = clus_totals),
    case("apiclus1", "logit", c(0.5, 2), totals = clus_totals),
    case("apiclus1", "linear", c(0.6, 1.6), totals = clus_totals),
    case("apiclus1", "linear", NULL, clus_margins, number),
    case("apiclus1", "raking", NULL, clus_margins, number),
    case("apiclus1", "logit", c(0.2, 3), clus_margins, number),
    case("apiclus1", "linear", c(0.2, 2.2), clus_margins, number),
    case("apiclus1", "raking", c(0.3, 2.6), clus_margins, number)
  )
)
