# Full design effects of means, against respondents drawn with and without replacement, with the
# variance that they start from.
source("scripts/reference/designs.R")
source("scripts/reference/write-reference.R")

effect_case <- function(name, sample, outcome) {
  sample <- sample[!is.na(sample[[outcome]]), ]
  design <- design_of(sample)
  effect <- function(deff) {
    mean <- svymean(reformulate(outcome), design, deff = deff)
    list(variance = as.numeric(SE(mean))^2, deff = unname(as.numeric(deff(mean))))
  }
  without <- effect(TRUE)
  list(
    name = name, data = data.frame(weight = sample$weight, value = as.numeric(sample[[outcome]])),
    variance = without$variance,
    expected = list(withoutReplacement = without$deff, withReplacement = effect("replace")$deff)
  )
}

write_reference("design-effects", "survey",
  tolerance = list(deff = 1e-9),
  cases = list(
    effect_case("apistrat, api00", strat_sample, "api00"),
    effect_case("apiclus1, api00", clus1_sample, "api00"),
    effect_case("apiclus2, enroll", clus2_sample, "enroll"),
    effect_case("nhanes, share of high cholesterol", nhanes_sample, "highCholesterol")
  )
)
