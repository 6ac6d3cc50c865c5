"""Whole objects as GitHub's REST interface answers them, made of what the test's server knows of each."""

import functools
import hashlib
import json

API = "https://api.github.example"
SITE = "https://github.example"
REPOSITORY = API + "/repos/owner/repo"
SHA = hashlib.sha1(b"main").hexdigest()


def node(kind, number):
    return f"{kind}_{number:x}"


@functools.cache
def user(login, kind="User"):
    number = int(hashlib.sha1(login.encode()).hexdigest()[:6], 16)
    url = f"{API}/users/{login.replace('[', '%5B').replace(']', '%5D')}"
    places = {f"{place}_url": f"{url}/{path}" for place, path in {
        "followers": "followers", "following": "following{/other_user}", "gists": "gists{/gist_id}",
        "starred": "starred{/owner}{/repo}", "subscriptions": "subscriptions", "organizations": "orgs",
        "repos": "repos", "events": "events{/privacy}", "received_events": "received_events"}.items()}
    return {"login": login, "id": number, "node_id": node("U", number), "avatar_url": f"{SITE}/avatars/{number}",
            "gravatar_id": "", "url": url, "html_url": f"{SITE}/{login.removesuffix('[bot]')}", **places, "type": kind,
            "site_admin": False}


def public_user(login):
    empty = dict.fromkeys(["name", "company", "location", "email", "hireable", "bio"])
    return {**user(login), **empty, "blog": "", "public_repos": 1, "public_gists": 0, "followers": 0, "following": 0,
            "created_at": "2020-01-01T00:00:00Z", "updated_at": "2025-01-01T00:00:00Z"}


@functools.cache
def small_repository():
    """As runs have it inside of them."""
    paths = {
        "archive": "{archive_format}{/ref}", "assignees": "assignees{/user}", "blobs": "git/blobs{/sha}",
        "branches": "branches{/branch}", "collaborators": "collaborators{/collaborator}", "comments": "comments{/number}",
        "commits": "commits{/sha}", "compare": "compare/{base}...{head}", "contents": "contents/{+path}",
        "contributors": "contributors", "deployments": "deployments", "downloads": "downloads", "events": "events",
        "forks": "forks", "git_commits": "git/commits{/sha}", "git_refs": "git/refs{/sha}", "git_tags": "git/tags{/sha}",
        "hooks": "hooks", "issue_comment": "issues/comments{/number}", "issue_events": "issues/events{/number}",
        "issues": "issues{/number}", "keys": "keys{/key_id}", "labels": "labels{/name}", "languages": "languages",
        "merges": "merges", "milestones": "milestones{/number}",
        "notifications": "notifications{?since,all,participating}", "pulls": "pulls{/number}",
        "releases": "releases{/id}", "stargazers": "stargazers", "statuses": "statuses/{sha}",
        "subscribers": "subscribers", "subscription": "subscription", "tags": "tags", "teams": "teams",
        "trees": "git/trees{/sha}"}
    return {"id": 1, "node_id": "R_1", "name": "repo", "full_name": "owner/repo", "private": False,
            "owner": user("owner", "Organization"), "html_url": f"{SITE}/owner/repo", "description": None, "fork": False,
            "url": REPOSITORY, **{f"{name}_url": f"{REPOSITORY}/{path}" for name, path in paths.items()}}


def repository(can_push):
    counts = dict.fromkeys(["forks", "forks_count", "open_issues", "open_issues_count", "size", "stargazers_count",
                            "watchers", "watchers_count", "network_count", "subscribers_count"], 0)
    times = dict.fromkeys(["created_at", "updated_at", "pushed_at"], "2025-01-01T00:00:00Z")
    return {**small_repository(), **counts, **times, "default_branch": "main", "has_issues": True, "has_projects": True,
            "has_wiki": True, "has_pages": False, "has_discussions": False, "homepage": None, "language": "Shell",
            "archived": False, "disabled": False, "mirror_url": None, "license": None,
            "clone_url": f"{SITE}/owner/repo.git", "git_url": "git://github.example/owner/repo.git",
            "ssh_url": "git@github.example:owner/repo.git", "svn_url": f"{SITE}/owner/repo",
            "permissions": {"admin": False, "maintain": False, "push": can_push, "triage": can_push, "pull": True}}


def renamed(value, name):
    """An object of owner/repo as another repository has it."""
    return json.loads(json.dumps(value).replace("owner/repo", name))


def other_repository(name):
    """As forks and pull requests have it inside of them."""
    whole = {**renamed(repository(False), name), "has_downloads": True}
    for surplus in ("network_count", "subscribers_count"):
        del whole[surplus]
    return whole


