# What R's trimWeights does to margins after raking: bounds hold, margins do not.
source("scripts/reference/write-reference.R")
suppressPackageStartupMessages(library(survey))
data(api)

totals_of <- function(v) { t <- table(v); setNames(as.numeric(t), names(t)) }
margins <- list(
  stype = totals_of(apipop$stype), schoolWide = totals_of(apipop$sch.wide),
  compImp = totals_of(apipop$comp.imp)
)
clus <- data.frame(
  weight = apiclus1$pw, stype = apiclus1$stype, schoolWide = apiclus1$sch.wide,
  compImp = apiclus1$comp.imp
)
treatment <- lapply(names(margins), function(v) {
  rest <- margins[[v]][-1]
  setNames(rest, paste0(v, names(rest)))
})
raked <- calibrate(
  svydesign(~1, weights = ~weight, data = clus), reformulate(names(margins)),
  c("(Intercept)" = sum(margins[[1]]), unlist(treatment)),
  calfun = "raking", epsilon = 1e-13, maxit = 500
)
given <- unname(weights(raked))
bounds <- c(lower = 0.62, upper = 1.95)
trimmed <- trimWeights(raked,
  lower = bounds[["lower"]] * mean(given), upper = bounds[["upper"]] * mean(given), strict = TRUE
)
write_reference("trimming", "survey",
  tolerance = list(weights = 1e-9),
  margins = lapply(names(margins), function(v) list(variable = v, targets = as.list(margins[[v]]))),
  bounds = as.list(bounds),
  data = transform(clus, weight = given, trimmedByR = unname(weights(trimmed)))
)
