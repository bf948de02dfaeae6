# Medians and standard deviations of answers that stand for numbers, in the whole and in domains.
source("scripts/reference/write-reference.R")
suppressPackageStartupMessages(library(survey))

set.seed(20120117)
n <- 240
data <- data.frame(
  stratum = rep(c("small", "large"), each = n / 2),
  psu = sprintf("c%02d", rep(1:24, each = n / 24)),
  weight = round(runif(n, 0.4, 2.6), 3),
  group = sample(c("a", "b", "c"), n, replace = TRUE),
  score = pmin(10, pmax(0, round(rnorm(n, 5.4, 2.3))))
)
designs <- list(
  respondents = svydesign(ids = ~1, strata = ~stratum, weights = ~weight, data = data),
  clusters = svydesign(ids = ~psu, strata = ~stratum, weights = ~weight, data = data)
)
summaries_of <- function(design, domain) {
  of <- if (domain == "") design else subset(design, group == domain)
  spread <- svyvar(~score, of)
  deviation <- sqrt(coef(spread)[[1]])
  df <- degf(design)
  median <- svyquantile(~score, of, 0.5,
    interval.type = "mean", qrule = "math", df = df
  )[["score"]][1, ]
  list(
    domain = domain, df = df,
    deviation = list(value = deviation, se = SE(spread)[[1]] / (2 * deviation)),
    median = list(
      value = median[["quantile"]], low = median[["ci.2.5"]], high = median[["ci.97.5"]]
    )
  )
}
cases <- lapply(names(designs), function(name) {
  list(name = name, summaries = lapply(c("", "a", "b", "c"), function(domain) {
    summaries_of(designs[[name]], domain)
  }))
})
write_reference("summaries", packages = "survey", tolerance = list(estimate = 1e-9, se = 1e-8), data = data, cases = cases)
