# Adjusted p-values from p.adjust.
source("scripts/reference/write-reference.R")

adjust_case <- function(name, p, comparisons = length(p)) {
  list(
    name = name, pValues = as_array(p), comparisons = comparisons,
    bonferroni = as_array(p.adjust(p, "bonferroni", n = comparisons)),
    benjaminiHochberg = as_array(p.adjust(p, "BH"))
  )
}
set.seed(1995)
# The fifteen p-values of Benjamini and Hochberg's own example, shuffled.
theirs <- sample(c(
  0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719,
  0.6528, 0.759, 1
))
cases <- list(
  adjust_case("Benjamini & Hochberg 1995", theirs),
  adjust_case("with ties, 0 and 1", c(0.02, 0, 1, 0.02, 0.5, 0.02, 1, 0)),
  adjust_case("one", 0.03), adjust_case("more comparisons than are shown", theirs[1:6], 40),
  adjust_case("many", round(c(runif(60), rbeta(40, 0.2, 20)), 8))
)
write_reference("multiplicity", tolerance = 1e-12, cases = cases)
