// Renders the charts whose paths come line by line with Helm itself, in the way in which sealos calls it, and prints a
// line of JSON for each. Development only: see ../compare.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"path"

	"helm.sh/helm/v3/pkg/chart/loader"
	"helm.sh/helm/v3/pkg/chartutil"
	"helm.sh/helm/v3/pkg/engine"
	"sigs.k8s.io/yaml"
)

type result struct {
	Path  string            `json:"path"`
	Stage string            `json:"stage,omitempty"`
	Error string            `json:"error,omitempty"`
	Files map[string]string `json:"files,omitempty"`
}

func render(chartPath string) (r result) {
	r.Path = chartPath
	defer func() {
		if problem := recover(); problem != nil {
			r = result{chartPath, "panic", fmt.Sprint(problem), nil}
		}
	}()
	chart, err := loader.Load(chartPath)
	if err != nil {
		return result{chartPath, "load", err.Error(), nil}
	}
	values := map[string]interface{}{}
	text, err := os.ReadFile(path.Join(path.Dir(chartPath), chart.Metadata.Name+".values.yaml"))
	if err == nil {
		err = yaml.Unmarshal(text, &values)
	} else if os.IsNotExist(err) {
		err = nil
	}
	if err != nil {
		return result{chartPath, "values", err.Error(), nil}
	}
	if err := chartutil.ProcessDependencies(chart, values); err != nil {
		return result{chartPath, "dependencies", err.Error(), nil}
	}
	all, err := chartutil.ToRenderValues(chart, values, chartutil.ReleaseOptions{Name: "dryrun"}, nil)
	if err != nil {
		return result{chartPath, "coalesce", err.Error(), nil}
	}
	r.Files, err = engine.Render(chart, all)
	if err != nil {
		return result{chartPath, "render", err.Error(), nil}
	}
	return r
}

func main() {
	encoder := json.NewEncoder(os.Stdout)
	encoder.SetEscapeHTML(false)
	for paths := bufio.NewScanner(os.Stdin); paths.Scan(); {
		if err := encoder.Encode(render(paths.Text())); err != nil {
			panic(err)
		}
	}
}
