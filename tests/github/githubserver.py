#!/usr/bin/env python3
"""A GitHub of one repository in memory: issues, comments, labels, runs, jobs, logs, limits and faults.

Prints its port, then serves until standard input is closed. Options are KEY=VALUE: faults=SEED breaks some answers in
ways that are repeated for the same seed, skew=SECONDS moves its clock, readonly=1 refuses writes, push=1 lets the user
give labels, images=REPOSITORY is what the robot says it pushed to, looks=NUMBER is how often a run is looked at until
it ends, workflows=STATE is the state of all workflows, git=FOLDER serves its bare repositories OWNER/NAME.git too (githubforks.py), mixed=1 numbers runs the wrong way round and has the first start last, certificate=FILE speaks TLS with it and FILE.key. Below /api/v3 is the same again, as with Enterprise. Each
request is held against contract.json; what violates it is kept for the test to see. With SEALYARD_GITHUB_LOG in the
environment, one exchange of each shape is added to a file in that folder, for openapi_is_kept to look at.
"""

import json
import os
import random
import re
import ssl
import sys
import threading
import time
from email.utils import formatdate
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

sys.dont_write_bytecode = True
import githubobjects as objects
from githubforks import Forks

OPTIONS = dict(word.split("=", 1) for word in sys.argv[1:])
with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "contract.json"), encoding="utf-8") as contract_file:
    CONTRACT = json.load(contract_file)
TOKEN = "test-token-that-must-stay-secret"
SKEW = int(OPTIONS.get("skew", 0))
RANDOM = random.Random(int(OPTIONS["faults"])) if "faults" in OPTIONS else None
LOCK = threading.RLock()

issues, comments, runs = {}, [], {}
trees = {}  # "applications/helm/latest" to {file: text}
device = {"asked": 0}
recorded = set()
violations, counts = [], {"requests": 0, "faults": 0, "posts": 0, "notModified": 0}
next_id = 1000


def now():
    return time.time() + SKEW


def stamp(seconds):
    return time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(seconds))


def new_id():
    global next_id
    next_id += 1
    return next_id


forks = Forks(OPTIONS, TOKEN, new_id, lambda: stamp(now()))


def new_issue(title, body, labels=(), is_old=False):
    number = len(issues) + 1
    issues[number] = {
        "id": new_id(), "isOld": is_old, "number": number, "title": title, "body": body, "state": "open", "login": "author",
        "labels": [objects.label(label, new_id()) for label in labels], "created_at": stamp(now()),
        "updated_at": stamp(now())}
    return issues[number]


def new_comment(number, body, login="author", kind="User"):
    comment = {"id": new_id(), "body": body, "login": login, "kind": kind, "created_at": stamp(now()),
               "updated_at": stamp(now()), "issue": number}
    comments.append(comment)
    return comment


def whole_issue(issue):
    return objects.issue(issue, sum(comment["issue"] == issue["number"] for comment in comments))


def is_accepted(issue):
    return any(label["name"].lower() == "accepted" for label in issue["labels"])


def start_run(issue, text, event):
    for kind, name in (("apps", "apps"), ("dockerimages", "dockerfiles")):
        if text.lower().startswith("/imagebuild_" + kind):
            suffix = "entry" if event == "issues" else "on-issue-comment"
            number = new_id()
            run = {"id": 100000 - number if "mixed" in OPTIONS else number, "title": issue["title"], "event": event, "status": "queued", "conclusion": None,
                   "created_at": stamp(now()), "actor": "maintainer" if event == "issues" else "author",
                   "file": f"autobuild-{name}-{suffix}.yml", "text": text, "issue": issue["number"], "looks": 0}
            runs[run["id"]] = run


def words_of(run):
    """Application and version as the workflow reads them."""
    words = (run["text"].split(" ") + ["", ""])[1:3]
    return [re.sub(r"[^a-zA-Z0-9._-]", "", word) for word in words]


