#include "longscript.h"

namespace bench {

QByteArray longScript()
{
    QByteArray text("#!/bin/bash\nset -e\nARCH=${1:-amd64}\nNAME=${2:-demo}\nVERSION=${3:-latest}\n");
    for (int part = 0; part < 10; ++part) {
        const QByteArray number = QByteArray::number(part);
        text += "function fetch_" + number + R"sh(() {
  local repo_url="https://charts.example.com/part" repo_name="part/demo" chart_name="demo"
  helm repo add "${chart_name}" "${repo_url}" --force-update
  local all_versions
  all_versions=$(helm search repo --versions --regexp "\v${repo_name}\v" | awk '{print $3}' | grep -v VERSION)
  if [[ "$all_versions" =~ (^|[[:space:]])"${VERSION#v}"($|[[:space:]]) ]]; then
    chart_version=$(helm search repo --versions --regexp "\v${repo_name}\v" | grep "${VERSION#v}" | awk '{print $2}' | sort -rn | head -n1)
  else
    echo "no such version: ${VERSION}" >&2
    exit 1
  fi
  rm -rf "charts/part-${chart_name}"
  helm pull "${repo_name}" --version="${chart_version}" -d charts --untar
  case "$ARCH" in
    amd64 | x86_64) suffix=x86_64 ;;
    arm64) suffix=aarch64 ;;
    *) exit 1 ;;
  esac
  mkdir -p opt images/shim
  wget -qO opt/tool "https://example.com/${VERSION}/tool-linux-${suffix}"
  chmod a+x opt/tool
  for image in nginx:1.25 redis:7; do
    echo "docker.io/library/$image" >>images/shim/list
  done
  yq e '.image.tag' charts/demo/values.yaml | xargs -I{} echo "example.com/demo:{}" >>images/shim/list
  cat <<EOF >Kubefile
FROM scratch
COPY charts charts
COPY registry registry
COPY opt opt
COPY entrypoint.sh .
ENV NAME=\${NAME:-"${chart_name}"}
CMD ["bash entrypoint.sh"]
EOF
  cat <<'EOF' >entrypoint.sh
#!/bin/bash
helm upgrade --install "$NAME" charts/demo --namespace demo --create-namespace $HELM_OPTS
EOF
}
fetch_)sh" + number +
                "\n";
    }
    return text;
}

} // namespace bench
