"""Answers a request of Python's HTTP server by git's own http-backend."""
import os
import subprocess


def body_of(handler):
    if handler.headers.get("Transfer-Encoding", "").lower() != "chunked":
        return handler.rfile.read(int(handler.headers.get("Content-Length", 0)))
    parts = []
    while size := int(handler.rfile.readline(), 16):
        parts.append(handler.rfile.read(size))
        handler.rfile.readline()
    handler.rfile.readline()
    return b"".join(parts)


def refuse(handler, status=401):
    handler.send_response(status)
    handler.send_header("WWW-Authenticate", 'Basic realm="git"')
    handler.send_header("Content-Length", "0")
    handler.end_headers()


def answer(handler, folder, body):
    """Sends the head of the answer, and gives its content."""
    path, _, query = handler.path.partition("?")
    environment = {**os.environ, "GIT_PROJECT_ROOT": folder, "GIT_HTTP_EXPORT_ALL": "1", "PATH_INFO": path,
                   "QUERY_STRING": query, "REQUEST_METHOD": handler.command, "REMOTE_USER": "me",
                   "CONTENT_TYPE": handler.headers.get("Content-Type", ""), "CONTENT_LENGTH": str(len(body)),
                   "HTTP_CONTENT_ENCODING": handler.headers.get("Content-Encoding", ""),
                   "GIT_PROTOCOL": handler.headers.get("Git-Protocol", "")}
    said = subprocess.run(["git", "http-backend"], input=body, env=environment, capture_output=True, check=False).stdout
    head, _, content = said.partition(b"\r\n\r\n")
    fields = dict(line.split(": ", 1) for line in head.decode().split("\r\n") if line)
    handler.send_response(int(fields.pop("Status", "200").split()[0]))
    for name, value in fields.items():
        handler.send_header(name, value)
    handler.send_header("Content-Length", str(len(content)))
    handler.end_headers()
    return content
