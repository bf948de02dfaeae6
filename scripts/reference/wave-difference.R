# The change between two waves that were sampled independently: variances add, and the degrees of
# freedom follow Welch and Satterthwaite.
source("scripts/reference/write-reference.R")
suppressPackageStartupMessages(library(survey))
options(survey.lonely.psu = "fail")

set.seed(20122014)
wave_of <- function(wave, clusters, baseline) {
  counts <- sample(3:7, clusters, replace = TRUE)
  effect <- rep(rnorm(clusters, sd = 0.6), counts)
  n <- sum(counts)
  psu <- rep(seq_len(clusters), counts)
  data.frame(
    wave = wave, stratum = paste0("s", 1 + psu %% 3), psu = psu, weight = round(runif(n, 0.5, 2), 3),
    sex = sample(c("woman", "man"), n, replace = TRUE),
    facebook = rbinom(n, 1, plogis(baseline + effect)),
    hours = round(pmax(0, 2 + baseline + effect + rnorm(n)), 1)
  )
}
samples <- list("2012" = wave_of("2012", 30, 0.4), "2014" = wave_of("2014", 18, 0.9))

wave_estimate <- function(sample, variable, domain) {
  sample$y <- sample[[variable]]
  sample$inside <- is.null(domain) | sample$sex == c(domain$sex, "")[1]
  design <- svydesign(~psu, strata = ~stratum, weights = ~weight, nest = TRUE, data = sample)
  mean <- svymean(~y, subset(design, inside))
  list(estimate = as.numeric(coef(mean)), se = as.numeric(SE(mean)), df = degf(design))
}

difference_of <- function(variable, domain = NULL) {
  from <- wave_estimate(samples[["2012"]], variable, domain)
  to <- wave_estimate(samples[["2014"]], variable, domain)
  estimate <- to$estimate - from$estimate
  variance <- from$se^2 + to$se^2
  df <- variance^2 / (from$se^4 / from$df + to$se^4 / to$df)

  # The same standard error from one design in which no PSU or stratum is shared.
  both <- do.call(rbind, samples)
  both$stratum <- paste(both$wave, both$stratum)
  both$psu <- paste(both$wave, both$psu)
  both$y <- both[[variable]]
  both$inside <- is.null(domain) | both$sex == c(domain$sex, "")[1]
  joint <- svydesign(~psu, strata = ~stratum, weights = ~weight, data = both)
  by <- svyby(~y, ~wave, subset(joint, inside), svymean, covmat = TRUE)
  contrast <- svycontrast(by, c("2012" = -1, "2014" = 1))
  stopifnot(abs(SE(contrast) / sqrt(variance) - 1) < 1e-10)

  se <- sqrt(variance)
  list(
    variable = variable, domain = domain, from = from, to = to,
    difference = list(
      estimate = estimate, se = se, df = df,
      interval = as_array(estimate + c(-1, 1) * qt(0.975, df) * se),
      t = estimate / se, p = 2 * pt(-abs(estimate / se), df)
    )
  )
}

write_reference("wave-difference", "survey",
  tolerance = list(estimate = 1e-9, se = 1e-8, df = 1e-7, p = 1e-6),
  waves = list(from = samples[["2012"]], to = samples[["2014"]]),
  cases = list(
    difference_of("facebook"), difference_of("hours"), difference_of("facebook", list(sex = "woman"))
  )
)
