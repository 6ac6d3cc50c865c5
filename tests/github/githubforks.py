"""Forks, pull requests and git's own servers of the test's GitHub.

Options: git=FOLDER has the bare repository owner/repo.git and gets the forks, forked=1 gives the user a fork from the
start, foreign=1 a repository of the same name that is none, forkwait=NUMBER is how often a new fork is looked at until
it has its commits, lost=1 ends the connection when a pull request was opened, nopulls=1 refuses to open one.
"""
import base64
import os
import re
import shutil
import subprocess
import sys

import githubobjects as objects

sys.path.append(os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "support"))
import githttpbackend

UPSTREAM = "/repos/owner/repo"


class Forks:
    def __init__(self, options, token, new_id, now):
        self.options, self.new_id, self.now = options, new_id, now
        self.folder = options.get("git")
        self.basic = "Basic " + base64.b64encode(b"x-access-token:" + token.encode()).decode()
        self.looks = {}  # of each fork: how often its branch is still to be looked at
        self.pulls = []
        if "forked" in options:
            self.make("author/repo", 0)

    def reset(self, options):
        """Starts anew with other options, and perhaps with pull requests: {"options": {…}, "pulls": [HEAD]}."""
        shutil.rmtree(os.path.join(self.folder, "author"), ignore_errors=True)
        for name in ("push", "forked", "foreign", "lost", "nopulls"):
            self.options.pop(name, None)
        self.options.update(options.get("options", {}))
        self.looks = {}
        self.pulls = [{"title": "fix: x", "body": None, "head": head, "base": "main", "id": self.new_id(), "number": 100,
                       "sha": objects.SHA, "login": "author", "created_at": self.now()} for head in options.get("pulls", [])]
        if "forked" in self.options:
            self.make("author/repo", 0)

    @staticmethod
    def is_git(path):
        return re.match(r"/[\w-]+/[\w.-]+\.git/", path) is not None

    def serve_git(self, handler):
        body = githttpbackend.body_of(handler)
        owner = handler.path.split("/")[1]
        if "receive-pack" in handler.path:
            if handler.headers.get("Authorization") != self.basic:
                return githttpbackend.refuse(handler)
            if owner != "author" and "push" not in self.options:
                return githttpbackend.refuse(handler, 403)
        handler.wfile.write(githttpbackend.answer(handler, self.folder, body))

    def at(self, name):
        return os.path.join(self.folder, name + ".git")

    def make(self, name, looks):
        if name not in self.looks:
            subprocess.run(["git", "clone", "-q", "--bare", self.at("owner/repo"), self.at(name)], check=True)
            subprocess.run(["git", "-C", self.at(name), "config", "http.receivepack", "true"], check=True)
            self.looks[name] = looks

    def sha(self, name, branch):
        found = subprocess.run(["git", "-C", self.at(name), "rev-parse", "-q", "--verify", "refs/heads/" + branch],
                               capture_output=True, text=True, check=False)
        return found.stdout.strip()

    def get(self, handler, path, query):
        if path == UPSTREAM + "/pulls":
            found = [each for each in self.pulls if query.get("head", each["head"]) == each["head"]]
            handler.page(found, query, whole=lambda each: objects.pull(each, False))
        elif match := re.fullmatch(r"/repos/(author/[\w.-]+)", path):
            if match[1] == "author/repo" and "foreign" in self.options:
                handler.answer(200, {**objects.renamed(objects.repository(True), "author/repo"), "owner": objects.user("author")})
            elif match[1] in self.looks:
                handler.answer(200, objects.fork(match[1]))
            else:
                return False
        elif (match := re.fullmatch(r"/repos/(author/[\w.-]+)/branches/(.+)", path)) and match[1] in self.looks:
            self.looks[match[1]] -= 1
            if self.looks[match[1]] >= 0 or not self.sha(match[1], match[2]):
                handler.refuse(404, "Branch not found")
            else:
                handler.answer(200, objects.branch(match[1], match[2], self.sha(match[1], match[2])))
        else:
            return False
        return True

    def post(self, handler, path, body):
        if path == UPSTREAM + "/forks":
            name = "author/repo-1" if "foreign" in self.options else "author/repo"
            self.make(name, int(self.options.get("forkwait", 2)))
            handler.answer(202, objects.fork(name))
        elif path == UPSTREAM + "/pulls":
            self.open(handler, body)
        else:
            return False
        return True

    def open(self, handler, body):
        owner, branch = body["head"].split(":")
        name = next((each for each in [*self.looks, "owner/repo"] if each.startswith(owner + "/")), "owner/repo")
        sha = self.sha(name, branch)
        if "nopulls" in self.options:
            handler.refuse(403, "Resource not accessible by personal access token")
        elif any(each["head"] == body["head"] for each in self.pulls):
            self.invalid(handler, f"A pull request already exists for {body['head']}.")
        elif not sha or sha == self.sha("owner/repo", body["base"]):
            self.invalid(handler, f"No commits between {body['base']} and {body['head']}")
        else:
            self.pulls.append({**body, "id": self.new_id(), "number": 100 + len(self.pulls), "sha": sha,
                               "login": "author", "created_at": self.now()})
            if "lost" in self.options:
                handler.drop()
            else:
                handler.answer(201, objects.pull(self.pulls[-1], True))

    @staticmethod
    def invalid(handler, message):
        error = objects.error("Validation Failed", 422)
        del error["status"]
        handler.answer(422, {**error, "errors": [{"resource": "PullRequest", "code": "custom", "message": message}]})
