# Gaps of two populations on plain columns: one file stacked, companies as the PSUs of both; and the
# average of the gaps of companies, which is another estimand.
source("scripts/reference/write-reference.R")
source("scripts/reference/company-people.R")
suppressPackageStartupMessages(library(survey))
options(survey.lonely.psu = "fail")

set.seed(20261)
companies <- draw_companies()
n <- nrow(companies)
# Some companies have managers only, some employees only, none nobody.
employee_counts <- sample(0:9, n, replace = TRUE)
manager_counts <- sample(0:4, n, replace = TRUE)
employee_counts[employee_counts + manager_counts == 0] <- 2
stacked <- rbind(
  people_of(companies, "manager", manager_counts, 0.5),
  people_of(companies, "employee", employee_counts, -0.4)
)
stacked$trust[sample(nrow(stacked), 14)] <- NA
stacked$population <- factor(stacked$population, levels = c("manager", "employee"))

margins <- list(
  manager = list(sex = c(woman = 22, man = 38), age = c("under 45" = 25, "45 and over" = 35)),
  employee = list(sex = c(woman = 90, man = 70), age = c("under 45" = 110, "45 and over" = 50))
)
margin_levels <- function(data) {
  data$sex <- factor(data$sex, levels = c("man", "woman"))
  data$age <- factor(data$age, levels = c("45 and over", "under 45"))
  data
}
stacked <- margin_levels(stacked)

# Each population to margins of its own: the stacked margin matrix has a block for each.
rake_stacked <- function(design) {
  totals <- c(
    populationmanager = 60, populationemployee = 160,
    "populationmanager:sexwoman" = 22, "populationemployee:sexwoman" = 90,
    "populationmanager:ageunder 45" = 25, "populationemployee:ageunder 45" = 110
  )
  calibrate(design, ~ 0 + population + population:sex + population:age, totals,
    calfun = "raking", epsilon = 1e-13, maxit = 500
  )
}
rake_one <- function(design, population) {
  totals <- c(
    "(Intercept)" = sum(margins[[population]]$sex),
    sexwoman = margins[[population]]$sex[["woman"]],
    "ageunder 45" = margins[[population]]$age[["under 45"]]
  )
  calibrate(design, ~ sex + age, totals, calfun = "raking", epsilon = 1e-13, maxit = 500)
}

outcomes <- list(
  list(variable = "allowed", level = NULL),
  list(variable = "trust", level = NULL),
  list(variable = "use", level = "daily")
)
outcome_of <- function(data, of) {
  if (is.null(of$level)) data[[of$variable]] else as.numeric(data[[of$variable]] == of$level)
}

equivalence_of <- function(gap, margin) {
  list(margin = margin, p = max(
    pt((gap$estimate + margin) / gap$se, gap$df, lower.tail = FALSE),
    pt((gap$estimate - margin) / gap$se, gap$df)
  ))
}

stacked_gap <- function(design, of) {
  y <- outcome_of(design$variables, of)
  inside <- !is.na(y)
  side <- function(population) as.numeric(inside & design$variables$population == population)
  design <- update(design,
    inside = inside, y = ifelse(inside, y, 0), manager = side("manager"), employee = side("employee"),
    ym = ifelse(inside, y, 0) * side("manager"), ye = ifelse(inside, y, 0) * side("employee")
  )
  ratios <- svyratio(~ ym + ye, ~ manager + employee, design, covmat = TRUE)
  pair <- c("ym/manager", "ye/employee")
  sides <- unname(coef(ratios)[pair])
  covariance <- unname(vcov(ratios)[pair, pair])
  estimate <- sides[1] - sides[2]
  se <- sqrt(covariance[1, 1] + covariance[2, 2] - 2 * covariance[1, 2])

  answered <- subset(design, inside)
  # A second road, which survey takes on a design that is not calibrated only.
  if (is.null(design$postStrata)) {
    by <- svyby(~y, ~population, answered, svymean, covmat = TRUE)
    contrast <- svycontrast(by, c(manager = 1, employee = -1))
    stopifnot(abs(SE(contrast) / se - 1) < 1e-8, abs(coef(contrast) - estimate) < 1e-10)
  }
  # Another, the test of survey.
  test <- suppressWarnings(svyttest(y ~ population, answered))
  stopifnot(abs(abs(unname(test$statistic)) / abs(estimate / se) - 1) < 1e-8)

  gap <- difference_of(estimate, se, degf(design))
  list(
    variable = of$variable, level = of$level,
    left = list(estimate = sides[1], se = sqrt(covariance[1, 1])),
    right = list(estimate = sides[2], se = sqrt(covariance[2, 2])),
    covariance = covariance[1, 2],
    gap = gap,
    equivalence = equivalence_of(gap, if (of$variable == "trust") 3 else 0.4)
  )
}

