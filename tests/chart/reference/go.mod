module sealyard/tests/chart/reference

go 1.22

require helm.sh/helm/v3 v3.15.4
