# --8<-- [start:all]
n <- read.csv("nights.csv")
d <- as.matrix(dist(n[, c("temp", "dew")]))
diag(d) <- Inf
n$hit <- n$frost[apply(d, 1, which.min)] == n$frost
n$one <- 1
out <- aggregate(cbind(one, frost, hit) ~ station, n, sum)
write.table(out, quote = FALSE, row.names = FALSE,
            col.names = FALSE)
# --8<-- [end:all]