def fork(name):
    whole = renamed(repository(True), name)
    upstream = other_repository("owner/repo")
    return {**whole, "fork": True, "owner": user(name.split("/")[0]), "parent": upstream, "source": upstream}


def branch(repo, name, sha):
    url = renamed(REPOSITORY, repo)
    tree = {"sha": sha, "url": f"{url}/git/trees/{sha}"}
    who = {"name": "A", "email": "a@b.c", "date": "2025-01-01T00:00:00Z"}
    commit = {"url": f"{url}/commits/{sha}", "sha": sha, "node_id": "C_1", "html_url": f"{SITE}/{repo}/commit/{sha}",
              "comments_url": f"{url}/commits/{sha}/comments", "author": None, "committer": None, "parents": [],
              "commit": {"url": f"{url}/git/commits/{sha}", "author": who, "committer": who, "message": "feat: x",
                         "comment_count": 0, "tree": tree}}
    return {"name": name, "commit": commit, "_links": {"html": f"{SITE}/{repo}/tree/{name}", "self": f"{url}/branches/{name}"},
            "protected": False, "protection": {"enabled": False}, "protection_url": f"{url}/branches/{name}/protection"}


def pull(known, is_whole):
    """known: id, number, title, body, head, base, sha, login, created_at."""
    url = f"{REPOSITORY}/pulls/{known['number']}"
    page, issue_url = f"{SITE}/owner/repo/pull/{known['number']}", f"{REPOSITORY}/issues/{known['number']}"
    links = {"comments": issue_url + "/comments", "commits": url + "/commits", "statuses": f"{REPOSITORY}/statuses/{SHA}",
             "html": page, "issue": issue_url, "review_comments": url + "/comments",
             "review_comment": REPOSITORY + "/pulls/comments{/number}", "self": url}
    def end(label):
        owner, name = label.split(":")
        repo = other_repository(f"{owner}/repo")
        return {"label": label, "ref": name, "sha": known["sha"], "user": user(owner), "repo": repo}
    result = {"url": url, "id": known["id"], "node_id": node("PR", known["id"]), "html_url": page, "diff_url": page + ".diff",
              "patch_url": page + ".patch", "issue_url": issue_url, "commits_url": links["commits"],
              "review_comments_url": links["review_comments"], "review_comment_url": links["review_comment"],
              "comments_url": links["comments"], "statuses_url": links["statuses"], "number": known["number"],
              "state": "open", "locked": False, "title": known["title"], "user": user(known["login"]), "body": known["body"],
              "labels": [], "milestone": None, "created_at": known["created_at"], "updated_at": known["created_at"],
              "closed_at": None, "merged_at": None, "merge_commit_sha": None, "assignee": None, "head": end(known["head"]),
              "base": end("owner:" + known["base"]), "_links": {name: {"href": each} for name, each in links.items()},
              "author_association": "NONE", "auto_merge": None, "draft": False}
    counted = dict.fromkeys(["additions", "deletions", "changed_files", "comments", "commits", "review_comments"], 1)
    return {**result, **counted, "mergeable": None, "mergeable_state": "unknown", "merged": False, "merged_by": None,
            "maintainer_can_modify": False} if is_whole else result


def label(name, number):
    return {"id": number, "node_id": node("LA", number), "url": f"{REPOSITORY}/labels/{name}", "name": name,
            "color": "0e8a16", "default": False, "description": None}


def issue(known, comments):
    """known: id, number, title, body, login, labels, created_at, updated_at."""
    url = f"{REPOSITORY}/issues/{known['number']}"
    return {"id": known["id"], "node_id": node("I", known["id"]), "url": url, "repository_url": REPOSITORY,
            "labels_url": url + "/labels{/name}", "comments_url": url + "/comments", "events_url": url + "/events",
            "html_url": f"{SITE}/owner/repo/issues/{known['number']}", "number": known["number"], "state": known["state"],
            "title": known["title"], "body": known["body"], "user": user(known["login"]), "labels": known["labels"],
            "assignee": None, "assignees": [], "milestone": None, "locked": False, "comments": comments,
            "closed_at": None, "created_at": known["created_at"], "updated_at": known["updated_at"],
            "author_association": "NONE", "state_reason": None}


def comment(known):
    """known: id, issue, body, login, kind, created_at, updated_at."""
    page = f"{SITE}/owner/repo/issues/{known['issue']}"
    return {"id": known["id"], "node_id": node("IC", known["id"]), "url": f"{REPOSITORY}/issues/comments/{known['id']}",
            "html_url": f"{page}#issuecomment-{known['id']}", "issue_url": f"{REPOSITORY}/issues/{known['issue']}",
            "body": known["body"], "user": user(known["login"], known["kind"]), "created_at": known["created_at"],
            "updated_at": known["updated_at"], "author_association": "NONE"}


