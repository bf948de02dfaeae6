# Runs the R example of docs/check-against-r.md and keeps the two files that it writes.
source("scripts/reference/write-reference.R")
guide <- readLines("docs/check-against-r.md")
from <- which(guide == "```r") + 1
to <- which(guide == "```" & seq_along(guide) > from)[1] - 1
folder <- tempfile()
dir.create(folder)
here <- setwd(folder)
suppressPackageStartupMessages(eval(parse(text = guide[from:to]), new.env()))
setwd(here)
text_of <- function(name) paste0(paste(readLines(file.path(folder, name)), collapse = "\n"), "\n")
write_reference("check-against-r", "survey",
  tolerance = list(estimate = 1e-9, se = 1e-8),
  files = list("sample.csv" = text_of("sample.csv"), "r.csv" = text_of("r.csv"))
)
