# Tests of independence of two-way tables: svychisq, with the covariances that it rests on stored as
# input. Rows with a missing answer are outside the domain, so that n is the table's.
source("scripts/reference/write-reference.R")
source("scripts/reference/designs.R")

by_rows <- function(matrix_of_cells) as.vector(t(matrix_of_cells))

chisq_case <- function(name, sample, row, column) {
  sample$row <- factor(sample[[row]])
  sample$column <- factor(sample[[column]])
  complete <- sample[!is.na(sample$row) & !is.na(sample$column), ]
  # All clusters must still be met, or the degrees of freedom would differ.
  stopifnot(length(unique(complete$psu)) == length(unique(sample$psu)))
  design <- design_of(complete)
  rows <- nlevels(sample$row)
  columns <- nlevels(sample$column)
  # interaction() with lex.order runs through the columns of the first row, then the second.
  design$variables$cell <- interaction(design$variables$row, design$variables$column, lex.order = TRUE)
  shares <- svymean(~cell, design)
  totals <- svytotal(~cell, design)
  tests <- lapply(c(secondOrder = "F", firstOrder = "Chisq", wald = "Wald", adjustedWald = "adjWald"), function(by) {
    svychisq(~ row + column, design, statistic = by)
  })
  pearson <- chisq.test(svytable(~ row + column, design, Ntotal = nrow(complete)), correct = FALSE)
  list(
    name = name, rowCount = rows, columnCount = columns, n = nrow(complete), df = degf(design),
    shares = as_array(as.numeric(coef(shares))), sharesCovariance = as_array(as.vector(vcov(shares))),
    totals = as_array(as.numeric(coef(totals))), totalsCovariance = as_array(as.vector(vcov(totals))),
    expected = list(
      pearson = unname(pearson$statistic),
      secondOrder = list(
        value = unname(tests$secondOrder$statistic), df = as_array(unname(tests$secondOrder$parameter)),
        p = as.numeric(tests$secondOrder$p.value)
      ),
      firstOrder = list(
        df = unname(tests$firstOrder$parameter), p = as.numeric(tests$firstOrder$p.value)
      ),
      wald = list(
        value = as.numeric(tests$wald$statistic), df = as_array(unname(tests$wald$parameter)),
        p = as.numeric(tests$wald$p.value)
      ),
      adjustedWald = list(
        value = as.numeric(tests$adjustedWald$statistic),
        df = as_array(unname(tests$adjustedWald$parameter)), p = as.numeric(tests$adjustedWald$p.value)
      )
    )
  )
}

strat_sample$large <- strat_sample$enroll > 500
clus1_sample$third <- cut(clus1_sample$api00, c(0, 600, 700, 1000))
cases <- list(
  chisq_case("apistrat school-wide by type", strat_sample, "stype", "schoolWide"),
  chisq_case("apistrat awards by size", strat_sample, "large", "awards"),
  chisq_case("apiclus1 school-wide by type", clus1_sample, "stype", "schoolWide"),
  chisq_case("apiclus1 thirds by awards", clus1_sample, "third", "awards"),
  chisq_case("apiclus2 awards by improvement", clus2_sample, "compImp", "awards"),
  chisq_case("nhanes race by cholesterol", nhanes_sample, "race", "highCholesterol"),
  chisq_case("nhanes race by age", nhanes_sample, "race", "age"),
  chisq_case("nhanes sex by cholesterol", nhanes_sample, "sex", "highCholesterol")
)
write_reference("rao-scott", "survey",
  tolerance = list(pearson = 1e-9, value = 1e-8, df = 1e-8, p = 1e-6), cases = cases
)
