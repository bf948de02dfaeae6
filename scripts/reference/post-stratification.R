# Post-stratified weights on crossed variables, and the standard errors that know the cells.
source("scripts/reference/write-reference.R")
suppressPackageStartupMessages(library(survey))
data(api)

strat <- data.frame(
  stratum = apistrat$stype, psu = seq_len(nrow(apistrat)), weight = apistrat$pw,
  stype = apistrat$stype, schoolWide = apistrat$sch.wide, api00 = apistrat$api00
)
clus <- data.frame(
  stratum = "all", psu = apiclus1$dnum, weight = apiclus1$pw,
  stype = apiclus1$stype, schoolWide = apiclus1$sch.wide, api00 = apiclus1$api00
)
cells <- as.data.frame(table(stype = apipop$stype, schoolWide = apipop$sch.wide))

cell_case <- function(name, data, design) {
  stratified <- postStratify(design, ~ stype + schoolWide, cells)
  mean <- svymean(~api00, stratified)
  list(
    name = name, cells = cells, data = data,
    expected = list(
      weights = as_array(unname(weights(stratified))),
      estimate = as.numeric(coef(mean)), se = as.numeric(SE(mean))
    )
  )
}

unweighted <- transform(strat, weight = 1)
write_reference("post-stratification", "survey",
  tolerance = list(weights = 1e-9, estimate = 1e-9, se = 1e-8),
  cases = list(
    cell_case("apistrat", strat, svydesign(~1, strata = ~stratum, weights = ~weight, data = strat)),
    cell_case("apiclus1", clus, svydesign(~psu, weights = ~weight, data = clus)),
    cell_case("apistrat, cell weighting", unweighted, svydesign(~1, weights = ~weight, data = unweighted))
  )
)
