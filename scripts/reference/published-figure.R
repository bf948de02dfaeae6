# A sample against a figure that somebody published as a share, with its base or without.
source("scripts/reference/write-reference.R")
source("scripts/reference/company-people.R")
suppressPackageStartupMessages(library(survey))
options(survey.lonely.psu = "fail")

set.seed(20265)
companies <- draw_companies()
people <- people_of(companies, "employee", sample(1:7, nrow(companies), replace = TRUE), -0.3)
people$allowed[c(3, 40)] <- NA
people <- people[c("company", "stratum", "weight", "allowed", "use")]

# Variances add; the published share's is a binomial one, times the design effect of that survey.
against <- function(own, published, base, designEffect) {
  variance <- if (is.null(base)) 0 else designEffect * published * (1 - published) / base
  se <- sqrt(own$se^2 + variance)
  df <- if (is.null(base)) own$df else welch(c(own$se^2, variance), c(own$df, base - 1))
  c(list(designEffect = designEffect), difference_of(own$estimate - published, se, df))
}

case_of <- function(name, variable, level, published, base) {
  design <- svydesign(~company, strata = ~stratum, weights = ~weight, data = people)
  y <- people[[variable]]
  y <- if (is.null(level)) y else as.numeric(y == level)
  design <- update(design, y = y)
  mean <- svymean(~y, subset(design, !is.na(y)))
  own <- list(estimate = as.numeric(coef(mean)), se = as.numeric(SE(mean)), df = degf(design))
  list(
    name = name, variable = variable, level = level, published = published, base = base, own = own,
    tests = list(against(own, published, base, 1), against(own, published, base, 1.5)),
    rounded = list(against(own, published - 0.005, base, 1), against(own, published + 0.005, base, 1))
  )
}

write_reference("published-figure", "survey",
  tolerance = list(estimate = 1e-9, se = 1e-8, df = 1e-7, p = 1e-6),
  data = people,
  cases = list(
    case_of("a base of 800", "allowed", NULL, 0.58, 800),
    case_of("no base, a conclusion that rounding decides", "allowed", NULL, 0.53, NULL),
    case_of("a level of a coded answer", "use", "daily", 0.13, 1200)
  )
)