def workflow(file, state):
    page = f"{SITE}/owner/repo/blob/main/.github/workflows/{file}"
    return {"id": 7, "node_id": "W_7", "name": "Auto build APP image", "path": f".github/workflows/{file}", "state": state,
            "created_at": "2025-01-01T00:00:00Z", "updated_at": "2025-01-01T00:00:00Z", "html_url": page,
            "url": f"{REPOSITORY}/actions/workflows/7", "badge_url": f"{SITE}/owner/repo/workflows/auto/badge.svg"}


def run(known):
    """known: id, title, event, status, conclusion, actor, file, created_at."""
    url = f"{REPOSITORY}/actions/runs/{known['id']}"
    who = user(known["actor"])
    commit = {"id": SHA, "tree_id": SHA, "message": "feat: x", "timestamp": "2025-01-01T00:00:00Z",
              "author": {"name": "A", "email": "a@b.c"}, "committer": {"name": "A", "email": "a@b.c"}}
    return {"id": known["id"], "name": "Auto build APP image", "node_id": node("WFR", known["id"]), "head_branch": "main",
            "head_sha": SHA, "path": f".github/workflows/{known['file']}", "display_title": known["title"],
            "run_number": known["id"], "run_attempt": 1, "event": known["event"], "status": known["status"],
            "conclusion": known["conclusion"], "workflow_id": 7, "check_suite_id": known["id"],
            "check_suite_node_id": node("CS", known["id"]), "url": url,
            "html_url": f"{SITE}/owner/repo/actions/runs/{known['id']}", "pull_requests": [],
            "created_at": known["created_at"], "updated_at": known["created_at"], "run_started_at": known["created_at"],
            "actor": who, "triggering_actor": who, "jobs_url": url + "/jobs", "logs_url": url + "/logs",
            "check_suite_url": f"{REPOSITORY}/check-suites/{known['id']}", "artifacts_url": url + "/artifacts",
            "cancel_url": url + "/cancel", "rerun_url": url + "/rerun", "previous_attempt_url": None,
            "workflow_url": f"{REPOSITORY}/actions/workflows/7", "head_commit": commit,
            "repository": small_repository(), "head_repository": small_repository()}


def job(known, run_known):
    """known: id, name, status, conclusion, steps."""
    url = f"{REPOSITORY}/actions/jobs/{known['id']}"
    is_done = known["status"] == "completed"
    return {"id": known["id"], "run_id": run_known["id"], "run_url": f"{REPOSITORY}/actions/runs/{run_known['id']}",
            "run_attempt": 1, "node_id": node("CR", known["id"]), "head_sha": SHA, "head_branch": "main", "url": url,
            "html_url": f"{SITE}/owner/repo/actions/runs/{run_known['id']}/job/{known['id']}", "name": known["name"],
            "status": known["status"], "conclusion": known["conclusion"], "steps": known["steps"],
            "created_at": run_known["created_at"], "started_at": run_known["created_at"],
            "completed_at": run_known["created_at"] if is_done else None,
            "check_run_url": f"{REPOSITORY}/check-runs/{known['id']}", "labels": ["ubuntu-latest"], "runner_id": 1,
            "runner_name": "runner", "runner_group_id": 1, "runner_group_name": "default",
            "workflow_name": "Auto build APP image"}


def folder_entry(path, sha):
    url = f"{REPOSITORY}/contents/{path}?ref=main"
    git, page = f"{REPOSITORY}/git/trees/{sha}", f"{SITE}/owner/repo/tree/main/{path}"
    return {"name": path.rsplit("/", 1)[1], "path": path, "sha": sha, "size": 0, "type": "dir", "url": url,
            "html_url": page, "git_url": git, "download_url": None, "_links": {"self": url, "git": git, "html": page}}


def tree(sha, files):
    """files: texts by path."""
    entries = []
    for path, text in files.items():
        blob = hashlib.sha1(f"blob {len(text.encode())}\0{text}".encode()).hexdigest()
        entries.append({"path": path, "type": "blob", "mode": "100644", "size": len(text.encode()), "sha": blob,
                        "url": f"{REPOSITORY}/git/blobs/{blob}"})
    return {"sha": sha, "url": f"{REPOSITORY}/git/trees/{sha}", "tree": entries, "truncated": False}


def error(message, status):
    return {"message": message, "documentation_url": "https://docs.github.com/rest", "status": str(status)}
