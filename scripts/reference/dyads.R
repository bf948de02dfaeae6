# One employee and one manager of the same team, pair by pair.
source("scripts/reference/write-reference.R")
source("scripts/reference/company-people.R")
suppressPackageStartupMessages(library(survey))
options(survey.lonely.psu = "fail")

set.seed(20262)
companies <- draw_companies()
counts <- sample(1:4, nrow(companies), replace = TRUE)
manager <- people_of(companies, "manager", counts, 0.6)
employee <- people_of(companies, "employee", counts, -0.1)
pairs <- data.frame(
  dyad = sprintf("d%03d", seq_len(nrow(manager))),
  company = manager$company, stratum = manager$stratum, weight = manager$weight,
  managerAllowed = manager$allowed, employeeAllowed = employee$allowed,
  managerTrust = manager$trust, employeeTrust = employee$trust
)
# Answers that one of the two did not give.
pairs$managerTrust[c(4, 19)] <- NA
pairs$employeeTrust[c(11, 19, 30)] <- NA

pair_of <- function(variable) {
  frame <- pairs
  frame$left <- frame[[paste0("manager", variable)]]
  frame$right <- frame[[paste0("employee", variable)]]
  frame <- frame[!is.na(frame$left) & !is.na(frame$right), ]
  frame$difference <- frame$left - frame$right
  frame$equal <- as.numeric(frame$left == frame$right)
  frame
}

compare <- function(name, variable, weighted, clustered, stratified) {
  frame <- pair_of(variable)
  frame$w <- if (weighted) frame$weight else 1
  design <- svydesign(if (clustered) ~company else ~1,
    strata = if (stratified) ~stratum, weights = ~w, data = frame
  )
  mean <- svymean(~ difference + equal + left + right, design)
  difference <- difference_of(unname(coef(mean)["difference"]), unname(SE(mean)["difference"]), degf(design))
  if (!weighted && !clustered && !stratified) {
    # A second road: Student's test of pairs.
    test <- t.test(frame$left, frame$right, paired = TRUE)
    stopifnot(abs(test$p.value - difference$p) < 1e-10, test$parameter == difference$df)
  }
  leftHigher <- sum(frame$left > frame$right)
  rightHigher <- sum(frame$left < frame$right)
  mcnemar <- NULL
  if (variable == "Allowed") {
    table <- table(factor(frame$left, 0:1), factor(frame$right, 0:1))
    exact <- binom.test(leftHigher, leftHigher + rightHigher)$p.value
    plain <- mcnemar.test(table, correct = FALSE)
    corrected <- mcnemar.test(table, correct = TRUE)
    mcnemar <- list(
      exact = exact, midP = exact - dbinom(min(leftHigher, rightHigher), leftHigher + rightHigher, 0.5),
      chiSquare = unname(plain$statistic), p = plain$p.value,
      correctedChiSquare = unname(corrected$statistic), correctedP = corrected$p.value
    )
  }
  list(
    name = name, variable = variable, weighted = weighted, clustered = clustered, stratified = stratified,
    pairs = nrow(frame), left = unname(coef(mean)["left"]), right = unname(coef(mean)["right"]),
    difference = difference, agreement = unname(coef(mean)["equal"]),
    leftHigher = leftHigher, rightHigher = rightHigher, mcnemar = mcnemar
  )
}

cases <- expand.grid(variable = c("Allowed", "Trust"), design = 1:3, stringsAsFactors = FALSE)
names_of <- c("pairs", "weighted pairs in companies", "weighted pairs in companies in strata")
write_reference("dyads", "survey",
  tolerance = list(estimate = 1e-9, se = 1e-8, p = 1e-6),
  data = pairs,
  cases = lapply(seq_len(nrow(cases)), function(i) {
    design <- cases$design[i]
    compare(names_of[design], cases$variable[i], design > 1, design > 1, design > 2)
  })
)