def advance(run):
    """Each look at a run brings it on."""
    run["looks"] += 1
    if run["looks"] == 2:
        run["status"] = "in_progress"
    if run["looks"] >= int(OPTIONS.get("looks", 4)) and run["status"] != "completed":
        app, version = words_of(run)
        run["status"] = "completed"
        is_skipped = app != issues[run["issue"]]["title"].replace("【Auto-build】", "")
        run["conclusion"] = "failure" if "fail" in version else "skipped" if is_skipped else "success"
        if run["conclusion"] == "success":
            new_comment(run["issue"], f"```\nimage {OPTIONS.get('images', 'docker.io/labring')}/{app}:{version} build successfully!\n```\n\n"
                        f"See: https://github.example/owner/repo/actions/runs/{run['id']}", "github-actions[bot]", "Bot")


def jobs_of(run):
    """The first one ends long before the others."""
    result = []
    for index, name in enumerate(["resolve-image-info / resolve-image-info", "start-build / Auto build app image (amd64)",
                                  "start-build / Auto build app image (arm64)", "start-build / Auto manifest app image"]):
        status = "completed" if index == 0 and run["status"] == "in_progress" else run["status"]
        done = status == "completed"
        conclusion = (run["conclusion"] if index else "success") if done else None
        if done and run["conclusion"] == "failure" and index > 1:
            conclusion = "cancelled" if index == 2 else "skipped"
        result.append({"id": run["id"] * 10 + index, "name": name, "status": status, "conclusion": conclusion, "steps": [
            {"name": "Checkout", "number": 1, "status": status, "conclusion": "success" if done else None},
            {"name": "Build Image", "number": 2, "status": status, "conclusion": conclusion}]})
    return [objects.job(job, run) for job in result]


def group(title, values):
    return [f"##[group]{title}", *(f"  {name}: {value}" for name, value in values.items()), "##[endgroup]"]


