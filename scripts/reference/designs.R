# The samples that several reference files estimate from.
suppressPackageStartupMessages(library(survey))
data(api)
data(nhanes)
options(survey.lonely.psu = "fail")

strat_sample <- data.frame(
  stratum = as.character(apistrat$stype), psu = seq_len(nrow(apistrat)), weight = apistrat$pw,
  stype = apistrat$stype, schoolWide = apistrat$sch.wide, awards = apistrat$awards,
  compImp = apistrat$comp.imp, api00 = apistrat$api00, enroll = apistrat$enroll
)
clus1_sample <- data.frame(
  stratum = "all", psu = apiclus1$dnum, weight = apiclus1$pw,
  stype = apiclus1$stype, schoolWide = apiclus1$sch.wide, awards = apiclus1$awards,
  compImp = apiclus1$comp.imp, api00 = apiclus1$api00, enroll = apiclus1$enroll
)
clus2_sample <- data.frame(
  stratum = "all", psu = apiclus2$dnum, weight = apiclus2$pw,
  stype = apiclus2$stype, schoolWide = apiclus2$sch.wide, awards = apiclus2$awards,
  compImp = apiclus2$comp.imp, api00 = apiclus2$api00, enroll = apiclus2$enroll
)
thinned <- nhanes[seq(1, nrow(nhanes), by = 12), ]
nhanes_sample <- data.frame(
  stratum = thinned$SDMVSTRA, psu = paste(thinned$SDMVSTRA, thinned$SDMVPSU, sep = "-"),
  weight = round(thinned$WTMEC2YR, 2), highCholesterol = thinned$HI_CHOL,
  race = factor(thinned$race), age = thinned$agecat,
  sex = factor(ifelse(thinned$RIAGENDR == 1, "man", "woman"))
)

design_of <- function(sample) {
  svydesign(~psu, strata = ~stratum, weights = ~weight, nest = TRUE, data = sample)
}