separate_gap <- function(designs, of) {
  sides <- lapply(designs, function(design) {
    y <- outcome_of(design$variables, of)
    # A calibrated design keeps the rows outside a domain, which must hold a number.
    design <- update(design, inside = !is.na(y), y = ifelse(is.na(y), 0, y))
    mean <- svymean(~y, subset(design, inside))
    list(estimate = as.numeric(coef(mean)), se = as.numeric(SE(mean)), df = degf(design))
  })
  variances <- c(sides$manager$se, sides$employee$se)^2
  df <- welch(variances, c(sides$manager$df, sides$employee$df))
  gap <- difference_of(sides$manager$estimate - sides$employee$estimate, sqrt(sum(variances)), df)
  list(
    variable = of$variable, level = of$level, left = sides$manager, right = sides$employee,
    covariance = 0, gap = gap, equivalence = equivalence_of(gap, if (of$variable == "trust") 3 else 0.4)
  )
}

design_of <- function(strata, fpc, data = stacked, ids = ~company) {
  svydesign(ids, strata = if (strata) ~stratum, fpc = if (fpc) ~companies, weights = ~weight, data = data)
}
separate_designs <- function(strata, ids, raked) {
  sapply(c("manager", "employee"), simplify = FALSE, function(population) {
    data <- stacked[stacked$population == population, ]
    design <- design_of(strata, FALSE, data, ids)
    if (raked) rake_one(design, population) else design
  })
}

stacked_case <- function(name, design, strata = FALSE, fpc = FALSE, raked = FALSE) {
  if (raked) design <- rake_stacked(design)
  list(
    name = name, psu = "shared", strata = strata, fpc = fpc, raked = raked,
    weights = if (raked) as_array(unname(weights(design))),
    gaps = lapply(outcomes, function(of) stacked_gap(design, of))
  )
}
separate_case <- function(name, psu, ids, strata = FALSE, raked = FALSE) {
  designs <- separate_designs(strata, ids, raked)
  list(
    name = name, psu = psu, strata = strata, fpc = FALSE, raked = raked,
    weights = if (raked) as_array(unname(unlist(lapply(designs, weights)))),
    gaps = lapply(outcomes, function(of) separate_gap(designs, of))
  )
}

# Companies as units: the weighted mean of each side in each company, over those with both.
company_gaps <- function(of, weighting) {
  data <- stacked
  data$y <- outcome_of(data, of)
  data <- data[!is.na(data$y), ]
  mean_of <- function(population) {
    rows <- data[data$population == population, ]
    sapply(split(rows, rows$company), function(r) weighted.mean(r$y, r$weight))
  }
  managers <- mean_of("manager")
  employees <- mean_of("employee")
  both <- intersect(names(managers), names(employees))
  frame <- data.frame(company = both, gap = managers[both] - employees[both])
  frame$stratum <- companies$stratum[match(both, companies$company)]
  frame$size <- if (weighting == "headcount") headcount[both] else 1
  one <- function(strata) {
    design <- svydesign(~company, strata = if (strata) ~stratum, weights = ~size, data = frame)
    mean <- svymean(~gap, design)
    difference_of(as.numeric(coef(mean)), as.numeric(SE(mean)), degf(design))
  }
  unstratified <- one(FALSE)
  if (weighting == "equal") {
    # A second road: Student's test of the gaps.
    test <- t.test(frame$gap)
    stopifnot(abs(test$p.value - unstratified$p) < 1e-10, test$parameter == unstratified$df)
  }
  list(
    variable = of$variable, level = of$level, weighting = weighting,
    compared = length(both),
    leftOnly = as_array(setdiff(names(managers), both)),
    rightOnly = as_array(setdiff(names(employees), both)),
    companies = data.frame(company = both, left = managers[both], right = employees[both]),
    gap = unstratified, stratified = one(TRUE)
  )
}
headcount <- setNames(round(exp(rnorm(n, 4, 1))) + 10, companies$company)

write_reference("populations", "survey",
  tolerance = list(weights = 1e-9, estimate = 1e-9, se = 1e-8, covariance = 1e-8, df = 1e-7, p = 1e-6),
  margins = lapply(margins, function(m) lapply(m, as.list)),
  headcount = as.list(headcount),
  data = stacked,
  cases = list(
    stacked_case("companies", design_of(FALSE, FALSE)),
    stacked_case("companies in strata", design_of(TRUE, FALSE), strata = TRUE),
    stacked_case("companies in strata, few in all", design_of(TRUE, TRUE), strata = TRUE, fpc = TRUE),
    stacked_case("raked companies", design_of(FALSE, FALSE), raked = TRUE),
    stacked_case("raked companies in strata, few in all", design_of(TRUE, TRUE),
      strata = TRUE, fpc = TRUE, raked = TRUE),
    separate_case("companies of their own", "own", ~company),
    separate_case("raked companies of their own", "own", ~company, raked = TRUE),
    separate_case("people", "none", ~1),
    separate_case("raked people in strata", "none", ~1, strata = TRUE, raked = TRUE)
  ),
  companyGaps = c(
    lapply(outcomes, company_gaps, weighting = "equal"),
    lapply(outcomes, company_gaps, weighting = "headcount")
  )
)
