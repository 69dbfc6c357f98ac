"""A daemon with the sample city, for deploy/checks/pages, and requests to it as a browser or a program sends them."""

import http.client
import json
import os
import re
import shutil
import subprocess
import tempfile
import time
import urllib.parse
import uuid

SQL = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "sql")


class City:
    """A daemon with the sample city."""

    def __init__(self, kinerjad):
        self.folder = tempfile.mkdtemp()
        os.chmod(self.folder, 0o755)
        self.state, self.process = f"{self.folder}/state", None
        self.log = open(f"{self.folder}/log", "w+")
        subprocess.run([kinerjad, "sample", "--state", self.state, "--sql-dir", SQL, "--people", "120"], stdin=subprocess.DEVNULL,
                       stdout=self.log, stderr=self.log, check=True, timeout=300)
        self.log.truncate(0)
        self.process = subprocess.Popen(
            [kinerjad, "serve", "--state", self.state, "--sql-dir", SQL, "--http", "127.0.0.1:0", "--admin", "127.0.0.1:0", "--log-format", "json"],
            stdin=subprocess.DEVNULL, stdout=self.log, stderr=self.log)
        for _ in range(600):
            served = re.search(r'"message":"serving".*?"http":"([0-9.:]+)"', self.logged())
            if served or self.process.poll() is not None:
                break
            time.sleep(0.1)
        if not served:
            raise RuntimeError(self.logged())
        self.host = served[1]
        self.address = f"http://{self.host}"
        with open(f"{self.state}/sample-logins") as logins:
            self.passwords = dict(line.split()[:2] for line in logins if not line.startswith("#"))

    def logged(self):
        with open(self.log.name, errors="replace") as log:
            return log.read()

    def request(self, method, path, body=None, headers=()):
        connection = http.client.HTTPConnection(self.host, timeout=60)
        connection.request(method, path, body, dict(headers))
        answer = connection.getresponse()
        text = answer.read().decode()
        connection.close()
        return answer.status, {name.lower(): value for name, value in answer.getheaders()}, text

    def api(self, token, method, path, body=None, revision=None):
        headers = {"Authorization": f"Bearer {token}", "Idempotency-Key": str(uuid.uuid4()), "Content-Type": "application/json"}
        if revision is not None:
            headers["If-Match"] = f'"{revision}"'
        status, _, text = self.request(method, path, None if body is None else json.dumps(body), headers)
        if status >= 300:
            raise RuntimeError(f"{method} {path}: {status} {text}")
        return json.loads(text) if text else None

    def token(self, login):
        return self.api("", "POST", "/v1/session", {"login": login, "password": self.passwords[login]})["token"]

    def post(self, path, fields, token=None, **headers):
        """A form as a browser sends it, from a page of our own unless another origin is named."""
        said = {"Content-Type": "application/x-www-form-urlencoded", "Origin": self.address}
        if token:
            said["Cookie"] = f"__Host-kinerja={token}"
        for name, value in headers.items():
            said.pop(name.replace("_", "-"), None)
            if value is not None:
                said[name.replace("_", "-")] = value
        body = fields if isinstance(fields, (str, bytes)) else urllib.parse.urlencode(fields)
        return self.request("POST", path, body, said)

    def close(self):
        if self.process:
            self.process.terminate()
            self.process.wait(60)
        shutil.rmtree(self.folder, ignore_errors=True)