def log_of(job):
    """As the runner writes it: what the workflow was given, then the steps with what they were given."""
    run = runs[job // 10]
    app, version = words_of(run)
    where = "Uses: owner/repo/.github/workflows/{}.yml@refs/heads/main (0123)"
    if job % 10 == 0:
        given = {"body": run["text"], "title": run["title"]}
        lines = [where.format("resolve-image-info"), *group(" Inputs", given),
                 *group("Run ./.github/actions/parse-title-body/", given)]
    else:
        given = {"app": app, "version": version}
        lines = [where.format("autobuild-apps"), *group(" Inputs", given), "##[group]Run .github/scripts/apps.sh",
                 "\x1b[36;1m.github/scripts/apps.sh\x1b[0m", "shell: /usr/bin/bash -e {0}", "env:",
                 "  registry: docker.io", *(f"  {name}: {value}" for name, value in given.items()), "##[endgroup]",
                 "init.sh: line 7: kustomise: command not found", "##[error]Process completed with exit code 127."]
    lines.append("Post job cleanup.")
    return "\ufeff" + "\n".join(f"2025-11-03T10:00:{second:02}.0000000Z {line}" for second, line in enumerate(lines)) + "\n"


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def log_message(self, *_):
        pass

    def date_time_string(self, timestamp=None):
        return formatdate(now(), usegmt=True)

    def record(self, status, body):
        """Keeps an exchange unless one of the same shape was kept before."""
        folder = os.environ.get("SEALYARD_GITHUB_LOG")
        if not folder or not self.is_api:
            return
        def shape(value, name=""):
            if isinstance(value, dict):
                return {name: shape(each, name) for name, each in value.items()}
            if isinstance(value, list):
                return sorted({json.dumps(shape(each, name)) for each in value})
            return value if name in ("status", "conclusion", "state", "event", "type") else type(value).__name__
        parts = urlsplit(self.path.removeprefix("/api/v3"))
        exchange = {"method": self.command, "path": parts.path, "query": parse_qs(parts.query, keep_blank_values=True),
                    "headers": dict(self.headers), "body": self.body, "status": status, "answer": body}
        exchange["headers"].pop("Authorization", None)
        key = json.dumps([re.sub(r"\d+", "1", parts.path), re.sub(r"\d+", "1", parts.query), self.command,
                          shape(self.body), status, shape(body)])
        if key not in recorded:
            recorded.add(key)
            os.makedirs(folder, exist_ok=True)
            with open(os.path.join(folder, f"{os.getpid()}.jsonl"), "a", encoding="utf-8") as file:
                file.write(json.dumps(exchange) + "\n")

    def answer(self, status, body=None, headers=None):
        data = body.encode() if isinstance(body, str) else json.dumps(body).encode()
        etag = f'"{hash(data) & 0xFFFFFFFF:x}"'
        if status == 200 and self.command == "GET":
            if self.headers.get("If-None-Match") == etag:
                counts["notModified"] += 1
                status, data, body = 304, b"", None
            headers = {**(headers or {}), "ETag": etag}
        self.record(status, body)
        self.send_response(status)
        for name, value in (headers or {}).items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(data)))
        self.send_header("X-RateLimit-Remaining", "4000")
        self.end_headers()
        self.wfile.write(data)

    def refuse(self, status, message, headers=None):
        self.answer(status, objects.error(message, status), headers)

    def drop(self):
        self.close_connection = True
        self.connection.close()

    def fault(self, when):
        """Breaks this answer perhaps; true when it did. Nothing is broken twice in a row for ever."""
        if RANDOM is None or RANDOM.random() > (0.06 if self.command == "GET" else 0.16):
            return False
        counts["faults"] += 1
        kinds = ["drop", "502"] if when == "after" else ["drop", "502", "429", "secondary", "primary"]
        kind = RANDOM.choice(kinds)
        if kind == "drop":
            self.drop()
        elif kind == "502":
            self.refuse(502, "Server Error")
        elif kind == "429":
            self.refuse(429, "slow down", {"Retry-After": "7"})
        elif kind == "secondary":
            self.refuse(403, "You have exceeded a secondary rate limit.")
        else:
            self.send_response(403)
            self.send_header("X-RateLimit-Remaining", "0")
            self.send_header("X-RateLimit-Reset", str(int(now()) + 30))
            self.send_header("Content-Length", "2")
            self.end_headers()
            self.wfile.write(b"{}")
        return True

    def check_contract(self, path, query, body):
        for rule in CONTRACT["operations"]:
            if rule["method"] == self.command and re.fullmatch(re.sub(r"\{\w+\}", "[^/]+", rule["path"].replace("{path}", ".+")), path):
                unknown = [name for name in query if name not in rule.get("query", [])]
                fields = rule.get("body", {})
                wrong = [name for name in body or {}
                         if {"string": str, "array": list}[fields.get(name, "string")] is not type(body[name])]
                missing = [name for name in rule.get("required", []) if name not in (body or {})]
                surplus = [name for name in body or {} if name not in fields]
                if unknown or wrong or missing or surplus:
                    violations.append(f"{self.command} {path}: {unknown} {wrong} {missing} {surplus}")
                return
        violations.append(f"{self.command} {path}: no such operation")

    def handle_any(self):
        if forks.is_git(self.path):
            forks.serve_git(self)
            return
        parts = urlsplit(self.path.removeprefix("/api/v3"))
        query = {name: values[0] for name, values in parse_qs(parts.query).items()}
        length = int(self.headers.get("Content-Length") or 0)
        raw = self.rfile.read(length) if length else b""
        self.is_api = not parts.path.startswith(("/_test/", "/logs/", "/login/"))
        self.body = None
        with LOCK:
            counts["requests"] += 1
            if parts.path.startswith("/_test/"):
                self.test_command(parts.path[7:], json.loads(raw or b"{}"))
                return
            if parts.path.startswith("/logs/"):
                if self.headers.get("Authorization"):
                    violations.append("the token was sent to the log's address")
                self.answer(200, log_of(int(parts.path.rsplit("/", 1)[1])))
                return
            if parts.path.startswith("/login/"):
                self.sign_in(parts.path, parse_qs(raw.decode()))
                return
            body = self.body = json.loads(raw) if raw else None
            self.check_contract(parts.path, query, body)
            if self.headers.get("Accept") != "application/vnd.github+json" or not self.headers.get("User-Agent"):
                violations.append("headers of " + parts.path)
            self.signed_in = self.headers.get("Authorization") == "Bearer " + TOKEN
            if self.headers.get("Authorization") and not self.signed_in:
                self.refuse(401, "Bad credentials")
                return
            if self.fault("before"):
                return
            if self.command == "POST":
                self.post(parts.path, body)
            else:
                self.get(parts.path, query)

    do_GET = do_POST = handle_any

    def page(self, items, query, wrap=None, whole=None, **extra):
        size, number = int(query.get("per_page", 30)), int(query.get("page", 1))
        part = [whole(item) if whole else item for item in items[(number - 1) * size:number * size]]
        headers = {}
        if number * size < len(items):
            base = self.path.split("&page=")[0]
            headers["Link"] = f'<http://{self.headers["Host"]}{base}&page={number + 1}>; rel="next", <x>; rel="last"'
        self.answer(200, {"total_count": len(items), wrap: part, **extra} if wrap else part, headers)

    def get(self, path, query):
        repo = "/repos/owner/repo"
        since = query.get("since", "")
        if path == "/user":
            if self.signed_in:
                self.answer(200, objects.public_user("author"))
            else:
                self.refuse(401, "Requires authentication")
        elif path == repo:
            self.answer(200, objects.repository("push" in OPTIONS))
        elif path == repo + "/issues":
            found = [issue for issue in issues.values() if issue["updated_at"] >= since
                     and ("labels" not in query or is_accepted(issue))
                     and query.get("creator", issue["login"]) == issue["login"]]
            self.page(found, query, whole=whole_issue)
        elif path == "/search/issues":
            # As GitHub's, it knows new issues late: only those that a test made.
            name = query["q"].rsplit(" ", 1)[1].lower()
            found = [issue for issue in issues.values() if issue["isOld"] and name in issue["title"].lower()]
            self.page(found, query, "items", lambda issue: {**whole_issue(issue), "score": 1.0},
                      incomplete_results=False, search_type="lexical")
        elif match := re.fullmatch(repo + r"/issues/(\d+)/comments", path):
            self.page([c for c in comments if c["issue"] == int(match[1]) and c["updated_at"] >= since], query,
                      whole=objects.comment)
        elif (match := re.fullmatch(repo + r"/issues/(\d+)", path)) and int(match[1]) in issues:
            self.answer(200, whole_issue(issues[int(match[1])]))
        elif match := re.fullmatch(repo + r"/actions/workflows/([\w.-]+)/runs", path):
            found = [run for run in runs.values() if run["file"] == match[1] and run["event"] == query.get("event")
                     and run["created_at"] >= query.get("created", ">=")[2:]]
            self.page(found[::-1], query, "workflow_runs", objects.run)
        elif (match := re.fullmatch(repo + r"/actions/workflows/([\w.-]+)", path)) and match[1].startswith("autobuild-"):
            self.answer(200, objects.workflow(match[1], OPTIONS.get("workflows", "active")))
        elif match := re.fullmatch(repo + r"/actions/runs/(\d+)", path):
            advance(runs[int(match[1])])
            self.answer(200, objects.run(runs[int(match[1])]))
        elif match := re.fullmatch(repo + r"/actions/runs/(\d+)/jobs", path):
            self.page(jobs_of(runs[int(match[1])]), query, "jobs")
        elif match := re.fullmatch(repo + r"/actions/jobs/(\d+)/logs", path):
            if self.signed_in:
                port = self.server.server_address[1]
                self.answer(302, {}, {"Location": f"http://localhost:{port}/logs/{match[1]}?sig=1"})
            else:
                self.refuse(403, "Must have admin rights to Repository.")
        elif match := re.fullmatch(repo + r"/contents/(.+)", path):
            names = [name for name in trees if name.rsplit("/", 1)[0] == match[1]]
            if names:
                self.answer(200, [objects.folder_entry(name, name.encode().hex()) for name in names])
            else:
                self.refuse(404, "Not Found")
        elif match := re.fullmatch(repo + r"/git/trees/([0-9a-f]+)", path):
            self.answer(200, objects.tree(match[1], trees[bytes.fromhex(match[1]).decode()]))
        elif not forks.get(self, path, query):
            self.refuse(404, "Not Found")

    def sign_in(self, path, form):
        """The device flow: two answers of patience, then the token, or what the client's id asks for."""
        if form.get("client_id") == ["disabled"]:
            self.answer(400, {"error": "device_flow_disabled"})
            return
        if path == "/login/device/code":
            self.answer(200, {"device_code": "d", "user_code": "ABCD-1234", "interval": 1, "expires_in": 900,
                              "verification_uri": "https://github.example/login/device"})
            return
        device["asked"] += 1
        is_right = form.get("device_code") == ["d"] and form["grant_type"][0].endswith("device_code")
        if not is_right or form["client_id"] == ["denied"]:
            self.answer(200, {"error": "access_denied"})
        elif device["asked"] < 3:
            self.answer(200, {"error": ["authorization_pending", "slow_down"][device["asked"] - 1], "interval": 6})
        else:
            self.answer(200, {"access_token": TOKEN, "scope": "public_repo", "token_type": "bearer"})

    def post(self, path, body):
        repo = "/repos/owner/repo"
        if not self.signed_in or "readonly" in OPTIONS:
            self.refuse(403, "Resource not accessible by personal access token",
                        {"X-Accepted-GitHub-Permissions": "issues=write"})
            return
        counts["posts"] += 1
        status = 201
        if path == repo + "/issues":
            result = whole_issue(new_issue(body["title"], body["body"]))
        elif match := re.fullmatch(repo + r"/issues/(\d+)/comments", path):
            result = objects.comment(new_comment(int(match[1]), body["body"]))
            issue = issues[int(match[1])]
            if is_accepted(issue):
                start_run(issue, body["body"], "issue_comment")
        elif match := re.fullmatch(repo + r"/issues/(\d+)/labels", path):
            self.give_label(int(match[1]), body["labels"][0])
            status, result = 200, issues[int(match[1])]["labels"]
        elif forks.post(self, path, body):
            return
        else:
            self.refuse(404, "Not Found")
            return
        if not self.fault("after"):
            self.answer(status, result)

    @staticmethod
    def give_label(number, label):
        issue = issues[number]
        issue["labels"].append(objects.label(label, new_id()))
        issue["updated_at"] = stamp(now())
        if label == "accepted":
            start_run(issue, issue["body"], "issues")

    def test_command(self, name, body):
        if name == "issue":
            new_issue(body["title"], body.get("body", ""), body.get("labels", []), is_old=True)
        elif name == "label":
            self.give_label(body["number"], body["label"])
        elif name == "tree":
            trees[body["path"]] = body["files"]
        elif name == "forks":
            forks.reset(body)
        elif name == "comment":
            new_comment(body["number"], body["body"])
        self.answer(201, {"issues": list(issues.values()), "comments": comments, "violations": violations,
                          "counts": counts, "runs": list(runs.values()), "pulls": forks.pulls})


class Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request, client_address):
        """A connection that was dropped on purpose is no news."""
        if not isinstance(sys.exc_info()[1], (OSError, ValueError)):
            super().handle_error(request, client_address)


server = Server(("127.0.0.1", 0), Handler)
if "certificate" in OPTIONS:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(OPTIONS["certificate"], OPTIONS["certificate"] + ".key")
    server.socket = context.wrap_socket(server.socket, server_side=True)
threading.Thread(target=server.serve_forever, daemon=True).start()
print(server.server_address[1], flush=True)
sys.stdin.read()
